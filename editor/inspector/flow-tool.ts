// A flow that is chosen as a tool of a model: what it tells by itself is filled in, what somebody wrote stays.
import type { Json } from '@dialoom/shared/node/effects';
import { proposedFlowTool } from '@dialoom/shared/tools/tool-nodes';
import { parsedConfig } from '../canvas/card.ts';
import type { Studio } from '../canvas/studio.ts';
import { newId } from '../document/edit.ts';
import { getIn, setIn, type Path } from '../document/path.ts';
import type { Place } from './known-variables.ts';

type Row = Readonly<Record<string, Json>>;

/** The row with the flow; nothing where the field is none of a tool. @param path of the field that names the flow */
export function flowTool(studio: Studio, { flow: inFlow, node: id }: Place, path: Path, flow: string): Row | undefined {
  const { document, definitions } = studio;
  const node = document.flows[inFlow]?.nodes[id];
  const definition = definitions[node?.type ?? ''];
  if (!node || !definition?.tools) return undefined;
  const at = path.slice(0, -1);
  const config = parsedConfig(definition, { ...node, config: setIn(node.config, path, flow) });
  const uses = config ? definition.tools(config) : [];
  if (!uses.some((use) => use.at === at.join('.') && use.flow === flow && use.node === undefined)) return undefined;
  const row = (getIn(node.config, at) ?? {}) as Row;
  const taken = uses.flatMap((use) => (use.at === at.join('.') ? [] : [use.name]));
  const proposed = (of: Json | undefined) => (typeof of === 'string' && of !== '' ? proposedFlowTool(document, definitions, of, taken) : undefined); // prettier-ignore
  const made = proposed(flow);
  if (!made) return undefined;
  // of another flow: what was filled in for the one before goes
  const before = proposed(row['flow']);
  const isOurs = (key: keyof typeof made) => isBlank(row[key]) || JSON.stringify(bare(row[key])) === JSON.stringify(before?.[key]); // prettier-ignore
  return {
    ...row,
    flow,
    ...(isOurs('name') && { name: made.name }),
    ...(isOurs('about') && { about: made.about }),
    ...(isOurs('args') && { args: made.args.map((one) => ({ id: newId(), ...one })) }),
    ...(isOurs('results') && { results: made.results }),
    ...(isOurs('confirm') && { confirm: made.confirm }),
  };
}
const isBlank = (value: Json | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
/** Rows without their ids. */
const bare = (value: Json | undefined): Json | undefined =>
  Array.isArray(value)
    ? value.map((one) => {
        if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
        const { id: _, ...rest } = one;
        return rest;
      })
    : value;
