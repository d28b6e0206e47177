// Nodes of a bot that a model may be given as tools, as they are: what such a node needs to be told, and what comes back from it.
import type { BotDocument, DocNode } from '../document/document.ts';
import { configOf, type Definitions } from '../document/flow-parts.ts';
import { configValues, type ConfigValue } from '../lint/config-values.ts';
import type { AnyNode, VarType } from '../node/define.ts';
import { formOf, reserved } from '../node/fields.ts';
import type { FieldSchema } from '../node/form-leaves.ts';
import { TYPED_NAME, type TypedKind } from '../node/typed-fields.ts';
import { templateVariables } from '../template/template.ts';
import { nodeRef, readNodeRef } from './node-ref.ts';
import { writesIn } from './writes.ts';

export type ToolNode = { flow: string; id: string; node: DocNode; def: AnyNode; config: unknown };

/** Those that run and whose settings fit, in the document's order. */
export const toolNodes = ({ flows }: Pick<BotDocument, 'flows'>, definitions: Definitions): ToolNode[] =>
  Object.entries(flows).flatMap(([flow, { nodes }]) =>
    Object.entries(nodes).flatMap(([id, node]) => {
      if (node.skip || !definitions[node.type]?.asTool) return [];
      const read = configOf(node, definitions);
      return read ? [{ flow, id, node, ...read }] : [];
    }),
  );

/** Nodes that some model may run by itself, as `flow/node`. */
export const usedAsTools = ({ flows }: Pick<BotDocument, 'flows'>, definitions: Definitions): ReadonlySet<string> =>
  new Set(
    Object.values(flows).flatMap(({ nodes }) =>
      Object.values(nodes).flatMap((one) => {
        const read = definitions[one.type]?.tools ? configOf(one, definitions) : undefined;
        return (read?.def.tools?.(read.config) ?? []).flatMap(({ flow, node }) =>
          node === undefined ? [] : [nodeRef(flow, node)],
        );
      }),
    ),
  );

/** Variables that stand whole in its texts, in the order they are met: `{{ order_no }}`, not `{{ order.number }}`, nor a variable that is picked. */
export function wordsNeeded(
  { def, config }: Pick<ToolNode, 'def' | 'config'>,
  values: Iterable<ConfigValue>,
): string[] {
  const own = new Set(def.asTool?.ownOnly?.(config));
  const names = [...values].flatMap(({ schema, value }) =>
    schema.as === 'template' && typeof value === 'string' ? templateVariables(value) : [],
  );
  return [...new Set(names)].filter((name) => !/[.[]/.test(name) && !reserved.has(name) && !own.has(name));
}

export type ProposedTool = {
  name: string;
  about: string;
  args: { name: string; kind: TypedKind; about: string; variable: string }[];
  results: string[];
  confirm: boolean;
};
const kinds: Readonly<Record<VarType, TypedKind | undefined>> = { text: 'text', number: 'number', boolean: 'yes-no', list: 'texts', any: 'text', object: undefined }; // prettier-ignore

/**
 * A node as a tool, as far as it tells by itself. What the bot sets in the beginning stays the bot's own, and nothing secret goes out.
 * @param taken names of other tools
 */
export function proposedTool(document: BotDocument, definitions: Definitions, ref: string, taken: readonly string[]): ProposedTool | undefined {
  const { flow, node } = readNodeRef(ref);
  const found = toolNodes(document, definitions).find((one) => one.flow === flow && one.id === node);
  if (!found) return undefined;
  const args = argumentsOf(document, wordsNeededIn(found));
  const stem = found.def.asTool?.called?.(found.config) ?? found.def.type.replaceAll('-', '_');
  return {
    name: unique(TYPED_NAME.test(stem) ? stem : found.def.type.replaceAll('-', '_'), taken),
    about: found.node.name ?? '',
    args,
    results: tellable(document, Object.keys(found.def.sets(found.config))),
    confirm: writesIn(document, definitions, { flow, node }),
  };
} // prettier-ignore

/** What a form takes of either. */
const MOST = 20;
/**
 * A flow as a tool: named by what it is called, told what its nodes need and none of them sets, giving back what they set. Whether it asks first
 * is seen from what it may change.
 */
export function proposedFlowTool(document: BotDocument, definitions: Definitions, flow: string, taken: readonly string[]): ProposedTool | undefined {
  const found = Object.hasOwn(document.flows, flow) ? document.flows[flow] : undefined;
  if (!found) return undefined;
  const steps = Object.values(found.nodes).flatMap((node) => (node.skip ? [] : (configOf(node, definitions) ?? [])));
  const sets = [...new Set(steps.flatMap(({ def, config }) => Object.keys(def.sets(config))))].filter((name) => name !== '');
  const needs = [...new Set(steps.flatMap(wordsNeededIn))].filter((name) => !sets.includes(name));
  const stem = found.name.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 32); // prettier-ignore
  return {
    name: unique(TYPED_NAME.test(stem) && stem.length > 1 ? stem : 'run_flow', taken),
    about: found.name,
    args: argumentsOf(document, needs).slice(0, MOST),
    results: tellable(document, sets).slice(0, MOST),
    confirm: writesIn(document, definitions, { flow }),
  };
} // prettier-ignore

const wordsNeededIn = (step: Pick<ToolNode, 'def' | 'config'>): string[] =>
  wordsNeeded(step, configValues(formOf(step.def.config) as FieldSchema, step.config));
const declared = ({ variables }: BotDocument, name: string) =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;
const tellable = (document: BotDocument, names: readonly string[]): string[] =>
  names.filter((name) => declared(document, name)?.secret !== true);
const argumentsOf = (document: BotDocument, names: readonly string[]): ProposedTool['args'] =>
  names.flatMap((variable, i) => {
    const of = declared(document, variable);
    const kind = kinds[of?.type ?? 'any'];
    if (kind === undefined || of?.secret === true || (of?.initial ?? '') !== '') return [];
    const plain = TYPED_NAME.test(variable);
    return [{ name: plain ? variable : `value_${i + 1}`, kind, about: plain ? '' : variable, variable }];
  });

function unique(stem: string, taken: readonly string[]): string {
  let name = stem;
  for (let n = 2; taken.includes(name); n++) name = `${stem}_${n}`;
  return name;
}
