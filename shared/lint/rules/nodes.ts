// Node by node: do we know it, does its config parse, what does it say of itself?
import type { Finding } from '../finding.ts';
import type { LintContext } from '../context.ts';

export function* nodeRules({ nodes, site }: LintContext): Generator<Finding> {
  for (const { flow, id, node, def, config, issue } of nodes) {
    const at = { flow, node: id };
    if (!def) {
      yield { code: 'unknown-type', level: 'error', ...at, params: { type: node.type } };
      continue;
    }
    if (node.version > def.version) yield { code: 'newer-version', level: 'error', ...at };
    else if (issue) yield { code: 'bad-config', level: 'error', ...at, path: issue.path, params: { ...issue.why } };
    if (config === undefined) continue;
    for (const found of def.lint(config, site))
      yield {
        code: found.code,
        level: found.level ?? 'error',
        ...at,
        ...(found.at !== undefined && { path: found.at }),
        ...(found.detail && { params: found.detail }),
      };
  }
}
