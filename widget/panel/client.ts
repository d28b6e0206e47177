// The public chat protocol from the browser's side. Every call tells apart "try again" and "this is the answer".
import type {
  Act,
  ChatEvent,
  ConversationState,
  DeltaEvent,
  ErrorAnswer,
  PublicBot,
  Rate,
  SendMessage,
  Started,
  StartConversation,
  Suggested,
  TurnAnswer,
  TypingEvent,
} from '@dialoom/shared/api/chat';
import { realm } from './realm.ts';
import { readSse } from './sse.ts';

export type Session = { id: string; token: string };
/** `again`: network, 5xx, 408, 429: keep it and try later. */
export class CallFailed extends Error {
  readonly status: number;
  readonly code: string;
  readonly again: boolean;
  readonly afterMs: number;
  /** Of a form: why each field was refused. */
  readonly fields: Readonly<Record<string, string>> | undefined;
  /** What the server said of it, in the reader's language. */
  readonly why: string | undefined;
  constructor(status: number, code: string, afterMs = 0, fields?: Readonly<Record<string, string>>, why?: string) {
    super(code);
    this.why = why;
    this.fields = fields;
    this.status = status;
    this.code = code;
    this.again = status === 0 || status === 408 || status === 429 || status >= 500;
    this.afterMs = afterMs;
  }
}
export type Hints = {
  event(event: ChatEvent): void;
  delta(delta: DeltaEvent): void;
  typing(typing: TypingEvent): void;
};

export function createClient(base: string, bot: string, renewed: (token: string) => void) {
  const ask = async (path: string, init: RequestInit & { token?: string } = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (init.token) headers.set('authorization', `Bearer ${init.token}`);
    if (init.body) headers.set('content-type', 'application/json');
    let answer: Response;
    try {
      answer = await realm.fetch(base + path, { ...init, headers, credentials: 'omit', cache: 'no-store' });
    } catch {
      throw new CallFailed(0, 'offline');
    }
    const token = answer.headers.get('dialoom-token');
    if (token) renewed(token);
    if (answer.ok) return answer;
    const { error } = (await answer.json().catch(() => ({}))) as Partial<ErrorAnswer>;
    throw new CallFailed(
      answer.status,
      error?.code ?? 'unknown',
      Number(answer.headers.get('retry-after')) * 1_000 || 0,
      error?.fields,
    );
  };
  const json = async <V>(answer: Promise<Response>) => (await (await answer).json()) as V;
  const at = (session: Session, rest = '') => `v1/conversations/${encodeURIComponent(session.id)}${rest}`;
  return {
    bot: (locale: string) =>
      json<PublicBot>(ask(`v1/bots/${encodeURIComponent(bot)}?locale=${encodeURIComponent(locale)}`)),
    suggest: async (text: string, locale: string) =>
      (
        await json<Suggested>(
          ask(
            `v1/bots/${encodeURIComponent(bot)}/suggest?locale=${encodeURIComponent(locale)}&q=${encodeURIComponent(text)}`,
          ),
        )
      ).questions,
    start: (body: StartConversation) =>
      json<Started>(
        ask(`v1/bots/${encodeURIComponent(bot)}/conversations`, { method: 'POST', body: realm.stringify(body) }),
      ),
    state: ({ token, ...session }: Session) => json<ConversationState>(ask(at({ token, ...session }), { token })),
    act: (session: Session, body: Act) =>
      json<TurnAnswer>(
        ask(at(session, '/actions'), { method: 'POST', body: realm.stringify(body), token: session.token }),
      ),
    rate: (session: Session, body: Rate) =>
      ask(at(session, '/feedback'), { method: 'POST', body: realm.stringify(body), token: session.token }),
    /** Where a file of this conversation goes; refusals are worded in that language. */
    filesAt: (session: Session, locale: string) => `${base}${at(session, '/files')}?lang=${encodeURIComponent(locale)}`,
    file: async (session: Session, id: string) =>
      (await ask(at(session, `/files/${encodeURIComponent(id)}`), { token: session.token })).blob(),
    after: async (session: Session, seq: number) =>
      (
        await json<{ events: ChatEvent[] }>(
          ask(at(session, `/events?after=${seq}`), { token: session.token, headers: { accept: 'application/json' } }),
        )
      ).events,
    /** One message; its turn streams back. Resolves when the turn is over. */
    async send(session: Session, body: SendMessage, hints: Hints): Promise<void> {
      const answer = await ask(at(session, '/messages'), {
        method: 'POST',
        body: realm.stringify(body),
        token: session.token,
        headers: { accept: 'text/event-stream' },
      });
      if (!answer.headers.get('content-type')?.includes('event-stream') || !answer.body) {
        for (const event of ((await answer.json()) as TurnAnswer).events) hints.event(event);
        return;
      }
      let over = false;
      let failed: ErrorAnswer['error'] | undefined;
      await readSse(answer.body, ({ event, data }) => {
        const value = realm.parse(data);
        if (event === 'done') over = true;
        else if (event === 'failed') failed = (value as ErrorAnswer).error;
        else hand(event, value, hints);
      }).catch(() => undefined); // a stream that broke off: the same id may be asked for again
      if (failed) throw new CallFailed(failed.code === 'internal' ? 500 : 400, failed.code, 0, failed.fields);
      if (!over) throw new CallFailed(0, 'broken-off');
    },
    /** Events from a place on, until it ends or is stopped. */
    async listen(session: Session, seq: number, hints: Hints, signal: AbortSignal, alive: () => void): Promise<void> {
      const answer = await ask(at(session, `/events?after=${seq}`), {
        token: session.token,
        signal,
        headers: { accept: 'text/event-stream', 'last-event-id': String(seq) },
      });
      if (answer.body) await readSse(answer.body, ({ event, data }) => hand(event, realm.parse(data), hints), alive);
    },
  };
}
export type Client = ReturnType<typeof createClient>;

function hand(event: string, value: unknown, hints: Hints): void {
  if (event === 'delta') hints.delta(value as DeltaEvent);
  else if (event === 'typing') hints.typing(value as TypingEvent);
  else hints.event(value as ChatEvent);
}
