// ask: an open question, asked until the answer is what was wanted. What was found in the answer comes from the runtime.
import { z } from 'zod';
import { isOpen } from '@dialoom/shared/node/conditions';
import { defineNode, type VarType } from '@dialoom/shared/node/define';
import { ask as question, type Json, type Request, type Result } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit, when } from '@dialoom/shared/node/fields';
import { examples } from './examples.ts';
import { text } from './text.ts';

const kinds = ['text', 'number', 'date', 'phone', 'email', 'pattern', 'list', 'file'] as const;
const entry = z.strictObject({ id: field.rowId(), value: field.text().default(''), says: field.lines().default([]) });
const wording = z.strictObject({ id: field.rowId(), text: field.words().prefault('') });
const suggestion = z.strictObject({ id: field.rowId(), text: field.words(80).prefault('') });

export const askConfig = z.strictObject({
  prompt: field.words().prefault(''),
  kind: z.enum(kinds).default('text'),
  pattern: when('kind', ['pattern'], field.pattern().default('')),
  list: when('kind', ['list'], z.array(entry).max(500).default([])),
  files: when('kind', ['text'], z.boolean().default(false)),
  variable: field.writes().default(''),
  suggest: z.array(suggestion).max(20).default([]),
  accept: field.conditions().optional(),
  refusal: field.words().prefault(''),
  retries: z.array(wording).max(9).default([]),
  tries: unit('times', z.int().min(1).max(10).default(3)),
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
const typeOf = (kind: Config['kind'], files: boolean): VarType =>
  kind === 'number' ? 'number' : kind === 'file' ? 'object' : kind === 'text' && files ? 'any' : 'text';
const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, ''); // prettier-ignore
/** The whole answer is one of these words: 「算了。」 cancels, 「算了一下是三件」 does not. */
const isOneOf = (text: string, words: readonly string[]) =>
  words.some((word) => fold(word) !== '' && fold(word) === fold(text));

export const ask = defineNode({
  type: 'ask',
  version: 1,
  icon: 'message-circle-question',
  category: 'talk',
  waits: true,
  config: askConfig,
  exits: ({ cancel }) => ['answered', 'gave-up', ...(cancel.length > 0 ? (['cancelled'] as const) : []), 'silent'],
  wantsFile: ({ kind }) => kind === 'file',
  sets: ({ variable, kind, files }) => saved<VarType>(variable, typeOf(kind, files)),
  card: ({ prompt, kind, variable }, { source, label }) =>
    [
      isBlank(prompt) ? '' : `"${source(prompt)}`,
      [
        kind === 'text' ? '' : label(`kind=${kind}`),
        variable === '' ? '' : `${label('variable')} {{ ${variable} }}`,
      ].filter(Boolean).join(' · '), // prettier-ignore
    ].filter(Boolean),
  *lint({ prompt, kind, pattern, list, variable }) {
    if (isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    if (kind === 'pattern' && pattern === '') yield { code: 'no-pattern', at: 'pattern' };
    if (kind === 'list' && list.every(({ value }) => value === '')) yield { code: 'no-list', at: 'list' };
    if (variable === '') yield { code: 'not-saved', at: 'variable', level: 'warning' };
  },
  *run(config, { render, prompt: plain, holds, text: own }) {
    const {
      prompt,
      kind,
      pattern,
      list,
      files,
      suggest,
      accept,
      refusal,
      retries,
      tries,
      cancel,
      variable,
      waitMinutes,
    } = config;
    const wanted: Partial<Request<'ask'>> = {
      wants: kind,
      ...(kind === 'pattern' && { pattern }),
      ...(kind === 'list' && { list: list.flatMap(({ value, says }) => (value === '' ? [] : [{ value, says }])) }),
      ...(kind === 'text' && files && { files }),
      within: waitMinutes * 60_000,
    };
    const offered = suggest.map((one) => plain(one.text).trim().slice(0, 80)).filter(Boolean);
    let words = render(prompt);
    for (let n = 1; n <= tries; n++) {
      const answer = yield* question({ ...wanted, prompt: words, ...(offered.length > 0 && { suggest: offered }) });
      if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
      const value = valueIn(config, answer);
      const fits = value !== undefined && (isOpen(accept) || (accept !== undefined && holds(accept, { value })));
      if (fits) return { exit: 'answered', set: saved(variable, value) };
      const retry = (retries[n - 1] ?? retries.at(-1))?.text;
      if (value !== undefined && !isBlank(refusal)) words = render(refusal);
      else
        words = isBlank(retry) || retry === undefined ? own(kind === 'file' ? 'retry-file' : 'retry') : render(retry);
    }
    return { exit: 'gave-up' };
  },
  text,
  fresh: {
    prompt: { 'zh-CN': '请告诉我……', en: 'Please tell me …' },
    variable: 'answer',
    cancel: ['算了', '取消', '不用了', 'cancel', 'never mind'],
  },
  examples,
});
