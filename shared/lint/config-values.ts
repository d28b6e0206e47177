// The values of a config by the field that holds them, walked along the form's JSON Schema: so lint knows hints and never a node.
import type { FieldSchema } from '../node/form-leaves.ts';

export type ConfigValue = { path: string; schema: FieldSchema; value: unknown };

/** Every value with a control of its own; lists row by row, unions by the branch whose `const` fits, hidden fields left out. */
export function* configValues(schema: FieldSchema, value: unknown, path = ''): Generator<ConfigValue> {
  if (value === undefined || value === null) return;
  if (schema.as !== undefined) yield { path, schema, value };
  else if (schema.properties && typeof value === 'object') {
    const record = value as Readonly<Record<string, unknown>>;
    for (const [key, inner] of Object.entries(schema.properties)) {
      const { when } = inner;
      if (when && !when.is.includes(record[when.field] as string | boolean)) continue;
      if (Object.hasOwn(record, key)) yield* configValues(inner, record[key], path === '' ? key : `${path}.${key}`);
    }
  } else if (schema.items && Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* configValues(schema.items, item, `${path}.${i}`);
  } else if (schema.oneOf && typeof value === 'object') {
    const branch = schema.oneOf.find((one) =>
      Object.entries(one.properties ?? {}).every(
        ([key, inner]) => inner.const === undefined || (value as Record<string, unknown>)[key] === inner.const,
      ),
    );
    if (branch) yield* configValues(branch, value, path);
  } else yield { path, schema, value };
}
