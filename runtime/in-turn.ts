// Many who come in one moment (two hundred answers of a model that begin, or whose next words arrive) go on a few milliseconds at a time: what
// their database calls and promises do runs to its end before the event loop looks at anybody else, and whoever is being answered would wait for
// all of them. Who comes alone never waits.

/** As long as they may keep the loop to themselves. */
const SHARE_MS = 4;
/** The most that are let go on at once, however little each seems to cost. */
const MOST = 64;

export type InTurn = () => Promise<void> | undefined;
export type InTurnOptions = {
  /** As long as they may keep the loop to themselves, ms. */
  share?: number;
  /** Who has waited so long, in ms, goes on with all others who have, whatever the share: where more comes than it lets through. */
  patience?: number;
  /** In ms. */
  clock?: () => number;
  /** Runs its work after the loop has looked at everybody. */
  later?: (work: () => void) => void;
};

/** A line of its own. */
export function inTurn({
  share = SHARE_MS,
  patience = Infinity,
  clock = () => performance.now(),
  later = setImmediate,
}: InTurnOptions = {}): InTurn {
  let waiting: { since: number; go: () => void }[] = [];
  let began: number | undefined; // of those who began in this round of the loop
  let released = 0;
  /** What one of them cost in the last round. */
  let cost = share;
  const round = () => {
    if (released > 0 && began !== undefined) cost = Math.max(0.01, (clock() - began) / released);
    began = undefined;
    released = 0;
    if (waiting.length === 0) return;
    began = clock();
    const fresh = waiting.findIndex(({ since }) => (began ?? 0) - since < patience);
    const late = fresh < 0 ? waiting.length : fresh;
    released = Math.max(late, Math.min(MOST, waiting.length, Math.max(1, Math.floor(share / cost))));
    later(round);
    const first = waiting;
    waiting = first.splice(released);
    for (const { go } of first) go();
  };
  return () => {
    const now = clock();
    if (began === undefined) {
      began = now;
      later(round);
    }
    if (waiting.length === 0 && now - began < share) {
      released++;
      return undefined;
    }
    return new Promise<void>((go) => waiting.push({ since: now, go }));
  };
}
