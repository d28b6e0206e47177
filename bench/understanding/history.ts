// 200,000 messages of past chats to proposals for review: how long it takes in its thread, and what comes of it.
import { sortApart } from '../../runtime/clusters/sort-apart.ts';
import { bareOf } from '../../runtime/knowledge/near.ts';
import { historyCsv, topics } from './history-file.ts';
import type { Measured } from './main.ts';

const MESSAGES = 200_000;
/** What the file puts around a question. */
const bare = (text: string): string =>
  bareOf(text.replace(/^(请问|想问一下，|麻烦问下|Hi, |Please tell me: |quick question, )/, '').replace(/(？|呢|啊|\?| please| thanks)$/, '')); // prettier-ignore

export async function measureHistory(): Promise<Measured> {
  const bytes = Buffer.from(historyCsv(MESSAGES));
  const from = performance.now();
  const last = await sortApart({ do: 'history', bytes, plan: { name: 'history.csv' } }, new AbortController().signal, () => undefined); // prettier-ignore
  const seconds = (performance.now() - from) / 1_000;
  if (!('history' in last)) throw new Error('no history came back');
  const answered = last.history.proposals.filter(({ answer }) => answer !== '');
  const variants = answered.reduce((sum, { wordings }) => sum + wordings.length, 0);
  const topicOf = new Map(topics().flatMap(({ questions }, i) => questions.map((question) => [bare(question), i] as const))); // prettier-ignore
  let [right, known] = [0, 0];
  for (const { wordings } of answered) {
    const named = wordings.flatMap(({ text }) => topicOf.get(bare(text)) ?? []);
    known += named.length;
    right += Math.max(0, ...Map.groupBy(named, (topic) => topic).values().map(({ length }) => length)); // prettier-ignore
  }
  return {
    result: { seconds, pairs: answered.length, variants, purity: right / known },
    rows: [
      { what: 'history: 200,000 messages to proposals', value: `${seconds.toFixed(1)} s`, bar: '≤ 60 s', holds: seconds <= 60 }, // prettier-ignore
      { what: 'history: question–answer pairs', value: String(answered.length), bar: '200–500', holds: answered.length >= 200 && answered.length <= 500 }, // prettier-ignore
      { what: 'history: wordings of them', value: variants.toLocaleString('en'), bar: '≥ 3,000', holds: variants >= 3_000 }, // prettier-ignore
      { what: 'history: wordings that belong together', value: `${((right / known) * 100).toFixed(1)} %` },
    ],
  };
}
