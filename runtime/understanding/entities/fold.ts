// One form for a text that keeps every offset: full width to half, traditional to simplified, each sign for one sign.
import { simplified } from '../../guard/traditional.ts';

let table: Uint16Array | undefined;

function made(): Uint16Array {
  const signs = Uint16Array.from({ length: 0x1_0000 }, (_, code) => code);
  for (const [from, to] of simplified) if (from < 0x1_0000 && to < 0x1_0000) signs[from] = to;
  for (let code = 0xff01; code <= 0xff5e; code++) signs[code] = code - 0xfee0;
  // a Chinese comma ends a clause: 3，500 is no number
  for (const sign of '，！？；') signs[sign.charCodeAt(0)] = sign.charCodeAt(0);
  for (const [from = '', to = ''] of ['\u3000 ', '\u00a0 ', '￥¥', '−-', '‐-', '‑-', '•·', '・·', '∶:', '’\'', '〜~', '—~', '–~', '円圆'])
    signs[from.charCodeAt(0)] = to.charCodeAt(0);
  return signs;
} // prettier-ignore

/** As long as what came in: an offset in one is an offset in the other. */
export function fold(text: string): string {
  table ??= made();
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xa0) continue;
    const sign = table[code] ?? code;
    if (sign === code) continue;
    out += text.slice(from, i) + String.fromCharCode(sign);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
