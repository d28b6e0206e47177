// Reads a web page: what a visitor came for, without menus, forms and scripts.
import { Parser } from 'htmlparser2';
import { tidy, type Block, type Reading } from './block.ts';
import { tableTexts } from './rows.ts';

const SKIPPED = new Set('script style noscript template svg canvas nav aside footer form iframe button select textarea dialog object math head'.split(' ')); // prettier-ignore
const BLOCKS = new Set('p div section article main header ul ol dl dt dd blockquote pre figure figcaption address details summary hr table'.split(' ')); // prettier-ignore
/** A page whose main part says less than this is read as a whole. */
const ENOUGH = 150;
/** Elements within each other; nobody writes more. */
const DEEPEST = 400;

export function readHtml(html: string): Reading {
  const all: (Block & { main: boolean })[] = [];
  let title = '';
  let text = '';
  let level: number | undefined;
  let skipping = 0; // depth within what is left out
  let inTitle = false;
  let main = 0;
  let depth = 0;
  let table: { rows: string[][]; depth: number } | undefined;
  let list = 0;
  const flush = () => {
    const tidied = tidy(text);
    if (tidied !== '' && tidied !== '-') all.push({ text: tidied, main: main > 0, ...(level !== undefined && { level }) });
    text = '';
  }; // prettier-ignore
  const open: { name: string; skips: boolean; main: boolean }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        const hidden = 'hidden' in attributes || attributes['aria-hidden'] === 'true' || /display:\s*none/i.test(attributes['style'] ?? ''); // prettier-ignore
        // the header of a page is a menu, that of an article has its title
        const skips = SKIPPED.has(name) || hidden || depth > DEEPEST;
        const isMain = name === 'main' || name === 'article' || attributes['role'] === 'main';
        open.push({ name, skips, main: isMain });
        if (name === 'title' && title === '') inTitle = true;
        if (skips) skipping++;
        if (skipping > 0) return;
        if (isMain) {
          flush();
          main++;
        }
        if (/^h[1-6]$/.test(name)) {
          flush();
          level = Number(name[1]);
        } else if (name === 'br') text += '\n';
        else if (name === 'table' && !table) {
          flush();
          table = { rows: [], depth };
        } else if (table && name === 'tr') table.rows.push([]);
        else if (table && (name === 'td' || name === 'th')) text = '';
        else if (table) text += BLOCKS.has(name) ? ' ' : '';
        else if (name === 'ul' || name === 'ol') {
          if (list++ === 0) flush();
        } else if (name === 'li') text = `${text.trimEnd()}\n- `;
        else if (BLOCKS.has(name) && list === 0) flush();
      },
      ontext(piece) {
        if (inTitle) title += piece;
        else if (skipping === 0) text += piece.replace(/\s+/g, ' ');
      },
      onclosetag(name) {
        depth--;
        const own = open.pop();
        if (name === 'title') inTitle = false;
        if (own?.skips) {
          skipping--;
          return;
        }
        if (skipping > 0) return;
        if (/^h[1-6]$/.test(name)) {
          flush();
          level = undefined;
        } else if (table && (name === 'td' || name === 'th')) {
          table.rows.at(-1)?.push(text.trim());
          text = '';
        } else if (table && name === 'table') {
          if (table.depth === depth + 1) {
            text = tableTexts(table.rows).join('\n');
            flush();
            table = undefined;
          }
        } else if (table) return;
        else if (name === 'ul' || name === 'ol') {
          if (--list === 0) flush();
        } else if (BLOCKS.has(name) && list === 0) flush();
        if (own?.main) {
          flush();
          main--;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  flush();
  const within = all.filter((block) => block.main);
  const kept = within.reduce((sum, block) => sum + block.text.length, 0) >= ENOUGH ? within : all;
  const named = tidy(title).split(/\s[|–—·-]\s/)[0];
  return {
    blocks: kept.map(({ text: said, level: own }) => ({ text: said, ...(own !== undefined && { level: own }) })),
    ...(named && { title: named.slice(0, 200) }),
  };
}

/** What a page says it is written in, in its first lines. */
export const charsetOf = (bytes: Buffer): string | undefined =>
  /<meta[^>]{0,200}charset=["']?([\w-]{2,30})/i.exec(bytes.toString('latin1', 0, 4_096))?.[1];
