// Everything of the system kinds in a text, none over another. Pure; linear in the length of the text.
import { findEmails, findPhones, findUrls } from './contacts.ts';
import { findNumbers, findOrdinals } from './counts.ts';
import { SYSTEM_TYPES, type Clock, type Entity, type EntityType, type Reading } from './entity.ts';
import { compact } from './compact.ts';
import { fold } from './fold.ts';
import { measured } from './measures.ts';
import { findWhen } from './moments.ts';
import { findAmounts, findDiscounts, findPercents } from './money.ts';
import { longest } from './overlap.ts';
import { findBankCards, findIdCards, findOrders, findPlates } from './papers.ts';
import { findCities, findPersons } from './places.ts';

export type Options = Clock & {
  /** The conversation's language. `zh…` reads mainland telephone numbers and month before day. */
  locale: string;
  /** Only these are reported; what is not wanted still takes its place in the text. */
  types?: ReadonlySet<EntityType> | undefined;
  /** The order number of this bot, in RE2 syntax. */
  orderPattern?: string | undefined;
};

const finders = [findEmails, findUrls, findOrders, findIdCards, findBankCards, findPhones, findPlates, findWhen, findAmounts, findDiscounts, findPercents, findOrdinals, findCities, findPersons, findNumbers]; // prettier-ignore
const RANK: ReadonlyMap<string, number> = new Map(SYSTEM_TYPES.map((type, i) => [type, i]));
/** A text longer than this is read in pieces, cut where a line, a sentence or a word ends. */
const PIECE = 1_000;

/** In the order of the text. @returns nothing for a text without any; never throws */
export function findEntities(text: string, options: Options): Entity[] {
  const folded = fold(text);
  const found: Entity[] = [];
  for (let from = 0; from < folded.length;) {
    const to = pieceEnd(folded, from);
    for (const one of inPiece(folded.slice(from, to), options))
      found.push(from === 0 ? one : { ...one, start: one.start + from, end: one.end + from });
    from = to;
  }
  return found;
}
function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  for (const stop of [/[\n。！？]/, /[\s，；,;]/])
    for (let at = from + PIECE; at > from + PIECE / 2; at--) if (stop.test(text[at - 1] ?? '')) return at;
  return from + PIECE;
}

/** Sayings with numerals that count nothing, hidden from every finder. */
const SAYINGS =
  /九牛一毛|一毛不拔|一分钱一分货|三天两头|三七二十一|半斤八两|十万八千里|[百千]里挑一|一日三秋|七老八十|三长两短|一五一十|朝[九八]晚[五六]|九死一生|一日千里|一刻千金|三下五除二|八九不离十|十之八九|十有八九|百年好合|一年到头|一天到晚|千言万语|三头六臂|四平八稳|七零八落|三年五载|三言两语|说一不二|五五开|隔三差五|三分钟热度|八字没一撇|一夜之间|一夜暴富/g;
const hidden = (text: string): string =>
  /[一三四五七八九十百千半朝隔说参]/.test(text)
    ? text
        .replace(/参(?=[拾佰仟万亿])|(?<=[拾佰仟万亿零])参/g, '叁')
        .replace(SAYINGS, (saying) => '\ue000'.repeat(saying.length))
    : text;

function inPiece(given: string, { locale, at, zoneMinutes, types, orderPattern }: Options): Entity[] {
  const { text, place } = compact(hidden(given));
  const reading: Reading = { text, chinese: /^zh/i.test(locale), clock: { at, zoneMinutes }, orderPattern };
  const all = finders.flatMap((find) => find(reading));
  const kept = longest(all, ({ type }) => RANK.get(type) ?? 0);
  const wide = types?.has('duration') || types?.has('quantity') ? measured(text, kept) : [];
  const wanted = types === undefined ? kept : [...wide, ...kept].filter(({ type }) => types.has(type));
  const shown = wide.length === 0 ? wanted : longest(wanted, ({ type }) => RANK.get(type) ?? 0);
  return shown.map((one) => ({ ...one, ...place(one.start, one.end) }));
}
