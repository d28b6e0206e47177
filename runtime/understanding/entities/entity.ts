// What is found in a text: kinds, values and places. The values are those of docs/entities.md.
import type { Json } from '@dialoom/shared/node/effects';
import type { SystemKind } from '@dialoom/shared/node/entity-kinds';

/** Kinds that need no list, the surest first. `quantity` and `duration` are numbers with what they count: only where they are asked for. */
export const SYSTEM_TYPES = [
  'email',
  'url',
  'order',
  'idcard',
  'bankcard',
  'phone',
  'plate',
  'daterange',
  'datetime',
  'date',
  'time',
  'amount',
  'discount',
  'percent',
  'ordinal',
  'city',
  'person',
  'duration',
  'quantity',
  'number',
] as const satisfies readonly SystemKind[];
export type EntityType = SystemKind;

/** Offsets are UTF-16 code units of the text as given, `end` exclusive. */
export type Entity<T extends string = EntityType> = {
  type: T;
  value: Json;
  start: number;
  end: number;
  /** It can be read in two ways (05/06/2026): ask before it is used. */
  doubtful?: true;
};
/** When and where it was said. */
export type Clock = {
  /** Now, in ms since 1970. */
  at: number;
  /** The customer's place, minutes east of UTC. */
  zoneMinutes: number;
};
/** A text made ready for the finders. */
export type Reading = {
  /** Folded sign by sign: as long as the text that was given. */
  text: string;
  /** Read as in China: mainland telephone numbers, month before day. */
  chinese: boolean;
  clock: Clock;
  /** The order number of this bot, where it has a pattern. */
  orderPattern?: string | undefined;
};

/** Runs a global expression over a text. */
export function each(pattern: RegExp, text: string, found: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found(match);
    if (match[0] === '') pattern.lastIndex++;
  }
}
