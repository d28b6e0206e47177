// Yes or no.
import type { ControlProps } from './Field.tsx';
import { useForm } from './inspector-context.ts';

export function SwitchControl({ id, schema, path, value, describedBy }: ControlProps) {
  const form = useForm();
  const on = typeof value === 'boolean' ? value : schema.default === true;
  return (
    <input
      id={id}
      className="switch"
      type="checkbox"
      role="switch"
      checked={on}
      disabled={form.readOnly}
      aria-describedby={describedBy}
      onChange={(event) => form.commit(path, event.target.checked)}
    />
  );
}
