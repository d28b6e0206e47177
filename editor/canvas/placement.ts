// Where a fresh card is put, and what makes way for it.
import type { DocNode } from '@dialoom/shared/document/document';
import { COLUMN_GAP, GRID, NODE_WIDTH, ROW_GAP } from './geometry.ts';
import type { Scene } from './scene.ts';
import type { PickerFor, Point } from './view.ts';

/** A place on the grid. */
export const snap = (value: number): number => Math.round(value / GRID) * GRID;

/** Below or right of what it is joined to, else about `centre`; there in the first place that is free. */
export function placeFor(scene: Scene, into: PickerFor, centre: Point): Point {
  const source = into.for === 'free' ? undefined : scene.nodes.get(into.node);
  if (!source || into.for === 'free') return freePlace(scene, { x: centre.x - NODE_WIDTH / 2, y: centre.y - 40 });
  const { box, card, exits } = source;
  if (card.exits.length === 1) return freePlace(scene, { x: box.x, y: box.y + box.height + ROW_GAP });
  return freePlace(scene, { x: box.x + NODE_WIDTH + COLUMN_GAP, y: box.y + (exits[into.exit] ?? 0) - 20 });
}

/** There, or below what lies there already. */
export function freePlace(scene: Scene, { x, y }: Point): Point {
  const boxes = [...scene.nodes.values()].map(({ box }) => box);
  let top = y;
  for (let tries = 0; tries < 200; tries++) {
    const hit = boxes.find(
      (box) =>
        box.x < x + NODE_WIDTH + 8 && box.x + box.width > x - 8 && box.y < top + 90 && box.y + box.height > top - 8,
    );
    if (!hit) break;
    top = hit.y + hit.height + ROW_GAP;
  }
  return { x, y: top };
}

/**
 * Where what follows in the same column goes, when the new card would lie on it; nothing when there is room.
 * @param height of the new card
 */
export function roomFor(
  scene: Scene,
  [left, top]: DocNode['at'],
  height: number,
  after: string,
): Record<string, readonly [number, number]> {
  const target = scene.nodes.get(after);
  if (!target || Math.abs(target.box.x - left) > 8) return {};
  const short = top + height + ROW_GAP - target.box.y;
  if (short <= 0) return {};
  const below = [...scene.nodes.values()].filter(
    ({ box }) => Math.abs(box.x - target.box.x) <= 8 && box.y >= target.box.y,
  );
  return Object.fromEntries(below.map(({ id, node }) => [id, [node.at[0], snap(node.at[1] + short)] as const]));
}
