// From masked messages to what a bot could learn: what was said alike as one, with a name, its wordings, and the commonest answer to it.
import { MOST_PROPOSALS, MOST_WORDINGS } from '@dialoom/shared/api/learning';
import { bareOf } from '../knowledge/near.ts';
import { centresOf, nearTo } from './centres.ts';
import { clustersOf, type Progress } from './cluster.ts';
import { withoutSlips } from './describe.ts';
import { remembered } from './remembered.ts';
import { rowsOf } from './space.ts';

export type Why = 'unmatched' | 'doubtful' | 'unhelpful';
export type Message = { text: string; answer?: string; row?: number; at?: number; why?: Why; conversation?: string };
export type FoundWording = { text: string; count: number; lastAt?: number; why?: Why; conversations?: string[] };
export type Found = {
  name: string;
  said: number;
  confidence: number;
  lastAt?: number;
  wordings: FoundWording[];
  answer: string;
  answered: number;
  answers: string[];
  rows: number[];
};
/** What was put aside: a group in which it is so much of the wordings is that again. */
const AGAIN = 1 / 3;
/** An answer to more of all questions than this is one to anything. */
const GENERAL = 0.05;
const GENERAL_FROM = 100;
const MOST_ROWS = 5;
const MOST_ANSWERS = 4;
/** Of a group's answers so many are compared. */
const COMPARED = 200;
const MOST_CONVERSATIONS = 5;

type Wordings = { text: string; messages: Message[] };
/** What one letter by letter is the same, sorted by its first place. Those put aside have no messages. */
function wordingsOf(messages: readonly Message[], aside: readonly string[]): Wordings[] {
  const known = new Map(aside.map((text) => [bareOf(text), { text, messages: [] as Message[] }]));
  const found = new Map<string, Wordings>();
  for (const message of messages) {
    const bare = bareOf(message.text);
    if (bare === '' || known.has(bare)) continue;
    const there = found.get(bare);
    if (there) there.messages.push(message);
    else found.set(bare, { text: message.text, messages: [message] });
  }
  return [...found.values(), ...known.values()];
}
const answerKeys = () => remembered((answer) => bareOf(answer).replace(/\d+/g, '#'));

/**
 * @param aside wordings of proposals that a person has dismissed: they and what is like them are not proposed again
 * @param least messages of a group
 */
export function propose(
  messages: readonly Message[],
  { aside = [], least, seed = 1, progress = () => undefined }: { aside?: readonly string[]; least: number; seed?: number; progress?: Progress },
): Found[] {
  const wordings = wordingsOf(messages, aside);
  const keyOfAnswer = answerKeys();
  const answers = new Map<string, { id: number; count: number }>();
  for (const { messages: own } of wordings)
    for (const { answer } of own) {
      if (!answer) continue;
      const key = keyOfAnswer(answer);
      const there = answers.get(key);
      if (there) there.count++;
      else answers.set(key, { id: answers.size, count: 1 });
    }
  const most = Math.max(GENERAL_FROM, messages.length * GENERAL);
  const hintsOf = ({ messages: own }: Wordings): number[] => {
    const [best] = own
      .flatMap(({ answer }) => (answer ? [answers.get(keyOfAnswer(answer))] : []))
      .filter((one) => one !== undefined && one.count > 1 && one.count <= most)
      .toSorted((a, b) => (b?.count ?? 0) - (a?.count ?? 0));
    return best ? [best.id] : [];
  };
  const texts = wordings.map((one) => ({ text: one.text, count: one.messages.length, hints: hintsOf(one) }));
  const groups = clustersOf(texts, { least, seed, progress });
  return groups.flatMap(({ name, order, confidence, said }): Found[] => {
    const members = order.flatMap((row) => wordings[row] ?? []);
    const fresh = members.filter((one) => one.messages.length > 0);
    if (fresh.length === 0 || members.length - fresh.length > members.length * AGAIN) return [];
    const kept = withoutSlips(fresh.map(({ text }) => text), MOST_WORDINGS).flatMap((i) => fresh[i] ?? []); // prettier-ignore
    if (kept.length === 0) return [];
    const all = fresh.flatMap((one) => one.messages);
    const lastAt = lastOf(all);
    return [{ name, said, confidence, ...(lastAt !== undefined && { lastAt }), wordings: kept.map(wordingOf), ...answersOf(all, keyOfAnswer), rows: all.flatMap(({ row }) => (row === undefined ? [] : [row])).toSorted((a, b) => a - b).slice(0, MOST_ROWS) }]; // prettier-ignore
  }).slice(0, MOST_PROPOSALS);
} // prettier-ignore

const lastOf = (messages: readonly Message[]): number | undefined =>
  messages.reduce<number | undefined>(
    (last, { at }) => (at === undefined ? last : Math.max(last ?? at, at)),
    undefined,
  );

function wordingOf({ text, messages }: Wordings): FoundWording {
  const lastAt = lastOf(messages);
  const whys = messages.map(({ why }) => why);
  const why = (['unmatched', 'unhelpful', 'doubtful'] as const).find((one) => whys.includes(one));
  const conversations = [...new Set(messages.flatMap(({ conversation }) => conversation ?? []))].slice(-MOST_CONVERSATIONS); // prettier-ignore
  return { text, count: messages.length, ...(lastAt !== undefined && { lastAt }), ...(why && { why }), ...(conversations.length > 0 && { conversations }) }; // prettier-ignore
}

/** The answer that was given most often; where each was given once, the one that has most in common with the others. */
function answersOf(
  messages: readonly Message[],
  keyOfAnswer: (answer: string) => string,
): Pick<Found, 'answer' | 'answered' | 'answers'> {
  const counts = new Map<string, { text: string; count: number }>();
  let whole = 0;
  for (const { answer } of messages) {
    if (!answer) continue;
    whole++;
    const key = keyOfAnswer(answer);
    const there = counts.get(key);
    if (there) there.count++;
    else counts.set(key, { text: answer, count: 1 });
  }
  const some = [...counts.values()].toSorted((a, b) => b.count - a.count).slice(0, COMPARED);
  if (some.length === 0) return { answer: '', answered: 0, answers: [] };
  const rows = rowsOf(some);
  const [centre] = centresOf(rows, [some.map((_, i) => i)]);
  const weight = new Map(some.map((one, i) => [one, one.count + (centre ? nearTo(centre, rows, i) : 0)]));
  const [best, ...others] = some.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
  return {
    answer: best?.text ?? '',
    answered: Math.round(((best?.count ?? 0) / whole) * 100) / 100,
    answers: others.slice(0, MOST_ANSWERS).map(({ text }) => text),
  };
}
