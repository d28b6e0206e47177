// Every text of a bot that a customer reads, with its place: what is translated, and what is still missing in a language.
import type { BotDocument, Words } from '@dialoom/shared/document/document';
import { configValues } from '@dialoom/shared/lint/config-values';
import type { Json } from '@dialoom/shared/node/effects';
import type { Change } from './changes.ts';
import { formFor } from './form.ts';
import type { Operation } from './operation.ts';
import { editConfig } from './operations/edit-config.ts';
import { editEntity } from './operations/edit-entity.ts';
import { editSettings } from './operations/edit-settings.ts';
import { editWidget } from './operations/edit-widget.ts';
import { getIn, setIn, type Path } from './path.ts';
import type { Definitions } from './variable-uses.ts';

/** A text with its place: a field of a node (`label` is the key of its words), or one of the bot's own. */
export type BotText = {
  /** Unique in the document, the same while the text stays where it is. */
  key: string;
  value: Words;
  most: number;
  place: { in: 'node'; flow: string; node: string; path: Path; label: string } | { in: OwnPlace; field: string };
};
/**
 * Of `trigger` (a line beside the launcher), `reminder` and `hot` (a question to press) the field is the place in the list; of `part` (what is asked
 * for a missing part of an entity) `entity/place`.
 */
export type OwnPlace = 'part' | 'handoff' | 'says' | 'widget' | 'trigger' | 'reminder' | 'hot' | 'small-talk' | 'guard';
/** `shared`: one text for every language, or nothing but variables and figures. */
export type TextState = 'done' | 'shared' | 'missing';

const MOST = 8_000;
const MOST_ASKED = 300;

/** The texts that say something in at least one language, the main flow first, each from top to bottom, then the bot's own. */
export function botTexts(document: BotDocument, definitions: Definitions): BotText[] {
  const texts: BotText[] = [];
  const { [document.main]: main, ...others } = document.flows;
  for (const [flow, { nodes }] of Object.entries(main ? { [document.main]: main, ...others } : others)) {
    const inOrder = Object.entries(nodes).toSorted(([, a], [, b]) => a.at[1] - b.at[1] || a.at[0] - b.at[0]);
    for (const [node, { type, config }] of inOrder) {
      const definition = definitions[type];
      if (!definition) continue; // raw data of a plugin we do not have
      for (const { path: at, schema, value } of configValues(formFor(definition), config)) {
        if (schema.as !== 'words' || !isWords(value) || isSilent(value)) continue;
        const path = at.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
        const label = path.filter((key) => typeof key === 'string').join('.');
        texts.push({
          key: `${flow}/${node}/${at}`,
          value,
          most: mostOf(schema),
          place: { in: 'node', flow, node, path, label },
        });
      }
    }
  }
  const own = (place: OwnPlace, fields: Readonly<Record<string, unknown>>) => {
    for (const [field, value] of Object.entries(fields))
      if (isWords(value) && !isSilent(value))
        texts.push({ key: `${place}/${field}`, value, most: MOST, place: { in: place, field } });
  };
  const { handoff, says, reminders, welcome, smallTalk } = document.settings;
  own('handoff', handoff);
  own('says', says ?? {});
  own('reminder', { ...reminders?.map(({ text }) => text) });
  own('hot', { ...welcome?.hotQuestions });
  if (smallTalk?.on) own('small-talk', smallTalk.answers);
  own('guard', document.settings.guard?.replies ?? {});
  for (const [entity, { parts }] of Object.entries(document.entities))
    for (const [i, { asks }] of parts.entries())
      if (asks && !isSilent(asks))
        texts.push({ key: `part/${entity}/${i}`, value: asks, most: MOST_ASKED, place: { in: 'part', field: `${entity}/${i}` } }); // prettier-ignore
  own('widget', document.widget.texts);
  for (const [i, { id, words }] of (document.widget.triggers ?? []).entries())
    if (!isSilent(words))
      texts.push({ key: `trigger/${id}`, value: words, most: MOST, place: { in: 'trigger', field: String(i) } });
  return texts;
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string'));
const isSilent = (value: Words) =>
  typeof value === 'string' ? value.trim() === '' : !Object.values(value).some((text) => text.trim() !== '');
const mostOf = (schema: object): number => {
  const forms =
    'anyOf' in schema && Array.isArray(schema.anyOf) ? (schema.anyOf as { type?: string; maxLength?: number }[]) : [];
  return forms.find(({ type }) => type === 'string')?.maxLength ?? MOST;
};

/** Whether the text is there in the language. As the problems panel judges it: one text in one piece is for every language. */
export function stateOf(value: Words, language: string): TextState {
  if (typeof value === 'string') return 'shared';
  return value[language]?.trim() ? 'done' : 'missing';
}

/** The text as it stands in one language, without falling back to another. */
export const textIn = (value: Words, language: string): string =>
  typeof value === 'string' ? value : (value[language] ?? '');

/**
 * The text with one language changed; nothing when no language says anything any more. A text in one piece stays one while there is one
 * language; with more it is taken apart, and what it said is the first language's.
 */
export function withText(
  value: Words | undefined,
  languages: readonly string[],
  language: string,
  text: string,
): Words | undefined {
  if (languages.length < 2 && typeof value !== 'object') return text === '' ? undefined : text;
  const before = typeof value === 'string' ? { [languages[0] ?? language]: value } : value;
  const after = Object.fromEntries(Object.entries({ ...before, [language]: text }).filter(([, said]) => said !== ''));
  return Object.keys(after).length > 0 ? after : undefined;
}

/** The operation that writes a text, or takes it away. */
export function writeText({ place }: Pick<BotText, 'place'>, value: Words | undefined): Operation {
  if (place.in === 'node')
    return editConfig.of({ flow: place.flow, node: place.node, path: place.path, value: value ?? '' });
  const [part, ...path] = ownPath[place.in](place.field);
  if (part === 'entities') {
    const [id, ...rest] = path;
    return editEntity.of({ id: String(id), path: rest, value: value ?? {} });
  }
  // a list keeps its entry when it says nothing any more
  const given = value === undefined ? (isListed(place.in) ? { value: '' } : {}) : { value };
  return (part === 'settings' ? editSettings : editWidget).of({ path, ...given });
}
const isListed = (place: OwnPlace) => place === 'trigger' || place === 'reminder' || place === 'hot';

/** Whose part it is. */
export const entityOf = (field: string): string => field.slice(0, field.lastIndexOf('/'));
/** Where it stands in the document. */
export const ownPath: Readonly<Record<OwnPlace, (field: string) => Path>> = {
  handoff: (field) => ['settings', 'handoff', field],
  says: (field) => ['settings', 'says', field],
  reminder: (field) => ['settings', 'reminders', Number(field), 'text'],
  hot: (field) => ['settings', 'welcome', 'hotQuestions', Number(field)],
  'small-talk': (field) => ['settings', 'smallTalk', 'answers', field],
  guard: (field) => ['settings', 'guard', 'replies', field],
  part: (field) => ['entities', entityOf(field), 'parts', Number(field.slice(field.lastIndexOf('/') + 1)), 'asks'],
  widget: (field) => ['widget', 'texts', field],
  trigger: (field) => ['widget', 'triggers', Number(field), 'words'],
};

/** Something a translator would translate: letters outside of `{{ … }}` and `{% … %}`. */
const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, ''));

/**
 * The changes that say of every text in one piece which language it is written in: the one that is the first until now. Made together
 * with a second language or another first one, or a customer would read the old language as if it were the new.
 */
export function pinnedTexts(document: BotDocument, definitions: Definitions): Change[] {
  const first = document.languages[0];
  if (first === undefined) return [];
  const configs = new Map<string, { path: Path; value: Json }>(); // a whole config at once: a text may stand in a list
  const changes: Change[] = [];
  for (const { value, place } of botTexts(document, definitions)) {
    if (typeof value !== 'string' || !hasLetters(value)) continue;
    const pinned = { [first]: value };
    if (place.in !== 'node') {
      changes.push({
        path: ownPath[place.in](place.field),
        value: pinned,
      });
      continue;
    }
    const path = ['flows', place.flow, 'nodes', place.node, 'config'];
    const config = configs.get(path.join('/'))?.value ?? (getIn(document, path) as Json);
    configs.set(path.join('/'), { path, value: setIn(config, place.path, pinned) });
  }
  return [...configs.values(), ...changes];
}
