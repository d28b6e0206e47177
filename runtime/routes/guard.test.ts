// Word lists over their routes: a word counts from the next message on, in every process; a file tells what it does not take.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

describe.each(storeKinds)('word lists on %s', (kind) => {
  let s: TestServer;
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    s.ask(method, `/api/guard${path}`, { as: 'key', ...(body !== undefined && { body }) }) as unknown as Promise<{ status: number; json: Record<string, never> & { id: string; error?: { code: string } } }>; // prettier-ignore
  const trial = async (text: string) => (await call('POST', '/try', { text })).json;
  const send = async (bytes: Uint8Array | string, query = 'category=ads') => (await s.ask('POST', `/api/guard/words/import?${query}`, { as: 'key', raw: bytes as never, headers: { 'content-type': 'application/octet-stream' } })).text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>).at(-1); // prettier-ignore
  beforeAll(async () => {
    s = await testServer(kind);
  });
  afterAll(() => s.stop());

  test('added, found at once however it is written, changed, taken out', async () => {
    expect((await trial('一个荔枝')).hits).toEqual([]);
    const { json: made } = await call('POST', '/words', { word: '荔枝', category: 'ads', note: 'a fruit' });
    expect(made).toMatchObject({ word: '荔枝', level: 2, hits: 0, note: 'a fruit' });
    expect(await trial('一个li枝')).toMatchObject({ action: 'mask', text: '一个***', hits: [{ start: 2, end: 5, word: '荔枝', category: 'ads', action: 'mask' }] }); // prettier-ignore
    expect((await call('POST', '/words', { word: '荔·枝', category: 'ads' })).json.error?.code).toBe('guard.twice');
    await call('PUT', `/words/${made.id}`, { word: '龙眼', category: 'fraud' });
    expect([(await trial('荔枝')).action, (await trial('龙眼')).action]).toEqual(['pass', 'block']);
    expect((await call('DELETE', `/words/${made.id}`)).status).toBe(204);
    expect((await trial('龙眼')).action).toBe('pass');
    expect((await call('DELETE', `/words/${made.id}`)).status).toBe(404);
  });
  test('a space between Latin words makes another word of it, and is found', async () => {
    const made: unknown[] = [];
    for (const word of ['ramblo', 'ram blo']) made.push((await call('POST', '/words', { word, category: 'ads' })).json.id);
    expect((await call('POST', '/words', { word: 'Ram  Blo', category: 'ads' })).json.error?.code).toBe('guard.twice');
    expect([(await trial('a ramblo')).text, (await trial('a ram blo')).text, (await trial('max xx, ram')).action]).toEqual(['a ******', 'a *******', 'pass']);
    for (const id of made) await call('DELETE', `/words/${String(id)}`);
  }); // prettier-ignore
  test('what would find nothing, or everything, is refused with a reason', async () => {
    const code = async (body: object) => (await call('POST', '/words', { category: 'ads', ...body })).json.error?.code;
    expect(await code({ word: '**' })).toBe('guard.word-empty');
    expect(await code({ word: '果' })).toBe('guard.word-single');
    expect(await code({ word: '(a+)+', kind: 'pattern' })).toBe('guard.word-pattern');
    expect(await code({ word: '^x', kind: 'pattern' })).toBe('guard.word-pattern');
    expect(await code({ word: '(?=x)', kind: 'pattern' })).toBe('guard.word-pattern');
    expect(await code({ word: '荔枝', category: 'fruit' })).toBe('guard.category');
    expect(await code({ word: '荔枝', list: 'nobody' })).toBe('not-found');
    const { json } = await call('POST', '/words', { category: 'ads', word: '荔枝', near: '**' });
    expect(json.error).toMatchObject({ code: 'guard.word-empty', path: 'near' });
  });
  test('categories: switched off, milder, one of one’s own', async () => {
    await call('POST', '/words', { word: '便宜货', category: 'ads', level: 1 });
    await call('PUT', '', { categories: { ads: { level: 2 }, 'own-fruit': { name: 'Fruit', in: 'tag' } } });
    expect((await trial('便宜货')).action).toBe('pass');
    await call('POST', '/words', { word: '杨梅', category: 'own-fruit' });
    expect((await trial('杨梅')).action).toBe('tag');
    await call('PUT', '', { categories: { 'own-fruit': { name: 'Fruit', on: false } } });
    expect([(await trial('杨梅')).action, (await trial('便宜货')).action]).toEqual(['pass', 'mask']);
    expect((await call('GET', '')).json).toMatchObject({ words: { ads: 1, 'own-fruit': 1 }, total: 2 });
  });
  test('words that come with the program: on and off by category, and one by one', async () => {
    const { settings, shipped } = (await call('GET', '')).json as unknown as { settings: object; shipped: Record<string, string[]> };
    expect(Object.entries(shipped).every(([, list]) => list.length >= 20)).toBe(true);
    expect(shipped['politics']).toBeUndefined();
    expect(await trial('在线·赌场')).toMatchObject({ action: 'block', hits: [{ category: 'gambling', word: '在线赌场' }] });
    expect(await trial('我想自杀')).toMatchObject({ action: 'handoff' });
    expect((await trial('加微信')).action).toBe('pass'); // on wish
    await call('PUT', '', { ...settings, spared: ['在线赌场'], categories: { contact: { shipped: true }, 'self-harm': { in: 'handoff', shipped: false } } });
    expect([(await trial('在线赌场')).action, (await trial('线上赌场')).action, (await trial('加微信')).action, (await trial('我想自杀')).action]).toEqual(['pass', 'block', 'block', 'pass']);
    await call('PUT', '', settings);
  }); // prettier-ignore
  test('a file: what is right of it is taken, every other line says why', async () => {
    const file = Buffer.concat([
      Buffer.from('﻿word,category,note\n西瓜\n火龙果,fraud,"a, note"\n火龙果,fraud\n\n# no word\n瓜\n…\n哈密瓜,what\n'),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from('西瓜皮,allow\n'),
    ]);
    const read = { type: 'done', lines: 11, refused: 5, faults: [
      { line: 4, fault: 'twice', text: '火龙果,fraud' }, { line: 7, fault: 'single', text: '瓜' }, { line: 8, fault: 'no-letter', text: '…' },
      { line: 9, fault: 'category', text: '哈密瓜,what' }, { line: 10, fault: 'encoding', text: '��' }] }; // prettier-ignore
    expect(await send(file, 'category=ads&check=yes')).toEqual({ ...read, added: 3, same: 0 });
    expect((await trial('西瓜')).action).toBe('pass');
    expect(await send(file)).toEqual({ ...read, added: 3, same: 0 });
    expect(await send(file)).toEqual({ ...read, added: 0, same: 3 });
    expect([(await trial('xi瓜')).action, (await trial('西瓜皮')).action, (await trial('火龙果')).action]).toEqual(['mask', 'pass', 'block']); // prettier-ignore
    const { json } = await call('GET', '/words?q=火龙');
    expect(json).toMatchObject({ found: 1, words: [{ word: '火龙果', note: 'a, note' }] });
  });
  test('what was found stands at the message, counted by day; what it was only for those who may, and that is recorded', async () => {
    await call('POST', '/words', { word: 'rambutan', category: 'contact' });
    const bot = await s.publish(echoBot());
    const chat = await s.chat(bot);
    await chat.send('a ram-butan, please');
    const { json } = await s.ask('GET', `/api/inbox/${chat.id}`, { as: 'agent' });
    expect(JSON.stringify(json)).not.toMatch(/butan/);
    const [mark] = json['guarded'] as { message: string }[];
    expect(mark).toMatchObject({ direction: 'in', action: 'mask', category: 'contact' });
    const read = (as: 'agent' | 'manager', message = mark?.message) => s.ask('GET', `/api/inbox/${chat.id}/guarded/${message}`, { as });
    expect([(await read('agent')).status, (await read('manager', 'nothing')).status]).toEqual([403, 404]);
    expect((await read('manager')).json).toEqual({ text: 'a ram-butan, please' });
    const { text: audit } = await s.ask('GET', '/api/audit', { as: 'owner' });
    expect(audit).toContain('guard.text');
    expect(audit).not.toContain('butan');
    const { json: hits } = await s.ask('GET', '/api/guard/hits?days=7', { as: 'tester' });
    expect(hits['rows']).toEqual(expect.arrayContaining([{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), bot, category: 'contact', direction: 'in', action: 'mask', hits: 1 }]));
    await s.ask('DELETE', `/api/inbox/${chat.id}`, { as: 'manager' });
    expect((await read('manager')).status).toBe(404); // erased with the rest
  }); // prettier-ignore
  test('files of other programs: GB18030, UTF-16; nothing but empty lines', async () => {
    const gb = Buffer.from([0xd3, 0xdc, 0xcd, 0xb7, 0x0a, 0xcb, 0xf3, 0xdc, 0xd7, 0x0a]); // 芋头, 笋茏
    expect(await send(gb, 'category=ads&check=yes')).toMatchObject({ type: 'done', added: 2, refused: 0 });
    expect(await send(Buffer.from('\ufeff芋头\n竹笋\n', 'utf16le'), 'category=ads&check=yes')).toMatchObject({ added: 2, refused: 0 });
    expect(await send('\n\n# no\n', 'category=ads')).toMatchObject({ lines: 3, added: 0, refused: 0 });
  }); // prettier-ignore
  test('more lines than there is room for: nothing is changed', async () => {
    const file = Array.from({ length: 200_100 }, (_, i) => `w${i.toString(36)}`).join('\n');
    expect(await send(file)).toMatchObject({ error: { code: 'guard.full' } });
    const halves = (n: number) => Array.from({ length: 100_000 }, (_, i) => `half${n}${i.toString(36)}`).join('\n');
    expect(await send(`${halves(1)}\n${halves(2)}`)).toMatchObject({ error: { code: 'guard.full' } }); // fits by itself, not beside the six
    const told = await send('ok\n\u0000\u0007\n', 'category=ads&check=yes');
    expect(told).toMatchObject({ added: 1, faults: [{ line: 2, fault: 'no-letter', text: '�' }] });
    expect(await send('ok\n'.repeat(12_000_000))).toMatchObject({ error: { code: 'too-large' } });
    expect((await call('GET', '')).json).toMatchObject({ total: 6 });
  });
});
