// Three-way merge of a draft: what we changed and what they changed since the state both began from.
// Disjoint changes go together in silence; the same field, or an edit against a deletion, is a clash and a person chooses.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { changesBetween, type Change } from './changes.ts';
import { getIn, overlap, removeIn, sameJson, setIn, startsWith, type Path } from './path.ts';

/** One place both changed. A side without a value deleted it. */
export type Clash = { path: Path; base?: Json; ours?: Json; theirs?: Json };
export type Merged = { document: BotDocument; clashes: Clash[]; ourChanges: number; theirChanges: number };
export type Choice = 'ours' | 'theirs';

const keyOf = (path: Path) => JSON.stringify(path);
const isPosition = (path: Path) => path[0] === 'flows' && path[2] === 'nodes' && path[4] === 'at';

const isGroups = (path: Path) => path[0] === 'flows' && path[2] === 'groups';
const isWordings = (path: Path) => path[0] === 'flows' && path[2] === 'nodes' && path[4] === 'wordings';
const isWholeMap = (path: Path) => (isGroups(path) && path.length === 3) || (isWordings(path) && path.length === 5);
/** The first groups of a flow come as one map, as do the first wordings of a node: taken one by one, so that two people can each make one. */
const byEntry = (change: Change): Change[] =>
  isWholeMap(change.path) && change.value !== undefined
    ? Object.entries(change.value as Record<string, Json>).map(([id, value]) => ({ path: [...change.path, id], value }))
    : [change];

/** Edges drawn to a node the other side deleted: the deletion clashes with them, or they would lead nowhere. */
function cutEdges(base: BotDocument, mine: readonly Change[], other: readonly Change[]): Path[] {
  const deleted = new Set(
    other.flatMap(({ path, value }) =>
      path.length === 4 && path[2] === 'nodes' && value === undefined ? [keyOf(path)] : [],
    ),
  );
  return mine.flatMap(({ path, value }) => {
    if (path[0] !== 'flows' || path[4] !== 'next' || typeof value !== 'string') return [];
    const target: Path = ['flows', path[1] ?? '', 'nodes', value];
    return deleted.has(keyOf(target)) && getIn(base, target) !== undefined ? [target] : [];
  });
}

/**
 * Merges two documents that began as `base`. Places both changed to the same value are no clash; nor are positions: ours stay.
 * The document holds ours at clashing places until `resolve` puts in what was chosen.
 */
export function merge(base: BotDocument, ours: BotDocument, theirs: BotDocument): Merged {
  const mine = changesBetween(base, ours).flatMap(byEntry);
  const other = changesBetween(base, theirs).flatMap(byEntry);
  const places = new Map<string, Path>();
  const clashAt = (path: Path) => places.set(keyOf(path), path);
  for (const a of mine)
    for (const b of other) {
      if (!overlap(a.path, b.path)) continue;
      const shorter = a.path.length <= b.path.length ? a.path : b.path;
      if (isPosition(shorter) || sameJson(getIn(ours, shorter), getIn(theirs, shorter))) continue;
      // a deletion against a mere move: deleting wins
      if (a.path.length !== b.path.length && isPosition(a.path.length > b.path.length ? a.path : b.path)) continue;
      clashAt(shorter);
    }
  for (const path of [...cutEdges(base, mine, other), ...cutEdges(base, other, mine)]) clashAt(path);
  // the outermost place stands for those inside it
  const paths = [...places.values()].filter(
    (path) => ![...places.values()].some((p) => p !== path && p.length < path.length && startsWith(path, p)),
  );

  const clashing = (path: Path) => paths.some((place) => overlap(place, path));
  let document = theirs;
  for (const change of mine) if (!clashing(change.path)) document = put(document, change.path, change.value);
  const clashes = paths.map((path): Clash => {
    const at = (side: BotDocument) => getIn(side, path) as Json | undefined;
    return { path, ...given('base', at(base)), ...given('ours', at(ours)), ...given('theirs', at(theirs)) };
  });
  document = resolve(
    document,
    clashes.map((clash) => ({ clash, choice: 'ours' as const })),
  );
  return { document, clashes, ourChanges: mine.length, theirChanges: other.length };
}

/** Puts the chosen side in at each clash. */
export const resolve = (document: BotDocument, chosen: readonly { clash: Clash; choice: Choice }[]): BotDocument =>
  chosen.reduce(
    (now, { clash, choice }) => withoutLooseEdges(put(now, clash.path, clash[choice]), clash, choice),
    document,
  );

/** When a deletion is chosen, edges the other side drew to the node go with it. */
function withoutLooseEdges(document: BotDocument, clash: Clash, choice: Choice): BotDocument {
  const [flows, flow, nodes, node] = clash.path;
  if (clash.path.length !== 4 || flows !== 'flows' || nodes !== 'nodes' || clash[choice] !== undefined) return document;
  const inside = document.flows[String(flow)]?.nodes ?? {};
  let now = document;
  for (const [id, { next }] of Object.entries(inside))
    for (const [exit, to] of Object.entries(next))
      if (to === node) now = removeIn(now, ['flows', String(flow), 'nodes', id, 'next', exit]);
  return now;
}

const put = (document: BotDocument, path: Path, value: Json | undefined): BotDocument => {
  if (value === undefined) return removeIn(document, path);
  const holder = path.slice(0, isWordings(path) ? 4 : -1); // the map itself may be the first
  return getIn(document, holder) === undefined && !isGroups(path) ? document : setIn(document, path, value);
};
const given = <K extends string>(key: K, value: Json | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, Json>>;
