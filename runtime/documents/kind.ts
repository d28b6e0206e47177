// What a file is, by its bytes and its name: they must agree. What people often bring instead is refused by its own name.
import type { DocumentKind } from '@dialoom/shared/api/documents';
import { ReadingFault } from './fault.ts';

const endings: Readonly<Record<string, DocumentKind>> = {
  pdf: 'pdf', docx: 'docx', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html', txt: 'text', text: 'text', csv: 'csv', tsv: 'csv', xlsx: 'xlsx',
}; // prettier-ignore

/** @throws reading.kind, reading.old, reading.encrypted, reading.empty */
export function kindOf(bytes: Buffer, name: string): DocumentKind {
  if (bytes.length === 0) throw new ReadingFault('reading.empty');
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) {
    // Word or Excel 97, or one of today's with a password: that is kept in a file of the old kind
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new ReadingFault(encrypted ? 'reading.encrypted' : 'reading.old');
  }
  const kind = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (!kind) throw new ReadingFault('reading.kind');
  const isPdf = bytes.subarray(0, 1_024).includes('%PDF-');
  const isZip = bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304;
  const wantsZip = kind === 'docx' || kind === 'xlsx';
  if (isPdf !== (kind === 'pdf') || isZip !== wantsZip) throw new ReadingFault('reading.kind');
  if (!isPdf && !isZip && /^(\x89PNG|GIF8|\xff\xd8\xff|\{\\rtf)/.test(bytes.toString('latin1', 0, 8))) throw new ReadingFault('reading.kind'); // prettier-ignore
  return kind;
}
