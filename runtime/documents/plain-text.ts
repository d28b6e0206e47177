// The text of bytes, however it is written: UTF-8, UTF-16, GB18030.
import { decode, encodingOf } from '../spreadsheet/encoding.ts';
import { MOST_TEXT } from './limits.ts';

/** @param charset what somebody says it is written in, if they say; it counts when it is known and holds. @throws sheet.kind when it is no text at all */
export function plainText(bytes: Buffer, charset?: string): string {
  if (charset !== undefined)
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes).slice(0, MOST_TEXT * 4);
    } catch {
      // an unknown name, or not true: looked at below
    }
  let text = '';
  for (const piece of decode(bytes, encodingOf(bytes))) {
    text += piece;
    if (text.length > MOST_TEXT * 4) break; // what stands behind that is told as too long by whoever counts
  }
  return text;
}
