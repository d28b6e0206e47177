// Performs `records` and `remember`: exactly once, since the call's key is written in the same transaction as what it does.
// A simulation rehearses: everything is done, with all it did before, and rolled back.
import type { By, Request, Result } from '@dialoom/shared/node/effects';
import { Failed } from '@dialoom/shared/node/effects';
import { recordsConnection } from '@dialoom/shared/node/records-connection';
import { DialoomError } from '@dialoom/shared/text/errors';
import { createHash } from 'node:crypto';
import { operateOn } from '../records/operate.ts';
import { botAs, raced, Raced, type Db, type RecordParts } from '../records/parts.ts';

/** How long a call's answer is kept for who asks again: longer than any conversation can wait for one. */
const KEPT_MS = 30 * 86_400_000;
/** Simulations whose rehearsals are known. */
const MOST_REHEARSALS = 200;

type Work = (db: Db) => Promise<object>;
class RollBack extends Error {
  readonly answer: object;
  constructor(answer: object) {
    super('rehearsed');
    this.answer = answer;
  }
}

export function performRecords(parts: RecordParts) {
  const { store, seal, clock } = parts;
  const { operate, remember } = operateOn(parts);
  const conversationOf = (by: By) => by.key.split(':')[0] ?? '';

  const once = (by: By, work: Work): Promise<object> =>
    raced(parts, async (trx) => {
      const place = `record-call:${by.key}`;
      const done = await trx.selectFrom('record_call').select('answer').where('key', '=', by.key).executeTakeFirst();
      if (done) return JSON.parse(seal.open(done.answer, place)) as object;
      const answer = await work(trx);
      const kept = await trx.insertInto('record_call').values({ key: by.key, at: clock(), answer: seal.seal(JSON.stringify(answer), place) }).onConflict((on) => on.doNothing()).executeTakeFirst(); // prettier-ignore
      if (kept.numInsertedOrUpdatedRows !== 1n) throw new Raced(); // the same call at the same moment: its answer counts
      return answer;
    });

  const rehearsals = new Map<string, { key: string; work: Work }[]>();
  const rehearse = async (by: By, work: Work, writes: boolean): Promise<object> => {
    const id = conversationOf(by);
    const before = (rehearsals.get(id) ?? []).filter(({ key }) => key !== by.key);
    if (writes) {
      rehearsals.delete(id);
      rehearsals.set(id, [...before, { key: by.key, work }].slice(-50));
      const [oldest] = rehearsals.keys();
      if (rehearsals.size > MOST_REHEARSALS && oldest !== undefined) rehearsals.delete(oldest);
    }
    try {
      return await raced(parts, async (trx): Promise<object> => {
        for (const one of before) await one.work(trx).catch(ignoreRefusals);
        throw new RollBack(await work(trx));
      });
    } catch (error) {
      if (error instanceof RollBack) return { ...error.answer, ...(writes && { rehearsed: true }) };
      throw error;
    }
  };
  const perform = async (by: By, work: Work, writes: boolean): Promise<object> => {
    try {
      return by.version === 0 ? await rehearse(by, work, writes) : writes ? await once(by, work) : await raced(parts, work); // prettier-ignore
    } catch (error) {
      if (error instanceof DialoomError) throw new Failed(error.code); // refused: the node leaves by its error
      throw error;
    }
  };

  return {
    records: async ({ connection, operation }: Request<'records'>, by: By): Promise<Result<'records'>> => {
      if (connection !== recordsConnection.id) throw new Failed('connection'); // somebody else's records
      const who = botAs(by.workspace, by.bot);
      // the same id in every rehearsal, so that what a bot kept of it goes on leading there
      const fresh = by.version === 0 ? `contact-${createHash('sha256').update(by.key).digest('hex').slice(0, 18)}` : undefined; // prettier-ignore
      const writes = operation.do === 'contacts.save' || operation.do === 'notes.add';
      return (await perform(by, (db) => operate(db, who, conversationOf(by), operation, fresh), writes)) as Result<'records'>; // prettier-ignore
    },
    remember: async (request: Request<'remember'>, by: By): Promise<Result<'remember'>> =>
      (await perform(by, (db) => remember(db, botAs(by.workspace, by.bot), conversationOf(by), request), true)) as Result<'remember'>, // prettier-ignore
    /** Answers nobody will ask for again. */
    sweep: async (): Promise<void> => {
      await store.db
        .deleteFrom('record_call')
        .where('at', '<', clock() - KEPT_MS)
        .execute();
    },
  };
}
/** What was refused then is refused again: it changed nothing. */
function ignoreRefusals(error: unknown): void {
  if (!(error instanceof Failed || error instanceof DialoomError)) throw error;
}
