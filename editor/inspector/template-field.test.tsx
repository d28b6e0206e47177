// @vitest-environment happy-dom
// Writing text with variables: lists that open by a sign, chips and their filters, what it reads like now, an input method.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Json } from '@dialoom/shared/node/effects';
import { afterEach, expect, test } from 'vitest';
import { StudioContext } from '../canvas/studio-context.ts';
import type { Studio } from '../canvas/studio.ts';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { simulationOf } from '../simulator/simulations.ts';
import { emptyState } from '../simulator/state-for-tests.ts';
import { Inspector } from './Inspector.tsx';

const bot = testDocument({
  a: testNode('branch', [0, 0], { save: 'earlier' }, { else: 'b' }),
  b: testNode('branch', [264, 0], { text: 'Hi {{ city }}!' }, { else: 'c' }),
  c: testNode('branch', [528, 0], { save: 'later' }),
});
const textOf = (studio: Studio) => {
  const text = studio.document.flows['main']?.nodes['b']?.config['text'];
  return text !== null && typeof text === 'object' && 'en' in text ? text['en'] : text; // one text, or one per language
};
function open(values?: Record<string, Json>): { studio: Studio; box: HTMLElement } {
  const studio = testStudio(bot);
  if (values) simulationOf(studio).store.setState({ state: { ...emptyState, variables: values } });
  studio.view.setState({ selection: ['b'] });
  render(
    <StudioContext value={studio}>
      <Inspector />
    </StudioContext>,
  );
  const box = screen.getByRole('textbox', { name: 'Text' });
  box.focus();
  return { studio, box };
}
const caret = (node: Node | null | undefined, offset: number) => node && getSelection()?.collapse(node, offset);
const list = () => globalThis.document.querySelector<HTMLElement>('.pick-list');
const inList = () => within(list() as HTMLElement);
const search = () => inList().getByRole('combobox');
const listed = () => inList().getAllByRole('option');
const chip = (box: HTMLElement) => box.querySelector<HTMLElement>('[data-source]');

afterEach(cleanup);

test('the list begins with what earlier nodes set, with type, value and who sets it', () => {
  const { box } = open({ city: 'Wuhan', earlier: 'yes' });
  fireEvent.keyDown(box, { key: '{' });
  const [first] = listed();
  expect(first?.textContent).toMatch(/^earlierText · now yes · set by “Branch”$/);
  const groups = [...(list()?.querySelectorAll('.pick-group') ?? [])].map(({ textContent }) => textContent);
  expect(groups).toEqual([
    'Results of earlier nodes',
    'This flow',
    'Variables of the bot',
    'Customer',
    'Conversation',
    'System',
  ]);
  expect(listed().find(({ textContent }) => textContent?.startsWith('later'))?.textContent).toMatch(
    /may be empty here/,
  );
  fireEvent.change(search(), { target: { value: '{city' } }); // `{{` typed out of habit
  expect(listed()).toHaveLength(1);
});

test('`/` opens it at the beginning of a word only, and Escape writes what was typed', () => {
  const { studio, box } = open();
  caret(box.firstChild, 2); // H i|
  fireEvent.keyDown(box, { key: '/' });
  expect(list()).toBeNull();
  caret(box.firstChild, 3); // behind the blank
  fireEvent.keyDown(box, { key: '/' });
  fireEvent.change(search(), { target: { value: 'or' } });
  fireEvent.keyDown(search(), { key: 'Escape' });
  fireEvent.blur(box);
  expect(textOf(studio)).toBe('Hi /or{{ city }}!');
});

test('a variable that is not there is made in place: it is the bot’s from then on', () => {
  const { studio, box } = open();
  caret(box, box.childNodes.length);
  fireEvent.keyDown(box, { key: '{' });
  fireEvent.change(search(), { target: { value: '尺码' } });
  expect(listed()[0]?.textContent).toBe('Create the variable “尺码”');
  fireEvent.keyDown(search(), { key: 'Enter' });
  fireEvent.blur(box);
  expect(studio.document.variables['尺码']).toEqual({ type: 'any' });
  expect(textOf(studio)).toBe('Hi {{ city }}!{{ 尺码 }}');
});

test('arrows stop on a chip; Enter opens its filters, Backspace takes it whole', () => {
  const { studio, box } = open({ city: 'wuhan' });
  caret(box.lastChild, 0);
  fireEvent.keyDown(box, { key: 'ArrowLeft' });
  expect(chip(box)?.dataset['chosen']).toBe('');
  fireEvent.keyDown(box, { key: 'Enter' });
  const upper = listed().find(({ textContent }) => textContent?.startsWith('UPPER CASE'));
  expect(upper?.textContent).toContain('WUHAN'); // what comes of it now
  fireEvent.click(upper as HTMLElement);
  expect(chip(box)?.dataset['source']).toBe('{{ city | upcase }}');
  fireEvent.click(chip(box) as HTMLElement);
  fireEvent.click(listed().find(({ textContent }) => textContent === 'When it is empty…') as HTMLElement);
  fireEvent.change(search(), { target: { value: 'your town' } });
  fireEvent.keyDown(search(), { key: 'Enter' });
  fireEvent.blur(box);
  expect(textOf(studio)).toBe('Hi {{ city | default: "your town" | upcase }}!');
  fireEvent.click(chip(box) as HTMLElement);
  fireEvent.keyDown(search(), { key: 'Escape' });
  caret(box.lastChild, 0);
  fireEvent.keyDown(box, { key: 'Backspace' });
  fireEvent.blur(box);
  expect(textOf(studio)).toBe('Hi !');
});

test('what may be empty here is said, and what to write then is one press away', () => {
  const { studio, box } = open();
  box.textContent = 'Hi {{ contact.name | upcase }}';
  fireEvent.input(box);
  fireEvent.blur(box);
  expect(screen.getByText('contact.name may be empty here.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'When it is empty…' }));
  fireEvent.change(search(), { target: { value: 'friend' } });
  fireEvent.keyDown(search(), { key: 'Enter' });
  fireEvent.blur(box);
  expect(textOf(studio)).toBe('Hi {{ contact.name | default: "friend" | upcase }}');
  expect(screen.queryByText(/may be empty here\./)).toBeNull();
});

test('a variable of a setting is chosen from the same list, or written', () => {
  const { studio } = open({ earlier: 'yes' });
  const save = screen.getByRole('textbox', { name: 'Save in' });
  fireEvent.click(save);
  expect(list()).toBeNull(); // a result has a name of its own
  fireEvent.keyDown(save, { key: 'ArrowDown' });
  expect(listed()[0]?.textContent).toMatch(/^earlierText · now yes · set by “Branch”$/);
  fireEvent.change(search(), { target: { value: '新的' } });
  expect(listed()[0]?.textContent).toBe('Save in a new variable “新的”');
  fireEvent.keyDown(search(), { key: 'Enter' });
  fireEvent.blur(save);
  expect(studio.node('b')?.config['save']).toBe('新的');
  expect(studio.document.variables).not.toHaveProperty('新的'); // the node makes it
  fireEvent.click(screen.getAllByRole('button', { name: 'Add a condition' })[0] as HTMLElement);
  const variable = screen.getByRole('textbox', { name: 'Variable' });
  fireEvent.click(variable); // empty: the list is what is wanted
  fireEvent.change(search(), { target: { value: 'cit' } });
  fireEvent.keyDown(search(), { key: 'Enter' });
  fireEvent.blur(variable);
  expect((variable as HTMLInputElement).value).toBe('city');
});

test('it is read with the values of the test, and a mistake is said while it is made', () => {
  const { studio, box } = open({ city: 'Wu*han' });
  fireEvent.pointerOver(chip(box) as HTMLElement);
  expect(chip(box)?.title).toBe('{{ city }}\nText · now Wu*han');
  expect(screen.getByText('Hi Wu*han!')).toBeTruthy();
  act(() => simulationOf(studio).store.setState({ state: { ...emptyState, variables: { city: 'Ezhou' } } }));
  expect(screen.getByText('Hi Ezhou!')).toBeTruthy();
  box.textContent = 'Hi {{ city | shout }}';
  fireEvent.input(box);
  expect(screen.getByText(/no filter called “shout”/)).toBeTruthy();
});

test('composing pinyin loses no letter and opens no list', () => {
  const { studio, box } = open();
  fireEvent.compositionStart(box);
  for (const so of ['n', 'ni', 'ni/', 'nihao{']) {
    box.textContent = so;
    fireEvent.keyDown(box, { key: so.at(-1), isComposing: true, keyCode: 229 });
    fireEvent.input(box, { isComposing: true });
  }
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true, keyCode: 229 });
  expect(list()).toBeNull();
  expect(textOf(studio)).toBe('Hi {{ city }}!');
  box.textContent = '你好{{ city }}';
  fireEvent.compositionEnd(box);
  fireEvent.blur(box);
  expect(textOf(studio)).toBe('你好{{ city }}');
});

test('what was pasted is read at once: two lines and a chip, before a chip, over nothing', () => {
  const { studio, box } = open();
  const paste = (text: string) => fireEvent.paste(box, { clipboardData: { getData: () => text } });
  caret(box.firstChild, 3);
  paste('one\r\n{{ earlier }}\n');
  fireEvent.blur(box);
  expect(textOf(studio)).toBe('Hi one\n{{ earlier }}\n{{ city }}!');
  caret(box, box.childNodes.length);
  paste('');
  paste('last\n');
  paste('end');
  fireEvent.blur(box);
  expect(textOf(studio)).toBe('Hi one\n{{ earlier }}\n{{ city }}!last\nend');
});

test('the last words are kept when the page is left', () => {
  const { studio, box } = open();
  caret(box, box.childNodes.length);
  fireEvent.paste(box, { clipboardData: { getData: () => ' now' } });
  expect(textOf(studio)).toBe('Hi {{ city }}!'); // after a rest
  act(() => void globalThis.dispatchEvent(new Event('beforeunload')));
  expect(textOf(studio)).toBe('Hi {{ city }}! now');
});
