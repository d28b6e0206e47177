// `guard eval`: how well listed words are found in cases with known hits, and how fast.
import { z } from 'zod';
import { evaluateGuard, type Case } from '../guard/evaluate.ts';
import { CliFailure, print, WrongUse, type Run } from './command.ts';
import { readText } from './read-text.ts';
import { scannerFrom } from './word-list.ts';

const Row = z.object({
  text: z.string(),
  kind: z.string().default('all'),
  hits: z.array(z.object({ start: z.int(), end: z.int(), word: z.string(), category: z.string() })),
});

export const guardEval: Run = async ({ flags, json }) => {
  const scanner = await scannerFrom(flags);
  const { data: file } = flags;
  if (typeof file !== 'string') throw new WrongUse({ 'zh-CN': '缺少 --data', en: '--data is missing' });
  const cases = (await readText(file))
    .split('\n')
    .flatMap((line, i): Case[] => (line.trim() === '' ? [] : [caseOf(line, `${file}:${i + 1}`)]));
  const figures = evaluateGuard(scanner, cases, () => performance.now());
  if (json) print(JSON.stringify(figures));
  else {
    const { byKind, ...all } = figures;
    const share = (value: number): number => Math.round(value * 10_000) / 10_000;
    for (const [name, value] of [...Object.entries(all), ...Object.entries(byKind)])
      print(`${name.padEnd(20)}${share(value)}`);
  }
  return 0;
};

function caseOf(line: string, place: string): Case {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    row = undefined; // the line below says so
  }
  const parsed = Row.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new CliFailure({
    'zh-CN': `${place} 应该是 {"text": "……", "hits": [{"start", "end", "word", "category"}]}`,
    en: `${place} should be {"text": "…", "hits": [{"start", "end", "word", "category"}]}`,
  });
}
