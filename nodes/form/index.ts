// form: several questions on one card, answered at once. Where no card can be shown, or the customer writes instead, one by one.
import { z } from 'zod';
import { defineNode, type VarType } from '@dialoom/shared/node/define';
import { ask, choose, form as card, type Json, type Request } from '@dialoom/shared/node/effects';
import { FormKind, type FormField } from '@dialoom/shared/node/content';
import { advanced, field, isBlank, unit, when } from '@dialoom/shared/node/fields';
import { examples } from './examples.ts';
import { text } from './text.ts';

const option = z.strictObject({ id: field.rowId(), label: field.words(200).prefault('') });
const row = z.strictObject({
  id: field.rowId(),
  label: field.words(200).prefault(''),
  kind: FormKind.default('text'),
  pattern: when('kind', ['pattern'], field.pattern().default('')),
  options: when('kind', ['choice'], z.array(option).max(20).default([])),
  required: z.boolean().default(true),
  help: field.words(300).prefault(''),
  variable: field.writes().default(''),
});
export const formConfig = z.strictObject({
  prompt: field.words().prefault(''),
  fields: z.array(row).max(20).default([]),
  send: advanced(field.words(40).prefault('')),
  cancel: field.lines().default([]),
  tries: advanced(unit('times', z.int().min(1).max(10).default(3))),
  waitMinutes: advanced(unit('minutes', z.int().min(1).max(43_200).default(1_440))),
});
type Row = z.output<typeof row>;

const fold = (words: string) => words.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, ''); // prettier-ignore
/** The whole answer is one of these words. */
const isOneOf = (words: string, list: readonly string[]) =>
  list.some((one) => fold(one) !== '' && fold(one) === fold(words));
const typeOf = ({ kind }: Row): VarType => (kind === 'number' ? 'number' : 'text');

export const form = defineNode({
  type: 'form',
  version: 1,
  icon: 'clipboard-list',
  category: 'talk',
  waits: true,
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
    for (const [i, { label, kind, pattern, options, variable }] of fields.entries()) {
      if (isBlank(label)) yield { code: 'no-label', at: `fields.${i}.label` };
      if (kind === 'pattern' && pattern === '') yield { code: 'no-pattern', at: `fields.${i}.pattern` };
      if (kind === 'choice' && options.every((one) => isBlank(one.label)))
        yield { code: 'no-option', at: `fields.${i}.options` };
      if (variable === '') yield { code: 'not-saved', at: `fields.${i}.variable`, level: 'warning' };
      else if (fields.findIndex((one) => one.variable === variable) < i)
        yield { code: 'twice', at: `fields.${i}.variable`, level: 'warning', detail: { variable } };
    }
  },
  *run({ prompt, fields: rows, send, cancel: words, tries, waitMinutes }, { render, prompt: plain, text: own }) {
    const within = waitMinutes * 60_000;
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
      const field: FormField = {
        id: one.id,
        label,
        kind: one.kind,
        required: one.required,
        help: short(one.help, 300),
        ...(one.kind === 'pattern' && { pattern: one.pattern }),
        ...(one.kind === 'choice' && { choices }),
      };
      return [{ row: one, field }];
    });
    const set: Record<string, Json> = {};
    if (shown.length === 0) return { exit: 'filled', set };
    const save = ({ row: { variable }, field }: (typeof shown)[number], value: Json) => {
      if (variable === '') return;
      set[variable] = field.choices?.find(({ id }) => id === value)?.label ?? value; // a choice by what the customer read
    };

    const answer = yield* card({
      prompt: render(prompt),
      fields: shown.map(({ field }) => field),
      send: short(send, 80),
      cancel: way,
      within,
    });
    if (isOneOf(answer.text, cancel)) return { exit: 'cancelled' };
    for (const one of shown) {
      const given = answer.values[one.field.id];
      if (given !== undefined) {
        save(one, given);
        continue;
      }
      // no card, or the customer wrote beside it: the questions that are still open, one by one
      const { label, help, kind, required, choices, pattern } = one.field;
      const question = [label, help].filter(Boolean).join('\n\n');
      const skip = required ? [] : own('skip.also').split('\n');
      const ways: Pick<Request<'ask'>, 'within'> & Partial<Request<'ask'>> = {
        wants: kind === 'choice' ? 'text' : kind,
        ...(pattern !== undefined && { pattern }),
        ...(!required && { suggest: [own('skip')] }),
        within,
      };
      let value: Json | undefined;
      for (let n = 1; n <= tries && value === undefined; n++) {
        const asked = n === 1 ? question : `${own(`retry.${kind}`)}\n\n${question}`;
        if (choices) {
          const offered = [...choices, ...(required ? [] : [{ id: '', label: own('skip'), says: skip }])];
          const { id, text: said } = yield* choose({ prompt: asked, choices: offered, within });
          if (isOneOf(said, cancel)) return { exit: 'cancelled' };
          if (id !== undefined) value = id === '' ? null : id;
        } else {
          const said = yield* ask({ prompt: asked, ...ways });
          if (isOneOf(said.text, cancel)) return { exit: 'cancelled' };
          value = kind === 'text' ? said.text.trim() || undefined : said.value;
          if (!required && isOneOf(said.text, skip)) value = null;
        }
      }
      if (value === undefined) return { exit: 'gave-up', set };
      save(one, value);
    }
    return { exit: 'filled', set };
  },
  text,
  fresh: {
    prompt: { 'zh-CN': '请填写以下信息：', en: 'Please fill this in:' },
    fields: [
      { id: 'name', label: { 'zh-CN': '姓名', en: 'Name' }, variable: 'name' },
      { id: 'phone', label: { 'zh-CN': '手机号', en: 'Phone number' }, kind: 'phone', variable: 'phone' },
    ],
    cancel: ['不填了', '取消', '算了', 'cancel', 'never mind'],
  },
  examples,
});
