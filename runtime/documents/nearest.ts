// Of many texts those that share the most with another, without comparing each with each: by a sketch of their stretches of five signs.

const STRETCH = 5;
/** Stretches kept of a text: those with the smallest numbers. Two texts that are half alike share several. */
const KEPT = 24;
/** Fewer in common is chance. */
const LEAST = 2;
/** A stretch of more texts than this tells none of them from the others. */
const COMMON = 64;

/** @returns places of `texts`, the likeliest first */
export function nearestIn(texts: readonly string[]): (text: string, most: number) => number[] {
  const places = new Map<number, number[]>();
  for (const [place, text] of texts.entries())
    for (const stretch of sketch(text)) {
      const there = places.get(stretch);
      if (!there) places.set(stretch, [place]);
      else if (there.length < COMMON) there.push(place);
    }
  return (text, most) => {
    const shared = new Map<number, number>();
    for (const stretch of sketch(text)) {
      const own = places.get(stretch) ?? [];
      if (own.length < COMMON) for (const place of own) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const near = [...shared].filter(([, n]) => n >= LEAST);
    return near.toSorted(([a, n], [b, m]) => m - n || a - b).slice(0, most).map(([place]) => place); // prettier-ignore
  };
}

/** Numbers of the stretches (FNV-1a), the smallest. */
function sketch(text: string): ReadonlySet<number> {
  const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const all = new Set<number>();
  for (let at = 0; at + STRETCH <= bare.length; at++) {
    let hash = 2_166_136_261;
    for (let i = at; i < at + STRETCH; i++) hash = Math.imul(hash ^ bare.charCodeAt(i), 16_777_619);
    hash ^= hash >>> 15; // the last signs reach the high bits, by which they are chosen
    all.add(Math.imul(hash, 0x2c1b3c6d) >>> 0);
  }
  return all.size <= KEPT ? all : new Set(Uint32Array.from(all).toSorted().subarray(0, KEPT));
}
