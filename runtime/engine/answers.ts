// What a customer's answer gives to the call that waits for it, and what it would have given had he said at once what he says now.
import type { Choice } from '@dialoom/shared/node/content';
import type { Json, Result } from '@dialoom/shared/node/effects';
import { heardOf } from '../understanding/read-slots.ts';
import type { Earlier, Found, Input, Pending } from './types.ts';

export type Understood = NonNullable<Extract<Input, { type: 'message' }>['understood']>;
/** Answers that hold no value. */
export const OPEN: ReadonlySet<string> = new Set(['text', 'intent', 'file']);
/** So many questions lie on the way back, the last one included. */
export const MOST_BACK = 2;
/** The questions before one, the last of them first. */
export function chain(was: Earlier | undefined, most: number): { before?: Earlier } {
  if (!was || most === 0) return {};
  const { flow, node, request, value, hash, journal, before } = was;
  return { before: { flow, node, request, value, ...(hash !== undefined && { hash }), ...(journal && { journal }), ...chain(before, most - 1) } }; // prettier-ignore
}
export type Answered = Partial<Omit<Result<'ask'>, 'heard'> & Result<'choose'> & Result<'form'>>;
/** What an answer gave: its value, the choice that was taken; of several slots a value each, none of them when it only said yes. */
export function givenIn({ value, id, values, heard, agreed }: Answered, request: Earlier['request']): Json | undefined {
  if (request['slots'] === undefined && request['fields'] === undefined) return value ?? id;
  const { slot, confirms } = request;
  const one = id ?? value ?? (agreed === true ? (confirms as Json) : undefined);
  const all = { ...values, ...(typeof slot === 'string' && one !== undefined && { [slot]: one === '' ? null : one }), ...heard?.values }; // prettier-ignore
  return Object.keys(all).length > 0 || agreed === true ? all : undefined;
}
/** The answer as it would have been, had the customer said so at once. */
export function revisedAnswer(
  { request, value }: Earlier,
  text: string,
  { revised, refused = [] }: Understood,
): Answered {
  const is = { text, revised: true as const };
  if (request['slots'] !== undefined) {
    const said = heardOf({ found: [], refused });
    const changed = (revised ?? {}) as Readonly<Record<string, Json>>;
    const values = { ...(value as Readonly<Record<string, Json>>), ...changed };
    return { ...is, heard: { ...said, values, corrected: Object.keys(changed) } };
  }
  const [no] = refused;
  if (no) return { ...is, refused: { reason: no.reason, value: revised ?? null } };
  return revised === undefined ? is : { ...is, ...(request['choices'] === undefined ? { value: revised } : { id: String(revised) }) }; // prettier-ignore
}

/** What the pending call gets when the customer wrote a line, or sent a value or files with it. */
export function answerTo(
  pending: Pending,
  text: string,
  value: Json | undefined,
  files: readonly string[] | undefined,
): object {
  if (pending.kind === 'choose') {
    const choices = pending.request['choices'] as readonly Choice[];
    const chosen = choices.find((choice) => choice.id === value); // a late click on another question's button is words only
    return { text, ...(chosen && { id: chosen.id }) };
  }
  if (pending.kind === 'sleep') return { text };
  return { text, ...(value !== undefined && { value }), ...(files && { files }) };
}

/** What was understood of a text written beside a form: a value per field. */
export const byField = (found: readonly Found[] = []): Record<string, Json> =>
  Object.fromEntries(found.map(({ type, value }) => [type, value]));
