// From a field's new value to the edit of the config: what stands above it is made with its defaults first, and a value that is
// the default again is not stored.
import type { DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { branchOf, emptyOf, formFor, type FormSchema } from '../document/form.ts';
import { editConfig, type EditConfig } from '../document/operations/edit-config.ts';
import type { Operation } from '../document/operation.ts';
import { getIn, sameJson, setIn, type Path } from '../document/path.ts';

/** The form at a place in the config, following lists and the branch a union is on. */
export function schemaAt(form: FormSchema, config: unknown, path: Path): FormSchema | undefined {
  let at: FormSchema | undefined = form;
  let value: unknown = config;
  for (const key of path) {
    if (at?.oneOf) at = branchOf(at, value)?.branch;
    at = typeof key === 'number' ? at?.items : at?.properties?.[key];
    value = getIn(value, [key]);
  }
  return at;
}

/** The operation that gives a field its value. */
export function editOf(
  definition: AnyNode,
  node: DocNode,
  at: { flow: string; node: string },
  path: Path,
  value: Json | undefined,
): Operation {
  const form = formFor(definition);
  const migrated = migratedNode(definition, node);
  const config = migrated?.config ?? node.config;
  const made = whole(form, config, path, value);
  const parts: EditConfig = {
    ...at,
    path: made.path,
    ...(made.value === undefined ? {} : { value: made.value }),
    ...(migrated ? { migrated } : {}),
  };
  return editConfig.of(parts);
}

function whole(
  form: FormSchema,
  config: DocNode['config'],
  path: Path,
  value: Json | undefined,
): { path: Path; value: Json | undefined } {
  for (let depth = 1; depth < path.length; depth++) {
    const above = path.slice(0, depth);
    if (getIn(config, above) !== undefined) continue;
    const schema = schemaAt(form, config, above);
    const base = schema ? emptyOf(schema) : {};
    return { path: above, value: value === undefined ? base : setIn(base, path.slice(depth), value) };
  }
  const schema = schemaAt(form, config, path);
  const isDefault = value !== undefined && schema?.default !== undefined && sameJson(value, schema.default);
  return { path, value: isDefault && typeof path.at(-1) !== 'number' ? undefined : value };
}

function migratedNode(definition: AnyNode, node: DocNode): EditConfig['migrated'] {
  if (node.version >= definition.version) return undefined;
  let config = node.config;
  for (let version = node.version; version < definition.version; version++)
    config = definition.migrate?.[version + 1]?.(config) ?? config;
  return { version: definition.version, config };
}
