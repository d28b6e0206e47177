// "No, Thursday": the question before is answered anew. And what the first sentence said is not asked for.
import { describe, expect, test } from 'vitest';
import { ask, choose, handoff, http, read, say } from '@dialoom/shared/node/effects';
import { understandWith } from '../understanding/understand.ts';
import { compile } from './compile.ts';
import { bot, from, testNodes } from './test-nodes.ts';
import type { Input, Step } from './types.ts';
import { begin, walk } from './walk.ts';

const at = Date.parse('2026-11-21T09:00:00Z'); // a Saturday
const slot = (id: string, kind: 'date' | 'number') => ({ id, label: id, kind });
const nodes = [
  ...testNodes,
  from('day', ['answered'], function* () {
    const { value, revised } = yield* ask({ prompt: 'Which day?', wants: 'date' });
    if (revised) yield* say(`changed to ${String(value)}`);
    return { exit: 'answered', set: { day: value ?? null } };
  }),
  from('people', ['answered'], function* () {
    const { value } = yield* ask({ prompt: 'How many?', wants: 'number' });
    return { exit: 'answered', set: { people: value ?? null } };
  }),
  from('colour', ['red', 'blue', 'none'], function* () {
    const choices = [{ id: 'red', label: 'Red', says: [] }, { id: 'blue', label: 'Blue', says: ['sky'] }, { id: 'no', label: 'No', says: [] }];
    yield* say('We have two.');
    const { id, revised } = yield* choose({ prompt: 'Which colour?', choices });
    if (revised) yield* say(`changed to ${id ?? ''}`);
    return { exit: id === 'red' || id === 'blue' ? id : 'none', set: { colour: id ?? null } };
  }), // prettier-ignore
  from('early', ['answered'], function* () {
    const { values } = yield* read({ slots: [slot('day', 'date')] });
    return { exit: 'answered', set: { day: values['day'] ?? null } };
  }),
  from('person', ['back', 'error'], function* () {
    yield* handoff({});
    return { exit: 'back' };
  }),
  from('tells', ['ok', 'error'], function* () {
    yield* http({ method: 'POST', url: 'https://shop.test/1' });
    return { exit: 'ok' };
  }),
];
const made = (main: NonNullable<Parameters<typeof bot>[0][string]>) => compile(bot({ main }), nodes);
const understand = understandWith({ of: () => ({ classify: () => ({ ranked: [] }), threshold: 1 }) } as never);
const T = { at, seed: 1 };
const started: Input = { ...T, type: 'started', locale: 'en', channel: 'web' };
type Made = ReturnType<typeof made>;
/** As the server does: understood first, then walked. */
const hears = (one: Made, { now }: Pick<Step, 'now'>, text: string): Step =>
  walk(one, now, { ...T, type: 'message', text, understood: understand(one.document, one.globals, now.frames.at(-1)?.pending, text, at, 'en') }); // prettier-ignore
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));

describe('the question before', () => {
  const booking = made({
    day: ['day', {}, { answered: 'people' }],
    people: ['people', {}, { answered: 'bye' }],
    bye: ['tell', { text: '{{ day }}, {{ people }}' }],
  });
  const asked = hears(booking, walk(booking, begin('c'), started), 'Wednesday');
  test('is answered anew, and what followed is asked again', () => {
    const changed = hears(booking, asked, 'no, Thursday');
    expect(said(changed)).toEqual(['changed to 2026-11-26', 'How many?']);
    expect(said(hears(booking, changed, 'two'))).toEqual(['2026-11-26, 2']);
  });
  test('may be corrected twice, and an answer is still one', () => {
    const twice = hears(booking, hears(booking, asked, 'no, Thursday'), 'sorry, Friday');
    expect(said(hears(booking, twice, '3'))).toEqual(['2026-11-27, 3']);
    expect(said(hears(booking, asked, '4'))).toEqual(['2026-11-25, 4']);
  });
  test('law: through JSON and back, it goes on the same', () => {
    const copy = JSON.parse(JSON.stringify(asked.now)) as Step['now'];
    expect(hears(booking, { now: copy }, 'no, Thursday')).toEqual(hears(booking, asked, 'no, Thursday'));
  });
  test('is closed once others were told', () => {
    const told = made({
      day: ['day', {}, { answered: 'tells' }],
      tells: ['tells', {}, { ok: 'people' }],
      people: ['people', {}, {}],
    });
    const calling = hears(told, walk(told, begin('c'), started), 'Wednesday');
    const key = calling.need.do === 'end' ? '' : calling.need.call.key;
    const then = walk(told, calling.now, { ...T, type: 'performed', key, result: { status: 200, body: null } });
    expect(then.now.frames.at(-1)?.pending?.earlier).toBeUndefined();
    expect(said(hears(told, then, 'no, Thursday'))).toEqual([]);
  });
});

test('a person was told: the way back is closed', () => {
  const one = made({
    day: ['day', {}, { answered: 'person' }],
    person: ['person', {}, { back: 'people' }],
    people: ['people', {}, {}],
  });
  const waiting = hears(one, walk(one, begin('c'), started), 'Wednesday');
  const key = waiting.need.do === 'end' ? '' : waiting.need.call.key;
  const then = walk(one, waiting.now, { ...T, type: 'performed', key, result: { outcome: 'returned' } });
  expect(said(then)).toEqual(['How many?']);
  expect(then.now.frames.at(-1)?.pending?.earlier).toBeUndefined();
});

describe('a button that was pressed', () => {
  const shop = made({
    colour: ['colour', {}, { red: 'people', blue: 'day', none: 'people' }],
    people: ['people', {}, { answered: 'bye' }],
    day: ['day', {}, { answered: 'bye' }],
    bye: ['tell', { text: '{{ colour }}' }],
  });
  const pressed = hears(shop, walk(shop, begin('c'), started), 'red');
  test('is taken back in words, and the talk goes the other way; what was said is not said again', () => {
    expect(said(pressed)).toEqual(['How many?']);
    const changed = hears(shop, pressed, 'no, the blue one');
    expect(said(changed)).toEqual(['changed to blue', 'Which day?']);
    expect(said(hears(shop, changed, 'sorry, red'))).toEqual(['changed to red', 'How many?']);
  });
  test('two questions back', () => {
    const far = made({
      colour: ['colour', {}, { red: 'people', blue: 'people' }],
      people: ['people', {}, { answered: 'day' }],
      day: ['day', {}, { answered: 'bye' }],
      bye: ['tell', { text: '{{ colour }}, {{ people }}' }],
    });
    const asked = hears(far, hears(far, walk(far, begin('c'), started), 'red'), '2');
    expect(said(asked)).toEqual(['Which day?']);
    const changed = hears(far, asked, 'no, the blue one');
    expect(said(changed)).toEqual(['changed to blue', 'How many?']);
    expect(said(hears(far, hears(far, changed, '4'), 'Thursday'))).toEqual(['blue, 4']);
    expect(said(hears(far, asked, 'sorry, three of us'))).toEqual(['Which day?']);
  });
  test('law: through JSON and back, it goes on the same', () => {
    const copy = JSON.parse(JSON.stringify(pressed.now)) as Step['now'];
    expect(hears(shop, { now: copy }, 'no, the blue one')).toEqual(hears(shop, pressed, 'no, the blue one'));
  });
  test.each(['no, 5', 'no idea', '3'])('“%s” presses no button', (text) =>
    expect(said(hears(shop, pressed, text))).not.toContain('changed to no'),
  );
});

describe('the sentence that brought the customer here', () => {
  const flow = made({
    a: ['early', {}, { answered: 'tell' }],
    tell: ['tell', { text: '{{ day }}' }, { next: 'b' }],
    b: ['early', {}, { answered: 'again' }],
    again: ['tell', { text: '{{ day }}!' }, { next: 'people' }],
    people: ['people', {}, {}],
  });
  test('fills a slot, and each stretch of it only one', () => {
    const step = walk(flow, begin('c'), { ...T, type: 'message', text: 'A table for Thursday' });
    expect(said(step)).toEqual(['2026-11-26', '!', 'How many?']);
    const two = walk(flow, begin('c'), { ...T, type: 'message', text: 'From Thursday, leaving Saturday' });
    expect(said(two)).toEqual(['2026-11-26', '2026-11-28!', 'How many?']);
  });
  test('holds nothing where nobody said anything', () =>
    expect(said(walk(flow, begin('c'), started))).toEqual(['!', 'How many?']));
});
