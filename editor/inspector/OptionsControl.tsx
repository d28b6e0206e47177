// One of a few fixed words: their labels come from the definition, capitals (GET) are their own.
import type { ControlProps } from './Field.tsx';
import { labelPath, useForm } from './inspector-context.ts';

export function OptionsControl({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const form = useForm();
  const chosen = typeof value === 'string' ? value : typeof schema.default === 'string' ? schema.default : '';
  const key = labelPath(path);
  return (
    <select
      id={id}
      className="input"
      value={chosen}
      disabled={form.readOnly}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onChange={(event) => form.commit(path, event.target.value)}
    >
      {chosen === '' && <option value="" />}
      {(schema.enum ?? []).map((option) => (
        <option key={option} value={option}>
          {form.text.fields[`${key}=${option}`] ?? option}
        </option>
      ))}
    </select>
  );
}
