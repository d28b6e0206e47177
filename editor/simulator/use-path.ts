// Lights the path on the canvas, and keeps the camera with the conversation as long as its flow is the one looked at.
import { useEffect } from 'react';
import type { SimulationState, TracedStep } from '@dialoom/shared/api/simulations';
import { useStudio } from '../canvas/studio-context.ts';
import { clearWalk, walk } from '../canvas/walk.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { pathOf } from './path.ts';
import { restingStep } from './resting.ts';
import type { Simulation } from './simulation.ts';
import { failureReason } from './words.ts';

const placeOf = (state: SimulationState | undefined) => state && (restingStep(state) ?? state.steps.at(-1));

export function usePath(simulation: Simulation): void {
  const studio = useStudio();
  const t = useWords(simulatorMessages);
  useEffect(() => {
    const light = () => {
      const { state } = simulation.store.getState();
      if (state) walk.setState(pathOf(state, studio.flow, (code) => failureReason(code, t)));
      else clearWalk();
    };
    // the canvas may have to draw another flow, or make room for the panel, first
    const lookAt = ({ flow, node }: TracedStep) =>
      requestAnimationFrame(() => requestAnimationFrame(() => studio.flow === flow && studio.camera?.follow(node)));
    const follow = (now: SimulationState | undefined, before: SimulationState | undefined) => {
      const place = placeOf(now);
      const from = placeOf(before);
      if (!place || (from?.step === place.step && now?.id === before?.id)) return;
      if (from === undefined || from.flow === studio.flow) studio.openFlow(place.flow);
      lookAt(place);
    };
    light();
    const unwatch = [
      simulation.store.subscribe((now, before) => {
        if (now.state === before.state) return;
        follow(now.state, before.state);
        light();
      }),
      studio.view.subscribe((now, before) => {
        if (now.flow !== before.flow) light();
        const place = placeOf(simulation.store.getState().state);
        if (place && before.outline && !now.outline) lookAt(place); // the canvas was out of sight till now
      }),
    ];
    return () => {
      for (const stop of unwatch) stop();
      clearWalk();
    };
  }, [simulation, studio, t]);
}
