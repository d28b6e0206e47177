import { afterEach, expect, test, vi } from 'vitest';
import type { RunLine } from '@dialoom/shared/api/cases';
import type { BotDocument } from '@dialoom/shared/document/document';
import { CaseRun } from './run.ts';

afterEach(() => vi.unstubAllGlobals());
const document = { name: 'Bot', languages: ['en'], main: 'main', flows: { main: { name: 'main', nodes: {} } }, variables: {}, intents: {} } as unknown as BotDocument; // prettier-ignore
const hits = { nodes: {}, exits: {}, intents: {}, faq: {} };
const result = (id: string, status: 'passed' | 'failed', row?: number): RunLine => ({ type: 'result', result: { id, status, ms: 1, failures: [], turns: [], ...(row !== undefined && { row }) } }); // prettier-ignore
const answering = (lines: readonly RunLine[]) =>
  vi.stubGlobal('fetch', async () => new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));

test('every row of a case, and what was covered when all were run', async () => {
  answering([
    { type: 'began', of: 3 },
    result('a', 'passed', 0),
    result('a', 'failed', 1),
    result('b', 'passed'),
    { type: 'done', passed: 2, failed: 1, ms: 5, hits, faq: { all: 0, missed: 0, missing: [] } },
  ]);
  const run = new CaseRun('bot', () => document);
  await run.start();
  const { results, running, last, covered } = run.store.getState();
  expect([...results].map(([id, some]) => [id, some.map(({ status }) => status)])).toEqual([['a', ['passed', 'failed']], ['b', ['passed']]]); // prettier-ignore
  expect([running, last, covered?.whole]).toEqual([undefined, { passed: 2, failed: 1, ms: 5 }, true]);
});
test('what is only tried out changes no coverage', async () => {
  answering([{ type: 'began', of: 1 }, result('a', 'passed'), { type: 'done', passed: 1, failed: 0, ms: 1, hits, faq: { all: 0, missed: 0, missing: [] } }]); // prettier-ignore
  const run = new CaseRun('bot', () => document);
  await run.start({ one: { id: 'a', name: 'A', steps: [] } });
  expect(run.store.getState().covered).toBeUndefined();
});
test('stopped: the request is ended, and what was done stays', async () => {
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    const lines = [{ type: 'began', of: 9 } as const, result('a', 'passed')].map((line) => `${JSON.stringify(line)}\n`);
    const body = new ReadableStream<Uint8Array>({
      start(control) {
        control.enqueue(new TextEncoder().encode(lines.join('')));
        signal?.addEventListener('abort', () => control.error(signal.reason));
      },
    });
    return new Response(body);
  });
  const run = new CaseRun('bot', () => document);
  const ended = run.start();
  await vi.waitFor(() => expect(run.store.getState().running?.of).toBe(9));
  run.cancel();
  await ended;
  const { last, running, results } = run.store.getState();
  expect([last, running, results.size]).toEqual([{ stopped: { done: 1, of: 9 } }, undefined, 1]);
});
test('refused by the server: its sentence', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ error: { code: 'forbidden', message: 'No.' } }, { status: 403 }));
  const run = new CaseRun('bot', () => document);
  await run.start();
  expect(run.store.getState().last).toEqual({ broken: 'No.' });
});
test('what was kept is shown until a run begins here; a result of a case that was written since is none', async () => {
  const one = (id: string, at: number) => ({ at, of: 'k', result: { id, status: 'failed' as const, ms: 1, failures: [], turns: [] } }); // prettier-ignore
  const kept = { at: 9, by: 'Lin', of: 'k', passed: 0, failed: 3, ms: 2, results: [one('a', 9), one('b', 5), one('gone', 9)], covered: { of: 'k', hits, faq: { all: 0, missed: 0, missing: [] } } }; // prettier-ignore
  const run = new CaseRun('bot', () => document);
  const written = new Map([['a', 1], ['b', 7]]); // prettier-ignore
  run.remember(kept, written);
  expect([...run.store.getState().results.keys()]).toEqual(['a']);
  expect(run.store.getState()).toMatchObject({
    of: 'k',
    last: { failed: 3, earlier: { at: 9, by: 'Lin' } },
    covered: { whole: true },
  });
  answering([{ type: 'began', of: 1 }, result('b', 'passed'), { type: 'done', passed: 1, failed: 0, ms: 1, hits, faq: { all: 0, missed: 0, missing: [] } }]); // prettier-ignore
  await run.start({ cases: ['b'] });
  run.remember({ ...kept, failed: 7 }, written);
  const { last, results, of } = run.store.getState();
  expect([last, [...results.keys()], of === 'k']).toEqual([{ passed: 1, failed: 0, ms: 1 }, ['a', 'b'], false]);
});
