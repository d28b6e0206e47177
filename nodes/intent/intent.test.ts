import { describe, expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { play } from '@dialoom/shared/node/play';
import { exitName } from '@dialoom/shared/node/show';
import { findingText } from '@dialoom/shared/text/findings';
import { intent } from './index.ts';

const rows = [
  { id: 'a', intent: 'track', label: { en: 'My order', 'zh-CN': '查物流' } },
  { id: 'b', intent: 'return', label: 'Return' },
  { id: 'c', intent: 'quiet' },
];
const told = (more: object) => ({ classify: { ranked: [], threshold: 0.5, ...more } });
const said = (text: string) => ({ ask: { text } });

test('listens for intents, limited to those that lead somewhere', () => {
  const { calls } = play(intent, { prompt: '?', rows: [...rows, { id: 'd' }] }, [said('hi')]);
  expect(calls[0]).toMatchObject({ kind: 'ask', request: { wants: 'intent' } });
  expect(calls[1]).toMatchObject({ kind: 'classify', request: { text: 'hi', intents: ['track', 'return', 'quiet'] } });
  expect(calls[1]?.request).not.toHaveProperty('threshold');
});
test('its own threshold is a share', () => {
  expect(play(intent, { prompt: '?', rows, threshold: 80 }, [said('hi')]).calls[1]?.request['threshold']).toBe(0.8);
});
describe('in doubt', () => {
  const doubt = told({ doubtful: ['return', 'track', 'quiet'] });
  test('asks back with what a customer can read, best first, and a way out', () => {
    const { calls, said: words } = play(intent, { prompt: '?', rows }, [said('x'), doubt], {}, 'zh-CN');
    expect(calls[2]).toMatchObject({
      kind: 'choose',
      request: { choices: [{ id: 'return' }, { id: 'track', label: '查物流' }, { label: '都不是' }] },
    });
    expect(words.at(-1)).toBe('我不太确定您的意思，您是想：');
  });
  test('none of these is the fallback, with what was said', () => {
    expect(
      play(intent, { prompt: '?', rows, utterance: 'u', variable: 'i' }, [
        said('x'),
        doubt,
        { choose: { id: 'none-of-these', text: '' } },
      ]),
    ).toMatchObject({
      exit: 'else',
      set: { u: 'x', i: '' },
    });
  });
  test('an answer in other words is listened to, and saved in place of the first', () => {
    expect(
      play(intent, { prompt: '?', rows, utterance: 'u' }, [
        said('x'),
        doubt,
        { choose: { text: 'send it back' } },
        told({ intent: 'return' }),
      ]),
    ).toMatchObject({
      exit: 'intent:b',
      set: { u: 'send it back' },
    });
  });
  test('it asks back twice at most', () => {
    const again = { choose: { text: 'hm' } };
    expect(play(intent, { prompt: '?', rows }, [said('x'), doubt, again, doubt, again, doubt])).toMatchObject({
      exit: 'else',
    });
  });
  test('switched off, or with nothing that could be offered, doubt is the fallback', () => {
    expect(play(intent, { prompt: '?', rows, askBack: false }, [said('x'), doubt]).exit).toBe('else');
    expect(play(intent, { prompt: '?', rows }, [said('x'), told({ doubtful: ['quiet', 'foreign'] })]).exit).toBe(
      'else',
    );
  });
});
test('an intent that no row handles is the fallback', () => {
  expect(play(intent, { prompt: '?', rows }, [said('x'), told({ intent: 'foreign' })]).exit).toBe('else');
});
test('exits are named by the intent, and keep their edge when the intent is swapped', () => {
  const config = intent.config.parse({ rows });
  expect(exitName(intent, config, 'intent:a', 'en', { names: { intents: { track: 'Track order' } } })).toBe(
    'Track order',
  );
  expect(intent.exits(intent.config.parse({ rows: rows.map((row) => ({ ...row, intent: 'other' })) }))).toEqual(
    intent.exits(config),
  );
});
test('finds what is missing, in its row', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (list: object[]) =>
    [...intent.lint(intent.config.parse({ rows: list }), site)].map(({ code, at }) => `${code} ${at}`);
  expect(found([])).toEqual(['no-intent rows']);
  expect(found([...rows, { id: 'd', intent: 'track', label: 'x' }, { id: 'e', label: 'x' }])).toEqual([
    'no-label rows.2.label',
    'intent-twice rows.3.intent',
    'not-chosen rows.4.intent',
  ]);
});
test('a finding calls an exit by the intent’s name', () => {
  const node = { type: 'intent', version: 1, at: [0, 0], config: { rows: [{ id: 'a', intent: 'x1' }] }, next: {} };
  const document = BotDocument.parse({
    name: 'b',
    languages: ['en'],
    main: 'main',
    intents: { x1: { name: 'Track order', examples: {} } },
    flows: { main: { name: 'Main', nodes: { n: node } } },
  });
  const finding = { code: 'open-exit', level: 'warning', flow: 'main', node: 'n', exit: 'intent:a' } as const;
  expect(findingText(finding, document, [intent], 'en')).toContain('“Track order”');
});
