// GIF: comments, texts and the data of applications are left out (but for how often an animation repeats), and so is what stands behind the end.
import { Broken, piece, type Picture } from './picture.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;

export const isGif = (bytes: Buffer): boolean => /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1'));

/** @throws Broken */
export function readGif(bytes: Buffer): Picture {
  const head = piece(bytes, 0, 13);
  const width = head.readUInt16LE(6);
  const height = head.readUInt16LE(8);
  let at = 13 + coloursIn(head[10] ?? 0);
  const kept = [piece(bytes, 0, at)];
  let drawn = false;
  for (;;) {
    const kind = piece(bytes, at, 1)[0];
    if (kind === TRAILER) break;
    let end: number;
    let needed = true;
    if (kind === IMAGE) {
      end = endOfBlocks(bytes, at + 10 + coloursIn(piece(bytes, at, 10)[9] ?? 0) + 1);
      drawn = true;
    } else if (kind === EXTENSION) {
      end = endOfBlocks(bytes, at + 2);
      const label = bytes[at + 1];
      const app = bytes.subarray(at + 3, at + 14).toString('latin1');
      needed = label === CONTROL || (label === APPLICATION && (app === 'NETSCAPE2.0' || app === 'ANIMEXTS1.0'));
    } else throw new Broken('an unknown block');
    if (needed) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!drawn || width === 0 || height === 0) throw new Broken('no picture in it');
  return { width, height, bytes: Buffer.concat([...kept, Buffer.from([TRAILER])]) };
}
const coloursIn = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
function endOfBlocks(bytes: Buffer, from: number): number {
  for (let at = from; ;) {
    const length = piece(bytes, at, 1)[0] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
    piece(bytes, at, 0);
  }
}
