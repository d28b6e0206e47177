// What the variables hold in the open test: fields show it beside their names, in previews and beside conditions.
import type { Json } from '@dialoom/shared/node/effects';
import { atPath } from '@dialoom/shared/node/paths';
import { useStore } from 'zustand';
import { useStudio } from '../canvas/studio-context.ts';
import { simulationOf } from '../simulator/simulations.ts';

export type LiveValues = Readonly<Record<string, Json>>;

/** Nothing while no test is running. The same object until the test goes on. */
export function useLiveValues(): LiveValues | undefined {
  const simulation = simulationOf(useStudio());
  return useStore(simulation.store, ({ state }) => state?.variables);
}

const MOST = 40;
/** A value on a line of its own, cut when it is long; nothing when there is none. */
export function shortValue(values: LiveValues | undefined, path: string): string | undefined {
  const value = values && atPath(values, path);
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}
