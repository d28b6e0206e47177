// Says what the conversation itself does not show to those who only hear it: lines that are gone after going back, and another mock.
import { useEffect } from 'react';
import { useStudio } from '../canvas/studio-context.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { restingStep } from './resting.ts';
import type { Simulation } from './simulation.ts';
import { useNames } from './use-names.ts';

export function useSpoken(simulation: Simulation): void {
  const studio = useStudio();
  const t = useWords(simulatorMessages);
  const names = useNames();
  useEffect(
    () =>
      simulation.store.subscribe((now, before) => {
        const { state, doing, failure } = now;
        if (!state || doing !== undefined || failure || before.doing === undefined) return;
        const at = restingStep(state) ?? state.steps.at(-1);
        const place = at && { step: at.step, name: names.node(at.flow, at.node).title };
        if (before.doing === 'rewinding' && place) studio.say(t('sim.live.back', place));
        if (before.doing === 'starting' && place) studio.say(t('sim.live.started', place));
        if (before.doing === 'mocking') studio.say(t('sim.live.mocks', { n: state.mocks.length }));
      }),
    [simulation, studio, t, names],
  );
}
