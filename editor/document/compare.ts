// What differs between two states of a bot, thing by thing (a node, an intent, the settings …), as a person would tell it: added,
// removed, changed, moved; with each the fields that differ, and the way back. The list, the canvas and the import preview read it.
import type { BotDocument, DocNode, Flow } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { changesBetween, type Change } from './changes.ts';
import { branchOf, controlOf, formFor, type FormSchema } from './form.ts';
import { sameJson, type Path } from './path.ts';
import type { Definitions } from './variable-uses.ts';

export type DifferencePlace =
  | { in: 'node'; flow: string; node: string }
  | { in: 'flow'; flow: string }
  | { in: 'intent' | 'entity' | 'variable'; id: string }
  | { in: 'languages' | 'settings' | 'widget' | 'bot' };
/** `moved`: the same in another place of the canvas, and nothing else. */
export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved';
/** One field. A side without a value did not have it. `schema`: of the form it is edited in, where there is one. */
export type FieldDifference = {
  path: Path;
  before?: Json;
  after?: Json;
  schema?: FormSchema;
  /** The rows of a list are the same, in another order. */
  reordered?: true;
};
export type Difference = {
  key: string;
  kind: DifferenceKind;
  place: DifferencePlace;
  fields: FieldDifference[];
  /** Makes this thing again what it was before. */
  back: Change[];
};

type JsonMap = Readonly<Record<string, Json>>;
const isMap = (value: unknown): value is JsonMap =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const own = (map: object, key: string): Json | undefined =>
  Object.hasOwn(map, key) ? (map as JsonMap)[key] : undefined;
const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

/**
 * The differences from `before` to `after`: the main flow first, each flow's nodes from top to bottom, then intents, variables and
 * the rest. With all of them taken back, `after` is `before`.
 */
export function compare(before: BotDocument, after: BotDocument, definitions: Definitions): Difference[] {
  if (before === after) return [];
  return [
    ...flows(before, after, definitions),
    ...things('intents', 'intent', before, after),
    ...things('entities', 'entity', before, after),
    ...things('variables', 'variable', before, after),
    ...part('languages', before, after, ['languages']),
    ...part('settings', before, after, ['settings']),
    ...part('widget', before, after, ['widget']),
    ...part(
      'bot',
      before,
      after,
      keysOf(before, after).filter((key) => !TOLD.has(key)),
    ),
  ];
}
const TOLD = new Set(['flows', 'intents', 'entities', 'variables', 'languages', 'settings', 'widget']);

function* flows(before: BotDocument, after: BotDocument, definitions: Definitions): Generator<Difference> {
  const ids = keysOf(after.flows, before.flows).toSorted((a, b) => Number(b === after.main) - Number(a === after.main));
  for (const flow of ids) {
    const [old, now] = [before.flows[flow], after.flows[flow]];
    if (old === now) continue;
    const at = { key: `flow/${flow}`, place: { in: 'flow' as const, flow } };
    const path: Path = ['flows', flow];
    if (!old || !now) {
      yield { ...at, kind: old ? 'removed' : 'added', fields: [], back: [change(path, old)] };
      continue;
    }
    const [{ nodes: _, ...oldOwn }, { nodes: __, ...nowOwn }] = [old, now];
    const back = changesBetween(nowOwn, oldOwn, path);
    if (back.length > 0)
      yield { ...at, kind: 'changed', fields: fieldsBetween(oldOwn as JsonMap, nowOwn as JsonMap, path), back };
    yield* nodes(flow, old, now, definitions);
  }
}

function* nodes(flow: string, old: Flow, now: Flow, definitions: Definitions): Generator<Difference> {
  const at = (id: string): readonly [number, number] => (now.nodes[id] ?? old.nodes[id])?.at ?? [0, 0];
  const ids = keysOf(now.nodes, old.nodes).toSorted((a, b) => at(a)[1] - at(b)[1] || at(a)[0] - at(b)[0]);
  for (const node of ids) {
    const [was, is] = [old.nodes[node], now.nodes[node]];
    if (was === is || sameJson(was, is)) continue;
    const path: Path = ['flows', flow, 'nodes', node];
    const fields = was && is ? nodeFields(was, is, path, definitions) : [];
    const kind = !was ? 'added' : !is ? 'removed' : fields.length === 0 ? 'moved' : 'changed';
    yield { key: `node/${flow}/${node}`, kind, place: { in: 'node', flow, node }, fields, back: [change(path, was)] };
  }
}

/** Everything of a node but where it stands. */
function nodeFields(was: DocNode, is: DocNode, path: Path, definitions: Definitions): FieldDifference[] {
  const { config: oldConfig, at: _, ...oldRest } = was;
  const { config: nowConfig, at: __, ...nowRest } = is;
  const definition = was.type === is.type ? definitions[is.type] : undefined;
  const config = [...path, 'config'];
  return [
    ...(definition
      ? formFields(formFor(definition), oldConfig, nowConfig, config)
      : fieldsBetween(oldConfig, nowConfig, config)),
    ...fieldsBetween(oldRest as JsonMap, nowRest as JsonMap, path),
  ];
}

/** Along the form: a field that is edited as one thing is told as one thing. */
function formFields(
  schema: FormSchema,
  before: Json | undefined,
  after: Json | undefined,
  path: Path,
): FieldDifference[] {
  if (sameJson(before, after)) return [];
  const leaf = (): FieldDifference[] => [{ path, ...side('before', before), ...side('after', after), schema }];
  const inside = (properties: Readonly<Record<string, FormSchema>>, a: JsonMap, b: JsonMap) =>
    keysOf(a, b).flatMap((key) => formFields(properties[key] ?? {}, own(a, key), own(b, key), [...path, key]));
  switch (controlOf(schema)) {
    case 'group':
      return isMap(before) && isMap(after) ? inside(schema.properties ?? {}, before, after) : leaf();
    case 'union': {
      const [a, b] = [branchOf(schema, before), branchOf(schema, after)];
      if (!isMap(before) || !isMap(after) || !b || before[b.tag] !== after[b.tag] || a?.branch !== b.branch)
        return leaf();
      return inside(b.branch.properties ?? {}, before, after);
    }
    case 'words':
      return isMap(before) && isMap(after) ? inside({}, before, after) : leaf();
    case 'list': {
      const item = schema.items;
      return rows(before, after, path, (a, b, at) => formFields(item ?? {}, a, b, at)) ?? leaf();
    }
    case 'text':
      return schema.type === undefined ? fieldsBetween(before, after, path) : leaf(); // a key the form does not know
    default:
      return leaf();
  }
}

/** Without a form: maps key by key, rows that have an id by it, everything else as a whole. */
function fieldsBetween(before: Json | undefined, after: Json | undefined, path: Path): FieldDifference[] {
  if (sameJson(before, after)) return [];
  if (isMap(before) && isMap(after))
    return keysOf(before, after).flatMap((key) => fieldsBetween(own(before, key), own(after, key), [...path, key]));
  return rows(before, after, path, fieldsBetween) ?? [{ path, ...side('before', before), ...side('after', after) }];
}

type Row = JsonMap & { id: string };
const isRow = (item: Json): item is Row => isMap(item) && typeof item['id'] === 'string';
/** Rows are the same when their ids are, wherever they stand. Nothing when these are not lists of rows. */
function rows(
  before: Json | undefined,
  after: Json | undefined,
  path: Path,
  differ: (a: Json | undefined, b: Json | undefined, path: Path) => FieldDifference[],
): FieldDifference[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after) || ![...before, ...after].every(isRow)) return undefined;
  const [old, now] = [new Map((before as Row[]).map((row) => [row.id, row])), new Map((after as Row[]).map((row) => [row.id, row]))]; // prettier-ignore
  if (old.size !== before.length || now.size !== after.length) return undefined; // an id twice tells nothing
  const found: FieldDifference[] = [];
  for (const [i, row] of (after as Row[]).entries()) {
    const was = old.get(row.id);
    if (was) found.push(...differ(was, row, [...path, i]));
    else found.push({ path: [...path, i], after: row });
  }
  for (const [i, row] of (before as Row[]).entries())
    if (!now.has(row.id)) found.push({ path: [...path, i], before: row });
  const kept = (rows: readonly Row[], other: ReadonlyMap<string, Row>) =>
    rows.flatMap(({ id }) => (other.has(id) ? [id] : []));
  const [orderBefore, orderAfter] = [kept(before as Row[], now), kept(after as Row[], old)];
  if (!sameJson(orderBefore, orderAfter)) found.push({ path, before, after, reordered: true });
  return found;
}

function* things(
  key: 'intents' | 'entities' | 'variables',
  kind: 'intent' | 'entity' | 'variable',
  before: BotDocument,
  after: BotDocument,
): Generator<Difference> {
  for (const id of keysOf(after[key], before[key])) {
    const [was, is] = [own(before[key], id), own(after[key], id)];
    if (sameJson(was, is)) continue;
    const path: Path = [key, id];
    yield {
      key: `${kind}/${id}`,
      kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
      place: { in: kind, id },
      fields: was === undefined || is === undefined ? [] : fieldsBetween(was, is, path),
      back: [change(path, was)],
    };
  }
}

function* part(
  place: 'languages' | 'settings' | 'widget' | 'bot',
  before: BotDocument,
  after: BotDocument,
  keys: readonly string[],
): Generator<Difference> {
  const back = keys.flatMap((key) => changesBetweenAt(key, after, before));
  if (back.length === 0) return;
  const fields = keys.flatMap((key) => fieldsBetween(own(before, key), own(after, key), [key]));
  yield { key: place, kind: 'changed', place: { in: place }, fields, back };
}
function changesBetweenAt(key: string, from: BotDocument, to: BotDocument): Change[] {
  const [a, b] = [own(from, key), own(to, key)];
  if (a === undefined || b === undefined) return a === b ? [] : [change([key], b)];
  return changesBetween(a, b, [key]);
}

const side = <K extends 'before' | 'after'>(key: K, value: Json | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, Json>>;
const change = (path: Path, value: unknown): Change =>
  value === undefined ? { path } : { path, value: value as Json };

/** How many of each kind; for a legend and a summary. */
export function countKinds(differences: readonly Difference[]): Readonly<Record<DifferenceKind, number>> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of differences) counts[kind]++;
  return counts;
}
