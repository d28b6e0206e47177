import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';
import { runInThread } from './run-in-thread.ts';

const said = (script: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${script}`)}`,
  );
const run = (
  script: string,
  more: { withinMs?: number; signal?: AbortSignal; memoryMb?: number; memory?: Error } = {},
) =>
  runInThread<{ at: number } | { wrong: string } | { sum: number }, number>({
    file: said(script),
    name: 'sum',
    input: [1, 2, 3],
    withinMs: more.withinMs ?? 60_000,
    ...(more.memoryMb && { memoryMb: more.memoryMb }),
    ...(more.signal && { signal: more.signal }),
    hear(answer) {
      if ('wrong' in answer) throw new TypeError(answer.wrong);
      return 'sum' in answer ? answer.sum : undefined;
    },
    faults: { ...(more.withinMs && { slow: new RangeError('slow') }), ...(more.memory && { memory: more.memory }) },
  });
const FOR_EVER = 'setInterval(() => {}, 1_000);';

describe('a job in a thread of its own', () => {
  test('tells how far it is, and what came out ends it', async () => {
    expect(
      await run(`parentPort.postMessage({ at: 1 }); parentPort.postMessage({ sum: workerData.reduce((a, b) => a + b) }); ${FOR_EVER}`),
    ).toBe(6); // prettier-ignore
  });
  test('its failure, its silence and its crash are told', async () => {
    await expect(run(`parentPort.postMessage({ wrong: 'no number' }); ${FOR_EVER}`)).rejects.toThrow(
      new TypeError('no number'),
    );
    await expect(run('process.exit(0)')).rejects.toThrow('the thread "sum" ended without an answer');
    await expect(run(`throw new SyntaxError('broken')`)).rejects.toThrow('broken');
  });
  test('one that takes too long, too much memory, or is stopped, ends', async () => {
    await expect(run('while (true);', { withinMs: 100 })).rejects.toThrow(new RangeError('slow'));
    const memory = new Error('too large');
    await expect(
      run('const all = []; while (true) all.push({ n: [all.length] });', { memoryMb: 8, memory }),
    ).rejects.toBe(memory);
    const stopped = new AbortController();
    const running = run('while (true);', { signal: stopped.signal });
    stopped.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    await expect(run(FOR_EVER, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
  });
  test('nobody waits for one that cannot end yet', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dialoom-thread-'));
    const there = (file: string) => access(join(folder, file));
    const stopped = new AbortController();
    const running = runInThread<never, number>({
      file: said(`import { execFileSync } from 'node:child_process'; execFileSync('/bin/sh', ['-c', 'cd "$0"; : > begun; sleep 1; : > over', workerData]);`), // prettier-ignore
      name: 'asleep',
      input: folder,
      withinMs: 60_000,
      endsMs: 1,
      signal: stopped.signal,
      hear: () => undefined,
    });
    const fault = running.catch((error: unknown) => error);
    await vi.waitFor(() => there('begun'), 20_000);
    stopped.abort(new Error('stopped'));
    expect(await fault).toMatchObject({ message: 'stopped' });
    await expect(there('over')).rejects.toThrow('ENOENT');
    await vi.waitFor(() => there('over'), 20_000); // it ran on
    await rm(folder, { recursive: true });
  });
});

describe('one at a time', () => {
  test('in their order, also after one that failed; no more than may wait', async () => {
    const inTurn = oneAtATime(3);
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = inTurn(async () => {
      await first.promise;
      order.push('one');
      throw new Error('one failed');
    });
    const two = inTurn(async () => order.push('two'));
    const three = inTurn(async () => order.push('three'));
    await expect(inTurn(async () => order.push('four'))).rejects.toMatchObject({ code: 'busy' });
    first.resolve();
    await expect(one).rejects.toThrow('one failed');
    await Promise.all([two, three]);
    expect(order).toEqual(['one', 'two', 'three']);
    await inTurn(async () => order.push('five'));
    expect(order.at(-1)).toBe('five');
  });
  test('one that is stopped while it waits never begins, and those behind it keep their place', async () => {
    const inTurn = oneAtATime();
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = inTurn(() => first.promise);
    const stop = new AbortController();
    const two = inTurn(async () => order.push('two'), stop.signal);
    const three = inTurn(async () => order.push('three'));
    stop.abort(new Error('stopped'));
    await expect(two).rejects.toThrow('stopped');
    expect(order).toEqual([]);
    first.resolve();
    await Promise.all([one, three]);
    expect(order).toEqual(['three']);
  });
});
