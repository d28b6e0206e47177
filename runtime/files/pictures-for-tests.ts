// Small true pictures, and what phones and tools write beside them.
import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG with its check sum. */
export function pngChunk(name: string, body: Uint8Array): Buffer {
  const inside = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length, 0);
  around.writeUInt32BE(crc32(inside), 4);
  return Buffer.concat([around.subarray(0, 4), inside, around.subarray(4)]);
}
/** A white picture; of a huge one only the header tells so. `beside` stands before the picture's data. */
export function pngOf(width: number, height: number, beside: readonly Buffer[] = []): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(Math.min(height, 64) * (Math.min(width, 64) + 1), 0xff);
  for (let i = 0; i < rows.length; i += Math.min(width, 64) + 1) rows[i] = 0;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      pngChunk('IHDR', header),
      ...beside,
      pngChunk('IDAT', deflateSync(rows)),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
type Beside = { orientation?: number; gps?: string; comment?: string; little?: boolean };
/** Markers in the order a camera writes them; the compressed data are made up. */
export function jpegOf(
  width: number,
  height: number,
  { orientation = 1, gps = '', comment = '', little = false }: Beside = {},
): Uint8Array<ArrayBuffer> {
  const tiff = Buffer.from(
    little ? '49492a0008000000010012010300010000000000000000000000' : '4d4d002a00000008000101120003000000010000000000000000',
    'hex',
  ); // prettier-ignore
  if (little) tiff.writeUInt16LE(orientation, 18);
  else tiff.writeUInt16BE(orientation, 18);
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(gps)])),
      ...(comment === '' ? [] : [segment(0xfe, Buffer.from(comment))]),
      segment(0xdb, Buffer.alloc(65, 1)),
      segment(0xc0, frame),
      segment(0xc4, Buffer.alloc(20, 1)),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]), // an escaped 0xFF and a restart in between
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}

/** One grey frame that repeats for ever. */
export function gifOf(width: number, height: number, comment = ''): Uint8Array<ArrayBuffer> {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const note = Buffer.from(comment);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('GIF89a'),
      size,
      Buffer.from([0x80, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff]), // two colours
      Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1'),
      ...(comment === '' ? [] : [Buffer.concat([Buffer.from([0x21, 0xfe, note.length]), note, Buffer.from([0])])]),
      Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]),
      Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0]), size, Buffer.from([0, 2, 2, 0x4c, 1, 0])]),
      Buffer.from([0x3b]),
    ]),
  );
}

const riffChunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
/** The compressed data are made up; with `beside` it has EXIF and XMP, and says so. */
export function webpOf(width: number, height: number, beside = ''): Uint8Array<ArrayBuffer> {
  const frame = Buffer.from('3000009d012a00000000', 'hex');
  frame.writeUInt16LE(width, 6);
  frame.writeUInt16LE(height, 8);
  const head = Buffer.alloc(10);
  head[0] = beside === '' ? 0 : 0x0c;
  head.writeUIntLE(width - 1, 4, 3);
  head.writeUIntLE(height - 1, 7, 3);
  const inside = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', head),
    riffChunk('VP8 ', frame),
    ...(beside === '' ? [] : [riffChunk('EXIF', Buffer.from(beside)), riffChunk('XMP ', Buffer.from(beside))]),
  ]);
  const riff = Buffer.alloc(8);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(inside.length, 4);
  return new Uint8Array(Buffer.concat([riff, inside]));
}

/** A ZIP of empty parts; `sizes` is what its table says of each, which need not be true. */
export function zipOf(names: readonly string[], { packed = 0, full = 0 } = {}): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(packed, 20);
    entry.writeUInt32LE(full, 24);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, bytes);
    table.push(entry, bytes);
    at += head.length + bytes.length;
  }
  const entries = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, entries, end]));
}
