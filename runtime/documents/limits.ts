// What a document may be. Files come from people who mean well and from people who do not.
export const MOST_FILE_BYTES = 30 * 1_048_576;
export const MOST_PAGE_BYTES = 5 * 1_048_576; // of a web page
export const MOST_PAGES = 3_000;
/** What is read of one document, in characters. */
export const MOST_TEXT = 1_500_000;
export const MOST_PIECES = 3_000; // of one document
export const WORKER_MB = 400;
export const WORKER_MS = 90_000;
export const FETCH_MS = 20_000;
