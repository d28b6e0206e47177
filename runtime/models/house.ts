// All of a house's models together: one breaker, one line for each, one meter.
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { Connections } from '../connections/connections.ts';
import type { Egress } from '../egress/egress.ts';
import type { ModelUseStore } from '../store/model-use.ts';
import type { SettingStore } from '../store/settings.ts';
import { Breaker } from './breaker.ts';
import { meter } from './meter.ts';
import { models } from './models.ts';
import { privately } from './privately.ts';
import { Places } from './places.ts';

export type ModelHouseParts = {
  egress: Egress;
  connections: Pick<Connections, 'resolve' | 'firstModel'>;
  store: Pick<ModelUseStore, 'add' | 'since' | 'keep'>;
  settings: Pick<SettingStore, 'read'>;
  clock(): number;
  warn: Parameters<typeof meter>[0]['warn'];
  /** Kinds of personal data that a house keeps from models. */
  hidden(workspace: string): Promise<ReadonlySet<PersonalKind>>;
  log(error: unknown, about: string): void;
};
export function modelHouse({ egress, connections, store, settings, clock, warn, hidden, log }: ModelHouseParts) {
  const breaker = new Breaker(clock);
  const offset = () => -new Date(clock()).getTimezoneOffset(); // of the machine the house stands on
  const counted = meter({ store, settings, clock, offset, warn, log });
  const asked = models({ egress, connections, breaker, places: new Places(), meter: counted });
  return { meter: counted, breaker, ...asked, ask: privately(asked.ask, hidden) };
}
