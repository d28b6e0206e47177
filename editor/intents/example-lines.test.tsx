// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { BotDocument, Intent, Mark } from '@dialoom/shared/document/document';
import { Entity } from '@dialoom/shared/document/entity';
import { StudioContext, useDraft } from '../canvas/studio-context.ts';
import type { Studio } from '../canvas/studio.ts';
import { testDocument, testStudio } from '../canvas/test-flow.ts';
import { ExampleLines } from './ExampleLines.tsx';

afterEach(cleanup);

function Shown({ id, words = '' }: { id: string; words?: string }) {
  const intent = useDraft(({ document }) => document.intents[id]);
  return intent ? <ExampleLines bot="b" id={id} intent={intent} language="en" words={words} mayEdit /> : null;
}
function open(intents: Record<string, Intent>, words = '', more: Partial<BotDocument> = {}): Studio {
  const studio = testStudio({ ...testDocument({}), intents, ...more });
  render(
    <StudioContext value={studio}>
      <Shown id="a" words={words} />
    </StudioContext>,
  );
  return studio;
}
const examples = (lines: string[]): Intent => ({ name: 'A', examples: { en: lines } });
const linesOf = (studio: Studio, id = 'a') => studio.document.intents[id]?.examples['en'];
const inputs = () => screen.getAllByRole('textbox', { name: /^Example \d+$/ });

test('3,000 examples over 150 intents: a key pressed draws its own line anew and nothing else', () => {
  const drawn = new Map<string, number>();
  // each line reads its marks when it is drawn
  const counting = (text: string): Mark => ({ get start() { drawn.set(text, (drawn.get(text) ?? 0) + 1); return 0; }, end: 4, entity: 'date' }); // prettier-ignore
  const all = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [i === 0 ? 'a' : `i${i}`, examples(Array.from({ length: i === 0 ? 200 : 19 }, (_line, n) => `line ${i} ${n}`))]),
  ); // prettier-ignore
  const marks = Object.fromEntries((all['a']?.examples['en'] ?? []).map((text) => [text, [counting(text)]]));
  open({ ...all, a: { ...examples(all['a']?.examples['en'] ?? []), marks: { en: marks } } });
  expect(inputs()).toHaveLength(100);
  expect(drawn.size).toBe(100);

  drawn.clear();
  for (const text of ['w', 'wh', 'whe']) fireEvent.change(screen.getByRole('textbox', { name: 'Add an example' }), { target: { value: text } }); // prettier-ignore
  expect([...drawn.keys()]).toEqual([]);
  const third = inputs()[2];
  if (third) fireEvent.change(third, { target: { value: 'line 0 2 and more' } });
  expect([...drawn.keys()]).toEqual(['line 0 2']);
  drawn.clear();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select “line 0 5”' }));
  expect([...drawn.keys()]).toEqual(['line 0 5']);
});

test('words are marked by selecting them, keep their mark when the line is edited around them, and are one undo each', () => {
  const studio = open({ a: examples(['send it tomorrow', 'send it']) });
  const [first] = inputs() as HTMLInputElement[];
  if (!first) throw new Error('no line');
  first.focus();
  first.setSelectionRange(7, 16); // with the space before the word
  fireEvent.select(first);
  fireEvent.change(screen.getByRole('combobox', { name: 'Mark “tomorrow” as' }), { target: { value: 'date' } });
  expect(studio.document.intents['a']?.marks).toEqual({ en: { 'send it tomorrow': [{ start: 8, end: 16, entity: 'date' }] } }); // prettier-ignore
  expect(screen.getByRole('button', { name: 'tomorrow · Date' })).toBeTruthy();
  fireEvent.change(first, { target: { value: 'please send it tomorrow' } });
  fireEvent.blur(first);
  expect(studio.document.intents['a']?.marks).toEqual({ en: { 'please send it tomorrow': [{ start: 15, end: 23, entity: 'date' }] } }); // prettier-ignore
  studio.draft.undo();
  studio.draft.undo();
  expect(studio.document.intents['a']).toEqual(examples(['send it tomorrow', 'send it']));
});

test('a marked word that a list does not know is added to it in one step', async () => {
  const entities = { silk: Entity.parse({ name: 'Cloth', values: { v1: { value: 'silk', says: { en: ['mulberry'] } } } }) };
  const marked = { ...examples(['is it satin']), marks: { en: { 'is it satin': [{ start: 6, end: 11, entity: 'silk' }] } } };
  const studio = open({ a: marked }, '', { entities });
  fireEvent.click(screen.getByRole('button', { name: 'satin · Cloth' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: '“satin” means “silk”' }));
  expect(studio.document.entities['silk']?.values['v1']?.says['en']).toEqual(['mulberry', 'satin']);
}); // prettier-ignore

test('many are selected, moved and taken out; each can be undone', () => {
  const studio = open({ a: examples(['one', 'two', 'three']), b: { ...examples([]), name: 'B' } });
  for (const text of ['one', 'three']) fireEvent.click(screen.getByRole('checkbox', { name: `Select “${text}”` }));
  const bar = screen.getByRole('group', { name: 'Selected: 2' });
  fireEvent.change(within(bar).getByRole('combobox', { name: 'Move to…' }), { target: { value: 'b' } });
  expect([linesOf(studio), linesOf(studio, 'b')]).toEqual([['two'], ['one', 'three']]);
  studio.draft.undo();
  expect(linesOf(studio)).toEqual(['one', 'two', 'three']);
});

test('only lines that hold what is looked for', () => {
  open({ a: examples(['Where is it', 'hello', 'is THERE anybody']) }, 'is');
  expect(inputs().map((input) => (input as HTMLInputElement).value)).toEqual(['Where is it', 'is THERE anybody']);
});
test('a line is not changed into one that is there', () => {
  const studio = open({ a: examples(['one', 'two']) });
  const [first] = inputs();
  if (!first) throw new Error('no line');
  fireEvent.change(first, { target: { value: 'Two!' } });
  fireEvent.blur(first);
  expect(linesOf(studio)).toEqual(['one', 'two']);
});
