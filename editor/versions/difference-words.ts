// A difference in words: what the thing is called, which of its fields differ by the labels of the inspector, and what they said before
// and say now.
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import { conditionWords } from '@dialoom/shared/node/condition-words';
import { ConditionsData } from '@dialoom/shared/node/conditions';
import type { Locale, Names } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { exitName } from '@dialoom/shared/node/show';
import type { Translate } from '@dialoom/shared/text/messages';
import { nodeTitle } from '../bot/node-title.ts';
import type { Difference, FieldDifference } from '../document/compare.ts';
import { controlOf, type FormSchema } from '../document/form.ts';
import { getIn, type Path } from '../document/path.ts';
import type { Definitions } from '../document/variable-uses.ts';
import { ownPlace } from '../problems/own-place.ts';
import { fieldName } from '../problems/place.ts';
import { botMessages } from '../text/bot.ts';
import { languageName } from '../text/time.ts';
import { variableMessages } from '../text/variables.ts';
import type { versionMessages } from '../text/versions.ts';
import { groupWords } from './group-words.ts';
import { ownKeys, ownValue } from './own-words.ts';
import { wordingPlace, wordingWords } from './wording-words.ts';
import { markWords } from './mark-words.ts';

/** What is needed to call things by their names. */
export type Telling = {
  before: BotDocument;
  after: BotDocument;
  definitions: Definitions;
  locale: Locale;
  t: Translate<typeof versionMessages>;
  connections: Names;
  knowledge: Names;
};
/** A side is absent where the field was not there; `text`: the words are written for people and compared one by one. */
export type FieldWords = {
  label: string;
  before?: string;
  after?: string;
  text: boolean;
  reordered: boolean;
  /** Of a list of texts: only what went and what came. */
  lines?: { removed: string[]; added: string[] };
};

const nodeIn = (document: BotDocument, flow: string, node: string): DocNode | undefined =>
  document.flows[flow]?.nodes[node];

/** What the thing is called now, or was called before it was taken out. */
export function differenceName({ place }: Difference, { before, after, definitions, locale, t }: Telling): string {
  switch (place.in) {
    case 'node':
      return nodeTitle(nodeIn(after, place.flow, place.node) ?? nodeIn(before, place.flow, place.node), definitions, locale);
    case 'flow':
      return t('place.flow', { name: flowName(place.flow, before, after) });
    case 'intent':
      return t('place.intent', { name: (after.intents[place.id] ?? before.intents[place.id])?.name ?? place.id });
    case 'entity':
      return t('place.entity', { name: (after.entities[place.id] ?? before.entities[place.id])?.name || place.id });
    case 'variable':
      return t('place.variable', { name: place.id });
    default:
      return t(`place.${place.in}`);
  }
} // prettier-ignore
export const flowName = (flow: string, before: BotDocument, after: BotDocument): string =>
  (after.flows[flow] ?? before.flows[flow])?.name ?? flow;

/** One field of a difference. */
export function fieldWords(field: FieldDifference, { place }: Difference, telling: Telling): FieldWords {
  const { schema, path, reordered } = field;
  const inNode = place.in === 'node';
  const named = inNode ? nodeField(path, telling) : ownField(path, telling);
  const label = reordered ? telling.t('field.order', { field: named }) : named;
  const say = (side: 'before' | 'after') => {
    const value = field[side];
    return value === undefined ? {} : { [side]: valueWords(value, schema, path, telling[side], telling) };
  };
  if (reordered) return { label, text: false, reordered: true };
  const lines = path[0] === 'languages' ? undefined : linesOf(field);
  if (lines) {
    const isSame = lines.removed.length + lines.added.length === 0;
    const { after: document, locale, connections } = telling;
    const name = (one: string) => ownValue(one, path, { locale, document, connections, plain: String }) ?? one;
    const named = { removed: lines.removed.map(name), added: lines.added.map(name) };
    return { label, text: false, ...(isSame ? { reordered: true } : { reordered: false, lines: named }) };
  }
  const said = { ...say('before'), ...say('after') } as { before?: string; after?: string };
  // a name or an option stands for itself; only what somebody wrote is compared word by word
  const isText = (['before', 'after'] as const).every(
    (side) => field[side] === undefined || field[side] === said[side],
  );
  return { label, ...said, text: isText && !isChoice(schema), reordered: false };
}
function linesOf({ before, after, schema }: FieldDifference): FieldWords['lines'] {
  const isTexts = (value: Json | undefined): value is string[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (!isTexts(before) || !isTexts(after) || schema?.items?.from) return undefined;
  const [old, now] = [new Set(before), new Set(after)];
  return { removed: before.filter((one) => !now.has(one)), added: after.filter((one) => !old.has(one)) };
}
const isChoice = (schema: FormSchema | undefined) =>
  schema !== undefined && ['pick', 'options', 'picks', 'boolean', 'number'].includes(controlOf(schema));

function nodeField(path: Path, { before, after, definitions, locale, t }: Telling): string {
  const [, flow, , id, part, ...rest] = path.map(String);
  const node = nodeIn(after, flow ?? '', id ?? '') ?? nodeIn(before, flow ?? '', id ?? '');
  const definition = node && definitions[node.type];
  if (part === 'next') {
    const exit = rest[0] ?? '';
    const parsed = definition?.config.safeParse(node?.config);
    return t('field.exit', { exit: definition ? exitName(definition, parsed?.success ? parsed.data : undefined, exit, locale) : exit }); // prettier-ignore
  }
  const kept = wordingPlace(
    node ? [nodeIn(after, flow ?? '', id ?? ''), nodeIn(before, flow ?? '', id ?? '')] : [],
    path,
  );
  if (kept !== undefined && kept.field === undefined)
    return [t('field.wordings'), kept.name].filter(Boolean).join(' › ');
  if (part !== 'config' && !kept) return partName(part ?? '', t) ?? path.slice(4).join('.');
  const keys = (kept?.field ?? rest).filter((key) => !/^\d+$/.test(key));
  const language = keys.at(-1) ?? '';
  const isLanguage = [...before.languages, ...after.languages].includes(language);
  const label = fieldName(definition?.text[locale].fields ?? {}, isLanguage ? keys.slice(0, -1) : keys);
  const own = isLanguage ? `${label} · ${languageName(language, locale)}` : label;
  const named = kept ? [t('field.wordings'), kept.name, own].filter(Boolean).join(' › ') : own;
  const row = rest.findLast((key) => /^\d+$/.test(key));
  return row === undefined ? named : t('field.row', { field: named, n: Number(row) + 1 });
}
function partName(key: string, t: Telling['t']): string | undefined {
  switch (key) {
    case 'name':
    case 'group':
    case 'groups':
    case 'colour':
    case 'skip':
    case 'type':
    case 'version':
    case 'main':
      return t(`field.${key}`);
    default:
      return undefined;
  }
}

/** Of an intent, a variable, the settings …: the words behind the thing's own name. */
function ownField(path: Path, { before, after, locale, t }: Telling): string {
  const [part] = path;
  if (part === 'flows') {
    const [, , key = '', id, ...rest] = path.map(String);
    const group = id === undefined ? undefined : getIn(after, path.slice(0, 4)) ?? getIn(before, path.slice(0, 4));
    const name = typeof group === 'object' && group !== null && 'name' in group ? String(group.name) : id;
    return [partName(key, t) ?? key, name, ...rest.map((one) => partName(one, t) ?? one)].filter(Boolean).join(' › ');
  }
  if (part === 'languages') return t('place.languages');
  const known = ownPlace({ document: getIn(after, path.slice(0, 2)) === undefined ? before : after, locale }, path);
  const deeper = part === 'entities' || part === 'settings' || part === 'widget' ? ownKeys(path, after, locale) : [];
  if (part === 'intents' || part === 'entities' || part === 'variables') return [...new Set([...known.slice(1), ...deeper])].join(' › ') || String(path[1]);
  if (part === 'settings' || part === 'widget') {
    const row = path.findLast((key) => typeof key === 'number');
    const label = [...new Set([...known, ...deeper])].join(' › ') || String(path.at(-1));
    return typeof row === 'number' ? t('field.row', { field: label, n: row + 1 }) : label;
  }
  return [partName(String(part), t) ?? String(part), ...path.slice(1).map(String)].join(' › ');
} // prettier-ignore

/** A value as its field shows it. */
export function valueWords(
  value: Json,
  schema: FormSchema | undefined,
  path: Path,
  document: BotDocument,
  telling: Telling,
): string {
  // prettier-ignore
  const { t, locale, definitions, connections, knowledge } = telling;
  if (path[0] === 'flows' && path[4] === 'next' && typeof value === 'string')
    return nodeTitle(nodeIn(document, String(path[1]), value), definitions, locale) || value;
  if (path[0] === 'main' && typeof value === 'string') return document.flows[value]?.name ?? value;
  if (path[0] === 'intents' && path[2] === 'global' && typeof value === 'string')
    return document.flows[value]?.name ?? value;
  if (path[0] === 'languages' && Array.isArray(value))
    return value.map((tag) => languageName(String(tag), locale)).join(locale === 'zh-CN' ? '、' : ', ');
  const group = groupWords(value, path, document, locale);
  if (group !== undefined) return group;
  const wording = wordingWords(value, path);
  if (wording !== undefined) return wording;
  const marked = markWords(value, path, document, locale);
  if (marked !== undefined) return marked;
  const own = ownValue(value, path, { locale, document, connections, plain: (one) => valueWords(one, undefined, [], document, telling) }); // prettier-ignore
  if (own !== undefined) return own;
  const option = typeof value === 'string' ? ownOption(value, path, locale) : undefined;
  if (option !== undefined) return option;
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return String(value);
  if (value === '') return t('value.empty');
  if (schema?.as === 'conditions') {
    const parsed = ConditionsData.safeParse(value);
    if (parsed.success) return conditionWords(parsed.data, locale);
  }
  const name = (id: string): string => {
    const names: Readonly<Record<string, Names>> = {
      intents: Object.fromEntries(Object.entries(document.intents).map(([key, intent]) => [key, intent.name])),
      flows: Object.fromEntries(Object.entries(document.flows).map(([key, flow]) => [key, flow.name])),
      connections,
      knowledge,
    };
    const from = schema?.from ?? schema?.items?.from;
    return (from && names[from]?.[id]) || id;
  };
  if (typeof value === 'string') {
    if (schema?.from) return name(value);
    return (schema?.enum && optionWords(value, path, document, telling)) || value;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.map((item) => name(String(item))).join('\n') || t('value.empty');
  if (isTexts(value))
    return Object.entries(value).map(([tag, text]) => `${languageName(tag, locale)}: ${text}`).join('\n') || t('value.empty'); // prettier-ignore
  if (
    path[0] === 'flows' &&
    path[4] === 'config' &&
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value)
  )
    return rowWords(value, path, document, telling);
  return JSON.stringify(value, undefined, 2);
}
/** A row that came or went, field by field. */
function rowWords(row: Readonly<Record<string, Json>>, path: Path, document: BotDocument, telling: Telling): string {
  const { definitions, locale } = telling;
  const node = nodeIn(document, String(path[1]), String(path[3]));
  const labels = (node && definitions[node.type]?.text[locale].fields) ?? {};
  const keys = path.slice(5).filter((key) => typeof key === 'string');
  return Object.entries(row)
    .filter(([key, value]) => key !== 'id' && value !== '' && JSON.stringify(value) !== '[]')
    .map(
      ([key, value]) =>
        `${fieldName(labels, [...keys, key])}: ${valueWords(value, undefined, [...path, key], document, telling)}`,
    )
    .join('\n');
}
/** One of a few, of the settings, the chat window or a variable. */
function ownOption(value: string, path: Path, locale: Locale): string | undefined {
  const [part, first, second] = path.map(String);
  const from =
    part === 'variables' && second === 'type'
      ? [variableMessages, `variables.kind.${value}`]
      : part === 'settings' && first === 'onStop'
        ? [botMessages, `settings.onstop.${value}`]
        : part === 'widget' && first === 'theme'
          ? [botMessages, `settings.${second}.${value}`]
          : undefined;
  if (!from) return undefined;
  const [messages, key] = from as [Readonly<Record<string, Record<Locale, string>>>, string];
  return Object.hasOwn(messages, key) ? messages[key]?.[locale] : undefined;
}
const isTexts = (value: Json): value is Record<string, string> =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.entries(value).every(([key, text]) => typeof text === 'string' && /^[a-z]{2,3}(-|$)/.test(key));

/** `method=GET` in the definition's words. */
function optionWords(value: string, path: Path, document: BotDocument, { definitions, locale }: Telling) {
  const node = nodeIn(document, String(path[1]), String(path[3]));
  const key = path.slice(5).filter((one) => typeof one === 'string').join('.'); // prettier-ignore
  return node && definitions[node.type]?.text[locale].fields[`${key}=${value}`];
}
