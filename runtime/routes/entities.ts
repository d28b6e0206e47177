// Entities of a bot: a sentence tried, a table of values read. Nothing here changes a bot.
import * as api from '@dialoom/shared/api/entities';
import { MOST_BYTES } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mount, type Door } from '../http/mount.ts';
import { withSheet } from '../spreadsheet/read.ts';
import type { BotStore } from '../store/bots.ts';
import { findAll } from '../understanding/find-all.ts';
import { botOf, sentDocument } from './bot-of.ts';

const BODY = MOST_BYTES + 65_536;
const FILE_BYTES = Math.ceil((api.MOST_ENTITY_FILE_BYTES / 3) * 4) + 16_384;
const MOST_FAULTS = 100;

export type EntitiesParts = { bots: BotStore; clock(): number };

export function mountEntities(door: Door, { bots, clock }: EntitiesParts): void {
  const find = botOf(bots);
  mount(
    door,
    api.tryEntities,
    async ({ params, body, actor }) => {
      const { draft } = await find(actor, params.bot);
      const document = body.document === undefined ? draft : sentDocument(body.document);
      return findAll(document, body.text, clock(), body.locale);
    },
    BODY,
  );
  mount(
    door,
    api.readEntityTable,
    async ({ params, body: { name, file }, actor }) => {
      await find(actor, params.bot);
      return withSheet({ bytes: Buffer.from(file, 'base64'), name }, async ({ columns, batches }) => {
        const out: ReturnType<typeof empty> = empty(columns.slice(0, api.MOST_TABLE_COLUMNS));
        for await (const batch of batches)
          for (const { at, cells, wrong } of batch) {
            if (wrong) {
              out.refused++;
              if (out.faults.length < MOST_FAULTS) out.faults.push({ row: at, fault: wrong });
            } else if (out.rows.length < api.MOST_TABLE_ROWS)
              out.rows.push({ row: at, cells: cells.slice(0, api.MOST_TABLE_COLUMNS).map(String) });
            else throw new DialoomError('sheet.rows', 400, { params: { most: api.MOST_TABLE_ROWS } });
          }
        return out;
      });
    },
    FILE_BYTES,
  );
}
type Fault = { row: number; fault: 'more-cells' | 'long-cell' | 'formula' };
const empty = (columns: readonly string[]) => ({ columns: [...columns], rows: [] as { row: number; cells: string[] }[], faults: [] as Fault[], refused: 0 }); // prettier-ignore
