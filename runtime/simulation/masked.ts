// Values of secret variables never reach the trace: they are replaced wherever they stand, also inside longer texts.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Vars } from '@dialoom/shared/node/effects';

const MASK = '••••';
/** Shorter values would mask half the alphabet. */
const LEAST = 3;

/** A function that copies a value with the secrets of these variables replaced; the same value when there are none. */
export function masked(document: BotDocument, vars: Vars): <T>(value: T) => T {
  const secrets = Object.entries(document.variables)
    .filter(([, variable]) => variable.secret)
    .flatMap(([name]) => (Object.hasOwn(vars, name) ? textsIn(vars[name]) : []))
    .filter((text) => text.length >= LEAST)
    .toSorted((a, b) => b.length - a.length);
  if (secrets.length === 0) return (value) => value;
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, MASK), value);
    if (typeof value === 'number') return secrets.includes(String(value)) ? MASK : value;
    if (Array.isArray(value)) return value.map(hide);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hide(inner)]));
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
