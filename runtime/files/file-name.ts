// The name a customer's file is shown and saved under. It is a label: nothing is ever stored or looked up by it.

const MOST_BYTES = 255;
/** What Windows takes for a device, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Controls; signs that turn the direction of reading (`exe.gpj`); what a file system, a header or a shell would read. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}"*:<>?|\\/]+/gu;

/** The part after the last dot, in lower case; empty when there is none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The last part of a path without what could mislead, at most 255 bytes of UTF-8; the extension is kept whole.
 * @param extension put behind a name that has none
 */
export function fileName(given: string, extension: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '');
  const own = extensionOf(clean);
  const tail = `.${own === '' ? extension : own}`;
  const stem = (own === '' ? clean : clean.slice(0, -tail.length)).replace(/^[. ]+|[. ]+$/g, '') || 'file';
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  return cut(safe, MOST_BYTES - Buffer.byteLength(tail)) + tail;
}
/** As many whole characters as fit. */
function cut(text: string, bytes: number): string {
  let size = 0;
  let out = '';
  for (const sign of text) {
    size += Buffer.byteLength(sign);
    if (size > bytes) break;
    out += sign;
  }
  return out;
}

/** A header that makes a browser keep it under this name: once in ASCII, once as it is. */
export const disposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename="${name.replace(/[^\x20-\x7e]/g, '_').replaceAll('%', '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
