// Addresses in Latin letters: parts that follow each other (flat, house on a street, estate, town, state, postcode), joined while they go on, and
// taken when together they say enough.
import { givenName } from './latin-given.ts';
import { isFamilyName } from './latin-family.ts';
import { isOrdinary } from './latin-words.ts';
import { townNames } from '../understanding/entities/towns.ts';
import { atomsOf, type Atom } from './latin-atoms.ts';
import { BUILDINGS, COUNTS, ROADS_BEFORE, WHOLE_STATES } from './latin-address-words.ts';
import { VILLAGES, isOfGrid, atomBehind, boxAt, codeAt, estateAt, houseAt, landmarkAt, numberedLastAt, roadAt, stateAt, unitAt, type Part, type Reading } from './latin-address-parts.ts'; // prettier-ignore
import { digitsAt, surePostcodeAt } from './latin-postcodes.ts';

const ENOUGH = 2.9;
/** Words that say that an address comes. */
const CUE =
  /(?:(?:^|[^\p{L}])(?:adress|addre?ss?|addrs)(?: is| was| should be| to| changed to)?|live[sd]?|living|reside[sd]?|stay(?:ing|s)?|(?:ship|send|sent|deliver|delivered|mail|mailed|post|posted|resend|redirect|forward|return|dispatch|bring|come|came|go|goes|went|move|moved|moving|drop)(?: (?:it|them|this|that|out|off|everything|mine))?(?: of)? (?:to|at)|moved|moving|house|home|flat|place|located|located at|meter|installed|outside|technician|engineer|driver|courier|collect|pick ?up)(?: (?:is|at|on|in|from|to|now|out of)){0,2}[:,-]?\s{1,2}$|(?:ship to|deliver to|bill to|addr|address|consignee|return to):\s{0,2}$/iu;
const SEND = /(?:ship|send|deliver|resend|post)(?: (?:it|them|this))? $/iu;
/** A shop's own place is no secret. */
const OF_A_HOUSE =
  /(?:your|the|is your|is the) (?:[a-z]+ )?(?:store|shop|branch|office|hotel|restaurant|location|showroom|headquarters|hq|clinic|warehouse|outlet|venue|boutique)(?: is| are)?(?: still)?(?: located| based)?(?: at| on| in)? $/iu;

export function findLatinAddresses(text: string, add: (start: number, end: number) => void): void {
  const shows = { townland: COUNTY.test(text), code: FULL_CODE.test(text), pin: PIN.test(text), vietnamese: VIETNAMESE.test(text), brazilianCode: BRAZILIAN.test(text), brazilianRoad: BRAZILIAN_ROAD.test(text) }; // prettier-ignore
  const reading: Reading = { text, atoms: atomsOf(text), shows };
  const { atoms } = reading;
  for (let i = 0; i < atoms.length; i++) {
    const found = canBegin(reading, i)
      ? ((shows.townland ? townlandAt(reading, i) : undefined) ?? addressAt(reading, i))
      : undefined;
    if (found === undefined) continue;
    const { next, ours } = found;
    const first = atoms[i];
    const last = atoms[next - 1];
    if (first === undefined || last === undefined) continue;
    i = next - 1;
    if (ours) continue;
    // N.T. at the end keeps its dot
    add(first.start, /^\p{L}(?:\.\p{L})+$/u.test(last.text) && text[last.end] === '.' ? last.end + 1 : last.end);
  }
}

function canBegin({ text, atoms }: Reading, at: number): boolean {
  const atom = atoms[at];
  if (atom === undefined || (atom.kind === 'mark' && atom.text !== '#')) return false;
  if (atom.gap === '' && /[\w$£€¥#.&@=+\-/]/u.test(text[atom.start - 1] ?? '')) return false;
  return atom.kind !== 'number' || /^#?\d{1,5}(?!\d)|^#?[A-Z]|^[a-z]-/.test(atom.text) || isOfGrid(atoms, at);
}

/** The first part: something with a number, a building, or a road whose number comes last. */
function beginAt(reading: Reading, at: number): Part | undefined {
  const { atoms } = reading;
  const first = atoms[at];
  const house = houseAt(reading, at) ?? boxAt(reading, at) ?? unitAt(reading, at);
  if (house || first === undefined) return house;
  if (first.kind === 'number') {
    const road = roadAt(reading, at);
    // 23, 4th Cross; 8-2-293/A, Road No 7
    const behind = atoms[at + 1];
    // size 8, 2 Park Avenue: the number belongs to what was said before
    if (!road && behind?.text === ',' && /^\d{1,3}$/.test(first.text) && /^\d/.test(atoms[at + 2]?.text ?? '') && houseAt(reading, at + 2)?.kind === 'house') return undefined; // prettier-ignore
    return road ?? (behind?.text === ',' && !/^\d{6,}/.test(first.text) ? { kind: 'unit', next: at + 1, worth: /[-/]/.test(first.text) ? 0.7 : 0.3, small: false } : undefined); // prettier-ignore
  }
  if (first.kind !== 'word') return undefined;
  if (
    ROADS_BEFORE.has(first.low) ||
    first.capital ||
    first.low === 'c' ||
    first.low === 'al' ||
    first.low === 'os' ||
    /(?:stra(?:ss|ß)e|straat|gatan|weg|platz)$/.test(first.low)
  ) {
    const last = numberedLastAt(reading, at);
    if (last) return last;
  }
  // vpo kheri kalan, tehsil ballabgarh, haryana 121002
  if (!first.capital && VILLAGES.test(first.low) && reading.shows.pin) {
    const small = estateAt(reading, at);
    if (small && small.next > at + 1) return { ...small, kind: 'estate', worth: 1.5 };
  }
  if (!first.capital || COUNTS.has(first.low)) return undefined;
  // Vill. Rampur, Vill & PO Rampur
  const both = atoms[at + 1]?.text === '&' || atoms[at + 1]?.low === 'and' ? at + 2 : at;
  const village = VILLAGES.test(first.low) ? estateAt(reading, both) : undefined;
  if (village && village.next > at + 1) return { ...village, kind: 'estate', worth: 1.5 };
  // Road 3, House 7/A, Dhanmondi; Sokak 1203, No 14
  if (/^(?:road|street|sokak|lane|gali|calle)$/.test(first.low) && atoms[at + 1]?.kind === 'number' && atoms[at + 2]?.text === ',') return { kind: 'unit', next: at + 2, worth: first.low === 'sokak' ? 1.5 : 1, small: false }; // prettier-ignore
  const plain = plainHouseAt(reading, at);
  if (plain) return plain;
  const named = estateAt(reading, at);
  if (named === undefined || atoms[named.next]?.text !== ',') return undefined;
  const isHouse = BUILDINGS.has(atoms[named.next - 1]?.low ?? '') || (first.low === 'the' && /\b(?:at|to|in|is|of|for)\s$|[:,]\s?$/iu.test(reading.text.slice(Math.max(0, first.start - 8), first.start))); // prettier-ignore
  if (named.next - at > 4) return undefined;
  // Budapest, Váci utca 12
  if (towns().has(nameOf(atoms, at, named.next)) && (numberedLastAt(reading, named.next + 1)?.worth ?? 0) > 2.9)
    return { ...named, kind: 'estate', worth: 0.5 };
  if (isHouse) return { ...named, kind: 'estate', worth: 1 };
  // Ballyduff, Co. Waterford, X91 P2K6: the code alone proves it
  const before = atoms[at - 1];
  if (before?.kind === 'word' && before.capital) return undefined;
  return reading.shows.code && !looksLikePerson(reading, at, named) && !isOrdinary(first.low) ? named : undefined; // prettier-ignore
}

/** Ilica 45, 10000 Zagreb: no word for a road, but a code and its town behind the number. */
function plainHouseAt(reading: Reading, at: number): Part | undefined {
  const { atoms } = reading;
  let i = at;
  while (i < at + 3 && atoms[i]?.kind === 'word' && atoms[i]?.capital && (i === at || atoms[i]?.gap === ' ')) i++;
  const number = atoms[i];
  if (i === at || number?.gap !== ' ' || !/^\d{1,4}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?$/.test(number.text))
    return undefined;
  const code = jointAt(reading, i + 1);
  const digits = code?.joint === 'comma' ? atoms[code.next] : undefined;
  if (code === undefined || digits === undefined || /^(?:19|20)\d\d$/.test(digits.text) || !/^\d{3,6}/.test(digits.text)) return undefined; // prettier-ignore
  const end = codeAt(reading, code.next)?.next;
  const town = end === undefined ? undefined : atoms[end - 1];
  const isTown = town !== undefined && (town.kind === 'number' || (town.capital && !isOrdinary(town.low)));
  return isTown ? { kind: 'house', next: i + 1, worth: 2, small: false } : undefined;
}
const COUNTIES = new Set('antrim armagh carlow cavan clare cork derry londonderry donegal down dublin fermanagh galway kerry kildare kilkenny laois leitrim limerick longford louth mayo meath monaghan offaly roscommon sligo tipperary tyrone waterford westmeath wexford wicklow durham'.split(' ')); // prettier-ignore
const COUNTY = /(?<!\p{L})Co(?:\.|unty)? ?\p{Lu}/u;
/** Ballyfoyle, Castlewarren, Co. Kilkenny: a townland has no numbers; a town and its county alone are nobody's. */
function townlandAt(reading: Reading, at: number): Found | undefined {
  const { text, atoms } = reading;
  const first = atoms[at];
  if (!first?.capital || first.kind !== 'word') return undefined;
  let next = at;
  for (let places = 0; places < 5; places++) {
    const county = /^(?:co|county)$/.test(atoms[next]?.low ?? '') ? (atoms[next + 1]?.text === '.' ? next + 2 : next + 1) : undefined; // prettier-ignore
    if (county !== undefined && atoms[next]?.capital) {
      const before = text.slice(Math.max(0, first.start - 56), first.start);
      if (!COUNTIES.has(atoms[county]?.low ?? '') || places < (CUE.test(before) ? 1 : 2)) return undefined;
      // Co. Waterford, X91 P2K6
      if (places === 1 && !/\p{Lu}/u.test(text.slice(first.end, atoms[next]?.start))) return undefined;
      const code = atoms[county + 1]?.text === ',' ? codeAt(reading, county + 2) : codeAt(reading, county + 1);
      return { next: code?.next ?? county + 1, ours: OF_A_HOUSE.test(before) };
    }
    const place = estateAt(reading, next);
    if (place === undefined || place.small || atoms[place.next]?.text !== ',' || looksLikePerson(reading, next, place)) return undefined; // prettier-ignore
    next = place.next + 1;
  }
  return undefined;
}

const PIN = /(?<!\d)\d{3} ?\d{3}(?!\d)/;
const FULL_CODE = /(?<![A-Za-z\d])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[AC-FHKNPRTV-Y]\d[\dW] [AC-FHKNPRTV-Y\d]{4})(?![A-Za-z\d])/; // prettier-ignore
type Joint = 'space' | 'comma' | 'dash' | 'slash';
/** What stands between two parts, and where the next one begins. */
function jointAt({ text, atoms }: Reading, at: number): { joint: Joint; next: number } | undefined {
  const atom = atoms[at];
  if (atom === undefined) return undefined;
  if (atom.kind !== 'mark' || atom.text === '#') return { joint: atom.gap === '\n' ? 'comma' : atom.gap === '' ? 'comma' : 'space', next: at }; // prettier-ignore
  if (atom.text === ',' || atom.text === ';') return { joint: 'comma', next: at + 1 };
  if (atom.text === '/') return { joint: 'slash', next: at + 1 };
  if (/^[-–—]$/.test(atom.text)) return { joint: 'dash', next: at + 1 };
  if (atom.text === '(' && /^\(\p{L}{2,20}\)/u.test(text.slice(atom.start, atom.start + 24))) return undefined;
  if (atom.text !== '.' || atom.gap !== '') return undefined;
  const before = atoms[at - 1];
  const behind = atoms[at + 1];
  if (before === undefined || behind === undefined || before.text.length > 4) return undefined;
  return behind.text === ',' ? { joint: 'comma', next: at + 2 } : before.kind === 'word' && before.text.length < 5 && behind.kind === 'number' ? { joint: 'space', next: at + 1 } : undefined; // prettier-ignore
}

/** The atom behind an address; `ours`: of a shop, so nobody's secret. */
type Found = { next: number; ours: boolean };
/** An address that begins at `at`. */
function addressAt(reading: Reading, at: number): Found | undefined {
  const { text, atoms } = reading;
  const begin = beginAt(reading, at);
  const first = atoms[at];
  if (begin === undefined || first === undefined) return undefined;
  const parts: Part[] = [begin];
  while (parts.length < 14) {
    const last = parts.at(-1);
    if (last === undefined || last.kind === 'nation') break;
    const joint = jointAt(reading, last.next);
    if (joint && beginsAnother(reading, joint.next, parts)) break;
    const part = joint && partBehind(reading, joint.next, joint.joint, parts);
    if (part === undefined || part.next <= last.next) break;
    parts.push(part);
  }
  for (let end = parts.at(-1); parts.length > 1 && end; end = parts.at(-1)) {
    // ground floor shop is not ours: the floor is another's
    const isOther = end.kind === 'unit' && end.small && !/\d/.test(atoms[end.next - 1]?.text ?? '') && atoms[end.next]?.kind === 'word' && !GOES_ON.test(text.slice(atoms[end.next - 1]?.end, (atoms[end.next - 1]?.end ?? 0) + 16)); // prettier-ignore
    // 3012 Bern, Switzerland is not the EU: a sentence begins
    const isSubject = end.kind === 'nation' && /^ (?:is|are|was|has|does|doesn['’]t|isn['’]t)(?!\p{L})/u.test(text.slice(atoms[end.next - 1]?.end, (atoms[end.next - 1]?.end ?? 0) + 9)); // prettier-ignore
    if (end.kind !== 'landmark' && !isOther && !isSubject) break;
    parts.pop();
  }
  const end = parts.at(-1)?.next ?? at;
  if (begin.kind === 'place' && parts.some(({ kind }) => kind === 'house' || kind === 'unit')) return undefined;
  const before = text.slice(Math.max(0, first.start - 56), first.start);
  const asked =
    CUE.test(before) || SEND.test(before) || isOneOfTwo(reading, begin, before) || isPlainHouse(reading, begin, before);
  const sum = parts.reduce((all, { worth, kind }) => all + (kind === 'place' ? 0 : worth), 0);
  const towns = parts.filter(({ kind }) => kind === 'place').length;
  // House No. 18, Ring Road East, Accra
  const isRow = begin.kind === 'unit' && begin.worth >= 1 && !begin.small && parts[1]?.kind === 'road' && !parts[1].small && parts[2]?.kind === 'place'; // prettier-ignore
  // Plot 45, Kimironko, Gasabo, Kigali
  const isPlot = towns > 1 && begin.kind === 'unit' && begin.worth >= 1 && /^(?:plot|house|flat|apt|apartment|lot|villa|blk|block|erf|hno)$/.test(first.low) && first.capital && isKnownTown(reading, parts.at(-1), parts.at(-2)); // prettier-ignore
  const weight = sum + Math.min(towns, 2) * 0.5 + (asked ? 2 : 0) + (isRow ? 0.5 : 0) + (isPlot ? 1 : 0);
  const solid = parts.some(({ kind }) => kind === 'house' || kind === 'box' || kind === 'code') || begin.worth >= 2 || parts.filter(({ kind }) => kind === 'unit' || kind === 'estate' || kind === 'road').length > 1; // prettier-ignore
  // House 4, Community 8, where somebody asks to send it
  if ((!solid && !isPlot && !(asked && towns > 0 && weight > 3.4)) || weight < ENOUGH) return undefined;
  if (!atoms.slice(at, end).some(({ kind, low }) => kind === 'number' || COUNTS.has(low))) return undefined;
  // 2 Main Street vendors, 24 Hour Drive through: something goes on that is no sentence about a place
  const behind = text.slice(atoms[end - 1]?.end ?? 0, (atoms[end - 1]?.end ?? 0) + 24);
  if (parts.length === 1 && !asked && (goesOn(behind, begin) || (GOODS.test(before) && /^ [a-z]/u.test(behind) && !GOES_ON.test(behind)))) return undefined; // prettier-ignore
  return { next: end, ours: OF_A_HOUSE.test(before) };
}
/** one box at 5 hill rd */
function isPlainHouse({ text, atoms }: Reading, { kind, next, worth, small }: Part, before: string): boolean {
  if (kind !== 'house' || !small || worth < 1.5 || !/(?<!\p{L})(?:at|to|from) $/u.test(before)) return false;
  const behind = text.slice(atoms[next - 1]?.end ?? 0, (atoms[next - 1]?.end ?? 0) + 16);
  return !/^ [\p{L}]/u.test(behind) || GOES_ON.test(behind);
}
function isKnownTown({ atoms }: Reading, last: Part | undefined, before: Part | undefined): boolean {
  if (last?.kind !== 'place' || last.small) return false;
  const from = atoms[before?.next ?? 0]?.text === ',' ? (before?.next ?? 0) + 1 : (before?.next ?? 0);
  const name = nameOf(atoms, from, last.next);
  return (
    towns().has(name) ||
    /^(?:kigali|kampala|harare|lusaka|gaborone|windhoek|maputo|accra|kumasi|lagos|abuja|ibadan|nairobi|mombasa|kisumu|dar es salaam|arusha|dodoma|entebbe|blantyre|lilongwe|bulawayo|dakar|abidjan|douala|yaound[eé]|addis ababa|lahore|karachi|islamabad|dhaka|colombo|kathmandu)$/.test(
      name,
    )
  );
}
/** from 9 mill street to 31 station road */
function isOneOfTwo({ text, atoms }: Reading, { kind, next, worth }: Part, before: string): boolean {
  if (kind !== 'house' || worth < 1.5) return false;
  return /(?<!\p{L})from $/u.test(before) ? / to #?\d{1,4}[a-z]? \p{L}/iu.test(text.slice(atoms[next - 1]?.end ?? 0, (atoms[next - 1]?.end ?? 0) + 60)) : /(?<!\p{L})from #?\d{1,4}[a-z]? \p{L}[^.!?\n]{3,50} to $/iu.test(before); // prettier-ignore
}
/** A line with a house of its own, behind a house: flats come before it. */
function beginsAnother(reading: Reading, at: number, parts: readonly Part[]): boolean {
  if (reading.atoms[at]?.gap !== '\n' || !parts.some(({ kind, worth }) => kind === 'house' && worth > 2)) return false;
  let next = at;
  for (let i = 0; i < 4; i++) {
    const house = houseAt(reading, next);
    if (house?.kind === 'house' && house.worth > 2) return true;
    const unit = unitAt(reading, next);
    const joint = unit && jointAt(reading, unit.next);
    if (joint === undefined || reading.atoms[joint.next]?.gap === '\n') return false;
    next = joint.next;
  }
  return false;
}
function goesOn(after: string, { worth, kind }: Part): boolean {
  if (/^ (?:vendors|shops|stores|restaurants|residents|businesses|features|options)\b/u.test(after.slice(0, 20))) return true; // prettier-ignore
  // 2 Chambers Green Tea
  if (kind === 'house' && worth < 3 && /^ \p{Lu}\p{Ll}/u.test(after)) return true;
  return kind === 'house' && worth < 3 && /^ [a-z]/u.test(after.slice(0, 2)) && !GOES_ON.test(after.slice(0, 16));
}
/** 10 Park Avenue candles */
const GOODS = /(?:^|[^a-z])(?:need|want|buy|bought|order|ordered|get|got|have|had|sell|sold|return|returned|returning|exchange|the|those|these|my|and|plus)\s$|,\s$/iu; // prettier-ignore
const GOES_ON =
  /^ (?:is|was|are|and|or|but|to|from|has|have|had|in|at|on|for|with|since|now|please|pls|today|tomorrow|not|which|where|because|last|this|before|after|again|instead|if|so|by|near|keeps|still)(?![a-z])/u;

function partBehind(reading: Reading, at: number, joint: Joint, parts: readonly Part[]): Part | undefined {
  const { text, atoms } = reading;
  const first = atoms[at];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const coded = parts.some(({ kind }) => kind === 'code');
  if (coded) {
    const state = stateAt(reading, at);
    if (joint === 'dash' || joint === 'slash') return undefined;
    if (joint === 'comma' && WHOLE_STATES.has(first.low) && endsHere(reading, at + 1)) return { kind: 'nation', next: at + 1, worth: 0.5, small: !first.capital }; // prettier-ignore
    return state && (joint === 'comma' || state.kind === 'nation') ? { ...state, kind: 'nation' } : undefined;
  }
  // Christchurch 8011, but 47300 Petaling Jaya
  const behindTown = joint === 'space' && (last.kind === 'place' || last.kind === 'estate' || last.kind === 'state') && surePostcodeAt(text, first.start) === undefined; // prettier-ignore
  const bare = bareCodeAt(reading, at, joint, last);
  const code = (behindTown ? bare : undefined) ?? codeAt(reading, at) ?? bare;
  if (code) return code;
  if (joint === 'dash') {
    if (!parts.some(({ kind }) => kind === 'house')) return undefined;
    // Centro, Belo Horizonte - MG
    if (last.kind === 'place' && BRAZIL.has(first.text) && reading.shows.brazilianRoad && endsHere(reading, at + 1)) return { kind: 'state', next: at + 1, worth: 0.5, small: false }; // prettier-ignore
    // 1508 - Apto 72 - Consolação, São Paulo - SP, 01304-001
    const quarter = unitAt(reading, at) ?? (reading.shows.brazilianCode ? estateAt(reading, at) : undefined);
    return quarter?.small && quarter.kind === 'place' ? undefined : quarter;
  }
  const housed = parts.some(({ kind, worth }) => kind === 'house' && worth > 1);
  const unit = last.kind === 'landmark' ? undefined : unitAt(reading, at);
  if (!housed || (joint === 'comma' && !parts.some(({ worth }) => worth >= 2.9))) {
    const house = houseAt(reading, at) ?? numberedLastAt(reading, at);
    if (house && !(joint === 'slash' && house.kind !== 'house') && !(joint === 'space' && (last.kind === 'house' || last.kind === 'estate'))) return house; // prettier-ignore
  }
  const box = boxAt(reading, at) ?? unit;
  if (box) return box;
  if (joint === 'slash') return undefined;
  const landmark = landmarkAt(reading, at);
  if (landmark) return landmark;
  const state = stateAt(reading, at);
  if (state?.kind === 'state' && (joint === 'comma' || last.kind === 'place') && endsHere(reading, state.next)) return state; // prettier-ignore
  // Lane 188 Zhangyang Road
  const ofNumber = last.kind === 'road' && atoms[last.next - 1]?.kind === 'number' && first.capital;
  if (joint === 'comma' || last.kind === 'unit' || ofNumber) {
    const road = roadAt(reading, at);
    if (road) return road;
  }
  if (state?.kind === 'nation' && (endsHere(reading, state.next) || atoms[state.next]?.kind === 'word') && joint === 'comma' && atoms[state.next]?.kind !== 'number') return state; // prettier-ignore
  const place = estateAt(reading, at);
  if (place === undefined || looksLikePerson(reading, at, place)) return undefined;
  const followed = codeFollows(reading, place);
  // Box 4471-00200 Nairobi, Box 30 Limuru
  const ofBox = joint === 'space' && last.kind === 'box' && !place.small && (/-\d{5}$/.test(atoms[last.next - 1]?.text ?? '') || towns().has(nameOf(atoms, at, place.next))); // prettier-ignore
  if (ofBox) return place;
  if (joint === 'space')
    return followed || (last.kind === 'unit' && atoms[place.next]?.text === ',') || (place.kind === 'estate' && last.kind === 'unit') || (place.small && parts.length > 1 && place.next - at > 1 && last.kind === 'unit' && !allOrdinary(atoms, at, place.next)) ? place : undefined; // prettier-ignore
  if (followed || place.kind === 'estate') return place;
  const isTown = towns().has(nameOf(atoms, at, atoms[place.next - 1]?.kind === 'number' ? place.next - 1 : place.next));
  if (place.small) return isTown || (!(parts[0]?.small ? allOrdinary : someOrdinary)(atoms, at, place.next) && place.next - at < 3 && endsHere(reading, place.next)) ? place : undefined; // prettier-ignore
  if (parts.filter(({ kind }) => kind === 'place').length > 3) return undefined;
  return isTown || !allOrdinary(atoms, at, place.next) || endsHere(reading, place.next) ? place : undefined; // prettier-ignore
}
const BRAZILIAN_ROAD = /(?<!\p{L})(?:rua|r\.|av\.?|avenida|alameda|travessa|rodovia|estrada) ?\p{Lu}/iu;
const BRAZIL = new Set('AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' ')); // prettier-ignore
const BRAZILIAN = /(?<!\p{L})[A-Z]{2},?[ -]{1,3}\d{5}-\d{3}(?![\w-])/u;
const endsHere = ({ text, atoms }: Reading, at: number): boolean =>
  atoms[at] === undefined || /^[\s]*(?:[,.;:!?)\n/|-]|$)/u.test(text.slice(atoms[at - 1]?.end ?? 0, (atoms[at - 1]?.end ?? 0) + 3)) || !(atoms[at]?.capital ?? true); // prettier-ignore
const nameOf = (atoms: readonly Atom[], from: number, to: number): string =>
  atoms.slice(from, to).map(({ low }) => low).join(' '); // prettier-ignore
const someOrdinary = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from, to).some(({ kind, low }) => kind === 'word' && isOrdinary(low));
const allOrdinary = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from, to).every(({ kind, low }) => kind !== 'word' || isOrdinary(low));
let known: ReadonlySet<string> | undefined;
const towns = (): ReadonlySet<string> =>
  (known ??= new Set([...townNames()].map(([name]) => name.toLowerCase()).filter((name) => /^[a-z]/.test(name))));

/** Digits alone are a code behind a town, and five or six of them behind a road. */
function bareCodeAt({ text, atoms }: Reading, at: number, joint: Joint, last: Part): Part | undefined {
  const first = atoms[at];
  if (first?.kind !== 'number' || last.kind === 'unit' || last.kind === 'box') return undefined;
  const end = digitsAt(text, first.start);
  const length = end === undefined ? 0 : end - first.start;
  const behindTown = last.kind === 'place' || last.kind === 'estate' || last.kind === 'state' || last.kind === 'landmark'; // prettier-ignore
  if (end === undefined || length < (behindTown ? 4 : 5) || joint === 'slash') return undefined;
  return { kind: 'code', next: atomBehind(atoms, at, end), worth: length > 4 ? 1 : 0.5, small: false };
}
/** A code, a state or a country stands behind it. */
function codeFollows(reading: Reading, place: Part): boolean {
  const joint = jointAt(reading, place.next);
  if (joint === undefined || joint.joint === 'slash') return false;
  if (codeAt(reading, joint.next) ?? bareCodeAt(reading, joint.next, joint.joint, place)) return true;
  const state = stateAt(reading, joint.next);
  return state !== undefined && joint.joint !== 'dash' && !place.small && (joint.joint === 'comma' || endsHere(reading, state.next)); // prettier-ignore
}
const OF_THE_LAND = /^(?:islands?|beach|lake|bay|hills?|springs|falls|valley|grove|city|town|village|heights|rock|creek|river|county|cove|harbou?r|haven)$/; // prettier-ignore
/** Recipients stand beside addresses: Sean Murphy, not Mountain View. */
const VIETNAMESE = /(?<!\p{L})(?:căn hộ|số|đường|phường|quận|tòa|toà|ngõ|hẻm|tầng|thôn|xã|huyện)(?!\p{L})/iu;
function looksLikePerson({ atoms, shows }: Reading, at: number, place: Part): boolean {
  const words = atoms.slice(at, place.next);
  const [first, second] = words;
  if (first === undefined || towns().has(nameOf(atoms, at, place.next))) return false;
  // Gia Lâm, Hà Nội, behind a Vietnamese number
  if (shows.vietnamese && words.every((word) => /[^\0-\x7f]/.test(word.text) || word.text.length < 5)) return false;
  if (/^(?:mr|mrs|ms|miss|dr|prof|mx)$/.test(first.low)) return true;
  if (givenName(first.low) !== 'sure' || OF_THE_LAND.test(words.at(-1)?.low ?? '')) return false;
  return second === undefined ? place.small || /^ ?\p{Ll}/u.test(atoms[place.next]?.text ?? '') : words.length < 4 && isFamilyName(second.low) && !isOrdinary(second.low) && !BUILDINGS.has(second.low); // prettier-ignore
}
