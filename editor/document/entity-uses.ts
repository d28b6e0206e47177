// Where a bot uses an entity of its own: fields of nodes that name it, whatever the node; and entities that are made of it.
import type { BotDocument } from '@dialoom/shared/document/document';
import { fieldsOf } from './config-fields.ts';
import { formFor } from './form.ts';
import type { Definitions } from './variable-uses.ts';

export type EntityUse = { flow: string; node: string };

/** Every node that names the entity, once each. */
export function entityUses(document: BotDocument, definitions: Definitions, entity: string): EntityUse[] {
  return Object.entries(document.flows).flatMap(([flow, { nodes }]) =>
    Object.entries(nodes).flatMap(([node, { type, config }]) => {
      const definition = definitions[type];
      if (!definition) return [];
      for (const { schema, value } of fieldsOf(formFor(definition), config))
        if (schema.from === 'entities' && value === entity) return [{ flow, node }];
      return [];
    }),
  );
}
/** The composites that have it as a part. */
export const composedOf = ({ entities }: Pick<BotDocument, 'entities'>, entity: string): string[] =>
  Object.entries(entities).flatMap(([id, { parts }]) => (parts.some((part) => part.kind === 'entity' && part.entity === entity) ? [id] : [])); // prettier-ignore
