// A list's entries from a file and to one: CSV, XLSX and JSON.
import * as api from '@dialoom/shared/api/faq';
import type { FaqColumn, FaqDraft } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { columnOf } from '../knowledge/columns.ts';
import { wholeReader, type Read } from '../knowledge/json-file.ts';
import { rowReader, shapeOf, sheetCells, sheetColumns, type Fault } from '../knowledge/sheet.ts';
import { localeOf } from '../http/failures.ts';
import type { Door } from '../http/mount.ts';
import { mount } from '../http/mount.ts';
import { withSheet } from '../spreadsheet/read.ts';
import { sheetTypes, writeSheet } from '../spreadsheet/write.ts';
import { keyOf } from '../store/faq-rows.ts';
import type { KnowledgeStore } from '../store/knowledge.ts';
import type { FaqDoing } from './faq.ts';

const FILE_BYTES = Math.ceil((api.MOST_FAQ_FILE_BYTES / 3) * 4) + 16_384;
const MOST_FAULTS = 100;
const SAMPLE = 5;
/** Entries of a JSON file that are checked before others get a turn. */
const OBJECTS = 200;

type File = { name: string; file: string; columns?: FaqColumn[] | undefined; offset: number };
type Columns = (FaqColumn & { name: string })[];
type FileRead = { columns: Columns; drafts: FaqDraft[]; faults: Fault[]; rows: number; whole: boolean };

/** What is right of a file, and what is not. @throws knowledge.json, sheet.* */
async function readFile({ name, file, columns: chosen, offset }: File): Promise<FileRead> {
  const bytes = Buffer.from(file, 'base64');
  const read: FileRead = { columns: [], drafts: [], faults: [], rows: 0, whole: true };
  const take = (made: Read) => {
    read.rows++;
    if ('draft' in made) read.drafts.push(made.draft);
    else read.faults.push(made);
  };
  const isWhole = () => ['question', 'answer'].every((part) => read.columns.some((column) => column.part === part));
  const objects = /\.json$/i.test(name) ? { list: 'entries', whole: 'texts' } : undefined;
  return withSheet({ bytes, name, ...(objects && { objects, batch: OBJECTS }) }, async ({ columns: names, whole, batches }) => {
    read.columns = names.map((column, i) => ({ name: column, ...(chosen?.[i] ?? columnOf(column)) }));
    read.whole = whole || isWhole();
    const readRow = whole ? wholeReader() : rowReader(read.columns, offset);
    for await (const batch of batches) for (const row of batch) if (read.whole) take(readRow(row)); else read.rows++;
    return read;
  }); // prettier-ignore
}

export function mountFaqFiles(door: Door, knowledge: KnowledgeStore, { find, by, done, record }: FaqDoing): void {
  mount(
    door,
    api.previewFaqImport,
    async ({ params, body, actor }) => {
      const { entries } = await find(actor, params.list);
      const { columns, drafts, faults, rows, whole } = await readFile(body);
      const keys = await knowledge.keys(actor.workspace, params.list);
      const known = drafts.filter((draft) => keys.has(keyOf(draft))).length;
      // said before anything is written
      if (entries + drafts.length - known > api.MOST_ENTRIES) throw new DialoomError('knowledge.full', 400, { params: { most: api.MOST_ENTRIES } }); // prettier-ignore
      return {
        columns,
        whole,
        rows,
        ready: drafts.length,
        known,
        faults: faults.slice(0, MOST_FAULTS),
        refused: faults.length,
        sample: drafts.slice(0, SAMPLE),
      };
    },
    FILE_BYTES,
  );
  mount(
    door,
    api.importFaq,
    async ({ params, body, actor }) => {
      await find(actor, params.list);
      const { drafts, faults, whole } = await readFile(body);
      if (!whole) throw new DialoomError('knowledge.no-columns', 400);
      if (body.id !== undefined && (await knowledge.importing(actor.workspace, params.list, body.id))) throw new DialoomError('bad-request', 400, { path: 'id' }); // prettier-ignore
      const made = await knowledge.import(actor.workspace, params.list, drafts, body.same, by(actor), body.id);
      const { created, replaced } = made;
      await done(actor, params.list, 'import', { created, replaced, refused: faults.length });
      return { ...made, refused: faults.length };
    },
    FILE_BYTES,
  );
  mount(door, api.readFaqImport, async ({ params, actor }) => {
    const there = await knowledge.importing(actor.workspace, params.list, params.import);
    if (!there) throw new DialoomError('not-found', 404);
    return there;
  });
  mount(door, api.undoFaqImport, async ({ params, actor }) => {
    const undone = await knowledge.undo(actor.workspace, params.list, params.import, by(actor));
    await done(actor, params.list, 'undo-import', undone);
    return undone;
  });
  mount(door, api.exportFaq, async ({ params, query: { type, offset }, actor }, c) => {
    const { name, entries } = await find(actor, params.list);
    const { workspace } = actor;
    const shapes = shapeOf();
    const named = new Set<string>();
    for await (const page of knowledge.all(workspace, params.list))
      for (const entry of page) {
        shapes.see(entry);
        for (const id of entry.related) named.add(id);
      }
    const questions = await questionsOf(workspace, params.list, [...named]);
    const portable = ({ texts, category, tags, stage, from, to, priority, related, flow }: FaqDraft): FaqDraft => ({
      texts, category, tags, stage, from, to, priority, flow,
      related: related.flatMap((id) => questions.get(id) ?? []),
    }); // prettier-ignore
    async function* drafts() {
      for await (const page of knowledge.all(workspace, params.list)) for (const entry of page) yield portable(entry);
    }
    const shape = shapes.shape();
    const locale = localeOf(c);
    async function* rows() {
      for await (const draft of drafts()) yield sheetCells(draft, shape, offset, locale);
    }
    const file = type === 'json' ? asJson(name, drafts()) : writeSheet(type, sheetColumns(shape, locale), rows());
    await record(actor, 'knowledge.export', params.list, { entries });
    return c.body(ReadableStream.from(file) as ReadableStream<Uint8Array>, 200, {
      'content-type': type === 'json' ? 'application/json; charset=utf-8' : sheetTypes[type],
      'content-disposition': `attachment; filename="faq.${type}"; filename*=UTF-8''${encodeURIComponent(`${name}.${type}`)}`,
    });
  });

  async function questionsOf(workspace: string, list: string, ids: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let i = 0; i < ids.length; i += 500)
      for (const { id, texts } of await knowledge.some(workspace, list, ids.slice(i, i + 500))) {
        const question = Object.values(texts).find((own) => own.question !== '')?.question;
        if (question !== undefined) found.set(id, question);
      }
    return found;
  }
}

/** What `POST /api/knowledge` and the import take. */
async function* asJson(name: string, drafts: AsyncIterable<FaqDraft>): AsyncGenerator<Buffer> {
  yield Buffer.from(`{"name":${JSON.stringify(name)},"entries":[`);
  let before = '\n';
  for await (const draft of drafts) {
    yield Buffer.from(before + JSON.stringify(draft));
    before = ',\n';
  }
  yield Buffer.from('\n]}\n');
}
