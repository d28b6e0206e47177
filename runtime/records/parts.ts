// What the records stand on, and how a change that lost a race is made again.
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import type { Seal } from '../store/seal.ts';
import type { Tables } from '../store/tables.ts';
import type { LookUp } from './look-up.ts';

export type RecordParts = { store: Store; seal: Seal; lookUp: LookUp; clock(): number };
/** Who does it: a person, a key, or a bot (`bot:<id>`, without a name). */
export type Who = { workspace: string; id: string; name: string };
export const botAs = (workspace: string, bot: string): Who => ({ workspace, id: `bot:${bot}`, name: '' });
export const botOf = (who: string): string | undefined => (who.startsWith('bot:') ? who.slice(4) : undefined);
/** The database, inside a transaction or not. */
export type Db = Kysely<Tables>;
export type Source = 'person' | 'bot' | 'identity' | 'import';

export const newRecordId = (kind: string): string => `${kind}-${randomBytes(9).toString('hex')}`;
export const PAGE = 50;

/** The record moved between reading and writing: merged, erased, or changed by somebody else. The whole transaction is made again. */
export class Raced extends Error {}

/** Postgres gave up on one of two that waited for each other. */
const DEADLOCK = '40P01';

/** All or nothing; again from the beginning when somebody else was faster. `work` must not do anything but ask the database. */
export async function raced<T>({ store }: Pick<RecordParts, 'store'>, work: (db: Db) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await store.transaction(work);
    } catch (error) {
      if (!(error instanceof Raced) && (error as { code?: unknown }).code !== DEADLOCK) throw error;
      if (tries >= 8) throw new DialoomError('busy', 503);
    }
}

/** `{time}~{key}`: where the next page begins. */
export function cursorOf(after: string | undefined): { time: number; key: number } | undefined {
  const [time, key] = (after ?? '').split('~').map(Number);
  return Number.isSafeInteger(time) && Number.isSafeInteger(key) ? { time: time ?? 0, key: key ?? 0 } : undefined;
}
/** Splits what must stay below the databases' limit of values a statement. */
export function* inChunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
