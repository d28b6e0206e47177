// Connections for those who may not see them: where one is chosen, a plain word stands for its name, and never its id.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Locale } from '@dialoom/shared/node/define';
import { recordsConnection } from '@dialoom/shared/node/records-connection';
import { fieldsOf } from '../document/config-fields.ts';
import { formFor } from '../document/form.ts';
import type { Definitions } from '../document/variable-uses.ts';
import type { Surroundings } from '../inspector/surroundings.ts';
import { settingsMessages } from '../text/settings.ts';

/** All that the documents name; the house's own records are known to everybody. */
export function hiddenConnections(
  documents: readonly BotDocument[],
  definitions: Definitions,
  locale: Locale,
): Surroundings['connections'] {
  const name = settingsMessages['connections.hidden'][locale];
  const found: Record<string, { kind: string; name: string }> = {};
  for (const { flows, settings } of documents) {
    for (const { nodes } of Object.values(flows))
      for (const node of Object.values(nodes)) {
        const definition = definitions[node.type];
        for (const { schema, value } of definition ? fieldsOf(formFor(definition), node.config) : [])
          if (schema.from === 'connections' && typeof value === 'string' && value !== '')
            found[value] = { kind: schema.kind ?? '', name };
      }
    const second = settings.secondOpinion?.connection ?? '';
    if (second !== '') found[second] ??= { kind: 'model', name };
  }
  return { ...found, [recordsConnection.id]: { kind: recordsConnection.kind, name: recordsConnection.name[locale] } };
}
