// A text that a spreadsheet would run as a formula gets an apostrophe in front when it leaves, and loses it when it comes back: names
// like `=HYPERLINK(…)` come from anybody who can write to the bot.

/** Invisible ones first: programs drop them and look at what comes then. The full-width and small twins count too. */
const RUNS = String.raw`(?:[\t\r\n]|[\s\u{FEFF}\u{200B}-\u{200F}\u{2060}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])`;
const runs = new RegExp(`^'*${RUNS}`, 'u');
const guardedRuns = new RegExp(`^'+${RUNS}`, 'u');

export const guarded = (text: string): string => (runs.test(text) ? `'${text}` : text);
/** `unguarded(guarded(text))` is the text, for every text. */
export const unguarded = (text: string): string => (guardedRuns.test(text) ? text.slice(1) : text);
