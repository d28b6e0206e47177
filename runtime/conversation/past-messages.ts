// What customers of a bot said lately, to a bot that listened: typed lines, without buttons, forms and files. Everything personal is replaced.
import { Pseudonyms } from '../simulation/pseudonyms.ts';
import type { Store } from '../store/open.ts';
import type { codec } from './live.ts';

/** The newest so many conversations, and of each the beginning. */
const CONVERSATIONS = 400;
const ROWS = 200;
const AT_ONCE = 20;

/** A text, and how often it was said. */
export type PastMessage = { text: string; times: number };

/** @param most different messages, those of the newest conversations first */
export const pastMessages =
  ({ db }: Pick<Store, 'db'>, code: Pick<ReturnType<typeof codec>, 'openBody'>) =>
  async (workspace: string, bot: string, most: number, signal?: AbortSignal): Promise<PastMessage[]> => {
    const said = new Map<string, number>();
    const conversations = await db.selectFrom('conversation').select(['key', 'id']).where('workspace', '=', workspace).where('bot', '=', bot).orderBy('updated_at', 'desc').limit(CONVERSATIONS).execute(); // prettier-ignore
    for (let from = 0; from < conversations.length && said.size < most; from += AT_ONCE) {
      signal?.throwIfAborted();
      for (const { key, id } of conversations.slice(from, from + AT_ONCE)) {
        const rows = await db.selectFrom('log').select('body').where('conversation', '=', key).orderBy('rev').limit(ROWS).execute();
        const inputs = rows.flatMap(({ body }) => code.openBody(id, body).in ?? []);
        const pseudonyms = new Pseudonyms();
        for (const input of inputs) pseudonyms.learn(input);
        for (const input of inputs) {
          if (input.type !== 'message' || input.value !== undefined || input.files || input.text.trim() === '') continue;
          const text = pseudonyms.hide(input.text);
          if (said.size < most || said.has(text)) said.set(text, (said.get(text) ?? 0) + 1);
        }
      }
      await new Promise((resume) => setImmediate(resume)); // opening what is sealed takes its time: others have their turn
    }
    return [...said].map(([text, times]) => ({ text, times }));
  }; // prettier-ignore
