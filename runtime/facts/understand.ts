// A question about a table: which things, which facts, under which conditions, and whether it is about the table at all. Precision comes
// first: what is not made use of in a question speaks against it, and somebody else answers then.
import { fold } from '../understanding/entities/fold.ts';
import { yesIn } from './cells.ts';
import { cellOf, type Compiled, type Fact } from './compile.ts';
import { boundsIn, factOf, isBound, isCapacity, isWithin, type Bound, type Condition } from './conditions.ts';
import { degreeIn, type Degree } from './degree.ts';
import { differsAt } from './differ.ts';
import { families } from './families.ts';
import { asksPapers, fillerAt, goesOn, isElsewhere, pointsBack, tellsList } from './fillers.ts';
import { marksIn, type Span } from './marks.ts';
import { readSpans } from './read-spans.ts';
import { isHan, tokensOf } from './tokens.ts';

/** What the last answer in the conversation was about. */
export type After = { row: number; fact?: Fact | undefined };
export type Cell = { row: number; fact: Fact };
export type Outcome =
  | { kind: 'cells'; cells: Cell[] }
  /** `row`: the winner, more when they are equal. */
  | { kind: 'compared'; rows: number[]; fact: Fact; among: number[]; degree: Degree }
  /** All that the table says of each. */
  | { kind: 'differ'; rows: number[] }
  | { kind: 'best'; rows: number[]; fact: Fact; degree: Degree }
  | { kind: 'list'; rows: number[]; facts: Fact[] }
  | { kind: 'count'; rows: number[] }
  | { kind: 'nothing-fits' }
  | { kind: 'ask-thing'; rows: number[]; facts: Fact[] }
  | { kind: 'ask-fact'; row: number }
  | { kind: 'none' };
export type Understood = {
  outcome: Outcome;
  things: number[];
  facts: Fact[];
  conditions: Condition[];
  rest: string[];
  confidence: number;
};

/** Nobody asks a table anything longer. */
const LONGEST = 160;
/** More would be a table again. */
const MOST_APART = 4;
/** 多少钱一个月, for one night: no number. */
const EACH = /一(?=个?(?:月|年|晚|天|次|件|张|下))|\bone (?=(?:night|month|year|day)\b)/g;
/** Whatever stands in a name is no number of the question: 5G, 套餐 2. */
const isName = ({ marks }: Span): boolean =>
  marks.some(
    (mark) =>
      mark.kind === 'thing' ||
      (mark.kind === 'fact' && mark.weight >= 0.9) ||
      (mark.kind === 'value' && /\d/.test(mark.value)),
  );
const COUNTS =
  /(?<!哪)(?:几|多少)(?:款|个|种|类|张|件|间|家|条|双|台|只|部|门|节|堂|本|盒|瓶|支|辆|套|份|位|名|项|所|处)|\bhow many\b/;
/** Which of all there are: no condition is missing. */
const ALL =
  /有(?:哪些|哪几|什么|啥)|都有|(?:哪些|什么|啥)[^，,。？?]{0,6}[？?]?$|\b(?:what|which)\b[^,.;?]{0,24}\b(?:do you|you (?:have|offer|sell)|are there|have you|available)\b|^(?:list|show)\b/;
const ELSE = /哪些|什么|啥|哪几|\b(?:what|which|any|anything|something|all|every|list|show)\b/;

export function understand(compiled: Compiled, text: string, after?: After): Understood {
  const none: Understood = { outcome: { kind: 'none' }, things: [], facts: [], conditions: [], rest: [], confidence: 0 };
  if (text.length > LONGEST || text.trim() === '') return none;
  const folded = fold(text);
  const plain = folded.toLowerCase().length === folded.length ? folded.toLowerCase() : folded;
  const { tokens, spans } = marksIn(compiled, tokensOf(text));
  const bounds = boundsIn(hide(plain.replace(EACH, (found) => ' '.repeat(found.length)), spans.filter(isName), tokens));
  const read = readSpans(spans, plain, tokens, bounds);
  const differs = read.things.length + (after ? 1 : 0) > 1 ? differsAt(plain) : [];
  if (isElsewhere(blank(hide(plain, read.sure, tokens), differs)) || (asksPapers(plain) && !compiled.facts.some((fact) => fact.families.includes('papers')))) return none;

  const things = read.things;
  const degree = degreeIn(plain, things.length > 1 || /比|\bthan\b/.test(plain));
  const listed = tellsList(plain);
  const counts = COUNTS.test(plain) && things.length === 0;
  const asked = read.facts.length > 0 ? [] : askedFacts(compiled, plain, degree !== undefined);
  const rest = leftover(tokens, spans, read.used, bounds, differs, plain, asked.length > 0 || degree !== undefined);
  const load = rest.reduce((sum, key) => sum + (isHan(key) ? 1 : 2), 0);
  const conditions: Condition[] = [...read.values];
  let facts = [...read.facts];
  for (const bound of bounds) {
    if (!isBound(bound) && (asked.length > 0 || facts.some(({ column }) => column.type !== 'number'))) continue;
    const beside = nearest(facts.filter(({ column }) => column.type === 'number'), bound, read.placeOf);
    const plausible = isBound(bound) || !(counts && bound.unit === '');
    const fact = bound.money && beside && !beside.families.some((id) => id === 'price' || id === 'money' || id === 'limit' || id === 'balance') ? factOf(bound, compiled.facts, true) : (beside ?? factOf(bound, compiled.facts, things.length > 0 || listed || read.nouns || read.group !== undefined || read.values.length > 0 || facts.length === 0));
    if (!fact || !plausible) continue;
    const wide = !isBound(bound) && isCapacity(bound.unit) ? { ...bound, high: Number.POSITIVE_INFINITY } : bound;
    conditions.push({ kind: 'bound', fact, bound: wide });
  }
  const limited = new Set(conditions.flatMap((one) => (one.kind === 'bound' ? [one.fact] : [])));
  const made = (outcome: Outcome, most: number, confidence: number): Understood => {
    if (load > most) return { ...none, things, facts, conditions, rest };
    return { outcome, things, facts, conditions, rest, confidence: Math.max(0.05, confidence - load * 0.03 - (read.near ? 0.1 : 0)) };
  };
  const isOnGoing = goesOn(plain) || pointsBack(plain);

  // two things, or one and the one of the last answer, to be told apart
  if (differs.length > 0 && facts.length === 0 && degree === undefined) {
    const rows = things.length > 1 || !after || !isOnGoing ? things : [...new Set([after.row, ...things])];
    if (rows.length > 1 && rows.length <= MOST_APART) return made({ kind: 'differ', rows }, 3, 0.9);
  }
  // two things and a comparing word
  if (things.length > 1 && degree) {
    const fact = degreeFact(compiled, facts, degree);
    if (fact) {
      const among = things.filter((row) => fact.measures[row] !== undefined);
      if (among.length > 1) return made({ kind: 'compared', rows: extremes(fact, among, degree), fact, among: things, degree }, 4, 0.9);
    }
  }
  // a word of one name beside conditions is a kind of thing: red jackets under 300
  const kind = things.length > 0 && !read.whole && facts.length === 0 && !after && conditions.some((one) => one.kind === 'bound') && !/吗|^(?:is|does|do)\b/.test(plain);
  // things and what is asked of them
  if (things.length > 0 && !kind) {
    const wanted = facts.length > 0 ? facts : conditions.length > 0 ? conditions.map(({ fact }) => fact) : asked;
    if (wanted.length > 0) {
      const cells = things.flatMap((row) => [...new Set(wanted)].slice(0, 4).map((fact) => ({ row, fact })));
      const most = facts.length > 0 && read.whole ? 5 : 3;
      return made({ kind: 'cells', cells: cells.slice(0, 8) }, most, facts.length > 0 ? 0.95 : 0.88);
    }
    const [row] = things;
    if (things.length > 1 || row === undefined) return none;
    if (after?.fact && (isOnGoing || load === 0)) return made({ kind: 'cells', cells: [{ row, fact: after.fact }] }, 1, 0.85);
    return made({ kind: 'ask-fact', row }, read.whole ? 1 : 0, 0.45);
  }
  // "it": the thing of the last answer
  const about = facts.length > 0 ? facts : conditions.length > 0 && !listed && !counts ? conditions.map(({ fact }) => fact) : asked;
  const isMeant = after !== undefined && (read.group === undefined || (isOnGoing && read.group.includes(after.row)));
  if (after && isMeant && about.length > 0 && !degree && !read.nouns && !counts && (isOnGoing || (!listed && load === 0)))
    return made({ kind: 'cells', cells: [...new Set(about)].slice(0, 4).map((fact) => ({ row: after.row, fact })) }, 2, 0.85);

  // no thing named: all that fit
  const seeks = listed || read.nouns || counts || degree !== undefined || conditions.length > 0 || read.group !== undefined;
  if (seeks)
    for (const fact of facts) {
      if (limited.has(fact)) continue;
      const negated = read.negated.has(fact);
      const isWith = negated || read.withs.has(fact);
      const isYes = fact.column.type === 'yesno' && (listed || read.nouns || counts || degree !== undefined || conditions.length > 0 || isWith);
      if (isYes || (isWith && (degree !== undefined || listed || read.nouns || counts || negated))) {
        if (degree && degreeFact(compiled, [fact], degree) === fact && degree.family === undefined) continue;
        const has: Condition = { kind: 'has', fact, yes: !negated };
        // "do not cover dental", where there is a column Cover that all have
        if (negated && fact.column.type === 'number' && !compiled.table.rows.some((_, row) => fits(compiled, has, row))) continue;
        conditions.push(has);
      }
    }
  const stock = things.length > 0 ? undefined : stockIn(plain);
  const kept = stock === undefined ? undefined : compiled.facts.find(({ families: named }) => named.includes('stock'));
  if (stock !== undefined && kept && !conditions.some(({ fact }) => fact === kept) && conditions.length + read.values.length > 0) conditions.push({ kind: 'has', fact: kept, yes: stock });
  const used = new Set(conditions.map(({ fact }) => fact));
  const open = facts.filter((fact) => !used.has(fact));
  const every = compiled.table.rows.map((_, row) => row).filter((row) => !read.except.includes(row));
  const all = read.group ?? every;
  const within = (rows: readonly number[]) => rows.filter((row) => conditions.every((one) => fits(compiled, one, row)));
  const ofKind = kind ? within(things) : [];
  const fitting = ofKind.length > 0 ? ofKind : within(all);
  if (degree) {
    const fact = degreeFact(compiled, open, degree);
    if (fact) {
      const among = fitting.filter((row) => fact.measures[row] !== undefined);
      if (among.length === 0) return made({ kind: 'nothing-fits' }, 1, 0.7);
      return made({ kind: 'best', rows: extremes(fact, among, degree), fact, degree }, read.nouns || conditions.length > 0 || read.group || read.strong.size > 0 ? 3 : 1, 0.88);
    }
  }
  if (conditions.length > 0 && open.every((fact) => listed || fact.families.includes('price') || fact.column.type === 'text') && (listed || read.nouns || counts || kind || read.group || conditions.length > 1 || load === 0)) {
    const most = read.nouns || counts || conditions.some(({ kind: how }) => how !== 'has') ? 2 : 1;
    if (counts) return made({ kind: 'count', rows: fitting }, 2, 0.85);
    if (fitting.length === 0) return made({ kind: 'nothing-fits' }, read.nouns || read.group || conditions.length > 1 ? 1 : -1, 0.7);
    return made({ kind: 'list', rows: fitting, facts: [...new Set([...open, ...used])] }, most, 0.85);
  }
  // which there are, and how many: all of them, but for those that are left out
  if (conditions.length === 0 && bounds.length === 0 && open.length === 0 && asked.length === 0 && (read.nouns || read.except.length > 0)) {
    if (counts) return made({ kind: 'count', rows: all }, 1, 0.8);
    if (read.except.length > 0 ? ELSE.test(plain) : ALL.test(plain) && load === 0) return made({ kind: 'list', rows: all, facts: listedWith(compiled) }, 1, 0.72);
  }
  if (conditions.length > 0 && load <= 1 && open.length > 0) facts = open;
  // a fact, and of what?
  const of = open.filter((fact) => read.strong.has(fact));
  const missing = of.length > 0 ? of : asked;
  if (missing.length > 0) return made({ kind: 'ask-thing', rows: all, facts: missing.slice(0, 2) }, read.group ? 1 : of.length > 0 ? 1 : 0, read.group ? 0.48 : 0.42);
  return { ...none, facts, conditions, rest };
} // prettier-ignore

/** 有货的, in stock: a condition beside another one. */
const stockIn = (plain: string): boolean | undefined =>
  /没有?现?货|缺货|断货|无货|out of stock|sold out/.test(plain)
    ? false
    : /有现?货|现货|in stock/.test(plain)
      ? true
      : undefined;
/** What is told of each thing where nothing was asked: its price. */
const listedWith = ({ facts }: Compiled): Fact[] =>
  (facts.filter(({ main }) => main > 0).length > 0
    ? facts.filter(({ main }) => main > 0)
    : facts.filter(({ families: named }) => named.includes('price'))
  ).slice(0, 1);
/** What is asked for by a question word: 多少钱, how big. */
function askedFacts({ facts }: Compiled, plain: string, compares: boolean): Fact[] {
  let best: { fact: Fact; length: number } | undefined;
  for (const family of families) {
    const found = family.asks?.exec(plain)?.[0] ?? (family.id === 'price' && !compares && /贵|便宜吗/.test(plain) ? '贵' : undefined);
    if (found === undefined || (best && found.length <= best.length)) continue;
    const own = facts.filter((fact) => fact.families.includes(family.id) || (family.id === 'price' && fact.families.includes('money')) || (family.id === 'date' && fact.column.type === 'date'));
    const fact = own.find(({ main }) => main > 0) ?? own.find(({ families: named }) => named.includes(family.id)) ?? own[0];
    if (fact) best = { fact, length: found.length };
  }
  return best ? [best.fact] : [];
} // prettier-ignore
/** The column of numbers or days by which things are compared. */
function degreeFact({ facts }: Compiled, named: readonly Fact[], { family }: Degree): Fact | undefined {
  const measured = (fact: Fact) => fact.column.type === 'number' || fact.column.type === 'date';
  const own = named.filter(measured);
  if (family !== undefined) {
    const isOf = (fact: Fact) => fact.families.includes(family) || (family === 'price' && fact.families.includes('money'));
    const inNamed = own.find(isOf);
    if (inNamed) return inNamed;
    const [only] = own;
    if (only && family !== 'price') return only;
    const kin = facts.filter((fact) => measured(fact) && (isOf(fact) || (family === 'date' && fact.column.type === 'date')));
    return kin.find(({ main }) => main > 0) ?? kin[0];
  }
  return own[0];
} // prettier-ignore
function extremes({ measures }: Fact, rows: readonly number[], { way }: Degree): number[] {
  const sign = way === 'low' ? -1 : 1;
  let best = sign * Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const value = measures[row];
    if (value !== undefined && sign * (value - best) > 0) best = value;
  }
  return rows.filter((row) => measures[row] === best);
}
function fits({ table }: Compiled, one: Condition, row: number): boolean {
  if (one.kind === 'value') return one.rows.has(row) !== one.not;
  if (one.kind === 'bound') return isWithin(one.fact.measures[row], one.bound);
  const cell = cellOf(table, row, one.fact.column.id);
  if (cell === '') return false;
  const has = yesIn(cell) ?? (/^(?:无|不|没|no\b|none)/i.test(cell) ? false : one.fact.measures[row] === undefined ? true : one.fact.measures[row] > 0);
  return has === one.yes;
} // prettier-ignore
function nearest(facts: readonly Fact[], bound: Bound, places: ReadonlyMap<Fact, number>): Fact | undefined {
  const far = (fact: Fact) => Math.abs((places.get(fact) ?? 0) - bound.start);
  return facts.toSorted((a, b) => far(a) - far(b))[0];
}

/** Words in these places as spaces. */
function hide(plain: string, spans: readonly Span[], tokens: readonly { start: number; end: number }[]): string {
  let out = plain;
  for (const { from, to } of spans) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  }
  return out;
}
const blank = (plain: string, places: readonly (readonly [from: number, to: number])[]): string =>
  places.reduce((out, [from, to]) => out.slice(0, from) + ' '.repeat(to - from) + out.slice(to), plain);
/** Words of which nothing was made. */
function leftover(tokens: readonly { key: string; word: string; start: number; end: number }[], spans: readonly Span[], used: ReadonlySet<Span>, bounds: readonly Bound[], made: readonly (readonly [from: number, to: number])[], plain: string, asks: boolean): string[] {
  const keys = tokens.map(({ key }) => key);
  const taken = new Set<number>();
  for (const span of spans) if (used.has(span)) for (let i = span.from; i < span.to; i++) taken.add(i);
  for (const [i, { start, end }] of tokens.entries())
    if (bounds.some((bound) => start < bound.end + bound.unit.length + 1 && bound.start - 1 < end)) taken.add(i);
  for (const [i, { start, end }] of tokens.entries()) if (made.some(([from, to]) => start >= from && end <= to)) taken.add(i);
  const said = asks ? families.flatMap(({ asks: words, low, high }) => [words, low, high].flatMap((one) => (one ? [...plain.matchAll(new RegExp(one.source, 'g'))] : []))) : [];
  for (const { 0: word, index } of said) {
    const inside = [...tokens.entries()].filter(([, { start, end }]) => start >= index && end <= index + word.length).map(([i]) => i);
    // between "when is" and "open" stands what it is about
    for (const i of inside.length > 4 && /[a-z]/.test(word) ? [...inside.slice(0, 2), ...inside.slice(-1)] : inside) taken.add(i);
  }
  const out: string[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (taken.has(i)) continue;
    const length = fillerAt(keys, i);
    if (length > 0) {
      i += length - 1;
      continue;
    }
    out.push(keys[i] ?? '');
  }
  return out;
} // prettier-ignore
