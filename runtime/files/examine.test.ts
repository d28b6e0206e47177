// T18: what a file is, is decided by its bytes and its name together; what stands beside a picture stays behind.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DialoomError } from '@dialoom/shared/text/errors';
import { describe, expect, test } from 'vitest';
import { disposition, fileName } from './file-name.ts';
import { examine } from './examine.ts';
import { kinds } from './kinds.ts';
import { readJpeg } from './pictures/jpeg.ts';
import { readPng } from './pictures/png.ts';
import { gifOf, jpegOf, pngChunk, pngOf, webpOf, zipOf } from './pictures-for-tests.ts';

const code = (bytes: Uint8Array | string, name: string): string => {
  try {
    return examine(Buffer.from(bytes), name).type;
  } catch (error) {
    if (error instanceof DialoomError) return error.code;
    throw error;
  }
};
const OFFICE = ['[Content_Types].xml', 'word/document.xml'];
const SECRET = 'N 30.5928 E 114.3055';

test.each([
  ['a.png', pngOf(2, 2), 'image/png'],
  ['a.jpg', jpegOf(2, 2), 'image/jpeg'],
  ['a.JPEG', jpegOf(2, 2), 'image/jpeg'],
  ['a.webp', webpOf(2, 2), 'image/webp'],
  ['a.gif', gifOf(2, 2), 'image/gif'],
  ['image', pngOf(2, 2), 'image/png'], // pasted
  ['a.pdf', '%PDF-1.7\n1 0 obj\n%%EOF\n', 'application/pdf'],
  ['a.docx', zipOf(OFFICE), kinds['docx']?.type],
  ['a.xlsx', zipOf(['[Content_Types].xml', 'xl/workbook.xml']), kinds['xlsx']?.type],
  ['a.txt', '订单 202611180472，什么时候到？', 'text/plain'],
  ['a.csv', Buffer.from('b6a9b5a52c310a', 'hex'), 'text/csv'], // GB18030
  ['a.txt', Buffer.from('fffe60597d59', 'hex'), 'text/plain'], // UTF-16 with its mark
  ['a.mp3', 'ID3\u0004\0\0', 'audio/mpeg'],
  ['a.mp4', '\0\0\0\u0018ftypmp42\0\0\0\0', 'video/mp4'],
])('%s is taken', (name, bytes, type) => expect(code(bytes, name)).toBe(type));

describe('what is not what it says is refused', () => {
  test.each([
    ['a picture under another name', pngOf(2, 2), 'a.jpg'],
    ['a picture as a text', pngOf(2, 2), 'a.txt'],
    ['a page behind a picture’s name', '<script>alert(1)</script>', 'a.gif'],
    ['a page as a PDF', '<html>%PDF-1.7 %%EOF', 'a.pdf'],
    ['a PDF with something before it', 'GIF89a%PDF-1.7\n%%EOF', 'a.pdf'],
    ['a PDF that is a page first', '<!doctype html><!--%PDF-1.7\n%%EOF', 'a.pdf'],
    ['a text that is a drawing', '<svg onload=alert(1)>', 'a.txt'],
    ['a text that is a page, after a mark', '\uFEFF \n<!DOCTYPE html><body>', 'a.csv'],
    ['a text that is none', Buffer.from('00010203', 'hex'), 'a.txt'],
    ['a program with a text’s name', 'MZ\u0090\0\u0003', 'a.txt'],
    ['a ZIP that is no document', zipOf(['a.txt']), 'a.docx'],
    ['a document of the other kind', zipOf(OFFICE), 'a.xlsx'],
    ['a document with macros', zipOf([...OFFICE, 'word/vbaProject.bin']), 'a.docx'],
    ['a document with a file outside of it', zipOf([...OFFICE, '../../etc/cron.d/x']), 'a.docx'],
    ['a document with a ZIP in it', zipOf([...OFFICE, 'a.zip']), 'a.docx'],
    ['a document behind a page', Buffer.concat([Buffer.from('<script>'), zipOf(OFFICE)]), 'a.docx'],
    ['a document with a page behind it', Buffer.concat([zipOf(OFFICE), Buffer.from('<script>')]), 'a.docx'],
    ['a document that grows a thousandfold', zipOf(OFFICE, { packed: 100_000, full: 100_000_000 }), 'a.docx'],
    ['a document of four gigabytes', zipOf(OFFICE, { packed: 60_000_000, full: 4_000_000_000 }), 'a.docx'],
    ['a document of too many parts', zipOf([...OFFICE, ...Array.from({ length: 2_000 }, (_, i) => `p${i}`)]), 'a.docx'],
    ['two extensions, the last one bad', pngOf(2, 2), 'a.png.exe'],
    ['no name and no picture', 'hello', 'readme'],
  ])('%s', (_, bytes, name) => expect(code(bytes, name)).toBe('file.type'));
  test('pictures that are cut off, at every place', () => {
    for (const [name, whole] of [['a.png', pngOf(3, 3)], ['a.jpg', jpegOf(3, 3)], ['a.gif', gifOf(3, 3)], ['a.webp', webpOf(3, 3)]] as const)
      for (let end = 1; end < whole.length; end++) expect(['file.broken', 'file.type']).toContain(code(whole.slice(0, end), name)); // prettier-ignore
  });
  test.each([
    [50_000, 50_000],
    [1, 20_001],
    [9_000, 9_000],
    [0xffffffff, 0xffffffff],
  ])('%i × %i pixels', (width, height) => expect(code(pngOf(width, height), 'a.png')).toBe('file.pixels'));
  test('the largest pictures of phones are taken', () => expect(code(pngOf(8_192, 6_144), 'a.png')).toBe('image/png'));
});

describe('what stands beside a picture stays behind', () => {
  const cleaned = (bytes: Uint8Array, name: string) => examine(Buffer.from(bytes), name).bytes;
  test('texts, places and times of a PNG; a second file behind it', () => {
    const beside = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'xxXx'].map((kind) => pngChunk(kind, Buffer.from(SECRET)));
    const whole = Buffer.concat([pngOf(3, 2, beside), Buffer.from(`<script>${SECRET}</script>`)]);
    expect(cleaned(whole, 'a.png')).toEqual(Buffer.from(pngOf(3, 2)));
  });
  test('Exif, comments and what follows a JPEG; which way up stays, in either order of bytes', () => {
    for (const little of [false, true])
      for (const orientation of [1, 3, 6, 8]) {
        const whole = Buffer.concat([jpegOf(5, 3, { orientation, little, gps: SECRET, comment: SECRET }), Buffer.from(SECRET)]); // prettier-ignore
        const made = examine(whole, 'a.jpg');
        expect(made.bytes.includes(SECRET)).toBe(false);
        expect([made.width, made.height]).toEqual(orientation >= 5 ? [3, 5] : [5, 3]);
        expect(readJpeg(made.bytes)).toEqual({ width: made.width, height: made.height, bytes: made.bytes }); // once more changes nothing
        expect(made.bytes.includes('Exif')).toBe(orientation !== 1);
      }
  });
  test('comments of a GIF; its animation stays', () => {
    const made = cleaned(Buffer.concat([gifOf(3, 2, SECRET), Buffer.from(SECRET)]), 'a.gif');
    expect(made.includes(SECRET)).toBe(false);
    expect(made.includes('NETSCAPE2.0')).toBe(true);
  });
  test('EXIF and XMP of a WebP, with their flags', () => {
    const made = cleaned(Buffer.concat([webpOf(3, 2, SECRET), Buffer.from(SECRET)]), 'a.webp');
    expect(made.includes(SECRET)).toBe(false);
    expect(made).toEqual(Buffer.from(webpOf(3, 2)));
  });
  test('a picture of our own is the same afterwards', () => {
    const logo = readFileSync(new URL('../../docs/canvas.png', import.meta.url));
    const { width, height, bytes } = readPng(logo);
    expect(width * height).toBeGreaterThan(100_000);
    expect(bytes.length).toBeLessThanOrEqual(logo.length);
  });
});

test('law: nothing makes it throw anything but a refusal', () => {
  const heads = [pngOf(2, 2), jpegOf(2, 2), gifOf(2, 2), webpOf(2, 2), zipOf(OFFICE)].map((one) => Buffer.from(one));
  fc.assert(
    fc.property(fc.nat(4), fc.uint8Array({ maxLength: 80 }), fc.nat(400), fc.constantFrom(...Object.keys(kinds)), (which, noise, at, extension) => {
      const bytes = Buffer.from(heads[which] ?? Buffer.alloc(0));
      Buffer.from(noise).copy(bytes, Math.min(at, bytes.length));
      expect(code(bytes, `a.${extension}`)).toMatch(/^(file\.(type|broken|pixels|empty)|[a-z]+\/)/);
    }),
    { numRuns: 500 },
  ); // prettier-ignore
});
describe('names', () => {
  test('law: at most 255 bytes, no path, no control, and the extension stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = fileName(`${given}.png`, '');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}]+\.png$/u);
        expect(name.isWellFormed()).toBe(true);
        expect(() => new Headers({ 'content-disposition': disposition('attachment', name) })).not.toThrow();
      }),
    );
  });
  test.each([
    ['NUL', 'png', '_NUL.png'],
    ['com1.txt', '', '_com1.txt'],
    ['  . .. a  b .txt', '', 'a b.txt'],
    ['\\\\server\\share\\x.PNG', '', 'x.png'],
    ['', 'png', 'file.png'],
  ])('%j', (given, extension, name) => expect(fileName(given, extension)).toBe(name));
});
