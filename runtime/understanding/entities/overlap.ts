// Which of several readings of one stretch of text stands: the longest; of equal ones the surer kind.
type Placed = { start: number; end: number };

/**
 * None of the result overlaps another; in the order of the text. Long before short, earlier in `things` before later.
 * Linear in the length of the text but for the sort.
 */
export function longest<T extends Placed>(things: readonly T[], rank: (thing: T) => number = () => 0): T[] {
  if (things.length < 2) return [...things];
  const sorted = things
    .map((thing, i) => ({ thing, i }))
    .toSorted((a, b) => b.thing.end - b.thing.start - (a.thing.end - a.thing.start) || rank(a.thing) - rank(b.thing) || a.i - b.i); // prettier-ignore
  const taken = new Uint8Array(things.reduce((most, { end }) => Math.max(most, end), 0));
  const kept: T[] = [];
  for (const { thing } of sorted) {
    let free = true;
    for (let at = thing.start; free && at < thing.end; at++) free = taken[at] === 0;
    if (!free) continue;
    for (let at = thing.start; at < thing.end; at++) taken[at] = 1;
    kept.push(thing);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
