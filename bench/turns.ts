// Durable turns per second against the baselines of the same database, and the tail at half of each one's own peak.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { echoBot, echoScript } from './bots/echo.ts';
import type { DialogScript } from './bots/script.ts';
import { guardedShopBot } from './bots/guarded-shop.ts';
import { shopBot, shopScript } from './bots/shop.ts';
import { startBaseline } from './child.ts';
import type { Script } from './load.ts';
import { freshDatabase } from './postgres.ts';
import { CONNECTIONS, peakRates, tails, type Rates, type Side } from './rounds.ts';
import { openConversations, startServer, type Conversation, type Server } from './server.ts';

export type TurnsResult = Rates & { p99: Record<string, number> };
export type Effort = { seconds: number; rounds: number };

/** On libSQL: a row per request, the same with group commit, the echo-like bot, the shop-like one without and with a guard. */
export async function turnsOnLibsql({ seconds, rounds }: Effort): Promise<TurnsResult> {
  const folder = mkdtempSync(join(tmpdir(), 'dialoom-row-'));
  const each = await startBaseline('hono-row.ts', ['each', join(folder, 'each.db')]);
  const grouped = await startBaseline('hono-row.ts', ['grouped', join(folder, 'grouped.db')]);
  const server = await startServer();
  try {
    const bots = await botSides(server);
    const row = { name: 'a row per request', port: each.port, script: rowScript(each.port) };
    const batch = { name: 'the same, grouped', port: grouped.port, script: rowScript(grouped.port) };
    const rates = await peakRates([row, batch, ...bots], seconds, rounds);
    return { ...rates, p99: await tails([batch, ...bots], seconds, rounds) };
  } finally {
    await Promise.all([server.stop(), each.stop(), grouped.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On Postgres, with real commits: a turn in six trips, the same batched, and the bots. Each on a database of its own. */
export async function turnsOnPostgres({ seconds, rounds }: Effort, url: string): Promise<TurnsResult> {
  const six = await startBaseline('postgres-turn.ts', ['six', await freshDatabase(url, 'six')]);
  const batched = await startBaseline('postgres-turn.ts', ['batched', await freshDatabase(url, 'batched')]);
  const server = await startServer({ databaseUrl: await freshDatabase(url, 'dialoom') });
  try {
    const bots = await botSides(server);
    const trips = { name: 'a turn in six trips', port: six.port, script: rowScript(six.port) };
    const batch = { name: 'the same, batched', port: batched.port, script: rowScript(batched.port) };
    const rates = await peakRates([trips, batch, ...bots], seconds, rounds);
    return { ...rates, p99: await tails([batch, ...bots], seconds, rounds) };
  } finally {
    await Promise.all([server.stop(), six.stop(), batched.stop()]);
  }
}

async function botSides(server: Server): Promise<Side[]> {
  const side = async (name: string, bot: unknown, script: DialogScript): Promise<Side> => ({
    name,
    port: server.port,
    script: turnsOf(server, await openConversations(server, bot, CONNECTIONS), script),
    cpuMicros: server.cpuMicros,
  });
  return [
    await side('echo turn', echoBot, echoScript),
    await side('shop turn', shopBot, shopScript),
    await side('guarded shop turn', guardedShopBot, shopScript),
  ];
}

/** Each worker owns a conversation and takes its turns one after another; every answer is checked. */
export function turnsOf(
  server: Server,
  conversations: readonly Conversation[],
  { texts, answers }: DialogScript,
): Script {
  const turn = conversations.map(() => 0);
  return {
    next(worker) {
      const { id, token } = conversations[worker] ?? { id: '', token: '' };
      const n = turn[worker] ?? 0;
      const body = `{"id":"turn-${worker}-${n}","type":"text","text":${JSON.stringify(texts[n % texts.length] ?? '')}}`;
      return {
        port: server.port,
        path: `/v1/conversations/${id}/messages`,
        headers: { authorization: `Bearer ${token}` },
        body,
      };
    },
    check(status, body, worker) {
      const n = turn[worker] ?? 0;
      turn[worker] = n + 1;
      const wanted = answers[n % answers.length] ?? '';
      if (status !== 200 || !body.includes(wanted))
        throw new Error(`turn ${n}: ${status} ${body.slice(0, 300)} (wanted ${wanted})`);
    },
  };
}

let rows = 0;
const rowScript = (port: number): Script => ({
  next: (worker) => ({
    port,
    path: `/messages/c${worker}`,
    headers: {},
    body: `{"id":"m${rows++}","text":"hello there"}`,
  }),
  check(status) {
    if (status !== 200) throw new Error(`status ${status}`);
  },
});
