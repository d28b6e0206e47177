// What a card shows from near and from far: three steps, one attribute on the pane.
type Detail = 'full' | 'title' | 'box';
export const detailAt = (zoom: number): Detail => (zoom >= 0.5 ? 'full' : zoom >= 0.3 ? 'title' : 'box');
/** Flows with fewer cards are drawn whole, and change their detail under the hands. */
export const LARGE = 150;
/** In larger ones that is done when the hands rest: five hundred cards drawn otherwise cost more than the whole zoom. */
export const REST_MS = 150;
