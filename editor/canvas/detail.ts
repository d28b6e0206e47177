// What a card shows from near and from far: three steps, one attribute on the pane.
type Detail = 'full' | 'title' | 'box';
export const detailAt = (zoom: number): Detail => (zoom >= 0.5 ? 'full' : zoom >= 0.3 ? 'title' : 'box');
/** Flows with fewer cards are drawn whole, and change their detail under the hands. */
export const LARGE = 150;
/** In larger ones that is done when the hands rest: five hundred cards drawn otherwise cost more than the whole zoom. */
export const REST_MS = 150;
/** Detail that is not needed any more waits longer: a short stop on the way in and out again changes nothing. */
export const LEAVES_MS = 400;
const order = { box: 0, title: 1, full: 2 } as const;
/** @param shown what the pane says now */
export const less = (next: Detail, shown: string | undefined): boolean =>
  shown !== undefined && Object.hasOwn(order, shown) && order[next] < order[shown as Detail];
