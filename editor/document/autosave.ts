// Keeps the server's draft up with ours: one save in flight, the next carries the ETag of our own last answer.
// When somebody else saved first, their draft is fetched and ours is put on top; only real clashes ask a person.
import type { BotDocument } from '@dialoom/shared/document/document';
import { DoneSince, type Did } from './done-since.ts';
import type { Draft } from './draft.ts';
import type { History } from './history.ts';
import { merge, resolve, type Choice, type Clash, type Merged } from './merge.ts';

/** `by`: who saved it last. */
export type Fetched = { document: BotDocument; etag: string; by?: string };
export type SaveAnswer = { done: string } | { stale: true } | { refused: string } | { gone: true };
export type Transport = {
  load(): Promise<Fetched>;
  /** @throws when the server cannot be reached: tried again later */
  save(document: BotDocument, etag: string, did: readonly Did[]): Promise<SaveAnswer>;
};
/** What lies in this browser until the server has it, and the history that survives a reload. */
export type Kept = { etag: string; base: BotDocument; document: BotDocument; history: History };
/** `without-history`: there was room for the draft only. @throws when nothing can be stored */
export type Keeper = { keep(kept: Kept): Promise<'all' | 'without-history'> };

export type Autosave = {
  /** Saves what is not saved yet now; done when the server has everything, or cannot be reached, or a person must choose. */
  flush(): Promise<void>;
  /** Somebody says that the server has this state: theirs is taken in while nothing of ours is under way. */
  meet(etag: string): Promise<void>;
  choose(choices: readonly { clash: Clash; choice: Choice }[]): void;
  /** Whether closing the page now could lose something the server does not have. */
  isDirty(): boolean;
  stop(): void;
};

const REST_MS = 600;
const RETRY_MS = [2_000, 5_000, 10_000, 30_000] as const;

type Options = { draft: Draft; transport: Transport; keeper: Keeper; start: Fetched; now?: () => number };

export function startAutosave({ draft, transport, keeper, start, now = Date.now }: Options): Autosave {
  let base = start; // the last state the server said it has
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let clash: { merged: Merged; theirs: Fetched } | undefined;
  let stopped = false;
  const done = new DoneSince();
  let refused: BotDocument | undefined; // not sent again until it changed

  const document = () => draft.getState().document;
  const isDirty = () => document() !== base.document;
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), ms);
  };
  const warned = new Set<string>();
  /** Said once; editing goes on. */
  const warn = (kind: 'not-kept' | 'history-not-kept') => {
    if (warned.has(kind)) return;
    warned.add(kind);
    draft.setState({ notice: { kind } });
  };
  const keep = async () => {
    const { document, history } = draft.getState();
    try {
      const all = await keeper.keep({ etag: base.etag, base: base.document, document, history });
      if (all === 'without-history') warn('history-not-kept');
    } catch {
      warn('not-kept'); // storage is full or blocked: the draft lives in memory and on the server
    }
  };

  async function takeTheirs(): Promise<void> {
    const theirs = await transport.load();
    if (theirs.etag === base.etag || stopped) return; // it was our own, told late
    const by = theirs.by === undefined ? {} : { by: theirs.by };
    const merged = merge(base.document, document(), theirs.document);
    if (merged.clashes.length > 0) {
      clash = { merged, theirs };
      draft.setState({ saved: { state: 'clash', clashes: merged.clashes, ...by } });
      return;
    }
    const before = base.document;
    base = theirs;
    draft.replace(merged.ourChanges === 0 ? theirs.document : merged.document, { before, after: theirs.document });
    if (merged.theirChanges > 0) draft.setState({ notice: { kind: 'merged', changes: merged.theirChanges, ...by } });
  }

  async function saveOnce(): Promise<void> {
    const sending = document();
    draft.setState({ saved: { state: 'saving' } });
    const { did, back } = done.take();
    const answer = await transport.save(sending, base.etag, did).catch((error: unknown) => {
      back();
      throw error;
    });
    if (!('done' in answer)) back();
    if ('stale' in answer) return takeTheirs();
    if ('gone' in answer) {
      refused = sending;
      draft.setState({ saved: { state: 'gone' } });
      return;
    }
    if ('refused' in answer) {
      refused = sending;
      draft.setState({ saved: { state: 'refused', message: answer.refused } });
      return;
    }
    base = { document: sending, etag: answer.done };
  }

  async function run(): Promise<void> {
    try {
      while (isDirty() && !clash && !stopped && document() !== refused) await saveOnce();
      failures = 0;
      if (!isDirty()) draft.setState({ saved: { state: 'saved', at: now() } });
    } catch {
      // the server cannot be reached: nothing is lost, it lies here and is tried again
      draft.setState({ saved: { state: 'offline' } });
      later(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 30_000);
    }
    await keep();
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (stopped || !isDirty() || clash || document() === refused) {
      // changed and changed back
      if (!stopped && !running && !isDirty() && draft.getState().saved.state === 'saving')
        draft.setState({ saved: { state: 'saved', at: now() } });
      return running ?? Promise.resolve();
    }
    return (running ??= run().finally(() => (running = undefined)));
  };

  const unsubscribe = draft.subscribe((state, before) => {
    if (state.document === before.document || state.saved.state === 'read-only') return;
    done.see(state, before);
    void keep(); // here first, at once
    if (state.saved.state === 'saved') draft.setState({ saved: { state: 'saving' } }); // the server does not have it yet
    if (!running) later(REST_MS);
  });
  const online = () => void flush();
  globalThis.addEventListener?.('online', online);
  if (isDirty()) later(0); // what was kept here from before a reload

  async function meet(etag: string): Promise<void> {
    if (stopped || running || clash || etag === base.etag) return;
    running = takeTheirs()
      .catch(() => undefined) // not reached: the next word about it comes soon
      .then(keep)
      .finally(() => {
        running = undefined;
        if (isDirty()) later(REST_MS); // typed meanwhile
      });
    await running;
  }

  return {
    flush,
    isDirty,
    meet,
    choose: (choices) => {
      if (!clash) return;
      const { merged, theirs } = clash;
      clash = undefined;
      const before = base.document;
      base = theirs;
      draft.replace(resolve(merged.document, choices), { before, after: theirs.document });
      if (isDirty()) void flush();
      else draft.setState({ saved: { state: 'saved', at: now() } });
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
      globalThis.removeEventListener?.('online', online);
    },
  };
}
