// The documents of the lists in use, ready to be searched: read when first asked for, and kept up with what somebody changed.
import type { Citation } from '@dialoom/shared/node/content';
import { escapeMarkdown } from '@dialoom/shared/template/template';
import { bandOf } from '../knowledge/confidence.ts';
import type { Answerer } from '../perform/retrieve.ts';
import type { DocumentHead, DocumentStore, Passage } from '../store/documents.ts';
import type { Best } from './best-sentence.ts';
import { PassageIndex, type FoundPassage } from './passage-index.ts';

/** How long another process's change may go unseen. */
const UNSEEN_MS = 1_000;
const MOST_LISTS = 50;
/** Reading pauses after so many pieces, so that turns go on meanwhile. */
const AT_ONCE = 50;
const LABEL = 120;
const QUOTE = 600;

type Held = {
  checkedAt: number;
  index: PassageIndex;
  heads: Map<string, DocumentHead & { pieces: string[] }>;
  pieces: Map<string, { passage: Passage; document: string }>;
  looking?: Promise<void>;
  touched: boolean;
};
export type PassageFound = Omit<FoundPassage, 'id'> & { passage: Passage; document: DocumentHead };
const pause = () => new Promise(setImmediate);

export type Passages = ReturnType<typeof passageShelf>;
export function passageShelf(store: Pick<DocumentStore, 'heads' | 'answering' | 'shared'>, clock: () => number) {
  const held = new Map<string, Held>(); // least recently used first
  const forget = (own: Held, id: string) => {
    for (const piece of own.heads.get(id)?.pieces ?? []) {
      own.index.drop(piece);
      own.pieces.delete(piece);
    }
    own.heads.delete(id);
  };
  const look = async (workspace: string, list: string, own: Held): Promise<void> => {
    [own.checkedAt, own.touched] = [clock(), false]; // before the look: what changes during it is looked for again
    try {
      const heads = await store.heads(workspace, list);
      const there = new Set(heads.filter(({ enabled }) => enabled).map(({ id }) => id));
      for (const id of own.heads.keys()) if (!there.has(id)) forget(own, id);
      for (const head of heads) {
        if (!head.enabled || own.heads.get(head.id)?.rev === head.rev) continue;
        const passages = await store.answering(head.key);
        forget(own, head.id);
        own.heads.set(head.id, { ...head, pieces: passages.map(({ id }) => id) });
        for (const [i, passage] of passages.entries()) {
          own.index.put(passage);
          own.pieces.set(passage.id, { passage, document: head.id });
          if (i % AT_ONCE === AT_ONCE - 1) await pause();
        }
      }
    } catch (error) {
      own.touched = true;
      throw error;
    }
  };
  const readyFor = async (workspace: string, list: string): Promise<Held> => {
    const key = `${workspace} ${list}`;
    const own: Held = held.get(key) ?? { checkedAt: 0, index: new PassageIndex(), heads: new Map(), pieces: new Map(), touched: true }; // prettier-ignore
    held.delete(key);
    held.set(key, own);
    const [oldest] = held.keys();
    if (held.size > MOST_LISTS && oldest !== undefined) held.delete(oldest);
    if (own.looking) await own.looking;
    if (own.touched || (store.shared && clock() - own.checkedAt >= UNSEEN_MS)) {
      own.looking = look(workspace, list, own).finally(() => delete own.looking);
      await own.looking;
    }
    return own;
  };
  return {
    /** This process changed a document of the list. The next search sees it. */
    changed(workspace: string, list: string): void {
      const own = held.get(`${workspace} ${list}`);
      if (own) own.touched = true;
    },
    /** Passages, best first, and how many pieces there are. */
    async search(workspace: string, list: string, text: string, most: number): Promise<{ found: PassageFound[]; pieces: number }> {
      const { index, heads, pieces } = await readyFor(workspace, list);
      const found = index.search(text, most).flatMap(({ id, ...one }) => {
        const piece = pieces.get(id);
        const document = piece && heads.get(piece.document);
        return piece && document ? [{ ...one, passage: piece.passage, document }] : [];
      });
      return { found, pieces: index.size };
    }, // prettier-ignore
  };
}

/** Passages as answers: Markdown with the sentence in bold that says it, and where it stands. */
export const passageAnswerer =
  (shelf: Passages): Answerer =>
  async ({ workspace, list, text, most, sure }) => {
    const { found } = await shelf.search(workspace, list, text, Math.max(most, 5));
    return found.map(({ passage, document, best, confidence }) => ({
      id: passage.id,
      kind: 'passage' as const,
      question: labelOf(document, passage),
      answer: markedText(passage.text, best),
      citation: citationOf(document, passage, best),
      band: bandOf(confidence, sure),
      confidence,
      how: 'words' as const,
      by: labelOf(document, passage),
    }));
  };

/** What a customer may press in doubt: "Exceptions" alone says nothing, "Returns › Exceptions" does. */
function labelOf(document: DocumentHead, { headings }: Passage): string {
  const [last, above = titleOf(document)] = headings.toReversed();
  return (last === undefined || last === above ? above : `${above} › ${last}`).slice(0, LABEL);
}
const titleOf = ({ name, kind }: Pick<DocumentHead, 'name' | 'kind'>): string => (kind === 'page' ? name : name.replace(/\.[A-Za-z]{2,8}$/, '')); // prettier-ignore
export function citationOf({ name, url, kind }: Pick<DocumentHead, 'name' | 'url' | 'kind'>, { headings, page, text }: Omit<Passage, 'id'>, best?: Best): Citation {
  const place = headings.join(' › ').slice(0, 300);
  const quote = best ? text.slice(best.start, best.end).slice(0, QUOTE) : '';
  return {
    title: titleOf({ name, kind }).slice(0, 200),
    ...(place !== '' && { place }),
    ...(page !== null && { page }),
    ...(url !== null && /^https?:\/\//i.test(url) && { url }),
    ...(quote !== '' && { quote }),
  };
} // prettier-ignore

/** Plain text as Markdown, the sentence in bold; a paragraph for each line but those of a list. */
export function markedText(text: string, best: Best | undefined): string {
  const marked = best && (best.start > 0 || best.end < text.trimEnd().length) ? best : undefined; // all of it is nothing in particular
  const lines: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const item = /^\s*(?:[-•·]|\d{1,2}\.)\s+/.exec(line)?.[0] ?? '';
    const [from, to] = [at + item.length, at + line.length];
    const [start, end] = marked ? [Math.max(from, marked.start), Math.min(to, marked.end)] : [0, 0];
    // signs at its ends stay outside: a mark beside one is none in Markdown where no space follows
    const [, before = '', words = '', after = ''] =
      /^([\p{P}\p{S}\s]*)(.*?)([\p{P}\p{S}\s]*)$/su.exec(text.slice(start, end)) ?? [];
    const shown =
      end > start && words !== ''
        ? `${escapeMarkdown(text.slice(from, start) + before)}**${escapeMarkdown(words)}**${escapeMarkdown(after + text.slice(end, to))}`
        : escapeMarkdown(text.slice(from, to));
    lines.push(item === '' ? shown : `${/\d/.test(item) ? item.trim() : '-'} ${shown}`);
    at = to + 1;
  }
  const isItem = (line = '') => /^(-|\d{1,2}\.) /.test(line);
  return lines.reduce((all, line, i) => (i === 0 ? line : `${all}${isItem(line) && isItem(lines[i - 1]) ? '\n' : '\n\n'}${line}`), ''); // prettier-ignore
}
