// Finds the entry a question is about: word for word first, then by BM25 over questions and answers; and says how sure it is.
// Entries come, change and go one by one: nothing is built anew.
import { normal } from '../understanding/features.ts';
import { stem } from '../understanding/stem.ts';
import { askedFor, type Sought, type Vocabulary } from './asked.ts';
import { Closeness } from './closeness.ts';
import { confidenceOf, MAYBE, SURE, type Evidence } from './confidence.ts';
import { bareOf, isNear } from './near.ts';
import { grown } from './pool.ts';
import { keyOfWord } from './keys.ts';
import { Owner, Postings, type Shared } from './postings.ts';
import { Spelling } from './spelling.ts';
import { partsOf, type Part } from './terms.ts';
import { readable } from './why.ts';

/** What is known of an entry: every way to ask it, in any language, and its answers. */
export type Indexed = { id: string; questions: readonly string[]; answers: readonly string[] };
export type Found = {
  id: string;
  /** The wording that came nearest. */
  question: string;
  /** How likely it is the one that was meant, 0–1. */
  confidence: number;
  /** `same`: word for word. `near`: but for a slip. `words`: by what they have in common. */
  how: 'same' | 'near' | 'words';
  /** What the question and that wording share: words, signs, and pairs of words that mean the same (`寄 ≈ 发货`). */
  shared: string[];
  /** What the score was, for people who compare: BM25, more where the wording is the question almost sign by sign, and by what was learnt. */
  score: number;
};

/** What the answers are worth beside the questions, and the second-best wording of an entry beside its best. */
const ANSWER = 0.5;
const ALSO = 0.5;
/** Of an answer, as far as this is read. */
const ANSWER_CHARACTERS = 1_000;
/** How many entries are weighed against each other: the same for whoever asks, or confidences would differ. */
const RIVALS = 5;
/** How many are compared with the question sign by sign. */
const COMPARED = 16;
/** A question is read as far as this. */
const LONGEST = 500;
const SURE_NEAR = 0.97;
/** One word alone may be about anything that has it: it is asked back. */
const UNSURE = SURE - 0.01;
/** "Which … do you have": what they share is in any question. */
const NOTHING = MAYBE - 0.01;
const NONE = -1;
/** Entries that only the learnt part is for are looked at too, so many. */
const LIKED = 5;

/** What was learnt from the wordings of a list, as `learn-list.ts` makes it. */
export type Taught = {
  /** What an entry's share counts beside the best score. */
  weight: number;
  /** `changes` of the index when it was learnt: of what came later it knows nothing. */
  at: number;
  /** How likely each entry is, 0–1, the likeliest first. */
  of(text: string): readonly (readonly [id: string, likely: number])[];
};

export class FaqIndex {
  readonly #questions = new Postings();
  readonly #answers = new Postings();
  readonly #spelling = new Spelling();
  /** Entries by number; a number whose id is undefined is free. */
  readonly #ids: (string | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  #firsts = new Int32Array(0); // entry -> its first wording
  /** Wordings by number. */
  #nexts = new Int32Array(0);
  #entryOf = new Int32Array(0);
  readonly #wordings: string[] = [];
  readonly #bare: string[] = [];
  readonly #unused: number[] = []; // numbers of wordings that went
  readonly #same = new Map<string, number[]>();
  #rows = new Float64Array(0);
  #helped = new Float64Array(0);
  #changedAt = new Uint32Array(0); // entry -> the change it came with
  #changes = 0;
  /** Ranks beside the search; without it the search ranks alone. */
  taught: Taught | undefined;
  readonly #known: Vocabulary = {
    has: (root) => this.#times(root) > 0,
    nearest: (word) => this.#spelling.nearest(word, (other) => this.#times(stem(other))),
  };

  #times(root: string): number {
    const key = keyOfWord(root);
    return this.#questions.count(key) + this.#answers.count(key);
  }

  /** How many entries it has. */
  get size(): number {
    return this.#numbers.size;
  }
  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** Counts what came. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes an entry in, in place of what it was. The next search sees it. */
  put({ id, questions, answers }: Indexed): void {
    this.drop(id);
    const entry = this.#free.pop() ?? this.#ids.length;
    this.#ids[entry] = id;
    this.#numbers.set(id, entry);
    this.#firsts = grown(this.#firsts, entry + 1);
    this.#changedAt = grown(this.#changedAt, entry + 1);
    this.#changedAt[entry] = ++this.#changes;
    let before = NONE;
    const owner = new Owner();
    for (const question of questions.toReversed()) {
      const row = this.#unused.pop() ?? this.#wordings.length;
      const parts = partsOf(question);
      this.#questions.put(row, parts, true, owner);
      this.#learn(parts);
      this.#nexts = grown(this.#nexts, row + 1);
      this.#entryOf = grown(this.#entryOf, row + 1);
      this.#nexts[row] = before;
      this.#entryOf[row] = entry;
      this.#wordings[row] = question;
      const plain = bareOf(question);
      this.#bare[row] = plain;
      const alike = this.#same.get(plain);
      if (alike) alike.push(row);
      else this.#same.set(plain, [row]);
      before = row;
    }
    this.#firsts[entry] = before;
    const parts = partsOf(answers.join('\n').slice(0, ANSWER_CHARACTERS), 1);
    this.#answers.put(entry, parts, false);
    this.#learn(parts);
  }
  #learn(parts: readonly Part[]): void {
    for (const part of parts)
      if ('words' in part) for (const { said, common } of part.words) if (!common) this.#spelling.add(said);
  }
  /** Forgets an entry, if it is there. */
  drop(id: string): void {
    const entry = this.#numbers.get(id);
    if (entry === undefined) return;
    const owner = new Owner();
    for (const row of this.#rowsOf(entry)) {
      this.#questions.drop(row, owner);
      const plain = this.#bare[row] ?? '';
      const others = (this.#same.get(plain) ?? []).filter((other) => other !== row);
      if (others.length > 0) this.#same.set(plain, others);
      else this.#same.delete(plain);
      this.#wordings[row] = this.#bare[row] = '';
      this.#unused.push(row);
    }
    this.#answers.drop(entry);
    this.#ids[entry] = undefined;
    this.#numbers.delete(id);
    this.#free.push(entry);
  }
  #rowsOf(entry: number): number[] {
    const rows: number[] = [];
    for (let row = this.#firsts[entry] ?? NONE; row !== NONE; row = this.#nexts[row] ?? NONE) rows.push(row);
    return rows;
  }

  /**
   * Best first; only entries that share something with the question.
   * @param counts which entries may answer now
   */
  search(said: string, most = 5, counts: (id: string) => boolean = () => true): Found[] {
    const text = said.slice(0, LONGEST);
    const query = askedFor(text, this.#known);
    if (query.length === 0 || this.size === 0) return [];
    const plain = bareOf(text);
    const exact = new Set((plain === '' ? [] : (this.#same.get(plain) ?? [])).map((row) => this.#entryOf[row] ?? 0));
    const likely = this.#likely(text, counts);
    const scored = this.#ranked(query, exact, Math.max(most, COMPARED), counts);
    const near = this.#closer(text, [...scored, ...this.#liked(likely, scored)]);
    const ranked = this.#together(near, likely).slice(0, Math.max(most, RIVALS));
    const found = this.#weighed(ranked, query, text, plain, exact);
    // the score orders best (measured); none is surer than the one before it
    found.sort((a, b) => kinds[a.how] - kinds[b.how] || b.score - a.score);
    let least = 1;
    for (const one of found) one.confidence = least = Math.min(least, one.confidence);
    // one entry at most was meant: several that all look likely share what one of them could have
    const words = found.filter((one) => one.how === 'words');
    const total = words.slice(0, RIVALS).reduce((sum, { confidence }) => sum + confidence, 0);
    if (total > 1) for (const one of words) one.confidence = Math.round((one.confidence / total) * 1_000) / 1_000;
    return found.slice(0, most);
  }

  /** The best entries by score, those that have the question word for word in front. */
  #ranked(query: readonly Sought[], exact: ReadonlySet<number>, wanted: number, counts: (id: string) => boolean): Scored[] {
    const rows = (this.#rows = grown(this.#rows, this.#nexts.length)).fill(0);
    const helped = (this.#helped = grown(this.#helped, this.#ids.length)).fill(0);
    this.#questions.score(query, rows);
    this.#answers.score(query, helped);
    const scored: Scored[] = []; // best first, never more than are wanted
    const [ids, firsts, nexts] = [this.#ids, this.#firsts, this.#nexts];
    let least = 0; // what must be reached
    for (let entry = 0; entry < ids.length; entry++) {
      const first = firsts[entry] ?? NONE;
      const own = first === NONE ? 0 : (nexts[first] ?? NONE) === NONE ? (rows[first] ?? 0) : this.#ofWordings(first, rows);
      const score = own + ANSWER * (helped[entry] ?? 0);
      const literal = exact.size > 0 && exact.has(entry);
      if ((score <= 0 || score < least) && !literal) continue;
      const id = ids[entry];
      if (id === undefined || !counts(id)) continue;
      const one = { entry, id, literal, score, alone: score };
      let at = scored.length;
      while (at > 0 && isBefore(one, scored[at - 1])) at--;
      scored.splice(at, 0, one);
      if (scored.length > wanted) scored.pop();
      const last = scored.length < wanted ? undefined : scored.at(-1);
      if (last && !last.literal) least = last.score;
    }
    return scored;
  } // prettier-ignore

  /** Of entries that have much the same in common with the question, the one that says it the same way. */
  #closer(text: string, ranked: readonly Scored[]): Scored[] {
    const closeness = new Closeness(text);
    return ranked
      .map((one) => {
        const row = this.#nearest(one.entry);
        const score = row === NONE ? one.score : one.score * (1 + closeness.to(this.#wordings[row] ?? ''));
        return { ...one, score, alone: score };
      })
      .toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  }
  /** What the learnt part holds likely, of what counts and is as it was learnt; `whole`: of the others too. */
  #likely(text: string, counts: (id: string) => boolean): Likely {
    const by = new Map<number, number>();
    let whole = 0;
    for (const [id, likely] of this.taught?.of(text) ?? []) {
      whole += likely;
      const entry = this.#numbers.get(id);
      if (entry !== undefined && !this.#isNewer(entry) && counts(id)) by.set(entry, likely);
    }
    return { by, whole };
  }
  #isNewer(entry: number): boolean {
    return (this.#changedAt[entry] ?? 0) > (this.taught?.at ?? 0);
  }
  /** The likeliest that the search has not in front. */
  #liked({ by }: Likely, scored: readonly Scored[]): Scored[] {
    const there = new Set(scored.map(({ entry }) => entry));
    return [...by.keys()].slice(0, LIKED).flatMap((entry) => {
      const id = this.#ids[entry];
      if (id === undefined || there.has(entry)) return [];
      const score = this.#ofWordings(this.#firsts[entry] ?? NONE, this.#rows) + ANSWER * (this.#helped[entry] ?? 0);
      return [{ entry, id, literal: false, score, alone: score }];
    });
  }
  /** Ranked by the search and by what was learnt. An entry that came since counts as the likeliest: of it the search says all. */
  #together(scored: readonly Scored[], { by, whole }: Likely): readonly Scored[] {
    const top = scored.reduce((most, { score }) => Math.max(most, score), 0);
    if (top === 0) return scored.filter(({ literal }) => literal);
    if (!this.taught || whole === 0) return scored;
    const each = (this.taught.weight * top) / whole;
    const best = scored.reduce((most, { entry }) => Math.max(most, by.get(entry) ?? 0), 0);
    return scored
      .map((one) => {
        const sure = by.get(one.entry);
        return { ...one, score: one.score + each * (sure ?? (this.#isNewer(one.entry) ? best : 0)), sure };
      })
      .toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  }
  /** The wording of an entry that scored best. */
  #nearest(entry: number): number {
    let best = NONE;
    for (let row = this.#firsts[entry] ?? NONE; row !== NONE; row = this.#nexts[row] ?? NONE)
      if (best === NONE || (this.#rows[row] ?? 0) > (this.#rows[best] ?? 0)) best = row;
    return best;
  }

  #weighed(ranked: readonly Scored[], query: readonly Sought[], text: string, plain: string, exact: ReadonlySet<number>): Found[] {
    const terse = /^(\p{Script=Han}{1,2}|[^\p{Script=Han}\s]+)$/u.test(normal(text));
    const top = ranked[0]?.score ?? 0;
    const second = ranked[1]?.score ?? 0;
    const toWording = this.#questions.comparing(query);
    const toAnswer = this.#answers.comparing(query);
    return ranked.map(({ entry, id, literal: isLiteral, score, alone, sure }, rank): Found => {
      const own = this.#rowsOf(entry);
      const literal = isLiteral && exact.has(entry) ? own.find((row) => this.#bare[row] === plain) : undefined;
      const slip = literal ?? (rank < 3 ? own.find((row) => isNear(plain, this.#bare[row] ?? '')) : undefined);
      const row = slip ?? this.#nearest(entry);
      const { ofQuery, ofText, met } = row === NONE ? NOTHING_SHARED : toWording(row);
      const inAnswer = toAnswer(entry);
      const about = met.some(({ tells }) => tells) || inAnswer.met.some(isMore);
      const evidence: Evidence = { ofQuery, ofText, ofAnswer: inAnswer.ofQuery, lead: score / (score + (rank === 0 ? second : top) || 1), score: alone, entries: this.size, sure };
      const likely = Math.min(confidenceOf(evidence), about ? (terse ? UNSURE : 1) : NOTHING);
      const how = literal !== undefined ? 'same' : slip !== undefined ? 'near' : 'words';
      const confidence = how === 'same' ? 1 : how === 'near' ? Math.max(SURE_NEAR, likely) : Math.min(SURE_NEAR, likely);
      const question = this.#wordings[row] ?? '';
      return { id, question, confidence, how, shared: readable(text, question, met), score };
    });
  } // prettier-ignore

  /** What the best few wordings are worth together. It runs over every entry of the list: no arrays. */
  #ofWordings(first: number, rows: Float64Array): number {
    const nexts = this.#nexts;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let row = first; row !== NONE; row = nexts[row] ?? NONE) {
      const score = rows[row] ?? 0;
      if (score <= d) continue;
      d = score > c ? c : score;
      if (score > c) c = score > b ? b : score;
      if (score > b) b = score > a ? a : score;
      if (score > a) a = score;
    }
    return a + ALSO * (b + ALSO * (c + ALSO * d));
  }
}
/** One Chinese sign is in any answer. */
const isMore = ({ tells, said }: Sought): boolean => tells && [...said].length !== 1;
/** What an entry without a question shares. */
const NOTHING_SHARED: Shared = { ofQuery: 0, ofText: 0, met: [] };
type Likely = { by: ReadonlyMap<number, number>; whole: number };
/** `alone`: what the search by itself gave. `sure`: how likely it is by what was learnt. */
type Scored = { entry: number; id: string; literal: boolean; score: number; alone: number; sure?: number | undefined };
const kinds = { same: 0, near: 1, words: 2 } as const;
/** Equal ones by their id, so that the order does not depend on which came first. */
const isBefore = (one: Scored, other: Scored | undefined): boolean =>
  other !== undefined &&
  (one.literal !== other.literal
    ? one.literal
    : one.score !== other.score
      ? one.score > other.score
      : one.id < other.id);
