// Where a bot uses an intent: the fields that name it, found by what the form says of a field, whatever the node.
import type { BotDocument } from '@dialoom/shared/document/document';
import { fieldsOf } from './config-fields.ts';
import { formFor } from './form.ts';
import type { Definitions } from './variable-uses.ts';

export type IntentUse = { flow: string; node: string };

/** Every node that names the intent, once each. */
export function intentUses(document: BotDocument, definitions: Definitions, intent: string): IntentUse[] {
  return Object.entries(document.flows).flatMap(([flow, { nodes }]) =>
    Object.entries(nodes).flatMap(([node, { type, config }]) => {
      const definition = definitions[type];
      if (!definition) return [];
      for (const { schema, value } of fieldsOf(formFor(definition), config))
        if (schema.from === 'intents' && value === intent) return [{ flow, node }];
      return [];
    }),
  );
}
