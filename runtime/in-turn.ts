// Many who begin in one moment (two hundred answers of a model, a page that opens everywhere) go on a few milliseconds at a time: what their
// database calls and promises do runs to its end before the event loop looks at anybody else, and whoever is being answered would wait for all
// of them. Who comes alone never waits.

/** As long as beginners may keep the loop to themselves. */
const SHARE_MS = 8;
/** The most that are let go on at once, however little each seems to cost. */
const MOST = 64;

export type InTurn = () => Promise<void> | undefined;

/** A line of its own. @param clock milliseconds @param later what runs after the loop has looked at everybody */
export function inTurn(
  clock: () => number = () => performance.now(),
  later: (work: () => void) => void = setImmediate,
): InTurn {
  const waiting: (() => void)[] = [];
  let began: number | undefined; // of those who began in this round of the loop
  let released = 0;
  /** What one of them cost in the last round. */
  let cost = SHARE_MS;
  const round = () => {
    if (released > 0 && began !== undefined) cost = Math.max(0.01, (clock() - began) / released);
    began = undefined;
    released = 0;
    if (waiting.length === 0) return;
    began = clock();
    released = Math.min(MOST, waiting.length, Math.max(1, Math.floor(SHARE_MS / cost)));
    later(round);
    for (const go of waiting.splice(0, released)) go();
  };
  return () => {
    if (began === undefined) {
      began = clock();
      later(round);
    }
    if (waiting.length === 0 && clock() - began < SHARE_MS) {
      released++;
      return undefined;
    }
    return new Promise<void>((go) => waiting.push(go));
  };
}
