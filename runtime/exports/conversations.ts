// Reads conversations for a file: those a filter leaves, the newest first, one at a time in memory.
import { setImmediate as others } from 'node:timers/promises';
import type { OwnerKind } from '@dialoom/shared/api/chat';
import type { Locale } from '@dialoom/shared/node/define';
import type { Drive } from '../drive.ts';
import type { ConversationRow } from '../store/conversations.ts';
import type { Store } from '../store/open.ts';
import { written, type Stars, type WrittenConversation } from './written.ts';

const PAGE = 50;
/** Commits of one conversation that are read back. */
const MOST_ROWS = 2_000;

export type Filter = { bot?: string; owner?: OwnerKind; from?: number; to?: number };
type Named = ConversationRow & { botName: string };
export type ConversationReader = ReturnType<typeof conversationReader>;

export function conversationReader({ db }: Store, drive: Drive) {
  const found = (workspace: string, { bot, owner, from, to }: Filter) => {
    let query = db.selectFrom('conversation').where('conversation.workspace', '=', workspace);
    if (bot !== undefined) query = query.where('conversation.bot', '=', bot);
    if (owner !== undefined) query = query.where('conversation.owner', '=', owner);
    if (from !== undefined) query = query.where('conversation.created_at', '>=', from);
    if (to !== undefined) query = query.where('conversation.created_at', '<', to);
    return query;
  };
  const named = (query: ReturnType<typeof found>) =>
    query.leftJoin('bot', 'bot.id', 'conversation.bot').selectAll('conversation').select('bot.name as botName');

  async function read(row: Named, stars: Stars, locale: Locale): Promise<WrittenConversation> {
    const { desk, now } = drive.code.openState(row);
    const rows = await drive.parts.store.logTail(row.key, MOST_ROWS);
    const events = rows.flatMap(({ body }) => drive.code.openBody(row.id, body).ev ?? []);
    const { name = '', email = '', phone = '' } = desk.contact ?? {};
    const { conversation } = now.vars as { conversation?: { locale?: unknown } };
    const about = {
      id: row.id,
      bot: { id: row.bot, name: row.botName ?? '' },
      version: row.version,
      owner: row.owner,
      language: String(conversation?.locale ?? ''),
      startedAt: row.created_at,
      agent: row.agent === null ? '' : (desk.agentName ?? ''),
      contact: { name, email, phone },
      left: desk.left ? [desk.left.text, desk.left.contact].filter(Boolean).join('\n') : '',
      cut: row.rev > rows.length,
    };
    return written(about, events, stars, locale);
  }

  return {
    async count(workspace: string, filter: Filter): Promise<number> {
      const one = await found(workspace, filter)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirst();
      return Number(one?.n ?? 0);
    },
    async one(workspace: string, id: string, stars: Stars, locale: Locale): Promise<WrittenConversation | undefined> {
      const row = await named(found(workspace, {}).where('conversation.id', '=', id)).executeTakeFirst();
      return row && read(row as Named, stars, locale);
    },
    async *all(
      workspace: string,
      filter: Filter,
      limit: number,
      stars: Stars,
      locale: Locale,
    ): AsyncGenerator<WrittenConversation> {
      let before = Number.MAX_SAFE_INTEGER;
      for (let left = limit; left > 0;) {
        const rows = (await named(found(workspace, filter).where('conversation.key', '<', before))
          .orderBy('conversation.key', 'desc')
          .limit(Math.min(PAGE, left))
          .execute()) as Named[];
        for (const row of rows) {
          yield await read(row, stars, locale);
          await others(); // who chats comes between
        }
        left -= rows.length;
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return;
        before = last.key;
      }
    },
  };
}
