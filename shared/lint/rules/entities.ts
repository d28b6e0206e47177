// Entities of the bot: lists without values, words that mean two things, patterns that cannot be used, parts that are gone.
import { entityKinds, type Entity } from '../../document/entity.ts';
import { isZone } from '../../hours/hours.ts';
import { patternFault } from '../../pattern/pattern.ts';
import type { LintContext } from '../context.ts';
import type { Finding } from '../finding.ts';

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

export function* entityRules({ document, nodes }: LintContext): Generator<Finding> {
  const { entities, settings } = document;
  if (settings.zone !== undefined && !isZone(settings.zone))
    yield { code: 'bad-customers-zone', level: 'warning', path: 'settings.zone', params: { zone: settings.zone } };
  const orderFault = settings.orderPattern ? patternFault(settings.orderPattern) : undefined;
  if (orderFault !== undefined)
    yield { code: 'bad-order-pattern', level: 'error', path: 'settings.orderPattern', params: { reason: orderFault } };
  for (const { flow, id, values } of nodes)
    for (const { path, schema, value } of values)
      if (schema.from === 'entities' && typeof value === 'string' && value !== '' && !Object.hasOwn(entities, value))
        yield { code: 'missing-entity', level: 'error', flow, node: id, path, params: { name: value } };
  const used = new Set([
    ...nodes.flatMap(({ values }) => values.flatMap(({ schema, value }) => (schema.from === 'entities' ? [value] : []))),
    ...Object.values(entities).flatMap(({ parts }) => parts.flatMap(({ kind, entity }) => (kind === 'entity' ? [entity] : []))),
    ...Object.values(document.intents).flatMap(({ marks = {} }) => Object.values(marks).flatMap((of) => Object.values(of).flatMap((all) => all.map(({ entity }) => entity)))),
  ]); // prettier-ignore
  for (const [id, entity] of Object.entries(entities)) {
    const at = { path: `entities.${id}` };
    const { name } = entity;
    yield* shapeOf(entity, at, entities);
    if (!used.has(id)) yield { code: 'unused-entity', level: 'warning', ...at, params: { name } };
  }
}

function* shapeOf(entity: Entity, at: { path: string }, all: Readonly<Record<string, Entity>>): Generator<Finding> {
  const { name, kind, values, pattern, parts } = entity;
  if (kind === 'list') {
    if (Object.values(values).every(({ value }) => value.trim() === ''))
      yield { code: 'empty-entity', level: 'warning', ...at, params: { name } };
    const twice = meansTwo(values);
    if (twice) yield { code: 'entity-says-twice', level: 'warning', ...at, params: { name, ...twice } };
  } else if (kind === 'pattern') {
    const reason = pattern === '' ? undefined : patternFault(pattern);
    if (pattern === '') yield { code: 'empty-entity', level: 'warning', ...at, params: { name } };
    if (reason !== undefined) yield { code: 'bad-entity-pattern', level: 'error', ...at, params: { name, reason } };
  } else if (kind === 'composite') {
    if (parts.length === 0) yield { code: 'empty-entity', level: 'warning', ...at, params: { name } };
    for (const part of parts) {
      const own = part.kind === 'entity' ? all[part.entity ?? ''] : undefined;
      if (part.kind === 'entity' && (!own || own.kind === 'composite'))
        yield { code: 'bad-entity-part', level: 'error', ...at, params: { name, part: part.name || part.id } };
    }
  } else if (!entityKinds.some((one) => one === kind)) yield { code: 'unknown-entity-kind', level: 'warning', ...at, params: { name, kind } };
} // prettier-ignore

/** The first word that is said for two values. */
function meansTwo(values: Entity['values']): { word: string; one: string; other: string } | undefined {
  const owner = new Map<string, string>();
  for (const { value, says } of Object.values(values))
    for (const word of [value, ...Object.values(says).flat()]) {
      const key = fold(word);
      if (key === '') continue;
      const other = owner.get(key);
      if (other !== undefined && other !== value) return { word, one: other, other: value };
      owner.set(key, value);
    }
  return undefined;
}
