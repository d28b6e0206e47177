// `npm run bench -- understanding`: how well, and how fast, customers are understood. One file a part.
import type { Row } from '../table.ts';
import { measureEntities } from './entities.ts';
import { measureFaq } from './faq.ts';
import { measureHistory } from './history.ts';
import { measureIntents } from './intents.ts';

export type Measured = { result: unknown; rows: Row[] };
const parts: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  intents: measureIntents,
  faq: measureFaq,
  entities: measureEntities,
  history: measureHistory,
};

export async function measureUnderstanding(): Promise<Measured> {
  const rows: Row[] = [];
  const result: Record<string, unknown> = {};
  for (const [name, measure] of Object.entries(parts)) {
    process.stderr.write(`bench: understanding, ${name} …\n`);
    const measured = await measure();
    rows.push(...measured.rows);
    result[name] = measured.result;
  }
  return { result, rows };
}
