// "No, Thursday", said to the question after a form: one value changes, the others stay, and what followed is asked again.
import { describe, expect, test } from 'vitest';
import { form } from '@dialoom/nodes/form/index';
import { ask } from '@dialoom/shared/node/effects';
import { compile } from '../engine/compile.ts';
import { bot, from, testNodes } from '../engine/test-nodes.ts';
import type { Input, Step } from '../engine/types.ts';
import { begin, walk } from '../engine/walk.ts';
import { understandWith } from '../understanding/understand.ts';

const at = Date.parse('2026-11-21T09:00:00Z'); // a Saturday
const people = from('people', ['answered'], function* () {
  const { value } = yield* ask({ prompt: 'How many?', wants: 'number' });
  return { exit: 'answered', set: { people: value ?? null } };
});
const real = [...testNodes.filter(({ type }) => type !== 'form'), people, form];
const understand = understandWith({ of: () => ({ classify: () => ({ ranked: [] }), threshold: 1 }) } as never);
const T = { at, seed: 1 };
const started: Input = { ...T, type: 'started', locale: 'en', channel: 'web' };
type Made = ReturnType<typeof compile>;
const hears = (one: Made, { now }: Pick<Step, 'now'>, text: string): Step =>
  walk(one, now, { ...T, type: 'message', text, understood: understand(one.document, one.globals, now.frames.at(-1)?.pending, text, at, 'en') }); // prettier-ignore
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));

describe('a form that is finished', () => {
  const fields = [
    { id: 'name', label: { en: 'Name' }, variable: 'name' },
    { id: 'day', label: { en: 'Day' }, kind: 'date', day: 'today-or-later', variable: 'day' },
    { id: 'size', label: { en: 'Size' }, kind: 'choice', options: [{ id: 's', label: { en: 'Small' } }, { id: 'l', label: { en: 'Large' } }], variable: 'size' },
  ]; // prettier-ignore
  const flow = (config: object) =>
    compile(bot({ main: { form: ['form', { prompt: { en: 'Please:' }, fields, ...config }, { filled: 'tell' }], tell: ['tell', { text: '{{ name }}, {{ day }}, {{ size }}' }, { next: 'people' }], people: ['people', {}, {}] } }), real); // prettier-ignore
  const talk = (one: Made, lines: string[]) => lines.reduce((step: Step, line) => hears(one, step, line), walk(one, begin('c'), started)); // prettier-ignore
  test('is gone back to from the next question: one value changes, the others stay', () => {
    const talking = flow({ manner: 'talk' });
    const done = talk(talking, ['Ann', 'Wednesday', 'small']);
    expect(said(done)).toEqual(['Ann, 2026-11-25, Small', 'How many?']);
    const changed = hears(talking, done, 'no, Thursday');
    expect(said(changed)).toEqual(['All right, Day: Thursday 26 November.', 'Ann, 2026-11-26, Small', 'How many?']);
    expect(said(hears(talking, changed, 'sorry, large'))).toEqual(['All right, Size: Large.', 'Ann, 2026-11-26, Large', 'How many?']); // prettier-ignore
  });
  test('filled in on a card, too', () => {
    const card = flow({});
    const filled = walk(card, walk(card, begin('c'), started).now, { ...T, type: 'message', text: '', value: { name: 'Ann', day: '2026-11-25', size: 's' } }); // prettier-ignore
    expect(said(filled)).toEqual(['Ann, 2026-11-25, Small', 'How many?']);
    expect(said(hears(card, filled, 'no, Thursday'))).toEqual(['All right, Day: Thursday 26 November.', 'Ann, 2026-11-26, Small', 'How many?']); // prettier-ignore
  });
  test('was confirmed: it is confirmed again', () => {
    const sure = flow({ manner: 'talk', confirm: true });
    const done = talk(sure, ['Ann', 'Wednesday', 'small', 'yes']);
    expect(said(done)).toEqual(['Ann, 2026-11-25, Small', 'How many?']);
    const changed = hears(sure, done, 'no, Thursday');
    expect(said(changed).join()).toContain('26 November');
    expect(said(hears(sure, changed, 'yes'))).toEqual(['Ann, 2026-11-26, Small', 'How many?']);
  });
  test('a day that will not do is asked for again', () => {
    const talking = flow({ manner: 'talk' });
    const changed = hears(talking, talk(talking, ['Ann', 'Wednesday', 'small']), 'no, 3 November 2026');
    expect(said(changed).join()).toContain('That day is past');
    expect(said(hears(talking, changed, 'Thursday'))).toEqual(['Ann, 2026-11-26, Small', 'How many?']);
  });
  test('that was left is not come back to', () => {
    const leaving = flow({ manner: 'talk', cancel: ['stop'] });
    const left = talk(leaving, ['Ann', 'stop']);
    expect(left.now.frames.at(-1)?.pending?.earlier).toBeUndefined();
  });
});
