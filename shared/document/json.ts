// JSON with what JSON.parse swallows: duplicate keys, names that reach a prototype, depth. One pass over the text, with the path of the fault.

export type JsonFault = {
  code: 'bad-json' | 'document.duplicate-key' | 'document.forbidden-key' | 'too-deep' | 'text.nul' | 'text.surrogate';
  path: string;
};
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The value, or the first fault in the text. `depth`: how many levels may be open. */
export function parseJson(text: string, depth = 32): { value: unknown } | { fault: JsonFault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { code: 'bad-json', path: '' } }; // where, an editor shows better than a sentence
  }
  const fault = duplicateKey(text) ?? faultIn(value, depth, [], 0);
  return fault ? { fault } : { value };
}

/** The first key that stands twice in one object. The text is valid JSON here, so the scan is simple. */
function duplicateKey(text: string): JsonFault | undefined {
  type Open = { keys: Set<string> | undefined; at: string; index: number };
  const open: Open[] = [];
  const path = () => open.map((one) => one.at).join('.');
  let i = 0;
  let isKey = false;
  while (i < text.length) {
    switch (text.charCodeAt(i)) {
      case 0x7b: // {
        open.push({ keys: new Set(), at: '', index: 0 });
        isKey = true;
        break;
      case 0x5b: // [
        open.push({ keys: undefined, at: '0', index: 0 });
        isKey = false;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        isKey = false;
        break;
      case 0x2c: {
        // ,
        const top = open.at(-1);
        if (top && !top.keys) top.at = String(++top.index);
        isKey = top?.keys !== undefined;
        break;
      }
      case 0x22: {
        // "
        let end = i + 1;
        while (text.charCodeAt(end) !== 0x22) end += text.charCodeAt(end) === 0x5c ? 2 : 1;
        const top = open.at(-1);
        if (isKey && top?.keys) {
          const raw = text.slice(i, end + 1);
          const key = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
          top.at = key;
          if (FORBIDDEN.has(key)) return { code: 'document.forbidden-key', path: path() };
          if (top.keys.has(key)) return { code: 'document.duplicate-key', path: path() };
          top.keys.add(key);
          isKey = false;
        }
        i = end;
        break;
      }
    }
    i++;
  }
  return undefined;
}

/** What must not stand in a value wherever it came from. */
export function faultIn(value: unknown, depth = 32, path: readonly string[] = [], level = 0): JsonFault | undefined {
  if (typeof value === 'string') return textFault(value, path);
  if (value === null || typeof value !== 'object') return undefined;
  if (level >= depth) return { code: 'too-deep', path: path.join('.') };
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (FORBIDDEN.has(key)) return { code: 'document.forbidden-key', path: at.join('.') };
    const fault = textFault(key, at) ?? faultIn(inner, depth, at, level + 1);
    if (fault) return fault;
  }
  return undefined;
}
const textFault = (text: string, path: readonly string[]): JsonFault | undefined =>
  text.includes('\0')
    ? { code: 'text.nul', path: path.join('.') }
    : text.isWellFormed()
      ? undefined
      : { code: 'text.surrogate', path: path.join('.') };
