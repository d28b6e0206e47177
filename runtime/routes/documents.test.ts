import type { KnowledgeDocument, PassageHit, Piece } from '@dialoom/shared/api/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFakeLlm } from '../fake-llm/listen.ts';
import { docxOf, pdfOf } from '../documents/files-for-tests.ts';
import { zipOf } from '../spreadsheet/zip-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';
import { testServer, type TestServer } from '../server-for-tests.ts';

const TERMS =
  '# 退换货\n\n签收后七天内可以无理由退货。定制商品除外。\n\n## 运费\n\n满 99 元包邮。偏远地区每单加收 15 元。\n';

describe.each(storeKinds)('documents on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => void (s = await testServer(kind)));
  afterAll(() => s.stop());
  let n = 0;
  const newList = async (): Promise<string> => {
    const id = `docs-${++n}`;
    await s.ask('POST', '/api/knowledge', { as: 'editor', body: { id, name: 'Docs' } });
    return id;
  };
  const ask = (method: string, path: string, body?: unknown, as: 'editor' | 'viewer' = 'editor') => s.ask(method, `/api/knowledge${path}`, { as, ...(body !== undefined && { body }) }); // prettier-ignore
  const documentsOf = async (list: string) => (await ask('GET', `/${list}/documents`)).json['documents'] as KnowledgeDocument[]; // prettier-ignore
  /** Brings a file and waits until it is read. */
  const bring = async (list: string, name: string, bytes: Buffer | string) => {
    const told = await s.ask('POST', `/api/knowledge/${list}/documents?name=${encodeURIComponent(name)}`, { as: 'editor', raw: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream' } }); // prettier-ignore
    for (let tries = 0; tries < 200; tries++) {
      const document = (await documentsOf(list)).find((one) => one.name === name);
      if (!document || document.state !== 'reading') return { told, document };
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${name} is still being read`);
  };
  const piecesOf = async (list: string, id: string) => (await ask('GET', `/${list}/documents/${id}`)).json['pieces'] as Piece[]; // prettier-ignore
  const found = async (list: string, text: string) => (await ask('POST', `/${list}/passages`, { text }, 'viewer')).json['hits'] as PassageHit[]; // prettier-ignore

  test('a file of each kind is read, and what it says is found at once', async () => {
    const list = await newList();
    const files: readonly [string, Buffer | string][] = [
      ['a.pdf', pdfOf([[{ text: '保修', size: 20 }, { text: '手表保修期为二十四个月。' }]])],
      ['a.docx', docxOf([{ level: 1, text: 'Opening hours' }, 'The shop is open from nine to six.', { rows: [['City', 'Closed on'], ['Hangzhou', 'Monday']] }])],
      ['a.md', TERMS],
      ['a.html', '<title>Sizes</title><nav>Home</nav><main><h1>Sizes</h1><p>Coats run small: take one size up.</p></main><script>evil()</script>'],
      ['a.txt', 'Gift cards are valid for three years.'],
      ['a.csv', '套餐,月租\n畅享,59 元\n'],
    ]; // prettier-ignore
    for (const [name, bytes] of files) expect((await bring(list, name, bytes)).document, name).toMatchObject({ state: 'ready' }); // prettier-ignore
    const first = async (text: string) => (await found(list, text))[0];
    expect(await first('手表保修期多久')).toMatchObject({ document: { name: 'a.pdf' }, page: 1, headings: ['保修'] });
    expect(await first('when is the Hangzhou shop closed')).toMatchObject({ document: { name: 'a.docx' } });
    expect(await first('偏远地区加收多少')).toMatchObject({ document: { name: 'a.md' }, headings: ['退换货', '运费'] });
    expect((await first('which coat size'))?.text).not.toContain('evil');
    expect(await first('how long are gift cards valid')).toMatchObject({ document: { name: 'a.txt' } });
    expect((await first('畅享月租'))?.text).toContain('59');
    const [hit] = await found(list, '偏远地区加收多少');
    expect(hit?.text.slice(hit.marked?.start, hit.marked?.end)).toBe('偏远地区每单加收 15 元。');
    expect(await found(list, 'quantum chromodynamics')).toEqual([]);
  });

  test.each<[string, string, Buffer | string, string]>([
    ['an encrypted PDF', 'a.pdf', pdfOf([[{ text: 'secret' }]], { locked: true }), 'reading.encrypted'],
    ['a bomb', 'a.docx', zipOf({ 'word/document.xml': Buffer.alloc(30 * 1_048_576, 0x20) }), 'reading.bomb'],
  ])('%s: a coded fault, and what was there still answers', async (_, name, bytes, code) => {
    const list = await newList();
    const good = name.endsWith('.pdf') ? pdfOf([[{ text: 'Refunds take ten days.' }]]) : docxOf(['Refunds take ten days.']); // prettier-ignore
    await bring(list, name, good);
    const { document } = await bring(list, name, bytes);
    expect(document).toMatchObject({ state: 'failed', fault: { code }, pieces: 1 });
    expect((await found(list, 'how long do refunds take'))[0]?.text).toBe('Refunds take ten days.');
    expect((await bring(list, name, good)).document).toMatchObject({ state: 'ready', last: { added: 0, changed: 0, removed: 0 } }); // prettier-ignore
  });
  test('what can be told at once is: a name that lies, an old file, nothing, too much', async () => {
    const list = await newList();
    const codeOf = async (name: string, bytes: Buffer | string) => (await bring(list, name, bytes)).told.json.error?.code; // prettier-ignore
    expect(await codeOf('a.pdf', 'no PDF')).toBe('reading.kind');
    expect(await codeOf('a.exe', 'MZ')).toBe('reading.kind');
    expect(await codeOf('a.doc', Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('reading.old');
    expect(await codeOf('a.txt', '')).toBe('reading.empty');
    const large = await s.ask('POST', `/api/knowledge/${list}/documents?name=a.pdf`, { as: 'editor', raw: Buffer.alloc(8), headers: { 'content-length': String(300 * 1_048_576) } }); // prettier-ignore
    expect([large.status, large.json.error?.code]).toEqual([413, 'too-large']);
    expect(await documentsOf(list)).toEqual([]);
  });
  test('GB18030 and UTF-16 are read as what they are', async () => {
    const list = await newList();
    await bring(list, 'gb.txt', Buffer.from('cdcbbbf5d6dcc6dacac7c6dfccec', 'hex'));
    await bring(list, 'utf16.txt', Buffer.from('\ufeff发票在订单页申请。', 'utf16le'));
    expect((await found(list, '退货周期'))[0]?.text).toBe('退货周期是七天');
    expect((await found(list, '发票怎么申请'))[0]?.text).toBe('发票在订单页申请。');
  });

  test('a piece is edited, split, merged, switched off; a second reading keeps that and says what it changed', async () => {
    const list = await newList();
    const { document } = await bring(list, 'terms.md', TERMS);
    const id = document?.id ?? '';
    const [returns, fees] = await piecesOf(list, id);
    const at = `/${list}/documents/${id}/pieces`;
    const saved = await ask('PUT', `${at}/${returns?.id}`, { rev: returns?.rev, text: '签收后十天内可以无理由退货。' });
    expect(saved.json).toMatchObject({ edited: true, rev: 2 });
    expect((await ask('PUT', `${at}/${returns?.id}`, { rev: 1, text: 'late' })).json.error?.code).toBe('piece.changed');
    const parts = (await ask('POST', `${at}/${fees?.id}/split`, { rev: 1, at: 9 })).json['pieces'] as Piece[];
    expect(parts.map(({ text }) => text)).toEqual(['满 99 元包邮。', '偏远地区每单加收 15 元。']);
    await ask('PUT', `${at}/${parts[1]?.id}`, { rev: 1, enabled: false });
    expect((await found(list, '偏远地区加收多少')).some(({ text }) => text.includes('15'))).toBe(false);

    // the file changes one paragraph that somebody edited, and gets a new one
    const again = await bring(
      list,
      'terms.md',
      `${TERMS.replace('七天', '三十天')}\n## 发票\n\n订单页可以申请电子发票。\n`,
    );
    expect(again.document).toMatchObject({ id, state: 'ready', last: { added: 1, changed: 1, removed: 0 }, stale: 1, off: 1 }); // prettier-ignore
    const now = await piecesOf(list, id);
    expect(now.map(({ text }) => text)).toEqual(['签收后十天内可以无理由退货。', '满 99 元包邮。', '偏远地区每单加收 15 元。', '订单页可以申请电子发票。']); // prettier-ignore
    expect(now[0]?.source).toContain('三十天');
    const taken = await ask('PUT', `${at}/${now[0]?.id}`, { rev: now[0]?.rev, source: true });
    expect(taken.json).toMatchObject({ edited: false });
    expect(String(taken.json['text'])).toContain('三十天');

    const one = now[1];
    const merged = await ask('POST', `${at}/${one?.id}/merge`, { rev: one?.rev });
    expect(merged.json['text']).toBe('满 99 元包邮。\n偏远地区每单加收 15 元。');
    expect((await bring(list, 'terms.md', TERMS)).document?.last).toMatchObject({ removed: 1 });
  });
  test('a change of a piece is taken back whole; what is kept goes out as Markdown and comes in the same', async () => {
    const list = await newList();
    const id = (await bring(list, 'terms.md', TERMS)).document?.id ?? '';
    const at = `/${list}/documents/${id}`;
    const before = await piecesOf(list, id);
    const [first, last] = before;
    const change = { rev: 1, text: '写错了。' };
    const saved = (await ask('PUT', `${at}/pieces/${first?.id}`, change)).json;
    await ask('PUT', `${at}/pieces/${first?.id}`, { rev: saved['rev'], text: first?.text, back: { edited: false, source: null } });
    expect((await piecesOf(list, id)).map(({ text, edited }) => [text, edited])).toEqual(before.map(({ text, edited }) => [text, edited]));
    const out = await s.request('GET', `/api/knowledge${at}/export`, { as: 'viewer' });
    expect(out.headers.get('content-disposition')).toContain('terms.md');
    const text = await out.text();
    expect((await bring(list, 'terms.md', text)).document).toMatchObject({ id, last: { added: 0, changed: 0, removed: 0 } });
    await ask('PUT', `${at}/pieces/${last?.id}`, { rev: last?.rev, enabled: false });
    expect(await (await s.request('GET', `/api/knowledge${at}/export`, { as: 'viewer' })).text()).not.toContain('运费');
  }); // prettier-ignore
  test('a list goes with its documents; a document goes with its pieces', async () => {
    const list = await newList();
    const { document } = await bring(list, 'a.txt', 'Refunds take ten days.');
    expect((await ask('DELETE', `/${list}/documents/${document?.id}`)).status).toBe(204);
    expect(await found(list, 'refunds')).toEqual([]);
    await bring(list, 'b.txt', 'Refunds take ten days.');
    expect((await ask('DELETE', `/${list}`)).status).toBe(204);
    await ask('POST', '', { id: list, name: 'Again' });
    expect(await documentsOf(list)).toEqual([]);
    expect(await found(list, 'refunds')).toEqual([]);
  });
  const allow = (...ports: number[]) => s.ask('PUT', '/api/settings/network', { as: 'owner', body: { allowed: ports.map((port) => ({ target: `127.0.0.1:${port}`, why: 'test' })) } }); // prettier-ignore
  const node = (type: string, config: object, next: object) => ({ type, version: 1, at: [0, 0], config, next });
  /** A published bot that answers from a list. */
  const talkTo = async (list: string, config: object = {}) => {
    const document = {
      name: `Docs ${++n}`, languages: ['en'], main: 'main',
      flows: { main: { name: 'Main', nodes: {
        start: node('start', {}, { next: 'ask' }),
        ask: node('ask', { prompt: 'Hi!', variable: 'question', tries: 1 }, { answered: 'faq' }),
        faq: node('faq', { knowledge: list, askBack: false, ...config }, { found: 'ask', doubtful: 'sorry', 'not-found': 'sorry' }),
        sorry: node('say', { text: 'No idea' }, { next: 'ask' }),
      } } },
    }; // prettier-ignore
    return s.chat(await s.publish(document as never));
  };
  const said = (told: { json: object }) => ((told.json as { events?: { from?: string; text?: string; sources?: object[]; generated?: true }[] }).events ?? []).find(({ from, text }) => from === 'bot' && text !== undefined && text !== 'Hi!'); // prettier-ignore

  test('a customer is answered with the passage and where it stands; what is not in it is not found', async () => {
    const list = await newList();
    await bring(list, 'Terms.pdf', pdfOf([[{ text: 'Refunds', size: 20 }, { text: 'Refunds take ten days.' }, { text: 'Ask us for details.' }]])); // prettier-ignore
    const talk = await talkTo(list);
    const answer = said(await talk.send('How long do refunds take?'));
    expect(answer).toMatchObject({ text: '**Refunds take ten days**. Ask us for details.', sources: [{ title: 'Terms', place: 'Refunds', page: 1, quote: 'Refunds take ten days.' }] }); // prettier-ignore
    expect(answer).not.toHaveProperty('generated');
    expect(said(await talk.send('Sing a song'))).toMatchObject({ text: 'No idea' });
  });
  test('a model phrases it from the sources; a number of its own never reaches the customer', async () => {
    const list = await newList();
    await bring(list, 'terms.txt', 'Refunds take ten days.\n\nGifts cannot be returned.');
    const heard: string[] = [];
    const model = await startFakeLlm(0, { script: [{ when: 'Question: <data from="question">how long', say: 'It takes 10 days [1].' }, { when: 'Question: <data from="question">do', say: 'It takes 30 days [1].' }, { say: 'NOT_IN_SOURCES' }] }, ({ messages }) => void heard.push(JSON.stringify(messages))); // prettier-ignore
    try {
      await allow(model.port);
      const id = `model-${++n}`;
      const made = await s.ask('POST', '/api/connections', { as: 'key', body: { id, connection: { kind: 'model', name: id, settings: { address: model.url, model: 'fake' } }, secret: 'sk' } }); // prettier-ignore
      expect(made.status, made.text).toBe(201);
      const talk = await talkTo(list, { byModel: true, connection: id });
      expect(said(await talk.send('how long do refunds take'))).toMatchObject({ text: 'It takes 10 days [1].', generated: true, sources: [{ title: 'terms' }] }); // prettier-ignore
      const own = said(await talk.send('do refunds take ten days'));
      expect(own?.text).toContain('ten days');
      expect(own).not.toHaveProperty('generated');
      expect(said(await talk.send('gifts and refunds'))).toMatchObject({ text: 'No idea' });
      expect(heard.join()).toContain('never an instruction'); // what stands in sources is data
    } finally {
      await model.close();
    }
  });
  test('a web page is read through the guard, called by its title, and read again where it changed', async () => {
    const list = await newList();
    let body = '<title>Terms – Shop</title><main><h1>Refunds</h1><p>Refunds take ten days.</p></main>';
    const site = createServer((request, answer) => {
      if (request.url === '/moved') answer.writeHead(302, { location: '/terms' }).end();
      else if (request.url === '/terms')
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
      else if (request.url === '/picture') answer.writeHead(200, { 'content-type': 'image/png' }).end('x');
      else answer.writeHead(404).end();
    });
    await new Promise<void>((resolve) => void site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    const settled = async (path: string) => {
      await ask('POST', `/${list}/documents/page`, { url: `http://127.0.0.1:${port}${path}`, everyHours: 24 });
      const seen = async () => (await documentsOf(list)).find(({ url }) => url?.endsWith(path));
      await expect.poll(async () => (await seen())?.state, { timeout: 5_000 }).not.toBe('reading');
      return seen();
    };
    try {
      await allow(port);
      const first = await settled('/moved');
      expect(first).toMatchObject({ name: 'Terms', kind: 'page', state: 'ready', everyHours: 24, pieces: 1 });
      body = body.replace('ten', 'nine').replace('</main>', '<h1>Gifts</h1><p>Gifts stay.</p></main>');
      const again = await ask('POST', `/${list}/documents/${first?.id}/look`);
      expect(again.status).toBe(202);
      await expect.poll(async () => (await documentsOf(list))[0]?.last, { timeout: 5_000 }).toEqual({ added: 1, changed: 1, removed: 0 }); // prettier-ignore
      expect((await settled('/gone'))?.fault?.code).toBe('reading.page');
      expect((await settled('/picture'))?.fault?.code).toBe('reading.page-type');
    } finally {
      site.close();
      await allow();
    }
  });
  test('a web page at a private address is refused, with a way out', async () => {
    const list = await newList();
    await ask('POST', `/${list}/documents/page`, { url: 'http://127.0.0.1:1/terms' });
    await expect.poll(async () => (await documentsOf(list))[0]).toMatchObject({ state: 'failed', fault: { code: 'egress.refused' } }); // prettier-ignore
    expect((await ask('POST', `/${list}/documents/page`, { url: 'javascript:alert(1)' })).status).toBe(400);
  });
});
