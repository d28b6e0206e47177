// Entities of a bot: what is found in a sentence, and tables of values read from files. Both only answer: what enters the bot, a person does in the studio.
import { z } from 'zod';
import { MOST_VALUES } from '../document/entity.ts';
import { systemKinds } from '../node/entity-kinds.ts';
import { route } from './route.ts';

export const MOST_ENTITY_FILE_BYTES = 5 * 1_048_576;
/** Of a table: its rows and its columns. */
export const MOST_TABLE_ROWS = MOST_VALUES;
export const MOST_TABLE_COLUMNS = 60;

/** `entity`: of the bot's own, its id. Offsets in UTF-16 units, `end` exclusive. */
export const FoundEntity = z.object({
  kind: z.enum([...systemKinds, 'entity']),
  entity: z.string().optional(),
  value: z.json(),
  start: z.int(),
  end: z.int(),
  doubtful: z.boolean().optional(),
});
export type FoundEntity = z.output<typeof FoundEntity>;

export const tryEntities = route({
  method: 'post',
  path: '/api/bots/:bot/entities/try',
  may: 'bots.test',
  summary: 'Every value that is found in a sentence: of the kinds that need no list, and of the bot’s own entities.',
  body: z.strictObject({
    text: z.string().min(1).max(4_000),
    locale: z.string().max(35),
    document: z.json().optional(), // what is on the screen; else the stored draft
  }),
  result: z.object({
    found: z.array(FoundEntity),
    /** Now, as the customers' clock shows it: `2026-11-21T09:30`. */
    now: z.string(),
  }),
});

export const readEntityTable = route({
  method: 'post',
  path: '/api/bots/:bot/entities/read',
  may: 'bots.edit',
  summary: 'Reads a table of values from a CSV or XLSX file (up to 5 MB): its cells as they are. Nothing is written.',
  body: z.strictObject({
    name: z.string().min(1).max(300),
    /** The bytes, in Base64. */
    file: z.base64().max(Math.ceil(MOST_ENTITY_FILE_BYTES / 3) * 4),
  }),
  result: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
    /** Rows that could not be read; the first hundred. */
    faults: z.array(z.object({ row: z.int(), fault: z.enum(['more-cells', 'long-cell', 'formula']) })),
    refused: z.int(),
  }),
}); // prettier-ignore
