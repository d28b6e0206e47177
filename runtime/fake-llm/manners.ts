// How the fake model behaves. Each name is a model of its own in the list, so that a bot's connection can be set to one in the studio.

export type Manner = {
  /** What it says; without it the words come from the script. */
  text?: string;
  /** Milliseconds before the first token, and between two. */
  firstMs?: number;
  betweenMs?: number;
  /** Answers with this status and the error shape of the real ones. */
  status?: number;
  /** Seconds, as a `Retry-After` header. */
  retryAfter?: number;
  /** How many requests meet `status` before it works; without it all do. */
  times?: number;
  /** The connection breaks after this many tokens. */
  breakAfter?: number;
  /** What comes instead of an answer: lines that are no JSON, a web page, or an error inside the stream. */
  garbage?: 'lines' | 'page' | 'error';
  /** Does not stream, whatever was asked. */
  whole?: boolean;
  /** Goes on and on: words, or nothing but signs of life. */
  endless?: 'words' | 'nothing';
  /** Calls the first tool it is given, each time it is asked, with these words as arguments. */
  calls?: string;
};

export const manners: Readonly<Record<string, Manner>> = {
  fake: {},
  'fake-slow': { firstMs: 1_500, betweenMs: 80 },
  'fake-silent': { firstMs: 600_000 },
  'fake-busy': { status: 429, retryAfter: 1 },
  'fake-busy-once': { status: 429, retryAfter: 1, times: 1 },
  'fake-down': { status: 500 },
  'fake-broken-off': { breakAfter: 3 },
  'fake-garbage': { garbage: 'lines' },
  'fake-page': { garbage: 'page' },
  'fake-error': { garbage: 'error' },
  'fake-empty': { text: '' },
  'fake-whole': { whole: true },
  'fake-refused': { status: 400 },
  'fake-no-credit': { status: 402 },
  'fake-endless': { endless: 'words' },
  'fake-heartbeat': { endless: 'nothing' },
  'fake-huge': { text: 'word '.repeat(220_000) },
  'fake-thinks': { text: '<think>\nThey ask for the order.\n</think>\n\nIt is on its way.' },
  'fake-bad-arguments': { calls: '{"order": ' },
  'fake-loops': { calls: '{}' },
};
