// What an import of examples would do to the bot as it is on the screen: how many come to which intent, and what is left out and why. Pure.
import { MOST_BYTES, MOST_EXAMPLES, type BotDocument, type Intent, type Mark } from '@dialoom/shared/document/document';
import type { ReadExample } from '@dialoom/shared/api/examples';
import { nearestLanguage } from '@dialoom/shared/text/language-for';
import type { Brought } from '../document/operations/bring-examples.ts';
import { sameKey } from './examples.ts';

/** `other`: it stands under another intent too. `full`: no room under the intent, or in the bot. */
export const leftOut = ['twice', 'there', 'other', 'no-intent', 'no-language', 'full'] as const;
export type LeftOut = { row: number; why: (typeof leftOut)[number]; text: string; intent?: string };
/** `isNew`: the bot has none of that name; `instead`: it goes to that one and none is made. */
export type Into = { key: string; name: string; isNew: boolean; added: number; instead?: string };
export type Plan = { into: Into[]; added: number; left: LeftOut[]; lines: PlannedLine[] };
type PlannedLine = { key: string; language: string; text: string; marks?: readonly Mark[] };
export type PlanOptions = {
  /** Where lines go that name no intent: its id. */
  intent?: string | undefined;
  /** Of lines that name none. */
  language: string;
  /** Tell it from the line's own letters instead, where the bot speaks several. */
  guess: boolean;
  /** Take lines that another intent has, too. */
  others: boolean;
  /** Intents that would be made, and the one there is that is meant instead: ids by key. */
  instead?: Readonly<Record<string, string>>;
};

type Bot = Pick<BotDocument, 'intents' | 'languages'>;
const NEW = 'new:';
const nameKey = (name: string) => name.normalize('NFKC').trim().toLowerCase();

export function planImport({ intents, languages }: Bot, examples: readonly ReadExample[], { intent, language, guess, others, instead = {} }: PlanOptions): Plan {
  const byName = new Map(Object.entries(intents).map(([id, one]) => [nameKey(one.name), id]));
  const fresh = new Map<string, string>(); // names of intents to be made, by key
  const keyOf = (said: string): string | undefined => {
    if (said === '') return intent;
    const known = byName.get(nameKey(said)) ?? (Object.hasOwn(intents, said) ? said : undefined);
    if (known !== undefined) return known;
    const key = NEW + nameKey(said);
    if (!fresh.has(key)) fresh.set(key, said);
    return key;
  };
  const ownersOf = owners(intents);
  const room = new Map<string, number>();
  const plan: Plan = { into: [], added: 0, left: [], lines: [] };
  const intoOf = new Map<string, Into>();
  const intoFor = (named: string, key: string): Into => {
    const known = intoOf.get(named);
    if (known) return known;
    const isNew = named.startsWith(NEW);
    const made: Into = { key: named, name: intents[named]?.name ?? fresh.get(named) ?? named, isNew, added: 0, ...(key !== named && { instead: key }) }; // prettier-ignore
    intoOf.set(named, made);
    plan.into.push(made);
    return made;
  };
  for (const { row, text, intent: said, language: told, marks } of examples) {
    const leave = (why: LeftOut['why'], other?: string) =>
      plan.left.push({ row, why, text, ...(other !== undefined && { intent: other }) });
    const named = keyOf(said);
    const meant = named !== undefined && Object.hasOwn(instead, named) ? instead[named] : undefined;
    const key = meant !== undefined && Object.hasOwn(intents, meant) ? meant : named;
    if (key === undefined || named === undefined) {
      leave('no-intent');
      continue;
    }
    if (key !== named) intoFor(named, key);
    const tag = told === '' ? (guess ? guessed(text, languages, language) : language) : nearestLanguage(languages, told);
    if (tag === undefined) {
      leave('no-language');
      continue;
    }
    const same = sameKey(text) || text; // nothing but signs: an emoji is said, too
    const there = ownersOf(tag, same);
    const mine = there.find((owner) => owner.key === key);
    if (mine) {
      leave(mine.fresh ? 'twice' : 'there');
      continue;
    }
    const [other] = there;
    if (other && !others) {
      leave('other', intents[other.key]?.name ?? fresh.get(other.key) ?? other.key);
      continue;
    }
    const place = `${key} ${tag}`;
    const left = room.get(place) ?? MOST_EXAMPLES - (intents[key]?.examples[tag]?.length ?? 0);
    if (left <= 0) {
      leave('full');
      continue;
    }
    room.set(place, left - 1);
    there.push({ key, fresh: true });
    const into = intoFor(named, key);
    into.added++;
    plan.added++;
    plan.lines.push({ key, language: tag, text, ...(marks && { marks }) });
  }
  return plan;
} // prettier-ignore

/** What the operation takes; intents that are new get their ids here. */
export function broughtBy({ lines, into }: Plan, newId: () => string): Brought[] {
  const ids = new Map(into.map(({ key, isNew, instead }) => [key, isNew && instead === undefined ? newId() : key]));
  const names = new Map(into.flatMap(({ key, name, isNew }) => (isNew ? [[key, name] as const] : [])));
  const byPlace = new Map<string, Brought & { examples: { text: string; marks?: readonly Mark[] }[] }>();
  for (const { key, language, text, marks } of lines) {
    const place = `${key} ${language}`;
    const name = names.get(key);
    const one = byPlace.get(place) ?? { intent: ids.get(key) ?? key, language, examples: [], ...(name !== undefined && { name }) }; // prettier-ignore
    byPlace.set(place, one);
    one.examples.push({ text, ...(marks && { marks }) });
  }
  return [...byPlace.values()];
}

/** Whether the bot would be larger than a bot may be. */
export const isTooMuch = (document: BotDocument, { lines }: Plan): boolean => {
  const size = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
  return size(document) + size(lines) > MOST_BYTES;
};

type Owner = { key: string; fresh: boolean };
/** Who has a line, by language and the line's key; the list is open: the import's own lines are added to it. */
function owners(intents: Readonly<Record<string, Intent>>): (language: string, same: string) => Owner[] {
  const all = new Map<string, Map<string, Owner[]>>();
  const of = (language: string, same: string) => {
    const inLanguage = all.get(language) ?? new Map<string, Owner[]>();
    all.set(language, inLanguage);
    const known = inLanguage.get(same) ?? [];
    inLanguage.set(same, known);
    return known;
  };
  for (const [key, { examples }] of Object.entries(intents))
    for (const [language, lines] of Object.entries(examples))
      for (const line of lines) of(language, sameKey(line) || line).push({ key, fresh: false });
  return of;
}

function guessed(text: string, languages: readonly string[], usual: string): string {
  const isHan = /\p{Script=Han}/u.test(text);
  if (isHan === usual.startsWith('zh')) return usual;
  if (!/\p{L}/u.test(text)) return usual;
  return languages.find((tag) => tag.startsWith('zh') === isHan) ?? usual;
}
