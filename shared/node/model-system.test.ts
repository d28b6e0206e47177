import { expect, test } from 'vitest';
import { effects } from './effects.ts';
import { systemOf } from './model-system.ts';

const asked = (more: object) => systemOf(effects.llm.request.parse({ prompt: 'Hi', ...more }));

test('instructions are the node’s own, then the rule about marked data and the shape, where there are any', () => {
  expect(asked({})).toBe('');
  expect(asked({ system: 'Be kind.' })).toBe('Be kind.');
  expect(asked({ system: 'Be kind.', prompt: '<data from="customer">x</data>' })).toMatch(/^Be kind\.\n\nText between <data/); // prettier-ignore
  expect(asked({ rounds: [{ from: 'tool', call: 'c', text: '<data from="t">x</data>' }] })).toMatch(
    /^Text between <data/,
  );
  expect(asked({ schema: { type: 'object' } })).toMatch(/JSON Schema.*\n\{"type":"object"\}$/);
});
