import { expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { markWords } from './mark-words.ts';

const document = BotDocument.parse({
  name: 'B',
  languages: ['en'],
  main: 'm',
  flows: {},
  entities: { cloth: { name: 'Cloth' } },
});
const silk = { start: 6, end: 10, entity: 'cloth' };
test.each<[string, (string | number)[], unknown]>([
  ['of an intent', ['intents', 'a', 'marks'], { en: { 'is it silk': [silk] } }],
  ['of a language', ['intents', 'a', 'marks', 'en'], { 'is it silk': [silk] }],
  ['of an example', ['intents', 'a', 'marks', 'en', 'is it silk'], [silk]],
])('what is marked is told by its words: %s', (_, path, value) => expect(markWords(value as never, path, document, 'en')).toBe('silk · Cloth')); // prettier-ignore
test('an entity that is gone stands as it is; other places are none of ours', () => {
  expect(markWords([{ start: 0, end: 2, entity: 'gone' }], ['intents', 'a', 'marks', 'en', 'is it'], document, 'en')).toBe('is · gone'); // prettier-ignore
  expect(markWords('x', ['intents', 'a', 'name'], document, 'en')).toBeUndefined();
});
