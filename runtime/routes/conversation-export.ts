// Conversations as files. Personal data is starred, unless somebody who may read it asks for it as it was written; either is in the record.
import { Readable } from 'node:stream';
import * as api from '@dialoom/shared/api/conversation-export';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import { DialoomError } from '@dialoom/shared/text/errors';
import { conversationPage, conversationsFile, exportTypes, type Told } from '../exports/file-of.ts';
import type { ConversationReader, Filter } from '../exports/conversations.ts';
import { starsFor, type WrittenConversation } from '../exports/written.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import { hiddenInFile } from '../personal/hidden-in-file.ts';
import type { PersonalHouse } from '../personal/policy.ts';

/** Long ones that are written at once, and how long one may take. */
const MOST_AT_ONCE = 2;
const MOST_MS = 15 * 60_000;

export type ConversationExportParts = {
  reader: ConversationReader;
  personal: PersonalHouse;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountConversationExport(door: Door, { reader, personal, record }: ConversationExportParts): void {
  let open = 0;
  const told = (query: { zone?: string | undefined }, kinds: ReadonlySet<PersonalKind>): Omit<Told, 'locale'> => ({
    zone: knownZone(query.zone),
    starred: kinds.size > 0,
  });

  mount(door, api.exportConversations, async ({ query, actor }, c) => {
    const { as, limit, personal: asked, bot, owner, from, to } = query;
    const kinds = await hiddenInFile(personal, actor, asked);
    if (open >= MOST_AT_ONCE) throw new DialoomError('busy', 503);
    const filter: Filter = { ...(bot !== undefined && { bot }), ...(owner && { owner }), ...(from !== undefined && { from }), ...(to !== undefined && { to }) }; // prettier-ignore
    const locale = localeOf(c);
    const found = await reader.count(actor.workspace, filter);
    const count = Math.min(found, limit);
    await record(actor, 'conversation.export', bot ?? 'all', { as, count, personal: asked });
    const all = reader.all(actor.workspace, filter, limit, starsFor(kinds), locale);
    const pieces = async function* (): AsyncGenerator<Buffer> {
      open++;
      try {
        yield* conversationsFile(as, all, { ...told(query, kinds), locale });
      } finally {
        open--;
      }
    };
    const stream = Readable.from(pieces(), { signal: AbortSignal.timeout(MOST_MS) });
    return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
      ...headersOf(as, 'conversations'),
      [api.EXPORTED_HEADER]: String(count),
      [api.FOUND_HEADER]: String(found),
    });
  });
  mount(door, api.exportConversation, async ({ params, query, actor }, c) => {
    const { as, personal: asked } = query;
    const kinds = await hiddenInFile(personal, actor, asked);
    const locale = localeOf(c);
    const one = await reader.one(actor.workspace, params.conversation, starsFor(kinds), locale);
    if (!one) throw new DialoomError('not-found', 404);
    await record(actor, 'conversation.export', one.id, { as, personal: asked });
    const about = { ...told(query, kinds), locale };
    const headers = headersOf(as, `conversation-${one.id.slice(0, 12)}`);
    if (as === 'html' || as === 'txt') return c.body(conversationPage(as, one, about), 200, headers);
    const file = conversationsFile(as, only(one), about);
    return c.body(Readable.toWeb(Readable.from(file)) as ReadableStream, 200, headers);
  });
}

async function* only(one: WrittenConversation): AsyncGenerator<WrittenConversation> {
  yield one;
}
const headersOf = (as: keyof typeof exportTypes, name: string): Record<string, string> => ({
  'content-type': exportTypes[as],
  'content-disposition': `attachment; filename="${name}.${as}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});
/** A zone that this machine knows, else UTC. */
function knownZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
