import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurn, type InTurnOptions } from './in-turn.ts';

/** Work that takes as long as it is told to, on a clock of its own. */
function loop(options: InTurnOptions = {}) {
  let now = 0;
  const immediates: (() => void)[] = [];
  const next = inTurn({ ...options, clock: () => now, later: (work) => immediates.push(work) });
  const done: number[] = [];
  /** What was done between two looks at everybody else. */
  const rounds: number[] = [];
  const begin = async (id: number, takes: number) => {
    const wait = next();
    if (wait) await wait;
    now += takes;
    done.push(id);
  };
  const settle = async () => {
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return {
    done,
    rounds,
    async all(takes: readonly number[]) {
      const work = takes.map((ms, id) => begin(id, ms));
      let from = 0;
      for (;;) {
        await settle();
        rounds.push(now - from);
        from = now;
        const [soon] = immediates.splice(0, 1);
        if (!soon) break;
        soon();
      }
      await Promise.all(work);
    },
  };
}

test('who comes alone does not wait', () => {
  expect(inTurn()()).toBeUndefined();
});
test('whoever comes is heard once, in the order of coming', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 120 }), async (takes) => {
      const { all, done } = loop();
      await all(takes);
      expect(done).toEqual(takes.map((_, id) => id));
    }),
  ));
test('two hundred of two milliseconds each: nobody else waits for more than a share and one of them', async () => {
  const { all, rounds } = loop();
  await all(Array.from({ length: 200 }, () => 2));
  expect(Math.max(...rounds)).toBeLessThanOrEqual(10);
  expect(rounds.length).toBeGreaterThan(40);
});
test('what costs little goes on in large parts', async () => {
  const { all, rounds } = loop();
  await all([...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 300 }, () => 0.1)]);
  expect(rounds.length).toBeLessThan(20);
});
test('who has waited for long goes on, however small the share', async () => {
  const { all, rounds } = loop({ share: 1, patience: 20 });
  await all(Array.from({ length: 200 }, () => 1));
  expect(rounds.length).toBeLessThan(40);
  expect(rounds[0]).toBe(1);
});
