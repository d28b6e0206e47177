// `entities eval`: how well numbers, days, amounts, telephone numbers and the like are found in somebody's own texts.
import { z } from 'zod';
import { evaluateEntities, zoneOfRow, type Row } from '../understanding/entities/evaluate.ts';
import { print, type Run } from './command.ts';
import { holdsNothing, readRows } from './read-rows.ts';

const Shape = z.object({
  text: z.string(),
  locale: z.string().default('zh-CN'),
  now: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  zone: z.string().optional(),
  entities: z.array(z.object({ type: z.string(), value: z.json(), start: z.int(), end: z.int() })),
});

export const entitiesEval: Run = async ({ flags, json }) => {
  const rows = await readRows(flags, 'data', {
    shape: {
      'zh-CN':
        '{"text": "……", "locale": "zh-CN", "now": "2026-03-11T10:20:00+08:00", "entities": [{"type", "value", "start", "end"}]}',
      en: '{"text": "…", "locale": "en", "now": "2026-03-11T10:20:00+08:00", "entities": [{"type", "value", "start", "end"}]}',
    },
    read: (row): Row | undefined => {
      const parsed = Shape.safeParse(row);
      return parsed.success && isZone(parsed.data) ? parsed.data : undefined;
    },
    empty: holdsNothing,
  });
  const { precision, recall, f1, byType, meanUs, differences } = evaluateEntities(rows, () => performance.now());
  if (json) {
    print(JSON.stringify({ precision, recall, f1, byType }));
    return 0;
  }
  const share = (value: number): number => Math.round(value * 10_000) / 10_000;
  for (const { text, missed, wrong } of differences) {
    print(text);
    for (const one of missed) print(`  - ${one.type} ${JSON.stringify(one.value)} [${one.start}, ${one.end})`);
    for (const one of wrong) print(`  + ${one.type} ${JSON.stringify(one.value)} [${one.start}, ${one.end})`);
  }
  for (const [name, value] of Object.entries({ precision, recall, f1 })) print(`${name.padEnd(14)}${share(value)}`);
  for (const [type, one] of Object.entries(byType)) print(`${type.padEnd(14)}${share(one.f1)}`);
  print(`${'ms a row'.padEnd(14)}${share(meanUs / 1_000)}`);
  return 0;
};

function isZone(row: { now: string; zone?: string | undefined }): boolean {
  try {
    zoneOfRow(row);
    return true;
  } catch {
    return false; // no such zone: told with the line
  }
}
