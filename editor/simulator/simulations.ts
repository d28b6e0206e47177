// The test of each open bot: closed and opened again it is where it was.
import type { Studio } from '../canvas/studio.ts';
import { breakpoints } from '../canvas/breakpoints.ts';
import { Simulation } from './simulation.ts';
import { simulationTransport } from './transport.ts';

const open = new WeakMap<Studio, Simulation>();

export function simulationOf(studio: Studio): Simulation {
  const known = open.get(studio);
  if (known) return known;
  const made = new Simulation(
    simulationTransport(studio.bot),
    () => studio.document,
    () => breakpoints.getState().places,
  );
  breakpoints.subscribe((now, before) => {
    if (now.bot === studio.bot && now.places !== before.places) made.stopAt(now.places);
  });
  open.set(studio, made);
  return made;
}
