// Reads documents into a list, in the background: what was there before answers until the new reading is whole, and stays when it fails.
import type { DocumentKind, KnowledgeDocument } from '@dialoom/shared/api/documents';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Egress } from '../egress/egress.ts';
import type { DocumentStore } from '../store/documents.ts';
import { kindOf } from './kind.ts';
import { ReadingFault } from './fault.ts';
import type { ReadApart } from './read-apart.ts';
import { fetchPage } from './web-page.ts';

export type DocumentParts = {
  store: DocumentStore;
  egress: Pick<Egress, 'call'>;
  read: ReadApart;
  /** The next search sees it. */
  changed(workspace: string, list: string): void;
  log(error: unknown, about: string): void;
};
type Who = { workspace: string; name: string };
/** Readings that wait or run; each holds its file in memory. */
const MOST_AT_ONCE = 8;
/** Pages looked at again in one round. */
const MOST_DUE = 5;
class Stopped extends Error {}

export type Documents = ReturnType<typeof documentReader>;
export function documentReader({ store, egress, read, changed, log }: DocumentParts) {
  const running = new Map<
    string,
    { end: AbortController; progress?: { done: number; of: number }; done: Promise<void> }
  >();

  const start = async (
    { workspace, name: by }: Who,
    list: string,
    about: { name: string; kind: DocumentKind; url?: string; everyHours?: number; size: number },
    get: (signal: AbortSignal) => Promise<{ bytes: Uint8Array; kind: DocumentKind; charset?: string | undefined }>,
  ): Promise<string> => {
    if (running.size >= MOST_AT_ONCE) throw new DialoomError('busy', 503);
    const { id } = await store.begin(workspace, list, about, { name: by });
    const end = new AbortController();
    const own: { end: AbortController; progress?: { done: number; of: number }; done: Promise<void> } = { end, done: Promise.resolve() }; // prettier-ignore
    const work = async () => {
      try {
        const got = await get(end.signal);
        const { pieces, title, pages } = await read(got, end.signal, (done, of) => (own.progress = { done, of }));
        end.signal.throwIfAborted();
        const isPage = about.url !== undefined;
        await store.finish(workspace, list, id, pieces, { size: got.bytes.byteLength, pages, ...(isPage && title !== undefined && { name: title }) }); // prettier-ignore
        changed(workspace, list);
      } catch (error) {
        if (error instanceof Stopped) return store.fail(workspace, list, id);
        if (error instanceof DialoomError && error.code === 'not-found') return; // deleted meanwhile
        const known = error instanceof DialoomError || error instanceof ReadingFault;
        if (!known) log(error, 'a document was not read');
        await store.fail(workspace, list, id, known ? { code: error.code, params: error.params } : { code: 'reading.broken' }); // prettier-ignore
      } finally {
        running.delete(id);
      }
    };
    running.set(id, own);
    own.done = work().catch((error: unknown) => log(error, 'a document'));
    return id;
  };

  const page = async (who: Who, list: string, url: string, name: string, everyHours?: number): Promise<string> =>
    start(who, list, { name, kind: 'page', url, size: 0, ...(everyHours !== undefined && { everyHours }) }, (signal) => fetchPage(egress, url, signal)); // prettier-ignore

  return {
    /** A file, of which what can be said at once is. @throws reading.kind, reading.old, reading.encrypted, reading.empty, reading.running, busy */
    async add(who: Who, list: string, name: string, bytes: Buffer): Promise<string> {
      let kind: DocumentKind;
      try {
        kind = kindOf(bytes, name);
      } catch (error) {
        throw error instanceof ReadingFault ? new DialoomError(error.code, 400, { params: error.params }) : error;
      }
      return start(who, list, { name, kind, size: bytes.byteLength }, async () => ({ bytes, kind }));
    },
    /** A web page; its title becomes its name. */
    page: (who: Who, list: string, url: string, everyHours?: number): Promise<string> => {
      const address = new URL(url);
      address.hash = '';
      return page(who, list, address.href, `${address.hostname}${address.pathname === '/' ? '' : address.pathname}`.slice(0, 200), everyHours); // prettier-ignore
    },
    again: (who: Who, list: string, { url, name }: { url: string; name: string }): Promise<string> =>
      page(who, list, url, name),
    /** Stops a reading of this process's; what another one reads ends there. */
    async stop(id: string): Promise<void> {
      const own = running.get(id);
      own?.end.abort(new Stopped());
      await own?.done;
    },
    /** With how far a reading is. */
    seen: (document: KnowledgeDocument): KnowledgeDocument => {
      const progress = document.state === 'reading' ? running.get(document.id)?.progress : undefined;
      return progress ? { ...document, progress } : document;
    },
    /** When the reading is over, however it went. */
    settled: async (id: string): Promise<void> => running.get(id)?.done,
    /** Web pages whose time has come. A few at a time: the next round takes the others. */
    async lookAround(): Promise<void> {
      for (const { workspace, list, url, name } of await store.due(MOST_DUE)) {
        if (running.size >= MOST_AT_ONCE) return;
        const id = await page({ workspace, name: '' }, list, url, name);
        await running.get(id)?.done;
      }
    },
  };
}
