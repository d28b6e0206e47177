import { expect, test } from 'vitest';
import { migrateDocument, migrations } from './migrations.ts';

const known = {
  'greeting-to-words': (d: Record<string, never>) => ({ ...d, greeting: { en: d['greeting'] ?? '' } }),
  'add-colour': (d: object) => ({ ...d, colour: 'blue' }),
} as never;
test('what is missing is applied in order and listed', () => {
  expect(migrateDocument({ greeting: 'hi' }, known).document).toEqual({
    greeting: { en: 'hi' },
    colour: 'blue',
    migrations: ['greeting-to-words', 'add-colour'],
  });
  expect(migrateDocument({ greeting: { en: 'hi' }, migrations: ['greeting-to-words'] }, known).document).toMatchObject({
    greeting: { en: 'hi' },
    colour: 'blue',
  });
});
test('a second time nothing changes', () => {
  const once = migrateDocument({ greeting: 'hi' }, known).document;
  expect(migrateDocument(once, known).document).toEqual(once);
});
test('a name nobody knows: the document is newer, and nothing is touched', () => {
  const newer = { greeting: 'hi', migrations: ['from-the-future'] };
  expect(migrateDocument(newer, known)).toEqual({ document: newer, newer: true });
});
test('every migration of ours is tried here', () => {
  expect(Object.keys(migrations)).toEqual([]); // a new one fails this line: give it a test above, and its name here
});
