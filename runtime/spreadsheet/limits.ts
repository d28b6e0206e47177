// What a spreadsheet may be. Files come from people who mean well and from people who do not.
export const MOST_FILE_BYTES = 50 * 1_048_576;
export const MOST_ROWS = 1_000_000;
export const MOST_COLUMNS = 200;
/** In characters; Excel itself holds no more than 32,767. */
export const MOST_CELL = 32_767;
export const MOST_HEADER = 200;
/** A row of a CSV, in characters: without it one open quote would take the rest of the file for one cell. */
export const MOST_ROW = 1_048_576;
export const MOST_ENTRIES = 1_000;
export const MOST_UNPACKED = 200 * 1_048_576;
export const MOST_RATIO = 100;
/** Small things pack well; the ratio says something from here on. */
export const RATIO_FROM = 1_048_576;
export const WORKER_MB = 256;
export const WORKER_MS = 60_000;
