// What a file is, by its bytes and its name: they must agree. What people often bring instead is refused by its own name.
import { SheetFault } from './fault.ts';

/** @throws sheet.kind, sheet.old, sheet.encrypted, sheet.empty */
export function kindOf(bytes: Buffer, name: string): 'csv' | 'xlsx' {
  if (bytes.length === 0) throw new SheetFault('sheet.empty');
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) {
    // Excel 97, or a workbook with a password: that is kept in a file of the old kind
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new SheetFault(encrypted ? 'sheet.encrypted' : 'sheet.old');
  }
  const isZip = bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304;
  if (isZip && ['xlsx', 'xlsm'].includes(ending)) return 'xlsx';
  if (!isZip && ['csv', 'txt', 'tsv'].includes(ending) && !isOther(bytes)) return 'csv';
  throw new SheetFault('sheet.kind');
}
const ZIP = Buffer.from('504b0304', 'hex');
const OLE = Buffer.from('d0cf11e0', 'hex');
/** Beginnings of files that could pass for text. */
export const isOther = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).equals(ZIP) ||
  bytes.subarray(0, 4).equals(OLE) ||
  /^(%PDF|\x89PNG|GIF8|\xff\xd8\xff|\{\\rtf|\s*<(!doctype|html|\?xml|svg))/i.test(bytes.toString('latin1', 0, 64));
