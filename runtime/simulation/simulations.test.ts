import { expect, test } from 'vitest';
import { bot, testNodes } from '../engine/test-nodes.ts';
import { createSimulations } from './simulations.ts';

const document = bot({ main: { hi: ['tell', { text: 'hi' }] } });
function made() {
  let at = 0;
  const simulations = createSimulations({
    nodes: testNodes,
    performers: {} as never,
    understand: () => ({}),
    clock: () => at,
  });
  return { simulations, pass: (ms: number) => (at += ms) };
}
test('a simulation is found under its own bot only', () => {
  const { simulations } = made();
  const { id } = simulations.open({ workspace: 'w', bot: 'shop', document });
  expect(simulations.find('shop', id)?.id).toBe(id);
  expect(simulations.find('bank', id)).toBeUndefined();
});
test('idle ones go, and the longest unused gives way when there are too many', () => {
  const { simulations, pass } = made();
  const first = simulations.open({ workspace: 'w', bot: 'shop', document }).id;
  const second = simulations.open({ workspace: 'w', bot: 'shop', document }).id;
  simulations.find('shop', first);
  for (let i = 0; i < 200; i++) simulations.open({ workspace: 'w', bot: 'shop', document });
  expect(simulations.find('shop', second)).toBeUndefined();
  expect(simulations.find('shop', first)).toBeDefined();
  pass(3 * 3_600_000);
  simulations.open({ workspace: 'w', bot: 'shop', document });
  expect(simulations.find('shop', first)).toBeUndefined();
});
