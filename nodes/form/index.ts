// form: several questions on one card, answered at once. Where no card can be shown, or the customer writes instead, one by one.
import { z } from 'zod';
import { defineNode, type VarType } from '@dialoom/shared/node/define';
import { ask, choose, form as card, read, say, type Json, type Result } from '@dialoom/shared/node/effects';
import type { FormField, Heard } from '@dialoom/shared/node/content';
import { advanced, field, isBlank, unit, when } from '@dialoom/shared/node/fields';
import { askedKinds, isClock, ruleFields, ruleOf, typeOfKind } from '../_slots/fields.ts';
import { saidValue } from '../_slots/said.ts';
import { changedWords, proposal, reasonWords, retryWords, yesAndNo } from '../_slots/words.ts';
import { examples } from './examples.ts';
import { text } from './text.ts';

const kinds = ['text', ...askedKinds, 'pattern', 'choice', 'entity'] as const;
const option = z.strictObject({ id: field.rowId(), label: field.words(200).prefault('') });
const row = z.strictObject({
  id: field.rowId(),
  label: field.words(200).prefault(''),
  kind: z.enum(kinds).default('text'),
  pattern: when('kind', ['pattern'], field.pattern().default('')),
  options: when('kind', ['choice'], z.array(option).max(20).default([])),
  entity: when('kind', ['entity'], field.from('entities').default('')),
  role: when('kind', ['city', 'date', 'time', 'datetime', 'entity'], z.enum(['any', 'from', 'to']).default('any')),
  ...ruleFields,
  required: z.boolean().default(true),
  help: field.words(300).prefault(''),
  asks: field.words(300).prefault(''),
  variable: field.writes().default(''),
});
export const formConfig = z.strictObject({
  prompt: field.words().prefault(''),
  fields: z.array(row).max(20).default([]),
  manner: z.enum(['card', 'talk']).default('card'),
  early: z.boolean().default(false),
  confirm: z.boolean().default(false),
  send: when('manner', ['card'], advanced(field.words(40).prefault(''))),
  cancel: field.lines().default([]),
  tries: advanced(unit('times', z.int().min(1).max(10).default(3))),
  waitMinutes: advanced(unit('minutes', z.int().min(1).max(43_200).default(1_440))),
});
type Row = z.output<typeof row>;

const fold = (words: string) => words.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, ''); // prettier-ignore
/** The whole answer is one of these words. */
const isOneOf = (words: string, list: readonly string[]) =>
  list.some((one) => fold(one) !== '' && fold(one) === fold(words));
const typeOf = ({ kind }: Row): VarType => typeOfKind(kind);

/** Kinds of which a form may want two: from and to. */
const ROLES: ReadonlySet<string> = new Set(['city', 'date', 'time', 'datetime', 'entity']);
/** A customer who changes the mind for ever is let go. */
const MOST_ROUNDS = 60;
/** What the customer read, where a value is the id of a choice. */
const inWords = ({ choices }: FormField, value: Json): Json => choices?.find(({ id }) => id === value)?.label ?? value;
const wantsOf = ({ kind, pattern, entity, rule }: FormField) => ({
  wants: kind === 'choice' ? ('text' as const) : kind,
  ...(pattern !== undefined && { pattern }),
  ...(entity !== undefined && { entity }),
  ...(rule && { rule }),
});

export const form = defineNode({
  type: 'form',
  version: 1,
  icon: 'clipboard-list',
  category: 'talk',
  waits: true,
  misses: ['gave-up'],
  config: formConfig,
  exits: ({ cancel }) => ['filled', 'gave-up', ...(cancel.length > 0 ? (['cancelled'] as const) : []), 'silent'],
  sets: ({ fields }) =>
    Object.fromEntries(fields.flatMap((one) => (one.variable === '' ? [] : [[one.variable, typeOf(one)]]))),
  card: ({ prompt, fields }, { source }) =>
    [
      isBlank(prompt) ? '' : `"${source(prompt)}`,
      fields.map(({ label }) => source(label).trim()).filter(Boolean).join(' · '), // prettier-ignore
    ].filter(Boolean),
  *lint({ fields }) {
    if (fields.length === 0) yield { code: 'no-field', at: 'fields' };
    for (const [i, { label, kind, pattern, options, entity, earliest, latest, variable }] of fields.entries()) {
      if (isBlank(label)) yield { code: 'no-label', at: `fields.${i}.label` };
      if (kind === 'pattern' && pattern === '') yield { code: 'no-pattern', at: `fields.${i}.pattern` };
      if (kind === 'choice' && options.every((one) => isBlank(one.label)))
        yield { code: 'no-option', at: `fields.${i}.options` };
      if (kind === 'entity' && entity === '') yield { code: 'no-entity', at: `fields.${i}.entity` };
      if (kind === 'time' || kind === 'datetime') {
        if (!isClock(earliest)) yield { code: 'not-a-time', at: `fields.${i}.earliest` };
        if (!isClock(latest)) yield { code: 'not-a-time', at: `fields.${i}.latest` };
      }
      if (variable === '') yield { code: 'not-saved', at: `fields.${i}.variable`, level: 'warning' };
      else if (fields.findIndex((one) => one.variable === variable) < i)
        yield { code: 'twice', at: `fields.${i}.variable`, level: 'warning', detail: { variable } };
    }
  },
  *run(config, scope) {
    const { render, prompt: plain, text: own, locale } = scope;
    const { prompt, fields: rows, manner, send, cancel: words, tries } = config;
    const within = config.waitMinutes * 60_000;
    const way = words.length > 0 ? own('cancel') : ''; // on the card, in the customer's language
    const cancel = [...words, way];
    const short = (template: Row['label'], most: number) => plain(template).trim().slice(0, most);
    const shown = rows.flatMap((one): { row: Row; field: FormField }[] => {
      const label = short(one.label, 200);
      const choices = one.options
        .map((option) => ({ id: option.id, label: short(option.label, 200), says: [] }))
        .filter((choice) => choice.label !== '');
      // a field without a name or without anything to choose cannot be filled in
      if (label === '' || (one.kind === 'choice' && choices.length === 0)) return [];
      const rule = ruleOf(one);
      const field: FormField = {
        id: one.id,
        label,
        kind: one.kind,
        required: one.required,
        help: short(one.help, 300),
        ...(one.kind === 'pattern' && { pattern: one.pattern }),
        ...(one.kind === 'choice' && { choices }),
        ...(one.kind === 'entity' && { entity: one.entity }),
        ...(one.role !== 'any' && ROLES.has(one.kind) && { role: one.role }),
        ...(rule && { rule }),
      };
      return [{ row: one, field }];
    });
    if (shown.length === 0) return { exit: 'filled', set: {} };
    const slots = shown.map(({ field }) => field);
    const fieldOf = (id: string) => slots.find((one) => one.id === id);

    const values = new Map<string, Json>();
    const asked = new Map<string, number>();
    const doubts: { field: FormField; value: Json; either: readonly Json[] }[] = [];
    /** What must be said before the next question: what was refused, what was changed. */
    let notes: string[] = [];
    /** It was filled in before, and the customer came back to change something. */
    let revised = false;
    /** Values of which a part is missing, and what to ask for it. */
    const partials = new Map<string, { value: Json; asks: string; doubtful: boolean }>();
    const take = ({ values: heard, doubtful, corrected, refused, lacks = {} }: Heard, isRevised = false): void => {
      revised ||= isRevised;
      for (const [id, value] of Object.entries(heard)) {
        const slot = fieldOf(id);
        if (!slot) continue;
        const was = partials.get(id);
        const asks = lacks[id];
        if (asks !== undefined) {
          partials.set(id, { value, asks, doubtful: was?.doubtful === true || doubtful[id] !== undefined });
          values.delete(id);
          asked.delete(id); // one part further
          continue;
        }
        partials.delete(id);
        if (was?.doubtful && !doubtful[id]) doubts.push({ field: slot, value, either: [] });
        else if (doubtful[id]) doubts.push({ field: slot, value, either: doubtful[id] });
        else {
          values.set(id, value);
          if (corrected.includes(id)) notes.push(changedWords(scope, inWords(slot, value), slot.label));
        }
      }
      for (const [id, { reason }] of Object.entries(refused)) {
        const slot = fieldOf(id);
        if (!slot) continue;
        notes.push(reasonWords(reason, slot.kind, slot.rule, locale));
        if (!isRevised) continue;
        values.delete(id); // what was there is not wanted any more
        asked.delete(id);
      }
    };
    const missing = () =>
      shown.filter(({ field }) => !values.has(field.id) && !doubts.some((one) => one.field.id === field.id));
    const held = () => [...values].flatMap(([id, value]) => (value === null ? [] : [id]));
    /** What is said before a question, once. */
    const noted = (question: string): string => {
      const all = [...notes, question].filter(Boolean).join('\n\n');
      notes = [];
      return all;
    };
    const summary = (): string =>
      slots
        .flatMap((one) => {
          const value = values.get(one.id);
          return value === undefined || value === null
            ? []
            : [
                `- ${render(own('line') as never, { label: one.label, value: saidValue(inWords(one, value), locale) })}`,
              ];
        })
        .join('\n');
    const set = (): Record<string, Json> =>
      Object.fromEntries(
        shown.flatMap(({ row: { variable }, field }) => {
          const value = values.get(field.id);
          return variable === '' || value === undefined ? [] : [[variable, inWords(field, value)]]; // a choice by what the customer read
        }),
      );

    if (config.early) take(yield* read({ slots }));
    const known = values.size > 0;
    if (manner === 'card' && missing().length > 0) {
      const answer = yield* card({
        prompt: noted(known ? `${render(prompt)}\n\n${summary()}` : render(prompt)),
        fields: missing().map(({ field }) => field),
        send: short(send, 80),
        cancel: way,
        ...(known && { slots, held: held() }),
        within,
      });
      if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
      if (answer.heard) take(answer.heard, answer.revised);
      else for (const [id, value] of Object.entries(answer.values)) if (fieldOf(id)) values.set(id, value);
    } else if (manner === 'talk') notes.unshift(render(prompt));

    // no card, or the customer wrote beside it: what is still open, one by one; what is said beside an answer is taken too
    let confirmed = !config.confirm;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const doubt = doubts.shift();
      if (doubt) {
        const { field: slot, value, either } = doubt;
        const offer = proposal(scope, inWords(slot, value), either);
        const answer = yield* ask({
          ...offer,
          prompt: noted(offer.prompt),
          confirms: value,
          ...wantsOf(slot),
          slots,
          slot: slot.id,
          held: held(),
          within,
        });
        if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
        if (answer.agreed === true && either.length < 2) values.set(slot.id, value);
        else if (answer.agreed === true) doubts.unshift(doubt);
        else if (answer.heard) take(answer.heard, answer.revised);
        continue;
      }
      const next = missing()[0];
      if (next) {
        // the questions that are still open
        const { field: slot } = next;
        const { id, label, help, kind, required, choices } = slot;
        const n = (asked.get(id) ?? 0) + 1;
        if (n > tries) return { exit: 'gave-up', set: set() };
        asked.set(id, n);
        if (n > 1 && notes.length === 0) notes.push(retryWords(kind, locale));
        const partial = partials.get(id);
        const words = short(next.row.asks, 300) || [label, help].filter(Boolean).join('\n\n');
        const question = noted(partial?.asks ?? words);
        const skip = required ? [] : own('skip.also').split('\n');
        const known = partial && { partial: partial.value as Record<string, Json> };
        const talk = { slots, slot: id, held: held(), ...known, ...(n > 1 && { again: true as const }) };
        let answer: Result<'ask'>;
        if (choices) {
          const offered = [...choices, ...(required ? [] : [{ id: '', label: own('skip'), says: skip }])];
          const { id: pressed, ...said } = yield* choose({ prompt: question, choices: offered, ...talk, within });
          answer = { ...said, ...(pressed !== undefined && { value: pressed === '' ? null : pressed }) };
        } else
          answer = yield* ask({
            prompt: question,
            ...wantsOf(slot),
            ...talk,
            ...(!required && { suggest: [own('skip')] }),
            within,
          });
        if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
        if (answer.value === null || (!required && isOneOf(answer.text, skip))) values.set(id, null);
        else if (answer.heard && Object.keys({ ...answer.heard.values, ...answer.heard.refused }).length > 0) {
          take(answer.heard, answer.revised);
          // something else was said: the question comes again as it was
          if (!Object.hasOwn(answer.heard.refused, id) && !partials.has(id)) asked.set(id, n - 1);
        } else if (answer.value !== undefined) values.set(id, answer.value);
        else if (kind === 'text' && answer.text.trim() !== '') values.set(id, answer.text.trim());
        continue;
      }
      if (confirmed) {
        if (revised && notes.length > 0) yield* say({ text: noted('') });
        return { exit: 'filled', set: set() };
      }
      const answer = yield* ask({
        prompt: noted(`${summary()}\n\n${own('right')}`),
        confirms: true,
        suggest: yesAndNo(scope),
        slots,
        held: [],
        within,
      });
      if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
      const { values: said = {}, refused = {} } = answer.heard ?? {};
      const changes =
        Object.keys(refused).length > 0 ||
        Object.entries(said).some(([id, value]) => JSON.stringify(values.get(id)) !== JSON.stringify(value));
      if (answer.heard && changes) take(answer.heard, answer.revised);
      else if (answer.agreed === true) confirmed = true;
      else {
        const n = (asked.get('') ?? 0) + 1;
        if (n > tries) return { exit: 'gave-up', set: set() };
        asked.set('', n);
        const more = yield* ask({ prompt: own('which'), slots, held: [], within });
        if (isOneOf(more.text, cancel)) return { exit: 'cancelled' };
        if (more.heard) take(more.heard, more.revised);
      }
    }
    return { exit: 'gave-up', set: set() };
  },
  text,
  fresh: {
    prompt: { 'zh-CN': '请填写以下信息：', en: 'Please fill this in:' },
    fields: [
      { id: 'name', label: { 'zh-CN': '姓名', en: 'Name' }, variable: 'name' },
      { id: 'phone', label: { 'zh-CN': '手机号', en: 'Phone number' }, kind: 'phone', variable: 'phone' },
    ],
    early: true,
    cancel: ['不填了', '取消', '算了', 'cancel', 'never mind'],
  },
  examples,
});
