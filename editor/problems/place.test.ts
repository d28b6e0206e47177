import { expect, test } from 'vitest';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { placeOf } from './place.ts';

const studio = testStudio({
  ...testDocument({ a: testNode('branch', [0, 0], {}), b: { ...testNode('branch', [0, 0]), name: 'Ask' } }),
  intents: { ia: { name: 'Track order', examples: {} } },
});

test.each([
  [['flows', 'main', 'nodes', 'b', 'config', 'text', 'en'], 'Main › Ask › Text · English'],
  [['flows', 'main', 'nodes', 'a', 'config', 'rows', 0, 'name'], 'Main › Branch › Name'],
  [['flows', 'main', 'nodes', 'a', 'next', 'row:x'], 'Main › Branch › Row'],
  [['flows', 'main', 'name'], 'Main › Name'],
  [['name'], 'Bot name'],
  [['variables', 'city', 'type'], 'Variables › city › Kind'],
  [['variables', 'city'], 'Variables › city'],
  [['intents', 'ia', 'examples', 'zh-CN'], 'Intents › Track order › What customers say › Chinese (China)'],
  [['settings', 'handoff', 'offline', 'en'], 'Settings › Nobody is there › English'],
  [['settings', 'threshold'], 'Settings › Confidence an intent must reach'],
  [['widget', 'texts', 'title'], 'Chat window › Title'],
  [['widget', 'theme', 'accent'], 'Chat window › Colour'],
  [['settings', 'newer'], 'Settings › newer'], // of a program to come
  [['languages'], 'Languages'],
])('%j', (path, words) => expect(placeOf(studio, path)).toBe(words));
