// A running Dialoom for the journeys: a server of its own on a free port with an empty database, and an owner who is signed in.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect as patient, request, type Page } from '@playwright/test';

export type House = {
  url: string;
  stop(): Promise<void>;
};
/** `expect.poll` looks again after 0.1, 0.25, 0.5 and 1 s unless told; most answers here take less, and each journey asks for dozens. */
export const expect: typeof patient = new Proxy(patient, {
  get: (all, name, self) =>
    name === 'poll'
      ? (((actual, options) =>
          patient.poll(actual, {
            intervals: [30, 60, 100, 100, 250],
            ...(typeof options === 'string' ? { message: options } : options),
          })) satisfies typeof patient.poll)
      : Reflect.get(all, name, self),
});
type StorageState = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;
export const owner = { name: 'Lin Xia', email: 'lin@example.com', password: 'plum-harbour-42-quiet' };

/** What `npm start` becomes once it has looked for changed sources: forty houses need not each look through all of them. */
const SERVER = "await (await import('./dist/server/main.js')).main()";
/** Compiling is a good part of a start: the houses of one machine share it. */
const CACHE = join(tmpdir(), 'dialoom-compile-cache');

/** Starts the program; `npmStart`: from the very script that an operator types. `env` adds to or overrides the settings. */
export async function openHouse(env: Record<string, string> = {}, { npmStart = false } = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'dialoom-e2e-'));
  // process.execPath: a bare `node` may be the system's older one
  const child = spawn(process.execPath, npmStart ? ['scripts/start.mjs'] : ['--input-type=module', '-e', SERVER], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: CACHE,
      PORT: '0',
      DATABASE_URL: `file:${folder}/e2e.db`,
      DIALOOM_DEMO_PORT: '0',
      ...env,
    },
  });
  let said = '';
  const url = await new Promise<string>((ready, failed) => {
    const late = setTimeout(() => failed(new Error(`the server did not start:\n${said}`)), 20_000);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /dialoom: (http:\S+)/.exec(said);
      if (!found?.[1]) return;
      clearTimeout(late);
      ready(found[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`the server stopped with ${code}:\n${said}`)));
  });
  return {
    url,
    async stop() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Tests = {
  /** A page with the owner signed in; `baseURL` is the house's. */
  studio: Page;
};
type Workers = {
  /** One for the journeys of a worker. Those that need an empty one open their own. */
  house: House;
  signedIn: StorageState;
};

export const test = base.extend<Tests, Workers>({
  house: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const house = await openHouse();
      await use(house);
      await house.stop();
    },
    { scope: 'worker' },
  ],
  signedIn: [
    async ({ house }, use) => {
      const client = await request.newContext({ baseURL: house.url, extraHTTPHeaders: { origin: house.url } });
      expect((await client.post('/api/setup', { data: owner })).status()).toBe(201);
      const state = await client.storageState();
      await client.dispose();
      await use(state);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  studio: async ({ browser, signedIn, baseURL, contextOptions }, use) => {
    const context = await browser.newContext({
      ...contextOptions,
      ...(baseURL && { baseURL }),
      storageState: signedIn,
    });
    const page = await context.newPage();
    await use(page);
    await context.close();
  },
});
