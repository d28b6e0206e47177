// Names in Latin letters, weighed like Chinese ones: words that are first names and surnames, words that are everyday ones, what stands before
// and behind. A capital alone says nothing: Paul Smith sells socks, and Austin has an office.
import { each } from '../understanding/entities/entity.ts';
import { isFamilyName } from './latin-family.ts';
import { givenName } from './latin-given.ts';
import { isOrdinary } from './latin-words.ts';
import { townNames } from '../understanding/entities/towns.ts';
import {
  ASKED,
  ASKED_IN_HAN,
  COUNTRIES,
  FAMOUS,
  FIRM,
  KNOWN,
  NO_PERSON,
  PLACES,
  SAID,
  SCHOOL,
  SCHOOLS,
  THINGS,
  WEAKLY,
} from './latin-cues.ts';
import { Taken } from './taken.ts';

type Add = (start: number, end: number) => void;
type Word = {
  text: string;
  start: number;
  end: number;
  shape: 'capital' | 'capitals' | 'initial' | 'small' | 'particle';
};
/** From here on words are a name. */
const ENOUGH = 3.3;

const TITLE =
  "(?:Mr|Mrs|Ms|Miss|Mx|Mister|Missus|Dr|Doctor|Prof|Professor|Sir|Madam|Madame|Monsieur|Herr|Frau|Señora?|Dat(?:o['’]?|uk)(?: S(?:ri|eri))?|Datin|Tan Sri|Encik|Puan|Cik|Shri|Smt)";
const ONE = "\\p{Lu}(?:[\\p{Script=Latin}\\p{M}]|['’](?=\\p{L}{2})|-(?=\\p{L})){1,30}";
const TITLED = new RegExp(
  `(?<![\\p{L}\\d])(?:${TITLE}\\.?\\s(?:(?:and|&)\\s)?)?${TITLE}\\.?\\s{1,2}(?:\\p{Lu}\\.\\s?){0,3}(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Vv]on|[Dd]a|[Dd]i|[Dd]u|[Ll]a|[Dd]os|[Ee]l|[Aa]l|[Aa]bu|[Tt]er|[Tt]en)\\s){0,3}(${ONE})(?:\\s(?:(?:van|de|der|den|von|da|di|la|le|el|al|bin|ibn|del|dos|du)\\s){0,2}(?:\\p{Lu}\\.|${ONE})){0,3}`,
  'gu',
);
/** Dr Anita of Dr Anita Rao */
const WHOLE = new RegExp(
  `^${TITLE}\\.?\\s{1,2}(?!(?:[Vv]an|[Dd]e|[Vv]on|[Dd]i|[Aa]l|[Ll]a) )(${ONE})(?=\\s(?!and\\s)\\p{L})`,
  'u',
);
const BRAND =
  /^(?:Dr\.? (?:Pepper|Martens?|Oetker)|Mr\.? (?:Clean|Bean|Robot|Beast|Price|Coffee|Muscle|Kipling|Potato|Right|Nobody)|Dr\.? (?:Scholl|Bronner|Jart|Strange|Who|Dre)|Mrs\.? (?:Meyer|Fields|Doubtfire|Dalloway)|Sir Madam|Miss (?:Universe|World|Dior|Sixty|Saigon|Selfridge|Piggy|Marple|Congeniality|Daisy|America|India)|Mr\.? (?:Men|Porky|Kleen|Tayto|Whippy|Bump|Magoo|T(?!\p{L}))|Mrs\.? (?:Hinch|Brown['’]s|Beeton|Crimble)|Dr\.? (?:Seuss|Dolittle|Hauschka|Beckmann|Browns?|Sebagh|Phil|House|Oz)|Doctor (?:Who|Strange)|Madame Tussaud|Madam (?:Tussaud|President))/u;
/** DUBOIS/CLAIRE MS, as it stands on tickets. */
const TICKET =
  /(?<![\p{Script=Latin}\d/])([A-Z]{2,20})\/([A-Z]{2,20})((?:\s[A-Z]{2,15})?)(?:\s(?:MR|MRS|MS|MISS|MSTR|CHD|INF))?(?![\p{Script=Latin}\d/])/gu;
/** Nobody, as forms are filled in. */
const NOBODY =
  /^(?:(?:John|Jane|Johnny) (?:Q\.? )?(?:Doe|Public)|Jo(?:e|seph) (?:Bloggs|Public|Blow|Soap)|(?:Max|Erika) Mustermann|Juan P[eé]rez|Mario Rossi|Jean Dupont|Jan Kowalski|First(?:name)? Last(?:name)?|Your Name)$/iu;
const PAIRS =
  /(?:Marks (?:and|&) Spencer|Ben (?:and|&) Jerry|Johnson (?:and|&) Johnson|Procter (?:and|&) Gamble|Abercrombie (?:and|&) Fitch|Dolce (?:and|&) Gabbana|Black (?:and|&) Decker|Smith (?:and|&) Wesson|Barnes (?:and|&) Noble|Bang (?:and|&) Olufsen|Tate (?:and|&) Lyle|Fortnum (?:and|&) Mason|Crabtree (?:and|&) Evelyn|Holland (?:and|&) Barrett|Dr\.? Martens|Barbie \p{Lu}\p{L}+|Tom (?:and|&) Jerry|Romeo (?:and|&) Juliet|Bed Bath (?:and|&) Beyond|Harley[- ]Davidson|Hewlett[- ]Packard|Charles Schwab|Fisher[- ]Price|Austin Powers)(?:['’]s)?/gu;
const SMALL_TITLED = /(?<![\p{L}\d])(?:dr|mr|mrs|ms|prof)\.? ([a-z]{3,20})(?!\p{L})/gu;
const HOUSEHOLD =
  /(?<!\p{L})[Tt]he (\p{Lu}\p{Ll}{3,20})s(?=$|[,.;!?]| (?:next|at|in|from|up|down|are|were|have|had|and|live|moved|who|across|opposite|already|said|booked|will)(?!\p{L}))/gu;
/** Smith, John */
const TURNED = new RegExp(
  `(?<![\\p{L}\\d])((?:(?:Van|Von|De|Di|Al|El|Le|La)(?: de[nr]?)? )?${ONE}),\\s(${ONE})(?:\\s(?:\\p{Lu}\\.|${ONE}))?(?![\\p{L}\\d])`,
  'gu',
);
const PARTICLES = new Set([
  'van',
  'de',
  'der',
  'den',
  'von',
  'da',
  'di',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'binti',
  'mac',
  'del',
  'dos',
  'du',
  'ter',
  'ten',
  'zu',
  'y',
  'e',
  'st',
  'binte',
  'bte',
  'bint',
  'abu',
  'ul',
  'ur',
  'das',
  'dela',
  'della',
  'née',
  'op',
  'af',
  'wa',
  'av',
]);
/** Kavitha d/o Suresh: the child of */
const WORD =
  /[dsaw]\/[olp](?!\p{L})|\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’-]\p{Script=Latin}[\p{Script=Latin}\p{M}]*)*/gu;

function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  each(WORD, text, ({ 0: whole, index }) => {
    const said = whole.replace(/['’](?:s|S|m|re|ve|ll|d|t)$/u, '');
    const shape = said.includes('/') ? 'particle' : /^\p{Lu}$/u.test(said) ? 'initial' : /^\p{Lu}+(?:['’-]\p{Lu}+)*$/u.test(said) ? 'capitals' : /^(?:(?:al|el|bin|d|de|o|abd)['’-])?\p{Lu}/u.test(said) ? 'capital' : PARTICLES.has(said) ? 'particle' : 'small'; // prettier-ignore
    found.push({ text: said, start: index, end: index + said.length, shape });
  });
  return found;
}

const PINYIN_FAMILY = new Set('wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lv ding ren shen yao zhong jin tan shi liao jia xia fu fang bai zou meng xiong qin qiu hou yin xue yan duan lei long tao gu mao hao gong shao wan qian dai ouyang sima zhuge lau chan wong cheung leung lam ng kwok tsang lim lee ho yip yeung chow chu tse tsui cheng chiu kwan kim park choi jung kang yoon shin nguyen tran pham hoang phan vu dang bui tanaka sato suzuki takahashi watanabe yamamoto nakamura kobayashi kato singh patel sharma kumar gupta khan ahmed hussain ali okafor adeyemi mensah'.split(' ')); // prettier-ignore
const SYLLABLE =
  '(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|a|e|i|o|u|er))';
const PINYIN = new RegExp(`^${SYLLABLE}(?:['’-]?${SYLLABLE}){0,2}$`, 'u');

/** Hyun-woo, Seo-yeon */
const KOREAN =
  /^(?:hyu?n|hyeon|hyo|seo|yeon|ye|yeo?ng|young|ji|jin|min|soo|su|hye|joo?n|jung|jeong|dong|sung|seong|seon|sun|jae|eun|yu|yoo|ha|na|ra|rin|woo|won|hoon|hun|kyu?ng|kyoung|gyeong|mi|sang|tae|chan|chul|cheol|ho|hee|hui|hwan|in|il|ah|byung|byeong|bin|do|geun|kyu|hae|han|joo|ju|ki|kwang|myung|nam|oh|sook|suk|seok|shin|yong|yoon|yun)$/;

const MONTHS = new Set(['april', 'may', 'june', 'august', 'jan']);
const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday january february march july september october november december christmas easter halloween holiday'.split(' ')); // prettier-ignore
/** How much a word speaks for a name, by itself. */
function worthOf(word: Word, first: boolean): number {
  const low = word.text.toLowerCase();
  if (word.shape === 'initial') return 0.8;
  if (word.shape === 'particle') return 0.3;
  if (DAYS.has(low)) return -3;
  if (MONTHS.has(low)) return 0.4;
  const parts = low.includes('-') ? low.split('-') : [low];
  const given = parts.map(givenName);
  const ordinary = isOrdinary(low);
  if (given.includes('sure') && !ordinary) return first ? 2 : 1.5;
  if (parts.length === 2 && parts.every((part) => KOREAN.test(part))) return 1.8;
  if (PINYIN_FAMILY.has(low) && !ordinary) return 1.3;
  if (isFamilyName(low) && !ordinary) return first ? 1.3 : 1.6;
  if (given.includes('maybe')) return first ? 1 : 0.6;
  if (isFamilyName(low)) return first ? 0.2 : 0.7;
  if (ordinary) return -3;
  if (/^(?:o|d|mac|mc|al|el|abd)['’-]?\p{L}{3}/u.test(low) && /\p{Ll}\p{Lu}|['’-]/u.test(word.text)) return 1.4;
  if (low.length > 3 && PINYIN.test(low)) return 1;
  return 0.8;
}

export function findLatinNames(text: string, add: Add): void {
  const taken = new Taken(text.length);
  const names = new Set<string>();
  /** Ngozi of Ngozi Eze: meant again where it has its capital. */
  const firsts = new Set<string>();
  const spans: [number, number][] = [];
  let last = 0;
  const take = (start: number, end: number) => {
    if (!taken.isFree(start, end)) return;
    taken.take(start, end);
    const low = text.slice(start, end).toLowerCase();
    last = end;
    spans.push([start, end]);
    for (const one of low.split(/\s/)) if (one.length > 3 && !isOrdinary(one) && givenName(one) === 'sure') (one === low ? names : firsts).add(one); // prettier-ignore
    add(start, end);
  };
  // houses of two names are nobody's
  each(PAIRS, text, ({ 0: whole, index }) => taken.take(index, index + whole.length));
  each(TITLED, text, ({ 0: whole, 1: name = '', index }) => {
    if (BRAND.test(whole) || /^(?:Sir|Madam|Customer|Support)$/u.test(name)) return;
    // a verb with a capital behind it, or the next sentence, is no part of it
    const words = whole.split(/\s/);
    while (
      words.length > 2 &&
      isOrdinary((words.at(-1) ?? '').toLowerCase()) &&
      !isFamilyName((words.at(-1) ?? '').toLowerCase())
    )
      words.pop();
    const end = index + words.join(' ').replace(/['’]s$/u, '').length;
    // Mr John Carter: a whole name goes without its title
    const whose = WHOLE.exec(words.join(' '));
    const begin = whose && givenName((whose[1] ?? '').toLowerCase()) !== undefined ? index + whose.index + whose[0].length - (whose[1] ?? '').length : index; // prettier-ignore
    take(begin, end);
  });
  each(TICKET, text, ({ 0: whole, 1: family = '', 2: given = '', index }) => {
    const low = [family.toLowerCase(), given.toLowerCase()] as const;
    const titled = /\s(?:MR|MRS|MS|MISS|MSTR|CHD|INF)$/.test(whole);
    const asked = ASKED.test(text.slice(Math.max(0, index - 48), index)) || ASKED_IN_HAN.test(text.slice(Math.max(0, index - 16), index)) || /(?:ticket|票|pnr|passenger|booking).{0,12}$/iu.test(text.slice(Math.max(0, index - 24), index)); // prettier-ignore
    if (low.some(isOrdinary) && !asked && !titled) return;
    if (
      titled ||
      asked ||
      ((isFamilyName(low[0]) || PINYIN_FAMILY.has(low[0])) && (givenName(low[1]) !== undefined || PINYIN.test(low[1])))
    )
      take(index, index + whole.length);
  });
  each(TURNED, text, ({ 0: whole, 1: family = '', 2: given = '', index }) => {
    const before = text.slice(Math.max(0, index - 48), index);
    const known =
      givenName(given.toLowerCase()) === 'sure' &&
      isFamilyName(family.toLowerCase()) &&
      !isOrdinary(family.toLowerCase());
    const asked = ASKED.test(before);
    // c/o Müller, Birkenweg 3
    if (/^ \d/.test(text.slice(index + whole.length, index + whole.length + 2)) && givenName(given.toLowerCase()) === undefined) return; // prettier-ignore
    const ends = /^(?:$|[\n;|()]|,?\s?(?:\d|DOB|dob|phone|tel)| (?:is|was|has)(?!\p{L}))/u.test(
      text.slice(index + whole.length),
    );
    if (
      ends &&
      !isOrdinary(given.toLowerCase()) &&
      givenName(family.toLowerCase()) !== 'sure' &&
      (asked || (known && /(?:^|[\n:;|(])\s*$/u.test(before)))
    )
      take(index, index + whole.length);
  });
  // the doc, dr osei; mrs kowalski
  each(SMALL_TITLED, text, ({ 0: whole, 1: name = '', index }) => {
    if (!isOrdinary(name) && (isFamilyName(name) || PINYIN_FAMILY.has(name))) take(index, index + whole.length);
  });
  // the Hendersons next door
  each(HOUSEHOLD, text, ({ 0: whole, 1: name = '', index }) => {
    const low = name.toLowerCase();
    if (isFamilyName(low) && !isOrdinary(low) && !isOrdinary(`${low}s`) && !/^(?:simpson|jefferson|walton|soprano|adam|ford|hilton|brown|cowboy|king)$/.test(low)) take(index, index + whole.length); // prettier-ignore
  });
  const words = wordsOf(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !taken.isFree(word.start, word.end)) continue;
    // Ingrid Solheim, Björn Solheim
    const follows = last > 0 && word.start - last < 8 && /^(?:,|;|\s?&|,? and)\s$/u.test(text.slice(last, word.start));
    // Bilal Qureshi s/o Abdul Qureshi
    const childOf = last > 0 && /^ [dsw]\/o $/u.test(text.slice(last, word.start));
    i = Math.max(i, runAt(text, words, i, take, follows || childOf));
  }
  // Kateryna, not Katerina: neither is known, but they are spelled alike
  each(PUT_RIGHT, text, ({ 0: whole, 1: one = '', 2: other = '', index }) => {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    if (!isMisspelt(a, b) || isOrdinary(a) || isOrdinary(b) || !(givenName(a) === 'sure' || givenName(b) === 'sure' || isFamilyName(a) || isFamilyName(b))) return; // prettier-ignore
    take(index, index + one.length);
    take(index + whole.length - other.length, index + whole.length);
  });
  let at = 0;
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    while (at < words.length && (words[at]?.start ?? end) < end) at++;
    besides(text, words, start, end, at, take);
  }
  // passenger Lucia, lucia has no ticket: who was named once is meant again
  if (names.size + firsts.size === 0) return;
  for (const { text: word, start, end } of words)
    if (names.has(word.toLowerCase()) || (/^\p{Lu}/u.test(word) && firsts.has(word.toLowerCase()) && !PLACES.test(text.slice(end, end + 16)) && !THINGS.test(text.slice(end, end + 24)))) take(start, end); // prettier-ignore
}

const PUT_RIGHT = /(?<!\p{L})(\p{Lu}\p{Ll}{3,20})["”’]?,? (?:and |but )?not ["“‘]?(\p{Lu}\p{Ll}{3,20})(?!\p{L})/gu;
const NOT_THIS =
  /^["”')]?[,.;:]?\s(?:and |but |is |it['’]?s |its |was |should be |– |- )?(?:not|instead of|rather than|not as|and not as|should be|must be|spelled|spelt)\s(?:as )?["“'(]?$/iu;
/** Tamsin, not Tasmin; Ayaan, Zara and Ibrahim Siddiqui */
function besides(text: string, words: readonly Word[], start: number, end: number, i: number, take: Add): void {
  const name = text.slice(start, end).toLowerCase();
  const count = name.split(/\s/).length;
  for (let j = i; j < i + 4; j++) {
    const first = words[j];
    const last = words[j + count - 1];
    if (first === undefined || last === undefined) break;
    if (!NOT_THIS.test(text.slice(end, first.start))) continue;
    const other = text.slice(first.start, last.end);
    if (isMisspelt(name, other.toLowerCase())) take(first.start, last.end);
    break;
  }
  const pair = count < 2 ? / (?:and|&) $/u.test(text.slice(Math.max(0, start - 5), start)) : true;
  if (!pair) return;
  // backwards over the list before it
  let next = start;
  for (let k = i - 1; k >= 0; k--) {
    const word = words[k];
    if (word === undefined || word.start >= next) continue;
    if (!/^(?:,| and|, and| &| y| e| et| und),? $/u.test(text.slice(word.end, next)) || word.shape !== 'capital') break;
    const low = word.text.toLowerCase();
    const isAlone = !/\p{L}['’]? $/u.test(text.slice(Math.max(0, word.start - 3), word.start)) || words[k - 1]?.shape === 'small'; // prettier-ignore
    const known = givenName(low) === 'sure' || PEOPLE.test(text.slice(Math.max(0, word.start - 80), word.start));
    if (!isAlone || !known || isOrdinary(low) || isTown(low) || FAMOUS.has(low)) break;
    take(word.start, word.end);
    next = word.start;
    if (count < 2) return;
  }
}
/** One letter or two are others. */
function isMisspelt(one: string, other: string): boolean {
  const [a, b] = [one.split(/\s/), other.split(/\s/)];
  return a.length === b.length && one !== other && one.length > 3 && a.every((word, i) => distance(word, b[i] ?? '') < (word.length > 4 ? 3 : 2)); // prettier-ignore
}
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 24 || b.length > 24) return 9;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))); // prettier-ignore
    row = next;
  }
  return row[b.length] ?? 9;
}

/** Weighs the words from `at` on; the place of the last one that was taken, or `at`. */
function runAt(text: string, words: readonly Word[], at: number, take: Add, follows: boolean): number {
  const first = words[at];
  if (first === undefined || first.shape === 'particle') return at;
  // Ennis, Co. Clare
  if (/(?:^|[\s,])(?:Co\.|County) $/u.test(text.slice(Math.max(0, first.start - 9), first.start))) return at;
  const before = text.slice(Math.max(0, first.start - 56), first.start);
  const asked =
    ASKED.test(before) ||
    /(?:^|[\n.!?]\s?)I,\s$/u.test(before) ||
    ASKED_IN_HAN.test(before) ||
    signed(text, first, words[at + 1]) ||
    isListed(text, first);
  const said =
    !asked &&
    (SAID.test(before) || follows || (SAID_IN_HAN.test(before) && givenName(first.text.toLowerCase()) !== undefined));
  if (first.shape === 'small' && !asked && (saysSmall(text, first) || isSmallPiece(text, first, words[at + 1]))) {
    const end = saysSmall(text, first) ? first.end : (words[at + 1]?.end ?? first.end);
    take(first.start, end);
    return at;
  }
  if (first.shape === 'small' && !asked && !said) return at;
  const low = first.text.toLowerCase();
  if (first.shape === 'small') return smallAt(text, words, at, asked, take);
  // Unter den Linden
  if (/^(?:unter|auf|am|im|zum|zur)$/.test(low) && words[at + 1]?.shape !== 'initial' && !asked) return at;
  const behind = words[at + 1];
  // Major Rohan Thapa: the rank is no part of it
  if (
    RANKS.has(low) &&
    behind &&
    behind.shape !== 'small' &&
    !RANKS.has(behind.text.toLowerCase()) &&
    !NO_PERSON.test(text.slice(first.start, behind.end)) &&
    text.slice(first.end, behind.start).length < 3
  ) {
    const end = runAt(text, words, at + 1, (start, stop) => {
      // Captain Mwangi: with a surname alone the rank belongs to it
      const isFamily = LED.has(low) && start === behind.start && stop === behind.end && (givenName(behind.text.toLowerCase()) !== 'sure' || isFamilyName(behind.text.toLowerCase())); // prettier-ignore
      take(isFamily ? first.start : start, stop);
    }, true); // prettier-ignore
    return end;
  }
  // in English Katalin Szabó
  if (LANGUAGES.has(low) && behind?.shape === 'capital' && givenName(behind.text.toLowerCase()) === 'sure') return at;
  const run: Word[] = [];
  for (let i = at; i < words.length && run.length < 6; i++) {
    const word = words[i];
    if (word === undefined) break;
    const last = run.at(-1);
    const nick = last !== undefined && (opensNick(text, last, word, words[i + 1]) || closesNick(text, last, word, run.length)); // prettier-ignore
    if (last && !nick && !/^(?:[ \u00a0]|\. ?)$/u.test(text.slice(last.end, word.start))) break;
    if (last && text[last.end] === '.' && last.shape !== 'initial' && !SHORTENED.test(last.text)) break;
    // Bilal Qureshi s/o Abdul Qureshi are two, Kavitha d/o Suresh is one
    if (run.length > 1 && word.text.includes('/')) break;
    // Khalid Al Harbi
    const links = run.length > 0 && PARTICLES.has(word.text.toLowerCase()) && /^[ .]{1,2}\p{Lu}/u.test(text.slice(word.end, word.end + 3)); // prettier-ignore
    if (word.shape === 'initial' && word.text === 'I' && text[word.end] !== '.' && run.length > 0) break;
    if (
      word.shape === 'small' ||
      ((word.shape === 'capitals') !== (first.shape === 'capitals') &&
        word.shape !== 'initial' &&
        word.shape !== 'particle' &&
        first.shape !== 'initial' &&
        !(run.length === 1 && isTurnedPair(first, word)))
    )
      break;
    if (run.length > 0 && !links && word.shape !== 'particle' && word.shape !== 'initial' && worthOf(word, false) < 0)
      break;
    // AMINA BELLO CALL ME
    if (run.length > 1 && word.shape === 'capitals' && isOrdinary(word.text.toLowerCase())) break;
    run.push(word);
  }
  while (run.length > 0 && (run.at(-1)?.shape === 'particle' || (run.at(-1)?.shape === 'initial' && run.length > 2)))
    run.pop();
  // NAME: DENISE KOWALCZYK ADDR: the last one is the next label
  if (run.length > 1 && /^\s?:/u.test(text.slice(run.at(-1)?.end ?? 0, (run.at(-1)?.end ?? 0) + 2))) run.pop();
  const last = run.at(-1);
  if (run.length === 0 || last === undefined || (last.shape === 'initial' && run.length === 1)) return at;
  const name = text.slice(first.start, last.end);
  if (NOBODY.test(name)) return at + run.length - 1;
  const after = text.slice(last.end, last.end + 40);
  const posted = AT_THEIR_POST.test(after) && !(run.length === 1 && isOrdinary(low));
  if (
    (NO_PERSON.test(name) && !((asked || posted) && isTownOrPerson(low, run))) ||
    (!asked && run.length > 1 && givenName(low) !== 'sure' && isTown(low) && !TOWNS_OF_PERSONS.has(low)) ||
    (isPlace(run) && !(posted && isTownOrPerson(low, run)))
  )
    return at + run.length - 1;
  const worth = run.map((word, i) => (i > 0 && word !== last && PARTICLES.has(word.text.toLowerCase()) ? 0.3 : worthOf(word, i === 0))); // prettier-ignore
  if ((worth[0] ?? 0) < 0 && !(asked && run.length > 1 && !isOrdinary(low))) return at;
  // letters alone: an ID, a brand
  if (first.shape === 'capitals' && run.length < 2 && !(asked && givenName(low) === 'sure')) return at;
  // a word that nobody knows, behind one that asks for much else: under Coupons, shows Error
  if (
    asked &&
    run.length < 2 &&
    (worth[0] ?? 0) < 1.2 &&
    LOOSELY.test(before) &&
    !ON_A_DOOR.test(before) &&
    !posted &&
    !SHE.test(after)
  )
    return at;
  // family name is Zhou: said alone it names nobody
  if (asked && run.length < 2 && /(?:family|sur|last) ?name(?: is|['’]s) $/iu.test(before)) return at;
  // Teller Brianna Cole
  if (run.length > 1 && ASKED.test(`${before}${first.text} `)) return at;
  if (!asked && run.length > 1 && PLACES.test(` ${last.text}`)) return at + run.length - 1;
  if (
    first.shape === 'capitals' &&
    !asked &&
    run.every(({ shape }) => shape !== 'capital') &&
    !(givenName(low) === 'sure' && (worth[1] ?? 0) >= 1.5) &&
    // DLAMINI SIPHO
    !(
      run.length === 2 &&
      isFamilyName(low) &&
      !isOrdinary(low) &&
      givenName(last.text.toLowerCase()) === 'sure' &&
      !isOrdinary(last.text.toLowerCase()) &&
      (said || DOES.test(after))
    ) && // prettier-ignore
    !((said || ACTS.test(after)) && (givenName(low) === 'sure' || PINYIN_FAMILY.has(low)) && run.length > 1) &&
    !(PINYIN_FAMILY.has(low) && PINYIN.test(run[1]?.text.toLowerCase() ?? '0'))
  )
    return at;
  let weight = worth.reduce((sum, one) => sum + one, 0);
  if (asked) weight += 3.2;
  else if (said) weight += run.length > 1 ? 2.2 : 1.9;
  else if (WEAKLY.test(before)) weight += 0.8;
  if (!asked && run.length > 1 && (endsText(text, first, last) || isField(text, first, last))) weight += said ? 0.4 : 2.2; // prettier-ignore
  // ordered from Papa Murphy's: a house called after somebody
  if (!asked && /^['’]s(?:$|[,.!?])/u.test(after)) return at;
  if (!asked && /^['’]s (?:and|or|but)(?!\p{L})/u.test(after) && /\b(?:from|at) $/iu.test(before)) return at; // prettier-ignore
  const other =
    run.length === 1 ? WITH_ANOTHER.exec(text.slice(last.end, last.end + 48))?.[1]?.toLowerCase() : undefined;
  // a line of its own at the end: - Ildikó
  const closes = run.length === 1 && givenName(low) === 'sure' && /(?:^|\n)\s?[-–—~]\s?$/u.test(before) && /^\s*[.!]?\s*$/u.test(text.slice(last.end, last.end + 6)); // prettier-ignore
  const human = closes || posted || HUMAN.test(after) || isOnALine(text, first, last) || (other !== undefined && givenName(other) === 'sure' && !isOrdinary(other) && !isOrdinary(low)); // prettier-ignore
  if (human && !asked && !said) weight += run.length > 1 ? 1.5 : 2.6;
  // Mate 70, and what is called after somebody
  if (
    (/^ ?\d{1,4}(?!\d)/u.test(after) && !/^\s(?:\(?\+?\d[\d ()-]{7}|\d{1,2}[.)]\s\p{Lu})/u.test(after)) ||
    (!asked && THINGS.test(after) && !(givenName(low) === 'sure' && /^['’]s /u.test(after) && ACTS.test(after)))
  )
    return at;
  if (PLACES.test(after)) weight -= asked ? 1 : 4;
  if (
    /\b(?:in|at|near|visit(?:ing)?|live in|travel(?:ling|ing)? to|from|fly(?:ing)? (?:to|from)|flights? (?:to|from)|trip to|weekend in|nights in|moved to|to) $/iu.test(
      before,
    ) &&
    run.length === 1 &&
    !/^['’]s \p{Ll}/u.test(after) &&
    !FROM_SOMEBODY.test(before)
  )
    weight -= 1.2;
  // one word that nothing says is somebody
  if (!asked && !said && !human && run.length < 2 && !ACTS.test(after) && !(givenName(low) === 'sure' && /^\s?(?:[,:.!?;，：。]|[-–—]\s|$)/u.test(after))) return at; // prettier-ignore
  if (!asked && run.length === 1 && /^, s?he(?!\p{L})/u.test(after)) weight += 1.6;
  // hey its Bri again; I'm Jomar, I'll be with you
  if (said && !asked && run.length === 1 && (worth[0] ?? 0) >= 0.8 && presents(before, first.text, after))
    weight += 1.2;
  if (ACTS.test(after)) weight += 1.3;
  else if (DOES.test(after)) weight += 0.5;
  if (weight < ENOUGH) return at;
  if (FIRM.test(name) || FIRM.test(after.slice(0, 16).replace(/^,/, '')) || SCHOOLS.test(after) || SCHOOL.test(name) || isKnown(run)) return at + run.length - 1; // prettier-ignore
  if (!asked && run.length === 1 && (FAMOUS.has(low) || standsWithPlaces(text, first, after))) return at;
  // "Deepak S.": the dot is the initial's where no sentence ends
  const dotted = last.shape === 'initial' && /^\.(?:["”’),]| \p{Ll})/u.test(after);
  take(first.start, dotted ? last.end + 1 : last.end);
  return at + run.length - 1;
}
/** Robert "Bob" Miller */
function opensNick(text: string, last: Word, word: Word, next: Word | undefined): boolean {
  return word.shape === 'capital' && next?.shape === 'capital' && /^ ["“'‘(]$/u.test(text.slice(last.end, word.start)) && /^["”'’)] $/u.test(text.slice(word.end, next.start)); // prettier-ignore
}
const closesNick = (text: string, last: Word, word: Word, length: number): boolean =>
  length > 1 && word.shape === 'capital' && /^["”'’)] $/u.test(text.slice(last.end, word.start)) && /["“'‘(]/u.test(text[last.start - 1] ?? ''); // prettier-ignore
/** I'm taking over from Kristine, a message from Anil */
const FROM_SOMEBODY =
  /(?<!\p{L})(?:over|heard?|calls?|messages?|texts?|e?mails?|letters?|gifts?|presents?|money|repl(?:y|ies)|answers?|cards?|notes?|flowers|voicemail) from $/iu;
const GREETS =
  /(?:^|[\n.!?]\s{0,2})(?:hey|hi|hello|yo|hiya)(?: there)?[,!.]?\s(?:its|it['’]s|it is|this is|im|i['’]m|i am)\s$/iu;
const PRESENTS =
  /(?:^|[\n.!?]\s{0,2})(?:hey|hi|hello|yo|hiya|good (?:morning|afternoon|evening)|thanks for \p{L}+)?(?: there)?[,!.]?\s?(?:its|it['’]s|it is|this is|im|i['’]m|i am)\s$/iu;
/** People of somewhere, of a belief: I'm Brazilian, I have … */
const PEOPLES = /(?:[iue]an|ish|ese|can|ist|ic|im|wan|ani|aqi|ali|ew|ch|eek|elsh|wiss|hai|indu|ikh|ern|er|ing|ed|ly)$/;
const presents = (before: string, name: string, after: string): boolean =>
  PRESENTS.test(before) && name.length > 2 && !/\p{Lu}/u.test(name.slice(1)) && !PEOPLES.test(name.toLowerCase()) && /^(?: (?:again|here|from|speaking)(?!\p{L})|, (?:I(?:['’]| am | will )|the |your |from |you |calling|just|again)|[.!] )/u.test(after) || (GREETS.test(before) && /^, \p{Ll}/u.test(after) && !FESTIVALS.has(name.toLowerCase()) && name.length > 2 && !PEOPLES.test(name.toLowerCase())); // prettier-ignore
const FESTIVALS = new Set('ramadan diwali eid hanukkah passover nowruz holi songkran tet lent advent purim vesak thanksgiving carnival'.split(' ')); // prettier-ignore
/** A given name on the line above an address: Aurélie⏎12 Chemin du Moulin */
function isOnALine(text: string, first: Word, last: Word): boolean {
  if (first !== last || givenName(first.text.toLowerCase()) !== 'sure' || isOrdinary(first.text.toLowerCase())) return false; // prettier-ignore
  return /(?:^|[\n.!?:]\s{0,2})$/u.test(text.slice(Math.max(0, first.start - 3), first.start)) && /^,?\s?\n\s?(?:#?\d{1,5}[A-Za-z]?,? (?:bis |ter )?\p{Lu}|(?:flat|apt|unit|blk|block|plot|house|room|villa|p\.?o\.? box|c\/|rue|calle|via|ul\.) ?)/iu.test(text.slice(last.end, last.end + 30)); // prettier-ignore
}
/** Diego Garcia, King Lear, Storm Ciara */
function isKnown(run: readonly Word[]): boolean {
  const low = run.map(({ text }) => text.toLowerCase());
  return run.length > 1 && (/^(?:storm|hurricane|typhoon|cyclone|king|queen|saint|mount)$/.test(low[0] ?? '') || KNOWN.has(low.slice(0, 2).join(' ')) || KNOWN.has(low.slice(0, 3).join(' '))); // prettier-ignore
}
/** Virginia and Carolina, Florence or Milan: towns and states beside each other. */
function standsWithPlaces(text: string, first: Word, after: string): boolean {
  const low = first.text.toLowerCase();
  if (!TOWNS_OF_PERSONS.has(low)) return false;
  const other = /^(?:,| and| or| &|,? nor| to) (\p{Lu}\p{L}+)/u.exec(after)?.[1] ?? /(\p{Lu}\p{L}+)(?:,| and| or| &|, and|, or| to) $/u.exec(text.slice(Math.max(0, first.start - 24), first.start))?.[1]; // prettier-ignore
  return other !== undefined && (TOWNS_OF_PERSONS.has(other.toLowerCase()) || isTown(other.toLowerCase()));
}
/** Delroy at the counter, Jordan from the late shift */
const AT_THEIR_POST =
  /^ (?:at|on|in|from|behind) (?:the|your) (?:\p{L}+ ){0,2}(?:branch|store|shop|office|company|counter|desk|till|reception|shift|team|checkout|front office|call cent(?:re|er)|help ?desk|support line|night|department)(?![\p{L}])|^ (?:from|in|at) (?:your )?(?:accounts|accounting|sales|billing|support|reception|finance|payroll|returns|claims|collections|complaints|customer (?:service|care)|admin|logistics|dispatch|IT|HR)(?![\p{L}])/u;
const RANKS = new Set('major captain capt colonel lieutenant lt sergeant sgt pastor reverend rev fr father brother sister imam uncle aunt auntie aunty granny grandma grandpa nurse baby alhaji hajiya mallam chief tante onkel tía tío'.split(' ')); // prettier-ignore
const LANGUAGES = new Set('english french german dutch welsh irish spanish italian polish portuguese turkish hungarian greek'.split(' ')); // prettier-ignore
/** Of them those that a surname stands behind. */
const LED = new Set('major captain capt colonel lieutenant lt sergeant sgt pastor reverend rev imam'.split(' '));
/** Ramesh Kr. Yadav, Md. Rafiq */
const SHORTENED = /^(?:St|Kr|Md|Mohd|Muhd|Kum|Sk|Wm|Chas|Geo|Jas|Thos|Ma|Hj|Hjh)$/u;
/** Sanne and Pim are */
const WITH_ANOTHER = /^ (?:and|&) (\p{Lu}\p{L}+)(?: [\p{L}'’-]+){0,3}? (?:are|were|have|both|live|want|need|share|will|booked|ordered|can)(?!\p{L})/u; // prettier-ignore
const SHE = /^[^.!?\n]{0,24}(?<!\p{L})(?:he|she|him|her|his)(?!\p{L})/u;
/** What nothing but a person does: Shaz will let him in. */
const HUMAN =
  /^ (?:this side|will (?:let (?:him|her|you|them|the|u)|sign for|be (?:home|at home|in|there|waiting)|open the|take it in|answer the door|collect it|pick it up)|is (?:at home|home|pregnant|married)|has (?:the|my|our|a) keys?|can sign|lets you|passed away|walks|instead of me)(?![\p{L}])|^, (?:party of|table (?:for|of)) /u;
const TOWNS_OF_PERSONS = new Set('virginia charlotte siena sienna verona lima kingston hamilton wellington darwin perth troy salem adelaide alexandria savannah montana dakota nevada lourdes regina valencia milan jackson orlando dallas houston denver trenton augusta eugene helena cheyenne laredo aurora jordan paris sydney london chelsea austin lincoln madison florence sofia victoria santiago georgia carolina israel india kenya chad'.split(' ')); // prettier-ignore
/** Paris Delacroix, Jordan from the late shift: a town that is a first name, where somebody is meant. */
const isTownOrPerson = (low: string, run: readonly Word[]): boolean =>
  TOWNS_OF_PERSONS.has(low) && run.slice(1).every((word) => worthOf(word, false) > 0.6);
/** CHEN Yuting, Yuting CHEN */
function isTurnedPair(first: Word, second: Word): boolean {
  const [family, given] = first.shape === 'capitals' ? [first, second] : [second, first];
  const [low, other] = [family.text.toLowerCase(), given.text.toLowerCase()];
  return family.text.length > 1 && !isOrdinary(other) && ((PINYIN_FAMILY.has(low) && PINYIN.test(other)) || (isFamilyName(low) && !isOrdinary(low) && givenName(other) === 'sure')); // prettier-ignore
}
/** Guests: 1. Bill Grady 2. Joy Grady */
function isListed(text: string, first: Word): boolean {
  if (!/(?:^|[\s,;:])\d{1,2}[.)]\s$/u.test(text.slice(Math.max(0, first.start - 5), first.start))) return false;
  return PEOPLE.test(text.slice(Math.max(0, first.start - 160), first.start));
}
const PEOPLE =
  /(?<!\p{L})(?:guests?|passengers?|travell?ers?|attendees?|players?|members?|people|persons?|names?|students?|kids|children|pax|participants?|applicants?|visitors?|team|drivers?)(?!\p{L})/iu;
/** The last words, behind a full stop or a dash: thanks for nothing. Chukwuemeka Obi */
function endsText(text: string, first: Word, last: Word): boolean {
  return /^[\s.!]{0,3}(?:x{1,3}[\s.!]{0,2})?$/u.test(text.slice(last.end, last.end + 10)) && /(?:\p{L}[.!?]{1,3}|[.!?]\)|\s[-–—~]|\n)\s*$/u.test(text.slice(Math.max(0, first.start - 6), first.start)); // prettier-ignore
}
/** Alone between slashes or at the beginning, and a number to call or a house behind it. */
function isField(text: string, first: Word, last: Word): boolean {
  const behindComma = /[,.]\s$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
  if (behindComma) return CALLED.test(text.slice(last.end, last.end + 24));
  if (!/(?:^|[/|;\n\t]\s{0,2})$/u.test(text.slice(Math.max(0, first.start - 3), first.start))) return false;
  return /^\s{0,2}[/|,;\n\t]?\s{0,2}(?:\(?\+?\d[\d ()-]{6}|(?:phone|tel|mob(?:ile)?|cell|ph|p\.?o\.? box|blk|flat|apt|unit|h\.?no|house|plot|shop|room|villa|lot|door|block|no\.? ?\d)(?![a-z])|[^\s@]{2,40}@|#?\d{1,5}[A-Za-z]? \p{Lu})/iu.test(text.slice(last.end, last.end + 50)); // prettier-ignore
}
const CALLED = /^,?\s(?:(?:mob(?:ile)?|tel|cell|ph(?:one)?)[ .:]{1,2})?\(?\+?\d[\d ()-]{8}/iu;
/** bell reads Petrosyan */
const ON_A_DOOR =
  /(?<!\p{L})(?:bell|buzzer|name ?plate|letter ?box|mail ?box|intercom|door|badge|name ?tag) (?:says?|reads?|shows?|said|with)[^\p{L}]{0,3}$/iu;
const LOOSELY = /\b(?:with|by|says?|said|reads?|shows?|to|for|as)[^\p{L}]{0,3}$/iu;
let places: ReadonlySet<string> | undefined;
const isTown = (low: string): boolean =>
  (places ??= new Set([...COUNTRIES, ...[...townNames()].map(([name]) => name.toLowerCase()).filter((name) => /^[a-z]/.test(name))])).has(low); // prettier-ignore
/** A town or a country that no first name is. */
function isPlace(run: readonly Word[]): boolean {
  const [first] = run;
  if (first === undefined) return false;
  const name = run.map(({ text }) => text.toLowerCase()).join(' ').normalize('NFD').replace(/\p{M}/gu, ''); // prettier-ignore
  return isTown(name) && givenName(name) !== 'sure';
}
const SAID_IN_HAN = /[的位叫个]\s?$/u;
const DOES =
  /^(?:$|[,.;:!?)\n]|['’]s\s|\s(?:is|are|was|were|has|had|have|can|can['’]?t|cannot|could|will|would|won['’]?t|never|said|told|called|and|or|here|again|on|at|from|to|who|came|did|didn['’]?t|does|doesn['’]?t|wants?|needs?|asked|left|promised|removed|added|as|speaking|helped|gave|sent|made|paid|bought|ordered|booked|signed|just|about|with|for|by|in|before|after|phone|tel|mobile|cell|account|card)(?![\p{L}])|\s?[\p{Script=Han}\d(（，。、；：+<[|-])/u;

/** What nobody but a person does or has. */
const ACTS =
  /^(?:['’]s\s(?:order|refund|account|card|phone|number|email|address|ticket|passport|booking|reservation|room|name|bill|statement|payment|policy|claim|appointment|prescription|subscription|parcel|package|luggage|bag|seat|flight|birthday|mother|father|mum|mom|dad|wife|husband|son|daughter|parents?|behalf|class|grades?|file|record|salary|visa|line|plan|meal|signature|house|flat|apartment)(?![\p{L}])|\s(?:here|no longer|speaking|told|said|says|promised|called|rang|phoned|emailed|texted|asked|paid|signed|placed|ordered|booked|moved|lives|lived|works|worked|passed away|died|lost|wants|wanted|needs|hasn['’]t|has (?:already |just |now |not |never )?(?:paid|signed|called|moved|left|asked|confirmed|cancelled|returned)|is my|was my|who|whose|cancelled|canceled|picked|collected|helped|served|never (?:called|showed|came|paid|got)|and I(?![\p{L}]))(?![\p{L}]))/u;

/** A line of its own behind a greeting at the end. */
function signed(text: string, first: Word, second: Word | undefined): boolean {
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  if (
    !/(?:regards|sincerely|thanks|thank you|cheers|best(?: wishes)?|yours(?: truly| faithfully)?|warmly|respectfully)[,.!]?\s*\n\s*$/iu.test(
      before,
    )
  )
    return false;
  const rest = text.slice(first.start);
  return /^[^\n]{2,40}(?:\n|$)/u.test(rest) && second !== undefined ? true : /^[^\n\s]{2,20}\s*(?:\n|$)/u.test(rest);
}

/** dave said it was sent */
function saysSmall(text: string, { text: low, start, end }: Word): boolean {
  return givenName(low) === 'sure' && !isOrdinary(low) && (SAYS.test(text.slice(end, end + 16)) || TOLD.test(text.slice(Math.max(0, start - 8), start)) || AT_THEIR_POST.test(text.slice(end, end + 40))) && /(?:^|[\s(])$/u.test(text.slice(Math.max(0, start - 1), start)); // prettier-ignore
}
const TOLD = /(?:^|\s)(?:told|asked) $/u;
const SAYS = /^ (?:said|told|promised|assured|confirmed|says|rang|emailed|texted)(?!\p{L})/u;
/** order 88213. john o'shea. apt 12: a first name and a surname between stops, and nothing else */
function isSmallPiece(text: string, first: Word, second: Word | undefined): boolean {
  if (second?.shape !== 'small' || givenName(first.text) !== 'sure' || isOrdinary(first.text) || isOrdinary(second.text)) return false; // prettier-ignore
  if (text.slice(first.end, second.start) !== ' ' || worthOf({ ...second, shape: 'capital' }, false) < 1.3)
    return false;
  return /(?:^|[.,;\n]\s?)$/u.test(text.slice(Math.max(0, first.start - 2), first.start)) && /^(?:[.,;]\s|\n|$)/u.test(text.slice(second.end, second.end + 2)); // prettier-ignore
}
/** my name is john smith */
function smallAt(text: string, words: readonly Word[], at: number, asked: boolean, take: Add): number {
  const run: Word[] = [];
  let worth = 0;
  for (let i = at; i < words.length && run.length < 4; i++) {
    const word = words[i];
    const last = run.at(-1);
    if (word === undefined || (last && !/^ $/.test(text.slice(last.end, word.start)))) break;
    const one =
      /^\p{L}$/u.test(word.text) || PARTICLES.has(word.text)
        ? 0.2
        : worthOf({ ...word, shape: 'capital' }, run.length === 0);
    if (one < 0 || STOPS.has(word.text)) break;
    run.push(word);
    worth += one;
  }
  while (run.length > 0 && (PARTICLES.has(run.at(-1)?.text ?? '') || (run.at(-1)?.text.length ?? 0) < 2))
    worth -= run.pop() ? 0.2 : 0;
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return at;
  const given = givenName(first.text.split('-')[0] ?? '');
  const direct = /(?:name(?:['’]s| is| was)?|named|called|under|i am|i['’]?m|this is|it['’]?s)[^\p{L}]{0,3}$/iu.test(
    text.slice(Math.max(0, first.start - 16), first.start),
  );
  if (!direct && /(?:^|[^\p{L}])(?:from|to|in|at|near|of|on) $/iu.test(text.slice(Math.max(0, first.start - 8), first.start))) return at; // prettier-ignore
  if ((!direct && (asked || isOrdinary(first.text) || isOrdinary(run[1]?.text ?? 'the'))) || isPlace(run)) return at; // prettier-ignore
  // one word in small letters is a name when it is known as one
  const bar = asked ? (given === 'sure' || PINYIN_FAMILY.has(first.text) ? 1.3 : 1.9) : 2.6;
  const pinyin = PINYIN_FAMILY.has(first.text) && run.length > 1 && run.every(({ text: one }) => PINYIN.test(one));
  // hey its mark, the same again
  const greeted = !asked && given !== undefined && run.length === 1 && !MONTHS.has(first.text) && /(?:^|[^\p{L}])(?:hey|hi|hello|hiya|yo|morning|afternoon|evening)[,!. ]{1,3}(?:it['’]?s|this is|i['’]?m|i am) $/iu.test(text.slice(Math.max(0, first.start - 24), first.start)) && /^(?:$|[,.!?]| (?:here|again|from|and (?:my|i))(?!\p{L}))/u.test(text.slice(last.end, last.end + 8)); // prettier-ignore
  // this is abdul from unit 9; its jessica, i called earlier
  const says = !asked && given === 'sure' && run.length === 1 && !MONTHS.has(first.text) && !isOrdinary(first.text) && /(?:^|[.!?\n]\s?)(?:it['’]?s|this is|i['’]?m|i am) $/iu.test(text.slice(Math.max(0, first.start - 14), first.start)) && /^(?:, |[.!] | here| again| from (?:unit|flat|room|apt|no|number|house|block|the|your) )/u.test(text.slice(last.end, last.end + 14)); // prettier-ignore
  if (greeted || says) {
    take(first.start, last.end);
    return at;
  }
  if (!asked && ((given !== 'sure' && !pinyin) || run.length < 2 || (!direct && worth < 3.3))) return at;
  if (worth < bar || THINGS.test(text.slice(last.end, last.end + 20))) return at;
  take(first.start, last.end);
  return at + run.length - 1;
}
const STOPS = new Set('is was are and or but the a an not on in at to for with from by of my your i you he she it we they me him her us them this that there here who which what when spelled spelt misspelled wrong different missing required blank'.split(' ')); // prettier-ignore
