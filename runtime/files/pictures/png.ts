// PNG: its chunks are copied one by one, those with texts, times and places (tEXt, iTXt, zTXt, eXIf, tIME, unknown ones) are left out,
// and so is whatever follows the end: a second file hidden behind the picture does not come along.
import { Broken, piece, type Picture } from './picture.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture itself consists of; fcTL, fdAT and acTL are an animation's. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP', 'acTL', 'fcTL', 'fdAT']); // prettier-ignore

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE);

/** @throws Broken */
export function readPng(bytes: Buffer): Picture {
  const kept: Buffer[] = [SIGNATURE];
  let size: { width: number; height: number } | undefined;
  let data = false;
  for (let at = SIGNATURE.length; ;) {
    const length = piece(bytes, at, 8).readUInt32BE(0);
    const name = piece(bytes, at + 4, 4).toString('latin1');
    const chunk = piece(bytes, at, length + 12); // with length, name and check sum
    if (!size) {
      if (name !== 'IHDR' || length !== 13) throw new Broken('no header');
      size = { width: chunk.readUInt32BE(8), height: chunk.readUInt32BE(12) };
      if (size.width === 0 || size.height === 0) throw new Broken('no size');
    }
    data ||= name === 'IDAT';
    if (KEPT.has(name)) kept.push(chunk);
    at += chunk.length;
    if (name === 'IEND') break;
  }
  if (!data) throw new Broken('no picture in it');
  return { ...size, bytes: Buffer.concat(kept) };
}
