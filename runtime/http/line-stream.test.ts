import { expect, test, vi } from 'vitest';
import { lineStream } from './line-stream.ts';

const none = async () => undefined;

test('a line of JSON each, and the end', async () => {
  const answer = lineStream<{ n: number }>(async (send) => {
    for (let n = 0; n < 3; n++) await send({ n });
  }, none);
  expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
  expect(await answer.text()).toBe('{"n":0}\n{"n":1}\n{"n":2}\n');
});
test('a reader that goes away ends the work', async () => {
  let signal: AbortSignal | undefined;
  const answer = lineStream<string>(async (send, gone) => {
    signal = gone;
    while (!gone.aborted) await send('x'.repeat(1_000));
  }, none);
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await vi.waitFor(() => expect(signal?.aborted).toBe(true));
});
test('a slow reader is waited for: no more than a little is made ahead', async () => {
  let made = 0;
  const answer = lineStream<string>(async (send, gone) => {
    while (!gone.aborted && made < 1_000) {
      made++;
      await send('x'.repeat(10_000));
    }
  }, none);
  const reader = answer.body?.getReader();
  await reader?.read();
  await new Promise(setImmediate);
  expect(made).toBeLessThan(20);
  await reader?.cancel();
});
test('work that breaks has a last word', async () => {
  const answer = lineStream<string>(
    async () => {
      throw new Error('broken');
    },
    async (error, send) => send((error as Error).message),
  );
  expect(await answer.text()).toBe('"broken"\n');
});
