// The conversation as the panel knows it: what was said in the server's order, what waits to be sent, who owns it. Never loses, never doubles.
import { signal } from './signal.ts';
import type { ChatEvent, MessageEvent, OwnerKind, PublicBot } from './types.ts';
import { CallFailed, createClient, type Client, type Hints, type Session } from './client.ts';
import type { Kept } from './kept.ts';
import { smaller } from './smaller.ts';
import { upload } from './upload.ts';

export type Outgoing = {
  id: string;
  type: 'text' | 'choice' | 'file';
  text: string; // of a file: its name
  value?: string; // of a choice its id, of a file the server's once it is there
  failed?: true;
  why?: string; // in words, where trying again is no use
  below?: number; // the line it was written under
};
export type State = {
  phase: 'loading' | 'ready' | 'unreachable' | 'expired';
  bot: PublicBot | undefined;
  messages: readonly MessageEvent[];
  outgoing: readonly Outgoing[];
  /** Streamed text by message id; the committed message replaces it. */
  streaming: ReadonlyMap<string, { text: string; attempt: number }>;
  typing: 'bot' | 'agent' | undefined;
  /** Which message's file is going out, and how much of it is through, 0–1. */
  sent: { id: string; share: number } | undefined;
  owner: OwnerKind;
  agent: string | undefined;
  position: number | undefined;
  canLeave: boolean;
  rating: boolean;
  online: boolean;
  /** What the panel and the bot speak. */
  language: string;
  /** Which answers were said to be helpful, by message. */
  votes: Readonly<Record<string, boolean>>;
};
const fresh: State = {
  phase: 'loading',
  bot: undefined,
  messages: [],
  outgoing: [],
  streaming: new Map(),
  typing: undefined,
  sent: undefined,
  owner: 'bot',
  agent: undefined,
  position: undefined,
  canLeave: false,
  rating: false,
  online: true,
  language: '',
  votes: {},
};

const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return (
    Date.now().toString(36).padStart(9, '0') +
    Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0'))
      .join('')
      .slice(0, 24)
  ); // in order of time
};
const baseOf = (tag: string) => tag.toLowerCase().split('-')[0];
const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
/** A file that does not get through is not tried for ever: the customer decides. */
const MOST_CARRIES = 4;
/** A stream without a byte for this long is dead. */
const QUIET_MS = 45_000;
const LOOK_MS = 10_000;
const TYPING_MS = 250;
/** An agent may take over from the bot while the talk is fresh; after this long without an event nobody asks any more. */
const FRESH_MS = 5 * 60_000;

/** What tabs of one visitor tell each other. The session itself goes along: storage may reach another process later than this. */
type Told = { id: string | undefined; seq: number } | { begun: Session } | { over: true };

export type Chat = ReturnType<typeof createChat>;
export function createChat({
  base,
  bot,
  kept,
  locale,
  emit,
}: {
  base: string;
  bot: string;
  kept: Kept;
  locale: string;
  emit(event: string, detail?: unknown): void;
}) {
  /** What is spoken, and what the page spoke then: a visitor's choice outlives a reload, and a page in another language changes it. */
  let was = kept.get<{ now: string; page: string }>('language') ?? { now: locale, page: locale };
  const state = signal<State>({
    ...fresh,
    language: was.page === locale ? was.now : locale,
    outgoing: kept.get<Outgoing[]>('outbox') ?? [],
    votes: kept.get<State['votes']>('votes') ?? {},
    online: navigator.onLine,
  });
  const set = (change: Partial<State>) => state.set({ ...state.get(), ...change });
  let session = kept.get<Session>('session');
  let seq = 0;
  let heardAt = 0;
  let about: { contact?: object; context?: object } = {};
  /** The site's signed word on who this is: good for one conversation. */
  let word: string | undefined;
  /** The message that is going out. */
  let sending: string | undefined;
  let stream: AbortController | undefined;
  let over = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Files picked here, by the id of their message, and those seen, by their own: in memory only. */
  const blobs = new Map<string, Blob>();
  let uploading: { id: string; stop: AbortController } | undefined;
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`dialoom:${bot}`);
  const tell = (told: Told) => tabs?.postMessage(told);
  const client: Client = createClient(base, bot, (token) => session && keep({ ...session, token }));

  const keep = (next: Session) => {
    const other = next.id !== session?.id;
    session = next;
    kept.set('session', next);
    if (!other) return;
    kept.set('heard', 0);
    tell({ begun: next });
  };
  const queue = (outgoing: readonly Outgoing[]) => {
    set({ outgoing });
    kept.set('outbox', outgoing);
  };

  // ── what the server says ──────────────────────────────────────────────────────────────────────────────────
  const take = (event: ChatEvent): void => {
    if (over || event.seq <= seq) return; // nobody listens any more; had it
    seq = event.seq;
    if (state.get().phase === 'ready') tell({ id: session?.id, seq });
    heardAt = Date.now();
    const { messages, streaming, outgoing } = state.get();
    switch (event.type) {
      case 'message': {
        const still = new Map(streaming);
        still.delete(event.id);
        set({
          // erased by the people of the site: nothing of it stays on this screen either
          messages: event.key === 'conversation.erased' ? [] : [...messages, event],
          streaming: still,
          typing: event.from === 'customer' ? state.get().typing : undefined,
        });
        if (event.language && event.language !== state.get().language) void speak(event.language);
        if (event.from === 'customer') {
          queue(outgoing.filter((one) => one.id !== event.id));
          if (sending === event.id && state.get().bot?.gathers) {
            sending = undefined; // it is in the log: the next line need not wait for the answer
            void flush();
          }
        } else emit('message', { id: event.id, from: event.from });
        return;
      }
      case 'owner':
        set({
          owner: event.owner,
          agent: event.agent?.name,
          position: undefined,
          streaming: new Map(),
          canLeave: event.leaveMessage ?? false,
          ...(event.owner !== 'closed' && { rating: false }),
        });
        kept.set('live', event.owner === 'queue' || event.owner === 'agent');
        emit('owner', { owner: event.owner });
        if (event.owner === 'queue') void refresh();
        return listen();
      case 'queue':
        return set({ position: event.position });
      case 'feedback-request':
        return set({ rating: true });
      case 'closed':
        emit('closed', { by: event.by });
        return;
      case 'error':
        return;
      default:
        event satisfies never;
    }
  };
  /** What a conversation is told. One that was left for another says nothing any more, however late it comes. */
  const hints = (of: Session): Hints => ({
    // sequences are dense: what is missing before this one happened elsewhere, and comes first
    event: (event) => void (session?.id === of.id && (event.seq > seq + 1 ? refresh() : take(event))),
    delta({ messageId, attempt, text }) {
      if (session?.id !== of.id) return;
      const streaming = new Map(state.get().streaming);
      const old = streaming.get(messageId);
      if (old && attempt < old.attempt) return;
      streaming.set(messageId, { attempt, text: old?.attempt === attempt ? old.text + text : text }); // a higher attempt clears what was drawn
      set({ streaming, typing: undefined });
    },
    typing({ from }) {
      if (session?.id !== of.id) return;
      set({ typing: from });
      if (from === 'agent') setTimeout(() => state.get().typing === 'agent' && set({ typing: undefined }), 5_000);
    },
  });

  // ── beginning ─────────────────────────────────────────────────────────────────────────────────────────────
  const start = async (): Promise<void> => {
    set({ phase: 'loading' });
    try {
      const known = await client.bot(state.get().language);
      if (over) return; // shut down meanwhile: nothing is begun
      set({ bot: known });
      const before = session?.id;
      if (session) {
        try {
          for (const event of await client.after(session, seq)) take(event);
          const now = await client.state(session);
          set({ owner: now.owner, agent: now.agent?.name, position: now.queue?.position });
        } catch (error) {
          if (!(error instanceof CallFailed) || error.again) throw error;
          // the old conversation is gone or its token is: its lines stay readable, a new one begins
          forgetSession();
          if (state.get().messages.length > 0) return set({ phase: 'expired' });
        }
      }
      if (!session) await begin();
      if (over) return;
      if (before === session?.id && was.page !== locale) {
        // the page has been turned to another language since
        const speaks = known.languages.some((one) => baseOf(one) === baseOf(locale));
        if (speaks) void act({ do: 'context', locale });
        await speak(speaks ? locale : was.now);
        was = { now: locale, page: locale };
      }
      tries = 0;
      set({ phase: 'ready' });
      emit('ready');
      listen();
      void flush();
    } catch (error) {
      const waiting = error instanceof CallFailed && error.again;
      set({ phase: state.get().messages.length > 0 ? 'ready' : 'unreachable' });
      if (waiting) later(() => void start());
      else emit('error', { code: error instanceof CallFailed ? error.code : 'unknown' });
      if (!(error instanceof CallFailed)) throw error;
    }
  };
  const begin = async (): Promise<void> => {
    const id = kept.get<string>('starting') ?? newId();
    kept.set('starting', id); // a retry after a lost answer finds the same conversation
    const body = { id, locale: state.get().language, ...about };
    const made = await client.start({ ...body, ...(word && { identity: word }) } as never).catch((error: unknown) => {
      if (word && error instanceof CallFailed && error.code.startsWith('ident')) {
        word = undefined; // refused: they are talked to as a stranger
        emit('error', { code: error.code });
        return client.start(body as never);
      }
      if (error instanceof CallFailed && error.status === 409) kept.remove('starting');
      throw error;
    });
    if (over) return; // it was shut down meanwhile: nobody is remembered here
    kept.remove('starting');
    word = undefined;
    keep({ id: made.id, token: made.token });
    kept.set('language', { now: state.get().language, page: locale });
    seq = 0;
    for (const event of made.events) take(event);
  };
  const forgetSession = () => {
    session = undefined;
    kept.remove('session');
    stream?.abort();
    stream = undefined;
  };

  // ── sending: one at a time, in order, until it is known that it arrived ───────────────────────────────────
  const flush = async (): Promise<void> => {
    if (sending || over) return;
    const next = state.get().outgoing.find((one) => !one.failed);
    if (!next || !session) return;
    sending = next.id;
    // a turn that takes a moment shows that it is heard
    const soon = setTimeout(
      () => sending === next.id && !uploading && state.get().owner === 'bot' && set({ typing: 'bot' }),
      TYPING_MS,
    );
    try {
      await client.send(
        session,
        next.type === 'text'
          ? { id: next.id, type: 'text', text: next.text }
          : next.type === 'file'
            ? { id: next.id, type: 'file', file: next.value ?? (await carry(next, session)) }
            : { id: next.id, type: 'choice', value: next.value ?? '' },
        hints(session),
      );
      tries = 0;
      queue(state.get().outgoing.filter((one) => one.id !== next.id));
      set({ typing: undefined, online: true });
      emit('sent', { id: next.id });
    } catch (error) {
      set({ typing: undefined, streaming: new Map() });
      if (!(error instanceof CallFailed)) throw error;
      if (!state.get().outgoing.some((one) => one.id === next.id)) return; // taken back
      if (error.status === 401) {
        forgetSession();
        set({ phase: 'expired' });
      } else if (error.again && (next.type !== 'file' || tries < MOST_CARRIES || !navigator.onLine)) {
        if (error.status === 0) set({ online: navigator.onLine });
        later(() => void flush(), error.afterMs);
      } else
        queue(
          state
            .get()
            .outgoing.map((one) =>
              one.id === next.id ? { ...one, failed: true, ...(error.why && !error.again && { why: error.why }) } : one,
            ),
        );
    } finally {
      clearTimeout(soon);
      if (sending === next.id) sending = undefined;
      uploading = undefined;
      set({ sent: undefined });
      if (!timer && state.get().outgoing.some((one) => !one.failed) && session) void flush();
    }
  };
  /** Brings a file to the server; the id it has there. */
  const carry = async ({ id, text: name }: Outgoing, to: Session): Promise<string> => {
    const blob = blobs.get(id);
    if (!blob) throw new CallFailed(400, 'gone'); // picked before the page was loaded again
    const stop = new AbortController();
    uploading = { id, stop };
    set({ sent: { id, share: 0 } });
    const { file } = await upload(client.filesAt(to, state.get().language), to.token, { id, blob: await smaller(blob), name }, (share) => set({ sent: { id, share } }), stop.signal); // prettier-ignore
    blobs.set(file, blob);
    queue(state.get().outgoing.map((one) => (one.id === id ? { ...one, value: file } : one)));
    if (stop.signal.aborted) throw new CallFailed(400, 'stopped');
    return file;
  };
  const later = (work: () => void, atLeast = 0) => {
    clearTimeout(timer);
    const wait = Math.max(
      atLeast,
      (BACK_OFF_MS[Math.min(tries++, BACK_OFF_MS.length - 1)] ?? 30_000) * (0.75 + Math.random() / 2),
    );
    timer = setTimeout(() => {
      timer = undefined;
      work();
    }, wait);
  };
  const put = (one: Outgoing) => {
    const { outgoing, messages } = state.get();
    const last = messages.at(-1);
    queue([...outgoing, { ...one, ...(last && { below: last.seq }) }]);
    void flush();
  };

  // ── listening: only while a person or the queue has the conversation; else a turn's own answer is all there is ──
  const listen = (): void => {
    const { owner } = state.get();
    const wanted = !over && session !== undefined && (owner === 'queue' || owner === 'agent');
    if (!wanted) {
      stream?.abort();
      stream = undefined;
      return;
    }
    if (stream) return;
    const mine = new AbortController();
    stream = mine;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => mine.abort(), QUIET_MS);
      tries = 0;
    };
    alive();
    const asked = session;
    if (!asked) return;
    client
      .listen(asked, seq, hints(asked), mine.signal, alive)
      .catch((error: unknown) => {
        if (error instanceof CallFailed && error.status === 401) {
          forgetSession();
          set({ phase: 'expired' });
        }
      })
      .finally(() => {
        clearTimeout(quiet);
        if (stream !== mine) return;
        stream = undefined;
        if (session) later(() => (listen(), void refresh()));
      });
  };
  const refresh = async (): Promise<void> => {
    if (!session) return;
    const of = session;
    try {
      const now = await client.state(of);
      if (session?.id !== of.id) return;
      set({ owner: now.owner, agent: now.agent?.name, position: now.queue?.position });
      if (now.seq <= seq) return;
      for (const event of await client.after(of, seq)) if (session?.id === of.id) take(event);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error; // the next look will tell
    }
  };
  const polling = setInterval(() => {
    const { owner } = state.get();
    const recent =
      document.visibilityState === 'visible' &&
      Date.now() - heardAt < FRESH_MS + (state.get().bot?.remindsSeconds ?? 0) * 1_000;
    if (owner === 'queue' || (owner === 'bot' && !sending && recent)) void refresh();
  }, LOOK_MS);
  const woken = () => {
    set({ online: navigator.onLine });
    if (document.visibilityState === 'hidden' || !navigator.onLine || over) return;
    clearTimeout(timer);
    timer = undefined;
    if (state.get().phase === 'unreachable') void start();
    else {
      void refresh();
      listen();
      void flush();
    }
  };
  const events = ['online', 'offline', 'pageshow', 'visibilitychange'] as const;
  for (const name of events) (name === 'visibilitychange' ? document : window).addEventListener(name, woken);
  const away = () => {
    stream?.abort();
    stream = undefined;
  };
  window.addEventListener('pagehide', away);

  const inStep = ({ data }: { data: Told }) => {
    if (over || state.get().phase === 'loading') return;
    if ('seq' in data) {
      if (data.id === session?.id && data.seq > seq) void refresh();
    } else if ('begun' in data) {
      if (data.begun.id !== session?.id) afresh(data.begun);
    } else {
      forgetSession();
      set({ phase: 'expired' }); // logged out there
    }
  };
  tabs?.addEventListener('message', inStep);
  const speak = (next: string) => {
    set({ language: next });
    kept.set('language', { now: next, page: locale });
    return client.bot(next).then(
      (known) => set({ bot: known }),
      () => undefined,
    );
  };
  /** Nobody reads on here: the bot need not remind anybody. */
  const leave = () => {
    if (session && state.get().owner === 'bot')
      void client.act(session, { id: newId(), do: 'gone' }).catch(() => undefined);
  };
  const dropFiles = () => {
    uploading?.stop.abort();
    blobs.clear();
  };
  /** Drops what was said here, for another conversation. */
  const afresh = (next: Session | undefined) => {
    forgetSession();
    if (next) keep(next);
    seq = 0;
    queue([]);
    dropFiles();
    kept.remove('votes');
    state.set({ ...fresh, bot: state.get().bot, language: state.get().language, online: navigator.onLine });
    void start();
  };

  const act = async (
    body:
      | { do: 'handoff' }
      | { do: 'cancel-wait' }
      | { do: 'leave-message'; text: string; contact?: string }
      | { do: 'context'; context?: object; locale?: string },
  ): Promise<boolean> => {
    if (!session) return false;
    const told = hints(session);
    try {
      for (const event of (await client.act(session, { id: newId(), ...body } as never)).events) told.event(event);
      await refresh();
      return true;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      emit('error', { code: error.code });
      return false;
    }
  };

  return {
    state,
    start,
    /** Text too long for the bot is refused by the server and stays here, marked: nothing is cut. */
    say: (text: string) => text.trim() && put({ id: newId(), type: 'text', text }),
    /** Questions that what is typed may become; none when that cannot be known. */
    suggest: (text: string): Promise<readonly string[]> => client.suggest(text, state.get().language).catch(() => []),
    choose: (value: string, label: string) => put({ id: newId(), type: 'choice', text: label, value }),
    /** Sends a filled-in form. Answers what is wrong: by field, under '' when it did not go out; nothing when all is well. */
    async fill(id: string, values: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
      if (!session) return { '': 'failed' };
      try {
        await client.send(session, { id, type: 'form', values }, hints(session));
        emit('sent', { id });
        return {};
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        if (error.code === 'form.over') void refresh(); // answered in another tab, or a person took over
        return error.fields ?? { '': 'failed' };
      } finally {
        set({ typing: undefined });
      }
    },
    newId,
    /** Sends what failed again, in its order. */
    retry: () => {
      queue(state.get().outgoing.map(({ failed, ...one }) => ({ ...one, ...(failed && one.why && { failed }) })));
      void flush();
    },
    remove(id: string) {
      queue(state.get().outgoing.filter((one) => one.id !== id));
      if (uploading?.id === id) uploading.stop.abort();
      blobs.delete(id);
    },
    /** @param why it cannot go: then it stands there with the reason, and is not sent */
    attach(file: File, why?: string) {
      const id = newId();
      blobs.set(id, file);
      put({ id, type: 'file', text: file.name, ...(why !== undefined && { failed: true, why }) });
    },
    blob: (id: string) => blobs.get(id),
    /** The bytes of a file: what was picked here, else the server's. @throws CallFailed */
    async bytes(id: string): Promise<Blob> {
      const known = blobs.get(id);
      if (known) return known;
      if (!session) throw new CallFailed(401, 'gone');
      const blob = await client.file(session, id);
      blobs.set(id, blob);
      return blob;
    },
    person: () => act({ do: 'handoff' }),
    cancelWait: () => act({ do: 'cancel-wait' }),
    leave: (text: string, contact: string) => act({ do: 'leave-message', text, ...(contact && { contact }) }),
    async rate(rating: number) {
      set({ rating: false });
      if (session && rating > 0) await client.rate(session, { rating }).then(refresh, () => undefined);
      emit('rating', { rating });
    },
    setContact: (contact: object) => void (about = { ...about, contact }),
    /** Who the site says this is, by a token its server has signed. Another customer's conversation is left, not taken over. */
    async identify(token: string) {
      word = token;
      if (!session) return;
      try {
        await client.act(session, { id: newId(), do: 'identify', token });
        word = undefined;
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        if (error.code === 'identity.other') {
          leave();
          afresh(undefined);
        } else if (error.status !== 401) {
          word = undefined;
          emit('error', { code: error.code });
        }
      }
    },
    setContext(context: object) {
      about = { ...about, context };
      if (session) void act({ do: 'context', context });
    },
    /** The customer or the page chose it: the open question comes again in it. */
    setLocale(next: string) {
      void speak(next);
      if (session) void act({ do: 'context', locale: next });
    },
    /** Whether an answer helped; taken back when it does not arrive. */
    async vote(message: string, helpful: boolean) {
      const before = state.get().votes;
      const votes = { ...before, [message]: helpful };
      set({ votes });
      if (!session) return;
      await client.rate(session, { message, helpful }).then(
        () => kept.set('votes', votes),
        () => set({ votes: before }),
      );
    },
    /** A new conversation; the old lines go. */
    startOver() {
      leave();
      afresh(undefined);
    },
    shutdown() {
      if (over) return;
      over = true;
      leave();
      forgetSession();
      clearTimeout(timer);
      dropFiles();
      clearInterval(polling);
      for (const key of ['outbox', 'starting', 'draft', 'live', 'votes', 'language']) kept.remove(key);
      tell({ over: true });
      tabs?.close();
      for (const name of events) (name === 'visibilitychange' ? document : window).removeEventListener(name, woken);
      window.removeEventListener('pagehide', away);
      state.set(fresh);
    },
  };
}
