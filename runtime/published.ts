// Published bots, compiled once per version and kept: a turn parses nothing but its own body.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Bots, Published } from './conversation/parts.ts';
import { compile } from './engine/compile.ts';
import type { BotStore } from './store/bots.ts';

const MOST = 200;
/** How long the live version of a bot is believed: another process may have published. */
const LIVE_MS = 1_000;

type Live = NonNullable<Awaited<ReturnType<BotStore['live']>>> & { origins: readonly string[] };

export type PublishedBots = Bots & {
  allowedOrigins(bot: string): Promise<readonly string[] | undefined>;
  /** This process has just published or changed the allowed sites. */
  changed(bot: string): void;
};

/** @param warm told of every version that is about to be talked to */
export function publishedBots(
  store: BotStore,
  nodes: readonly AnyNode[],
  clock: () => number,
  warm: (document: BotDocument, bot: string, version: number) => void = () => undefined,
): PublishedBots {
  const versions = new Map<string, Promise<Published | undefined>>();
  const lives = new Map<string, { at: number; row: Promise<Live | undefined> }>();
  const live = (bot: string) => {
    const known = lives.get(bot);
    if (known && clock() - known.at < LIVE_MS) return known.row;
    const row = store
      .live(bot)
      .then((found) => found && { ...found, origins: JSON.parse(found.allowed_origins) as string[] });
    if (lives.size > 10_000) lives.clear(); // ids that are not there are asked for too
    lives.set(bot, { at: clock(), row });
    row.catch(() => lives.delete(bot));
    return row;
  };
  const load = async (bot: string, version: number): Promise<Published | undefined> => {
    const [row, document] = await Promise.all([live(bot), store.version(bot, version)]);
    if (document) warm(document, bot, version);
    return row && document && { workspace: row.workspace, id: bot, version, compiled: compile(document, nodes) };
  };
  const version = (bot: string, number: number): Promise<Published | undefined> => {
    const key = `${bot}@${number}`;
    let made = versions.get(key);
    if (!made) {
      made = load(bot, number);
      made.then((found) => found ?? versions.delete(key), () => versions.delete(key)); // prettier-ignore
    } else versions.delete(key);
    versions.set(key, made); // the map keeps the order of use
    const oldest = versions.size > MOST ? versions.keys().next().value : undefined;
    if (oldest !== undefined) versions.delete(oldest);
    return made;
  };
  return {
    version,
    async live(bot) {
      const row = await live(bot);
      return row && row.version !== null ? version(bot, row.version) : undefined;
    },
    async allowedOrigins(bot) {
      const row = await live(bot);
      return row?.origins;
    },
    changed: (bot) => void lives.delete(bot),
  };
}
