// Walks a config along its form: every field that holds a value, with its place. Search, uses and renaming ask it; nobody knows a node.
import { branchOf, controlOf, type FormSchema } from './form.ts';
import type { Path } from './path.ts';

export type ConfigField = {
  path: Path;
  /** Key path of its label: `rows.variable`. */
  label: string;
  schema: FormSchema;
  value: unknown;
};

/** The fields of a config that hold something, outermost first; widgets (words, conditions …) are one field each. */
export function* fieldsOf(schema: FormSchema, value: unknown, path: Path = [], label = ''): Generator<ConfigField> {
  if (value === undefined || value === null) return;
  switch (controlOf(schema)) {
    case 'group':
      yield* inside(schema, value, path, label);
      return;
    case 'union': {
      const branch = branchOf(schema, value)?.branch;
      if (branch) yield* inside(branch, value, path, label);
      return;
    }
    case 'list':
    case 'picks':
      if (!Array.isArray(value) || !schema.items) return;
      for (const [i, item] of value.entries()) yield* fieldsOf(schema.items, item, [...path, i], label);
      return;
    default:
      yield { path, label, schema, value };
  }
}

function* inside(schema: FormSchema, value: unknown, path: Path, label: string): Generator<ConfigField> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    if (Object.hasOwn(value, key))
      yield* fieldsOf(
        inner,
        (value as Record<string, unknown>)[key],
        [...path, key],
        label === '' ? key : `${label}.${key}`,
      );
}
