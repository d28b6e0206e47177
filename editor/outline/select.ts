import type { Studio } from '../canvas/studio.ts';

/** The focus selects, so that keys act on the node; on a phone only opening it shows the form, which covers everything. */
export function select(studio: Studio, id: string): void {
  const covers = globalThis.matchMedia?.('(max-width: 720px)').matches ?? false;
  studio.view.setState({ selection: [id], edge: undefined, ...(covers && { inspector: false }) });
}
