// Short texts, one a line: easy to paste many.
import { useT } from '../text/use-studio.ts';
import type { ControlProps } from './Field.tsx';
import { useForm } from './inspector-context.ts';
import { useTyped } from './use-typed.ts';

/** Lines without blanks around them, empty ones and repeats left out. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

export function LinesControl({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const t = useT();
  const form = useForm();
  const stored = Array.isArray(value) ? value.join('\n') : '';
  const typed = useTyped(stored, (text: string, focus) =>
    form.commit(path, linesOf(text).slice(0, schema.maxItems), focus),
  );
  const count = linesOf(typed.value).length;
  return (
    <>
      <textarea
        id={id}
        className="input"
        rows={Math.min(8, Math.max(2, typed.value.split('\n').length))}
        value={typed.value}
        readOnly={form.readOnly}
        placeholder={t('inspector.one-a-line')}
        aria-describedby={describedBy}
        aria-invalid={invalid || (schema.maxItems !== undefined && count > schema.maxItems) || undefined}
        onFocus={typed.focus}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.flush}
      />
      {schema.maxItems !== undefined && count > schema.maxItems && (
        <p className="field-error" data-level="error" role="status">
          {t('inspector.too-many', { most: schema.maxItems })}
        </p>
      )}
    </>
  );
}
