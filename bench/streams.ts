// 200 answers streaming through one server to 200 customers, and what others who chat notice of it: echo turns a hundred times a second,
// alone and beside the streams, in turns.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { echoBot, echoScript } from './bots/echo.ts';
import { streamingBot } from './bots/streaming.ts';
import type { Heard, Order } from './listeners.ts';
import { median, openLoop, type Measured } from './load.ts';
import { openConversations, startServer } from './server.ts';
import { turnsOf, type Effort } from './turns.ts';

export type StreamsResult = {
  quiet: { p50: number; p99: number };
  beside: { p50: number; p99: number };
  waits: Heard['waits'];
  lost: number;
  errors: number;
};
const STREAMS = 200;
const RATE = 100;
/** Tokens a second of each, and what the streams go on longer than the turns beside them. */
const TOKENS = 20;
const LONGER = 2;
/** The slowest of a hundred must be more than the two or three that met one pause. */
const LEAST_SECONDS = 10;

export async function measureStreams({ seconds: wanted, rounds }: Effort): Promise<StreamsResult> {
  const seconds = Math.max(wanted, LEAST_SECONDS);
  const listeners = startListeners();
  const server = await startServer();
  try {
    const address = `127.0.0.1:${await listeners.port}`;
    await server.api('PUT', '/api/settings/network', { allowed: [{ target: address, why: 'bench' }] });
    await server.api('POST', '/api/connections', { id: 'bench', connection: { kind: 'model', name: 'Bench', settings: { address: `http://${address}/v1`, model: 'm' } }, secret: 'none' }); // prettier-ignore
    const echo = turnsOf(server, await openConversations(server, echoBot, 8), echoScript);
    const conversations = await openConversations(server, streamingBot, STREAMS);
    const round = async (length: number, work: () => Promise<Measured>) => {
      const heard = listeners.round({ port: server.port, conversations, tokens: (length + LONGER) * TOKENS });
      await heard.going;
      return [await work(), await heard.end] as const;
    };
    await round(0, () => openLoop(server.port, 8, 1, RATE, echo)); // code warm
    const quiet: Measured[] = [];
    const beside: Measured[] = [];
    const heard: Heard[] = [];
    for (let i = 0; i < rounds; i++) {
      const turns = () => openLoop(server.port, 8, seconds, RATE, echo);
      quiet.push(await turns());
      const [near, told] = await round(seconds, turns);
      beside.push(near);
      heard.push(told);
    }
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    return {
      quiet: tailOf(quiet),
      beside: tailOf(beside),
      waits: {
        p50: median(heard.map(({ waits }) => waits.p50)),
        p99: median(heard.map(({ waits }) => waits.p99)),
        most: Math.max(...heard.map(({ waits }) => waits.most)),
      },
      lost: sum(heard.map(({ lost }) => lost)),
      errors: sum([...quiet, ...beside, ...heard].map(({ errors }) => errors)),
    };
  } finally {
    listeners.stop();
    await server.stop();
  }
}

const tailOf = (all: readonly Measured[]) => ({
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
});

function startListeners() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'listeners.ts')], { stdio: ['pipe', 'pipe', 'inherit'] }); // prettier-ignore
  const waiting: ((line: string) => void)[] = [];
  const told: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else told.push(line);
  });
  const line = (): Promise<string> => {
    const [first] = told.splice(0, 1);
    return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
  };
  return {
    port: line().then(Number),
    round(order: Order) {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const going = line();
      return { going, end: going.then(line).then((end) => JSON.parse(end) as Heard) };
    },
    stop: () => void child.kill(),
  };
}
