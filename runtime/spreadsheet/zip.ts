// The table of contents of a ZIP file, judged before a single byte is unpacked: how many parts, how large, how much larger than packed.
import { createInflateRaw } from 'node:zlib';
import { SheetFault } from './fault.ts';
import { MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED, RATIO_FROM } from './limits.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** An end record with the longest comment. */
const LONGEST_END = 22 + 0xffff;

export type ZipEntry = { name: string; packed: number; size: number; method: number; at: number };
export type Zip = ReadonlyMap<string, ZipEntry>;

/** @throws sheet.broken, sheet.encrypted, sheet.bomb */
export function readZip(bytes: Buffer): Zip {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw new SheetFault('sheet.bomb');
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new SheetFault('sheet.broken');
    if (bytes.readUInt16LE(at + 8) & 1) throw new SheetFault('sheet.encrypted');
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length).replaceAll('\\', '/'); // some writers say `xl\workbook.xml`
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    unpacked += entry.size;
    // sizes of 4 GB stand elsewhere (zip64): far above the limit in any case
    if (unpacked > MOST_UNPACKED) throw new SheetFault('sheet.bomb');
    if (entry.size > RATIO_FROM && entry.size > entry.packed * MOST_RATIO) throw new SheetFault('sheet.bomb');
    if (entries.has(name)) throw new SheetFault('sheet.broken'); // one name twice: which of them was looked at?
    entries.set(name, entry);
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endRecord(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_END); at--)
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  throw new SheetFault('sheet.broken');
}

/** The part's bytes, piece by piece; never more than its entry says. @throws sheet.broken, sheet.bomb */
export async function* unpack(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { at, packed, size } = entry;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new SheetFault('sheet.broken');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const body = bytes.subarray(from, from + packed);
  if (entry.method === 0) {
    if (body.length !== size) throw new SheetFault('sheet.broken');
    yield body;
    return;
  }
  if (entry.method !== 8) throw new SheetFault('sheet.broken');
  const inflate = createInflateRaw({ chunkSize: 256 * 1_024 });
  inflate.end(body);
  let told = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      told += chunk.length;
      if (told > size) throw new SheetFault('sheet.bomb'); // the table of contents lied
      yield chunk;
    }
  } catch (error) {
    throw error instanceof SheetFault ? error : new SheetFault('sheet.broken');
  } finally {
    inflate.destroy();
  }
}
