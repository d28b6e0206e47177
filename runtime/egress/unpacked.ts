// A body as it was before the other side packed it (https://www.rfc-editor.org/rfc/rfc9110#section-8.4).
import { pipeline, type Readable } from 'node:stream';
import * as zlib from 'node:zlib';

/** What is cut off is told by the connection, and what was there before is read. */
const asFarAsItGoes = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const openers: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: () => zlib.createUnzip(asFarAsItGoes),
  'x-gzip': () => zlib.createUnzip(asFarAsItGoes),
  deflate: () => zlib.createUnzip(asFarAsItGoes),
  br: () => zlib.createBrotliDecompress(),
  zstd: () => zlib.createZstdDecompress(),
};

/** @param encoding the header `content-encoding`; what is not known is left as it is */
export function unpacked(body: Readable, encoding: string | null): Readable {
  const codings = (encoding ?? '').toLowerCase().split(',').map((one) => one.trim()).filter((one) => one !== '' && one !== 'identity'); // prettier-ignore
  const ways = codings.toReversed().map((one) => openers[one]);
  if (ways.length === 0 || ways.includes(undefined)) return body;
  const opened = ways.flatMap((open) => open?.() ?? []);
  return pipeline([body, ...opened], () => undefined) as unknown as Readable; // the last of them tells of an error
}
