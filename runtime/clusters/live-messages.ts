// What was not understood in the conversations of a bot, masked: read conversation by conversation, so that turns go on meanwhile.
import type { LogBody } from '../conversation/state.ts';
import type { Store } from '../store/open.ts';
import { maskPersonal } from './mask.ts';
import { missedIn } from './missed.ts';
import type { Message } from './propose.ts';
import { isAnswer, isTellingLine, LONGEST } from './telling.ts';

/** The newest so many are looked at, and so many rows of each. */
const MOST_CONVERSATIONS = 20_000;
const MOST_ROWS = 400;
const MOST_MESSAGES = 20_000;
const AT_ONCE = 25;
const MOST_ANSWER = 2_000;
const pause = () => new Promise(setImmediate);

type Parts = {
  db: Store['db'];
  openBody(conversation: string, body: Uint8Array): LogBody;
  /** How far; answers whether to go on. */
  told(done: number, of: number): Promise<boolean>;
};
/** @returns nothing when it was told to stop */
export async function liveMessages({ db, openBody, told }: Parts, workspace: string, bot: string, since: number): Promise<{ looked: number; messages: Message[] } | undefined> {
  const talks = await db.selectFrom('conversation').select(['key', 'id']).where('workspace', '=', workspace).where('bot', '=', bot).where('updated_at', '>=', since).orderBy('updated_at', 'desc').limit(MOST_CONVERSATIONS).execute(); // prettier-ignore
  const messages: Message[] = [];
  let looked = 0;
  for (const [n, { key, id }] of talks.entries()) {
    if (messages.length >= MOST_MESSAGES) break;
    if (n % AT_ONCE === 0) {
      if (!(await told(n, talks.length))) return undefined;
      await pause();
    }
    const rows = await db.selectFrom('log').select('body').where('conversation', '=', key).orderBy('rev', 'desc').limit(MOST_ROWS).execute(); // prettier-ignore
    const bodies = rows.toReversed().map(({ body }) => openBody(id, body));
    looked += bodies.reduce((sum, body) => sum + (body.in?.filter(({ type }) => type === 'message').length ?? 0), 0);
    for (const { text, at, why, answer } of missedIn(bodies)) {
      if (at < since || text.length > LONGEST) continue;
      const hidden = maskPersonal(text);
      if (!isTellingLine(hidden)) continue;
      const answered = answer.filter(isAnswer).map(maskPersonal).join('\n').slice(0, MOST_ANSWER);
      messages.push({ text: hidden, at, why, conversation: id, ...(answered !== '' && { answer: answered }) });
    }
  }
  return { looked, messages };
} // prettier-ignore
