import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { llm } from './index.ts';

const request = (config: Parameters<typeof play<typeof llm.config, string>>[1], vars = {}) =>
  play(llm, config, [], vars).calls[0]?.request;

test('without a connection the installation’s first model answers, with the model’s own settings', () => {
  const plain = request({ prompt: 'x' });
  expect(plain).toMatchObject({ prompt: 'x', system: '', memory: 6, speak: true, within: 30_000 });
  for (const key of ['connection', 'temperature', 'maxTokens']) expect(plain).not.toHaveProperty(key);
  expect(request({ prompt: 'x', connection: 'gpt', temperature: 0, maxTokens: 5 })).toMatchObject({
    connection: 'gpt',
    temperature: 0,
    maxTokens: 5,
  });
});
test('T20 a model reads the text of a variable between marks that say where it is from', () => {
  expect(request({ instructions: 'For {{ name }}', prompt: '{{ q }}' }, { name: '*Li*', q: '# "why"?' })).toMatchObject(
    { system: 'For <data from="name">*Li*</data>', prompt: '<data from="q"># "why"?</data>' },
  );
});
test('an empty answer is none', () => {
  expect(play(llm, { prompt: 'x', variable: 'v', fallback: 'sorry' }, [{ llm: { text: ' \n' } }])).toMatchObject({
    exit: 'error',
    set: { error: 'empty-answer' },
    said: ['sorry'],
  });
});
test.each(['no-model', 'timeout', 'budget'])(
  'on %s the customer is told first, then the way is error, with the reason',
  (failed) => {
    const fallback = { 'zh-CN': '暂时答不上来', en: 'cannot say' };
    expect(play(llm, { prompt: 'x', fallback }, [{ llm: { failed } }], {}, 'zh-CN')).toMatchObject({
      exit: 'error',
      set: { error: failed },
      said: ['暂时答不上来'],
    });
    expect(play(llm, { prompt: 'x' }, [{ llm: { failed } }])).toMatchObject({ exit: 'error', said: [] });
  },
);
test('a template that breaks fails like the model would', () => {
  expect(play(llm, { prompt: '{{ x', fallback: 'sorry' }, [])).toMatchObject({
    exit: 'error',
    set: { error: 'template' },
    said: ['sorry'],
  });
});
test('asks lint to look for a model, and says what is missing', () => {
  expect(llm.usesModel).toBe(true);
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (config: object) => [...llm.lint(llm.config.parse(config), site)].map(({ code }) => code);
  expect(found({})).toEqual(['no-prompt']);
  expect(found({ prompt: 'x', speak: false })).toEqual(['goes-nowhere']);
  expect(found(llm.fresh ?? {})).toEqual([]);
});
test.each(['stopped', 'taken-over'])('who ended it on purpose (%s) hears no apology', (failed) => {
  expect(play(llm, { prompt: 'x', fallback: 'sorry' }, [{ llm: { failed } }])).toMatchObject({
    exit: 'error',
    said: [],
  });
});
