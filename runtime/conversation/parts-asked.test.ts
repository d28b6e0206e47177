// A value of several parts: what is missing is asked for, part by part, in the words the entity brings.
import { describe, expect, test } from 'vitest';
import { ask } from '@dialoom/nodes/ask/index';
import { form } from '@dialoom/nodes/form/index';
import { BotDocument } from '@dialoom/shared/document/document';
import { compile } from '../engine/compile.ts';
import { bot, testNodes } from '../engine/test-nodes.ts';
import type { Input, Step } from '../engine/types.ts';
import { begin, walk } from '../engine/walk.ts';
import { understandWith } from '../understanding/understand.ts';

const at = Date.parse('2026-11-21T09:00:00Z'); // a Saturday
const trip = {
  name: 'Trip',
  kind: 'composite',
  parts: [
    { id: 'pa', name: 'from', kind: 'city', role: 'from', asks: { en: 'Where from?', 'zh-CN': '从哪里出发？' } },
    { id: 'pb', name: 'to', kind: 'city', role: 'to', asks: { en: 'Where to?', 'zh-CN': '到哪里？' } },
    { id: 'pc', name: 'day', kind: 'date', asks: { en: 'Which day?', 'zh-CN': '哪天走？' } },
    { id: 'pd', name: 'people', kind: 'number' },
  ],
};
const understand = understandWith({ of: () => ({ classify: () => ({ ranked: [] }), threshold: 1 }) } as never);
const T = { at, seed: 1 };
const nodes = [...testNodes.filter(({ type }) => !['ask', 'form'].includes(type)), ask, form];
const made = (node: Parameters<typeof bot>[0][string][string]) => {
  const drawn = bot({ main: { it: node, tell: ['tell', { text: '{{ trip | json }}' }] } });
  return compile(BotDocument.parse({ ...drawn, entities: { trip } }), nodes);
};
type Made = ReturnType<typeof made>;
const hears = (one: Made, { now }: Pick<Step, 'now'>, text: string, locale: string): Step =>
  walk(one, now, { ...T, type: 'message', text, understood: understand(one.document, one.globals, now.frames.at(-1)?.pending, text, at, locale) }); // prettier-ignore
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
/** What the bot says to each line. */
function talk(one: Made, lines: string[], locale = 'en'): string[][] {
  const started: Input = { ...T, type: 'started', locale, channel: 'web' };
  let step = walk(one, begin('c'), started);
  const all = [said(step)];
  for (const line of lines) {
    step = hears(one, step, line, locale);
    all.push(said(step));
  }
  return all;
}
const asking = made(['ask', { prompt: { en: 'Your trip?', 'zh-CN': '去哪里？' }, kind: 'entity', entity: 'trip', variable: 'trip' }, { answered: 'tell' }]); // prettier-ignore
const filling = made(['form', { prompt: { en: 'Please:' }, manner: 'talk', fields: [{ id: 'where', label: { en: 'Your trip?' }, kind: 'entity', entity: 'trip', variable: 'trip' }] }, { filled: 'tell' }]); // prettier-ignore
const whole = '{"from":"London","to":"Paris","day":"2026-11-26"}';

describe.each([
  ['a question', asking],
  ['a form', filling],
])('%s', (_, one) => {
  test('asks for each part that is missing, and not for one without words for it', () =>
    expect(talk(one, ['from London', 'Paris', 'Thursday']).slice(1)).toEqual([['Where to?'], ['Which day?'], [whole]]));
  test('takes several at once, in any order, and asks for the rest', () =>
    expect(talk(one, ['on Thursday', 'from London to Paris']).slice(1)).toEqual([['Where from?'], [whole]]));
  test('all of it at once needs no question', () =>
    expect(talk(one, ['from London to Paris on Thursday']).slice(1)).toEqual([[whole]]));
  test('what is no answer is asked again', () => {
    const [, , again] = talk(one, ['from London', 'well']);
    expect(again?.join()).toMatch(/Where to\?$/);
    expect(again).not.toEqual(['Where to?']);
  });
  test('a part is corrected on the way', () =>
    expect(talk(one, ['from Berlin', 'no, from London', 'Paris', 'Thursday']).at(-1)).toEqual([whole]));
});
test('in the customer’s language', () =>
  expect(talk(asking, ['从北京出发', '上海', '下周四'], 'zh-CN').slice(1, 3)).toEqual([['到哪里？'], ['哪天走？']]));
