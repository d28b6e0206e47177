// How a value is named: one function for what is typed, clicked and dragged. A path reads the same in texts, conditions and settings.
import { VariableName } from '@dialoom/shared/node/fields';

/** Part of a path that needs no quotes: a word, a place in a list. */
const plain = /^(?:[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]*)$/u;
/** A text has its own meaning for these: how many, and the ends of a list. */
const taken: ReadonlySet<string | number> = new Set(['size', 'first', 'last']);

/**
 * `order.items.0.name`; `order["first name"]` where a name is no word, which only texts can read.
 * @param keys from the variable inwards
 * @returns nothing when no path leads there: a name with both kinds of quotes, a variable that cannot be one
 */
export function pathTo(keys: readonly (string | number)[]): string | undefined {
  const [head, ...rest] = keys;
  if (typeof head !== 'string' || !VariableName.safeParse(head).success) return undefined;
  let path = head;
  for (const key of rest) {
    const name = String(key);
    if (['__proto__', 'prototype', 'constructor'].includes(name)) return undefined;
    if (plain.test(name) && !taken.has(name)) path += `.${name}`;
    else if (/[\\\n\r]/.test(name)) return undefined;
    else if (!name.includes('"')) path += `["${name}"]`;
    else if (!name.includes("'")) path += `['${name}']`;
    else return undefined;
  }
  return path;
}

/** The value in a text. */
export const outputOf = (path: string): string => `{{ ${path} }}`;
/** The value in a script. */
export const codeOf = (path: string): string =>
  `vars.${path.replace(/\["[^"]*"\]|\['[^']*'\]|\.([\p{L}\p{M}\p{N}_-]+)/gu, (part, name?: string) =>
    name === undefined || /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) ? part : /^(0|[1-9]\d*)$/.test(name) ? `[${name}]` : `["${name}"]`)}`; // prettier-ignore
