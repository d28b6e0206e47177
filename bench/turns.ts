// Durable turns per second against the two baselines, and the tail at half of each one's own peak. Ratios in one run, in turns A B A B.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { echoBot, echoScript } from './bots/echo.ts';
import { shopBot, shopScript } from './bots/shop.ts';
import { closedLoop, median, openLoop, type Script } from './load.ts';
import { openConversations, startServer, type Conversation, type Server } from './server.ts';

const CONNECTIONS = 64;
type Side = { name: string; port: number; script: Script };
export type TurnsResult = {
  rates: Record<string, number>;
  toEach: number; // echo ÷ a row per request
  toGrouped: number; // echo ÷ the same with group commit
  shopToGrouped: number;
  p99: { echo: number; grouped: number }; // ms, at half of its own peak
  cpuMicrosPerTurn: number;
  errors: number;
};

/** `seconds` per measurement, `rounds` of all sides in turn; medians of the rounds. */
export async function measureTurns({
  seconds = 3,
  rounds = 3,
  databaseUrl,
}: { seconds?: number; rounds?: number; databaseUrl?: string } = {}): Promise<TurnsResult> {
  const each = await startRow('each');
  const grouped = await startRow('grouped');
  const server = await startServer(databaseUrl ? { databaseUrl } : {});
  try {
    const echo = turnsOf(server, await openConversations(server, echoBot, CONNECTIONS), echoScript);
    const shop = turnsOf(server, await openConversations(server, shopBot, CONNECTIONS), shopScript);
    const sides: Side[] = [
      { name: 'a row per request', port: each.port, script: rowScript(each.port) },
      { name: 'grouped row', port: grouped.port, script: rowScript(grouped.port) },
      { name: 'echo turn', port: server.port, script: echo },
      { name: 'shop turn', port: server.port, script: shop },
    ];
    for (const side of sides) await closedLoop(side.port, CONNECTIONS, 1.5, side.script); // warm
    const seen: Record<string, number[]> = {};
    let errors = 0;
    let micros = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++)
      for (const side of sides) {
        const before = server.cpuMicros();
        const result = await closedLoop(side.port, CONNECTIONS, seconds, side.script);
        (seen[side.name] ??= []).push(result.perSecond);
        errors += result.errors;
        if (side.name === 'echo turn') micros = Math.min(micros, (server.cpuMicros() - before) / result.answers);
      }
    const rates = Object.fromEntries(Object.entries(seen).map(([name, values]) => [name, median(values)]));
    const rate = (name: string) => rates[name] ?? Number.NaN;
    const tails: { echo: number[]; grouped: number[] } = { echo: [], grouped: [] };
    for (let round = 0; round < rounds; round++) {
      tails.grouped.push(
        (await openLoop(grouped.port, CONNECTIONS, seconds, rate('grouped row') / 2, rowScript(grouped.port))).p99,
      );
      tails.echo.push((await openLoop(server.port, CONNECTIONS, seconds, rate('echo turn') / 2, echo)).p99);
    }
    return {
      rates,
      toEach: rate('echo turn') / rate('a row per request'),
      toGrouped: rate('echo turn') / rate('grouped row'),
      shopToGrouped: rate('shop turn') / rate('grouped row'),
      p99: { echo: median(tails.echo), grouped: median(tails.grouped) },
      cpuMicrosPerTurn: micros,
      errors,
    };
  } finally {
    await server.stop();
    each.stop();
    grouped.stop();
  }
}

/** Each worker owns a conversation and takes its turns one after another. */
function turnsOf(
  server: Server,
  conversations: readonly Conversation[],
  script: { texts: readonly string[]; answers: readonly string[] },
): Script {
  const turn = conversations.map(() => 0);
  return {
    next(worker) {
      const { id, token } = conversations[worker] ?? { id: '', token: '' };
      const n = turn[worker] ?? 0;
      const text = script.texts[n % script.texts.length] ?? '';
      const body = `{"id":"turn-${worker}-${n}","type":"text","text":${JSON.stringify(text)}}`;
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
      const wanted = script.answers[n % script.answers.length] ?? '';
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
async function startRow(way: 'each' | 'grouped') {
  const folder = mkdtempSync(join(tmpdir(), 'dialoom-row-'));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'baseline/hono-row.ts'), way, join(folder, 'row.db')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const port = await new Promise<number>((found) => child.stdout.once('data', (chunk: Buffer) => found(Number(chunk))));
  return {
    port,
    stop() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
