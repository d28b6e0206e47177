// The measures of a node card. Heights follow from the definition's lines and exits, so nothing is measured on screen.

export const NODE_WIDTH = 200;
export const HEADER = 40;
export const LINE = 18;
export const EXIT = 24;
/** Where a wire enters: the middle of the header. */
export const ENTRY_Y = HEADER / 2;
/** Where a vertical thread leaves and enters, from the left: the middle of the tile. */
export const THREAD_X = 22;
export const GRID = 16;
/** Columns and rows that tidying and pasting keep. */
export const COLUMN_GAP = 60;
export const ROW_GAP = 32;

const BODY_END = 10;
const EXITS_END = 7;

export type Box = { x: number; y: number; width: number; height: number };

/** Height of a card with so many body lines and listed exits. */
export const cardHeight = (lines: number, exits: number): number =>
  HEADER + (lines > 0 ? lines * LINE + BODY_END : exits > 0 ? 2 : 0) + (exits > 0 ? exits * EXIT + EXITS_END : 0);

/** The middle of a listed exit, from the top of the card. */
export const exitY = (lines: number, index: number): number =>
  HEADER + (lines > 0 ? lines * LINE + BODY_END : 2) + 1 + index * EXIT + EXIT / 2;

/** How wide a text is drawn at 12.5 px, roughly: CJK and full-width signs take a square, the rest about half of one. */
export function textWidth(text: string, size = 12.5): number {
  let width = 0;
  for (const sign of text)
    width += /[\u2e80-\uffff\u{1f000}-\u{3ffff}]/u.test(sign) ? size : sign === ' ' ? size * 0.28 : size * 0.56;
  return width;
}
