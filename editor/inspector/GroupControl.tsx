// Fields that belong together; and a choice that swaps the fields below it.
import type { Json } from '@dialoom/shared/node/effects';
import { branchOf, emptyOf } from '../document/form.ts';
import type { ControlProps } from './Field.tsx';
import { Fields } from './Fields.tsx';
import { labelPath, useForm } from './inspector-context.ts';

export const GroupControl = ({ schema, path, value }: ControlProps) => (
  <div className="group">
    <Fields schema={schema} path={path} value={value ?? schema.default} />
  </div>
);

export function UnionControl({ id, schema, path, value }: ControlProps) {
  const form = useForm();
  const shown = value ?? schema.default;
  const found = branchOf(schema, shown);
  if (!found) return null;
  const { tag, branch, options } = found;
  const key = labelPath([...path, tag]);
  const swap = (option: string) => {
    const next = schema.oneOf?.find((one) => one.properties?.[tag]?.const === option);
    if (!next) return;
    // what both branches have stays
    const kept = Object.entries(
      typeof shown === 'object' && shown !== null && !Array.isArray(shown) ? shown : {},
    ).filter(([name]) => name !== tag && next.properties?.[name] !== undefined);
    form.commit(path, { ...(emptyOf(next) as Record<string, Json>), ...Object.fromEntries(kept), [tag]: option });
  };
  return (
    <div className="group">
      <select
        id={id}
        className="input"
        disabled={form.readOnly}
        aria-label={form.text.fields[key] ?? form.text.fields[labelPath(path)] ?? key}
        value={String(branch.properties?.[tag]?.const)}
        onChange={(event) => swap(event.target.value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {form.text.fields[`${key}=${option}`] ?? option}
          </option>
        ))}
      </select>
      <Fields schema={branch} path={path} value={shown} skip={tag} />
    </div>
  );
}
