// What came in as a file: is it one of the kinds on the list, by its bytes and by its name? Pictures leave without what they tell beside
// the picture. No file is ever run, unpacked or drawn here.
import { DialoomError, type ErrorCode } from '@dialoom/shared/text/errors';
import { extensionOf, fileName } from './file-name.ts';
import { extensions, kinds, type Kind } from './kinds.ts';
import { isOffice } from './office.ts';
import { isGif, readGif } from './pictures/gif.ts';
import { isJpeg, readJpeg } from './pictures/jpeg.ts';
import { Broken, tooManyPixels, type Picture } from './pictures/picture.ts';
import { isPng, readPng } from './pictures/png.ts';
import { isWebp, readWebp } from './pictures/webp.ts';
import { isPlainText } from './plain-text.ts';

export type Examined = { name: string; type: string; bytes: Buffer; width?: number; height?: number };

const pictures: readonly (readonly [type: string, is: (bytes: Buffer) => boolean, read: (bytes: Buffer) => Picture])[] =
  [
    ['image/png', isPng, readPng],
    ['image/jpeg', isJpeg, readJpeg],
    ['image/webp', isWebp, readWebp],
    ['image/gif', isGif, readGif],
  ];
const refused = (code: ErrorCode, status: number) =>
  new DialoomError(code, status, { params: { types: extensions.join(', ') } });

/** @throws DialoomError file.empty, file.type, file.broken, file.pixels */
export function examine(bytes: Buffer, given: string): Examined {
  if (bytes.length === 0) throw refused('file.empty', 400);
  const picture = pictures.find(([, is]) => is(bytes));
  const pasted = picture?.[0].slice('image/'.length) ?? ''; // a picture from the clipboard may have no name
  const name = fileName(given, pasted);
  const kind = kinds[extensionOf(name)];
  if (!kind) throw refused('file.type', 415);
  if (kind.of !== 'picture') {
    if (picture || !isWhatItSays(bytes, kind)) throw refused('file.type', 415);
    return { name, type: kind.type, bytes };
  }
  if (!picture || picture[0] !== kind.type) throw refused('file.type', 415);
  let read: Picture;
  try {
    read = picture[2](bytes);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    throw refused('file.broken', 400);
  }
  if (tooManyPixels(read))
    throw new DialoomError('file.pixels', 413, { params: { width: read.width, height: read.height } });
  return { name, type: kind.type, ...read };
}

function isWhatItSays(bytes: Buffer, kind: Exclude<Kind, { of: 'picture' }>): boolean {
  switch (kind.of) {
    case 'office':
      return isOffice(bytes, kind.part);
    case 'pdf':
      return begins(bytes, '%PDF-') && bytes.subarray(-2_048).includes('%%EOF');
    case 'mp3':
      return begins(bytes, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2); // a frame of layer III
    case 'mp4':
      return /^ftyp(isom|iso[2-9]|mp4[12]|avc1|dash|M4V |MSNV|3gp[4-6])$/.test(
        bytes.subarray(4, 12).toString('latin1'),
      );
    case 'text':
      return isPlainText(bytes);
    default:
      return kind satisfies never;
  }
}
const begins = (bytes: Buffer, text: string) => bytes.subarray(0, text.length).toString('latin1') === text;
