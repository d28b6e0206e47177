// Breakpoints and the document they are in: what stands on a node or exit that is gone is dropped, and said.
import type { Breakpoint } from '../api/simulations.ts';
import type { BotDocument } from '../document/document.ts';

export const sameBreakpoint = (a: Breakpoint, b: Breakpoint): boolean =>
  a.flow === b.flow && a.node === b.node && a.exit === b.exit;

/** An exit may have lost its edge: it is still taken, and nothing comes behind it to stop before. */
export function sortBreakpoints(
  breakpoints: readonly Breakpoint[],
  { flows }: Pick<BotDocument, 'flows'>,
): { kept: Breakpoint[]; gone: Breakpoint[] } {
  const kept: Breakpoint[] = [];
  const gone: Breakpoint[] = [];
  for (const one of breakpoints) {
    const isThere = flows[one.flow]?.nodes[one.node] !== undefined;
    if (!isThere) gone.push(one);
    else if (!kept.some((other) => sameBreakpoint(other, one))) kept.push(one);
  }
  return { kept, gone };
}
