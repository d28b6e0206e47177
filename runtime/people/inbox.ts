// What the desk sees: lists by database, each row opened for its desk state; one conversation with everything behind it.
import type { InboxRow } from '@dialoom/shared/api/inbox';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import type { Json } from '@dialoom/shared/node/effects';
import type { Drive } from '../drive.ts';
import type { Live } from '../conversation/live.ts';
import type { DeskNote, GuardedLine, LogBody, ToolTold, Vote } from '../conversation/state.ts';
import type { ConversationRow } from '../store/conversations.ts';
import type { Store } from '../store/open.ts';
import { masked } from '../simulation/masked.ts';

const PAGE = 50;
const PATH_STEPS = 60;
const MOST_TOOLS = 100;
/** A longer log is not gone through again: it would take seconds. */
const MOST_ROWS = 2_000;

export type Inbox = ReturnType<typeof inbox>;
export function inbox({ db }: Store, drive: Drive) {
  const mine = (workspace: string) =>
    db
      .selectFrom('conversation')
      .innerJoin('bot', 'bot.id', 'conversation.bot')
      .where('conversation.workspace', '=', workspace);
  const waiting = (workspace: string) =>
    mine(workspace).where((e) =>
      e.or([
        e('conversation.owner', '=', 'queue'),
        e.and([e('conversation.left_at', 'is not', null), e('conversation.owner', '!=', 'agent')]),
      ]),
    );
  const rowOf = (row: ConversationRow & { botName: string }): InboxRow => {
    const { desk, closing, erased } = drive.code.openState(row);
    return {
      id: row.id,
      bot: { id: row.bot, name: row.botName },
      owner: row.owner,
      epoch: row.epoch,
      ...(row.agent !== null && { agent: { id: row.agent, name: desk.agentName ?? '' } }),
      contact: desk.contact ?? {},
      ...(desk.lastLine !== undefined && { lastLine: desk.lastLine }),
      ...(desk.lastFrom !== undefined && { lastFrom: desk.lastFrom }),
      ...(desk.said !== undefined && { said: desk.said }),
      at: row.updated_at,
      ...(desk.lastAt !== undefined && { lastAt: desk.lastAt }),
      ...((row.queued_at ?? row.left_at) !== null && { waitingSince: row.queued_at ?? row.left_at ?? 0 }),
      left: row.left_at !== null,
      ...(closing && { closing }),
      unread: row.owner === 'agent' || row.owner === 'queue' || row.left_at !== null ? (desk.unread ?? 0) : 0,
      priority: desk.priority ?? 0,
      ...(desk.reason !== undefined && { reason: desk.reason }),
      ...(erased !== undefined && desk.lastLine === undefined && { erased: true as const }),
    };
  };
  return {
    async list(
      workspace: string,
      list: 'waiting' | 'mine' | 'all',
      person: string,
      before: number | undefined,
    ): Promise<{ conversations: InboxRow[]; next?: number }> {
      const base = list === 'waiting' ? waiting(workspace) : mine(workspace);
      const query = base
        .selectAll('conversation')
        .select('bot.name as botName')
        .limit(PAGE + 1);
      const rows = (await (
        list === 'waiting'
          ? query // the databases differ in where nothing sorts: many messages left must not push the queue off the page
              .orderBy('conversation.queued_at', (at) => at.asc().nullsLast())
              .orderBy('conversation.left_at')
          : list === 'mine'
            ? query
                .where('conversation.owner', '=', 'agent')
                .where('conversation.agent', '=', person)
                .orderBy('conversation.updated_at', 'desc')
            : query
                .where('conversation.updated_at', '<', before ?? Number.MAX_SAFE_INTEGER)
                .orderBy('conversation.updated_at', 'desc')
      ).execute()) as (ConversationRow & { botName: string })[];
      const page = rows.slice(0, PAGE).map(rowOf);
      if (list === 'waiting')
        page.sort((a, b) => b.priority - a.priority || (a.waitingSince ?? 0) - (b.waitingSince ?? 0));
      const last = page.at(-1);
      return { conversations: page, ...(list === 'all' && rows.length > PAGE && last && { next: last.at }) };
    },
    async counts(workspace: string, person: string): Promise<{ waiting: number; mine: number }> {
      const [queued, own] = await Promise.all([
        waiting(workspace)
          .select((e) => e.fn.countAll<number>().as('n'))
          .executeTakeFirst(),
        mine(workspace)
          .where('conversation.owner', '=', 'agent')
          .where('conversation.agent', '=', person)
          .select((e) => e.fn.countAll<number>().as('n'))
          .executeTakeFirst(),
      ]);
      return { waiting: Number(queued?.n ?? 0), mine: Number(own?.n ?? 0) };
    },
    /** The live conversation, if it is of this workspace. */
    async find(workspace: string, id: string): Promise<Live | undefined> {
      const live = await drive.find(id);
      if (live && !drive.parts.alone) await drive.reload(live);
      return live?.row.workspace === workspace ? live : undefined;
    },
    async read(live: Live) {
      const rows = await drive.parts.store.logTail(live.row.key, 500);
      const events: ChatEvent[] = [];
      const notes: DeskNote[] = [];
      const path: string[] = [];
      const failures: string[] = [];
      const guarded: Omit<GuardedLine, 'text'>[] = [];
      const tools: ToolTold[] = [];
      const votes = new Map<string, Vote>(); // the last word about a message counts
      for (const row of rows) {
        const body = drive.code.openBody(live.row.id, row.body);
        events.push(...(body.ev ?? []));
        notes.push(...(body.notes ?? []));
        for (const vote of body.votes ?? []) votes.set(vote.message, vote);
        path.push(...(body.path ?? []));
        for (const { text: _text, ...one } of body.guarded ?? []) guarded.push(one);
        tools.push(...(body.tools ?? []));
        failures.push(...(body.marks ?? []).filter((mark) => /^(failed|stopped):/.test(mark)));
      }
      const { document } = live.bot.compiled;
      const { desk, now } = live.state;
      const { contact: _, context: __, conversation, ...known } = now.vars;
      const name = await db.selectFrom('bot').select('name').where('id', '=', live.row.bot).executeTakeFirst();
      const nameOf = (flow: string, node: string) => {
        const instance = live.bot.compiled.node(flow, node);
        const own = document.flows[flow]?.nodes[node]?.name;
        return (
          own ||
          (instance && 'def' in instance
            ? instance.def.text[
                String((conversation as { locale?: string } | undefined)?.locale ?? 'en').startsWith('zh')
                  ? 'zh-CN'
                  : 'en'
              ].title
            : node)
        );
      };
      return {
        conversation: rowOf({ ...live.row, botName: name?.name ?? '' }),
        events,
        notes,
        votes: [...votes.values()].map(({ message, helpful, comment }) => ({
          message,
          helpful,
          ...(comment !== undefined && { comment }),
        })),
        known: masked(document, now.vars)(known) as Record<string, Json>,
        guarded,
        ...(desk.intent !== undefined && { intent: document.intents[desk.intent]?.name ?? desk.intent }),
        ...(desk.left && { left: desk.left }),
        path: path.slice(-PATH_STEPS).map((place) => {
          const [flow = '', node = ''] = place.split('/');
          return { flow, node, name: nameOf(flow, node) };
        }),
        failures,
        tools: tools.slice(-MOST_TOOLS).map(({ at, flow, node, told: { args, result, ...told }, ms }) => {
          const seen = masked(document, now.vars)({ args: valueIn(args), result: valueIn(result) });
          return {
            ...told,
            ...seen,
            at,
            flow,
            node,
            by: nameOf(flow, node),
            ...(ms !== undefined && { ms }),
          };
        }),
        version: live.row.version,
        locale: String((conversation as { locale?: string } | undefined)?.locale ?? ''),
        startedAt: live.row.created_at,
      };
    },
    /** What a message was before the guard. */
    async beforeGuard(live: Live, message: string): Promise<string | undefined> {
      for (const { body } of (await drive.parts.store.logTail(live.row.key, MOST_ROWS)).toReversed()) {
        const found = drive.code.openBody(live.row.id, body).guarded?.find((one) => one.message === message);
        if (found) return found.text;
      }
      return undefined;
    },
    /** Everything that was done in it, oldest first, as far back as a conversation can be opened again. */
    async log(live: Live): Promise<LogBody[]> {
      const rows = await drive.parts.store.logTail(live.row.key, MOST_ROWS);
      return rows.map((row) => drive.code.openBody(live.row.id, row.body));
    },
    /** How many wait before this one, itself included. */
    async position(live: Live): Promise<number> {
      const { queued_at, workspace } = live.row;
      if (queued_at === null) return 1;
      const row = await db
        .selectFrom('conversation')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('workspace', '=', workspace)
        .where('owner', '=', 'queue')
        .where('queued_at', '<', queued_at)
        .executeTakeFirst();
      return Number(row?.n ?? 0) + 1;
    },
  };
}

/** As it was meant; a text where it is no JSON, or was cut. */
function valueIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
