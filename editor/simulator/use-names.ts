// What nodes, exits, flows and intents are called, in the document the test runs on.
import { useMemo } from 'react';
import type { Category } from '@dialoom/shared/node/define';
import { exitName } from '@dialoom/shared/node/show';
import { namesOf, parsedConfig } from '../canvas/card.ts';
import { useStudio, useView } from '../canvas/studio-context.ts';
import { nodeTitle } from '../bot/node-title.ts';
import { useSurroundings } from '../inspector/surroundings.ts';
import { useLocale } from '../text/use-studio.ts';
import { useSimulated } from './simulation-context.ts';

export type Names = {
  node(flow: string, node: string): { title: string; icon: string; category: Category | undefined };
  exit(flow: string, node: string, exit: string): string;
  /** All ways out of a node; open: nothing is connected. */
  exits(flow: string, node: string): { id: string; isOpen: boolean }[];
  /** The exit taken when nobody answers; nothing when the node has none. */
  silentExit(flow: string, node: string): string | undefined;
  flow(id: string): string;
  intent(id: string): string;
  intents: Readonly<Record<string, string>>;
};

export function useNames(): Names {
  const studio = useStudio();
  const locale = useLocale();
  const language = useView((view) => view.language);
  const connections = useSurroundings((around) => around.connections);
  const knowledge = useSurroundings((around) => around.knowledge);
  const tested = useSimulated(({ document }) => document);
  return useMemo(() => {
    const document = tested ?? studio.document;
    const { definitions } = studio;
    const firstLanguage = document.languages[0] ?? locale;
    const shown = {
      language: language ?? firstLanguage,
      firstLanguage,
      names: namesOf(
        document,
        Object.fromEntries(Object.entries(connections).map(([id, { name }]) => [id, name])),
        knowledge,
      ),
    };
    const find = (flow: string, id: string) => {
      const node = document.flows[flow]?.nodes[id];
      return { node, definition: node && definitions[node.type] };
    };
    const exit = (flow: string, id: string, name: string) => {
      const { node, definition } = find(flow, id);
      return node && definition ? exitName(definition, parsedConfig(definition, node), name, locale, shown) : name;
    };
    const intents = shown.names.intents ?? {};
    return {
      node: (flow, id) => {
        const { node, definition } = find(flow, id);
        return {
          title: nodeTitle(node, definitions, locale) || id,
          icon: definition?.icon ?? 'puzzle',
          category: definition?.category,
        };
      },
      exit,
      exits: (flow, id) => {
        const { node, definition } = find(flow, id);
        const config = node && definition && parsedConfig(definition, node);
        return config ? definition.exits(config).map((one) => ({ id: one, isOpen: node.next[one] === undefined })) : [];
      },
      silentExit: (flow, id) => {
        const { node, definition } = find(flow, id);
        const config = node && definition && parsedConfig(definition, node);
        return config && definition.exits(config).includes('silent') ? exit(flow, id, 'silent') : undefined;
      },
      flow: (id) => document.flows[id]?.name ?? id,
      intent: (id) => intents[id] ?? id,
      intents,
    };
  }, [studio, locale, language, connections, knowledge, tested]);
}
