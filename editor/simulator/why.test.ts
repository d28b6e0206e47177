import { expect, test } from 'vitest';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { translator } from '@dialoom/shared/text/messages';
import { simulatorMessages } from '../text/simulator.ts';
import { changesOf, variableRows } from './changes.ts';
import { emptyStep } from './state-for-tests.ts';
import { whyOf } from './why.ts';
import { failureReason, msWords, requestLine, short, spanWords } from './words.ts';

const t = translator(simulatorMessages, 'en');
const words = {
  t,
  locale: 'en',
  intentName: (id: string) => id.toUpperCase(),
  silentExit: 'No answer' as string | undefined,
};
const step = (more: Partial<TracedStep>): TracedStep => ({
  ...emptyStep,
  exit: 'next',
  ...more,
});
const http = (by: 'real' | 'mocked' | 'recorded', reply: TracedStep['effects'][number]['reply']) => ({
  kind: 'http',
  request: {},
  by,
  ms: 1,
  reply,
});

test('a call says what came back and whether anything went out', () => {
  const why = (by: 'real' | 'mocked' | 'recorded') =>
    whyOf(step({ effects: [http(by, { is: { status: 200, body: {} } })] }), words);
  expect(why('real')).toBe('Returned 200 · a real call');
  expect(why('mocked')).toBe('Returned 200 from a mock · nothing was called');
  expect(why('recorded')).toBe('Returned 200 · reused from before');
});
test('a failure is said in words, with where it came from', () => {
  const failed = step({ exit: 'error', failed: 'timeout', effects: [http('real', { failed: 'timeout' })] });
  expect(whyOf(failed, words)).toBe('No answer in time');
  expect(failureReason('status-503', t)).toBe('The server answered 503');
  expect(failureReason('who-knows', t)).toBe('It failed (who-knows)');
  expect(failureReason('toString', t)).toBe('It failed (toString)');
});
test('an intent is compared with the threshold', () => {
  const effect = (is: object) => ({
    kind: 'classify',
    request: {},
    by: 'real' as const,
    ms: 1,
    reply: { is: is as never },
  });
  const ranked = [{ intent: 'a', confidence: 0.93 }, { intent: 'b', confidence: 0.04 }]; // prettier-ignore
  expect(whyOf(step({ effects: [effect({ intent: 'a', ranked, threshold: 0.55 })] }), words)).toBe(
    'Understood as “A”: 0.93, 0.55 is needed · next “B” 0.04',
  );
  expect(whyOf(step({ effects: [effect({ ranked, threshold: 0.95 })] }), words)).toBe(
    'Not understood: nearest is “A”, 0.93 of the 0.95 needed',
  );
  expect(whyOf(step({ effects: [effect({ ranked: [], threshold: 0.95 })] }), words)).toBe('No intent comes near');
});
test('a word check says which words it found', () => {
  const why = (found: string[]) => {
    const hits = found.map((word) => ({ list: 'a', word, start: 0, end: 1 }));
    const is = { lists: found.length > 0 ? ['a'] : [], hits, masked: '' };
    return whyOf(step({ effects: [{ kind: 'guard', request: {}, by: 'real', ms: 1, reply: { is } }] }), words);
  };
  expect(why(['idiot', 'idiot', 'moron'])).toBe('Found “idiot, moron”');
  expect(why([])).toBe('Nothing found');
});
test('a look into the FAQ says which entry, how sure, and the runner-up', () => {
  const entry = (question: string, confidence: number, how = 'words') => ({ id: question, question, answer: 'x', by: question, confidence, how, band: confidence >= 0.5 ? 'found' : 'doubtful' }); // prettier-ignore
  const why = (...entries: ReturnType<typeof entry>[]) => {
    const is = { band: entries[0]?.band ?? 'none', entries, sure: 0.5 };
    return whyOf(step({ effects: [{ kind: 'retrieve', request: {}, by: 'real', ms: 1, reply: { is } }] }), words);
  };
  expect(why(entry('When?', 0.8), entry('What?', 0.1))).toBe('Found “When?”: 0.80, 0.50 is needed · next “What?” 0.10');
  expect(why(entry('When?', 0.4))).toBe('Not found: nearest is “When?”, 0.40 of the 0.50 needed');
  expect(why(entry('When?', 1, 'same'), entry('What?', 0.1))).toBe('Found “When?”, word for word');
  expect(why()).toBe('Nothing like it in the list');
});
test('an open step says how long it waits and where it goes then', () => {
  const { exit: _, ...open } = step({ effects: [{ kind: 'ask', request: { within: 600_000 }, by: 'waiting', ms: 0 }] });
  expect(whyOf(open, words)).toBe('Without an answer in 10 minutes: “No answer”');
  expect(whyOf(open, { ...words, silentExit: undefined })).toBe('Waits 10 minutes at most');
});
test('a sleep says when it goes on, and no exit of silence', () => {
  const { exit: _, ...open } = step({ effects: [{ kind: 'sleep', request: { until: 9, within: 600_000 }, by: 'waiting', ms: 0 }] }); // prettier-ignore
  expect(whyOf(open, words)).toBe('Goes on in 10 minutes');
});
test('an open step that called a flow waits for no customer; what it handed in counts as set by it', () => {
  const call = {
    kind: 'call',
    request: { flow: 'f', inputs: { who: 'Li' }, within: 9 },
    by: 'waiting' as const,
    ms: 0,
  };
  const { exit: _, ...open } = step({ effects: [call] });
  expect(whyOf(open, words)).toBeUndefined();
  expect(changesOf(step({ effects: [call], set: { tel: 1 } })).map(({ name }) => name)).toEqual(['who', 'tel']);
});
test('only what became different is a change', () => {
  const changed = step({ before: { a: 1, b: { c: [1] } }, set: { a: 1, b: { c: [1] }, d: null, e: 'x' } });
  expect(changesOf(changed)).toEqual([
    { name: 'd', before: undefined, after: null },
    { name: 'e', before: undefined, after: 'x' },
  ]);
  expect(whyOf(changed, words)).toBe('d is now null · 1 more');
  expect(whyOf(step({ before: { a: 1 }, set: { a: null } }), words)).toBe('a was cleared');
});
test('a condition says what made it hold, or what each failed by, with the values', () => {
  const rule = (variable: string, op: string, right: string, left: unknown, holds: boolean) => ({ variable, op, right, left, holds }) as never;
  const tested = (match: 'all' | 'any', holds: boolean, ...rows: never[]) => ({ at: 'rows.0.when', match, rows, holds });
  const why = (...all: ReturnType<typeof tested>[]) => whyOf(step({ tested: all }), words);
  const late = rule('order.days', 'at-most', '15', 20, false);
  const sent = rule('order.status', 'equals', 'sent', 'sent', true);
  expect(why(tested('all', false, sent, late))).toBe('No condition held: order.days ≤ 15, it is 20');
  expect(why(tested('all', false, late), tested('any', true, late, sent))).toBe('Because order.status is sent');
  expect(why(tested('all', false, rule('tier', 'equals', 'vip', undefined, false)))).toBe('No condition held: tier is vip, it has no value');
  const group = { match: 'any', holds: true, rules: [late, rule('total', 'greater', '9', 12, true)] } as never;
  expect(why(tested('all', true, sent, group))).toBe('Because order.status is sent; total > 9, it is 12');
}); // prettier-ignore
test('what the customer, a person or chance did, else what was said', () => {
  const why = (kind: string, request: object, is: unknown, more: Partial<TracedStep> = {}) =>
    whyOf(step({ effects: [{ kind, request, by: 'customer', ms: 1, reply: { is } } as never], ...more }), words);
  const choices = [{ id: 'track', label: 'Track' }];
  expect(why('choose', { choices }, { id: 'track', text: 'Track' })).toBe('The customer chose “Track”');
  expect(why('choose', { choices }, { text: 'hello?' })).toBe('The customer chose none and wrote “hello?”');
  expect(why('ask', {}, { text: 'it is 7', value: 7 }, { set: { no: 7 } })).toBe('The customer said “it is 7” · no is now 7');
  expect(why('ask', {}, { text: '99', refused: { reason: 'too-large' } })).toBe('The customer said “99”, not taken: too large');
  expect(why('form', {}, { text: '—', values: { a: 'x', b: null } })).toBe('The customer filled in the form: 1 value');
  expect(why('handoff', {}, { outcome: 'offline' })).toBe('Nobody is online');
  expect(why('sleep', {}, {})).toBe('The wait is over');
  expect(why('call', {}, { outcome: '' })).toBe('That flow is done');
  expect(why('random', {}, 0.374)).toBe('Drew 37 of 0–99');
  expect(why('say', { text: 'It is on its way' }, null)).toBe('Said “It is on its way”');
  expect(why('say', { card: { title: 'Order 7' } }, null)).toBe('Said “Order 7”');
}); // prettier-ignore
test('variables know the step that set them, and what the last turn changed', () => {
  const steps = [
    step({ step: 2, set: { a: 1 } }),
    step({ step: 3, set: { b: 1 } }),
    step({ step: 5, before: { a: 1 }, set: { a: 1, c: 2 } }),
  ];
  const messages = [{ id: '1', from: 'customer' as const, step: 3, turn: 1 }];
  const rows = variableRows({ variables: { conversation: {}, a: 1, b: 1, c: 2 }, steps, messages });
  expect(rows.map(({ name, step, fresh, given }) => [name, step, fresh, given])).toEqual([
    ['a', 2, false, false],
    ['b', 3, true, false],
    ['c', 5, true, false],
    ['conversation', undefined, false, true],
  ]);
});
test('values, requests and times on one line', () => {
  expect(short('a  b\nc')).toBe('a b c');
  expect(short('😀😀😀😀', 3)).toBe('😀😀…');
  expect(requestLine({ method: 'GET', path: '/orders/7', headers: {} })).toBe('GET /orders/7');
  expect(requestLine({ text: '', prompt: 'Which order?' })).toBe('Which order?');
  expect(requestLine({})).toBe('');
  expect([msWords(0.02, t), msWords(4.25, t), msWords(86.4, t), msWords(1_840, t)]).toEqual([
    '<0.1 ms',
    '4.3 ms',
    '86 ms',
    '1.8 s',
  ]);
  expect([spanWords(86_400_000, 'en'), spanWords(5_400_000, 'en'), spanWords(30_000, 'zh-CN')]).toEqual([
    '1 day',
    '90 minutes',
    '30秒钟',
  ]);
});
test('a script that broke says where', () => {
  const is = { logs: [], wrong: { what: 'threw', text: 'TypeError: x is not a function', line: 3 } };
  const broken = step({ failed: 'script-threw', effects: [{ kind: 'script', request: {}, by: 'real', ms: 1, reply: { is } }] }); // prettier-ignore
  expect(whyOf(broken, words)).toBe('Something went wrong in the script, line 3: TypeError: x is not a function');
  const late = { logs: [], wrong: { what: 'time', text: 'longer than 50 ms' } };
  expect(whyOf(step({ failed: 'script-time', effects: [{ kind: 'script', request: {}, by: 'real', ms: 1, reply: { is: late } }] }), words)).toBe('The script took too long and was stopped');
}); // prettier-ignore

test('records: how many were found, and that a simulation only rehearses what is written', () => {
  const why = (kind: string, is: object) =>
    whyOf(step({ effects: [{ kind, request: {}, by: 'real', ms: 1, reply: { is } as never }] }), words);
  expect(why('records', { contacts: [{}, {}], orders: [] })).toBe('Found 2 · a real call');
  expect(why('records', { contacts: [], orders: [] })).toBe('Found nothing · a real call');
  expect(why('records', { contacts: [{}], orders: [], rehearsed: true })).toBe(
    'Saved · rehearsed, nothing was written',
  );
  expect(why('remember', { kept: true, rehearsed: true })).toBe('Saved · rehearsed, nothing was written');
});
