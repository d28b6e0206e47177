// A process of its own: a model that stamps each token with the time it was written, and 200 customers who read what the server streams to
// them. Both ends are here, so one clock says how long a token lay there. Told of the server and its conversations on stdin; says `going` once
// all have begun, and at the end what was measured.
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Conversation } from './server.ts';

export type Heard = { waits: { p50: number; p99: number; most: number }; lost: number; errors: number };
export type Order = { port: number; conversations: Conversation[]; tokens: number };
const BETWEEN_MS = 50;

const chunk = (content: string, finish: string | null = null) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`; // prettier-ignore
let tokens = 0;
const model = createServer((asked, answer) => {
  asked.resume();
  asked.on('end', () => {
    answer.writeHead(200, { 'content-type': 'text/event-stream' });
    let sent = 0;
    const timer = setInterval(() => {
      answer.write(chunk(`${performance.now().toFixed(2)}。`)); // a full stop ends what may be a listed word: nothing is held back
      if (++sent < tokens) return;
      clearInterval(timer);
      answer.end(`${chunk('', 'stop')}data: [DONE]\n\n`);
    }, BETWEEN_MS);
  });
});
model.listen(0, '127.0.0.1', () => console.log((model.address() as AddressInfo).port));

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
let asked = 0;
createInterface({ input: process.stdin }).on('line', (line) => {
  const order = JSON.parse(line) as Order;
  tokens = order.tokens;
  void round(order).then((heard) => console.log(JSON.stringify(heard)));
});

async function round({ port, conversations }: Order): Promise<Heard> {
  const waits: number[] = [];
  let begun = 0;
  let errors = 0;
  const first = () => {
    if (++begun === conversations.length) console.log('going');
  };
  await Promise.all(
    conversations.map((conversation) =>
      listen(port, conversation, waits, first).catch(() => {
        errors++;
        first(); // nobody waits for one that failed
      }),
    ),
  );
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    waits: { p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? Number.NaN },
    lost: conversations.length * tokens - waits.length,
    errors,
  };
}

/** One customer's line, and what comes back piece by piece. */
function listen(port: number, { id, token }: Conversation, waits: number[], first: () => void): Promise<void> {
  return new Promise((done, failed) => {
    const body = JSON.stringify({ id: `line-${process.pid}-${++asked}`, type: 'text', text: 'go on' });
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` }; // prettier-ignore
    const call = request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: `/v1/conversations/${id}/messages`, headers },
      (answer) => {
        // prettier-ignore
        if (answer.statusCode !== 200) return failed(new Error(`answered ${answer.statusCode}`));
        let rest = '';
        let words = '';
        let isFirst = true;
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => {
          const now = performance.now();
          const frames = (rest + text).split('\n\n');
          rest = frames.pop() ?? '';
          for (const frame of frames) {
            if (!frame.startsWith('event: delta')) continue;
            const { text: piece } = JSON.parse(frame.slice(frame.indexOf('data: ') + 6)) as { text: string };
            words += piece;
            const stamps = words.split('。');
            words = stamps.pop() ?? '';
            for (const stamp of stamps) waits.push(now - Number(stamp));
            if (isFirst) first();
            isFirst = false;
          }
        });
        answer.on('end', () => {
          if (words !== '') waits.push(performance.now() - Number(words)); // a space at the very end is nobody's
          done();
        });
        answer.on('error', failed);
        return undefined;
      },
    );
    call.on('error', failed);
    call.end(body);
  });
}
