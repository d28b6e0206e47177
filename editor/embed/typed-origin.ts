// What a person typed as the address of a site, as the entry it becomes: a scheme is added, a path is dropped.
import { normalOrigin } from '@dialoom/shared/api/origin';

export type TypedOrigin = { origin: string } | { fault: 'bad' | 'wide' | 'twice'; origin?: string };

/** @param listed the entries that are there, in normal form */
export function typedOrigin(typed: string, listed: readonly string[]): TypedOrigin {
  const text = typed.trim();
  const whole = text.includes('://') ? text : `https://${text}`;
  const entry = whole.replace(/^([a-z]+:\/\/[^/?#\s]*)[/?#].*$/i, '$1');
  if (text === '' || /\s/.test(entry)) return { fault: 'bad' };
  const origin = normalOrigin(entry);
  if (origin === undefined) return { fault: /^https?:\/\/\*/i.test(entry) ? 'wide' : 'bad' };
  const { hostname } = new URL(origin.replace('*.', ''));
  // a lone word is a typing mistake, except for the machine itself
  if (!hostname.includes('.') && hostname !== 'localhost' && !hostname.startsWith('[')) return { fault: 'bad' };
  return listed.includes(origin) ? { fault: 'twice', origin } : { origin };
}
