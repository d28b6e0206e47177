// A variable's value as it is typed: a text as it is, everything else as JSON. A masked secret is not known: its field begins empty.
import type { Json } from '@dialoom/shared/node/effects';

const MASK = '••••';
export const writtenValue = (value: Json | undefined, isText: boolean): string =>
  value === undefined || JSON.stringify(value).includes(MASK)
    ? ''
    : isText
      ? String(value)
      : JSON.stringify(value, undefined, 2);

/** Nothing: it is neither. An empty field is an empty text, or null. */
export function typedValue(text: string, isText: boolean): { value: Json } | undefined {
  if (isText) return { value: text };
  if (text.trim() === '') return { value: null };
  try {
    return { value: JSON.parse(text) as Json };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
