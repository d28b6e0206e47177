// As much XML as a workbook needs: elements by name in a stream of text. No DTD, no entity of the file's own, nothing fetched.
import { SheetFault } from './fault.ts';

/** An open element may be this long before it must have ended, in characters. */
const LONGEST = 8 * 1_048_576;

export type XmlElement = { attributes: string; inside: string };

/** Every element of that name which does not stand in one of its own name. Linear, whatever stands there. */
export function* elements(text: string, name: string): Generator<XmlElement> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = text.indexOf(open); at >= 0;) {
    const from = at + open.length;
    if (!endsName(text.charCodeAt(from))) {
      at = text.indexOf(open, from);
      continue;
    }
    const end = text.indexOf('>', from);
    if (end < 0) return;
    if (text.charCodeAt(end - 1) === 0x2f) {
      yield { attributes: text.slice(from, end - 1), inside: '' };
      at = text.indexOf(open, end);
      continue;
    }
    const stop = text.indexOf(close, end);
    if (stop < 0) return;
    yield { attributes: text.slice(from, end), inside: text.slice(end + 1, stop) };
    at = text.indexOf(open, stop);
  }
}
/** A space of any kind, `/` or `>`. */
const endsName = (code: number): boolean => code <= 0x20 || code === 0x2f || code === 0x3e;

/** The same over a part that comes in pieces. @throws sheet.broken when an element does not end, or the part has a DTD */
export async function* streamed(pieces: AsyncIterable<Buffer>, name: string): AsyncGenerator<XmlElement> {
  const decoder = new TextDecoder();
  let rest = '';
  let known: string | undefined; // with the prefix that this writer uses
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    if (known === undefined) {
      known = qualified(rest, name);
      if (known === undefined) continue;
    }
    const close = `</${known}>`;
    const end = rest.lastIndexOf(close);
    if (end < 0) {
      if (rest.length > LONGEST) throw new SheetFault('sheet.broken');
      continue;
    }
    yield* elements(rest.slice(0, end + close.length), known);
    rest = rest.slice(end + close.length);
  }
}

/** `name` as this part writes it, `x:row`; nothing before its root element was read. */
function qualified(text: string, name: string): string | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 65_536))) throw new SheetFault('sheet.broken');
  const root = /<(?:([\w.-]+):)?[A-Za-z][\w.-]*[\s/>]/.exec(text.slice(0, 65_536));
  if (root) return root[1] === undefined ? name : `${root[1]}:${name}`;
  if (text.length > 65_536) throw new SheetFault('sheet.broken');
  return undefined;
}
/** All of a small part, without the prefix of its writer: `<x:row>` becomes `<row>`. @throws sheet.broken when it has a DTD */
export async function whole(pieces: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > LONGEST) throw new SheetFault('sheet.broken');
    all.push(piece);
  }
  const text = Buffer.concat(all).toString('utf8');
  const prefix = qualified(text, '');
  return prefix ? text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</') : text;
}

export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(`${name}=`);
  while (at > 0 && attributes.charCodeAt(at - 1) > 0x20) at = attributes.indexOf(`${name}=`, at + 1); // `r` is also the end of `s:r`
  if (at < 0) return undefined;
  const from = at + name.length + 1;
  const quote = attributes[from];
  if (quote !== '"' && quote !== "'") return undefined;
  const end = attributes.indexOf(quote, from + 1);
  return end < 0 ? undefined : unescaped(attributes.slice(from + 1, end));
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The five names, numbers, and Excel's own `_x000D_`. */
export function unescaped(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:(lt|gt|amp|quot|apos)|#x([0-9a-f]{1,6})|#(\d{1,7}));/gi, (whole_, name?: string, hex?: string, decimal?: string) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole_;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text; // prettier-ignore
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}
