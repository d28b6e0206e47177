// Personal data in anything made of JSON, starred.
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import { maskPersonal } from './mask-personal.ts';

/** A copy with every text starred; numbers and keys stay. */
export function maskDeep<T>(value: T, kinds: ReadonlySet<PersonalKind>): T {
  const hide = (one: unknown): unknown => {
    if (typeof one === 'string') return maskPersonal(one, kinds);
    if (Array.isArray(one)) return one.map(hide);
    if (one && typeof one === 'object')
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, hide(inner)]));
    return one;
  };
  return (kinds.size === 0 ? value : hide(value)) as T;
}
