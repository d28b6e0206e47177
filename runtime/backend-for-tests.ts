// A backend on loopback for tests: remembers what arrived, answers as told. The server under test may reach it once `opened`.
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestServer } from './server-for-tests.ts';

export type Arrived = { method: string; url: string; headers: IncomingHttpHeaders; body: string };

export async function testBackend() {
  const arrived: Arrived[] = [];
  let answer: RequestListener = (_, res) => void res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (bytes: Buffer) => (body += bytes.toString()));
    req.on('end', () => {
      arrived.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body });
      answer(req, res);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}`,
    arrived,
    last: (): Arrived | undefined => arrived.at(-1),
    answers: (listener: RequestListener) => void (answer = listener),
    json: (value: unknown) =>
      void (answer = (_, res) =>
        void res.writeHead(200, { 'content-type': 'application/json' }).end(typeof value === 'string' ? value : JSON.stringify(value))), // prettier-ignore
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type TestBackend = Awaited<ReturnType<typeof testBackend>>;

/** Puts these addresses on the installation's allow-list, and no others. */
export const openTo = (s: TestServer, ...targets: string[]) =>
  s.ask('PUT', '/api/settings/network', { as: 'key', body: { allowed: targets.map((target) => ({ target, why: 'test' })) } }); // prettier-ignore
