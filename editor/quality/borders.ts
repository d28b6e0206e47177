// Moving one of the two borders: neither passes the other, it takes it along.
import type { Bands } from '@dialoom/shared/understanding/bands';

export type Border = keyof Bands;
/** Nobody is surer than this; asking for nothing at all is no border. */
export const LEAST = 0.02;
export const MOST = 0.98;
const rounded = (value: number): number => Math.round(Math.min(MOST, Math.max(LEAST, value)) * 100) / 100;

/** What changes. */
export function moved(bands: Bands, border: Border, to: number): Partial<Bands> {
  const value = rounded(to);
  if (border === 'sure') return value < bands.doubtful ? { sure: value, doubtful: value } : { sure: value };
  return value > bands.sure ? { sure: value, doubtful: value } : { doubtful: value };
}

const STEP = 0.01;
const LEAP = 0.05;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP, PageDown: -LEAP, PageUp: LEAP }; // prettier-ignore
/** Where a key of a slider moves a border; nothing for other keys. */
export function keyed(value: number, key: string): number | undefined {
  if (key === 'Home') return LEAST;
  if (key === 'End') return MOST;
  const by = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return by === undefined ? undefined : value + by;
}
