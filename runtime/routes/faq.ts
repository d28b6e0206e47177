// Knowledge lists: entries, import and export, and what a question would find.
import * as api from '@dialoom/shared/api/faq';
import type { FaqColumn, FaqDraft } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { bandOf, MAYBE, SURE } from '../knowledge/confidence.ts';
import { inLanguage } from '../knowledge/in-language.ts';
import { columnOf } from '../knowledge/columns.ts';
import { rowReader, sheetCells, sheetColumns, type Fault } from '../knowledge/sheet.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { failure, localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import { withSheet } from '../spreadsheet/read.ts';
import { sheetTypes, writeSheet } from '../spreadsheet/write.ts';
import { keyOf } from '../store/faq-rows.ts';
import { StaleFaq, type KnowledgeStore } from '../store/knowledge.ts';

/** A list with all its entries, as a template brings it. */
const LIST_BYTES = 12 * 1_048_576;
const FILE_BYTES = Math.ceil((api.MOST_FAQ_FILE_BYTES / 3) * 4) + 16_384;
const MOST_FAULTS = 100;
const SAMPLE = 5;
const MOST_HITS = 10;

export type FaqParts = {
  knowledge: KnowledgeStore;
  shelf: Shelf;
  /** How many nodes of drafts name the list. */
  usesOf(workspace: string, list: string): Promise<number>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountFaq(door: Door, { knowledge, shelf, usesOf, record }: FaqParts): void {
  const find = async ({ workspace }: Actor, list: string) => {
    const found = await knowledge.find(workspace, list);
    if (!found) throw new DialoomError('not-found', 404);
    return found;
  };
  const done = async (
    actor: Actor,
    list: string,
    action: string,
    detail: { entry?: string; [key: string]: unknown } = {},
  ) => {
    shelf.changed(actor.workspace, list, detail.entry);
    const { [list]: name } = await knowledge.named(actor.workspace);
    await record(actor, `knowledge.${action}`, list, { ...(name !== undefined && { name }), ...detail });
  };

  mount(door, api.listKnowledge, async ({ actor: { workspace } }) => {
    const lists = await knowledge.lists(workspace);
    return {
      lists: await Promise.all(lists.map(async (one) => ({ ...one, usedBy: await usesOf(workspace, one.id) }))),
    };
  });
  mount(
    door,
    api.createKnowledge,
    async ({ body, actor }) => {
      const made = await knowledge.create(actor.workspace, body, actor);
      await done(actor, made.id, 'create', { name: body.name, entries: body.entries.length });
      return { ...made, usedBy: await usesOf(actor.workspace, made.id) };
    },
    LIST_BYTES,
  );
  mount(door, api.renameKnowledge, async ({ params, body, actor }) => {
    await knowledge.rename(actor.workspace, params.list, body.name);
    await done(actor, params.list, 'rename', { name: body.name });
    return { name: body.name };
  });
  mount(door, api.deleteKnowledge, async ({ params, actor }) => {
    const { name, entries } = await find(actor, params.list);
    const count = await usesOf(actor.workspace, params.list);
    if (count > 0) throw new DialoomError('knowledge.in-use', 409, { params: { count } });
    await knowledge.remove(actor.workspace, params.list);
    await done(actor, params.list, 'delete', { name, entries });
  });

  mount(door, api.listFaq, async ({ params, query, actor }) => {
    await find(actor, params.list);
    return knowledge.entries(actor.workspace, params.list, query);
  });
  mount(door, api.readFaq, async ({ params, actor }) => {
    const entry = await knowledge.entry(actor.workspace, params.list, params.entry);
    if (!entry) throw new DialoomError('not-found', 404);
    return entry;
  });
  mount(door, api.createFaq, async ({ params, body, actor }) => {
    const entry = await knowledge.add(actor.workspace, params.list, body.entry, actor);
    await done(actor, params.list, 'add', { entry: entry.id });
    return entry;
  });
  mount(door, api.saveFaq, async ({ params, body, actor }, c) => {
    try {
      const entry = await knowledge.save(actor.workspace, params.list, params.entry, body.rev, body.entry, actor);
      await done(actor, params.list, 'change', { entry: entry.id });
      return entry;
    } catch (error) {
      if (error instanceof StaleFaq) return failure(c, 'knowledge.changed', 409, { beside: { entry: error.entry } });
      throw error;
    }
  });
  mount(door, api.deleteFaq, async ({ params, actor }) => {
    await knowledge.drop(actor.workspace, params.list, params.entry);
    await done(actor, params.list, 'drop', { entry: params.entry });
  });

  mount(door, api.tryFaq, async ({ params, body, actor }) => {
    const { entries } = await find(actor, params.list);
    await shelf.search(actor.workspace, params.list, '', 1); // what the look itself takes is told, not the building
    const from = performance.now();
    const found = (await shelf.search(actor.workspace, params.list, body.text, MOST_HITS)) ?? [];
    const ms = Math.round((performance.now() - from) * 1_000) / 1_000;
    const hits = found.map(({ texts, question, confidence, category, ...hit }) => ({
      ...hit,
      category,
      confidence,
      by: question,
      question: inLanguage(texts, body.locale, 'question'),
      answer: inLanguage(texts, body.locale, 'answer'),
      band: bandOf(confidence),
    }));
    return { hits, sure: SURE, maybe: MAYBE, entries, ms };
  });

  type File = { name: string; file: string; columns?: FaqColumn[] | undefined; offset: number };
  /** What is right of a file, and what is not. @throws knowledge.no-columns, sheet.* */
  const readFile = ({ name, file, columns: chosen, offset }: File) =>
    withSheet({ bytes: Buffer.from(file, 'base64'), name }, async ({ columns: names, batches }) => {
      const columns = names.map((column, i) => ({ name: column, ...(chosen?.[i] ?? columnOf(column)) }));
      const drafts: FaqDraft[] = [];
      const faults: Fault[] = [];
      const has = (part: FaqColumn['part']) => columns.some((column) => column.part === part);
      let rows = 0;
      const read = rowReader(columns, offset);
      for await (const batch of batches)
        for (const row of batch) {
          rows++;
          if (!has('question') || !has('answer')) continue;
          const made = read(row);
          if ('draft' in made) drafts.push(made.draft);
          else faults.push(made);
        }
      return { columns, drafts, faults, rows, whole: has('question') && has('answer') };
    });
  mount(
    door,
    api.previewFaqImport,
    async ({ params, body, actor }) => {
      await find(actor, params.list);
      const { columns, drafts, faults, rows } = await readFile(body);
      const keys = await knowledge.keys(actor.workspace, params.list);
      return {
        columns,
        rows,
        ready: drafts.length,
        known: drafts.filter((draft) => keys.has(keyOf(draft))).length,
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
      const made = await knowledge.import(actor.workspace, params.list, drafts, body.same, actor);
      await done(actor, params.list, 'import', {
        created: made.created,
        replaced: made.replaced,
        refused: faults.length,
      });
      return { ...made, refused: faults.length };
    },
    FILE_BYTES,
  );
  mount(door, api.undoFaqImport, async ({ params, actor }) => {
    const undone = await knowledge.undo(actor.workspace, params.list, params.import, actor);
    await done(actor, params.list, 'undo-import', undone);
    return undone;
  });
  mount(door, api.exportFaq, async ({ params, query: { type, offset }, actor }, c) => {
    const { name, entries } = await find(actor, params.list);
    const { workspace } = actor;
    const languages = new Set<string>();
    for await (const page of knowledge.all(workspace, params.list))
      for (const { texts } of page) for (const language of Object.keys(texts)) languages.add(language);
    const shown = [...languages];
    async function* rows() {
      for await (const page of knowledge.all(workspace, params.list))
        for (const entry of page) yield sheetCells(entry, shown, offset);
    }
    const file = writeSheet(type, sheetColumns(shown, localeOf(c)), rows());
    await record(actor, 'knowledge.export', params.list, { entries });
    return c.body(ReadableStream.from(file) as ReadableStream<Uint8Array>, 200, {
      'content-type': sheetTypes[type],
      'content-disposition': `attachment; filename="faq.${type}"; filename*=UTF-8''${encodeURIComponent(`${name}.${type}`)}`,
    });
  });
}
