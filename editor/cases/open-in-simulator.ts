// Goes on with a case where it stands after some of its steps: in the simulator, beside the canvas.
import { CASE_TIME, type Case } from '@dialoom/shared/cases/case';
import { inputsOf } from '@dialoom/shared/cases/inputs';
import { mocksOf } from '@dialoom/shared/cases/mocks';
import { runsOf } from '@dialoom/shared/cases/rows';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import type { Studio } from '../canvas/studio.ts';
import type { Setting } from '../simulator/simulation.ts';
import { simulationOf } from '../simulator/simulations.ts';

/** All that a run of the case begins with. */
export const settingOf = ({ locale, channel, contact, context, at = CASE_TIME }: Case): Setting => ({
  at,
  ...(locale !== undefined && { locale }),
  ...(channel !== undefined && { channel }),
  ...(contact && { contact }),
  ...(context && { context }),
});

/**
 * @param turn the last step to be taken, 0 for none; absent: all of them
 * @param row of its table: with the words of that row
 */
export function openInSimulator(studio: Studio, given: Case, turn = given.steps.length, row = 0): void {
  const one = runsOf(given)[row]?.case ?? given;
  simulationOf(studio).start(settingOf(one), { inputs: inputsOf(one.steps.slice(0, turn)), mocks: mocksOf(one) });
  navigate(`${places.flow(studio.bot, studio.flow)}?test=1`);
}
