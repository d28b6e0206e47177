import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { remember } from './index.ts';

const vars = { contact: { id: 'contact-li', verified: true }, size: 'M' };
const config = { prompt: 'May we?', facts: [{ id: 'aaaa', name: 'shoe', value: '{{ size }}' }, { id: 'bbbb', name: 'empty', value: '{{ none }}' }] }; // prettier-ignore
const yes = { choose: { id: 'yes', text: 'Yes' } };

test('the words asked with are the proof; what is empty is not remembered', () => {
  const { calls } = play(remember, config, [yes, { remember: { kept: true } }], vars);
  expect(calls[1]?.request).toMatchObject({ facts: { shoe: 'M' }, consent: { words: 'May we?', given: true } });
});
test('only a yes is a yes: another line is heard by whoever understands it, and nothing is kept', () => {
  const got = play(remember, config, [{ choose: { text: 'where is my parcel' } }], vars);
  expect(got).toMatchObject({ exit: 'declined', unread: 'where is my parcel' });
  expect(got.calls).toHaveLength(1);
});
test('a refusal is told, without the facts', () => {
  const { calls } = play(remember, config, [{ choose: { id: 'no', text: 'No' } }, { remember: { kept: false } }], vars);
  expect(calls[1]?.request).toMatchObject({ facts: {}, consent: { given: false } });
});
test('who is not vouched for by a site is neither asked nor remembered', () => {
  for (const contact of [undefined, { id: 'contact-li' }, { id: 'contact-li', verified: 'yes' }, { verified: true }, 'li'])
    expect(play(remember, config, [yes], contact === undefined ? {} : { contact })).toMatchObject({ exit: 'unknown', calls: [] }); // prettier-ignore
});
test.each(['en', 'zh-CN'])('what customers may say for the two buttons differs in %s', (locale) => {
  const choices = play(remember, config, [], vars, locale).calls[0]?.request['choices'] as { says: string[] }[];
  const said = choices.flatMap(({ says }) => says);
  expect(new Set(said).size).toBe(said.length);
});
test('finds what is missing', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const codes = (more: object) => [...remember.lint(remember.config.parse({ ...config, ...more }), site)].map(({ code }) => code); // prettier-ignore
  expect(codes({})).toEqual([]);
  expect(codes({ prompt: '', facts: [] })).toEqual(['no-prompt', 'no-fact']);
  for (const name of ['1st', 'size', '']) expect(codes({ facts: [{ id: 'a', name }] })).toEqual(['no-name']);
});
