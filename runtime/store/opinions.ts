// What second opinions need kept: vectors of texts, so that none is paid for twice, and what each bot has asked so far.
import type { Store } from './open.ts';

export type Used = { asked: number; helped: number; failed: number; tokens: number };
export type OpinionStore = ReturnType<typeof opinionStore>;
/** Hashes asked about at once: fewer than either database takes as parameters. */
const AT_ONCE = 500;

export const opinionStore = ({ db }: Store, clock: () => number) => ({
  /** @param model what made them: an address and a name */
  async vectors(model: string, hashes: readonly string[]): Promise<Map<string, Float32Array>> {
    const found = new Map<string, Float32Array>();
    for (let at = 0; at < hashes.length; at += AT_ONCE)
      for (const { hash, vector } of await db.selectFrom('text_vector').select(['hash', 'vector']).where('model', '=', model).where('hash', 'in', hashes.slice(at, at + AT_ONCE)).execute())
        found.set(hash, new Float32Array(new Uint8Array(vector).buffer)); // a copy: a driver's bytes need not begin at a multiple of four
    return found;
  },
  async keep(model: string, made: ReadonlyMap<string, Float32Array>): Promise<void> {
    const at = clock();
    for (const [hash, { buffer, byteOffset, byteLength }] of made)
      await db.insertInto('text_vector').values({ model, hash, vector: new Uint8Array(buffer, byteOffset, byteLength), at }).onConflict((on) => on.doNothing()).execute();
  },
  async used(workspace: string, bot: string): Promise<Used> {
    const row = await db.selectFrom('opinion_use').selectAll().where('bot', '=', bot).where('workspace', '=', workspace).executeTakeFirst();
    return { asked: Number(row?.asked ?? 0), helped: Number(row?.helped ?? 0), failed: Number(row?.failed ?? 0), tokens: Number(row?.tokens ?? 0) };
  },
  async count(workspace: string, bot: string, more: Used): Promise<void> {
    await db
      .insertInto('opinion_use')
      .values({ bot, workspace, ...more })
      .onConflict((on) =>
        on.column('bot').doUpdateSet((e) => ({
          asked: e('opinion_use.asked', '+', more.asked),
          helped: e('opinion_use.helped', '+', more.helped),
          failed: e('opinion_use.failed', '+', more.failed),
          tokens: e('opinion_use.tokens', '+', more.tokens),
        })),
      )
      .execute();
  },
}); // prettier-ignore
