// Files of customers, end to end on the server: taken in, sent as a message, given to who may see them and to nobody else, kept sealed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatEvent, MessageEvent } from '@dialoom/shared/api/chat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeKinds } from '../store/stores-for-tests.ts';
import { botOf, echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { jpegOf, pngOf } from '../files/pictures-for-tests.ts';

const PICTURE = pngOf(3, 2);
const SECRET_NOTE = new TextEncoder().encode('canary-7f3a: the cellar key is under the stone');
const filesOf = (events: readonly ChatEvent[]): MessageEvent[] =>
  events.filter((event): event is MessageEvent => event.type === 'message');

describe.each(storeKinds)('on %s', (kind) => {
  let s: TestServer;
  let bot: string;
  beforeAll(async () => {
    s = await testServer(kind);
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());

  const sendFile = (
    talk: Awaited<ReturnType<TestServer['chat']>>,
    file: unknown,
    id = `message-${String(file)}`.slice(0, 40),
  ) => talk.ask('POST', '/messages', { body: { id, type: 'file', file } });

  test('a picture goes up, stands in a message, and comes down as it was, without running or being guessed at', async () => {
    const talk = await s.chat(bot);
    const up = await talk.upload('照片 1.png', PICTURE);
    expect(up.status).toBe(201);
    expect(up.json).toMatchObject({ name: '照片 1.png', type: 'image/png', width: 3, height: 2, size: PICTURE.length });
    const { file } = up.json;
    const told = await sendFile(talk, file);
    expect(told.status).toBe(200);
    const [mine, reply, again] = filesOf(told.json['events'] as ChatEvent[]);
    expect(mine).toMatchObject({ from: 'customer', file: { id: file, name: '照片 1.png', width: 3 } });
    expect(mine?.text).toBeUndefined();
    expect(reply).toMatchObject({ from: 'bot', text: expect.stringContaining('I cannot look into it') as string });
    expect(again).toMatchObject({ from: 'bot', text: 'Say something' }); // its question stays open
    expect((await talk.send('a lamp')).text).toContain('You said a lamp');

    const down = await talk.request('GET', `/files/${String(file)}`);
    expect(down.status).toBe(200);
    expect(new Uint8Array(await down.arrayBuffer())).toEqual(PICTURE);
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => [name, down.headers.get(name)]))).toEqual({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store',
    }); // prettier-ignore
    expect(down.headers.get('content-disposition')).toMatch(
      /^inline; filename=".._1\.png"|^inline; filename="__ 1\.png"/,
    );
    expect(down.headers.get('content-disposition')).toContain("filename*=UTF-8''%E7%85%A7%E7%89%87%201.png");
  });

  test('what is no picture is a download only', async () => {
    const talk = await s.chat(bot);
    const { json } = await talk.upload('note.txt', SECRET_NOTE);
    const down = await talk.request('GET', `/files/${String(json['file'])}`);
    expect(down.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(down.headers.get('content-type')).toBe('text/plain');
  });

  test('the desk sees it with the permission, in its own conversation only', async () => {
    const talk = await s.chat(bot);
    const { json } = await talk.upload('note.txt', SECRET_NOTE);
    await sendFile(talk, json['file']);
    const path = `/api/inbox/${talk.id}/files/${String(json['file'])}`;
    const seen = await s.request('GET', path, { as: 'agent' });
    expect([seen.status, await seen.text()]).toEqual([200, new TextDecoder().decode(SECRET_NOTE)]);
    expect(seen.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(seen.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await s.ask('GET', path, { as: 'viewer' })).status).toBe(403);
    const other = await s.chat(bot);
    expect((await s.ask('GET', `/api/inbox/${other.id}/files/${String(json['file'])}`, { as: 'agent' })).status).toBe(
      404,
    );
    const read = await s.ask('GET', `/api/inbox/${talk.id}`, { as: 'agent' });
    expect(read.json).toMatchObject({ conversation: { said: 'note.txt' } });
  });

  describe('T2 the token of another conversation', () => {
    test('neither reads nor sends it, and is told the same as of one that is not there', async () => {
      const talk = await s.chat(bot);
      const { json } = await talk.upload('note.txt', SECRET_NOTE);
      const file = String(json['file']);
      const thief = await s.chat(bot);
      const read = await thief.ask('GET', `/files/${file}`);
      const absent = await thief.ask('GET', `/files/f_${'0'.repeat(32)}`);
      expect([read.status, read.text]).toEqual([404, absent.text]);
      expect((await sendFile(thief, file)).status).toBe(404);
      const bearer = { authorization: `Bearer ${thief.token}` };
      expect((await s.ask('GET', `/v1/conversations/${talk.id}/files/${file}`, { headers: bearer })).status).toBe(404);
      expect((await talk.upload('a.txt', SECRET_NOTE, undefined, { headers: bearer })).status).toBe(404);
      for (const headers of [{}, { authorization: 'Bearer x' }])
        expect((await s.ask('GET', `/v1/conversations/${talk.id}/files/${file}`, { headers })).status).toBe(401);
      expect((await s.ask('GET', `/api/inbox/${talk.id}/files/${file}`, { headers: bearer })).status).toBe(401);
    });
  });

  describe('once', () => {
    test('the same upload again, and at the same moment, is one file; the same message again is one line', async () => {
      const talk = await s.chat(bot);
      const first = await talk.upload('note.txt', SECRET_NOTE, 'upload-0001');
      const again = await talk.upload('note.txt', SECRET_NOTE, 'upload-0001');
      expect(again.json).toEqual(first.json);
      await sendFile(talk, first.json['file'], 'message-0001');
      await sendFile(talk, first.json['file'], 'message-0001');
      expect(filesOf(await talk.all()).filter(({ from }) => from === 'customer')).toHaveLength(1);
    });
  });

  describe('T18 what is not taken', () => {
    test.each([
      ['a page', 'a.html', '<!doctype html><script>alert(1)</script>', 415, 'file.type'],
      ['a drawing', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415, 'file.type'],
      ['a page as text', 'a.txt', '<html><script>alert(1)</script>', 415, 'file.type'],
      ['a program', 'a.exe', 'MZ', 415, 'file.type'],
      ['a program as a picture', 'a.png', 'MZ', 415, 'file.type'],
      ['nothing', 'a.txt', '', 400, 'file.empty'],
    ])('%s', async (_, name, text, status, code) => {
      const talk = await s.chat(bot);
      const told = await talk.upload(name, new TextEncoder().encode(text));
      expect([told.status, told.json.error?.code]).toEqual([status, code]);
      expect(told.json.error?.message).not.toBe('');
    });
    test('50,000 × 50,000 pixels', async () => {
      const talk = await s.chat(bot);
      const told = await talk.upload('huge.png', pngOf(50_000, 50_000));
      expect([told.status, told.json.error?.code]).toEqual([413, 'file.pixels']);
      expect(told.json.error?.message).toContain('50000 × 50000');
    });
    test('more than the bot takes, by what is said and by what is sent', async () => {
      const small = await s.publish(echoBot({ settings: { files: { megabytes: 1 } } }));
      const talk = await s.chat(small);
      const large = new Uint8Array(1_200_000).fill(97);
      const told = await talk.upload('a.txt', large);
      expect([told.status, told.json.error?.code]).toEqual([413, 'too-large']);
      expect(told.json.error?.message).toContain('1 MB');
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(stream) {
          stream.enqueue(new Uint8Array(65_536));
          sent += 65_536;
          if (sent > 100_000_000) stream.close();
        },
      });
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      expect((await talk.ask('POST', '/files', { raw: endless, headers })).status).toBe(413);
      expect(sent).toBeLessThan(3_000_000);
    });
    test('more at once from one address than a browser sends; afterwards it may again', async () => {
      const talk = await s.chat(bot);
      const opened: ReadableStreamDefaultController<Uint8Array>[] = [];
      const slow = () => new ReadableStream<Uint8Array>({ start: (stream) => void opened.push(stream) });
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      const waiting = Array.from({ length: 4 }, () =>
        talk.ask('POST', '/files', { raw: slow(), headers, from: '203.0.113.7' }),
      );
      await expect
        .poll(async () => (await talk.upload('a.txt', SECRET_NOTE, undefined, { from: '203.0.113.7' })).status)
        .toBe(503);
      expect((await talk.upload('a.txt', SECRET_NOTE, undefined, { from: '203.0.113.8' })).status).toBe(201);
      for (const stream of opened) stream.close();
      expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([400, 400, 400, 400]);
      expect((await talk.upload('a.txt', SECRET_NOTE, undefined, { from: '203.0.113.7' })).status).toBe(201);
    });
    test('forms that are none: no file, two files, JSON, half a body', async () => {
      const talk = await s.chat(bot);
      const part = (name: string) => `--x\r\ncontent-disposition: form-data; name="${name}"; filename="a.txt"\r\n\r\nhello\r\n`; // prettier-ignore
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      for (const raw of ['', '--x--\r\n', `${part('other')}--x--\r\n`, `${part('file')}${part('file')}--x--\r\n`, part('file').slice(0, 40)])
        expect([(await talk.ask('POST', '/files', { raw, headers })).json.error?.code, raw]).toEqual(['file.form', raw]); // prettier-ignore
      expect((await talk.ask('POST', '/files', { body: { file: 'x' } })).status).toBe(415);
    });
    test('anything, where the bot takes no files; and the widget is told beforehand', async () => {
      const closed = await s.publish(echoBot({ settings: { files: { on: false } } }));
      const talk = await s.chat(closed);
      expect((await talk.upload('a.txt', SECRET_NOTE)).json.error?.code).toBe('file.off');
      expect((await s.ask('GET', `/v1/bots/${closed}`)).json['files']).toBeUndefined();
      expect((await s.ask('GET', `/v1/bots/${bot}`)).json['files']).toMatchObject({ bytes: 10 * 1_048_576 });
    });
    test('more than thirty in one conversation', async () => {
      const talk = await s.chat(bot);
      for (let i = 0; i < 30; i++) expect((await talk.upload(`${i}.txt`, SECRET_NOTE)).status).toBe(201);
      expect((await talk.upload('31.txt', SECRET_NOTE)).json.error?.code).toBe('file.too-many');
    });
  });

  test.each([
    ['../../etc/x.txt', 'x.txt'],
    ['C:\\temp\\x.txt', 'x.txt'],
    ['CON.txt', '_CON.txt'],
    ['a\u202Etxt.exe.txt', 'a txt.exe.txt'],
    [`${'名'.repeat(300)}.txt`, `${'名'.repeat(83)}.txt`],
    ['.txt', 'file.txt'],
  ])('a name is a label: %j', async (given, kept) => {
    const talk = await s.chat(bot);
    const { status, json } = await talk.upload(given, SECRET_NOTE);
    expect([status, json['name']]).toEqual([201, kept]);
    const down = await talk.request('GET', `/files/${String(json['file'])}`);
    expect(down.headers.get('content-disposition')).not.toMatch(/[\r\n]/);
    expect(await down.text()).toBe(new TextDecoder().decode(SECRET_NOTE));
  });

  test('where a photo was taken does not come along; which way up it is does', async () => {
    const talk = await s.chat(bot);
    const { json } = await talk.upload('photo.jpg', jpegOf(4, 3, { orientation: 6, gps: 'N 30.5928 E 114.3055' }));
    expect(json).toMatchObject({ width: 3, height: 4 });
    const down = Buffer.from(await (await talk.request('GET', `/files/${String(json['file'])}`)).arrayBuffer());
    expect(down.includes('114.3055')).toBe(false);
    expect(down.includes('Exif')).toBe(true);
  });

  test('an open question may take a file: its reference is the answer', async () => {
    const asking = await s.publish(
      botOf({
        start: ['start', {}, { next: 'question' }],
        question: ['ask', { prompt: 'A photo of the damage, please', kind: 'file', variable: 'photo', tries: 2 }, { answered: 'thanks', 'gave-up': 'bye' }],
        thanks: ['say', { text: 'Got {{ photo.name }} ({{ photo.type }})' }, { next: 'bye' }],
        bye: ['end', {}],
      }),
    ); // prettier-ignore
    const talk = await s.chat(asking);
    expect((await talk.send('what kind of photo?')).text).toContain('paper clip');
    const { json } = await talk.upload('a_b.png', PICTURE);
    expect((await sendFile(talk, json['file'])).text).toContain('Got a\\\\_b.png (image/png)');
  });

  test('with a person, the file is theirs to see and the bot keeps quiet', async () => {
    const talk = await s.chat(bot);
    await s.ask('POST', `/api/inbox/${talk.id}/accept`, { as: 'agent', body: { epoch: 0 } });
    const { json } = await talk.upload('note.txt', SECRET_NOTE);
    const told = await sendFile(talk, json['file']);
    expect(filesOf(told.json['events'] as ChatEvent[]).map(({ from }) => from)).toEqual(['customer']);
  });

  test('nothing of a file lies readable on the disk or in the database, and all of it goes with the conversation', async () => {
    const talk = await s.chat(bot);
    const { json } = await talk.upload('cellar-plan.txt', SECRET_NOTE);
    const file = String(json['file']);
    const { db } = s.parts.store;
    const row = await db.selectFrom('file').selectAll().where('id', '=', file).executeTakeFirstOrThrow();
    expect(Buffer.from(row.about).includes('cellar')).toBe(false);
    const folder = `${s.database.replace(/^file:/, '')}.files`;
    const onDisk = () => (kind === 'libsql' ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(file)) : []); // prettier-ignore
    if (kind === 'libsql') {
      const [path = ''] = onDisk();
      expect(readFileSync(join(folder, path)).includes('canary')).toBe(false);
      expect(statSync(join(folder, path)).mode & 0o077).toBe(0);
    } else {
      const chunks = await db.selectFrom('file_chunk').selectAll().where('file', '=', file).execute();
      expect(chunks.map(({ bytes }) => Buffer.from(bytes).includes('canary'))).toEqual([false]);
    }
    await db.deleteFrom('conversation').where('id', '=', talk.id).execute();
    await s.parts.chat.files.sweep();
    expect(onDisk()).toEqual([]);
    expect(await db.selectFrom('file').select('id').where('id', '=', file).execute()).toEqual([]);
    expect(await db.selectFrom('file_chunk').select('n').where('file', '=', file).execute()).toEqual([]);
  });
});
test('T25 uploads are counted per conversation', async () => {
  const s = await testServer('libsql', { DIALOOM_RATE_LIMITS: 'on' }, { people: false });
  const talk = await s.chat(await s.publish(echoBot()));
  const statuses = [];
  for (let i = 0; i < 21; i++) statuses.push((await talk.upload(`${i}.txt`, SECRET_NOTE)).status);
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 201));
  expect(statuses[20]).toBe(429);
  await s.stop();
});
