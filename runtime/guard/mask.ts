// Listed words made unreadable: a star for each character of a hit, or something else in their place.
import type { Hit } from './scan.ts';

/** What stands in place of a hit; nothing: it stays as it is. */
export type Cover = (hit: Hit) => 'stars' | { text: string } | undefined;
type Reader = { scan(text: string): readonly Hit[] };

/** Words that replace and are listed themselves would never come to an end. */
const MOST_ROUNDS = 8;

const stars = (text: string): string =>
  '*'.repeat([...text.replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, '')].length);

/** Every hit covered; hits that overlap are one. `hits` in order of place, as a scan gives them. */
export function covered(text: string, hits: readonly Hit[], cover: Cover): string {
  let made = '';
  let from = 0;
  for (const hit of hits) {
    const how = cover(hit);
    if (how === undefined || hit.end <= from) continue;
    const begin = Math.max(hit.start, from);
    made += text.slice(from, begin) + (how === 'stars' || begin > hit.start ? stars(text.slice(begin, hit.end)) : how.text); // prettier-ignore
    from = hit.end;
  }
  return made + text.slice(from);
}

/** The text without a listed word in it: what is left is read again, since 苹[荔枝]果 without its middle would be another one. */
export function masked(reader: Reader, text: string, first: readonly Hit[], cover: Cover = () => 'stars'): string {
  let left = text;
  let hits = first;
  for (let round = 0; hits.some((hit) => cover(hit) !== undefined); round++) {
    left = covered(left, hits, round < MOST_ROUNDS ? cover : (hit) => cover(hit) && 'stars');
    hits = reader.scan(left);
  }
  return left;
}
