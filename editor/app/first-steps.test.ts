// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

const KEY = 'dialoom.first-steps';
beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

test('a step done is kept once, over a reload', async () => {
  const { tickStep } = await import('./first-steps.ts');
  tickStep('publish');
  tickStep('publish');
  tickStep('open');
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({ done: ['publish', 'open'], hidden: false });
});
test.each(['null', '{"done":7}', '{"done":["else"]}', '{broken'])(
  'what somebody else left there is no step: %s',
  async (left) => {
    localStorage.setItem(KEY, left);
    const { tickStep } = await import('./first-steps.ts');
    tickStep('test');
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toMatchObject({ done: ['test'] });
  },
);
