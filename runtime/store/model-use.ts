// What models were asked and what it cost: sums by day, bot, place and model; and the calls of conversations, sealed.
import type { Seal } from './seal.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type Use = Tables['model_use'];
/** One call as it was. Never holds a secret: prompts have none. */
export type KeptCall = {
  place: string;
  model: string;
  system: string;
  messages: { role: string; text: string }[];
  answer: string;
  calls: { name: string; args: string }[];
  failed?: string;
  /** It came to a limit of length. */
  cut?: true;
  prompt: number;
  completion: number;
  cost: number;
  ms: number;
};
export type ModelUseStore = ReturnType<typeof modelUseStore>;

const placeOf = (conversation: string, id: string) => `model-call:${conversation}:${id}`;
/** Rows of one statement: fewer than either database takes as parameters. */
const AT_ONCE = 100;

export const modelUseStore = ({ db, transaction }: Store, seal: Seal) => ({
  /** Adds to the sums: all of them, or none. */
  add: (uses: readonly Use[]): Promise<void> =>
    transaction(async (db) => {
      for (const use of uses)
        await db
          .insertInto('model_use')
          .values(use)
          .onConflict((on) =>
            on.columns(['workspace', 'day', 'bot', 'place', 'connection', 'model', 'currency']).doUpdateSet((e) => ({
              calls: e('model_use.calls', '+', use.calls),
              failed: e('model_use.failed', '+', use.failed),
              prompt: e('model_use.prompt', '+', use.prompt),
              completion: e('model_use.completion', '+', use.completion),
              cost: e('model_use.cost', '+', use.cost),
            })),
          )
          .execute();
    }),
  async since(workspace: string, day: number, bot?: string): Promise<Use[]> {
    let query = db.selectFrom('model_use').selectAll().where('workspace', '=', workspace).where('day', '>=', day);
    if (bot !== undefined) query = query.where('bot', '=', bot);
    return (await query.orderBy('day').execute()).map((row) => ({
      ...row,
      day: Number(row.day),
      calls: Number(row.calls),
      failed: Number(row.failed),
      prompt: Number(row.prompt),
      completion: Number(row.completion),
      cost: Number(row.cost),
    }));
  },

  /** Keeps calls of conversations that are not erased. */
  async keep(
    calls: readonly { id: string; conversation: string; workspace: string; at: number; call: KeptCall }[],
  ): Promise<void> {
    for (let from = 0; from < calls.length; from += AT_ONCE)
      await db
        .insertInto('model_call')
        .values(
          calls.slice(from, from + AT_ONCE).map(({ call, ...row }) => ({
            ...row,
            body: seal.seal(JSON.stringify(call), placeOf(row.conversation, row.id)),
          })),
        )
        .onConflict((on) => on.doNothing())
        .execute();
  },
  async of(workspace: string, conversation: string, most: number): Promise<{ at: number; call: KeptCall }[]> {
    const rows = await db
      .selectFrom('model_call')
      .selectAll()
      .where('conversation', '=', conversation)
      .where('workspace', '=', workspace)
      .orderBy('at')
      .orderBy('id')
      .limit(most)
      .execute();
    return rows.map(({ id, at, body }) => ({
      at: Number(at),
      call: JSON.parse(seal.open(body, placeOf(conversation, id))) as KeptCall,
    }));
  },
  async erase(conversation: string): Promise<void> {
    await db.deleteFrom('model_call').where('conversation', '=', conversation).execute();
  },
  async forgetBefore(at: number): Promise<void> {
    await db.deleteFrom('model_call').where('at', '<', at).execute();
  },
});
