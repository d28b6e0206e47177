// The conversation changes its language while nodes wait.
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { bot, testNodes } from './test-nodes.ts';
import type { Input, Step } from './types.ts';
import { begin, walk } from './walk.ts';

const T = { at: 1_000, seed: 7 };
type Understood = Extract<Input, { type: 'message' }>['understood'];
const says = (text: string, understood: Understood = {}): Input => ({ ...T, type: 'message', text, understood });
const menu = (locale: string, quietly?: true): Input => ({
  ...T,
  type: 'context',
  locale,
  ...(quietly && { quietly }),
});
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
const kinds = (step: Step) => step.events.map((event) => event.type);
const localeOf = ({ now }: Step) => (now.vars['conversation'] as { locale: string }).locale;
const shop = compile(
  bot(
    {
      main: {
        hi: ['tell', { text: { en: 'Hello', 'zh-CN': '您好' } }, { next: 'ask' }],
        ask: [
          'question',
          { prompt: { en: 'How many?', 'zh-CN': '几个？' }, wants: 'number', variable: 'count' },
          { answered: 'bye' },
        ],
        bye: ['tell', { text: { en: 'So {{ count }}', 'zh-CN': '好，{{ count }} 个' } }],
      },
      hours: { open: ['tell', { text: { en: 'Open till six', 'zh-CN': '开到六点' } }] },
    },
    { intents: { hours: { name: 'Hours', examples: {}, global: 'hours' } } },
  ),
  testNodes,
);
const begun = walk(shop, begin('c'), { ...T, type: 'started', locale: 'en' });
const number = { found: [{ type: 'number', value: 3, start: 0, end: 1 }] };

describe('by the menu', () => {
  test('the open question comes again in the new language, nothing else does', () => {
    const switched = walk(shop, begun.now, menu('zh-CN'));
    expect(said(switched)).toEqual(['几个？']);
    expect(kinds(switched)).toEqual(['said']); // nothing was entered, nothing is torn
    expect(said(walk(shop, switched.now, says('3', number)))).toEqual(['好，3 个']);
  });
  test('one it has already, or has not, changes nothing', () => {
    expect(walk(shop, begun.now, menu('en-GB')).events).toEqual([]);
    const french = walk(shop, walk(shop, begun.now, menu('zh')).now, menu('fr'));
    expect(localeOf(french)).toBe('en'); // the bot's first
  });
  test('quietly: while somebody else speaks the question is not said', () => {
    const switched = walk(shop, begun.now, menu('zh-CN', true));
    expect(said(switched)).toEqual([]);
    expect(localeOf(switched)).toBe('zh-CN');
    expect(said(walk(shop, switched.now, says('3', number)))).toEqual(['好，3 个']);
  });
  test('a question asked twice keeps its count: what was answered is not asked again', () => {
    const again = walk(shop, begun.now, says('lots'));
    expect(said(again)).toEqual(['again']);
    const switched = walk(shop, again.now, menu('zh-CN'));
    expect(kinds(switched)).toEqual(['said']);
    expect(said(walk(shop, switched.now, says('3', number)))).toEqual(['好，3 个']);
  });
});
describe('by writing in it', () => {
  test('the answer counts, and what follows is in that language', () => {
    const told = walk(shop, begun.now, says('三个', { ...number, language: 'zh-CN' }));
    expect(said(told)).toEqual(['好，3 个']);
    expect(kinds(told)).not.toContain('changed');
  });
  test('an interrupted question comes back in it', () => {
    const detour = walk(shop, begun.now, says('几点关门', { intent: 'hours', language: 'zh-CN' }));
    expect(said(detour)).toEqual(['开到六点', '几个？']);
    expect(kinds(detour)).not.toContain('changed');
  });
  test('a greeting repeats the question in it and answers nothing', () => {
    const greeted = walk(shop, begun.now, says('你好', { greeting: true, language: 'zh-CN' }));
    expect(said(greeted)).toEqual(['几个？']);
    expect(greeted.need).toMatchObject({ do: 'wait', call: { kind: 'ask' } });
  });
});
test('a call that was made is not made again after the language has changed', () => {
  const paying = compile(
    bot({ main: { get: ['fetching', {}, { ok: 'q' }], q: ['picking', {}, { a: 'get' }] } }),
    testNodes,
  );
  const calling = walk(paying, begin('c'), { ...T, type: 'started', locale: 'en' });
  const key = calling.need.do === 'perform' ? calling.need.call.key : '';
  const switched = walk(paying, calling.now, menu('zh-CN'));
  expect(switched.need).toMatchObject({ do: 'perform', call: { key } }); // the same call, still out
  const performed = walk(paying, switched.now, { ...T, type: 'performed', key, result: { status: 200, body: {} } });
  expect(kinds(performed)).not.toContain('changed');
  expect(said(performed)).toEqual(['A or B?']);
});
