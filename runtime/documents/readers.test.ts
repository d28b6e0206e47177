import { describe, expect, test } from 'vitest';
import { zipOf } from '../spreadsheet/zip-for-tests.ts';
import { docxOf, pdfOf } from './files-for-tests.ts';
import { kindOf } from './kind.ts';
import { readApart } from './read-apart.ts';

const never = new AbortController().signal;
const read = (name: string, bytes: Buffer | string, signal = never) => {
  const file = Buffer.from(bytes);
  return readApart({ bytes: file, kind: kindOf(file, name) }, signal, () => undefined);
};
const piecesOf = async (name: string, bytes: Buffer | string) => (await read(name, bytes)).pieces.map(({ headings, text, page }) => ({ headings, text, ...(page !== undefined && { page }) })); // prettier-ignore

describe('what is read', () => {
  test('a PDF: headings by their size, paragraphs over lines and pages, pages, nothing that stands on every page', async () => {
    const page = (n: number, ...lines: { text: string; size?: number }[]) => [{ text: '云锦商城', size: 9 }, ...lines, { text: `第 ${n} 页` , size: 9 }]; // prettier-ignore
    const file = pdfOf([
      page(1, { text: '退换货', size: 20 }, { text: '签收后七天内可以无理由退货，' }, { text: '定制商品除外' }),
      page(2, { text: '和贴身衣物。' }, { text: '运费', size: 16 }, { text: '满 99 元包邮。' }),
      page(3, { text: '二、发票' }, { text: 'Invoices are sent by e-' }, { text: 'mail within a day.' }),
    ]);
    expect(await piecesOf('a.pdf', file)).toEqual([
      { headings: ['退换货'], text: '签收后七天内可以无理由退货，定制商品除外和贴身衣物。', page: 1 },
      { headings: ['退换货', '运费'], text: '满 99 元包邮。', page: 2 },
      { headings: ['退换货', '二、发票'], text: 'Invoices are sent by email within a day.', page: 3 },
    ]);
  });
  test('a DOCX: headings by their style, rows of tables with their columns, nothing deleted', async () => {
    const file = docxOf([{ level: 1, text: 'Shops' }, { level: 2, text: 'Hours' }, 'Nine to six.', { rows: [['City', 'Closed'], ['Hangzhou', 'Monday']] }]); // prettier-ignore
    expect(await piecesOf('a.docx', file)).toEqual([{ headings: ['Shops', 'Hours'], text: 'Nine to six.\nCity: Hangzhou; Closed: Monday' }]); // prettier-ignore
    const deleted = zipOf({ 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p><w:del><w:r><w:t>old</w:t></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p></w:body></w:document>' }); // prettier-ignore
    expect(await piecesOf('b.docx', deleted)).toEqual([{ headings: [], text: 'new' }]);
  });
  test('Markdown and HTML: words without signs, menus and scripts', async () => {
    expect(await piecesOf('a.md', '---\ntitle: T\n---\n# A\n\nSome **bold** [link](http://x.test).\n\n- one\n- two\n\n## B\n\n| K | V |\n|---|---|\n| a | 1 |\n')).toEqual([
      { headings: ['A'], text: 'Some bold link.\n- one\n- two' },
      { headings: ['A', 'B'], text: 'K: a; V: 1' },
    ]); // prettier-ignore
    const page = '<html><head><title>Shop – Terms</title></head><body><nav>Menu</nav><h1>Terms</h1><p>Pay &amp; go.<br>Soon.</p><ul><li>x<li>y</ul><footer>Imprint</footer><p hidden>no</p><script>no()</script></body></html>'; // prettier-ignore
    expect(await read('a.html', page)).toMatchObject({ title: 'Shop', pieces: [{ headings: ['Terms'], text: 'Pay & go.\nSoon.\n- x\n- y' }] }); // prettier-ignore
  });
  test('text that numbers its headings', async () => {
    expect(await piecesOf('a.txt', '第一章 总则\n\n本规则适用于全部订单。\n\n第二章 运费\n\n满 99 元包邮。')).toEqual([
      { headings: ['第一章 总则'], text: '本规则适用于全部订单。' },
      { headings: ['第二章 运费'], text: '满 99 元包邮。' },
    ]);
  });
});

describe('what cannot be read has a code', () => {
  test.each<[string, string, Buffer | string, string]>([
    ['an encrypted PDF', 'a.pdf', pdfOf([[{ text: 'secret' }]], { locked: true }), 'reading.encrypted'],
    ['a scanned PDF', 'a.pdf', pdfOf([[], []]), 'reading.no-text'],
    ['a broken PDF', 'a.pdf', '%PDF-1.4\nnothing', 'reading.broken'],
    ['a broken DOCX', 'a.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)]), 'reading.broken'],
    ['a ZIP that is no document', 'a.docx', zipOf({ 'a.txt': 'x' }), 'reading.kind'],
    ['a DOCX with a password', 'a.docx', zipOf({ 'word/document.xml': 'x' }, { flags: 1 }), 'reading.encrypted'],
    ['a DOCX with entities of its own', 'a.docx', zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'reading.broken'],
    ['a bomb', 'a.docx', zipOf({ 'word/document.xml': Buffer.alloc(30 * 1_048_576, 0x20) }), 'reading.bomb'],
    ['bytes that are no text', 'a.txt', Buffer.from([1, 2, 3, 0, 0, 255]), 'reading.kind'],
    ['nothing to read', 'a.html', '<script>x()</script>', 'reading.empty'],
    ['too much', 'a.txt', 'many words '.repeat(150_000), 'reading.long'],
  ])('%s', async (_, name, bytes, code) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ code });
  }); // prettier-ignore
  test('a reading that is stopped ends', async () => {
    const end = new AbortController();
    const reading = read('a.txt', 'x', end.signal);
    end.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
  });
});
