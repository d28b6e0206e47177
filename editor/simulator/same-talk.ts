// Whether two states of a draft talk alike: moving and naming nodes changes nothing that is said.
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';

const sameNode = (a: DocNode, b: DocNode | undefined): boolean =>
  b !== undefined &&
  (a === b ||
    (a.type === b.type &&
      a.version === b.version &&
      a.config === b.config &&
      a.next === b.next &&
      a['skip'] === b['skip']));

function sameMap<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  same: (a: T, b: T | undefined) => boolean,
): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key] as T, b[key]));
}

/** By identity: an operation leaves untouched parts as they are, so this costs next to nothing. */
export function sameTalk(a: BotDocument, b: BotDocument): boolean {
  if (a === b) return true;
  return (
    a.main === b.main &&
    a.languages === b.languages &&
    a.variables === b.variables &&
    a.intents === b.intents &&
    a.entities === b.entities &&
    a.settings === b.settings &&
    sameMap(a.flows, b.flows, (flow, other) => other !== undefined && sameMap(flow.nodes, other.nodes, sameNode))
  );
}
