// Paths into data: `order.items.0.name`. Only own properties are seen, so a path can never reach a prototype.
import type { Json } from './effects.ts';

/** The value at a path of dots and list positions (`items.0.name`, `items[0].name`); nothing when it is not there. */
export function atPath(value: unknown, path: string): Json | undefined {
  let at: unknown = value;
  for (const part of path.replace(/\[(\d+)\]/g, '.$1').split('.')) {
    if (part === '') continue;
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at as Json | undefined;
}
