// How the text of a CSV is written: by its mark, by its zeros, else UTF-8 when it holds, GB18030 (what Chinese Excel saves) when that
// holds, and the Western Windows code at last.
import { SheetFault } from './fault.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';
const SAMPLE = 65_536;
const PIECE = 1_048_576;

/** @throws sheet.kind when it is no text at all, sheet.nul when it is one but for zeros in it */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const unmarked = utf16(bytes);
    if (unmarked) return unmarked;
    if (isBinary(bytes)) throw new SheetFault('sheet.kind');
    throw new SheetFault('sheet.nul', {
      row: bytes
        .subarray(0, nul)
        .toString('latin1')
        .split(/\r\n|\r|\n/).length,
    });
  }
  if (isBinary(bytes)) throw new SheetFault('sheet.kind');
  return holds(bytes, 'utf-8') ? 'utf-8' : holds(bytes, 'gb18030') ? 'gb18030' : 'windows-1252';
}

/** Separators, digits and line ends have a zero as one half: it always stands on the same side. A few zeros in what holds as UTF-8 are strays. */
function utf16(bytes: Buffer): Encoding | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const enough = sample.length / 64; // one separator or digit in thirty characters
  if (even + odd < sample.length / 4 && holds(bytes, 'utf-8')) return undefined;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return undefined;
}
/** Control characters that no table holds; zeros are looked at above. */
function isBinary(bytes: Buffer): boolean {
  for (const byte of bytes.subarray(0, SAMPLE)) if ((byte > 0 && byte < 0x09) || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) return true; // prettier-ignore
  return false;
}
function holds(bytes: Buffer, encoding: 'utf-8' | 'gb18030'): boolean {
  try {
    for (const _ of decode(bytes, encoding, true));
    return true;
  } catch {
    return false; // TypeError: a byte that cannot be
  }
}
/** The text, piece by piece, without its mark. */
export function* decode(bytes: Buffer, encoding: Encoding, fatal = false): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}
