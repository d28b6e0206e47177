// The parts an address in Latin letters is made of: rooms, roads, boxes, estates, towns, codes. Each rule reads one part from an atom on.
import type { Atom } from './latin-atoms.ts';
import { isOrdinary } from './latin-words.ts';
import { codeBeforeTownAt, surePostcodeAt } from './latin-postcodes.ts';
import { BUILDINGS, COUNTED, COUNTS, ENDS, FLOORS, LANDMARKS, LOOSE_ROADS, LOOSE_UNITS, NATIONS, NUMBERED_ROADS, NUMBER_WORDS, PARTICLES, PLAIN_ROADS, ROADS, ROADS_BEFORE, SIDES, STATES, UNITS, WHOLE_STATES } from './latin-address-words.ts'; // prettier-ignore

export type Part = {
  kind: 'unit' | 'house' | 'road' | 'box' | 'code' | 'state' | 'place' | 'estate' | 'landmark' | 'nation';
  /** The atom behind it. */
  next: number;
  /** How much it says for an address; 3 are enough. */
  worth: number;
  /** Written without capitals. */
  small: boolean;
};
export type Reading = {
  text: string;
  atoms: readonly Atom[];
  /** What the text as a whole shows, asked once. */
  shows: Readonly<Record<'townland' | 'code' | 'pin' | 'vietnamese' | 'brazilianCode' | 'brazilianRoad', boolean>>;
};

const isMark = (atom: Atom | undefined, mark: string): boolean => atom?.kind === 'mark' && atom.text === mark;
const isWord = (atom: Atom | undefined): atom is Atom => atom?.kind === 'word';
const isOrdinal = (atom: Atom): boolean => /^\d+(?:st|nd|rd|th)$/i.test(atom.text);
const follows = (atom: Atom | undefined): atom is Atom => atom !== undefined && atom.gap === ' ';
/** Behind a dot that shortens a word. */
const pastDot = (atoms: readonly Atom[], at: number): number => (isMark(atoms[at], '.') && atoms[at]?.gap === '' && atoms[at + 1]?.kind !== undefined ? at + 1 : at); // prettier-ignore
/** 274085 Range Road 291: where roads are numbered like a grid, houses have six digits. */
export const isOfGrid = (atoms: readonly Atom[], at: number): boolean =>
  /^\d{6}$/.test(atoms[at]?.text ?? '') && /^(?:range|township)$/.test(atoms[at + 1]?.low ?? '') && /^(?:road|rd)$/.test(atoms[at + 2]?.low ?? ''); // prettier-ignore
const isHouseNumber = (atom: Atom | undefined): atom is Atom =>
  atom?.kind === 'number' && atom.text.length <= 12 && !isOrdinal(atom) && /^(?:#?\d{1,5}(?:[A-Za-z]|[-/–].*)?|[A-Z]{1,2}[-/]\d{1,4}[A-Za-z]?)$/.test(atom.text); // prettier-ignore
const GERMANIC =
  /^.{2,}(?:stra(?:ß|ss)e|str|weg|platz|allee|gasse|laan|straat|gracht|plein|gatan|vägen|vej|veien|gade|katu)$|.{3,}(?:gata|ntie|nkuja|inkatu)$/iu;
const ALONE = /^(?:broadway|.{3,}(?:way|gate))$/iu;

/** Behind Farm Klipfontein 203, which the land register numbers. */
function farmAt(atoms: readonly Atom[], at: number): number | undefined {
  if (!/^(?:farm|plaas)$/.test(atoms[at]?.low ?? '') || !atoms[at]?.capital) return undefined;
  let next = at + 1;
  while (next < at + 3 && isWord(atoms[next]) && atoms[next]?.capital && atoms[next]?.gap === ' ') next++;
  const number = atoms[next];
  return next > at + 1 && number?.gap === ' ' && /^\d{2,4}$/.test(number.text) ? next + 1 : undefined;
}
/** flat 7b, #08-1127, 12/F, 2nd floor, B wing, Plot No. 45 */
export function unitAt(reading: Reading, at: number): Part | undefined {
  const { text, atoms } = reading;
  const first = atoms[at];
  if (first === undefined) return undefined;
  const unit = (next: number, worth: number): Part => ({ kind: 'unit', next, worth, small: !first.capital });
  const second = atoms[at + 1];
  if (first.kind === 'number') {
    if (/^(?:\d{1,3}\/f|\d{1,4}-(?:dong|ho|beonji))$/i.test(first.text)) return unit(at + 1, 1);
    const floor = pastDot(atoms, at + 1);
    const named = atoms[floor];
    if (
      /^\d{1,3}(?:st|nd|rd|th|º|°|ª|er|e)?$/i.test(first.text) &&
      follows(named) &&
      isWord(named) &&
      FLOORS.has(named.low)
    ) {
      // prettier-ignore
      const flat = atoms[floor + 1];
      return unit(follows(flat) && /^(?:flat|left|right|front|rear)$/.test(flat.low) ? floor + 2 : floor + 1, 1);
    }
    // 2n 1a, of a Catalan stair
    if (/^\d{1,2}(?:n|r|t|è|a)$/.test(first.text) && second?.gap === ' ' && /^\d{1,2}[aª]$/.test(second.text))
      return unit(at + 2, 1);
    // 2. th, of a Danish stair; 3. em. of a Hungarian one
    if (/^\d{1,2}$/.test(first.text) && floor > at + 1 && follows(named) && /^(?:th|tv|mf|em|og|sal)$/.test(named.low))
      return unit(floor + 1, 1);
    // 2.º Esq.
    if (/^\d{1,2}$/.test(first.text) && named && /^[º°ª]$/.test(named.text)) {
      const side = atoms[floor + 1];
      return unit(follows(side) && isWord(side) && side.text.length < 5 ? floor + 2 : floor + 1, 1);
    }
    if (/^\d{1,3}[º°ª][A-Za-z]$/.test(first.text)) return unit(at + 1, 1);
    if (/^\d{1,3}[º°ª]$/.test(first.text)) return unit(follows(second) && second.text.length === 1 && isWord(second) ? at + 2 : at + 1, 1); // prettier-ignore
    return /^#\d/.test(first.text) ? unit(at + 1, 1) : undefined;
  }
  if (isMark(first, '#') && second?.gap === '' && /^[A-Z]$/.test(second.text)) return unit(at + 2, 1);
  if (isMark(first, '#') && second?.kind === 'number') return unit(at + 2, 1);
  if (!isWord(first)) return undefined;
  // H. No. 5-9-22
  if (first.text === 'H' && isMark(second, '.') && atoms[at + 2]?.low === 'no') {
    const house = unitAt(reading, at + 2);
    return house && { ...house, worth: 1 };
  }
  if (
    /^(?:ground|top|first|second|third|basement|upper|lower|garden|front|rear)$/.test(first.low) &&
    follows(second) &&
    /^(?:floor|flat|maisonette)$/.test(second.low)
  ) {
    // prettier-ignore
    const flat = atoms[at + 2];
    return unit(second.low === 'floor' && follows(flat) && flat.low === 'flat' ? at + 3 : at + 2, 1);
  }
  if (first.text.length === 1 && follows(second) && /^(?:wing|block|blk|tower|building|bldg)$/.test(second.low) && atoms[at + 2]?.kind !== 'number') return unit(at + 2, 1); // prettier-ignore
  // RT 05/RW 02
  if (first.text === 'RT' && /^\d{1,3}\/RW$/i.test(second?.text ?? '') && atoms[at + 2]?.kind === 'number')
    return unit(at + 3, 0.7);
  // K:2 D:5, of a Turkish house
  if (
    /^[KD]$/.test(first.text) &&
    second?.gap === '' &&
    /^[:.]$/.test(second.text) &&
    atoms[at + 2]?.kind === 'number' &&
    atoms[at + 2]?.gap !== '\n' &&
    (atoms[at + 2]?.text.length ?? 9) < 4
  )
    return unit(at + 3, 0.3);
  // G/F, UG/F
  if (/^(?:[GMBR]|[UL]G)$/.test(first.text) && isMark(second, '/') && second?.gap === '' && atoms[at + 2]?.text === 'F' && atoms[at + 2]?.gap === '') return unit(at + 3, 1); // prettier-ignore
  // Extension 5, of a township
  const isExtension =
    first.capital && /^ext(?:ension|n)?$/.test(first.low) && atoms[pastDot(atoms, at + 1)]?.kind === 'number';
  // Portion 7 of Farm Klipfontein 203
  if (first.capital && first.low === 'portion' && second?.kind === 'number' && atoms[at + 2]?.low === 'of') {
    const farm = farmAt(atoms, atoms[at + 3]?.low === 'the' ? at + 4 : at + 3);
    if (farm !== undefined) return unit(farm, 2);
  }
  const farm = first.low === 'farm' || first.low === 'plaas' ? farmAt(atoms, at) : undefined;
  if (farm !== undefined) return unit(farm, 1.5);
  if (!UNITS.has(first.low) && !isExtension) return undefined;
  // Căn hộ 1508
  let id = first.low === 'căn' && second?.low === 'hộ' ? at + 2 : pastDot(atoms, at + 1);
  for (let i = 0; i < 2; i++) {
    const between = atoms[id];
    if (between && ((isWord(between) && NUMBER_WORDS.has(between.low)) || isMark(between, '#') || (isMark(between, ':') && i > 0))) id = pastDot(atoms, id + 1); // prettier-ignore
  }
  const name = atoms[id];
  if (name === undefined || name.gap === '\n' || (name.gap === '' && id === at + 1 && !name.text.startsWith('#'))) return undefined; // prettier-ignore
  // Stand 1184, not stand 3
  const ofLand = first.capital && /^(?:stand|erf|portion|farm|site)$/.test(first.low) && /^\d{3,5}/.test(name.text);
  const worth =
    LOOSE_UNITS.has(first.low) && !ofLand
      ? 0.5
      : ofLand && first.low === 'erf'
        ? 2
        : isExtension || (ofLand && first.low === 'farm')
          ? 1.5
          : 1;
  if (name.kind === 'number') {
    if (name.text.length > 10 || /^\d{6,}$/.test(name.text) || isOrdinal(name)) return undefined;
    // level 5 of what is counted: unit 2 weeks
    return COUNTED.has(atoms[id + 1]?.low ?? '') && follows(atoms[id + 1]) ? undefined : unit(id + 1, worth);
  }
  if (!isWord(name)) return undefined;
  // House No. C 112/4
  const digits = atoms[id + 1];
  if (/^[A-Z]$/.test(name.text) && follows(digits) && digits.kind === 'number' && digits.text.length < 7 && /^\d{1,3}(?:\/|$)/.test(digits.text)) return unit(id + 2, worth); // prettier-ignore
  const letter = /^[A-Z]{1,2}$/.test(name.text) ? !STATES.has(name.text) && name.text !== 'I' : /^[b-hj-z]$/.test(name.text); // prettier-ignore
  const said = name.capital && (COUNTS.has(name.low) || /^(?:I{2,3}|IV|VI{0,3})$/.test(name.text));
  return (letter || said) && surePostcodeAt(text, name.start) === undefined ? unit(id + 1, worth) : undefined;
}

/** PO Box 12, Private Bag X9, RR 3 */
export function boxAt({ atoms }: Reading, at: number): Part | undefined {
  const first = atoms[at];
  if (first === undefined || (first.kind !== 'word' && !/^RR\d/.test(first.text))) return undefined;
  let i = at;
  let worth = 3;
  if (/^RR\d{1,3}$/.test(first.text)) return { kind: 'box', next: at + 1, worth: 2, small: false };
  if (
    first.low === 'po' ||
    first.low === 'gpo' ||
    (first.low === 'p' && /^o$/.test(atoms[pastDot(atoms, at + 1)]?.low ?? ''))
  )
    i = pastDot(atoms, first.low === 'p' ? pastDot(atoms, at + 1) + 1 : at + 1); // prettier-ignore
  else if (first.low === 'post' && atoms[at + 1]?.low === 'office') i = at + 2;
  else if ((first.low === 'private' || first.low === 'locked') && atoms[at + 1]?.low === 'bag') i = at + 1;
  else if (first.low === 'rr' || first.low === 'hc' || first.low === 'star') [i, worth] = [at, 2];
  else if (first.low === 'rural' && atoms[at + 1]?.low === 'route') [i, worth] = [at + 1, 2];
  else if (/^(?:postfach|postbus|apartado|casilla|bp)$/.test(first.low)) {
    // Postfach 12 34
    let next = at + 1;
    while (next < at + 4 && atoms[next]?.kind === 'number' && atoms[next]?.gap === ' ' && /^\d{1,6}$/.test(atoms[next]?.text ?? '')) next++; // prettier-ignore
    return next > at + 1 ? { kind: 'box', next, worth: 2, small: !first.capital } : undefined;
  } else return undefined;
  if (worth === 3 && !/^(?:box|bag)$/.test(atoms[i]?.low ?? '')) return undefined;
  let number = pastDot(atoms, i + 1);
  if (NUMBER_WORDS.has(atoms[number]?.low ?? '') || isMark(atoms[number], '#')) number = pastDot(atoms, number + 1);
  return atoms[number]?.kind === 'number' ? { kind: 'box', next: number + 1, worth, small: !first.capital } : undefined; // prettier-ignore
}

/** Seocho-daero 74-gil, Teheran-ro: the atom behind a Korean road. */
function koreanRoad(atoms: readonly Atom[], at: number): number | undefined {
  if (!/^\p{L}{2,}-(?:daero|ro|gil|daegil)$/u.test(atoms[at]?.low ?? '')) return undefined;
  const lane = atoms[at + 1];
  return lane?.gap === ' ' && /^\d{1,4}[a-z]*-(?:gil|ga|beon-gil)$/.test(lane.low) ? at + 2 : at + 1;
}
/** Behind its number: N Kenmore Ave, Beach Rd, rue des Lilas, County Road 218 */
function streetAt({ text, atoms }: Reading, at: number): Part | undefined {
  const first = atoms[at];
  if (first === undefined || first.kind === 'mark') return undefined;
  let from = at;
  if (isWord(first) && SIDES.has(first.low) && first.low !== 'o' && !ROADS.has(atoms[at + 1]?.low ?? ''))
    from = pastDot(atoms, at + 1);
  const head = atoms[from];
  if (head === undefined) return undefined;
  const road = (next: number, worth: number, small: boolean): Part => ({ kind: 'road', next: pastSide(atoms, next), worth, small }); // prettier-ignore
  if (ROADS_BEFORE.has(head.low)) {
    const named = namesAt(atoms, pastDot(atoms, from + 1), 4, head.low);
    // badge 20717, route 14; a 6 place setting
    const counted = (head.low === 'route' && named !== undefined && atoms[named.next - 1]?.kind === 'number') || (COUNTED.has(head.low) && named?.small === true); // prettier-ignore
    const lane = atoms[named?.next ?? 0];
    // 5 Jalan Kiara 3: the house stands before, so the number is the road's
    if (named && GRID.test(head.low) && lane?.gap === ' ' && /^\d{1,2}$/.test(lane.text))
      return road(named.next + 1, 3, false);
    if (named !== undefined && !counted && !(named.small && head.capital && ROADS.has(head.low)))
      return road(named.next, 3, false);
  }
  const korean = koreanRoad(atoms, from);
  if (korean !== undefined) return road(korean, 3, !head.capital);
  // Kigali: KG 543 St
  if (
    /^k[gnk]$/.test(head.low) &&
    /^\d{1,3}$/.test(atoms[from + 1]?.text ?? '') &&
    /^(?:st|ave|rd|street|avenue|road)$/.test(atoms[from + 2]?.low ?? '')
  )
    return road(from + 3, 3, !head.capital);
  // Highway 49, County Road 218
  const wide = /^(?:county|state|us|old|farm|ranch|provincial|national|range|township)$/.test(head.low)
    ? from + 1
    : from;
  const kind = atoms[wide];
  const number = atoms[pastDot(atoms, wide + 1)];
  if (
    isWord(kind) &&
    NUMBERED_ROADS.has(kind.low) &&
    number?.kind === 'number' &&
    /^\d{1,4}[A-Z]?$/.test(number.text)
  ) {
    // FM 1488 Rd
    const past = pastDot(atoms, wide + 1) + 1;
    return road(ROADS.has(atoms[past]?.low ?? '') && follows(atoms[past]) && atoms[past]?.capital === kind.capital ? past + 1 : past, kind.capital ? 3 : 2, !kind.capital); // prettier-ignore
  }
  let small = false;
  let found: Part | undefined;
  for (let i = from; i < atoms.length && i < from + 7; i++) {
    const atom = atoms[i];
    if (atom === undefined || (i > from && atom.gap !== ' ' && atom.text !== '.' && !isMark(atoms[i - 1], '.'))) break;
    if (atom.kind === 'number') {
      if (!isOrdinal(atom)) break;
      continue;
    }
    if (atom.kind === 'mark') {
      if (atom.text === '.' && atom.gap === '' && (atoms[i - 1]?.text.length ?? 9) < 4) continue;
      break;
    }
    const isSaint = atom.low === 'st' && (i === from || (found === undefined && i < from + 2)) && isWord(atoms[pastDot(atoms, i + 1)]) && !SIDES.has(atoms[pastDot(atoms, i + 1)]?.low ?? '') && atoms[pastDot(atoms, i + 1)]?.capital === atom.capital && i === from; // prettier-ignore
    const alone = i === from && ALONE.test(atom.text) && atom.capital && !COUNTED.has(atom.low) && atom.low !== 'way' && !['gateway', 'railway', 'anyway', 'halfway', 'subway', 'always', 'runway', 'hallway', 'doorway', 'stairway', 'giveaway'].includes(atom.low); // prettier-ignore
    if (
      (!isSaint && i > from && (ROADS.has(atom.low) || LOOSE_ROADS.has(atom.low))) ||
      alone ||
      GERMANIC.test(atom.low)
    ) {
      // prettier-ignore
      // 12 Oaks Drive Thru
      if (atom.low === 'drive' && /^(?:thru|through|in)$/.test(atoms[i + 1]?.low ?? '') && atoms[i + 1]?.gap === ' ') return found;
      const loose = LOOSE_ROADS.has(atom.low);
      const bare = small || !atom.capital;
      // 30 Day St Ives scrub
      if (COUNTED.has(head.low) && atom.low === 'st' && atoms[i + 1]?.capital && atoms[i + 1]?.gap === ' ')
        return found;
      if (COUNTED.has(head.low) && (loose || bare || !/^(?:street|st|road|rd|avenue|ave|lane|ln|close|crescent|terrace)$/.test(atom.low))) return found; // prettier-ignore
      if (!(bare && loose && !PLAIN_ROADS.has(atom.low) && !small)) {
        const worth = bare && !(atoms[from]?.capital ?? false) ? (PLAIN_ROADS.has(atom.low) ? 1.5 : 0.7) : loose && !PLAIN_ROADS.has(atom.low) ? 2.9 : 3; // prettier-ignore
        found = road(i + 1, worth, bare);
      }
      continue;
    }
    if (found !== undefined) {
      // Palm Grove Society, Station Road Industrial Estate
      if (atom.capital && BUILDINGS.has(atom.low) && !UNITS.has(atom.low) && found.next === i) {
        found = road(i + 1, found.worth, small);
        continue;
      }
      // Church Row, Court Street: the last kind of road counts, and one word between them is no road's
      break;
    }
    if (atom.capital) {
      // The Cedars, not a sentence
      if (atom.low === 'i') break;
      continue;
    }
    if (PARTICLES.has(atom.low) && i > from && atoms[i + 1]?.capital === true) continue;
    if (ENDS.has(atom.low) && !/^(?:st|gate|left|right|first|last|door|march|may|june|april|august)$/.test(atom.low)) break; // prettier-ignore
    small = true;
  }
  if (found === undefined) return undefined;
  const last = atoms[pastDot(atoms, found.next)];
  // Ave 10, Rd 2920
  if (
    last?.kind === 'number' &&
    last.gap === ' ' &&
    /^\d{1,4}[A-Z]?$/.test(last.text) &&
    /^(?:ave|avenue|street|st|road|rd|main|cross|lane|link|lor|lorong|drive|dr|crescent|soi)$/.test(
      atoms[found.next - 1]?.low ?? '',
    )
  ) {
    // prettier-ignore
    const behind = atoms[pastDot(atoms, found.next) + 1];
    if (behind === undefined || behind.kind !== 'word' || behind.capital || surePostcodeAt(text, behind.start)) return { ...found, next: pastDot(atoms, found.next) + 1 }; // prettier-ignore
  }
  return found;
}
/** Bloor St E, 725 W */
function pastSide(atoms: readonly Atom[], at: number): number {
  const i = pastDot(atoms, at);
  const side = atoms[i];
  // rathmines rd lower
  if (side?.gap === ' ' && /^(?:lower|upper)$/.test(side.low) && (atoms[i + 1] === undefined || /^[,.;]$/.test(atoms[i + 1]?.text ?? '') || atoms[i + 1]?.gap === '\n')) return i + 1; // prettier-ignore
  if (!isWord(side) || side.gap !== ' ' || !SIDES.has(side.low)) return at;
  const behind = atoms[i + 1];
  const ends = behind === undefined || behind.kind !== 'word' || UNITS.has(behind.low) || behind.capital;
  return side.text.length < 3 && side.capital ? i + 1 : ends && (side.capital || side.low !== 'o') ? i + 1 : at;
}
/** Roads of a grid: Jalan SS 22/25, Jalan Bukit 11/2 */
const GRID = /^(?:soi|jalan|jln|jl|lorong|lrg|persiaran|lebuh)$/;
/** Lanes have the name of their road behind their number: ngõ 34 Xuân Thủy */
const LANES = /^(?:ngõ|ngách|hẻm|kiệt)$/;
/** des Lilas, Sherbrooke, Toledo */
function namesAt(
  atoms: readonly Atom[],
  at: number,
  most: number,
  kind = '',
): { next: number; small: boolean } | undefined {
  let next = at;
  let count = 0;
  let small = false;
  for (let i = at; count < most; i++) {
    const atom = atoms[i];
    // Jalan SS2/72, Calle 45
    if (
      atom?.kind === 'number' &&
      count === 0 &&
      atom.gap === ' ' &&
      /^(?:[A-Za-z]{1,3})?\d{1,3}(?:\/\d.*|[A-Z])?$/.test(atom.text)
    ) {
      const of = LANES.test(kind) ? namesAt(atoms, i + 1, 3) : undefined;
      return of === undefined || of.small ? { next: i + 1, small: false } : of;
    }
    if (!isWord(atom) || atom.gap === '\n' || (i > at && atom.gap !== ' ' && !isMark(atoms[i - 1], '.'))) break;
    if (PARTICLES.has(atom.low) && isWord(atoms[i + 1])) continue;
    if (count > 0 && (UNITS.has(atom.low) || NATIONS.has(atom.low))) break;
    if (count > 0 && SIDES.has(atom.low) && atom.text.length < 3) break;
    if (!atom.capital && (ENDS.has(atom.low) || count > 0)) break;
    small ||= !atom.capital;
    count++;
    next = i + 1;
  }
  const of = atoms[next];
  if (
    GRID.test(kind) &&
    count > 0 &&
    of?.gap === ' ' &&
    /^(?:\d{1,2}\/\d{1,3}[A-Z]?|[A-Z]?\d{1,2})$/.test(of.text) &&
    (of.text.includes('/') || kind === 'soi' || /^[A-Z]{2,4}$/.test(atoms[next - 1]?.text ?? ''))
  )
    return { next: next + 1, small };
  return count === 0 ? undefined : { next, small };
}

/** 14 Mill Lane, No 6 Adeola Close, Plot 17B Admiralty Way, 8 bis rue des Lilas, One University Plaza; 12/345 Vikas Nagar */
export function houseAt(reading: Reading, at: number): Part | undefined {
  const { atoms } = reading;
  const first = atoms[at];
  if (first === undefined) return undefined;
  let number = at;
  if (isWord(first) && COUNTS.has(first.low)) {
    if (!first.capital) return undefined;
  } else {
    const unit = isHouseNumber(first) ? undefined : isWord(first) || isMark(first, '#') ? unitAt(reading, at) : undefined; // prettier-ignore
    if (unit) number = unit.next - 1;
    if (!isHouseNumber(atoms[number]) && !isOfGrid(atoms, number) && !(unit && atoms[number]?.kind === 'number')) return undefined; // prettier-ignore
  }
  const behind = atoms[number + 1];
  // Unit 1203, 12/F, Wing Tuck Centre
  if (behind === undefined || /^\d{1,3}\/f$/i.test(atoms[number]?.text ?? '')) return undefined;
  let from = number + 1;
  if (isMark(behind, ',') && (!(number > at) || /^(?:no|nr|number)$/.test(first.low)) && behind.gap === '') from++;
  if (/^(?:bis|ter|quater)$/.test(atoms[from]?.low ?? '')) from += isMark(atoms[from + 1], ',') ? 2 : 1;
  if (from === number + 1 && atoms[from]?.gap !== ' ') return undefined;
  // 1200 block of Alder St
  if (atoms[from]?.low === 'block' && atoms[from + 1]?.low === 'of') from += 2;
  const street = streetAt(reading, from);
  if (street) return { ...street, kind: 'house' };
  if (from !== number + 1 || number > at || isWord(first)) return undefined;
  // a number and a name that is no road's
  // 6 the maltings,
  if (atoms[from]?.low === 'the' && isWord(atoms[from + 1]) && isMark(atoms[from + 2], ',')) return { kind: 'estate', next: from + 2, worth: 1, small: true }; // prettier-ignore
  const named = estateAt(reading, from);
  const split = /[-/]/.test(atoms[at]?.text ?? '') ? 0.5 : 0;
  if (named && !(named.small && named.kind === 'place') && !COUNTED.has(atoms[from]?.low ?? '')) return { ...named, kind: 'estate', worth: named.worth + split + 1 }; // prettier-ignore
  return undefined;
}

/** Mannerheimintie 20 B 14 */
const pastDoor = (atoms: readonly Atom[], at: number): number =>
  /^[A-H]$/.test(atoms[at]?.text ?? '') && atoms[at]?.gap === ' ' && atoms[at + 1]?.gap === ' ' && /^\d{1,3}$/.test(atoms[at + 1]?.text ?? '') ? at + 2 : at; // prettier-ignore
/** Turkish, Hungarian, Finnish: Bağdat Caddesi, Váci utca. */
const ROADS_BEHIND =
  /^(?:cad|cadde|caddesi|sok|sk|sokak|sokağı|sokagi|bulvar|bulvarı|bulvari|blv|utca|út|tér|körút|tie|kuja|ulica|iela|gatvė|prospekt|prospektas)$/;
/** Calle de Toledo 71, Hauptstraße 21, Berliner Str. 12 */
export function numberedLastAt({ atoms }: Reading, at: number): Part | undefined {
  const first = atoms[at];
  if (!isWord(first)) return undefined;
  const numberBehind = (next: number): number | undefined => {
    let i = pastDot(atoms, next);
    // Hauptstraße, 5; Carrera 11 # 82-71
    if (isMark(atoms[i], ',') || isMark(atoms[i], '#')) i++;
    if (/^(?:no|nr|n|nº|n°|number|km)$/.test(atoms[i]?.low ?? '')) {
      i = pastDot(atoms, i + 1);
      if (isMark(atoms[i], ':')) i++;
    }
    const atom = atoms[i];
    return isHouseNumber(atom) && /^#?\d{1,4}(?:[A-Za-z]|[-/].*)?$/.test(atom.text) && (!COUNTED.has(atoms[i + 1]?.low ?? '') || isMark(atoms[i + 2], '.')) ? pastDoor(atoms, i + 1) : undefined; // prettier-ignore
  };
  const calle = first.low === 'c' && isMark(atoms[at + 1], '/') && atoms[at + 1]?.gap === '' && (atoms[at + 2]?.capital === true || (/^(?:del?|la)$/.test(atoms[at + 2]?.low ?? '') && PARTICLES.has(atoms[at + 2]?.low ?? ''))); // prettier-ignore
  // R. Augusta, 1508
  const rua = /^(?:R|al|Al|os|Os)$/.test(first.text) && isMark(atoms[at + 1], '.') && atoms[at + 2]?.capital === true;
  if (ROADS_BEFORE.has(first.low) || calle || rua) {
    const english = (ROADS.has(first.low) && first.low !== 'av') || LOOSE_ROADS.has(first.low) || first.low === 'via' || first.low === 'route'; // prettier-ignore
    const named = namesAt(atoms, calle ? at + 2 : pastDot(atoms, at + 1), 4, first.low);
    if (named === undefined) return undefined;
    const next = numberBehind(named.next);
    // via dante 12, 50123 firenze
    const coded = first.low === 'via' && next !== undefined && isMark(atoms[next], ',') && /^\d{5}$/.test(atoms[next + 1]?.text ?? ''); // prettier-ignore
    if (english && !coded && (!first.capital || named.small)) return undefined;
    if (next !== undefined) return { kind: 'house', next, worth: named.small ? 2 : english ? 2.4 : 3, small: !first.capital }; // prettier-ignore
    return english || rua ? undefined : { kind: 'road', next: named.next, worth: 1, small: !first.capital };
  }
  const korean = koreanRoad(atoms, at);
  if (korean !== undefined) {
    const next = numberBehind(korean);
    return next === undefined ? undefined : { kind: 'house', next, worth: 3, small: !first.capital };
  }
  // Khreshchatyk St 22, apt 9
  const kind =
    isWord(atoms[at + 1]) && /^(?:st|str|street|ave|avenue)$/.test(atoms[at + 1]?.low ?? '') ? at + 1 : at + 2;
  if (
    first.capital &&
    atoms[kind]?.capital &&
    /^(?:st|str|street|ave|avenue)$/.test(atoms[kind].low) &&
    (kind === at + 1 || (isWord(atoms[at + 1]) && atoms[at + 1]?.capital)) &&
    !ENDS.has(first.low) &&
    !SIDES.has(first.low)
  ) {
    const next = numberBehind(kind + 1);
    if (next !== undefined && (atoms[next] === undefined || isMark(atoms[next], ',') || atoms[next]?.gap === '\n'))
      return { kind: 'house', next, worth: 2, small: false };
  }
  for (let i = at; i < at + 7; i++) {
    const atom = atoms[i];
    // Caferağa Mah. Moda Cad. No: 12
    if (isMark(atom, '.') && i > at && atom?.gap === '' && /^(?:mah|mh|st|dr|gen|prof)$/.test(atoms[i - 1]?.low ?? ''))
      continue;
    if (!isWord(atom) || (i > at && atom.gap !== ' ')) return undefined;
    if (
      GERMANIC.test(atom.low) ||
      (i > at && ROADS_BEHIND.test(atom.low)) ||
      (i > at && /^(?:str|straße|strasse|weg|platz|allee|markt|damm|ufer|ring|gracht|straat|gade|gata)$/.test(atom.low))
    ) {
      // prettier-ignore
      const next = numberBehind(i + 1);
      return next === undefined ? undefined : { kind: 'house', next, worth: atom.capital || (i > at && first.capital) ? 3 : 2, small: !first.capital }; // prettier-ignore
    }
    if (!atom.capital || (ENDS.has(atom.low) && !(i === at && /^(?:am|im|an|auf|zum|zur|in)$/.test(atom.low)))) return undefined; // prettier-ignore
  }
  return undefined;
}

/** Lapps Quay, Road No 7, 4th Cross, Street 14 */
export function roadAt(reading: Reading, at: number): Part | undefined {
  const { atoms } = reading;
  const first = atoms[at];
  if (first === undefined || first.kind === 'mark') return undefined;
  if (isWord(first) && NUMBERED_ROADS.has(first.low)) {
    let i = pastDot(atoms, at + 1);
    if (NUMBER_WORDS.has(atoms[i]?.low ?? '') || isMark(atoms[i], '#')) i = pastDot(atoms, i + 1);
    if (atoms[i]?.kind === 'number' && (atoms[i]?.text.length ?? 9) < 7) return { kind: 'road', next: i + 1, worth: 1, small: !first.capital }; // prettier-ignore
  }
  if (first.kind === 'number' && !isOrdinal(first)) return undefined;
  const street = streetAt(reading, at);
  // Hinton St George, Palm Grove Society: the name goes on
  const behind = atoms[street?.next ?? 0];
  if (follows(behind) && isWord(behind) && behind.capital && !STATES.has(behind.text) && !UNITS.has(behind.low) && !SIDES.has(behind.low) && (atoms[(street?.next ?? 0) - 1]?.low === 'st' || BUILDINGS.has(behind.low))) return undefined; // prettier-ignore
  return street && street.next > at + 1 ? { ...street, worth: street.small ? 0.5 : 1 } : undefined;
}

/** Where a name is over: before a code, a room, a word of another sentence. */
function endsName({ text, atoms }: Reading, at: number, from: number): boolean {
  const atom = atoms[at];
  if (!isWord(atom) || atom.gap === '\n') return at > from || !isWord(atom);
  if (at === from) return false;
  if (atom.gap !== ' ' && !isMark(atoms[at - 1], '.')) return true;
  if (surePostcodeAt(text, atom.start)) return true;
  return isUnitWord(atoms, at) || smallState(atoms, at);
}
function isUnitWord(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  const behind = atoms[pastDot(atoms, at + 1)];
  return atom !== undefined && (UNITS.has(atom.low) || NUMBERED_ROADS.has(atom.low)) && behind?.kind === 'number' && behind.gap === ' '; // prettier-ignore
}
/** shatin nt: at the end alone, where it is no word. */
function smallState(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (!isWord(atom) || atom.capital || !STATES.has(atom.text.toUpperCase()) || /^(?:in|or|me|ok|hi|oh|as|ma|pa|id|al|co|de|la|up|us|sa|wa)$/.test(atom.text)) return false; // prettier-ignore
  return atoms[at + 1] === undefined || isMark(atoms[at + 1], ',') || isMark(atoms[at + 1], '.');
}

/** Co. Waterford, Col. Roma, St. Ives */
const SHORT =
  /^(?:st|mt|ft|ste|co|col|urb|sta|sto|gov|gen|brgy|bgy|pres|fracc|kec|kel|kp|dist|distt|dt|po|ps|vill|teh|tal|mdl|ind|indl|comm|ctr|bldg|bldgs|mans|gdn|gdns|est|hsg|soc|dr|sgt|prof|jud|woj|pow|gm|prov|dep|tal|kab)$/;
/** Vill. Rampur, VPO Chandpur */
export const VILLAGES = /^(?:vill|vpo|village|brgy|barangay|kampung|kg|desa|dusun|mouza)$/;
/** Villa Rosa, Menara Mesiniaga: what comes first says that a building is meant. */
const BUILDINGS_BEFORE =
  /^(?:villa|casa|quinta|menara|wisma|graha|gedung|ty|tŷ|plas|résidence|residencia|edificio|edifício|edif|haus|torre|immeuble)$/;
const RIVERS = /^(?:main|rhein|neckar|inn|lech|harz|taunus|albis|breisgau|allgäu|.{2,}see|see)$/;
/** phường Bến Thành, jud. Cluj: a district that says so, in small letters. */
const RULED =
  /^(?:phường|quận|huyện|xã|tỉnh|thôn|ấp|khu|tehsil|taluk|taluka|mandal|distt?|district|jud|județul|comuna|sat|kec|kel|desa|gmina|gm|pow|powiat|woj|barrio|colonia|col|bairro|fraccionamiento|urbanización|urb|frazione|località|loc|lieu-dit|os|osiedle|mahallesi)$/;
/** A town, a quarter, an estate. */
export function estateAt(reading: Reading, at: number): Part | undefined {
  const { text, atoms } = reading;
  const first = atoms[at];
  if (!isWord(first) || isUnitWord(atoms, at)) return undefined;
  // a line of its own that begins with a label: Note: call first
  if (first.gap === '\n' && isMark(atoms[at + 1], ':')) return undefined;
  let next = at;
  let count = 0;
  const ruled = !first.capital && RULED.test(first.low) && atoms[pastDot(atoms, at + 1)]?.capital === true;
  if (first.capital || ruled) {
    if (ENDS.has(first.low) && first.low !== 'the' && first.low !== 'north') return undefined;
    for (let i = at; count < 5; i++) {
      if (isMark(atoms[i], '.') && isMark(atoms[i], '.') && SHORT.test(atoms[i - 1]?.low ?? '')) continue;
      const atom = atoms[i];
      if (endsName(reading, i, at) || atom === undefined) break;
      // Frankfurt am Main, Mülheim an der Ruhr
      const river = i > at && /^(?:am|an|ob|im)$/.test(atom.text) ? (/^(?:der|den)$/.test(atoms[i + 1]?.text ?? '') ? i + 2 : i + 1) : i; // prettier-ignore
      if (river > i && atoms[river]?.capital && (river > i + 1 || RIVERS.test(atoms[river]?.low ?? ''))) {
        next = river + 1;
        break;
      }
      if (STATES.has(atom.text) && i > at && atom.text.length === 2) break;
      if (NATIONS.has(atom.low) && i > at && !PARTICLES.has(atoms[i - 1]?.low ?? '')) break;
      if ((atom.capital || (ruled && i === at)) && !(i > at && ENDS.has(atom.low) && atom.low !== 'the')) {
        count++;
        next = i + 1;
      } else if (!(count > 0 && PARTICLES.has(atom.low) && atom.low !== 'to' && atoms[i + 1]?.capital === true)) break;
    }
  } else {
    if (COUNTS.has(first.low)) return undefined;
    for (let i = at; count < 5; i++) {
      const atom = atoms[i];
      if (endsName(reading, i, at) || atom === undefined) break;
      // apt 12 the mill,
      if (i === at && atom.low === 'the' && BUILDINGS.has(atoms[at + 1]?.low ?? '') && isMark(atoms[at + 2], ','))
        continue;
      // chitungwiza tomorrow pls
      if (count > 0 && /^(?:tomorrow|today|tonight|pls|please|plz|thanks|thx|asap|now)$/.test(atom.low) && atoms.slice(at, i).every(({ low }) => !isOrdinary(low))) break; // prettier-ignore
      if (ENDS.has(atom.low) || LANDMARKS.has(atom.low) || atom.capital) return undefined;
      count++;
      next = i + 1;
    }
    if (count > 4) return undefined;
  }
  if (count === 0) return undefined;
  // Green Acres CHS Ltd
  const isFirm = count > 1 && /^(?:ltd|limited)$/.test(atoms[next - 1]?.low ?? '');
  const last = atoms[isFirm ? next - 2 : next - 1];
  // Jayanagar 4th Block, JP Nagar 7th Phase
  const ordinal = atoms[next];
  if (ordinal?.gap === ' ' && isOrdinal(ordinal) && follows(atoms[next + 1]) && /^(?:block|phase|stage|sector|main|cross|avenue)$/.test(atoms[next + 1]?.low ?? '')) return { kind: 'estate', next: next + 2, worth: 1, small: !first.capital }; // prettier-ignore
  // Dublin 9, Al Barsha 2
  const number = atoms[next];
  const behind = atoms[next + 1];
  if (number?.kind === 'number' && number.gap === ' ' && /^\d{1,2}$/.test(number.text) && (behind === undefined || behind.kind === 'mark' || behind.gap === '\n') && surePostcodeAt(text, number.start) === undefined) next++; // prettier-ignore
  // Thane (W)
  if (isMark(atoms[next], '(') && SIDES.has(atoms[next + 1]?.low ?? '') && isMark(atoms[next + 2], ')')) next += 3;
  const isEstate =
    (ruled && /^(?:thôn|ấp|xã|phường)$/.test(first.low)) ||
    BUILDINGS.has(last?.low ?? '') ||
    (count > 1 && first.capital && BUILDINGS_BEFORE.test(first.low));
  return { kind: isEstate ? 'estate' : 'place', next, worth: isEstate ? 1 : 0.5, small: !first.capital };
}

const TWO_NATIONS = /^(?:hong kong|new zealand|south africa|united kingdom|united states|south korea|sri lanka|saudi arabia|northern ireland|united arab|costa rica|czech republic)$/; // prettier-ignore
const TWO_STATES = /^(?:new york|new jersey|new mexico|new hampshire|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|tamil nadu|uttar pradesh|madhya pradesh|andhra pradesh|west bengal|british columbia|nova scotia)$/; // prettier-ignore
export function stateAt({ atoms }: Reading, at: number): Part | undefined {
  const first = atoms[at];
  if (!isWord(first)) return undefined;
  const second = atoms[at + 1];
  const two = `${first.low} ${second?.low ?? ''}`;
  const small = !first.capital;
  if (TWO_NATIONS.test(two) && follows(second)) return { kind: 'nation', next: at + 2, worth: 0.5, small };
  if (TWO_STATES.test(two) && follows(second)) return { kind: 'state', next: at + 2, worth: 0.5, small };
  if (STATES.has(first.text) || smallState(atoms, at)) return { kind: 'state', next: at + 1, worth: 0.7, small };
  if (WHOLE_STATES.has(first.low) && first.capital && !(follows(second) && isWord(second) && second.capital)) return { kind: 'state', next: at + 1, worth: 0.5, small }; // prettier-ignore
  const ends = second === undefined || second.kind === 'mark' || second.gap === '\n';
  return NATIONS.has(first.low) && (first.capital || ends) && first.text !== 'us' ? { kind: 'nation', next: at + 1, worth: 0.5, small: !first.capital } : undefined; // prettier-ignore
}

/** near Hanuman Mandir, opp d mart, off Allen Avenue */
export function landmarkAt({ atoms }: Reading, at: number): Part | undefined {
  const first = atoms[at];
  if (!isWord(first) || !LANDMARKS.has(first.low)) return undefined;
  let next = pastDot(atoms, at + 1);
  for (let i = 0; i < 6 && isWord(atoms[next]); i++) {
    if (atoms[next]?.gap === '\n' || /^(?:is|are|was|but|and|please|pls|i|we)$/.test(atoms[next]?.low ?? '')) break;
    next = pastDot(atoms, next + 1);
  }
  return isMark(atoms[next], ',') ? { kind: 'landmark', next, worth: 0, small: !first.capital } : undefined;
}

/** Atoms up to an offset of the text. */
export function atomBehind(atoms: readonly Atom[], from: number, end: number): number {
  let next = from;
  while (next < atoms.length && (atoms[next]?.end ?? end + 1) <= end) next++;
  return next;
}
/** 47300 petaling jaya */
const isPlainTown = (words: readonly Atom[]): boolean => words.length < 3 && words.every(({ low }) => !isOrdinary(low)); // prettier-ignore
export function codeAt(reading: Reading, at: number): Part | undefined {
  const { text, atoms } = reading;
  const first = atoms[at];
  if (first === undefined || first.kind === 'mark') return undefined;
  const sure = surePostcodeAt(text, first.start);
  if (sure) return { kind: 'code', next: atomBehind(atoms, at, sure.end), worth: sure.worth, small: false };
  if (first.kind !== 'number' || houseAt(reading, at)?.kind === 'house') return undefined;
  const end = codeBeforeTownAt(text, first.start);
  const next = end === undefined ? at : atomBehind(atoms, at, end);
  const town = end !== undefined && next > at ? estateAt(reading, next) : undefined;
  const province = atoms[town?.next ?? 0];
  // 20121 Milano MI
  const past = town && isWord(province) && province.gap === ' ' && /^[A-Z]{2}$/.test(province.text) && !atoms[town.next + 1]?.capital ? town.next + 1 : (town?.next ?? at); // prettier-ignore
  return town?.kind === 'place' && (!town.small || (isPlainTown(atoms.slice(next, town.next)) && atoms[town.next]?.kind !== 'word')) && atoms[next]?.gap === ' ' ? { kind: 'code', next: past, worth: 1.5, small: false } : undefined; // prettier-ignore
}
