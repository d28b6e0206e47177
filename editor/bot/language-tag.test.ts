import { expect, test } from 'vitest';
import { Language } from '@dialoom/shared/document/document';
import { commonLanguages } from './common-languages.ts';
import { languageTag } from './language-tag.ts';

test.each([
  ['pt-br', 'pt-BR'],
  [' EN ', 'en'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['english', undefined], // a language of its own in BCP 47, but none a document may hold
  ['pt_BR', undefined],
  ['', undefined],
  ['1', undefined],
])('%j is %j', (typed, tag) => expect(languageTag(typed)).toBe(tag));

test('what is offered by name may stand in a document, once', () => {
  for (const tag of commonLanguages) expect(Language.parse(languageTag(tag))).toBe(tag);
  expect(new Set(commonLanguages).size).toBe(commonLanguages.length);
});
