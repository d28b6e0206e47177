// The bot as a whole: a way to a person, keys nobody knows, a document newer than this program.
import { BotDocument, DocNode, Flow, Settings, Widget } from '../../document/document.ts';
import { migrations } from '../../document/migrations.ts';
import type { Finding } from '../finding.ts';
import type { LintContext } from '../context.ts';

export function* botRules({ document, nodes }: LintContext): Generator<Finding> {
  for (const name of document.migrations)
    if (!Object.hasOwn(migrations, name))
      yield { code: 'newer-document', level: 'error', path: 'migrations', params: { name } };
  if (!nodes.some(({ def }) => def?.handsOver)) yield { code: 'no-person', level: 'warning' };
  if (!document.settings.files.on)
    for (const { flow, id, def, config } of nodes)
      if (config !== undefined && def?.wantsFile?.(config))
        yield { code: 'files-off', level: 'warning', flow, node: id };
  for (const key of Object.keys(document))
    if (!Object.hasOwn(BotDocument.shape, key))
      yield { code: 'unknown-key', level: 'warning', path: key, params: { name: key } };
  for (const [part, schema] of [
    ['settings', Settings],
    ['widget', Widget],
  ] as const)
    // prettier-ignore
    for (const key of Object.keys(document[part]))
      if (!Object.hasOwn(schema.shape, key))
        yield { code: 'unknown-key', level: 'warning', path: `${part}.${key}`, params: { name: key } };
  for (const [flow, one] of Object.entries(document.flows))
    for (const key of Object.keys(one))
      if (!Object.hasOwn(Flow.shape, key))
        yield { code: 'unknown-key', level: 'warning', flow, path: key, params: { name: key } };
  for (const { flow, id, node } of nodes)
    for (const key of Object.keys(node))
      if (!Object.hasOwn(DocNode.shape, key))
        yield { code: 'unknown-key', level: 'warning', flow, node: id, path: key, params: { name: key } };
}
