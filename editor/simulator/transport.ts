// The server's side of a simulation.
import {
  openConversation,
  readSimulation,
  rewindSimulation,
  sendToSimulation,
  startSimulation,
  type SimulationInput,
  type SimulationState,
} from '@dialoom/shared/api/simulations';
import type { Sent } from '@dialoom/shared/api/route';
import { call } from '../queries/call.ts';
import { ApiFailure } from '../queries/failure.ts';

export type StartBody = Sent<typeof startSimulation>['body'];
export type RewindBody = Sent<typeof rewindSimulation>['body'];
export type SimulationTransport = {
  start(body: StartBody): Promise<SimulationState>;
  send(id: string, input: SimulationInput): Promise<SimulationState>;
  rewind(id: string, body: RewindBody): Promise<SimulationState>;
  read(id: string): Promise<SimulationState>;
  /** A real conversation, with personal data replaced. */
  open(conversation: string): Promise<SimulationState>;
};

export function simulationTransport(bot: string): SimulationTransport {
  const params = (simulation: string) => ({ bot, simulation });
  return {
    start: (body) => call(startSimulation, { params: { bot }, body }),
    send: (id, body) => call(sendToSimulation, { params: params(id), body }),
    rewind: (id, body) => call(rewindSimulation, { params: params(id), body }),
    read: (id) => call(readSimulation, { params: params(id) }),
    open: (conversation) => call(openConversation, { params: { conversation } }),
  };
}

/** The server keeps simulations in memory only: after its restart they are gone. */
export const isGone = (error: unknown): boolean => error instanceof ApiFailure && error.code === 'simulation.gone';
