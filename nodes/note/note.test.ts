import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { note } from './index.ts';

test('is no step: it says, sets and asks for nothing, and has no way out', () => {
  expect(play(note, { text: '{{ contact.name }}' }, [], { contact: { name: 'Li' } })).toEqual({
    end: 'note',
    set: {},
    said: [],
    calls: [],
  });
  expect(note.exits(note.config.parse({}))).toEqual([]);
  expect(note.waits).toBe(false);
});
test('the card is the note itself, as it was written', () => {
  const card = (text: string) => note.card(note.config.parse({ text }), showOf(note, 'en'));
  expect(card('first\n\n {{ x }}')).toEqual(['first\n\n {{ x }}']);
  expect(card(' \n ')).toEqual([]);
});
