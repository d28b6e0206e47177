// How a word's characters fit on a run of a text's characters of the same class. Each may be repeated, none may be missing: 苹苹果 is 苹果,
// aple is not apple. A class may hold several symbols (1, i and l), so fitting is a small table, in time run × word.
import { standsFor } from './look-alikes.ts';
import type { Units } from './places.ts';

type Row = Int32Array;

/**
 * Fits `symbols[from … to)` on units of `a … b`, in this order: `begin` says whether only unit `a` may be the first. Tells `seen` of each unit
 * where a fit ends, with the latest unit where that fit begins; it stops when `seen` answers true.
 */
function fit(
  { symbol }: Units,
  a: number,
  b: number,
  symbols: Uint16Array,
  from: number,
  to: number,
  begin: 'here' | 'anywhere',
  seen: (first: number, last: number) => boolean,
): void {
  const size = to - from;
  let was: Row = new Int32Array(size).fill(-1); // was[j]: latest first unit of a fit of symbols 0 … j that ends at the unit before
  let is: Row = new Int32Array(size);
  for (let u = a; u <= b; u++) {
    let alive = false;
    for (let j = 0; j < size; j++) {
      is[j] = -1;
      if (!standsFor(symbol[u] ?? 0, symbols[from + j] ?? 0)) continue;
      const fresh = j === 0 ? (u === a || begin === 'anywhere' ? u : -1) : (was[j - 1] ?? -1);
      is[j] = Math.max(fresh, was[j] ?? -1);
      if ((is[j] ?? -1) >= 0) alive = true;
    }
    const first = is[size - 1] ?? -1;
    if (first >= 0 && seen(first, u)) return;
    if (!alive && begin === 'here') return;
    [was, is] = [is, was];
  }
}

/** The unit where the latest fit begins that ends with unit `b`; -1: none does. */
export function fitBack(units: Units, a: number, b: number, symbols: Uint16Array, from: number, to: number): number {
  if (to - from === 1) return standsFor(units.symbol[b] ?? 0, symbols[from] ?? 0) ? b : -1;
  let found = -1;
  fit(units, a, b, symbols, from, to, 'anywhere', (first, last) => {
    if (last === b) found = first;
    return false;
  });
  return found;
}
/** The unit where the earliest fit ends that begins with unit `a`; -1: none does. */
export function fitHere(units: Units, a: number, b: number, symbols: Uint16Array, from: number, to: number): number {
  if (to - from === 1) return standsFor(units.symbol[a] ?? 0, symbols[from] ?? 0) ? a : -1;
  let found = -1;
  fit(units, a, b, symbols, from, to, 'here', (_, last) => {
    found = last;
    return true;
  });
  return found;
}
export function fitWhole(units: Units, a: number, b: number, symbols: Uint16Array, from: number, to: number): boolean {
  let found = false;
  fit(units, a, b, symbols, from, to, 'here', (_, last) => {
    found ||= last === b;
    return false;
  });
  return found;
}
/** The earliest fit anywhere in `a … b`. */
export function fitFree(
  units: Units,
  a: number,
  b: number,
  symbols: Uint16Array,
  from: number,
  to: number,
): { first: number; last: number } | undefined {
  let found: { first: number; last: number } | undefined;
  fit(units, a, b, symbols, from, to, 'anywhere', (first, last) => {
    found = { first, last };
    return true;
  });
  return found;
}
