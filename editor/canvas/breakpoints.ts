// Where a test shall stop: before a node, or behind an exit. Kept in this browser, by bot; each card, wire and row reads its own mark.
import type { Breakpoint } from '@dialoom/shared/api/simulations';
import { sameBreakpoint, sortBreakpoints } from '@dialoom/shared/simulation/breakpoints';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Studio } from './studio.ts';
import { splitEdge } from './edge-id.ts';
import { useView } from './studio-context.ts';

type Breakpoints = { bot: string | undefined; places: readonly Breakpoint[]; marks: ReadonlySet<string> };
export const breakpoints = createStore<Breakpoints>(() => ({ bot: undefined, places: [], marks: new Set() }));

const keyOf = (flow: string, node: string, exit = ''): string => `${flow} ${node} ${exit}`;
const storageKey = (bot: string): string => `dialoom.breakpoints.${bot}`;

function put(bot: string, places: readonly Breakpoint[]): void {
  breakpoints.setState({ bot, places, marks: new Set(places.map(({ flow, node, exit }) => keyOf(flow, node, exit))) });
  try {
    if (places.length > 0) localStorage.setItem(storageKey(bot), JSON.stringify(places));
    else localStorage.removeItem(storageKey(bot));
  } catch {
    // a full or blocked store: they last as long as the page
  }
}
function kept(bot: string): readonly Breakpoint[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(storageKey(bot)) ?? '[]');
    return Array.isArray(found) ? found.filter(isPlace) : [];
  } catch {
    return [];
  }
}
const isPlace = (value: unknown): value is Breakpoint =>
  typeof value === 'object' && value !== null && 'flow' in value && 'node' in value;

/**
 * Takes up the breakpoints of a bot, and drops those whose node is deleted.
 * @param dropped hears of each that is dropped while the bot is open
 */
export function watchBreakpoints(studio: Studio, dropped: (count: number) => void): () => void {
  put(studio.bot, sortBreakpoints(kept(studio.bot), studio.document).kept);
  return studio.draft.subscribe((now, before) => {
    if (now.document.flows === before.document.flows) return;
    const { places } = breakpoints.getState();
    const { kept, gone } = sortBreakpoints(places, now.document);
    if (gone.length === 0) return;
    put(studio.bot, kept);
    dropped(gone.length);
  });
}

export function setBreakpoint(studio: Studio, place: Breakpoint, on: boolean): void {
  const others = breakpoints.getState().places.filter((one) => !sameBreakpoint(one, place));
  put(studio.bot, on ? [...others, place] : others);
}
export const clearBreakpoints = (studio: Studio): void => put(studio.bot, []);

/** The selected edge or nodes: all stop, or none does any more. */
export function toggleBreakpoints(studio: Studio): void {
  const { edge } = studio.view.getState();
  const [from = '', exit] = edge === undefined ? [] : splitEdge(edge);
  const wanted: Breakpoint[] =
    exit !== undefined
      ? [{ flow: studio.flow, node: from, exit }]
      : studio.selection.map((node) => ({ flow: studio.flow, node }));
  const { marks } = breakpoints.getState();
  const on = wanted.some(({ flow, node, exit }) => !marks.has(keyOf(flow, node, exit)));
  for (const place of wanted) setBreakpoint(studio, place, on);
  studio.say(studio.t(on ? 'canvas.live.breakpoint' : 'canvas.live.no-breakpoint', { count: wanted.length }));
}

/** Whether a test stops before this node of the flow on the canvas, or behind its exit. */
export function useBreakpoint(node: string, exit?: string): boolean {
  const flow = useView((view) => view.flow);
  return useStore(breakpoints, ({ marks }) => marks.has(keyOf(flow, node, exit)));
}
