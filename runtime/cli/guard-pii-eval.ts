// `guard pii-eval`: how well personal data is found in labelled lines.
import { z } from 'zod';
import { evaluatePersonal, type LabelledLine } from '../personal/evaluate.ts';
import { print, type Run } from './command.ts';
import { holdsNothing, readRows } from './read-rows.ts';

const Row = z.object({
  text: z.string(),
  spans: z.array(z.object({ kind: z.string(), start: z.int(), end: z.int() })),
});

export const guardPiiEval: Run = async ({ flags, json }) => {
  const lines = await readRows(flags, 'data', {
    shape: {
      'zh-CN': '{"text": "……", "spans": [{"kind": "phone", "start", "end"}]}',
      en: '{"text": "…", "spans": [{"kind": "phone", "start", "end"}]}',
    },
    read: (row): LabelledLine | undefined => Row.safeParse(row).data,
    empty: holdsNothing,
  });
  const { differences, byKind, ...all } = evaluatePersonal(lines);
  if (json) {
    print(JSON.stringify({ ...all, byKind }));
    return 0;
  }
  for (const { text, missed, wrong } of differences) {
    print(text);
    for (const { kind, start, end } of missed) print(`  - ${kind} ${text.slice(start, end)} [${start}, ${end})`);
    for (const { kind, start, end } of wrong) print(`  + ${kind} ${text.slice(start, end)} [${start}, ${end})`);
  }
  const share = (value: number): string => (Math.round(value * 10_000) / 10_000).toString().padEnd(10);
  const wanted = lines.reduce((total, { spans }) => total + spans.length, 0);
  print(`${''.padEnd(12)}${'precision'.padEnd(10)}${'recall'.padEnd(10)}${'f1'.padEnd(10)}labels`);
  for (const [name, one] of [...Object.entries(byKind), ['all', { ...all, wanted }] as const])
    print(`${name.padEnd(12)}${share(one.precision)}${share(one.recall)}${share(one.f1)}${one.wanted}`);
  return 0;
};
