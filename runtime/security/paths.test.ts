// T19: no text of a request becomes a path. Files come from a list made at the start; what is not on it is not there, however it is spelled.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { listen } from '../http/listen.ts';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const SECRET_TEXT = 'the-secret-file';
const UP = [
  '..',
  '%2e%2e',
  '.%2e',
  '%252e%252e',
  '..;',
  '..%00',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '....',
  '..\\',
  '..%5c',
  '%2e%2e%2f',
  '%2e%2e%5c',
];
const NAMES = [
  'secret.txt',
  'editor/index.html/../../secret.txt',
  '.git/config',
  '.env',
  'package.json',
  'a.db',
  'a.db.secret',
];
const PREFIXES = [
  '/',
  '//',
  '/assets/',
  '/widget/',
  '/assets//',
  '/widget/./',
  '/demo/',
  '/embed.js/',
  '/\\',
  '/%2f',
  '/%5c',
  '/assets/%00/',
];

describe('T19 paths', () => {
  let s: TestServer;
  let folder = '';
  let port = 0;
  let close: () => void;
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    folder = mkdtempSync(join(tmpdir(), 'dialoom-files-'));
    for (const name of ['secret.txt', '.env', 'package.json', 'a.db', 'a.db.secret'])
      writeFileSync(join(folder, name), SECRET_TEXT);
    mkdirSync(join(folder, 'editor/assets'), { recursive: true });
    mkdirSync(join(folder, 'widget'));
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/config'), SECRET_TEXT);
    writeFileSync(join(folder, 'editor/index.html'), 'studio');
    writeFileSync(join(folder, 'editor/.hidden.txt'), SECRET_TEXT);
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'editor/assets/link.txt'));
    symlinkSync(folder, join(folder, 'widget/up.d'));
    const files = { ...s.parts.files, editor: join(folder, 'editor'), widget: join(folder, 'widget'), https: false };
    const app = createApp({ ...s.parts, files });
    const server = await listen((request, bindings) => app.fetch(request, bindings), 0, '127.0.0.1');
    ({ port } = server.address() as { port: number });
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  afterAll(async () => {
    close();
    rmSync(folder, { recursive: true });
    await s.stop();
  });
  /** The path as it is typed: no client tidies it up on the way. */
  const raw = (path: string, headers = ''): Promise<string> =>
    new Promise((done, failed) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n${headers}\r\n`),
      );
      socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
      socket.on('close', () => done(answer));
      socket.on('error', failed);
    });

  test('T19 climbing, in every spelling, from every prefix', async () => {
    const paths = PREFIXES.flatMap((prefix) => [
      ...UP.flatMap((up) => [`${prefix}${up}/secret.txt`, `${prefix}${up}/${up}/etc/passwd`]),
      ...NAMES.map((name) => `${prefix}${name}`),
    ]);
    for (let i = 0; i < paths.length; i += 20)
      for (const answer of await Promise.all(paths.slice(i, i + 20).map((path) => raw(path)))) {
        expect(answer).not.toContain(SECRET_TEXT);
        expect(answer).not.toMatch(/root:.*:0:0:/);
        expect(answer).toMatch(/^HTTP\/1\.1 (200|301|400|404)/); // the studio's page, or nothing
      }
  });
  test('T19 links and hidden files in the folder are not followed out of it', async () => {
    for (const path of ['/assets/link.txt', '/widget/up.d/secret.txt', '/.hidden.txt', '/assets/.hidden.txt'])
      expect([path, (await raw(path)).includes(SECRET_TEXT)]).toEqual([path, false]);
  });
  test('T19 an absolute address in the request line, or another Host, reads nothing else', async () => {
    for (const path of ['http://evil.test/secret.txt', 'file:///etc/passwd', '//evil.test/..%2fsecret.txt', '*', '/?file=../secret.txt'])
      expect(await raw(path)).not.toMatch(/the-secret-file|root:.*:0:0:/);
  }); // prettier-ignore
  test('T19 who may not is told so whatever the spelling: no way around the check of /api', async () => {
    const bot = await s.publish(echoBot());
    const spellings = ['/api/bots', '//api/bots', '/api//bots', '/./api/bots', '/x/../api/bots', '/%61pi/bots', '/api/%62ots', '/API/bots', '/api/bots/', '/api/bots;x', '/api/bots%2f', '/api%2fbots', '/api/bots%00', '/api\\bots', `/api/bots/${bot}/draft`, `/api//bots/${bot}//draft`, `/x/%2e%2e/api/bots/${bot}/draft`]; // prettier-ignore
    for (const path of spellings) {
      const answer = await raw(path);
      expect([path, answer.includes(bot) || answer.includes('"document"')]).toEqual([path, false]);
    }
  });
});
