// Whether fingers are the main pointer: then one finger pans, a tap on an exit and one on a card connect, and targets are 44 px.
export const isTouch = globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;
