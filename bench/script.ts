// Scripts: what one costs, how soon a runaway is stopped, what others notice of it, and what a thousand leave behind.
import { Session } from 'node:inspector/promises';
import { Scripts } from '../runtime/script/scripts.ts';
import { echoBot, echoScript } from './bots/echo.ts';
import { loopScript, sumsBot, sumScript } from './bots/sums.ts';
import { closedLoop, median, openLoop, type Measured } from './load.ts';
import { openConversations, startServer } from './server.ts';
import { turnsOf, type Effort } from './turns.ts';

export type ScriptResult = {
  runMs: number;
  stopMs: number;
  quiet: { p50: number; p99: number };
  beside: { p50: number; p99: number };
  stoppedTurns: number;
  sumsPerSecond: number;
  errors: number;
  leakMb: number;
};

const LIMIT_MS = 50;
/** Turns a second of the echo bot beside which a script runs away, again and again: far below what it can do. */
const RATE = 100;
/** What ends by itself in time, what the sandbox interrupts, what only the end of its thread stops. */
const runaways = ['while (1) {}', "return /(a+)+$/.test('a'.repeat(40) + 'b')", "return 'a'.repeat(1e6).indexOf('a'.repeat(5e5) + 'b')", 'const a = []; for (;;) a.push(new Array(1e5).fill(1))']; // prettier-ignore

export async function measureScripts({ seconds, rounds }: Effort): Promise<ScriptResult> {
  const alone = await inProcess();
  const server = await startServer();
  try {
    const echo = turnsOf(server, await openConversations(server, echoBot, 8), echoScript);
    const loops = turnsOf(server, await openConversations(server, sumsBot, 1), loopScript);
    const sums = turnsOf(server, await openConversations(server, sumsBot, 8), sumScript);
    await closedLoop(server.port, 8, 0.5, sums); // threads up, code warm
    const quiet: Measured[] = [];
    const beside: Measured[] = [];
    const stopped: Measured[] = [];
    for (let round = 0; round < rounds; round++) {
      quiet.push(await openLoop(server.port, 8, seconds, RATE, echo));
      const [near, ended] = await Promise.all([
        openLoop(server.port, 8, seconds, RATE, echo),
        closedLoop(server.port, 1, seconds, loops),
      ]);
      beside.push(near);
      stopped.push(ended);
    }
    const working = await closedLoop(server.port, 8, seconds, sums);
    return {
      ...alone,
      quiet: tailOf(quiet),
      beside: tailOf(beside),
      stoppedTurns: stopped.reduce((sum, { answers }) => sum + answers, 0),
      sumsPerSecond: working.perSecond,
      errors: [...quiet, ...beside, ...stopped, working].reduce((sum, { errors }) => sum + errors, 0),
    };
  } finally {
    await server.stop();
  }
}

const tailOf = (rounds: readonly Measured[]) => ({
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
});

async function inProcess(): Promise<Pick<ScriptResult, 'runMs' | 'stopMs' | 'leakMb'>> {
  const scripts = new Scripts();
  const { signal } = new AbortController();
  const timed = async (code: string, limit: number) => {
    const began = performance.now();
    await scripts.run({ code, input: '{"a":[1,2,3]}', at: 0, offset: 0, seed: 1, limit }, signal);
    return performance.now() - began;
  };
  const sum = "return { sum: vars.a.reduce((n, one) => n + one, 0), words: 'x'.repeat(10000) }";
  for (let i = 0; i < 2_000; i++) await timed(sum, 1_000); // until the thread has taken what it keeps
  const before = await settled();
  const runs: number[] = [];
  for (let i = 0; i < 4_000; i++) runs.push(await timed(sum, 1_000));
  const leakMb = ((await settled()) - before) / 4; // of a thousand
  const stops: number[] = [];
  for (const code of runaways) {
    const tries: number[] = [];
    for (let i = 0; i < 5; i++) {
      await timed('return 1', 1_000); // a thread is there: one that was stopped is made again, which is no part of stopping
      tries.push(await timed(code, LIMIT_MS));
    }
    stops.push(median(tries));
  }
  await scripts.close();
  return { runMs: median(runs), stopMs: Math.max(...stops), leakMb };
}
/** Memory of the process, its threads and their WASM, in MB, once what nobody needs is given back. */
async function settled(): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
  return process.memoryUsage.rss() / 1e6;
}
