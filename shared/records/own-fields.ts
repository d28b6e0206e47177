// The values of a house's own fields: does each fit its field? Values of fields that are gone are left alone.
import type { FieldValue, RecordField } from '../api/records.ts';

/** `unknown`: there is no such field. */
export type WrongValue = 'unknown' | 'text' | 'number' | 'date' | 'boolean' | 'choice';
const yes = new Set(['true', 'yes', 'y', '1', '是', '对', '有']);
const no = new Set(['false', 'no', 'n', '0', '否', '不', '无', '没有']);

/**
 * Reads values into the types of their fields: `"3"` becomes 3 in a number field, `"是"` true in a yes/no field.
 * @returns those that fit, and why the others do not
 */
export function checkFields(
  definitions: readonly RecordField[],
  values: Readonly<Record<string, FieldValue>>,
): { fields: Record<string, FieldValue>; wrong: Record<string, WrongValue> } {
  const fields: Record<string, FieldValue> = {};
  const wrong: Record<string, WrongValue> = {};
  for (const [slug, value] of Object.entries(values)) {
    const field = definitions.find((one) => one.slug === slug);
    const read = field ? readValue(field, value) : undefined;
    if (read === undefined) wrong[slug] = field?.type ?? 'unknown';
    else fields[slug] = read;
  }
  return { fields, wrong };
}

/** Nothing when it does not fit. */
function readValue({ type, options }: RecordField, value: FieldValue): FieldValue | undefined {
  if (value === null || value === '') return null;
  const text = String(value).trim();
  switch (type) {
    case 'text':
      return text;
    case 'number': {
      const number = typeof value === 'number' ? value : Number(text.replace(/[,，\s]/g, '') || Number.NaN);
      return typeof value !== 'boolean' && Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : undefined;
    case 'date':
      return isoDate(text);
    case 'choice':
      return options.find((option) => option === text) ?? options.find((option) => option.toLowerCase() === text.toLowerCase()); // prettier-ignore
    default:
      return type satisfies never;
  }
}

/** `2026-1-5`, `2026/01/05`, `2026年1月5日` as `2026-01-05`; nothing for a day that does not exist. */
function isoDate(text: string): string | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
