// A form between the customer and the walk: what the client may see of it, and what its answer comes to.
import { reasonWords, retryWords } from '@dialoom/nodes/_slots/words';
import type { FormField, ShownForm } from '@dialoom/shared/node/content';
import { slotFaults, type SlotFault } from '@dialoom/shared/node/slot-rule';
import type { Json, Request } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Pending, SaidForm } from '../engine/types.ts';
import { fillForm, type Typed } from '../understanding/forms.ts';
import type { House } from '../understanding/read-slots.ts';

/** Without what only the server reads: patterns, and other words for a choice. */
export const shownForm = ({ fields, send, cancel }: SaidForm): ShownForm => ({
  fields: fields.map(({ id, label, kind, required, help, choices }) => ({
    id,
    label,
    kind,
    required,
    help,
    ...(choices && { choices: choices.map(({ id, label }) => ({ id, label })) }),
  })),
  ...(send && { send }),
  ...(cancel && { cancel }),
});

/** What the client has no words of its own for is said by the server. */
const worded = (fields: readonly FormField[], faults: Readonly<Record<string, string>>, locale: string): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ id, kind, rule }) => {
      const fault = faults[id];
      if (fault === undefined) return [];
      if (isSlotFault(fault)) return [[id, reasonWords(fault, kind, rule, locale)]];
      return [[id, fault === kind && !KNOWN.has(kind) ? retryWords(kind, locale) : fault]];
    }),
  ); // prettier-ignore
/** The widget has these itself, in more languages. */
const KNOWN: ReadonlySet<string> = new Set(['text', 'number', 'date', 'phone', 'email', 'pattern', 'choice']);
const isSlotFault = (fault: string): fault is SlotFault => (slotFaults as readonly string[]).includes(fault);

/**
 * What a customer said by filling in the open form: a line per field for who reads along, and the values.
 * @throws form.over when no form is open; form.invalid with the fields that are not right
 */
export function filledIn(
  pending: Pending | undefined,
  typed: Typed,
  at: number,
  locale: string,
  house: House,
): { text: string; values: Record<string, Json> } {
  if (pending?.kind !== 'form') throw new DialoomError('form.over', 409);
  const { fields } = pending.request as Request<'form'>;
  const filled = fillForm(fields, typed, house, { at, locale });
  if ('faults' in filled)
    throw new DialoomError('form.invalid', 422, { fields: worded(fields, filled.faults, locale) });
  const { values } = filled;
  const colon = /^zh/i.test(locale) ? '：' : ': ';
  const lines = fields.flatMap(({ id, label, kind, choices }) => {
    if (values[id] === null) return [];
    const shown = kind === 'choice' ? choices?.find((one) => one.id === values[id])?.label : typed[id]?.trim();
    return [`${label}${colon}${shown ?? String(values[id])}`];
  });
  return { text: lines.join('\n') || '—', values };
}
