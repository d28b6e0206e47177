// WebP: a RIFF file of chunks. EXIF and XMP are left out with their flags, and so is what stands behind the end.
import { Broken, piece, type Picture } from './picture.ts';

const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_AND_XMP = 0x0c;

export const isWebp = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP';

/** @throws Broken */
export function readWebp(bytes: Buffer): Picture {
  const end = 8 + piece(bytes, 0, 12).readUInt32LE(4);
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  let drawn = false;
  for (let at = 12; at + 8 <= end;) {
    const name = piece(bytes, at, 4).toString('latin1');
    const length = piece(bytes, at + 4, 4).readUInt32LE(0);
    const body = piece(bytes, at + 8, length);
    if (KEPT.has(name)) {
      size ??= sizeOf(name, body);
      drawn ||= name !== 'VP8X' && name !== 'ICCP' && name !== 'ANIM';
      kept.push(chunk(name, body));
    }
    at += 8 + length + (length % 2);
  }
  if (!size || !drawn) throw new Broken('no picture in it');
  const inside = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + inside.length, 4);
  return { ...size, bytes: Buffer.concat([head, inside]) };
}

function chunk(name: string, body: Buffer): Buffer {
  const out = Buffer.alloc(8 + body.length + (body.length % 2));
  out.write(name, 0, 'latin1');
  out.writeUInt32LE(body.length, 4);
  body.copy(out, 8);
  if (name === 'VP8X') out[8] = (out[8] ?? 0) & ~EXIF_AND_XMP;
  return out;
}

function sizeOf(name: string, body: Buffer): { width: number; height: number } | undefined {
  if (name === 'VP8X' && body.length >= 10)
    return { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };
  if (name === 'VP8L' && body.length >= 5 && body[0] === 0x2f) {
    const bits = body.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (name === 'VP8 ' && body.length >= 10 && body.readUIntBE(3, 3) === 0x9d012a)
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
  return undefined;
}
