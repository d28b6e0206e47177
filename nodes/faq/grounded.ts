// An answer in a model's words that stands on sources: what the model is told, and whether what it says may be sent.
import { field } from '@dialoom/shared/node/fields';
import type { Citation } from '@dialoom/shared/node/content';

/** What the model says when the sources do not hold the answer. */
const REFUSAL = 'NOT_IN_SOURCES';
export const INSTRUCTIONS = field
  .template(2_000)
  .parse(
    [
      'You answer a customer’s question from the numbered sources alone. Write in the language of the question, in at most four short sentences.',
      'After each sentence put the number of the source it comes from in brackets, such as [1]. Copy numbers, dates and amounts exactly.',
      `Say nothing that the sources do not say. If they do not answer the question, reply with exactly ${REFUSAL} and nothing else.`,
    ].join('\n'),
  );
export const PROMPT = field
  .template(2_000)
  .parse(
    'Sources:\n{% for source in sources %}[{{ forloop.index }}] {{ source }}\n{% endfor %}\nQuestion: {{ question }}',
  );

export type Source = { text: string; citation: Citation };
/** `refused`: the sources do not say it. `unproven`: it cites none of them, or says a number that they do not. */
export type Judged = { text: string; sources: Citation[] } | 'refused' | 'unproven';

export function judged(said: string, sources: readonly Source[]): Judged {
  if (said.includes(REFUSAL)) return 'refused';
  const text = said.normalize('NFKC') === said ? said : said.replace(/［(\d+)］|【(\d+)】/g, (_, one?: string, other?: string) => `[${one ?? other}]`);
  const numbers = [...new Set([...text.matchAll(/\[(\d{1,2})\]/g)].map(([, n]) => Number(n)))];
  const cited = numbers.map((n) => sources[n - 1]);
  if (numbers.length === 0 || !cited.every((one) => one !== undefined)) return 'unproven';
  const known = figuresIn(cited.map((one) => `${one.text}\n${one.citation.place ?? ''}`).join('\n'));
  const bare = text.replace(/\[\d{1,2}\]/g, ' ');
  if (![...figuresIn(bare)].every((figure) => known.has(figure))) return 'unproven';
  // numbered as they are shown: by where they come first
  return {
    text: text.replace(/\[(\d{1,2})\]/g, (_, n: string) => `[${numbers.indexOf(Number(n)) + 1}]`).trim(),
    sources: cited.map(({ citation }) => citation),
  };
} // prettier-ignore

const SIGNS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers as people write them: 1,200 and 1200, 七 before what is counted and 7, ten and 10. */
export function figuresIn(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const found = new Set<string>();
  for (const [number] of plain.matchAll(/\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)) found.add(String(Number(number.replaceAll(',', '')))); // prettier-ignore
  for (const [, number = ''] of plain.matchAll(/([〇零一二两三四五六七八九十百千万]+)(?=个?(?:工作日|月|天|日|年|元|块|角|分|小时|周|星期|次|件|倍|折|人|米|公里|号|级|岁|成))/g)) found.add(String(chineseNumber(number))); // prettier-ignore
  for (const [word] of plain.matchAll(/\b[a-z]{3,9}\b/g)) {
    const small = WORDS.indexOf(word);
    const tens = TENS.indexOf(word);
    if (small > 1) found.add(String(small)); // "one" is seldom a number
    else if (tens > 1) found.add(String(tens * 10));
  }
  return found;
}
function chineseNumber(text: string): number {
  let all = 0;
  let part = 0;
  let digit = 0;
  for (const sign of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = SIGNS.indexOf(sign);
    else if (unit === 10_000) [all, part, digit] = [(all + part + digit) * unit, 0, 0];
    else [part, digit] = [part + (digit || 1) * unit, 0];
  }
  return all + part + digit;
}
