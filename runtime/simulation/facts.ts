// What is done in a simulation, as data: by a tester, or as a real conversation had it.
import type { z } from 'zod';
import type { SimulationInput } from '@dialoom/shared/api/simulations';
import type { Json } from '@dialoom/shared/node/effects';
import type { Understood } from '../conversation/parts.ts';
import type { Guarded } from '../engine/types.ts';
import type { FromLog } from './recordings.ts';

export type Told = z.output<typeof SimulationInput>;
export type ToldOf<T extends Told['type']> = Extract<Told, { type: T }>;
export type RealTalk = {
  conversation: string;
  version: number;
  began: { at: number; seed: number };
  facts: readonly RealFact[];
  replies: FromLog;
  /** What was said to and by a person at the end. */
  after: NonNullable<RealFact['lines']>;
};
export type RealFact = {
  told: Told;
  at: number;
  seed: number;
  understood?: Understood;
  /** What the guard made of it then. */
  guarded?: Guarded;
  /** What was pressed or filled in, as the bot took it. */
  value?: Json;
  /** What a person and the customer said to each other before it. */
  lines?: { from: 'agent' | 'customer'; text: string }[];
};
/** A fact of the log: when it happened, and the step count before it, so that a rewind knows where to cut. */
export type Fact = Pick<RealFact, 'told' | 'at' | 'understood' | 'guarded' | 'value' | 'lines'> & {
  seed?: number;
  stepsBefore: number;
};

/** What holds from now on, through every rewind: no facts of the conversation. */
const SETTINGS = [
  'mocks',
  'network',
  'people',
  'breakpoints',
  'go',
  'go-to',
] as const satisfies readonly Told['type'][];
export type Setting = ToldOf<(typeof SETTINGS)[number]>;
export const isSetting = (told: Told): told is Setting => (SETTINGS as readonly string[]).includes(told.type);

/** What is made by hand while the walk stands before a step, and which step that was. */
export const isByHand = (told: Told): told is ToldOf<'set-variables' | 'clock'> =>
  told.type === 'set-variables' || told.type === 'clock';
export const stepIn = (told: Told): number | undefined => (isByHand(told) ? told.step : undefined);
