// Fact tables of knowledge lists: rows and columns, import and export, and what a question would be answered.
import * as api from '@dialoom/shared/api/facts';
import type { FactRow } from '@dialoom/shared/api/facts';
import { DialoomError } from '@dialoom/shared/text/errors';
import { answerId, askTables } from '../facts/ask.ts';
import { cellOf } from '../facts/compile.ts';
import { merge, readFactFile, type FileTable, type Merged } from '../facts/file.ts';
import { conditionWords, nameOf } from '../facts/say.ts';
import { labelOf } from '../facts/sentences.ts';
import type { FactShelf } from '../facts/shelf.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import { withSheet } from '../spreadsheet/read.ts';
import { sheetTypes, writeSheet } from '../spreadsheet/write.ts';
import { newId } from '../store/bots.ts';
import type { FactStore } from '../store/facts.ts';
import type { KnowledgeStore } from '../store/knowledge.ts';

const FILE_BYTES = Math.ceil((api.MOST_FACT_FILE_BYTES / 3) * 4) + 16_384;
const TABLE_BYTES = 12 * 1_048_576;
const MOST_FAULTS = 100;
const MOST_CHANGES = 20;
const SAMPLE = 5;

export type FactParts = {
  facts: FactStore;
  factShelf: FactShelf;
  knowledge: Pick<KnowledgeStore, 'find' | 'named'>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountFacts(door: Door, { facts, factShelf, knowledge, record }: FactParts): void {
  /** @throws not-found */
  const inList = async ({ workspace }: Actor, list: string): Promise<void> => {
    if (!(await knowledge.find(workspace, list))) throw new DialoomError('not-found', 404);
  };
  const done = async (actor: Actor, list: string, action: string, detail: object): Promise<void> => {
    factShelf.changed(actor.workspace, list);
    const { [list]: name } = await knowledge.named(actor.workspace);
    await record(actor, `facts.${action}`, list, { ...(name !== undefined && { name }), ...detail });
  };
  const wholeOf = async ({ workspace }: Actor, list: string, table: string) => {
    const whole = await facts.whole(workspace, list, table);
    if (!whole) throw new DialoomError('not-found', 404);
    return whole;
  };

  mount(door, api.listFactTables, async ({ params, actor }) => {
    await inList(actor, params.list);
    return { tables: await facts.tables(actor.workspace, params.list) };
  });
  mount(
    door,
    api.createFactTable,
    async ({ params, body, actor }) => {
      await inList(actor, params.list);
      const made = await facts.create(actor.workspace, params.list, body, actor);
      await done(actor, params.list, 'create', { table: made.id, title: made.name, rows: made.rows });
      return made;
    },
    TABLE_BYTES,
  );
  mount(door, api.readFactTable, async ({ params, query, actor }) => {
    const page = await facts.page(actor.workspace, params.list, params.table, query);
    if (!page) throw new DialoomError('not-found', 404);
    return page;
  });
  mount(door, api.saveFactTable, async ({ params, body, actor }) => {
    const saved = await facts.save(actor.workspace, params.list, params.table, body, actor);
    await done(actor, params.list, 'change', { table: params.table, title: body.name });
    return saved;
  });
  mount(door, api.deleteFactTable, async ({ params, actor }) => {
    const there = await facts.table(actor.workspace, params.list, params.table);
    await facts.drop(actor.workspace, params.list, params.table);
    await done(actor, params.list, 'delete', { table: params.table, title: there?.name, rows: there?.rows });
  });
  mount(door, api.addFactRow, async ({ params, body, actor }) => {
    const row = await facts.addRow(actor.workspace, params.list, params.table, body.cells, actor);
    await done(actor, params.list, 'add-row', { table: params.table, row: row.id });
    return row;
  });
  mount(door, api.setFactCell, async ({ params, body, actor }) => {
    const row = await facts.setCell(actor.workspace, params.list, params.table, params.row, body, actor);
    await done(actor, params.list, 'cell', { table: params.table, row: row.id, column: body.column });
    return row;
  });
  mount(door, api.deleteFactRow, async ({ params, actor }) => {
    await facts.dropRow(actor.workspace, params.list, params.table, params.row, actor);
    await done(actor, params.list, 'drop-row', { table: params.table, row: params.row });
  });

  type File = {
    name: string;
    file: string;
    table?: string | undefined;
    thing?: number | undefined;
    gone: 'keep' | 'remove';
  };
  /** What a file holds, and what it makes of the table it goes into; nothing is written. */
  const readFile = async (actor: Actor, list: string, { name, file, table, thing, gone }: File) => {
    const read: FileTable = await withSheet({ bytes: Buffer.from(file, 'base64'), name }, (sheet) => readFactFile(sheet, thing));
    const there = table === undefined ? undefined : await wholeOf(actor, list, table);
    const made: Merged | undefined = there && merge(there, read, gone, () => newId('row'));
    const changes = made ?? { created: read.rows.length, changed: 0, same: 0, removed: 0, changes: [] };
    return { read, there, made, counts: { created: changes.created, changed: changes.changed, same: changes.same, removed: changes.removed, refused: read.faults.length }, changes: changes.changes };
  }; // prettier-ignore
  mount(
    door,
    api.previewFacts,
    async ({ params, body, actor }) => {
      await inList(actor, params.list);
      const { read, counts, changes } = await readFile(actor, params.list, body);
      return {
        ...counts,
        columns: read.columns,
        rows: read.rows.slice(0, SAMPLE),
        changes: changes.slice(0, MOST_CHANGES),
        faults: read.faults.slice(0, MOST_FAULTS),
      };
    },
    FILE_BYTES,
  );
  mount(
    door,
    api.importFacts,
    async ({ params, body, actor }) => {
      await inList(actor, params.list);
      const { read, there, made, counts } = await readFile(actor, params.list, body);
      if (read.rows.length === 0) throw new DialoomError('facts.nothing', 400);
      const id = newId('import');
      const title = body.title ?? (body.name.replace(/\.[a-z0-9]{1,8}$/i, '').trim().slice(0, 80) || '1');
      const table =
        there && made
          ? await facts.replace(actor.workspace, params.list, there.id, there.rev, made, id, actor)
          : await facts.create(actor.workspace, params.list, { name: title, columns: read.columns, rows: read.rows }, actor, id);
      await done(actor, params.list, 'import', { table: table.id, title: table.name, ...counts });
      return { ...counts, import: id, table };
    },
    FILE_BYTES,
  ); // prettier-ignore
  mount(door, api.undoFacts, async ({ params, actor }) => {
    await facts.undo(actor.workspace, params.list, params.table, params.import, actor);
    await done(actor, params.list, 'undo-import', { table: params.table });
  });
  mount(door, api.exportFacts, async ({ params, query: { type }, actor }, c) => {
    const whole = await wholeOf(actor, params.list, params.table);
    const cellsOf = ({ cells }: FactRow) => whole.columns.map(({ id }) => cells[id] ?? '');
    const names = whole.columns.map(({ name, language }) => (language === '' ? name : `${name} [${language}]`));
    async function* rows() {
      for (const row of whole.rows) yield cellsOf(row);
    }
    await record(actor, 'facts.export', params.list, { table: params.table, rows: whole.rows.length });
    return c.body(ReadableStream.from(writeSheet(type, names, rows())) as ReadableStream<Uint8Array>, 200, {
      'content-type': sheetTypes[type],
      'content-disposition': `attachment; filename="table.${type}"; filename*=UTF-8''${encodeURIComponent(`${whole.name}.${type}`)}`,
    });
  });

  mount(door, api.tryFacts, async ({ params, body: { text, locale, after }, actor }) => {
    await inList(actor, params.list);
    const tables = await factShelf.tables(actor.workspace, params.list);
    const from = performance.now();
    const asked = askTables(tables, text, locale, after);
    const ms = Math.round((performance.now() - from) * 1_000) / 1_000;
    if (!asked) return { kind: 'none' as const, cells: [], choices: [], ms };
    const { compiled, understood, said, id } = asked;
    const { things, facts: named, conditions, rest, outcome } = understood;
    return {
      kind: outcome.kind,
      understood: {
        table: compiled.table.name,
        things: things.map((row) => nameOf(compiled, row, locale)),
        facts: named.map((fact) => labelOf(fact, locale)),
        conditions: conditions.map((one) => conditionWords(one, locale)),
        rest,
      },
      id: said.choices.length > 0 ? answerId(compiled) : id,
      answer: said.answer,
      cells: said.cells.map(({ row, fact }) => ({
        row: compiled.table.rows[row]?.id ?? '',
        thing: nameOf(compiled, row, locale),
        column: fact.column.id,
        fact: labelOf(fact, locale),
        value: cellOf(compiled.table, row, fact.column.id),
      })),
      choices: said.choices.map(({ label, answer }) => ({ label, answer })),
      ms,
    };
  });
}
