// choices: a question with buttons; each button leads its own way. Typed words that fit no button leave by `else`.
import { z } from 'zod';
import { defineNode, each } from '@dialoom/shared/node/define';
import { choose, say } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit } from '@dialoom/shared/node/fields';
import { changedWords } from '../_slots/words.ts';
import { text } from './text.ts';

const wording = z.strictObject({ id: field.rowId(), text: field.words().prefault('') });
const row = z.strictObject({
  id: field.rowId(),
  label: field.words(200).prefault(''),
  says: field.lines().default([]),
  value: advanced(field.text().default('')),
});

export const choices = defineNode({
  type: 'choices',
  version: 1,
  icon: 'list-checks',
  category: 'talk',
  waits: true,
  misses: ['else'],
  config: z.strictObject({
    prompt: field.words().prefault(''),
    rows: z.array(row).max(20).default([]),
    variable: field.writes().default(''),
    repeats: advanced(unit('times', z.int().min(0).max(5).default(0))),
    again: advanced(field.words().prefault('')),
    retries: advanced(z.array(wording).max(5).default([])),
    waitMinutes: advanced(unit('minutes', z.int().min(1).max(43_200).default(1_440))),
  }),
  exits: ({ rows }) => [...each('row', rows), 'else', 'silent'],
  sets: ({ variable }) => saved(variable, 'text'),
  card: ({ prompt, rows, variable }, { source, label }) =>
    [
      isBlank(prompt) ? '' : `"${source(prompt)}`,
      rows.map((one) => source(one.label).trim()).filter(Boolean).join(' · '),
      variable === '' ? '' : `${label('variable')} {{ ${variable} }}`,
    ].filter(Boolean),
  exitLabel: ({ rows }, exit, { source }) => {
    const own = rows.find((one) => exit === `row:${one.id}`);
    return own ? source(own.label).trim() : '';
  },
  *lint({ prompt, rows }) {
    if (isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    if (rows.length === 0) yield { code: 'no-choice', at: 'rows' };
    for (const [i, { label }] of rows.entries()) if (isBlank(label)) yield { code: 'no-label', at: `rows.${i}.label` };
  },
  *run({ prompt, rows, variable, repeats, again, retries, waitMinutes }, scope) {
    const { render, prompt: plain, text: own } = scope;
    const shown = rows
      .map(({ id, label, says, value }) => ({ id, label: plain(label).trim().slice(0, 200), says, value }))
      .filter(({ label }) => label !== '');
    const choices = shown.map(({ id, label, says }) => ({ id, label, says }));
    if (choices.length === 0) return { exit: 'else' };
    let heard = '';
    const wordings = [again, ...retries.map((one) => one.text)]; // the first, second, third time
    for (let asked = 0; asked <= repeats; asked++) {
      const retry = wordings[Math.min(asked, wordings.length) - 1];
      const words = asked === 0 ? render(prompt) : retry === undefined || isBlank(retry) ? own('again') : render(retry);
      const { id, text, revised } = yield* choose({
        prompt: words,
        choices,
        ...(asked > 0 && { again: true as const }),
        within: waitMinutes * 60_000,
      });
      const taken = shown.find((one) => one.id === id);
      if (taken && revised) yield* say({ text: changedWords(scope, taken.label) });
      if (taken) return { exit: `row:${taken.id}`, set: saved(variable, taken.value || taken.label) };
      heard = text;
    }
    return { exit: 'else', unread: heard }; // a question typed instead of a choice goes to whoever understands it
  },
  text,
  fresh: {
    prompt: { 'zh-CN': '您想了解哪一项？', en: 'What is it about?' },
    rows: [
      { id: 'first', label: { 'zh-CN': '选项一', en: 'First' } },
      { id: 'second', label: { 'zh-CN': '选项二', en: 'Second' } },
    ],
  },
  examples: [
    {
      name: 'a button is pressed',
      config: { prompt: 'Why return it?', variable: 'reason', rows: [{ id: 'broken', label: 'It is broken', value: 'broken' }, { id: 'other', label: 'Another reason', says: ['something else'] }] },
      script: [{ choose: { id: 'broken', text: 'It is broken' } }],
      ends: { exit: 'row:broken', set: { reason: 'broken' }, said: ['Why return it?'] },
    },
    {
      name: 'typed something else',
      config: { prompt: 'Blue or red?', rows: [{ id: 'blue', label: 'Blue' }, { id: 'red', label: 'Red' }] },
      script: [{ choose: { text: 'do you ship to Norway?' } }],
      ends: { exit: 'else', set: {} },
    },
    {
      name: 'asked a second time',
      config: { prompt: 'Blue or red?', again: 'Just blue or red, {{ contact.name }}:', repeats: 1, variable: 'colour', rows: [{ id: 'blue', label: 'Blue' }, { id: 'red', label: 'Red' }] },
      vars: { contact: { name: 'Li' } },
      script: [{ choose: { text: 'hm' } }, { choose: { id: 'red', text: 'Red' } }],
      ends: { exit: 'row:red', set: { colour: 'Red' }, said: ['Blue or red?', 'Just blue or red, Li:'] },
    },
    {
      name: 'asked a third time, in other words',
      config: { prompt: 'Blue or red?', again: 'Blue, or red?', retries: [{ id: 'aaaa', text: 'Press one of the two, please:' }], repeats: 2, rows: [{ id: 'blue', label: 'Blue' }, { id: 'red', label: 'Red' }] },
      script: [{ choose: { text: 'hm' } }, { choose: { text: 'hm?' } }, { choose: { id: 'red', text: 'Red' } }],
      ends: { exit: 'row:red', set: {}, said: ['Blue or red?', 'Blue, or red?', 'Press one of the two, please:'] },
    },
    {
      name: 'no answer',
      config: { prompt: 'Anything else?', waitMinutes: 10, rows: [{ id: 'yes', label: 'Yes' }] },
      script: [{ choose: { failed: 'silence' } }],
      ends: { exit: 'silent' },
    },
  ],
}); // prettier-ignore
