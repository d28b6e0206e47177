// Who else has this draft open and where they are, as this window knows it. It says where it is itself every few seconds, and at once
// when that changes; a hint for people, so that nothing waits for it and nothing fails with it.
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Mate } from '@dialoom/shared/api/company';

export type Place = { flow?: string; node?: string; field?: string };
export type Told = { mates: Mate[]; etag: string };
/** Tells the server where this window is. `leaves`: it closes or is hidden. */
export type Tell = (place: Place & { leaves?: true }) => Promise<Told>;

type Company = { mates: readonly Mate[]; byNode: ReadonlyMap<string, readonly Mate[]> };
const nobody: Company = { mates: [], byNode: new Map() };
export const company = createStore<Company>(() => nobody);
export const useCompany = <T>(select: (company: Company) => T): T => useStore(company, select);

const ALONE_MS = 8_000;
const TOGETHER_MS = 3_000;
/** Arrows over a dozen nodes are one walk; whoever comes finds out soon enough. */
const PAUSE_MS = 400;
const ALONE_PAUSE_MS = 2_000;

type Options = {
  tell: Tell;
  where(): Place;
  /** Tells the newest state of the draft that the server has. */
  onState(etag: string): void;
};

/** Begins telling; `moved`: this window is elsewhere now. */
export function keepCompany({ tell, where, onState }: Options): { moved(): void; hide(): void; show(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hidden = false;
  let stopped = false;
  let turn = 0;
  let last = '';
  let soon = false;
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped && !hidden) timer = setTimeout(() => void say(), ms);
  };
  async function say(): Promise<void> {
    const mine = ++turn;
    soon = false;
    const place = where();
    last = JSON.stringify(place);
    try {
      const { mates, etag } = await tell(place);
      if (mine !== turn || stopped || hidden) return; // answered late: a newer one is on its way
      show(mates);
      onState(etag);
    } catch {
      if (mine === turn) show([]); // not reached: who was there may be gone
    }
    if (mine === turn) later(company.getState().mates.length > 0 ? TOGETHER_MS : ALONE_MS);
  }
  const leave = () => {
    clearTimeout(timer);
    turn++;
    show([]);
    tell({ leaves: true }).catch(() => undefined); // it is forgotten by itself
  };
  void say();
  return {
    moved: () => {
      if (hidden || soon || JSON.stringify(where()) === last) return;
      soon = true; // not put off again by the next step
      later(company.getState().mates.length > 0 ? PAUSE_MS : ALONE_PAUSE_MS);
    },
    hide: () => {
      if (hidden) return;
      hidden = true;
      leave();
    },
    show: () => {
      if (!hidden) return;
      hidden = false;
      void say();
    },
    stop: () => {
      if (stopped) return;
      stopped = true;
      if (!hidden) leave();
    },
  };
} // prettier-ignore

/** Keeps what did not change the same object, so that no card is drawn anew for nothing. */
function show(mates: readonly Mate[]): void {
  const before = company.getState();
  if (JSON.stringify(before.mates) === JSON.stringify(mates)) return;
  const byNode = new Map<string, readonly Mate[]>();
  for (const [node, there] of Map.groupBy(mates, (mate) => mate.node))
    if (node !== undefined) {
      const old = before.byNode.get(node);
      byNode.set(node, old && JSON.stringify(old) === JSON.stringify(there) ? old : there);
    }
  company.setState({ mates, byNode });
}
