// Reads Markdown: its headings, and the words of everything else without the signs.
import { lexer, type Token, type Tokens } from 'marked';
import { tidy, type Block, type Reading } from './block.ts';
import { readHtml } from './html.ts';
import { tableTexts } from './rows.ts';

export function readMarkdown(source: string): Reading {
  const front = /^---\r?\n([\s\S]{0,10000}?)\r?\n---\r?\n/.exec(source);
  const named = front && /^title:\s*["']?(.{1,200}?)["']?\s*$/m.exec(front[1] ?? '')?.[1];
  const blocks: Block[] = [];
  for (const token of lexer(front ? source.slice(front[0].length) : source, { gfm: true })) take(token, blocks);
  const title = named ?? blocks.find(({ level }) => level === 1)?.text;
  return { blocks, ...(title && { title }) };
}

function take(token: Token, blocks: Block[]): void {
  const add = (text: string, more: Partial<Block> = {}) => {
    const tidied = tidy(text);
    if (tidied !== '') blocks.push({ text: tidied, ...more });
  };
  switch (token.type) {
    case 'heading':
      return add(words(token), { level: (token as Tokens.Heading).depth });
    case 'list':
      return add(listText(token as Tokens.List, ''));
    case 'blockquote':
      for (const inner of token.tokens ?? []) take(inner, blocks);
      return;
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return add(tableTexts([header, ...rows].map((row) => row.map((cell) => words(cell)))).join('\n'));
    }
    case 'html':
      for (const block of readHtml(token.raw).blocks) blocks.push(block);
      return;
    case 'space':
    case 'hr':
    case 'def':
      return;
    default:
      return add(words(token));
  }
}
const listText = ({ items, ordered, start }: Tokens.List, indent: string): string =>
  items
    .map((item, i) => {
      const own = item.tokens.filter(({ type }) => type !== 'list').map(words).join(' '); // prettier-ignore
      const inner = item.tokens.flatMap((token) => (token.type === 'list' ? [listText(token as Tokens.List, `${indent}  `)] : [])); // prettier-ignore
      return [`${indent}${ordered ? `${(Number(start) || 1) + i}.` : '-'} ${own}`, ...inner].join('\n');
    })
    .join('\n');

/** What is read of a token. */
function words(token: { type?: string; text?: string; raw?: string; tokens?: Token[] | undefined }): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'html') return '';
  if (token.type === 'image') return '';
  if (token.tokens) return token.tokens.map(words).join('');
  return entities(token.text ?? token.raw ?? '');
}
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' };
const entities = (text: string): string => text.replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (whole, name: string) => named[name] ?? whole); // prettier-ignore
