// What a document that is read again changes: pieces it still has stay as people made them; others are changed, added or taken out.
import { nearestIn } from './nearest.ts';
import type { Piece } from './pieces.ts';

/**
 * A piece as it is kept. `origins`: the pieces of the file it was made of, by their digest: one, or several once people put pieces together;
 * pieces that were split share theirs. `source`: what the file says now, where people wrote something else and the file changed since.
 */
export type Kept = {
  id: string;
  headings: readonly string[];
  text: string;
  page: number | null;
  origins: readonly string[];
  edited: boolean;
  source: string | null;
};
export type Fresh = Piece & { digest: string };
export type Step =
  | { do: 'keep'; id: string; headings: readonly string[]; page: number | null; origins: readonly string[]; source: string | null; text: string; changed: boolean }
  | { do: 'add'; piece: Fresh }; // prettier-ignore
/** `steps`: in the order of the document. `edits`: pieces people wrote whose source is another now. */
export type Reconciled = { steps: Step[]; removed: string[]; added: number; changed: number; edits: number };

/** Two texts with less in common are not the same one in another wording. */
const ALIKE = 0.5;
/** Pairs of texts that are compared, all in all: a fifth of a second. Where there are many, the nearest ones by place. */
const COMPARISONS = 3_000;
/** Of more that is new each is compared with what looks most like it, wherever that stands. */
const MANY = 500;
const MOST_LIKE = 3;
const MOST_RIVALS = 40;

export function reconcile(before: readonly Kept[], fresh: readonly Fresh[]): Reconciled {
  const byOrigin = new Map<string, Kept[]>(); // in order; of equal ones each is taken once
  for (const kept of before)
    for (const origin of kept.origins) byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), kept]);
  const counts = new Map<string, number>();
  for (const { digest } of fresh) counts.set(digest, (counts.get(digest) ?? 0) + 1);

  // which kept pieces each fresh one stands for
  const claims = new Map<Fresh, Kept[]>();
  const claimed = new Set<Kept>();
  for (const piece of fresh) {
    const there = byOrigin.get(piece.digest) ?? [];
    // the same words twice in the document: one each
    const many = (counts.get(piece.digest) ?? 1) > 1;
    const free = many ? there.filter((kept) => !claimed.has(kept)).slice(0, 1) : there;
    for (const kept of free) claimed.add(kept);
    if (free.length > 0) claims.set(piece, free);
  }
  // what is left on both sides may be one text in two wordings
  const changes = new Set<Fresh>();
  const left = before.filter((kept) => !claimed.has(kept));
  const gone = new Set(left);
  const digests = new Set(fresh.map(({ digest }) => digest));
  const unknown = fresh.filter((piece) => !claims.has(piece));
  // also one that people put together may have lost a part of itself
  const maybe = before.filter((kept) => gone.has(kept) || kept.origins.some((origin) => !digests.has(origin)));
  const rivals = Math.min(MOST_RIVALS, Math.max(1, Math.floor(COMPARISONS / Math.max(1, unknown.length))));
  const alike = likenesses();
  const like = unknown.length > MANY ? nearestIn(maybe.map(({ source, text }) => source ?? text)) : undefined;
  for (const [i, piece] of unknown.entries()) {
    const middle = Math.round((i / unknown.length) * maybe.length);
    const from = Math.max(0, Math.min(middle - Math.floor(rivals / 2), maybe.length - rivals));
    const some = like
      ? like(piece.text, Math.min(MOST_LIKE, rivals)).flatMap((place) => maybe[place] ?? [])
      : maybe.slice(from, from + rivals);
    const whole = some.filter((kept) => gone.has(kept) || kept.origins.length > 1);
    let best: Kept | undefined;
    let most = ALIKE;
    for (const kept of whole) {
      const same = alike(kept.source ?? kept.text, piece.text) + (kept.headings.join('\n') === piece.headings.join('\n') ? 0.15 : 0); // prettier-ignore
      if (same > most) [best, most] = [kept, same];
    }
    if (!best) continue;
    gone.delete(best);
    claimed.add(best);
    claims.set(piece, [best]);
    changes.add(piece);
  }

  const steps: Step[] = [];
  const placed = new Map<Kept, Step & { do: 'keep' }>();
  let edits = 0;
  for (const piece of fresh) {
    const kept = claims.get(piece);
    if (!kept) {
      steps.push({ do: 'add', piece });
      continue;
    }
    const changed = changes.has(piece);
    for (const one of kept) {
      const there = placed.get(one);
      if (there) {
        there.origins = [...new Set([...there.origins, piece.digest])];
        if (changed) [there.changed, there.source] = [true, `${there.source ?? ''}\n${piece.text}`.trim()];
        continue;
      }
      if (changed && one.edited) edits++;
      const step = {
        do: 'keep' as const,
        id: one.id,
        headings: one.edited ? one.headings : piece.headings,
        page: piece.page ?? null,
        origins: [piece.digest],
        text: changed && !one.edited ? piece.text : one.text,
        source: one.edited ? (changed ? piece.text : one.source) : null,
        changed,
      };
      placed.set(one, step);
      steps.push(step);
    }
  }
  const keeps = [...placed.values()];
  return {
    steps,
    removed: [...gone].map(({ id }) => id),
    added: steps.filter((step) => step.do === 'add').length,
    changed: keeps.filter((step) => step.changed).length,
    edits,
  };
}

/** How much two texts share, by pairs of signs: 0–1 (Dice). Each text is taken apart once. */
export function likenesses(): (one: string, other: string) => number {
  const known = new Map<string, Map<string, number>>();
  const pairsOf = (text: string) => {
    const there = known.get(text);
    if (there) return there;
    const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const pairs = new Map<string, number>();
    for (let i = 0; i + 1 < bare.length; i++) pairs.set(bare.slice(i, i + 2), (pairs.get(bare.slice(i, i + 2)) ?? 0) + 1); // prettier-ignore
    known.set(text, pairs);
    return pairs;
  };
  return (one, other) => {
    const [a, b] = [pairsOf(one), pairsOf(other)];
    let shared = 0;
    for (const [pair, n] of a) shared += Math.min(n, b.get(pair) ?? 0);
    const all = sum(a) + sum(b);
    return all === 0 ? 1 : (2 * shared) / all;
  };
}
const sum = (pairs: ReadonlyMap<string, number>): number => pairs.values().reduce((all, n) => all + n, 0);
