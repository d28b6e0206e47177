// Selects a node for looking at it: beside the simulator there is little room, so its form stays shut unless one is open already.
import type { Studio } from '../canvas/studio.ts';

/** Studios whose next selection by hand opens the form again. */
const quiet = new WeakMap<Studio, () => void>();

export function selectQuietly(studio: Studio, node: string): void {
  const { view } = studio;
  const stop = quiet.get(studio);
  stop?.();
  quiet.delete(studio);
  const { inspector, selection } = view.getState();
  const isShut = !inspector || selection.length !== 1;
  const opensLater = stop !== undefined || inspector;
  view.setState({ selection: [node], edge: undefined, inspector: !isShut });
  if (!isShut || !opensLater) return;
  const unwatch = view.subscribe((now, before) => {
    if (now.selection === before.selection) return;
    unwatch();
    quiet.delete(studio);
    view.setState({ inspector: true });
  });
  quiet.set(studio, unwatch);
}
