// What an operator gets wrong: one clear line, an exit code, and the data as it was.
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startChild, type Child } from '../child-for-tests.ts';
import { readEnv } from '../env.ts';
import { API_KEY, echoBot } from '../server-for-tests.ts';
import { startServer } from '../server.ts';
import { openStore } from '../store/open.ts';
import { emptyDatabase, storeKinds } from '../store/stores-for-tests.ts';

let folder = '';
let file = '';
const running: Child[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialoom-start-'));
  chmodSync(folder, 0o755); // for the child that gives up root
  file = join(folder, 'a.db');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => child.kill('SIGKILL')));
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});
const start = async (env: Record<string, string> = {}, more?: { unprivileged: boolean }) => {
  const child = await startChild({ DATABASE_URL: `file:${file}`, DIALOOM_API_KEY: API_KEY, ...env }, more);
  running.push(child);
  return child;
};
const key = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' };
/** A database with one bot in it, as a server left it. */
async function filled(): Promise<string> {
  const env = { PORT: '0', DATABASE_URL: `file:${file}`, DIALOOM_API_KEY: API_KEY, DIALOOM_DEMO: 'off' };
  const server = await startServer(readEnv(env));
  const made = await fetch(`${server.url}/api/bots`, {
    method: 'POST',
    headers: key,
    body: JSON.stringify({ document: echoBot() }),
  });
  await server.stop();
  return ((await made.json()) as { id: string }).id;
}
const bots = async (child: Child) => {
  const told = (await (await fetch(`${child.url}/api/bots`, { headers: key })).json()) as { bots: { id: string }[] };
  return told.bots.map(({ id }) => id);
};
const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');
/** One line for the operator, and nothing that only we can read. */
async function checkRefused(child: Child, says: RegExp): Promise<void> {
  expect([child.url, await child.ended]).toEqual([undefined, 1]);
  expect(child.out()).toBe('');
  expect(child.err().trim().split('\n')).toEqual([expect.stringMatching(says)]);
}
const taken = async (port = 0): Promise<Server> => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
  return other;
};

// every setting's own sentence is in env.test.ts; here, that they come out as one line of a process
describe('a setting', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ DIALOOM_FOO: '1' }, /^dialoom: unknown setting DIALOOM_FOO$/],
    [{ PORT: 'abc' }, /^dialoom: PORT must be a port number$/],
    [{ DIALOOM_TRUSTED_PROXIES: '10.0.0.0/8, gate' }, /^dialoom: DIALOOM_TRUSTED_PROXIES .*gate/],
    [{ HOST: 'no.such.host.invalid' }, /^dialoom: cannot listen on no\.such\.host\.invalid.*HOST/],
  ])('%o is refused in one line, before anything is touched', async (env, says) => {
    const child = await start(env);
    await checkRefused(child, says);
    expect(child.err()).not.toContain(API_KEY);
    if (!('HOST' in env)) expect(readdirSync(folder)).toEqual([]);
  });
  test('the values of secrets are never said', async () => {
    const child = await start({ DIALOOM_SECRET: 'too-short-hunter2', LLM_API_KEY: 'sk-hunter3', PORT: 'x' });
    await checkRefused(child, /PORT must be a port number; DIALOOM_SECRET must be at least 32 characters/);
    expect(child.err()).not.toContain('hunter');
  });
});

describe('a port', () => {
  test('that is taken: said with its number; the data is there when it is free again', async () => {
    const bot = await filled();
    const other = await taken();
    const { port } = other.address() as AddressInfo;
    await checkRefused(await start({ PORT: String(port) }), new RegExp(`^dialoom: port ${port} is in use;.*PORT`));
    await new Promise((done) => other.close(done));
    expect(await bots(await start({ PORT: String(port) }))).toEqual([bot]);
  });
  test('of the demo shop', async () => {
    const other = await taken();
    const { port } = other.address() as AddressInfo;
    const child = await start({ DIALOOM_DEMO: 'on', DIALOOM_DEMO_PORT: String(port) });
    await checkRefused(child, new RegExp(`^dialoom: port ${port} is in use;.*DIALOOM_DEMO_PORT`));
    await new Promise((done) => other.close(done));
  });
});

describe('a database', () => {
  test('that another server uses', async () => {
    await filled();
    const first = await start();
    const second = await start();
    await checkRefused(second, /^dialoom: another Dialoom \(process \d+\) uses .*DATABASE_URL/);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  });
  test.each([
    ['read-only, in a folder one may write', 0o444, 0o777],
    ['in a folder one may not write', 0o444, 0o555],
  ])('%s: told at the start, not at the first turn; untouched', async (_, fileMode, folderMode) => {
    const bot = await filled();
    const before = digest();
    chmodSync(`${file}.secret`, 0o644);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    await checkRefused(await start({}, { unprivileged: true }), /^dialoom: cannot write the database .*permissions/);
    chmodSync(folder, 0o755);
    chmodSync(file, 0o644);
    expect(digest()).toBe(before);
    expect(await bots(await start())).toEqual([bot]);
  });
  test('whose secret one may not read', async () => {
    await filled();
    chmodSync(folder, 0o777);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), name.endsWith('.secret') ? 0o600 : 0o666);
    const before = readFileSync(`${file}.secret`, 'utf8');
    if (process.getuid?.() !== 0) chmodSync(`${file}.secret`, 0o000);
    await checkRefused(await start({}, { unprivileged: true }), /^dialoom: may not use .*\.secret: .*permissions$/);
    chmodSync(`${file}.secret`, 0o600);
    expect(readFileSync(`${file}.secret`, 'utf8')).toBe(before);
  });
  test('that is none: kept byte for byte', async () => {
    writeFileSync(file, 'my diary\n'.repeat(1_000));
    const before = digest();
    await checkRefused(await start(), /^dialoom: cannot open the database .*not a database/);
    expect(digest()).toBe(before);
  });
  test('that is a folder', async () => {
    await checkRefused(await start({ DATABASE_URL: `file:${folder}` }), /^dialoom: cannot .* the database /);
  });
  test.each(storeKinds.filter((kind) => kind === 'postgres'))('on %s that may only be read', async (kind) => {
    const { url, drop } = await emptyDatabase(kind);
    const env = { DATABASE_URL: url, DIALOOM_SECRET: 'x'.repeat(32) };
    const store = await openStore(url);
    const name = url.split('/').at(-1) ?? '';
    await sql`alter database ${sql.ref(name)} set default_transaction_read_only = on`.execute(store.db);
    await store.close();
    await checkRefused(await start(env), /^dialoom: cannot use Postgres at .*read-only/);
    await drop();
  });
  test('on Postgres that is not there: the host, not the password', async () => {
    const child = await start({
      DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/dialoom',
      DIALOOM_SECRET: 'x'.repeat(32),
    });
    await checkRefused(child, /^dialoom: cannot use Postgres at 127\.0\.0\.1:1: .*ECONNREFUSED/);
    expect(child.err()).not.toContain('hunter2');
  });
});
