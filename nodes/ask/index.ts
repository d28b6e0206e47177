// ask: an open question, asked until the answer is what was wanted. What was found in the answer comes from the runtime.
import { z } from 'zod';
import { isOpen } from '@dialoom/shared/node/conditions';
import { defineNode, type VarType } from '@dialoom/shared/node/define';
import type { FormField } from '@dialoom/shared/node/content';
import { ask as question, read, say, type Json, type Request, type Result } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit, when } from '@dialoom/shared/node/fields';
import type { SlotRule } from '@dialoom/shared/node/slot-rule';
import { MOST_PARTS } from '@dialoom/shared/document/entity';
import { askedKinds, isClock, ruleFields, ruleOf, typeOfKind } from '../_slots/fields.ts';
import { changedWords, proposal, reasonWords, retryWords } from '../_slots/words.ts';
import { examples } from './examples.ts';
import { text } from './text.ts';

const kinds = ['text', ...askedKinds, 'pattern', 'list', 'entity', 'file'] as const;
/** Answers that are not looked for in a sentence. */
const WHOLE = ['text', 'file'] as const;
const sought = kinds.filter((kind) => kind !== 'text' && kind !== 'file');
const entry = z.strictObject({ id: field.rowId(), value: field.text().default(''), says: field.lines().default([]) });
const wording = z.strictObject({ id: field.rowId(), text: field.words().prefault('') });
const suggestion = z.strictObject({ id: field.rowId(), text: field.words(80).prefault('') });

export const askConfig = z.strictObject({
  prompt: field.words().prefault(''),
  kind: z.enum(kinds).default('text'),
  pattern: when('kind', ['pattern'], field.pattern().default('')),
  list: when('kind', ['list'], z.array(entry).max(500).default([])),
  entity: when('kind', ['entity'], field.from('entities').default('')),
  files: when('kind', ['text'], z.boolean().default(false)),
  variable: field.writes().default(''),
  ...ruleFields,
  early: when('kind', sought, z.boolean().default(false)),
  suggest: z.array(suggestion).max(20).default([]),
  accept: field.conditions().optional(),
  refusal: field.words().prefault(''),
  retries: z.array(wording).max(9).default([]),
  tries: unit('times', z.int().min(1).max(10).default(3)),
  confirm: when('kind', sought, advanced(z.enum(['doubtful', 'always', 'never']).default('doubtful'))),
  cancel: field.lines().default([]),
  waitMinutes: advanced(unit('minutes', z.int().min(1).max(43_200).default(1_440))),
});
type Config = z.output<typeof askConfig>;

/** What one answer comes to: the value to save; nothing when it is not what was wanted. */
function valueIn({ kind }: Config, { text, value, files }: Result<'ask'>): Json | undefined {
  if (kind !== 'text') return value;
  if (files?.length) return value;
  return text.trim() || undefined;
}
const typeOf = ({ kind, files }: Config): VarType => (kind === 'text' && files ? 'any' : typeOfKind(kind));
/** The one thing that is wanted, as it is looked for in the sentence that brought the customer here. */
function slotOf({ kind, pattern, list, entity }: Config, rule: SlotRule | undefined): FormField | undefined {
  if (kind === 'text' || kind === 'file') return undefined;
  const bare = { id: 'value', label: '', required: true, help: '', ...(rule && { rule }) };
  if (kind !== 'list') return { ...bare, kind, ...(kind === 'pattern' && { pattern }), ...(kind === 'entity' && { entity }) };
  const choices = list.flatMap(({ value, says }) => (value === '' ? [] : [{ id: value, label: value, says }]));
  return choices.some(({ id }) => id.length > 64) ? undefined : { ...bare, kind: 'choice', choices };
} // prettier-ignore
const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, ''); // prettier-ignore
/** The whole answer is one of these words: 「算了。」 cancels, 「算了一下是三件」 does not. */
const isOneOf = (text: string, words: readonly string[]) =>
  words.some((word) => fold(word) !== '' && fold(word) === fold(text));

const isWhole = (kind: Config['kind']): boolean => WHOLE.some((one) => one === kind);
/** These ask again in the same words as ever. */
const OLD: ReadonlySet<string> = new Set(['text', 'number', 'date', 'phone', 'email', 'pattern', 'list']);

export const ask = defineNode({
  type: 'ask',
  version: 1,
  icon: 'message-circle-question',
  category: 'talk',
  waits: true,
  misses: ['gave-up'],
  config: askConfig,
  exits: ({ cancel }) => ['answered', 'gave-up', ...(cancel.length > 0 ? (['cancelled'] as const) : []), 'silent'],
  wantsFile: ({ kind }) => kind === 'file',
  sets: (config) => saved<VarType>(config.variable, typeOf(config)),
  card: ({ prompt, kind, variable }, { source, label }) =>
    [
      isBlank(prompt) ? '' : `"${source(prompt)}`,
      [
        kind === 'text' ? '' : label(`kind=${kind}`),
        variable === '' ? '' : `${label('variable')} {{ ${variable} }}`,
      ].filter(Boolean).join(' · '), // prettier-ignore
    ].filter(Boolean),
  *lint({ prompt, kind, pattern, list, entity, variable, least, most, earliest, latest }) {
    if (isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    if (kind === 'pattern' && pattern === '') yield { code: 'no-pattern', at: 'pattern' };
    if (kind === 'list' && list.every(({ value }) => value === '')) yield { code: 'no-list', at: 'list' };
    if (kind === 'entity' && entity === '') yield { code: 'no-entity', at: 'entity' };
    const { least: from, most: to } = ruleOf({ kind, least, most, whole: false, day: 'any', withinDays: undefined, earliest: '', latest: '' }) ?? {}; // prettier-ignore
    if (from !== undefined && to !== undefined && from > to) yield { code: 'empty-range', at: 'most' };
    if (kind === 'time' || kind === 'datetime')
      for (const [at, clock] of [['earliest', earliest], ['latest', latest]] as const)
        if (!isClock(clock)) yield { code: 'not-a-time', at }; // prettier-ignore
    if (variable === '') yield { code: 'not-saved', at: 'variable', level: 'warning' };
  },
  *run(config, scope) {
    const { render, prompt: plain, holds, text: own, locale } = scope;
    const { prompt, kind, list, suggest, accept, refusal, retries, tries, cancel, variable, confirm } = config;
    const rule = ruleOf(config);
    const wanted: Partial<Request<'ask'>> = {
      wants: kind,
      ...(kind === 'pattern' && { pattern: config.pattern }),
      ...(kind === 'list' && { list: list.flatMap(({ value, says }) => (value === '' ? [] : [{ value, says }])) }),
      ...(kind === 'entity' && { entity: config.entity }),
      ...(kind === 'text' && config.files && { files: true as const }),
      ...(rule && { rule }),
      within: config.waitMinutes * 60_000,
    };
    const offered = suggest.map((one) => plain(one.text).trim().slice(0, 80)).filter(Boolean);
    /** The value was understood; why it is not taken. */
    const unfit = (value: Json, refused: Result<'ask'>['refused']): string | undefined => {
      // digits that are no number at all: the author may have said how they look
      if (refused?.value === undefined && refused && retries.some((one) => !isBlank(one.text))) return '';
      if (refused) return isBlank(refusal) ? reasonWords(refused.reason, kind, rule, locale) : render(refusal);
      return isOpen(accept) || (accept !== undefined && holds(accept, { value })) ? undefined : '';
    };
    const again = (n: number): string => {
      const retry = (retries[n - 1] ?? retries.at(-1))?.text;
      if (!isBlank(retry) && retry !== undefined) return render(retry);
      return kind === 'file'
        ? own('retry-file')
        : OLD.has(kind)
          ? own('retry')
          : retryWords(kind as FormField['kind'], locale);
    };

    let words = render(prompt);
    let n = 0;
    let open: { value: Json; either: readonly Json[] } | undefined;
    /** A part of it is missing and is asked for. */
    let partial: { value: Json; asks: string; doubtful: boolean } | undefined;
    const slot = config.early ? slotOf(config, rule) : undefined;
    if (slot) {
      const { values, doubtful, refused, lacks } = yield* read({ slots: [slot] });
      const value = values['value'];
      const asks = lacks?.['value'];
      if (value !== undefined && asks !== undefined)
        partial = { value, asks, doubtful: doubtful['value'] !== undefined };
      else if (refused['value']) words = unfit(refused['value'].value ?? null, refused['value']) || words;
      else if (value !== undefined && unfit(value, undefined) === undefined) {
        if (confirm === 'never' || (confirm === 'doubtful' && !doubtful['value']))
          return { exit: 'answered', set: saved(variable, value) };
        open = { value, either: doubtful['value'] ?? [] };
      }
    }
    // a proposal that is neither taken nor refused comes back: not for ever
    for (let asked = 0; asked < tries * 3 + MOST_PARTS; asked++) {
      let answer: Result<'ask'>;
      if (open) {
        const { value, either } = open;
        answer = yield* question({ ...wanted, ...proposal(scope, value, either), confirms: value });
        if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
        if (answer.agreed === true && either.length < 2) return { exit: 'answered', set: saved(variable, value) };
        if (answer.agreed === true) continue;
        open = undefined;
        if (answer.value === undefined && !answer.refused) {
          if (n >= tries) break;
          words = render(prompt);
          if (answer.agreed === undefined) words = again(Math.max(n, 1));
        }
      } else {
        if (++n > tries) break;
        answer = yield* question({
          ...wanted,
          prompt: partial ? [n > 1 ? again(n - 1) : '', partial.asks].filter(Boolean).join('\n\n') : words,
          ...(partial && { partial: partial.value as Record<string, Json> }),
          ...(n > 1 && { again: true as const }),
          ...(!partial && offered.length > 0 && { suggest: offered }),
        });
        if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
      }
      const value = valueIn(config, answer);
      if (value === undefined && !answer.refused) {
        if (answer.agreed === undefined) words = again(n);
        continue;
      }
      const wasDoubtful = answer.doubtful === true || partial?.doubtful === true;
      if (value !== undefined && answer.lacks !== undefined) {
        partial = { value, asks: answer.lacks, doubtful: wasDoubtful };
        n = 0; // one part further
        continue;
      }
      partial = undefined;
      const why = unfit(value ?? null, answer.refused);
      if (why !== undefined || value === undefined) {
        words = why || (isBlank(refusal) ? again(n) : render(refusal));
        continue;
      }
      if (confirm === 'always' ? !isWhole(kind) : confirm === 'doubtful' && wasDoubtful) {
        open = { value, either: answer.either ?? [] };
        continue;
      }
      if (answer.revised) yield* say({ text: changedWords(scope, value) });
      return { exit: 'answered', set: saved(variable, value) };
    }
    return { exit: 'gave-up' };
  },
  text,
  fresh: {
    prompt: { 'zh-CN': '请告诉我……', en: 'Please tell me …' },
    variable: 'answer',
    early: true,
    cancel: ['算了', '取消', '不用了', 'cancel', 'never mind'],
  },
  examples,
});
