// A short name for how a document talks: moving, naming and colouring nodes leave it as it is, every other change makes another.
import { canonical } from '../document/canonical.ts';
import type { BotDocument, DocNode } from '../document/document.ts';
import { digest } from '../node/pump.ts';

const heard = ({ type, version, config, next, skip }: DocNode & { skip?: unknown }) => ({ type, version, config, next, ...(skip === true && { skip }) }); // prettier-ignore

export function talkKey({ main, languages, variables, intents, entities, settings, flows }: BotDocument): string {
  const nodes = Object.entries(flows).map(([flow, { nodes }]) => [
    flow,
    Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, heard(node)])),
  ]);
  return digest(
    canonical({ main, languages, variables, intents, entities, settings, flows: Object.fromEntries(nodes) }),
  );
}
