import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { jump } from './index.ts';

const site = { intents: {}, flows: { returns: 'Returns' }, variables: {}, connections: {}, locales: ['en'] };
const config = (flow?: string) => jump.config.parse(flow === undefined ? {} : { flow });

test('leaves for the flow, with nothing said and nothing set', () => {
  expect(play(jump, { flow: 'returns' }, [])).toEqual({ to: 'returns', set: {}, said: [], calls: [] });
});
test('has no way out, and says where it goes, so that circles are found', () => {
  expect(jump.exits(config('returns'))).toEqual([]);
  expect(jump.enters?.(config('returns'))).toEqual([{ flow: 'returns', by: 'jump' }]);
  expect(jump.enters?.(config())).toEqual([]);
});
test('a jump into nothing is told', () => {
  expect([...jump.lint(config(), site)]).toEqual([{ code: 'no-flow', at: 'flow' }]);
  expect([...jump.lint(config('returns'), site)]).toEqual([]);
});
test('the card names the flow as its author did', () => {
  const show = showOf(jump, 'en', { names: { flows: { returns: 'Returns' } } });
  expect(jump.card(config('returns'), show)).toEqual(['→ Returns']);
  expect(jump.card(config(), show)).toEqual([]);
});
