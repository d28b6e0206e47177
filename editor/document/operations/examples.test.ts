import { expect, test } from 'vitest';
import { BotDocument, MOST_EXAMPLES } from '@dialoom/shared/document/document';
import { commit, emptyHistory, undo } from '../history.ts';
import { bringExamples } from './bring-examples.ts';
import { takeExamples } from './take-examples.ts';

const bot = (intents: object) => BotDocument.parse({ name: 'B', languages: ['en'], main: 'main', flows: { main: { name: 'main', nodes: {} } }, intents }); // prettier-ignore
const day = { start: 8, end: 16, entity: 'date' };
const document = bot({
  track: { name: 'Track', examples: { en: ['where is it', 'send it tomorrow'] }, marks: { en: { 'send it tomorrow': [day] } } },
  back: { name: 'Back', examples: { en: ['where is it'] } },
}); // prettier-ignore

test('an import is one step: new intents, new lines with their marks, nothing twice; undone as one', () => {
  const operation = bringExamples.of({
    brought: [
      { intent: 'track', language: 'en', examples: [{ text: 'where is it' }, { text: 'any news' }, { text: 'any news' }] },
      { intent: 'fresh', name: 'Fresh', language: 'en', examples: [{ text: 'come on friday', marks: [{ start: 8, end: 14, entity: 'date' }] }] },
      { intent: 'nobody', language: 'en', examples: [{ text: 'lost' }] },
    ],
  }); // prettier-ignore
  const after = commit({ document, history: emptyHistory }, [operation]);
  expect(after.document.intents['track']?.examples['en']).toEqual(['any news', 'where is it', 'send it tomorrow']);
  expect(after.document.intents['fresh']).toEqual({ name: 'Fresh', examples: { en: ['come on friday'] }, marks: { en: { 'come on friday': [{ start: 8, end: 14, entity: 'date' }] } } }); // prettier-ignore
  expect(Object.hasOwn(after.document.intents, 'nobody')).toBe(false);
  expect(undo(after).document).toEqual(document);
});
test('moved lines take their marks along; one that is there already only comes out', () => {
  const operation = takeExamples.of({ taken: [{ intent: 'track', language: 'en', texts: ['where is it', 'send it tomorrow', 'gone'] }], to: 'back' }); // prettier-ignore
  const after = commit({ document, history: emptyHistory }, [operation]);
  expect(after.document.intents).toEqual({
    track: { name: 'Track', examples: { en: [] } },
    back: { name: 'Back', examples: { en: ['send it tomorrow', 'where is it'] }, marks: { en: { 'send it tomorrow': [day] } } },
  }); // prettier-ignore
  expect(undo(after).document).toEqual(document);
});
test('nothing is lost where the other intent is full, or gone', () => {
  const full = Array.from({ length: MOST_EXAMPLES }, (_, i) => `line ${i}`);
  const crowded = bot({ a: { name: 'A', examples: { en: ['one more'] } }, b: { name: 'B', examples: { en: full } } });
  const taken = [{ intent: 'a', language: 'en', texts: ['one more'] }];
  expect(takeExamples.apply(crowded, { taken, to: 'b' }).intents['a']?.examples['en']).toEqual(['one more']);
  expect(takeExamples.apply(crowded, { taken, to: 'gone' })).toBe(crowded);
  expect(takeExamples.apply(crowded, { taken }).intents['a']?.examples['en']).toEqual([]);
});
