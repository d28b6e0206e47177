import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { isBare, keysLabel, matches, parseKeys, parseSequence, type KeyPress } from './keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test('every shortcut is a key, and no two commands share one in the same place', () => {
  const seen = new Map<string, string>();
  for (const { name, keys, scope } of commands)
    for (const text of keys) {
      const sequence = parseSequence(text);
      expect(sequence.length).toBeLessThanOrEqual(2);
      const parsed = JSON.stringify(sequence);
      const [first] = sequence;
      // the first of two keys would run its own command and never wait for the second
      const alone = sequence.length > 1 ? JSON.stringify([first]) : undefined;
      for (const place of scope === 'everywhere' ? ['everywhere', 'canvas'] : [scope]) {
        expect(seen.get(`${place} ${parsed}`), `${text} of ${name}`).toBeUndefined();
        if (alone) expect(seen.get(`${place} ${alone}`), `${text} of ${name}`).toBeUndefined();
        seen.set(`${place} ${parsed}`, name);
      }
    }
});

test('leaves the browser its own keys: page zoom, tabs, history, find in an address', () => {
  const taken = new Set(commands.flatMap(({ keys }) => keys));
  for (const keys of ['Mod++', 'Mod+-', 'Mod+0', 'Mod+1', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Mod+T', 'Mod+W', 'Tab'])
    expect(taken).not.toContain(keys);
});

test('Mod is Ctrl, or ⌘ on a Mac', () => {
  const undo = parseKeys('Mod+Z');
  expect(matches(undo, press('z', { ctrlKey: true }), false)).toBe(true);
  expect(matches(undo, press('z', { metaKey: true }), false)).toBe(false);
  expect(matches(undo, press('z', { metaKey: true }), true)).toBe(true);
  expect(matches(undo, press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
});

test('signs that need Shift on some keyboards, and letters of other scripts', () => {
  expect(matches(parseKeys('?'), press('?', { shiftKey: true }))).toBe(true);
  expect(matches(parseKeys('+'), press('+', { shiftKey: true }))).toBe(true);
  expect(matches(parseKeys('N'), press('т', { code: 'KeyN' }))).toBe(true);
  expect(matches(parseKeys('Shift+Alt+T'), press('ˇ', { code: 'KeyT', shiftKey: true, altKey: true }))).toBe(true);
});

test('refuses what is no key', () => {
  for (const text of ['', 'Ctrl+Z', 'Mod+Mod+Z', 'Mod+Foo', 'z']) expect(() => parseKeys(text)).toThrow('no key');
});

test('letters, figures and signs alone can be switched off; keys with Mod or Alt, arrows and Enter cannot', () => {
  const bare = (text: string) => parseSequence(text).slice(0, 1).every(isBare);
  for (const text of ['N', '/', '?', '0', '+', 'D']) expect(bare(text)).toBe(true);
  for (const text of ['Mod+K', 'Alt+S U', 'ArrowLeft', 'Enter', 'Escape', 'F2', 'Delete'])
    expect(bare(text)).toBe(false);
});

test('is written for the keyboard at hand', () => {
  expect(keysLabel('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  expect(keysLabel('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(keysLabel('+', false)).toBe('+');
  expect(keysLabel('Alt+S U', false)).toBe('Alt+S U');
  expect(keysLabel('Alt+S U', true)).toBe('⌥S U');
});
