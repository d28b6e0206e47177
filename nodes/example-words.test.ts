// The examples can be read in both languages.
import { effects, type Kind } from '@dialoom/shared/node/effects';
import { expect, test } from 'vitest';
import { exampleWords } from './example-words.ts';
import { nodes } from './registry.generated.ts';

const examples = nodes.flatMap(({ type, examples }) => examples.map((example) => ({ type, ...example })));
const inHan = (text: string) => /\p{sc=Han}/u.test(exampleWords[text] ?? text);

test('every example has a name in Chinese', () => {
  expect(examples.filter(({ name }) => !inHan(name)).map(({ type, name }) => `${type}: ${name}`)).toEqual([]);
});

test('what the bot asks and the customer answers is there in Chinese too', () => {
  const isWords = (text: string) => /[a-z]{2,} [a-z]|[a-z][?!.]$/i.test(text.replaceAll(/\{\{.*?\}\}|@\S+/g, ''));
  const said = examples.flatMap(({ script, ends }) => [
    ...(ends.said ?? []),
    ...script.flatMap((line) =>
      Object.entries(line).flatMap(([kind, reply]) =>
        effects[kind as Kind].how === 'wait' && reply !== null && typeof reply === 'object' && 'text' in reply
          ? [String(reply.text)]
          : [],
      ),
    ),
  ]);
  expect(said.filter((text) => isWords(text) && !inHan(text))).toEqual([]);
});

test('a variable is the same in both languages', () => {
  const variables = (text: string) => (text.match(/\{\{.*?\}\}/g) ?? []).toSorted();
  for (const [english, chinese] of Object.entries(exampleWords)) expect(variables(chinese)).toEqual(variables(english));
});
