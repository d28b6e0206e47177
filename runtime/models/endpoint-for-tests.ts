// An endpoint that answers exactly what a test tells it, byte for byte, over real HTTP: for what endpoints do that no protocol foresees.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { servedHere } from '../served-for-tests.ts';
import { setImmediate as afterOthers } from 'node:timers/promises';

export type Reply = {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body: string;
  /** It arrives in so many bytes at a time; else at once. */
  bytes?: number;
  /** The line is left open behind the last byte. */
  staysOpen?: boolean;
};
export type AskedOf = { path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> };
export type Endpoint = Awaited<ReturnType<typeof startEndpoint>>;

export async function startEndpoint() {
  const asked: AskedOf[] = [];
  let reply: (one: AskedOf) => Reply = () => ({ status: 404, body: '404 page not found' });
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const text = Buffer.concat(pieces).toString();
      const one: AskedOf = { path: request.url ?? '', headers: request.headers, body: text === '' ? {} : (JSON.parse(text) as AskedOf['body']) }; // prettier-ignore
      asked.push(one);
      const { status = 200, headers = { 'content-type': 'text/event-stream' }, body, bytes, staysOpen } = reply(one);
      response.writeHead(status, headers);
      const all = Buffer.from(body);
      for (let at = 0; at < all.length; at += bytes ?? all.length) {
        response.write(all.subarray(at, at + (bytes ?? all.length)));
        if (bytes !== undefined) await afterOthers();
      }
      if (!staysOpen) response.end();
    })().catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
  });
  server.on('connection', (socket) => void socket.setNoDelay(true));
  return {
    ...(await servedHere(server)),
    asked,
    /** From now on, and forgets what was asked. */
    answers(next: Reply | ((one: AskedOf) => Reply)) {
      asked.length = 0;
      reply = typeof next === 'function' ? next : () => next;
    },
  };
}
/** Lines of a stream. */
export const lines = (...all: readonly (object | string)[]): string =>
  all.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('');
/** One chunk of OpenAI's protocol. */
export const delta = (said: object | null, more: object = {}, beside: object = {}): object => ({ choices: [{ index: 0, delta: said, ...more }], ...beside }); // prettier-ignore
export const stop = delta({}, { finish_reason: 'stop' });
