// Token buckets by kind and key. In memory for one process; in Postgres when several share the load.
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { PostgresStore, Store } from '../store/open.ts';

/** Points per window of seconds. */
const rules = {
  start: { points: 30, duration: 60 }, // conversations per address and bot
  message: { points: 60, duration: 60 }, // per conversation
  address: { points: 600, duration: 60 }, // messages per address: an office of two hundred people still works
  suggest: { points: 600, duration: 60 }, // looks while somebody types, per address: an office types too
  media: { points: 600, duration: 60 }, // pictures and files of answers, per address
  upload: { points: 20, duration: 60 }, // files per conversation
  uploadDay: { points: 300, duration: 86_400 }, // files per address
  download: { points: 120, duration: 60 }, // files read again, per conversation
  signIn: { points: 10, duration: 60 }, // per account and address; who goes on waits longer
  signInHour: { points: 40, duration: 3_600 },
  signInDay: { points: 120, duration: 86_400 },
  signInAddress: { points: 60, duration: 60 }, // one address trying many accounts
  signInAccount: { points: 60, duration: 600 }, // many addresses trying one account
  signInAll: { points: 300, duration: 60 }, // whole installation
  setup: { points: 10, duration: 60 }, // links of invitations and new passwords too
  reset: { points: 3, duration: 900 }, // letters to one account
  resetAddress: { points: 20, duration: 900 },
  api: { points: 1_200, duration: 60 }, // per person or key
  export: { points: 20, duration: 60 },
} as const;
export type LimitKind = keyof typeof rules;
/** @throws rate.limited (429) with Retry-After */
export type Limit = (kind: LimitKind, key: string) => Promise<void>;

export const noLimit: Limit = async () => undefined;

export function rateLimits(store: Store | undefined): Limit {
  const limiters = new Map<LimitKind, Promise<RateLimiterAbstract>>();
  for (const [kind, rule] of Object.entries(rules) as [LimitKind, { points: number; duration: number }][]) {
    const memory = new RateLimiterMemory({ ...rule, keyPrefix: kind });
    limiters.set(kind, store?.kind === 'postgres' ? shared(store, kind, rule, memory) : Promise.resolve(memory));
  }
  return async (kind, key) => {
    try {
      await (await limiters.get(kind))?.consume(key);
    } catch (refused) {
      if (refused instanceof Error) throw refused; // the database, not the limit
      const { msBeforeNext } = refused as { msBeforeNext: number };
      throw new DialoomError('rate.limited', 429, {
        params: { seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)) },
      });
    }
  };
}

/** Counted in the database; in memory while that does not answer. Ready when its table is there: until then each process would count alone. */
const shared = (
  store: PostgresStore,
  keyPrefix: LimitKind,
  rule: { points: number; duration: number },
  insuranceLimiter: RateLimiterMemory,
): Promise<RateLimiterAbstract> =>
  new Promise((ready) => {
    const limiter: RateLimiterPostgres = new RateLimiterPostgres(
      {
        ...rule,
        keyPrefix,
        storeClient: store.pool,
        tableName: 'rate_limit',
        inMemoryBlockOnConsumed: rule.points,
        insuranceLimiter,
      },
      () => setImmediate(() => ready(limiter)),
    );
  });
