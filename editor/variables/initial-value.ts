// The first value of a variable, as it is typed: plain for text and numbers, JSON for what has an inside.
import type { Json } from '@dialoom/shared/node/effects';
import type { VarType } from '@dialoom/shared/node/define';

export type InitialFault = 'bad-number' | 'bad-list' | 'bad-object' | 'bad-json';
export type Initial = { value: Json | undefined } | { fault: InitialFault };

/** What stands in the field for a stored value. */
export function initialText(value: Json | undefined, type: VarType): string {
  if (value === undefined) return '';
  return type === 'text' && typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value of what was typed; nothing typed is no first value. */
export function parseInitial(text: string, type: VarType): Initial {
  if (text.trim() === '') return { value: undefined };
  if (type === 'text') return { value: text };
  if (type === 'number') {
    const value = Number(text);
    return Number.isFinite(value) ? { value } : { fault: 'bad-number' };
  }
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { fault: type === 'list' ? 'bad-list' : type === 'object' ? 'bad-object' : 'bad-json' }; // a SyntaxError, and nothing else
  }
  if (type === 'list') return Array.isArray(value) ? { value } : { fault: 'bad-list' };
  if (type === 'object') return isObject(value) ? { value } : { fault: 'bad-object' };
  if (type === 'boolean') return typeof value === 'boolean' ? { value } : { fault: 'bad-json' };
  return { value };
}
const isObject = (value: Json) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The first value after a change of kind: kept where it fits, turned into text, or dropped. */
export function initialAs(value: Json | undefined, type: VarType): Json | undefined {
  if (value === undefined || type === 'any') return value;
  if (type === 'text') return typeof value === 'string' ? value : JSON.stringify(value);
  const parsed = parseInitial(typeof value === 'string' ? value : JSON.stringify(value), type);
  return 'value' in parsed ? parsed.value : undefined;
}
