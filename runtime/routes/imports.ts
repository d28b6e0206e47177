// Spreadsheets of records: the file is the body of the request, looked at, read in the background, taken back; and written.
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import * as api from '@dialoom/shared/api/imports';
import { writtenColumns } from '@dialoom/shared/records/columns';
import { DialoomError } from '@dialoom/shared/text/errors';
import { reasonText } from '@dialoom/shared/text/row-reasons';
import { readBytes } from '../http/body.ts';
import { starsFor } from '../exports/written.ts';
import { hiddenInFile } from '../personal/hidden-in-file.ts';
import type { PersonalHouse } from '../personal/policy.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { FileImports, FilePlan } from '../records/import/file-imports.ts';
import { writtenRows } from '../records/import/written-rows.ts';
import type { Records } from '../records/records.ts';
import { MOST_FILE_BYTES } from '../spreadsheet/limits.ts';
import type { Cell } from '../spreadsheet/rows.ts';
import { sheetTypes, writeSheet, type SheetType } from '../spreadsheet/write.ts';

export type ImportParts = {
  records: Records;
  files: FileImports;
  personal: PersonalHouse;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountImports(door: Door, { records, files, personal, record }: ImportParts): void {
  const { imports } = records;
  const bytesOf = (c: Context) => readBytes(c, MOST_FILE_BYTES);

  mount(door, api.previewImport, async ({ query, actor }, c) => files.preview(actor, planOf(query), await bytesOf(c)));
  mount(door, api.startImport, async ({ query, actor }, c) => {
    const plan = planOf(query);
    const { id } = await files.start(actor, plan, await bytesOf(c));
    await record(actor, 'import.start', id, { record: query.record, existing: query.existing });
    return { id };
  });
  mount(door, api.listImports, async ({ actor }) => ({ imports: await imports.list(actor.workspace) }));
  mount(door, api.readImport, async ({ params, actor }) => {
    const found = await imports.find(actor.workspace, params.import);
    if (!found) throw new DialoomError('not-found', 404);
    return found;
  });
  mount(door, api.undoImport, async ({ params, actor }) => {
    const undone = await files.undo(actor, params.import);
    await record(actor, 'import.undo', params.import, undone);
    return undone;
  });
  mount(door, api.readRefusedRows, async ({ params, actor }, c) => {
    const found = await files.refusedRows(actor, params.import);
    if (!found) throw new DialoomError('not-found', 404);
    const locale = localeOf(c);
    const why = locale === 'en' ? 'Why it was left out' : '没有导入的原因';
    const row = locale === 'en' ? 'Row' : '行号';
    const rows = async function* (): AsyncGenerator<Cell[]> {
      for await (const { at, cells, reasons } of found.rows)
        yield [...cells, at, reasons.map((reason) => reasonText(reason, locale)).join(locale === 'en' ? '; ' : '；')];
    };
    return fileAnswer(c, 'csv', 'refused', [...found.columns, row, why], rows());
  });
  mount(door, api.exportRecords, async ({ query, actor }, c) => {
    const own = (await records.fields.list(actor.workspace))[query.record];
    const columns = writtenColumns(query.record, own);
    const locale = localeOf(c);
    const [yes, no] = locale === 'en' ? ['yes', 'no'] as const : ['是', '否'] as const; // prettier-ignore
    const kinds = await hiddenInFile(personal, actor, query.personal);
    await record(actor, 'record.export', query.record, { as: query.as, personal: query.personal });
    const rows = writtenRows(records, actor.workspace, query.record, columns, own, yes, no, starsFor(kinds));
    return fileAnswer(c, query.as, query.record, columns.map(({ title }) => title[locale]), rows); // prettier-ignore
  });
}

/** @throws import.map when the map is no list of keys */
function planOf({ map, ...plan }: api.ImportPlan): FilePlan {
  if (map === undefined) return { ...plan, map: undefined };
  let value: unknown;
  try {
    value = JSON.parse(map);
  } catch {
    value = undefined; // told below as what it is
  }
  const read = api.ColumnMap.safeParse(value);
  if (!read.success) throw new DialoomError('import.map', 400, { path: 'map' });
  return { ...plan, map: read.data };
}

function fileAnswer(c: Context, type: SheetType, name: string, columns: readonly string[], rows: AsyncIterable<readonly Cell[]>) {
  return c.body(Readable.toWeb(Readable.from(writeSheet(type, columns, rows))) as ReadableStream, 200, {
    'content-type': sheetTypes[type],
    'content-disposition': `attachment; filename="${name}.${type}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
} // prettier-ignore
