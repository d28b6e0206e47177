// Counts what models cost, by day, bot, place and model. Counted in memory at once, so that the next call sees it; written behind the turn.
import { randomUUID } from 'node:crypto';
import type { Budget, ModelHouse } from '@dialoom/shared/api/models';
import { ModelHouse as House } from '@dialoom/shared/api/models';
import type { KeptCall, ModelUseStore, Use } from '../store/model-use.ts';
import type { SettingStore } from '../store/settings.ts';
import type { Tokens } from './asked.ts';
import { spentOf, verdict, type Spent } from './budget.ts';
import { costOf } from './prices.ts';

const DAY_MS = 86_400_000;
const WRITE_MS = 1_000;
/** Sums and settings of other processes are looked at again after this. */
const FRESH_MS = 5_000;
/** Calls that are kept in memory while the database does not answer. */
const MOST_WAITING = 2_000;

/** For whom, and from where. */
export type Whose = { workspace: string; bot: string; place: string; conversation?: string };
export type Counted = { connection: string; model: string; tokens: Tokens; failed?: string };
type Sums = { day: number; at: number; all: number; bots: Map<string, number> };
type Parts = {
  store: Pick<ModelUseStore, 'add' | 'since' | 'keep'>;
  settings: Pick<SettingStore, 'read'>;
  clock(): number;
  /** Minutes the house is ahead of UTC: its day begins at its midnight. */
  offset(): number;
  /** A budget has come to 80 or 100 %: once a day for each. */
  warn(workspace: string, about: { bot?: string; state: 'warning' | 'over'; spent: number; limit: number }): void;
  log(error: unknown, about: string): void;
};

export type Meter = ReturnType<typeof meter>;
export function meter({ store, settings, clock, offset, warn, log }: Parts) {
  const houses = new Map<string, { at: number; house: ModelHouse }>();
  const sums = new Map<string, Sums>();
  let uses = new Map<string, Use>();
  let calls: { id: string; conversation: string; workspace: string; at: number; call: KeptCall }[] = [];
  const warned = new Set<string>();
  /** On their way into the database. */
  const moving: Use[][] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const dayOf = (at: number) => Math.floor((at + offset() * 60_000) / DAY_MS);
  const house = async (workspace: string): Promise<ModelHouse> => {
    const known = houses.get(workspace);
    if (known && clock() - known.at < FRESH_MS) return known.house;
    const parsed = House.safeParse((await settings.read(workspace, 'models')) ?? {});
    const found = parsed.data ?? House.parse({});
    houses.set(workspace, { at: clock(), house: found });
    return found;
  };
  /** What was spent today: the database's sums and what is not written yet. */
  const today = async (workspace: string): Promise<Sums> => {
    const known = sums.get(workspace);
    const day = dayOf(clock());
    if (known?.day === day && clock() - known.at < FRESH_MS) return known;
    const fresh: Sums = { day, at: clock(), all: 0, bots: new Map() };
    const { currency, yuanPerDollar } = await house(workspace);
    const reading = writing.then(async () => {
      const written = await store.since(workspace, day);
      for (const use of [...written, ...moving.flat(), ...uses.values()]) {
        if (use.workspace !== workspace || use.day !== day) continue;
        const cost = inCurrency(use, currency, yuanPerDollar);
        fresh.all += cost;
        fresh.bots.set(use.bot, (fresh.bots.get(use.bot) ?? 0) + cost);
      }
      sums.set(workspace, fresh);
    });
    writing = reading.catch(() => undefined); // between two writes: each use is counted once
    await reading;
    return fresh;
  };
  const note = (more: Use) => {
    const key = [more.workspace, more.day, more.bot, more.place, more.connection, more.model, more.currency].join('\n');
    const use = uses.get(key);
    if (!use) uses.set(key, { ...more });
    else for (const part of ['calls', 'failed', 'prompt', 'completion', 'cost'] as const) use[part] += more[part];
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const [some, kept] = [[...uses.values()], calls];
    if (some.length === 0 && kept.length === 0) return writing;
    uses = new Map();
    calls = [];
    moving.push(some);
    let written = false;
    writing = writing
      .then(async () => {
        await store.add(some).finally(() => moving.splice(moving.indexOf(some), 1));
        written = true;
        await store.keep(kept);
      })
      .catch((error: unknown) => {
        log(error, 'model use');
        if (!written) some.forEach(note); // none of it is in: it goes with the next
      });
    return writing;
  };
  const later = () => (timer ??= setTimeout(() => void flush(), WRITE_MS).unref());
  const tell = (workspace: string, day: number, bot: string | undefined, now: Spent) => {
    if (now.state !== 'warning' && now.state !== 'over') return;
    const key = `${workspace}:${day}:${bot ?? ''}:${now.state}`;
    if (warned.has(key)) return;
    if (warned.size > 1_000) warned.clear();
    warned.add(key);
    warn(workspace, { ...(bot !== undefined && { bot }), state: now.state, spent: now.spent, limit: now.limit });
  };

  return {
    house,
    today,
    dayOf,
    flush,
    changed: (workspace: string) => {
      houses.delete(workspace);
      sums.delete(workspace);
    },
    /** Whether a bot may ask a model now, and what is to happen when it may not. */
    async allows(workspace: string, bot: string): Promise<{ state: Spent['state']; budget: Budget }> {
      const { budget } = await house(workspace);
      if ((budget.all ?? 0) === 0 && (budget.bots[bot] ?? 0) === 0) return { state: 'free', budget };
      const now = await today(workspace);
      return { state: verdict(budget, bot, { all: now.all, bot: now.bots.get(bot) ?? 0 }), budget };
    },
    /** Counts a call and gives its cost. `kept`: how it reads for those who may see it. */
    async count(whose: Whose, counted: Counted, kept?: Omit<KeptCall, 'cost' | 'place' | 'failed' | 'prompt' | 'completion' | 'model'>): Promise<number> {
      const { workspace, bot, place, conversation } = whose;
      const { connection, model, tokens, failed } = counted;
      const its = await house(workspace);
      const cost = costOf(tokens, model, its);
      const day = dayOf(clock());
      note({ workspace, day, bot, place, connection, model, currency: its.currency, calls: 1, failed: failed === undefined ? 0 : 1, ...tokens, cost });
      const sum = sums.get(workspace);
      if (sum?.day === day) {
        sum.all += cost;
        sum.bots.set(bot, (sum.bots.get(bot) ?? 0) + cost);
        tell(workspace, day, undefined, spentOf(sum.all, its.budget.all));
        tell(workspace, day, bot, spentOf(sum.bots.get(bot) ?? 0, its.budget.bots[bot]));
      }
      if (kept && conversation !== undefined && calls.length < MOST_WAITING)
        calls.push({ id: randomUUID(), conversation, workspace, at: clock(), call: { ...kept, place, model, prompt: tokens.prompt, completion: tokens.completion, cost, ...(failed !== undefined && { failed }) } });
      later();
      return cost;
    },
  };
} // prettier-ignore

/** Rows of another currency than the one in use count by the rate of now. */
export function inCurrency(use: Pick<Use, 'cost' | 'currency'>, currency: string, yuanPerDollar: number): number {
  if (use.currency === currency) return use.cost;
  return Math.round(currency === 'CNY' ? use.cost * yuanPerDollar : use.cost / yuanPerDollar);
}
