// Which settings several nodes share, so that they can be changed at once: of the same name and the same form in every one of them.
import type { AnyNode, Locale } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { controlOf, formFor, type ControlKind, type FormSchema } from '../document/form.ts';
import { getIn, sameJson } from '../document/path.ts';

/** One value in one place. Lists, conditions and groups belong to their node. */
const simple: ReadonlySet<ControlKind> = new Set([
  'words', 'template', 'pattern', 'lines', 'multiline', 'pick', 'picks', 'options', 'number', 'boolean', 'text',
]); // prettier-ignore

/** @param definitions of the types among them, each once */
export function commonSchemas(definitions: readonly AnyNode[]): [string, FormSchema][] {
  const [first, ...others] = definitions;
  if (!first) return [];
  const forms = others.map((definition) => formFor(definition).properties ?? {});
  return Object.entries(formFor(first).properties ?? {}).filter(
    ([key, schema]) =>
      simple.has(controlOf(schema)) &&
      schema.const === undefined &&
      forms.every((form) => Object.hasOwn(form, key) && sameJson(form[key], schema)),
  );
}

export type CommonField = {
  key: string;
  schema: FormSchema;
  /** What they all hold; nothing when they differ. */
  value: Json | undefined;
  mixed: boolean;
};
type One = { definition: AnyNode; config: Readonly<Record<string, Json>> };

/** The shared settings that each of the nodes shows as it is set now. */
export function commonFields(nodes: readonly One[]): CommonField[] {
  const shows = ({ definition, config }: One, { when }: FormSchema) => {
    const sibling = when && (config[when.field] ?? formFor(definition).properties?.[when.field]?.default);
    return !when || when.is.some((one) => one === sibling);
  };
  return commonSchemas([...new Set(nodes.map(({ definition }) => definition))])
    .filter(([, schema]) => nodes.every((node) => shows(node, schema)))
    .map(([key, schema]) => {
      const held = nodes.map(({ config }) => (getIn(config, [key]) ?? schema.default) as Json | undefined);
      const mixed = held.some((value) => !sameJson(value, held[0]));
      return { key, schema, value: mixed ? undefined : (getIn(nodes[0]?.config, [key]) as Json | undefined), mixed };
    });
}

/** What a field is called in all of them. */
export const commonLabel = (definitions: readonly AnyNode[], locale: Locale, key: string): string =>
  [...new Set(definitions.map(({ text }) => text[locale].fields[key] ?? key))].join(' / ');
