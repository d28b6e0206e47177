// @vitest-environment happy-dom
// A name edited where it stands: taken, given up, and its keys kept to itself.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { NameInput } from './NameInput.tsx';

afterEach(cleanup);
function open() {
  const [done, outside] = [vi.fn(), vi.fn()];
  render(
    <div role="presentation" onKeyDown={outside}>
      <NameInput name="Old" label="Rename" className="x" done={done} />
    </div>,
  );
  return { done, outside, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Rename' }) };
}

test('stands open with the name selected; Enter and leaving take what is written', () => {
  const { done, input } = open();
  expect(document.activeElement).toBe(input);
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 3]);
  fireEvent.change(input, { target: { value: 'New' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(done.mock.calls).toEqual([['New']]);
});
test('Escape gives it up; a word being composed is not taken by its Enter; no key reaches what is around', () => {
  const { done, outside, input } = open();
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(input, { key: 'Delete' });
  expect(done).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(done.mock.calls).toEqual([[undefined]]);
  expect(outside).not.toHaveBeenCalled();
});
