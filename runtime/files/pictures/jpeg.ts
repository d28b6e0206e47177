// JPEG: Exif (with the place a photo was taken at), XMP, IPTC, comments and previews are left out; which way up it is stays.
import { Broken, piece, type Picture } from './picture.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const ICC = 'ICC_PROFILE\0';
/** Start of frame: 0xC0–0xCF without the tables among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc; // prettier-ignore

export const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;

/** @throws Broken */
export function readJpeg(bytes: Buffer): Picture {
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  let turned = 1;
  let at = 2;
  for (;;) {
    if (piece(bytes, at, 2)[0] !== 0xff) throw new Broken('a marker is missing');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++; // padding before a marker
      continue;
    }
    if (marker === EOI) break;
    const segment = piece(bytes, at, 2 + piece(bytes, at + 2, 2).readUInt16BE(0));
    const body = segment.subarray(4);
    if (isFrame(marker)) {
      if (body.length < 6) throw new Broken('no size');
      size ??= { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    }
    if (marker === 0xe1) turned = orientationOf(body) ?? turned;
    if (isNeeded(marker, body)) kept.push(segment);
    at += segment.length;
    if (marker !== SOS) continue;
    const end = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!size?.width || !size.height || !kept.some((one) => one[1] === SOS)) throw new Broken('no picture in it');
  const sideways = turned >= 5;
  return {
    width: sideways ? size.height : size.width,
    height: sideways ? size.width : size.height,
    bytes: Buffer.concat([
      Buffer.from([0xff, SOI]),
      ...(turned === 1 ? [] : [exifWith(turned)]),
      ...kept,
      Buffer.from([0xff, EOI]),
    ]),
  };
}

/** JFIF, the colour profile and Adobe's colour transform are part of the picture; other APPn and comments are about it. */
const isNeeded = (marker: number, body: Buffer): boolean =>
  marker === 0xfe
    ? false
    : marker < 0xe0 || marker > 0xef
      ? true
      : marker === 0xe0 ||
        marker === 0xee ||
        (marker === 0xe2 && body.subarray(0, ICC.length).toString('latin1') === ICC);

/** Behind the compressed data: the first 0xFF that is neither escaped nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Broken('it ends too early');
}

/** Exif's tag 0x0112, 1–8; nothing where there is none that can be read. */
function orientationOf(body: Buffer): number | undefined {
  if (body.subarray(0, 6).toString('latin1') !== 'Exif\0\0' || body.length < 14) return undefined;
  const tiff = body.subarray(6);
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(short(first), 200);
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + i * 12;
    if (short(entry) !== 0x0112) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
/** An Exif block that says which way up it is, and nothing else. */
function exifWith(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
