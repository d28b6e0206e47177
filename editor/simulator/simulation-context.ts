// Gives the parts of the simulator the test they belong to, and pieces of it without re-rendering for the rest.
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { BotDocument } from '@dialoom/shared/document/document';
import { useStudio } from '../canvas/studio-context.ts';
import type { Simulated, Simulation } from './simulation.ts';

export const SimulationContext = createContext<Simulation | undefined>(undefined);

export function useSimulation(): Simulation {
  const simulation = use(SimulationContext);
  if (!simulation) throw new Error('outside a simulator');
  return simulation;
}
export const useSimulated = <T>(select: (simulated: Simulated) => T): T => useStore(useSimulation().store, select);
/** The document the test runs on. */
export function useSimulatedDocument(): BotDocument {
  const studio = useStudio();
  return useSimulated(({ document }) => document) ?? studio.document;
}
