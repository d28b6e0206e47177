// Earlier lines in the box: ↑ goes back, ↓ forth, and the line that was being written comes last.
export type Recall = {
  /** Oldest first. */
  lines: readonly string[];
  /** Which one is shown; as many as there are lines: the own one. */
  at: number;
  own: string;
};

const MOST = 50;
export const noRecall: Recall = { lines: [], at: 0, own: '' };

/** A line was sent. The same line twice in a row is kept once. */
export function remember({ lines }: Recall, line: string): Recall {
  const kept = (lines.at(-1) === line ? lines : [...lines, line]).slice(-MOST);
  return { lines: kept, at: kept.length, own: '' };
}
/** @param text what stands in the box now */
export function recall(from: Recall, by: -1 | 1, text: string): { recall: Recall; text: string } | undefined {
  const at = from.at + by;
  if (at < 0 || at > from.lines.length) return undefined;
  const own = from.at === from.lines.length ? text : from.own;
  return { recall: { ...from, at, own }, text: from.lines[at] ?? own };
}
