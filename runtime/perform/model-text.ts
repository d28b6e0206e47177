// What a model writes, made harmless before anybody sees a piece of it: links and pictures become words unless their site is on the list,
// and what no eye can see is left out. A model may have read words of strangers, and a link can carry away what it was told.

const UNSEEN = /[\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** `[words](target "title")`, a picture too; without brackets in the words, so that the innermost goes first. */
const LINK =
  /!?\[([^[\]]*)\]\(\s*(<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g;
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/[^\s<>()[\]"'`，。；！？、）】》」]*/gi;
/** Marks of ours for brackets that stay. */
// oxlint-disable-next-line no-control-regex -- they are chosen because nobody writes them
const OURS = /[\u0001\u0002]/g;
/** What a piece may still become: the beginning of an address, of a link, or half a character. */
const MAYBE = /[\w+.:/<>!\\()[\]-]+$|[\ud800-\udbff]$/;
const BEGUN = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S*$/i;
/** An open bracket this far back opens nothing; no address meant for people is longer. */
const MOST_HELD = 2_000;

/** @param sites `shop.example`, or `*.shop.example` for all below it */
export class ModelText {
  readonly #sites: readonly string[];
  #held = '';

  constructor(sites: readonly string[]) {
    this.#sites = sites.map((site) => URL.parse(`http://${site.replace(/^\*\./, 'any.')}`)?.hostname.replace(/^any\./, '.') ?? ' '); // prettier-ignore
  }

  /** Takes the next piece, however it is cut, and gives what can be shown of it now. */
  push(piece: string): string {
    this.#held = (this.#held + piece).replace(UNSEEN, '');
    const end = settled(this.#held);
    const now = this.#held.slice(0, end);
    this.#held = this.#held.slice(end);
    return this.plain(now);
  }
  /** What was held back, when nothing more comes. */
  end(): string {
    const rest = this.#held;
    this.#held = '';
    return this.plain(rest);
  }

  /** A whole text, again and again until nothing is left to be done: what is taken away may have hidden something. */
  plain(text: string): string {
    let plain = text.replace(UNSEEN, '').replace(OURS, '');
    for (let before = ''; before !== plain;) {
      before = plain;
      plain = this.#once(plain);
    }
    return plain.replaceAll('\u0001', '[').replaceAll('\u0002', ']');
  }
  #once(text: string): string {
    return text
      .replace(LINK, (whole, words: string, target: string) =>
        this.#known(target) ? whole.replace('[', '\u0001').replace(/\](?=\()/, '\u0002') : words,
      )
      .replace(/\]\(\s*<?\s*[a-z][a-z0-9+.-]*:(?!\/\/)/gi, '](') // a target we did not recognise as one: mailto:, javascript:, data:
      .replace(/\]:(?=\s*\S)/g, '] :') // a target that stands elsewhere
      .replace(ADDRESS, (address) => (this.#known(address) ? address : address.replace(/^[^:]*:\/+/, '')))
      .replace(/\bwww\.(?=[\p{L}\p{N}-])[^\s<>()[\]]*/giu, (address) => (this.#known(`http://${address}`) ? address : address.slice(4))); // prettier-ignore
  }

  #known(address: string): boolean {
    const url = URL.parse(address.replace(/^<|>$/g, ''));
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return false;
    const host = url.hostname.replace(/^www\./, '');
    return this.#sites.some((site) => (site.startsWith('.') ? host.endsWith(site) : host === site));
  }
}

/** Up to here nothing that comes later changes what was written: no address and no link is cut in two. */
function settled(text: string): number {
  const last = Math.min(...[MAYBE, BEGUN].map((what) => what.exec(text)?.index ?? text.length));
  const end = Math.min(last, linkFrom(text, last));
  return text.length - end > MOST_HELD ? text.length : end;
}
/** Where the first link begins that is not over before `end`. */
function linkFrom(text: string, end: number): number {
  const open: number[] = [];
  for (let i = 0; i < end; i++) {
    if (text[i] === '[') open.push(text[i - 1] === '!' ? i - 1 : i);
    if (text[i] !== ']') continue;
    const began = open.pop();
    if (began === undefined) continue;
    const closed = text[i + 1] === '(' ? closeOf(text, i + 1) : i;
    if (closed < 0 || closed + 1 >= end) return open[0] ?? began;
    i = closed;
  }
  return open[0] ?? end;
}
function closeOf(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}
