// DOCX and XLSX are ZIP files. Only their table of contents is read: nothing is unpacked here. What is no plain document (macros, a second
// file before or behind it, names that lead elsewhere, a bomb) is refused.
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 200 * 1_048_576;
const MOST_RATIO = 100;
/** Small things pack well; the ratio says something from here on. */
const RATIO_FROM = 1_048_576;

/** Whether it is a document that holds this part, such as `word/document.xml`. */
export function isOffice(bytes: Buffer, part: string): boolean {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50) return false;
  const end = endRecord(bytes);
  if (end === undefined) return false;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const from = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || from + size !== end) return false; // something stands between, or before
  const names = new Set<string>();
  let unpacked = 0;
  for (let i = 0, at = from; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return false;
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + length).toString('utf8');
    if (isBad(name) || names.has(name)) return false;
    names.add(name);
    const packed = bytes.readUInt32LE(at + 20);
    const full = bytes.readUInt32LE(at + 24);
    unpacked += full;
    if (full > RATIO_FROM && full > packed * MOST_RATIO) return false;
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return unpacked <= MOST_UNPACKED && names.has('[Content_Types].xml') && names.has(part);
}
const isBad = (name: string): boolean =>
  name.startsWith('/') || /(^|[/\\])\.\.([/\\]|$)|\0|\\|vbaProject|\.(zip|exe|js|html?|svg)$/i.test(name);

/** The end record must be the end: a comment behind it may hold another file. */
function endRecord(bytes: Buffer): number | undefined {
  const at = bytes.length - 22;
  return bytes.readUInt32LE(at) === END && bytes.readUInt16LE(at + 20) === 0 ? at : undefined;
}
