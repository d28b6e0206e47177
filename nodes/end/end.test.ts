import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { end } from './index.ts';

test('closes only when told to', () => {
  expect(play(end, {}, [])).not.toHaveProperty('close');
  expect(play(end, { close: true }, [])).toMatchObject({ end: 'done', close: true });
});
test('an outcome without a name is “done”', () => {
  expect(play(end, { outcome: '  ' }, []).end).toBe('done');
  expect(play(end, { outcome: ' returned ' }, []).end).toBe('returned');
});
test('a farewell that turns out empty is not said', () => {
  expect(play(end, { text: '{{ nothing }}' }, []).said).toEqual([]);
  expect(play(end, { text: { 'zh-CN': '再见', en: 'bye' } }, [], {}, 'zh-CN').said).toEqual(['再见']);
});
test('it has no way out', () => {
  expect(end.exits(end.config.parse({}))).toEqual([]);
});
