// Models: what asking one costs over the bare client, and 200 answers streaming at once. The model is a server in this process that stamps
// each token with the time it was written, so a listener knows how long the token lay there.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { effects, type By } from '../shared/node/effects.ts';
import { createEgress, type Egress } from '../runtime/egress/egress.ts';
import { Breaker } from '../runtime/models/breaker.ts';
import { models } from '../runtime/models/models.ts';
import { Places } from '../runtime/models/places.ts';
import { uncounted } from '../runtime/models/uncounted.ts';
import { performLlm } from '../runtime/perform/llm.ts';

const CALLS = 200;
const STREAMS = 200;
const TOKENS = 40;
const BETWEEN_MS = 50;
export type LlmFigures = {
  /** Milliseconds to the first token, p50, and how much later it comes through all that keeps models in bounds. */
  first: { bare: number; ours: number; overhead: number };
  /** Of 200 at once: how long a token lay there before its listener had it, in ms; tokens that did not come. */
  streams: { p50: number; p99: number; most: number; lost: number };
  /** Of the event loop, p99 in ms. */
  loop: { idle: number; streaming: number };
};

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0; // prettier-ignore
const sorted = (all: readonly number[]) => all.toSorted((a, b) => a - b);
const chunk = (content: string, finish: string | null = null) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`; // prettier-ignore

/** `/fast`: all tokens at once. Else one each 50 ms, with its time. */
function answer(url: string | undefined, to: ServerResponse): void {
  to.writeHead(200, { 'content-type': 'text/event-stream' });
  const end = () => to.end(`${chunk('', 'stop')}data: [DONE]\n\n`);
  if (url?.startsWith('/fast')) {
    for (let i = 0; i < TOKENS; i++) to.write(chunk('word '));
    end();
    return;
  }
  let sent = 0;
  const timer = setInterval(() => {
    to.write(chunk(`${performance.now().toFixed(2)} `));
    if (++sent < TOKENS) return;
    clearInterval(timer);
    end();
  }, BETWEEN_MS);
}

export async function measureLlm(): Promise<LlmFigures> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => answer(request.url, response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const egress = createEgress({ allowed: () => [`127.0.0.1:${port}`] });
  const perform = (way: string) => {
    const settings = { address: `http://127.0.0.1:${port}/${way}`, model: 'm', limits: { atOnce: STREAMS } };
    const found = { id: 'm', kind: 'model' as const, name: 'M', settings, secret: '' };
    const connections = { resolve: async () => found, firstModel: async () => found };
    return performLlm(models({ egress, connections, breaker: new Breaker(Date.now), places: new Places(), meter: uncounted })); // prettier-ignore
  };
  const request = effects.llm.request.parse({ prompt: 'Hi', speak: true, within: 60_000 });
  const by = (delta: By['delta']): By => ({ key: 'c:1:0:h', signal: new AbortController().signal, delta, workspace: 'w', bot: 'b', version: 1, place: 'main/llm', history: async () => [] }); // prettier-ignore
  try {
    const fast = perform('fast');
    const ours = async () => {
      const began = performance.now();
      let first = 0;
      await fast(request, by(() => (first ||= performance.now() - began)));
      return first;
    }; // prettier-ignore
    const times: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
    for (let i = 0; i < CALLS + 20; i++) {
      const [bare, own] = i % 2 ? [await bareFirst(egress, port), await ours()] : (await ours().then(async (own) => [await bareFirst(egress, port), own] as const)); // prettier-ignore
      if (i < 20) continue; // warm
      times.bare.push(bare);
      times.ours.push(own);
    }
    const [bare, own] = [at(sorted(times.bare), 0.5), at(sorted(times.ours), 0.5)];
    const idle = await loopDelay(() => sleep(1_000));
    const slow = perform('slow');
    const waits: number[] = [];
    const streaming = await loopDelay(async () => {
      await Promise.all(
        Array.from({ length: STREAMS }, () =>
          slow(request, by((piece) => {
              for (const stamp of piece.trim().split(/\s+/)) waits.push(performance.now() - Number(stamp));
            })),
        ),
      ); // prettier-ignore
    });
    const all = sorted(waits);
    return {
      first: { bare, ours: own, overhead: own - bare },
      streams: { p50: at(all, 0.5), p99: at(all, 0.99), most: all.at(-1) ?? 0, lost: STREAMS * TOKENS - all.length },
      loop: { idle, streaming },
    };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The least there is: the egress guard, lines and JSON. */
async function bareFirst(egress: Egress, port: number): Promise<number> {
  const began = performance.now();
  let first = 0;
  const told = await egress.call(`http://127.0.0.1:${port}/fast/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: 'Hi' }] }),
    redirects: 0,
    reuse: true, // as ours does
  });
  const decoder = new TextDecoder();
  let rest = '';
  await told.read((bytes) => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue;
      const { choices } = JSON.parse(line.slice(6)) as { choices: { delta: { content: string } }[] };
      if (choices[0]?.delta.content) first ||= performance.now() - began;
    }
  });
  return first;
}

async function loopDelay(work: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  await work();
  histogram.disable();
  return histogram.percentile(99) / 1e6;
}
