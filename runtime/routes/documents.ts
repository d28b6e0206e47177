// Documents of knowledge lists: brought in, looked at, their pieces changed; and which passages a question would find.
import type { Context } from 'hono';
import * as api from '@dialoom/shared/api/documents';
import { DialoomError } from '@dialoom/shared/text/errors';
import { asMarkdown } from '../documents/as-markdown.ts';
import { MOST_FILE_BYTES } from '../documents/limits.ts';
import type { Documents } from '../documents/documents.ts';
import type { Passages } from '../documents/passages.ts';
import { disposition, fileName } from '../files/file-name.ts';
import { readBytes } from '../http/body.ts';
import { failure, localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import { bandOf } from '../knowledge/confidence.ts';
import type { Actor } from '../people/actor.ts';
import { StalePiece, type DocumentStore } from '../store/documents.ts';
import type { KnowledgeStore } from '../store/knowledge.ts';

export type DocumentRouteParts = {
  knowledge: Pick<KnowledgeStore, 'find'>;
  documents: DocumentStore;
  reader: Documents;
  passages: Passages;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};
const MOST_HITS = 10;
/** A small file is read by then, and the answer says what is in it. */
const SOON_MS = 800;

export function mountDocuments(door: Door, { knowledge, documents, reader, passages, record }: DocumentRouteParts): void {
  const findList = async ({ workspace }: Actor, list: string) => {
    const found = await knowledge.find(workspace, list);
    if (!found) throw new DialoomError('not-found', 404);
    return found;
  };
  const view = async (actor: Actor, list: string, id: string, c: Context) => {
    const found = await documents.view(actor.workspace, list, id, localeOf(c));
    if (!found) throw new DialoomError('not-found', 404);
    return reader.seen(found);
  };
  const done = async (actor: Actor, list: string, action: string, detail: object) => {
    passages.changed(actor.workspace, list);
    const { name } = await findList(actor, list);
    await record(actor, `document.${action}`, list, { name, ...detail });
  };
  const soon = async (actor: Actor, list: string, id: string, c: Context) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([reader.settled(id), new Promise((resolve) => (timer = setTimeout(resolve, SOON_MS)))]);
    clearTimeout(timer);
    return view(actor, list, id, c);
  };

  mount(door, api.listDocuments, async ({ params, actor }, c) => {
    await findList(actor, params.list);
    return { documents: (await documents.list(actor.workspace, params.list, localeOf(c))).map(reader.seen) };
  });
  mount(door, api.addDocument, async ({ params, query, actor }, c) => {
    await findList(actor, params.list);
    const id = await reader.add(actor, params.list, query.name, await readBytes(c, MOST_FILE_BYTES));
    await done(actor, params.list, 'read', { document: query.name });
    return soon(actor, params.list, id, c);
  });
  mount(door, api.addPage, async ({ params, body, actor }, c) => {
    await findList(actor, params.list);
    const id = await reader.page(actor, params.list, body.url, body.everyHours);
    await done(actor, params.list, 'read', { document: body.url });
    return soon(actor, params.list, id, c);
  });
  mount(door, api.readDocument, async ({ params, query, actor }, c) => {
    const document = await view(actor, params.list, params.document, c);
    return { document, ...(await documents.pieces(actor.workspace, params.list, params.document, query.after)) };
  });
  mount(door, api.exportDocument, async ({ params: { list, document }, actor }, c) => {
    const { name } = await view(actor, list, document, c);
    const bare = name.replace(/\.[a-z0-9]{1,8}$/i, '');
    async function* pages() {
      for (let after: number | undefined = 0; after !== undefined;) {
        const { pieces, next } = await documents.pieces(actor.workspace, list, document, after);
        yield pieces;
        after = next;
      }
    }
    await record(actor, 'document.export', list, { document: name });
    async function* bytes() {
      for await (const text of asMarkdown(pages())) yield Buffer.from(text);
    }
    return c.body(ReadableStream.from(bytes()) as ReadableStream<Uint8Array>, 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': disposition('attachment', fileName(`${bare.replaceAll('/', '-')}.md`, 'md')),
    });
  });
  mount(door, api.changeDocument, async ({ params, body, actor }, c) => {
    await documents.change(actor.workspace, params.list, params.document, body, actor);
    const document = await view(actor, params.list, params.document, c);
    await done(actor, params.list, 'change', { document: document.name, ...body });
    return document;
  });
  mount(door, api.deleteDocument, async ({ params, actor }) => {
    await reader.stop(params.document);
    const document = await documents.remove(actor.workspace, params.list, params.document);
    await done(actor, params.list, 'delete', { document });
  });
  mount(door, api.lookAgain, async ({ params, actor }, c) => {
    const { url, name } = await view(actor, params.list, params.document, c);
    if (url === undefined) throw new DialoomError('not-found', 404);
    await reader.again(actor, params.list, { url, name });
    await done(actor, params.list, 'read', { document: url });
    return soon(actor, params.list, params.document, c);
  });
  mount(door, api.stopReading, async ({ params, actor }, c) => {
    const { name, state } = await view(actor, params.list, params.document, c);
    if (state !== 'reading') return;
    await reader.stop(params.document);
    await documents.fail(actor.workspace, params.list, params.document); // one of another process, or of one that is gone
    await done(actor, params.list, 'stop', { document: name });
  });

  /** @param act what is done to the piece, under the lock of its document */
  const onPiece = async (actor: Actor, { list, document, piece }: { list: string; document: string; piece: string }, c: Context, action: string, act: () => Promise<object>) => {
    try {
      const out = await act();
      await done(actor, list, action, { document: (await view(actor, list, document, c)).name, piece });
      return out;
    } catch (error) {
      if (error instanceof StalePiece) return failure(c, 'piece.changed', 409, { beside: { piece: error.piece } });
      throw error;
    }
  }; // prettier-ignore
  mount(door, api.savePiece, async ({ params, body, actor }, c) =>
    onPiece(actor, params, c, 'piece', () => documents.savePiece(actor.workspace, params.list, params.document, params.piece, body, actor)) as never); // prettier-ignore
  mount(door, api.splitPiece, async ({ params, body: { rev, at }, actor }, c) =>
    onPiece(actor, params, c, 'split', async () => ({ pieces: await documents.split(actor.workspace, params.list, params.document, params.piece, rev, at, actor) })) as never); // prettier-ignore
  mount(door, api.mergePiece, async ({ params, body: { rev }, actor }, c) =>
    onPiece(actor, params, c, 'merge', () => documents.merge(actor.workspace, params.list, params.document, params.piece, rev, actor)) as never); // prettier-ignore

  mount(door, api.tryPassages, async ({ params, body, actor }) => {
    await findList(actor, params.list);
    await passages.search(actor.workspace, params.list, '', 1); // what the look itself takes is told, not the building
    const from = performance.now();
    const { found, pieces } = await passages.search(actor.workspace, params.list, body.text, MOST_HITS);
    const ms = Math.round((performance.now() - from) * 1_000) / 1_000;
    const hits = found.map(({ passage, document, best, confidence, shared, score }) => ({
      id: passage.id,
      document: { id: document.id, name: document.name, ...(document.url !== null && { url: document.url }) },
      headings: passage.headings,
      ...(passage.page !== null && { page: passage.page }),
      text: passage.text,
      ...(best && { marked: { start: best.start, end: best.end } }),
      confidence,
      band: bandOf(confidence),
      shared,
      score,
    }));
    return { hits, pieces, ms };
  });
} // prettier-ignore
