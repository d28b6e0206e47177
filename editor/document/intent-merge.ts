// Two intents become one: what changes in the nodes that name the one that goes, found by what the form says of a field.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import type { Change } from './changes.ts';
import { fieldsOf } from './config-fields.ts';
import { formFor } from './form.ts';
import type { IntentUse } from './intent-uses.ts';
import { getIn, removeIn, setIn, type Path } from './path.ts';
import type { Definitions } from './variable-uses.ts';

export type IntentMerge = {
  changes: Change[];
  /** Nodes that name the other one now. */
  repointed: IntentUse[];
  /** Nodes that had a row for each: the row of the one that goes is taken out, with its edge. */
  doubled: IntentUse[];
};

/** @param from goes  @param into stays */
export function intentMerge(document: BotDocument, definitions: Definitions, from: string, into: string): IntentMerge {
  const found: IntentMerge = { changes: [], repointed: [], doubled: [] };
  for (const [flow, { nodes }] of Object.entries(document.flows))
    for (const [node, { type, config: before, next }] of Object.entries(nodes)) {
      const definition = definitions[type];
      if (!definition) continue; // raw data of a plugin we do not have: left as it is
      const named = [...fieldsOf(formFor(definition), before)].filter(({ schema, value }) => schema.from === 'intents' && value === from); // prettier-ignore
      if (named.length === 0) continue;
      let config: unknown = before;
      let doubled = false;
      // from the end: a row that is taken out moves the ones behind it
      for (const { path } of named.toReversed()) {
        const row = rowOf(path);
        const isThere = row && twinsOf(config, row).some((twin) => getIn(config, twin) === into);
        doubled ||= isThere === true;
        config = row && isThere ? removeIn(config, row.path) : setIn(config, path, into);
      }
      (doubled ? found.doubled : found.repointed).push({ flow, node });
      found.changes.push({ path: ['flows', flow, 'nodes', node, 'config'], value: config as Json });
      if (!doubled) continue;
      const left = new Set(exitsOf(definition, config));
      for (const exit of exitsOf(definition, before))
        if (!left.has(exit) && next[exit] !== undefined) found.changes.push({ path: ['flows', flow, 'nodes', node, 'next', exit] }); // prettier-ignore
    }
  return found;
} // prettier-ignore

type Row = { list: Path; at: number; path: Path; rest: Path };
/** The row of a list that a field stands in. */
function rowOf(path: Path): Row | undefined {
  const i = path.findLastIndex((key) => typeof key === 'number');
  const at = path[i];
  return typeof at === 'number' ? { list: path.slice(0, i), at, path: path.slice(0, i + 1), rest: path.slice(i + 1) } : undefined; // prettier-ignore
}
/** The same field in the other rows. */
function twinsOf(config: unknown, { list, at, rest }: Row): Path[] {
  const rows = getIn(config, list);
  return Array.isArray(rows) ? rows.flatMap((_, i) => (i === at ? [] : [[...list, i, ...rest]])) : [];
}
function exitsOf(definition: NonNullable<Definitions[string]>, config: unknown): readonly string[] {
  const parsed = definition.config.safeParse(config);
  return parsed.success ? definition.exits(parsed.data) : [];
}
