// What every reader of a picture gives: how large it would be drawn, and its bytes without what was written beside the picture.

export type Picture = { width: number; height: number; bytes: Buffer };
/** The bytes are not what they begin as: cut off, or something else behind a picture's first bytes. */
export class Broken extends Error {}

/** Phones take 50 million pixels; each costs whoever looks at them four bytes. */
const MOST_PIXELS = 64_000_000;
const MOST_SIDE = 20_000;
export const tooManyPixels = ({ width, height }: { width: number; height: number }): boolean =>
  width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS;

/** A piece of the file. @throws Broken when the file ends before it does */
export function piece(bytes: Buffer, from: number, length: number): Buffer {
  if (length < 0 || from + length > bytes.length) throw new Broken('it ends too early');
  return bytes.subarray(from, from + length);
}
