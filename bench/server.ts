// Dialoom as it is built for `npm start`, as a process of its own, on a database of its own, and what a benchmark asks of it over HTTP.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const API_KEY = 'bench-0123456789abcdef';
export type Server = {
  port: number;
  /** User and system time of the process so far, in microseconds. */
  cpuMicros(): number;
  api<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Posts a file as it is. */
  send<T>(path: string, file: Buffer): Promise<T>;
  stop(): Promise<void>;
};

/** Starts the server and waits for /healthz. Rate limits are off: this is a load test. */
export async function startServer({ databaseUrl }: { databaseUrl?: string } = {}): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'dialoom-bench-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/server/main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: databaseUrl ?? `file:${join(home, 'bench.db')}`,
      DIALOOM_API_KEY: API_KEY,
      DIALOOM_SECRET: 'bench-secret-of-at-least-thirty-two-characters',
      DIALOOM_RATE_LIMITS: 'off',
    },
  });
  const port = await portOf(child);
  await until(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok);
  return {
    port,
    cpuMicros: () => cpuOf(child.pid ?? 0),
    async api(method, path, body) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${API_KEY}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (answer.status === 204 ? undefined : await answer.json()) as never;
    },
    async send(path, file) {
      const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/octet-stream' };
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers,
        body: new Uint8Array(file),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as never;
    },
    async stop() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** PORT=0 takes a free port; the server prints its address. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((found, failed) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1];
      if (port) found(Number(port));
    });
    child.once('exit', (code) => failed(new Error(`the server ended (${code}): ${printed}`)));
  });
}
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds().catch(() => false)) return; // not listening yet
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('the server did not get ready');
}
/** From /proc: clock ticks are 10 ms on Linux. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

export type Conversation = { id: string; token: string };
/** Publishes the document as a new bot and opens that many conversations with it. */
export async function openConversations(server: Server, document: unknown, count: number): Promise<Conversation[]> {
  const { id } = await server.api<{ id: string }>('POST', '/api/bots', { document });
  await server.api('POST', `/api/bots/${id}/publish`, {});
  const made: Conversation[] = [];
  for (let i = 0; i < count; i++)
    made.push(await server.api<Conversation>('POST', `/v1/bots/${id}/conversations`, { locale: 'en' }));
  return made;
}
