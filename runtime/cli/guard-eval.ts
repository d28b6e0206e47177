// `guard eval`: how well listed words are found in cases with known hits, and how fast.
import { z } from 'zod';
import { evaluateGuard, type Case } from '../guard/evaluate.ts';
import { print, type Run } from './command.ts';
import { readRows } from './read-rows.ts';
import { scannerFrom } from './word-list.ts';

const Row = z.object({
  text: z.string(),
  kind: z.string().default('all'),
  hits: z.array(z.object({ start: z.int(), end: z.int(), word: z.string(), category: z.string() })),
});

export const guardEval: Run = async ({ flags, json }) => {
  const scanner = await scannerFrom(flags);
  const cases = await readRows(flags, 'data', {
    shape: {
      'zh-CN': '{"text": "……", "hits": [{"start", "end", "word", "category"}]}',
      en: '{"text": "…", "hits": [{"start", "end", "word", "category"}]}',
    },
    read: (row): Case | undefined => Row.safeParse(row).data,
  });
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
