// Finds the entry a question is about: word for word first, then by BM25 over questions and answers; and says how sure it is.
import { normal } from '../understanding/features.ts';
import { confidenceOf, MAYBE, SURE, type Evidence } from './confidence.ts';
import { bareOf, isNear } from './near.ts';
import { collectPostings } from './postings.ts';
import { isTelling, termsOf } from './terms.ts';

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
  /** Words, signs and pairs of signs that the question and that wording share. */
  shared: string[];
  /** What the score of BM25 was, for people who compare. */
  score: number;
};
export type FaqIndex = {
  entries: number;
  /** Best first; only those that share something with the question. `counts`: which entries may answer now. */
  search(text: string, most?: number, counts?: (id: string) => boolean): Found[];
};

/** What the answers are worth beside the questions, and the second-best wording of an entry beside its best. */
const ANSWER = 0.5;
const ALSO = 0.5;
/** How many entries are weighed against each other: the same for whoever asks, or confidences would differ. */
const RIVALS = 5;
/** A question is read as far as this. */
const LONGEST = 500;
const SURE_NEAR = 0.97;
/** One word alone may be about anything that has it: it is asked back. */
const UNSURE = SURE - 0.01;
/** "Which … do you have": what they share is in any question. */
const NOTHING = MAYBE - 0.01;

/** Collects entries one by one, so that whoever builds a large index can pause between them. */
export function collectIndex(): { add(entry: Indexed): void; finish(): FaqIndex } {
  const entries: { id: string; first: number; end: number }[] = [];
  const wordings: string[] = [];
  const entryOf: number[] = [];
  const bare: string[] = [];
  const same = new Map<string, number[]>();
  const questions = collectPostings();
  const answers = collectPostings();
  return {
    add({ id, questions: own, answers: given }) {
      const entry = entries.length;
      const first = wordings.length;
      for (const question of own) {
        questions.add(termsOf(question));
        const plain = bareOf(question);
        if (plain !== '') same.set(plain, [...(same.get(plain) ?? []), wordings.length]);
        bare.push(plain);
        wordings.push(question);
        entryOf.push(entry);
      }
      answers.add(termsOf(given.join('\n')));
      entries.push({ id, first, end: wordings.length });
    },
    finish() {
      const byQuestion = questions.finish();
      const byAnswer = answers.finish();
      return {
        entries: entries.length,
        search(said, most = 5, counts = () => true) {
          const text = said.slice(0, LONGEST);
          const query = termsOf(text);
          const plain = bareOf(text);
          if (query.size === 0 || entries.length === 0) return [];
          const terse = /^(\p{Script=Han}{1,2}|[^\p{Script=Han}\s]+)$/u.test(normal(text));
          const rows = new Float64Array(wordings.length);
          const helped = new Float64Array(entries.length);
          byQuestion.score(query, rows);
          byAnswer.score(query, helped);
          const exact = new Set((same.get(plain) ?? []).map((row) => entryOf[row] ?? 0));
          const scored: Scored[] = []; // best first, never more than are wanted
          const wanted = Math.max(most, RIVALS);
          for (let entry = 0; entry < entries.length; entry++) {
            const { id, first, end } = entries[entry] ?? NOBODY;
            const literal = exact.size > 0 && exact.has(entry);
            const score = worthOf(rows, first, end) + ANSWER * (helped[entry] ?? 0);
            const last = scored.length < wanted ? undefined : scored.at(-1);
            if ((score <= 0 && !literal) || (last && !(literal && !last.literal) && last.score >= score) || !counts(id))
              continue;
            let at = scored.length;
            const isBelow = (other: Scored | undefined) => other !== undefined && (other.literal === literal ? other.score < score : literal); // prettier-ignore
            while (at > 0 && isBelow(scored[at - 1])) at--;
            scored.splice(at, 0, { entry, literal, score });
            if (scored.length > wanted) scored.pop();
          }
          const top = scored[0]?.score ?? 0;
          const second = scored[1]?.score ?? 0;
          const found = scored.map(({ entry, literal: isLiteral, score }, rank): Found => {
            const { id, first, end } = entries[entry] ?? NOBODY;
            const literal = isLiteral ? (same.get(plain) ?? []).find((row) => row >= first && row < end) : undefined;
            const slip =
              literal ?? (rank < 3 ? range(first, end).find((row) => isNear(plain, bare[row] ?? '')) : undefined);
            const row = slip ?? nearestOf(rows, first, end);
            const { ofQuery, ofText, terms } = byQuestion.shared(query, row);
            const inAnswer = byAnswer.shared(query, entry);
            const about = [...terms, ...inAnswer.terms].some(isTelling);
            const evidence: Evidence = {
              ofQuery,
              ofText,
              ofAnswer: inAnswer.ofQuery,
              lead: score / (score + (rank === 0 ? second : top) || 1),
            };
            const likely = Math.min(confidenceOf(evidence), about ? (terse ? UNSURE : 1) : NOTHING);
            const how = literal !== undefined ? 'same' : slip !== undefined ? 'near' : 'words';
            const confidence =
              how === 'same' ? 1 : how === 'near' ? Math.max(SURE_NEAR, likely) : Math.min(SURE_NEAR, likely);
            return { id, question: wordings[row] ?? '', confidence, how, shared: terms.filter(isReadable), score };
          });
          // the score orders best (measured); none is surer than the one before it
          found.sort((a, b) => kinds[a.how] - kinds[b.how] || b.score - a.score);
          let least = 1;
          for (const one of found) one.confidence = least = Math.min(least, one.confidence);
          // one entry at most was meant: several that all look likely share what one of them could have
          const words = found.filter((one) => one.how === 'words');
          const total = words.slice(0, RIVALS).reduce((sum, { confidence }) => sum + confidence, 0);
          if (total > 1) for (const one of words) one.confidence = Math.round((one.confidence / total) * 1_000) / 1_000;
          return found.slice(0, most);
        },
      };
    },
  };
}
type Scored = { entry: number; literal: boolean; score: number };
const kinds = { same: 0, near: 1, words: 2 } as const;
const NOBODY = { id: '', first: 0, end: 0 };
const range = (first: number, end: number) => Array.from({ length: end - first }, (_, i) => first + i);
/** Pieces and groups of meaning are ours, not the reader's. */
const isReadable = (term: string) => !/^[~=]/.test(term);

/** What the best few wordings are worth together. It runs over every entry of the list: no arrays. */
function worthOf(rows: Float64Array, first: number, end: number): number {
  if (end - first === 1) return rows[first] ?? 0;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let row = first; row < end; row++) {
    const score = rows[row] ?? 0;
    if (score > a) [d, c, b, a] = [c, b, a, score];
    else if (score > b) [d, c, b] = [c, b, score];
    else if (score > c) [d, c] = [c, score];
    else if (score > d) d = score;
  }
  return a + ALSO * (b + ALSO * (c + ALSO * d));
}
function nearestOf(rows: Float64Array, first: number, end: number): number {
  let best = first;
  for (let row = first + 1; row < end; row++) if ((rows[row] ?? 0) > (rows[best] ?? 0)) best = row;
  return best;
}
