// Tools of models: what they run must be there, and what changes something should ask the customer first.
import type { ToolUse } from '../../node/define.ts';
import { nodeRef } from '../../tools/node-ref.ts';
import { wordsNeeded } from '../../tools/tool-nodes.ts';
import { writesIn } from '../../tools/writes.ts';
import type { LintContext, LintNode } from '../context.ts';
import type { Finding } from '../finding.ts';

export const toolsOf = ({ def, config }: LintNode): readonly ToolUse[] =>
  config === undefined ? [] : (def?.tools?.(config) ?? []);
/** Nodes that models run by themselves, as `flow/node`. */
export const runAsTools = ({ nodes }: Pick<LintContext, 'nodes'>): ReadonlySet<string> =>
  new Set(
    nodes.flatMap((one) => toolsOf(one).flatMap(({ flow, node }) => (node === undefined ? [] : [nodeRef(flow, node)]))),
  );

export function* toolRules(context: LintContext): Generator<Finding> {
  const { document, byFlow, nodes, definitions } = context;
  for (const one of nodes)
    for (const tool of toolsOf(one)) {
      const at = { flow: one.flow, node: one.id };
      const params = { name: tool.name };
      if (!tool.confirm && writesIn(document, definitions, tool))
        yield { code: 'tool-writes', level: 'warning', ...at, path: `${tool.at}.confirm`, params };
      for (const variable of tool.results)
        if (document.variables[variable.split('.')[0] ?? variable]?.secret === true)
          yield { code: 'tool-secret', level: 'warning', ...at, path: `${tool.at}.results`, params: { ...params, variable } };
      if (tool.node === undefined) continue;
      const path = `${tool.at}.node`;
      const run = byFlow.get(tool.flow)?.get(tool.node);
      if (!run?.def) yield { code: 'missing-node', level: 'error', ...at, path, params };
      else if (!run.def.asTool) yield { code: 'no-tool', level: 'error', ...at, path, params };
      if (!run?.def?.asTool || run.config === undefined) continue; // what is wrong with it is told there
      if (tool.results.length > 0 && run.def.asTool.others?.(run.config))
        yield { code: 'tool-others', level: 'warning', ...at, path: `${tool.at}.results`, params };
      const own = run.def.asTool.ownOnly?.(run.config) ?? [];
      const needed = new Set(wordsNeeded({ def: run.def, config: run.config }, run.values));
      for (const variable of tool.args) {
        const detail = { ...params, variable };
        if (own.includes(variable)) yield { code: 'tool-goes', level: 'error', ...at, path: `${tool.at}.args`, params: detail };
        else if (variable !== '' && !needed.has(variable)) yield { code: 'tool-unread', level: 'warning', ...at, path: `${tool.at}.args`, params: detail };
      }
    }
} // prettier-ignore
