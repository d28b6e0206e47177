// Values of secret variables never reach the trace: they are replaced wherever they stand, also inside longer texts.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Vars } from '@dialoom/shared/node/effects';

export const MASK = '••••';
/** Shorter values would mask half the alphabet. */
const LEAST = 3;

/** A function that copies a value with the secrets of these variables replaced; the same value when there are none. */
export function masked(document: BotDocument, vars: Vars): <T>(value: T) => T {
  const names = new Set(Object.entries(document.variables).flatMap(([name, { secret }]) => (secret ? [name] : [])));
  if (names.size === 0) return (value) => value;
  const secrets = [...names]
    .flatMap((name) => (Object.hasOwn(vars, name) ? textsIn(vars[name]) : []))
    .filter((text) => text.length >= LEAST)
    .toSorted((a, b) => b.length - a.length);
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, MASK), value);
    if (typeof value === 'number') return secrets.includes(String(value)) ? MASK : value;
    if (Array.isArray(value)) return value.map(hide);
    if (value && typeof value === 'object')
      return Object.fromEntries(
        // under its own name a secret of any length is one
        Object.entries(value).map(([key, inner]) => [
          key,
          names.has(key) && inner !== null && inner !== '' ? MASK : hide(inner),
        ]),
      );
    return value;
  };
  return <T>(value: T) => hide(value) as T;
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' || typeof value === 'number'
    ? [String(value)]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];
