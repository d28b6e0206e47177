// The lists in use, ready for every message: made anew when somebody changed one, in this process or another, while the old ones go on.
import { hasShipped, ruleOf, type GuardAction, type GuardSettings } from '@dialoom/shared/guard/policy';
import type { GuardWordStore, ListedWord } from '../store/guard-words.ts';
import { compileApart } from './apart.ts';
import { Guard } from './guard.ts';
import { pack, packAfter } from './packed.ts';
import type { BotGuard } from './policy.ts';
import { Scanner } from './scan.ts';
import type { ShippedWord } from './shipped-words.ts';

/** How long another process's change may go unseen. */
const UNSEEN_MS = 1_000;
/** … and, where there is no other, a change that could not be made ready is tried again. */
const ALONE_MS = 5_000;
/** Hits are counted together and written this often. */
const COUNTED_MS = 2_000;
const USUAL_LEVEL = 2;
type List = { rev: number; scanner: Scanner | undefined };
/** Something that was found in a conversation: never the text. */
export type Told = {
  conversation: string;
  bot: string;
  direction: 'in' | 'out';
  action: GuardAction;
  category: string;
  hits: readonly { category: string; word: string }[];
};

export type GuardHouse = ReturnType<typeof guardHouse>;
export function guardHouse(
  store: Pick<GuardWordStore, 'revs' | 'settings' | 'pages' | 'hit' | 'found' | 'shared'>,
  workspace: string,
  told: (one: Told) => Promise<void>,
  log: (error: unknown) => void,
  shipped: readonly ShippedWord[] = [],
) {
  let settings: GuardSettings | undefined;
  const lists = new Map<string, List>();
  const ready = new Map<string, BotGuard | undefined>();
  let looking: Promise<void> | undefined;
  let again = false;
  const counted = new Map<string, { bots: readonly string[]; category: string; word: string; times: number }>();
  let events: Told[] = [];
  let count: NodeJS.Timeout | undefined;

  const counts = (now: GuardSettings, { kind, category, level }: ListedWord): boolean => {
    const rule = ruleOf(now, category);
    return kind === 'allow' || (rule.on && level >= rule.level);
  };
  /** Words of ours, in the usual weight. Those that somebody listed too are one. */
  const shippedIn = (now: GuardSettings) => {
    const spared = new Set(now.spared);
    return shipped
      .filter(({ word, category }) => hasShipped(now, category) && !spared.has(word))
      .map(({ word, category }) => ({ kind: 'word' as const, word, category, near: '', within: 0, level: USUAL_LEVEL }))
      .filter((one) => counts(now, one));
  };
  const make = async (bot: string, now: GuardSettings): Promise<Scanner | undefined> => {
    let packed = bot === '' ? pack(shippedIn(now)) : '';
    for await (const page of store.pages(workspace, bot)) packed = packAfter(packed, pack(page.filter((word) => counts(now, word)))); // prettier-ignore
    if (packed === '') return undefined;
    return new Scanner(await compileApart(packed, { pinyin: now.pinyin, homophones: now.homophones }));
  };
  const look = async (): Promise<void> => {
    const revs = await store.revs(workspace);
    const house = revs.get('') ?? 0;
    // levels and switches stand with the house's list: when it changes, all are made anew
    const all = settings === undefined || lists.get('')?.rev !== house;
    const now = all ? await store.settings(workspace) : (settings as GuardSettings);
    const made = new Map<string, List>();
    for (const [bot, rev] of new Map([['', house], ...revs])) {
      const there = lists.get(bot);
      made.set(bot, there?.rev === rev && !all ? there : { rev, scanner: await make(bot, now) });
    }
    settings = now;
    lists.clear();
    for (const [bot, list] of made) lists.set(bot, list);
    ready.clear();
  };
  /** One look at a time; what changes during it is looked for again. */
  const refresh = async (): Promise<void> => {
    if (looking) {
      again = true;
      return looking;
    }
    looking = (async () => {
      do {
        again = false;
        await look();
      } while (again);
    })().finally(() => (looking = undefined));
    return looking;
  };
  const clock = setInterval(
    () => {
      if (looking) return;
      const changed = async () => {
        const revs = await store.revs(workspace);
        if ([...revs].some(([bot, rev]) => lists.get(bot)?.rev !== rev)) await refresh();
      };
      changed().catch(log); // what holds goes on until it succeeds
    },
    store.shared ? UNSEEN_MS : ALONE_MS,
  ).unref();
  const flush = async (): Promise<void> => {
    clearTimeout(count);
    count = undefined;
    const hits = [...counted.values()];
    const happened = events;
    counted.clear();
    events = [];
    await store.hit(workspace, hits);
    const found = new Map<string, Parameters<typeof store.found>[1][number]>();
    for (const { bot, category, direction, action } of happened) {
      const key = [bot, category, direction, action].join(' ');
      found.set(key, { bot, category, direction, action, hits: (found.get(key)?.hits ?? 0) + 1 });
    }
    await store.found(workspace, [...found.values()]);
    for (const one of happened) await told(one);
  };
  return {
    refresh,
    flush,
    get settings(): GuardSettings | undefined {
      return settings;
    },
    /** What holds for a bot; nothing when no word is listed for it. Asked for every message, and never waits. */
    of(bot: string): BotGuard | undefined {
      if (ready.has(bot)) return ready.get(bot);
      const scanners = [...new Set(['', bot])].map((one) => lists.get(one)?.scanner).filter((one) => one !== undefined);
      const made = scanners.length > 0 && settings ? { guard: new Guard(scanners), settings } : undefined;
      ready.set(bot, made);
      return made;
    },
    /** Counts what was found, and has it told. */
    told(one: Told): void {
      for (const { category, word } of one.hits) {
        const key = `${one.bot}\u0001${category}\u0001${word}`;
        const known = counted.get(key);
        if (known) known.times++;
        else counted.set(key, { bots: ['', one.bot], category, word, times: 1 });
      }
      events.push(one);
      count ??= setTimeout(() => void flush().catch(log), COUNTED_MS);
      count.unref();
    },
    async stop(): Promise<void> {
      clearInterval(clock);
      await flush().catch(log);
    },
  };
}
