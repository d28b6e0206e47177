// Reads a Word document: its paragraphs with their headings, its tables, without what was deleted or is hidden.
import { Parser } from 'htmlparser2';
import { readZip, unpack, type Zip } from '../spreadsheet/zip.ts';
import { tidy, type Block, type Reading } from './block.ts';
import { ReadingFault } from './fault.ts';
import { tableTexts } from './rows.ts';

/** @throws ReadingFault, SheetFault */
export async function readDocx(bytes: Buffer): Promise<Reading> {
  const zip = readZip(bytes);
  if (!zip.has('word/document.xml')) throw new ReadingFault('reading.kind');
  const levels = headingStyles(await part(bytes, zip, 'word/styles.xml'));
  return blocksOf(await part(bytes, zip, 'word/document.xml'), levels);
}
/** A part is unpacked as a whole: the ZIP's table of contents has been judged already. */
async function part(bytes: Buffer, zip: Zip, name: string): Promise<string> {
  const entry = zip.get(name);
  if (!entry) return '';
  const pieces: Buffer[] = [];
  for await (const piece of unpack(bytes, entry)) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 65_536))) throw new ReadingFault('reading.broken');
  return text;
}
/** Whatever prefix the writer uses. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const attributeOf = (attributes: Record<string, string>, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => local(key) === name)?.[1];

/** Styles that are headings, by their own level, their name, or the style they are made from. */
function headingStyles(xml: string): Map<string, number> {
  const found = new Map<string, { level?: number; from?: string }>();
  let id: string | undefined;
  new Parser(
    {
      onopentag(name, attributes) {
        const value = attributeOf(attributes, 'val') ?? '';
        const own = id === undefined ? undefined : found.get(id);
        if (local(name) === 'style') found.set((id = attributeOf(attributes, 'styleId') ?? ''), {});
        else if (!own) return;
        else if (local(name) === 'name') {
          const level = /^(?:heading|标题) ?([1-9])$/i.exec(value)?.[1];
          if (level !== undefined) own.level ??= Number(level);
          else if (/^title$/i.test(value)) own.level ??= 1;
        } else if (local(name) === 'basedOn') own.from = value;
        else if (local(name) === 'outlineLvl' && Number(value) < 9) own.level = Number(value) + 1;
      },
    },
    { xmlMode: true },
  ).end(xml);
  const levelOf = (style: string | undefined, tries = 8): number | undefined => {
    const own = style === undefined ? undefined : found.get(style);
    return own && (own.level ?? (tries > 0 ? levelOf(own.from, tries - 1) : undefined));
  };
  return new Map([...found.keys()].flatMap((style) => (levelOf(style) === undefined ? [] : [[style, levelOf(style) ?? 1]]))); // prettier-ignore
}

function blocksOf(xml: string, levels: ReadonlyMap<string, number>): Reading {
  const blocks: Block[] = [];
  let text = '';
  let level: number | undefined;
  let isItem = false;
  let isText = false;
  let skipping = 0;
  let cells = 0; // depth of tables
  let rows: string[][] = [];
  new Parser(
    {
      onopentag(full, attributes) {
        const name = local(full);
        // the second writing of the same thing, what was deleted, and what fields are made of
        if (name === 'Fallback' || name === 'del' || name === 'moveFrom' || name === 'instrText') skipping++;
        if (skipping > 0) return;
        if (name === 'p' && cells === 0) [text, level, isItem] = ['', undefined, false];
        else if (name === 't') isText = true;
        else if (name === 'tab') text += ' ';
        else if (name === 'br' || name === 'cr') text += '\n';
        else if (name === 'pStyle') level ??= levels.get(attributeOf(attributes, 'val') ?? '');
        else if (name === 'outlineLvl') {
          const own = Number(attributeOf(attributes, 'val'));
          if (own < 9) level = own + 1;
        } else if (name === 'numPr') isItem = true;
        else if (name === 'tbl') {
          if (cells++ === 0) [rows, text] = [[], ''];
        } else if (name === 'tr' && cells === 1) rows.push([]);
        else if (name === 'tc' && cells === 1) text = '';
      },
      ontext(piece) {
        if (isText && skipping === 0) text += piece;
      },
      onclosetag(full) {
        const name = local(full);
        if (name === 'Fallback' || name === 'del' || name === 'moveFrom' || name === 'instrText') {
          skipping--;
          return;
        }
        if (skipping > 0) return;
        if (name === 't') isText = false;
        else if (name === 'p' && cells > 0) text += ' ';
        else if (name === 'p') {
          const tidied = tidy(text);
          if (tidied === '') return;
          const before = blocks.at(-1);
          if (level !== undefined && tidied.length <= 200) blocks.push({ text: tidied, level });
          else if (isItem && before?.text.startsWith('- ')) before.text += `\n- ${tidied}`;
          else blocks.push({ text: isItem ? `- ${tidied}` : tidied });
        } else if (name === 'tc' && cells === 1) {
          rows.at(-1)?.push(tidy(text).replaceAll('\n', ' '));
          text = '';
        } else if (name === 'tbl' && --cells === 0) {
          const table = tableTexts(rows).join('\n');
          if (table !== '') blocks.push({ text: table });
          text = '';
        }
      },
    },
    { xmlMode: true },
  ).end(xml);
  const title = blocks.find((block) => block.level === 1)?.text;
  return { blocks, ...(title && { title }) };
}
