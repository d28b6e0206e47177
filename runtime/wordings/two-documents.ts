// The bot twice, alike but for what one node tells its model.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import { DialoomError } from '@dialoom/shared/text/errors';
import { withWording, type WordingValues } from '@dialoom/shared/wordings/kept-wording';

export type Place = { flow: string; node: string };
export type Two<T> = { a: T; b: T };

/** @throws not-found: the node is not there, or has no wording; bad-request: its definition does not take the values */
export function twoDocuments(document: BotDocument, { flow, node }: Place, values: Two<WordingValues>, nodes: readonly AnyNode[]): Two<BotDocument> {
  const there = document.flows[flow]?.nodes[node];
  const definition = nodes.find(({ type }) => type === there?.type);
  if (!there || !definition?.wording) throw new DialoomError('not-found', 404);
  const sideOf = (side: keyof Two<unknown>): BotDocument => {
    const config = withWording(definition, there.config, values[side]);
    const parsed = definition.config.safeParse(config);
    if (!parsed.success) throw new DialoomError('bad-request', 400, { path: `${side}.values.${parsed.error.issues[0]?.path.join('.')}`, params: { reason: 'shape' } });
    const inside = document.flows[flow];
    return { ...document, flows: { ...document.flows, [flow]: { ...inside, name: inside?.name ?? flow, nodes: { ...inside?.nodes, [node]: { ...there, config } } } } };
  };
  return { a: sideOf('a'), b: sideOf('b') };
} // prettier-ignore
