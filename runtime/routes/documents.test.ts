import type { KnowledgeDocument, PassageHit, Piece } from '@dialoom/shared/api/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  test('a web page at a private address is refused, with a way out', async () => {
    const list = await newList();
    await ask('POST', `/${list}/documents/page`, { url: 'http://127.0.0.1:1/terms' });
    await expect.poll(async () => (await documentsOf(list))[0]).toMatchObject({ state: 'failed', fault: { code: 'egress.refused' } }); // prettier-ignore
    expect((await ask('POST', `/${list}/documents/page`, { url: 'javascript:alert(1)' })).status).toBe(400);
  });
});
