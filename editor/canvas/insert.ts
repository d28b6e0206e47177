// A node put into an edge, by keyboard: the edge that is selected, else the one that leaves the selected node.
import { splitEdge } from './edge-id.ts';
import type { Studio } from './studio.ts';
import type { PickerFor, Point } from './view.ts';

type Between = Extract<PickerFor, { for: 'edge' }>;

/** The edge that `I` means, if there is one. */
export function edgeHere(studio: Studio): Between | undefined {
  const { edge, selection } = studio.view.getState();
  if (edge !== undefined) {
    const [node, exit] = splitEdge(edge);
    return { for: 'edge', node, exit };
  }
  const [id, ...others] = selection;
  const card = id === undefined || others.length > 0 ? undefined : studio.scene().nodes.get(id)?.card;
  const exit =
    card?.exits.find(({ to, fails }) => to !== undefined && !fails) ?? card?.exits.find(({ to }) => to !== undefined);
  return id !== undefined && exit ? { for: 'edge', node: id, exit: exit.id } : undefined;
}

export function openInsert(studio: Studio, screen: Point): void {
  const into = edgeHere(studio);
  if (into) studio.view.setState({ picker: { kind: 'add', screen, at: undefined, into } });
}
