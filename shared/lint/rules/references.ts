// What a config points at must be there: intents, flows, knowledge lists, connections; and a model where one is needed.
import type { Finding } from '../finding.ts';
import type { LintContext } from '../context.ts';

export function* referenceRules({
  nodes,
  site,
  knowsConnections,
  knowledge,
  document,
}: LintContext): Generator<Finding> {
  const models = Object.values(site.connections).some(({ kind }) => kind === 'model');
  for (const one of nodes) {
    const { flow, id, def, values, config } = one;
    for (const { path, schema, value } of values) {
      if (typeof value !== 'string' || value === '' || schema.from === undefined || schema.from === 'variables')
        continue;
      const at = { flow, node: id, path, params: { name: value } };
      if (schema.from === 'intents' && !Object.hasOwn(site.intents, value))
        yield { code: 'missing-intent', level: 'error', ...at };
      if (schema.from === 'flows' && !Object.hasOwn(site.flows, value))
        yield { code: 'missing-flow', level: 'error', ...at };
      if (schema.from === 'knowledge' && knowledge !== undefined && !Object.hasOwn(knowledge, value))
        yield { code: 'missing-knowledge', level: goesOn(one) ? 'warning' : 'error', ...at };
      if (schema.from !== 'connections' || !knowsConnections) continue;
      const connection = Object.hasOwn(site.connections, value) ? site.connections[value] : undefined;
      // to be set up later: until then the conversation goes on by the error exit
      if (!connection) yield { code: 'missing-connection', level: goesOn(one) ? 'warning' : 'error', ...at };
      else if (schema.kind !== undefined && connection.kind !== schema.kind)
        yield { code: 'wrong-connection', level: 'error', ...at, params: { name: connection.name } };
    }
    if (def?.usesModel && config !== undefined && knowsConnections && !models)
      yield { code: 'no-model', level: 'warning', flow, node: id };
  }
  for (const [intent, { global, examples, name }] of Object.entries(document.intents)) {
    if (global !== undefined && !Object.hasOwn(document.flows, global))
      yield { code: 'missing-global-flow', level: 'error', path: `intents.${intent}`, params: { name } };
    const used =
      global !== undefined ||
      nodes.some(({ values }) => values.some(({ schema, value }) => schema.from === 'intents' && value === intent));
    for (const language of document.languages) {
      const count = examples[language]?.length ?? 0;
      if (used && count < 3)
        yield {
          code: 'few-examples',
          level: 'warning',
          path: `intents.${intent}`,
          params: { name, language, count: String(count) },
        };
    }
  }
}

/** What happens when it fails is drawn. */
const goesOn = ({ exits, node }: LintContext['nodes'][number]): boolean =>
  exits.includes('error') && Object.hasOwn(node.next, 'error');
