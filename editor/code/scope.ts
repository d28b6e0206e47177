// What may be written in a piece of code: the bot's variables with type and last value. The code field is told; it asks nobody.
import type { VarType } from '@dialoom/shared/node/define';
import type { JsonShape } from './json-shape.ts';
import type { ScriptClient } from './script-client.ts';

export type CodeLanguage = 'script' | 'json' | 'template';
export type CodeVariable = { path: string; type: VarType; hint: string };
/** What an editor asks while something is written in it. */
export type CodeScope = {
  variables: readonly CodeVariable[];
  /** Of a script: what its names are, and who knows about them. */
  script?: { types: string; client: ScriptClient } | undefined;
  /** Of JSON whose shape is known. */
  shape?: JsonShape | undefined;
};

/** The words after a path that ends with a dot: `order.` offers `status` of `order.status`. Each once, in the order of the variables. */
export function nextParts(
  variables: readonly CodeVariable[],
  before: string,
): { part: string; hint: string; whole: boolean }[] {
  const found = new Map<string, { part: string; hint: string; whole: boolean }>();
  for (const { path, hint } of variables) {
    if (!path.startsWith(before)) continue;
    const [part = '', ...rest] = path.slice(before.length).split('.');
    const whole = rest.length === 0;
    const known = found.get(part);
    if (part !== '' && (!known || (whole && !known.whole))) found.set(part, { part, hint: whole ? hint : '', whole });
  }
  return [...found.values()];
}
