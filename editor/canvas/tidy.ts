// Tidy up: the flow, or what is selected of it, arranged by a worker and moved there in one step. An answer to an older flow is dropped.
import { moveNodes } from '../document/operations/move-nodes.ts';
import { heightOf } from './card.ts';
import { layout, type LayoutNode, type Places } from './layout.ts';
import type { Scene } from './scene.ts';
import type { Studio } from './studio.ts';

export type LayoutAsked = { turn: number; nodes: readonly LayoutNode[] };
export type LayoutAnswer = { turn: number; places: Places };

/** What the layout has to know of the cards: all of them, when fewer than two are named. */
export function layoutNodes(scene: Scene, only: ReadonlySet<string> = new Set()): LayoutNode[] {
  return [...scene.nodes.values()]
    .filter(({ id }) => only.size < 2 || only.has(id))
    .map(({ id, node, card, box, exits }) => ({
      id,
      ...box,
      tall: heightOf(card, new Set(card.exits.map((exit) => exit.id))),
      entry: card.entry,
      note: card.note,
      group: node.group,
      exits: card.exits.map(({ id: exit, to, fails }) => ({ to, y: exits[exit] ?? 0, fails })),
    }));
}

let worker: Worker | undefined;
let turn = 0;
function ask(nodes: readonly LayoutNode[], answer: (places: Places) => void): void {
  turn += 1;
  if (typeof Worker === 'undefined') return answer(layout(nodes));
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => data.turn === turn && answer(data.places);
  worker.postMessage({ turn, nodes } satisfies LayoutAsked);
}

/** How long cards glide; the stylesheet says the same, and nothing where less motion is wanted. */
const GLIDE_MS = 320;

export function tidyUp(studio: Studio): void {
  const { flow } = studio;
  const before = studio.document.flows[flow];
  const { selection } = studio.view.getState();
  const nodes = layoutNodes(studio.scene(), new Set(selection));
  if (nodes.length === 0) return;
  ask(nodes, (places) => {
    if (studio.document.flows[flow] !== before || studio.flow !== flow)
      return studio.say(studio.t('canvas.live.tidy-late'));
    glide();
    studio.move(places, undefined, true);
    requestAnimationFrame(() => studio.camera?.fit(selection.length > 1 ? selection : undefined));
    studio.say(studio.t('canvas.live.tidied'));
  });
}

/** Cards move over to their new places; wires are drawn again when they are there. */
function glide(): void {
  const pane = globalThis.document?.querySelector<HTMLElement>('[data-canvas]');
  if (!pane) return;
  pane.dataset['gliding'] = '';
  setTimeout(() => delete pane.dataset['gliding'], GLIDE_MS);
}

/** The moves that arrange a flow that is not drawn yet. */
export const tidied = (scene: Scene, flow: string) => moveNodes.of({ flow, to: layout(layoutNodes(scene)) });
