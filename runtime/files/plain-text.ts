// Is it text? In UTF-8, UTF-16 with its mark, or GB18030 (what Excel in China writes); without controls, and no markup in disguise.
/** But for what parts lines and columns. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;
/** What a browser might take for a page or a drawing, at the beginning. */
const MARKUP = /^\s*<(!doctype|!--|\?xml|html|head|body|script|svg|iframe|a\s|b>|h1|div|font|table|title|style|p>|br)/i;

export function isPlainText(bytes: Buffer): boolean {
  const text = decoded(bytes);
  return text !== undefined && !CONTROLS.test(text) && !MARKUP.test(text.slice(0, 1_024));
}
function decoded(bytes: Buffer): string | undefined {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  return undefined;
}
