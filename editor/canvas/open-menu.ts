// The menu of a node, an edge or the empty canvas. A node that is not selected is, alone.
import type { Studio } from './studio.ts';
import type { Point } from './view.ts';

export function openMenu(studio: Studio, screen: Point, { node, edge }: { node?: string; edge?: string }): void {
  if (node !== undefined && !studio.view.getState().selection.includes(node)) studio.select([node]);
  if (edge !== undefined) studio.selectEdge(edge);
  studio.view.setState({ picker: { kind: 'menu', screen, node, edge } });
}
