// `nlu cross`: what the quality desk of the studio finds, for a bot in a file: of 100 customers, what is mixed up, what stands twice.
import { bandsOf } from '@dialoom/shared/understanding/bands';
import {
  confusionsIn,
  exampleRows,
  ofHundred,
  outcomes,
  takenOutside,
  tallyAt,
} from '@dialoom/shared/understanding/quality';
import { MOST_CHECKED } from '@dialoom/shared/understanding/report';
import { checkApart } from '../learning/check-apart.ts';
import { SEED } from '../understanding/check.ts';
import { namesOf } from '../understanding/lesson.ts';
import { CliFailure, print, type Run } from './command.ts';
import { readBot } from './read-bot.ts';

/** Pairs of intents that are told; the rest are in the JSON. */
const SHOWN = 10;

export const nluCross: Run = async ({ args: [file = ''], locale, json }) => {
  const { intents, ...document } = await readBot(file);
  const rows = exampleRows(intents);
  if (rows.length > MOST_CHECKED)
    throw new CliFailure({
      'zh-CN': `${file} 有 ${rows.length} 条说法，一次最多检查 ${MOST_CHECKED} 条`,
      en: `${file} has ${rows.length} examples; ${MOST_CHECKED} can be checked at once`,
    });
  const report = await checkApart(
    { rows, names: namesOf({ ...document, intents }), seed: SEED },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  const { threshold = report.suggested, doubtful } = document.settings;
  const bands = bandsOf(threshold, doubtful);
  const tally = tallyAt(report, bands);
  const hundred = ofHundred(tally);
  const nameOf = (intent: string) => intents[intent]?.name ?? intent;
  const confused = confusionsIn(report).map(({ a, b, rows: some, alike }) => ({ a, b, alike, texts: some.map(({ row }) => report.rows[row]?.[2] ?? '') })); // prettier-ignore
  const repeats = report.same.map((group) => group.map((row) => report.rows[row]?.[2] ?? ''));
  if (json) {
    print(JSON.stringify({ examples: rows.length, tested: tally.of, sure: bands.sure, doubtful: bands.doubtful, suggested: report.suggested, ...hundred, outside: takenOutside(report, bands), confused, repeats })); // prettier-ignore
    return 0;
  }
  const zh = locale === 'zh-CN';
  const words = zh
    ? { right: '直接听懂', asked: '被反问', none: '没听懂', wrong: '听错' }
    : { right: 'understood', asked: 'asked back', none: 'not understood', wrong: 'understood wrongly' };
  print(zh ? `每 100 位客户里（把握 ${bands.sure}，建议 ${report.suggested}）` : `Of 100 customers (sure from ${bands.sure}, suggested ${report.suggested})`); // prettier-ignore
  for (const name of outcomes) print(`${String(hundred[name]).padStart(5)}  ${words[name]}`);
  if (confused.length > 0) print(zh ? '容易混淆的意图' : 'Mixed-up intents');
  for (const { a, b, texts } of confused.slice(0, SHOWN)) print(`${String(texts.length).padStart(5)}  ${nameOf(a)} ↔ ${nameOf(b)}  ${texts.slice(0, 3).join(' | ')}`); // prettier-ignore
  if (repeats.length > 0) print(zh ? `重复的说法：${repeats.length} 组` : `Said twice: ${repeats.length}`);
  return 0;
};
