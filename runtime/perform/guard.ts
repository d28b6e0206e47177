// Performs `guard`: the lists come with the request, and are made ready once for as long as they stay the same.
import type { By, Request, Result } from '@dialoom/shared/node/effects';
import { masked } from '../guard/mask.ts';
import { Scanner } from '../guard/scan.ts';
import { compileLists } from '../guard/words.ts';

/** Lists kept ready. One of 40,000 words, the most a node can hold, takes about 30 MB; a usual one some 100 KB. */
const MOST_READY = 16;
/** What is told of one text; which lists were hit is told of all of it. */
const MOST_HITS = 200;

type Lists = Pick<Request<'guard'>, 'lists' | 'allow'>;
type Ready = { all: Scanner; masking: Scanner };

/** Two scanners where a list is found but not starred out, else one. */
function readyFor({ lists, allow }: Lists): Ready {
  const scannerOf = (some: Lists['lists']) =>
    new Scanner(compileLists(some.flatMap(({ id, words }) => words.map((word) => ({ word, category: id }))), allow)); // prettier-ignore
  const all = scannerOf(lists);
  return { all, masking: lists.every(({ mask }) => mask) ? all : scannerOf(lists.filter(({ mask }) => mask)) };
}

export const performGuard = (): ((request: Request<'guard'>, by: By) => Promise<Result<'guard'>>) => {
  const ready = new Map<string, Ready>(); // least recently used first
  /** The key of lists that are the very objects of the turn before: the text of thousands of words is made once. */
  const keys = new WeakMap<object, { allow: Lists['allow']; key: string }>();
  const keyOf = ({ lists, allow }: Lists): string => {
    const before = keys.get(lists);
    if (before?.allow === allow && Object.isFrozen(lists) && Object.isFrozen(allow)) return before.key;
    const key = JSON.stringify([lists, allow]); // the whole of it: nobody's lists answer for another's
    keys.set(lists, { allow, key });
    return key;
  };
  const scannersFor = (lists: Lists): Ready => {
    const key = keyOf(lists);
    const found = ready.get(key) ?? readyFor(lists);
    ready.delete(key);
    ready.set(key, found);
    const [oldest] = ready.keys();
    if (ready.size > MOST_READY && oldest !== undefined) ready.delete(oldest);
    return found;
  };
  return async ({ text, lists, allow }) => {
    const { all, masking } = scannersFor({ lists, allow });
    const hits = all.scan(text);
    const hit = new Set(hits.map(({ category }) => category));
    return {
      lists: lists.map(({ id }) => id).filter((id) => hit.has(id)),
      hits: hits.slice(0, MOST_HITS).map(({ start, end, word, category }) => ({ list: category, word, start, end })),
      masked: hits.length === 0 ? text : masked(masking, text, masking === all ? hits : masking.scan(text)),
    };
  };
};
