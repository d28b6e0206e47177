// Listed words made unreadable: a star for each character of a hit.
import type { Hit, Scanner } from './scan.ts';

const stars = (text: string): string =>
  '*'.repeat([...text.replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, '')].length);

/** Every hit as stars; hits that overlap are one. `hits` in order of place, as a scan gives them. */
function covered(text: string, hits: readonly Hit[]): string {
  let made = '';
  let from = 0;
  for (const { start, end } of hits) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    made += text.slice(from, begin) + stars(text.slice(begin, end));
    from = end;
  }
  return made + text.slice(from);
}

/** The text without a listed word in it: what is left is read again, since 苹[荔枝]果 without its middle would be another one. */
export function masked(scanner: Scanner, text: string, first: readonly Hit[]): string {
  let left = text;
  for (let hits = first; hits.length > 0; hits = scanner.scan(left)) left = covered(left, hits);
  return left;
}
