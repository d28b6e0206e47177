// A place in the document in words: 「主流程 › 询问订单号 › 问题」.
import type { Studio } from '../canvas/studio.ts';
import type { Path } from '../document/path.ts';
import { languageName } from '../text/time.ts';
import { ownPlace } from './own-place.ts';

export function placeOf(studio: Studio, path: Path): string {
  const { document, t } = studio;
  const [kind, id, inside, nodeId, part, ...rest] = path.map(String);
  const flow = kind === 'flows' && id !== undefined ? document.flows[id] : undefined;
  if (!flow && kind !== 'flows') {
    const known = kind !== undefined && kind in parts ? t(parts[kind as keyof typeof parts]) : (kind ?? '');
    return [known, ...ownPlace(studio, path)].filter(Boolean).join(' › ');
  }
  const names = [flow?.name ?? id ?? ''];
  if (inside === 'nodes' && nodeId !== undefined) {
    const node = flow?.nodes[nodeId];
    const text = node && studio.definitions[node.type]?.text[studio.locale];
    names.push(node?.name || (text?.title ?? node?.type ?? nodeId));
    if (part === 'config') {
      names.push(
        fieldName(
          text?.fields ?? {},
          rest.filter((key) => !/^\d+$/.test(key)),
          (key) => (document.languages.includes(key) ? languageName(key, studio.locale) : key),
        ),
      );
    } else if (part === 'next') names.push(text?.exits[rest[0]?.split(':')[0] ?? ''] ?? rest[0] ?? '');
    else if (part !== undefined) names.push(t('merge.name'));
  } else if (inside !== undefined) names.push(t('merge.name'));
  return names.filter(Boolean).join(' › ');
}

/** The label of the field, and what lies deeper in it (a language) behind it. */
export function fieldName(
  fields: Readonly<Record<string, string>>,
  keys: readonly string[],
  deeper: (key: string) => string = (key) => key,
): string {
  for (let length = keys.length; length > 0; length--) {
    const label = fields[keys.slice(0, length).join('.')];
    if (label !== undefined) return [label, ...keys.slice(length).map(deeper)].join(' · ');
  }
  return keys.join('.');
}

const parts = {
  name: 'merge.bot-name',
  variables: 'merge.variables',
  intents: 'merge.intents',
  languages: 'merge.languages',
  settings: 'merge.settings',
  widget: 'merge.widget',
} as const;
