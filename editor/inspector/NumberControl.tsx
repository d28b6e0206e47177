// A number with what it counts. Out of bounds is said and not stored; empty goes back to the default.
import { useT } from '../text/use-studio.ts';
import type { ControlProps } from './Field.tsx';
import { useForm } from './inspector-context.ts';
import { useTyped } from './use-typed.ts';

export function NumberControl({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const t = useT();
  const form = useForm();
  const least = schema.minimum ?? (schema.exclusiveMinimum === undefined ? undefined : schema.exclusiveMinimum + 1);
  const most = schema.maximum;
  const fits = (text: string) => {
    const number = Number(text);
    return (
      text.trim() !== '' &&
      Number.isFinite(number) &&
      (schema.type !== 'integer' || Number.isInteger(number)) &&
      number >= (least ?? -Infinity) &&
      number <= (most ?? Infinity)
    );
  };
  const typed = useTyped(value === undefined ? '' : String(value), (text: string, focus) => {
    if (text.trim() === '') form.commit(path, undefined, focus);
    else if (fits(text)) form.commit(path, Number(text), focus);
  });
  const wrong = typed.value.trim() !== '' && !fits(typed.value);
  return (
    <>
      <span className="number">
        <input
          id={id}
          className="input"
          type="text"
          inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
          value={typed.value}
          placeholder={schema.default === undefined ? undefined : String(schema.default)}
          readOnly={form.readOnly}
          aria-describedby={describedBy}
          aria-invalid={wrong || invalid || undefined}
          autoComplete="off"
          onFocus={typed.focus}
          onChange={(event) => typed.change(event.target.value)}
          onBlur={typed.flush}
          onKeyDown={(event) => event.key === 'Enter' && typed.flush()}
        />
        {schema.unit && <span className="unit">{t(`unit.${schema.unit}`)}</span>}
      </span>
      {wrong && (
        <p className="field-error" data-level="error" role="status">
          {t(most !== undefined && most < Number.MAX_SAFE_INTEGER ? 'inspector.between' : 'inspector.at-least', {
            least: least ?? 0,
            most: most ?? 0,
          })}
        </p>
      )}
    </>
  );
}
