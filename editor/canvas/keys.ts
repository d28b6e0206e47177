// Key strings such as `Mod+Shift+Z`, or two one after the other such as `Alt+S U`: read, compared with a key press, and written for the
// reader's keyboard. Mod is ⌘ on a Mac, else Ctrl.
export type Keys = { mod: boolean; shift: boolean; alt: boolean; key: string };

const named = new Set([
  'Delete',
  'Backspace',
  'Enter',
  'Escape',
  'Space',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Tab',
]);

/** @throws when the string is not a key: a mistyped shortcut fails its test, not silently in someone's hands */
export function parseKeys(text: string): Keys {
  const parts = text === '+' ? ['+'] : text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  if (modifiers.some((part) => !['Mod', 'Shift', 'Alt'].includes(part)) || new Set(modifiers).size !== modifiers.length)
    throw new Error(`no key: ${text}`);
  if (!named.has(key) && !/^([A-Z0-9/?+\-=]|F[1-9]|F1[0-2])$/.test(key)) throw new Error(`no key: ${text}`);
  return { mod: modifiers.includes('Mod'), shift: modifiers.includes('Shift'), alt: modifiers.includes('Alt'), key };
}

/** What is pressed in turn: one key, or two. */
export const parseSequence = (text: string): Keys[] => text.split(' ').map(parseKeys);
/** A letter, figure or sign alone: it must be possible to switch it off (WCAG 2.1.4). */
export const isBare = ({ mod, alt, key }: Keys): boolean => !mod && !alt && key.length === 1;

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Whether a press is these keys. Signs such as `?` and `+` are what they are, wherever Shift is needed to type them. */
export function matches(keys: Keys, press: KeyPress, mac = isMac()): boolean {
  const [mod, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (mod !== keys.mod || other || press.altKey !== keys.alt) return false;
  const isSign = /^[/?+\-=]$/.test(keys.key);
  if (!isSign && press.shiftKey !== keys.shift) return false;
  if (press.key.toUpperCase() === keys.key.toUpperCase() || (keys.key === 'Space' && press.key === ' ')) return true;
  // with Alt, or on a keyboard of another script, the letter on the cap counts
  return /^[A-Z]$/.test(keys.key) && !/^[a-z]$/i.test(press.key) && press.code === `Key${keys.key}`;
}

const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  '-': '−',
};

/** How the keys are shown: `⌘D` on a Mac, `Ctrl+D` elsewhere. */
export function keysLabel(text: string, mac = isMac()): string {
  if (text.includes(' '))
    return text
      .split(' ')
      .map((one) => keysLabel(one, mac))
      .join(' ');
  const { mod, shift, alt, key } = parseKeys(text);
  const parts = [mod && 'Mod', alt && 'Alt', shift && 'Shift'].filter((part) => part !== false);
  const last = signs[key] ?? key;
  return mac
    ? [...parts.map((part) => macSigns[part] ?? part), last].join('')
    : [...parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)), last].join('+');
}
