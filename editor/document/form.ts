// The form of a node as data: the JSON Schema of its config with the hints of the field kit. Controls, search and renaming read it.
import type { AnyNode } from '@dialoom/shared/node/define';
import { formOf, type Hint } from '@dialoom/shared/node/fields';
import type { Json } from '@dialoom/shared/node/effects';

export type FormSchema = Omit<Hint, 'id'> & {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  properties?: Readonly<Record<string, FormSchema>>;
  required?: readonly string[];
  items?: FormSchema;
  anyOf?: readonly FormSchema[];
  oneOf?: readonly FormSchema[];
  additionalProperties?: boolean | FormSchema;
  enum?: readonly string[];
  const?: Json;
  default?: Json;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
};

/** Which control draws a field. */
export type ControlKind =
  | 'words'
  | 'template'
  | 'conditions'
  | 'pattern'
  | 'lines'
  | 'multiline'
  | 'code'
  | 'answer-path'
  | 'pick' // an intent, a flow, a connection, a variable
  | 'picks' // several of them
  | 'options'
  | 'number'
  | 'boolean'
  | 'list'
  | 'union'
  | 'group'
  | 'map'
  | 'text';

export function controlOf(schema: FormSchema): ControlKind {
  if (schema.as !== undefined && schema.as !== 'select') return schema.as;
  if (schema.from !== undefined) return 'pick';
  if (schema.oneOf) return 'union';
  if (schema.enum) return 'options';
  switch (schema.type) {
    case 'boolean':
      return 'boolean';
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return schema.items?.from ? 'picks' : 'list';
    case 'object':
      return schema.properties ? 'group' : 'map';
    default:
      return 'text';
  }
}

/** The word that tells the branches of a union apart, and the branch a value is on (the first, while nothing is chosen). */
export function branchOf(
  schema: FormSchema,
  value: unknown,
): { tag: string; branch: FormSchema; options: string[] } | undefined {
  const branches = schema.oneOf ?? [];
  const tag = Object.entries(branches[0]?.properties ?? {}).find(([, inner]) => inner.const !== undefined)?.[0];
  if (tag === undefined) return undefined;
  const chosen = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[tag] : undefined;
  const branch = branches.find((one) => one.properties?.[tag]?.const === chosen) ?? branches[0];
  const options = branches.map((one) => String(one.properties?.[tag]?.const));
  return branch && { tag, branch, options };
}

const forms = new WeakMap<AnyNode, FormSchema>();
/** The form of a definition, drawn once. */
export function formFor(definition: AnyNode): FormSchema {
  const known = forms.get(definition);
  if (known) return known;
  const made = formOf(definition.config) as FormSchema;
  forms.set(definition, made);
  return made;
}

/** What a field holds before anyone touched it: its default, else the emptiest value of its kind. */
export function emptyOf(schema: FormSchema): Json {
  if (schema.default !== undefined) return structuredClone(schema.default);
  if (schema.const !== undefined) return schema.const;
  switch (controlOf(schema)) {
    case 'conditions':
      return { match: 'all', rows: [] };
    case 'list':
    case 'lines':
    case 'picks':
      return [];
    case 'boolean':
      return false;
    case 'number':
      return schema.minimum ?? 0;
    case 'options':
      return schema.enum?.[0] ?? '';
    case 'union':
      return schema.oneOf?.[0] ? emptyOf(schema.oneOf[0]) : {};
    case 'map':
      return {};
    case 'group': {
      const required = new Set(schema.required ?? []);
      const inner = Object.entries(schema.properties ?? {}).filter(([key]) => required.has(key));
      return Object.fromEntries(inner.map(([key, field]) => [key, emptyOf(field)]));
    }
    default:
      return '';
  }
}
