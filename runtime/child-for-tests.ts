// The server as the operator runs it: a process of its own, from runtime/main.ts, that a test may talk to, signal and kill.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiling is half of a start: children of one machine share it. */
const CACHE = join(tmpdir(), 'dialoom-compile-cache');
import { API_KEY, SECRET } from './server-for-tests.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
/** Root may write everywhere; `unprivileged` starts as it is and gives that up before it opens anything. */
const AS_NOBODY = `const { main } = await import(${JSON.stringify(MAIN)}); process.setgroups?.([]); process.setgid?.(65534); process.setuid?.(65534); await main();`;

export type Asked = [method: string, path: string, token: string, body?: unknown];
export type Child = {
  /** Its address, or nothing when it ended instead. */
  url: string | undefined;
  out(): string;
  err(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Asks it for JSON. @throws what it answered when it refuses */
  call<T>(...asked: Asked): Promise<T>;
  /** The exit code; null when a signal ended it. */
  ended: Promise<number | null>;
};

/** Starts it and waits until it says where it is, or ends. */
export async function startChild(env: Readonly<Record<string, string>>, { unprivileged = false } = {}): Promise<Child> {
  const asRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, unprivileged && asRoot ? ['--input-type=module', '-e', AS_NOBODY] : [MAIN], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: CACHE, PORT: '0', DIALOOM_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  const url = await new Promise<string | undefined>((found) => {
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
      const match = /^dialoom: (http\S+)$/m.exec(out);
      if (match) found(match[1]);
    });
    child.once('close', () => found(undefined)); // its last words have been read then
  });
  return {
    url,
    out: () => out,
    err: () => err,
    ended,
    async call<T>(...[method, path, token, body]: Asked) {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    async kill(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** One that serves a database, as its tests ask it. @throws what it said when it ended instead */
export async function startServing(database: string, more: Readonly<Record<string, string>> = {}): Promise<Child> {
  const child = await startChild({
    DATABASE_URL: database,
    DIALOOM_SECRET: SECRET,
    DIALOOM_API_KEY: API_KEY,
    DIALOOM_RATE_LIMITS: 'off',
    ...more,
  });
  if (child.url === undefined) throw new Error(child.err());
  return child;
}
