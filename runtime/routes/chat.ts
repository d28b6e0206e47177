// The public chat protocol under /v1: what the widget, channels and load tests speak. Validate, call, answer.
import { createHash, randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import {
  Act,
  Rate,
  RateMessage,
  SendMessage,
  StartConversation,
  SUGGEST_CHARACTERS,
  type Suggested,
  type TurnAnswer,
  type Uploaded,
  type WireEvent,
} from '@dialoom/shared/api/chat';
import { MESSAGE_CHARACTERS } from '@dialoom/shared/node/effects';
import type { Locale } from '@dialoom/shared/node/define';
import { DialoomError, errorText } from '@dialoom/shared/text/errors';
import { guardOffers, guardWindow } from '../conversation/guarding.ts';
import type { Conversations, Message } from '../conversation/conversations.ts';
import type { Identify } from '../identity/identify.ts';
import type { Live } from '../conversation/live.ts';
import type { TokenOf, Tokens } from '../conversation/token.ts';
import type { Answer } from '../conversation/turn.ts';
import type { AddressOf } from '../http/address.ts';
import { readJson } from '../http/body.ts';
import { originAllowed } from '../http/origins.ts';
import { inTurn } from '../in-turn.ts';
import { localeOf, parsed } from '../http/failures.ts';
import type { Limit } from '../http/rate-limits.ts';
import { frame, openStreams, streamed } from '../http/sse.ts';
import type { Files } from '../files/files.ts';
import type { ForVisitors } from '../knowledge/for-visitors.ts';
import type { FaqMedia } from '../store/faq-media.ts';
import { answerWithMedium } from './faq-media.ts';
import { answerWithFile, bytesAllowed, takeUpload } from './sent-files.ts';
import { publicBot } from './public-bot.ts';

export type ChatParts = {
  conversations: Conversations;
  files: Files;
  /** Pictures and files of answers. */
  media: FaqMedia;
  tokens: Tokens;
  identity: Pick<Identify, 'identify'>;
  limit: Limit;
  addressOf: AddressOf;
  /** Sites that may talk to the bot; nothing when there is no such bot. */
  allowedOrigins(bot: string): Promise<readonly string[] | undefined>;
  ownOrigins: readonly string[];
  queuePosition(live: Live): Promise<number>;
  /** The customer is typing: a hint for the desk. */
  typing(live: Live): void;
  /** What the window offers out of the bot's knowledge; nothing: only what its owner wrote. */
  offers?: ForVisitors;
  /** A customer said whether an answer out of the knowledge helped. */
  helped?(live: Live, vote: { message: string; answer: string; helpful: boolean }): Promise<void>;
  /** Open event streams; nothing: no limit. */
  streamLimits: StreamLimits | undefined;
};

/** After this long a message POST answers with what there is; the rest comes by the event stream. */
const ANSWER_MS = 25_000;
const BODY = { bytes: 64 * 1024 };
export type StreamLimits = { conversation: number; address: number; process: number };
export const streamLimits: StreamLimits = { conversation: 4, address: 50, process: 5_000 };
const BOT_ID = /^[\w-]{1,64}$/;
const MOST_SEQ = 2 ** 31 - 1;
/** What a page of another site may read of an answer. */
export const EXPOSED = 'Dialoom-Token, Retry-After, ETag';

export function chatRoutes(parts: ChatParts): Hono {
  const { conversations, tokens } = parts;
  const app = new Hono();
  const streams = new Map<string, number>();

  /** Headers for another site's page: the one origin, never with credentials. */
  const cors = (c: Context): Record<string, string> => {
    const origin = c.req.header('origin');
    return origin === undefined
      ? { 'x-content-type-options': 'nosniff' }
      : {
          'x-content-type-options': 'nosniff',
          'access-control-allow-origin': origin,
          'access-control-expose-headers': EXPOSED,
          vary: 'Origin',
        };
  };
  const checkOrigin = async (c: Context, bot: string): Promise<void> => {
    const list = BOT_ID.test(bot) ? await parts.allowedOrigins(bot) : undefined;
    if (list === undefined) throw new DialoomError('not-found', 404);
    if (!originAllowed(list, c.req.header('origin'), parts.ownOrigins)) throw new DialoomError('origin.refused', 403);
  };
  /** Who asks: the token decides, the path must agree. The same answer whether the conversation exists or not. */
  const holder = async (c: Context): Promise<{ of: TokenOf; live: Live; headers: Record<string, string> }> => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
    const of = scheme?.toLowerCase() === 'bearer' && token ? tokens.read(token) : undefined;
    if (!of) throw new DialoomError('token.invalid', 401);
    if (of.conversation !== c.req.param('conversation')) throw new DialoomError('not-found', 404);
    await checkOrigin(c, of.bot);
    const live = await conversations.get(of.conversation);
    if (live.row.bot !== of.bot) throw new DialoomError('not-found', 404);
    const renewed = tokens.renew(of);
    return { of, live, headers: { ...cors(c), ...(renewed && { 'dialoom-token': renewed }) } };
  };

  /** A message that names a file stands for it; only one of this conversation. It stays from now on, as the message does. */
  const withFile = async (live: Live, message: z.output<typeof SendMessage>): Promise<Message> => {
    if (message.type !== 'file') return message;
    const file = await parts.files.find(live.row, message.file);
    if (!file) throw new DialoomError('not-found', 404);
    await parts.files.sent(live.row, file.id);
    return { ...message, file };
  };

  app.options('/v1/*', (c) =>
    c.body(null, 204, {
      ...cors(c),
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, accept, last-event-id',
      'access-control-max-age': '7200',
    }),
  );

  app.get('/v1/bots/:bot', async (c) => {
    const id = c.req.param('bot');
    await checkOrigin(c, id);
    const bot = await parts.conversations.parts.bots.live(id);
    if (!bot) throw new DialoomError('not-found', 404);
    const locale = c.req.query('locale') ?? c.req.header('accept-language')?.split(',')[0];
    const body = JSON.stringify(
      guardWindow(parts.conversations.parts.guard, bot, await publicBot(bot, locale, parts.offers)),
    );
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`; // what is asked most changes by itself
    const headers = { ...cors(c), etag, 'cache-control': 'no-cache' };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(body, 200, { ...headers, 'content-type': 'application/json' });
  });

  app.get('/v1/bots/:bot/suggest', async (c) => {
    const id = c.req.param('bot');
    await checkOrigin(c, id);
    await parts.limit('suggest', parts.addressOf(c));
    const bot = await parts.conversations.parts.bots.live(id);
    if (!bot) throw new DialoomError('not-found', 404);
    const text = (c.req.query('q') ?? '').slice(0, SUGGEST_CHARACTERS);
    const found = (await parts.offers?.suggest(bot, text, c.req.query('locale'))) ?? [];
    const questions = guardOffers(parts.conversations.parts.guard, bot, found);
    return c.json({ questions } satisfies Suggested, 200, { ...cors(c), 'cache-control': 'no-store' });
  });

  /** A picture or a file of an answer: its address is all that one needs. */
  app.get('/v1/media/:file', async (c) => {
    await parts.limit('media', parts.addressOf(c));
    return answerWithMedium(parts.media, c.req.param('file'));
  });

  app.post('/v1/bots/:bot/conversations', async (c) => {
    const bot = c.req.param('bot');
    await checkOrigin(c, bot);
    await parts.limit('start', `${parts.addressOf(c)} ${bot}`);
    const body = parsed(StartConversation, await readJson(c, BODY), c);
    const id = body.id === undefined ? `c_${randomUUID()}` : idFor(bot, body.id);
    const published = body.identity === undefined ? undefined : await conversations.parts.bots.live(bot);
    const identified = body.identity !== undefined && published ? await parts.identity.identify(published, id, body.identity) : undefined; // prettier-ignore
    const { live, answer } = await conversations.begin(bot, {
      id,
      about: {
        ...(body.locale !== undefined && { locale: body.locale }),
        ...(body.context && { context: body.context }),
        ...(body.contact && { contact: withoutHoles(body.contact) }),
        ...(identified && { contact: identified.vars }),
      },
    });
    return c.json({ id: live.row.id, token: tokens.make(live.row.id, bot), ...answer }, 201, cors(c));
  });

  app.post('/v1/conversations/:conversation/messages', async (c) => {
    const wait = messages();
    if (wait) await wait;
    const { live, headers } = await holder(c);
    await parts.limit('message', live.row.id);
    await parts.limit('address', parts.addressOf(c));
    const message = await withFile(live, parsed(SendMessage, longTextRefused(await readJson(c, BODY)), c));
    if (c.req.header('accept')?.includes('text/event-stream'))
      return streamTurn(conversations, live, message, headers, localeOf(c));
    const answer = await inTime(conversations.message(live, message), live);
    return c.body(JSON.stringify(answer), 200, { ...headers, 'content-type': 'application/json' });
  });

  app.get('/v1/conversations/:conversation', async (c) => {
    const { live, headers } = await holder(c);
    return c.json(await conversations.state(live, parts.queuePosition), 200, {
      ...headers,
      'cache-control': 'no-store',
    });
  });

  app.get('/v1/conversations/:conversation/events', async (c) => {
    const { live, headers } = await holder(c);
    const after = seqIn(c.req.header('last-event-id') ?? c.req.query('after'));
    if (c.req.header('accept')?.includes('application/json')) {
      if (!conversations.parts.alone) await conversations.drive.reload(live);
      const events = await conversations.events(live, after);
      return c.json({ events, seq: events.at(-1)?.seq ?? live.row.seq }, 200, {
        ...headers,
        'cache-control': 'no-store',
      });
    }
    const address = parts.addressOf(c);
    const count = (key: string, by: number) => {
      const n = (streams.get(key) ?? 0) + by;
      if (n <= 0) streams.delete(key);
      else streams.set(key, n);
    };
    const most = parts.streamLimits;
    if (most) {
      if (openStreams() >= most.process) throw new DialoomError('busy', 503, { params: { seconds: 5 } });
      if ((streams.get(live.row.id) ?? 0) >= most.conversation || (streams.get(address) ?? 0) >= most.address)
        throw new DialoomError('rate.limited', 429, { params: { seconds: 5 } });
    }
    count(live.row.id, 1);
    count(address, 1);
    let listener: ((events: readonly WireEvent[]) => void) | undefined;
    return streamed(
      (stream) => {
        let last = after;
        let caughtUp = false;
        const early: WireEvent[] = [];
        const send = (events: readonly WireEvent[]) => {
          for (const event of events) {
            if ('seq' in event) {
              if (event.seq <= last) continue;
              last = event.seq;
              stream.send(frame(event.type, event, event.seq));
            } else stream.send(frame(event.type, event));
          }
        };
        listener = (events) => (caughtUp ? send(events) : void early.push(...events));
        live.listeners.add(listener);
        stream.send(': open\n\n');
        conversations
          .events(live, after)
          .then((events) => {
            send(events);
            caughtUp = true;
            send(early);
          })
          .catch((error: unknown) => {
            conversations.parts.log.error(error, 'event stream');
            stream.close();
          });
      },
      () => {
        if (listener) live.listeners.delete(listener);
        count(live.row.id, -1);
        count(address, -1);
      },
      headers,
    );
  });

  app.post('/v1/conversations/:conversation/files', async (c) => {
    const { live, headers } = await holder(c);
    const most = bytesAllowed(live);
    await parts.limit('upload', live.row.id);
    const address = parts.addressOf(c);
    await parts.limit('uploadDay', address);
    const { id: file, ...about } = await takeUpload(c, parts.files, live.row, { most, address });
    return c.json({ file, ...about } satisfies Uploaded, 201, headers);
  });
  app.get('/v1/conversations/:conversation/files/:file', async (c) => {
    const { live, headers } = await holder(c);
    await parts.limit('download', live.row.id);
    return answerWithFile(parts.files, live.row, c.req.param('file'), headers);
  });

  app.post('/v1/conversations/:conversation/actions', async (c) => {
    const { live, headers } = await holder(c);
    await parts.limit('message', live.row.id);
    const act = parsed(Act, await readJson(c, BODY), c);
    const { desk } = conversations;
    const none = { events: [], seq: live.row.seq };
    const answer = async (): Promise<Answer> => {
      switch (act.do) {
        case 'handoff':
          return desk.askForPerson(live, act.id);
        case 'cancel-wait':
          return desk.cancelWait(live, act.id);
        case 'leave-message':
          return desk.leaveMessage(live, act.id, act.text, act.contact);
        case 'context':
          return conversations.context(live, act.id, act);
        case 'gone':
          return conversations.gone(live, act.id);
        case 'stop':
          conversations.stop(live);
          return none;
        case 'typing':
          parts.typing(live);
          return none;
        case 'read':
          return none;
        case 'identify':
          return conversations.identified(
            live,
            act.id,
            await parts.identity.identify(live.bot, live.row.id, act.token),
          );
        default:
          return act satisfies never;
      }
    };
    return c.json(await inTime(answer(), live), 200, headers);
  });

  app.post('/v1/conversations/:conversation/feedback', async (c) => {
    const { live, headers } = await holder(c);
    await parts.limit('message', live.row.id);
    const body = await readJson(c, BODY);
    if (typeof body === 'object' && body !== null && 'message' in body) {
      const { message, helpful, comment } = parsed(RateMessage, body, c);
      const answer = await conversations.vote(live, { message, helpful, ...(comment !== undefined && { comment }) });
      if (answer !== undefined) await parts.helped?.(live, { message, answer, helpful });
      return c.body(null, 204, headers);
    }
    const { rating, comment } = parsed(Rate, body, c);
    await conversations.rate(
      live,
      `rate-${live.row.epoch}-${rating}-${createHash('sha256')
        .update(comment ?? '')
        .digest('base64url')
        .slice(0, 16)}`,
      rating,
      comment,
    );
    return c.body(null, 204, headers);
  });
  return app;
}

/** Two hundred customers who write in one moment are heard a few at a time, and everybody else meanwhile. */
const messages = inTurn();

/** A place in the events; anything that is no number is the beginning. */
const seqIn = (text: string | undefined): number => Math.min(MOST_SEQ, Math.max(0, Math.trunc(Number(text ?? 0)) || 0));

/** The public id does not tell the client's own: knowing a conversation's address (it stands in logs) opens nothing. */
const idFor = (bot: string, client: string) =>
  `c_${createHash('sha256').update(`${bot}\0${client}`).digest('base64url').slice(0, 26)}`;

/** The turn's answer, or after 25 s what there is so far. */
function inTime(answer: Promise<Answer>, live: Live): Promise<TurnAnswer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve({ events: [], seq: live.row.seq, more: true }), ANSWER_MS);
    answer.then(
      (told) => {
        clearTimeout(late);
        resolve(told);
      },
      (error: unknown) => {
        clearTimeout(late);
        reject(error); // after the answer it is told to whoever still listens; a later retry of the same id hears it again
      },
    );
  });
}

/** The same POST as a stream: typing, deltas and messages as they come, then `done` with the JSON answer. */
function streamTurn(
  conversations: Conversations,
  live: Live,
  message: Message,
  headers: Record<string, string>,
  locale: Locale,
): Response {
  let listener: ((events: readonly WireEvent[]) => void) | undefined;
  return streamed(
    (stream) => {
      const sent = new Set<number>();
      const send = (events: readonly WireEvent[]) => {
        for (const event of events) {
          if ('seq' in event && sent.has(event.seq)) continue;
          if ('seq' in event) sent.add(event.seq);
          stream.send(frame(event.type, event, 'seq' in event ? event.seq : undefined));
        }
      };
      listener = send;
      live.listeners.add(send);
      conversations
        .message(live, message, (hint) => send([hint]))
        .then((answer) => {
          send(answer.events);
          stream.send(frame('done', answer));
        })
        .catch((error: unknown) => {
          // the raw error never reaches the wire
          const known = error instanceof DialoomError ? error : new DialoomError('internal', 500);
          if (known !== error) conversations.parts.log.error(error, 'streamed turn');
          const message = errorText(known.code, locale, known.params);
          stream.send(frame('failed', { error: { code: known.code, message, ...(known.fields && { fields: known.fields }) } })); // prettier-ignore
        })
        .finally(() => stream.close());
    },
    () => {
      if (listener) live.listeners.delete(listener);
    },
    headers,
  );
}

/** Too long a text has its own code: it is the customer's to shorten, not a client's mistake. */
function longTextRefused(body: unknown): unknown {
  const text = (body as { text?: unknown } | null)?.text;
  if (typeof text === 'string' && text.length > MESSAGE_CHARACTERS)
    throw new DialoomError('too-large', 413, { path: 'text', params: { most: MESSAGE_CHARACTERS } });
  return body;
}
const withoutHoles = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
