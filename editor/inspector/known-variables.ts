// The variables a field may offer: declared ones, those nodes set, and what the conversation brings along.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { VarType } from '@dialoom/shared/node/define';
import { parsedConfig } from '../canvas/card.ts';
import type { Definitions } from '../document/variable-uses.ts';

export type KnownVariable = { path: string; type: VarType; from: 'bot' | 'node' | 'conversation' };

/** Set by inputs: who the customer is, where they are, and this conversation. */
const given: readonly KnownVariable[] = [
  ...['contact.name', 'contact.email', 'contact.phone', 'contact.id'].map((path) => ({
    path,
    type: 'text' as const,
    from: 'conversation' as const,
  })),
  ...['conversation.id', 'conversation.channel', 'conversation.locale', 'conversation.message'].map((path) => ({
    path,
    type: 'text' as const,
    from: 'conversation' as const,
  })),
  { path: 'context.page', type: 'text', from: 'conversation' },
];

export function knownVariables(document: BotDocument, definitions: Definitions): KnownVariable[] {
  const found = new Map<string, KnownVariable>();
  for (const [path, { type }] of Object.entries(document.variables)) found.set(path, { path, type, from: 'bot' });
  for (const { nodes } of Object.values(document.flows))
    for (const node of Object.values(nodes)) {
      const definition = definitions[node.type];
      const config = definition && parsedConfig(definition, node);
      if (!definition || !config) continue;
      for (const [path, type] of Object.entries(definition.sets(config)))
        if (path !== '' && !found.has(path)) found.set(path, { path, type, from: 'node' });
    }
  return [...found.values(), ...given];
}

/** Whether a template may use this path: its head is known. Parts of `context` and `contact` are the site's own. */
export const isKnown = (path: string, known: readonly KnownVariable[]): boolean => {
  const head = path.split(/[.[]/)[0];
  return known.some((variable) => variable.path.split('.')[0] === head);
};
