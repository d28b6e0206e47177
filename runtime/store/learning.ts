// Looks for something to learn and their proposals, in the database. What customers wrote is masked before it comes here, and sealed here.
import type { LearningJob, Proposal } from '@dialoom/shared/api/learning';
import { MOST_WORDINGS } from '@dialoom/shared/api/learning';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Selectable, Transaction } from 'kysely';
import type { BadRow } from '../clusters/history.ts';
import type { Found, FoundWording } from '../clusters/propose.ts';
import { newId } from './bots.ts';
import type { Store } from './open.ts';
import type { Seal } from './seal.ts';
import type { Tables } from './tables.ts';

type Origin = 'live' | 'history';
type Row = Selectable<Tables['learning_proposal']>;
type JobRow = Selectable<Tables['learning_job']>;
type Trx = Transaction<Tables>;
/** Where it is kept, the wordings name their conversations. */
type Body = Found & { intent?: { id: string; confidence: number } };
type Whose = { workspace: string; bot: string };
type ProposalState = Proposal['state'];

const PAGE = 25;
/** Written at once: a few hundredths of a second. */
const PIECE = 25;
const LISTED = 30;
/** A look that nobody has heard of for so long has lost its process. */
const LOST_MS = 120_000;
/** Dismissed wordings that are still known; older ones may come again. */
const MOST_ASIDE = 20_000;

export type LearningStore = ReturnType<typeof learningStore>;
export function learningStore({ db, transaction }: Store, seal: Seal, clock: () => number) {
  const place = (id: string) => `learning:${id}`;
  const open = ({ id, body }: Pick<Row, 'id' | 'body'>): Body => JSON.parse(seal.open(body, place(id))) as Body;
  const close = (id: string, body: Body) => seal.seal(JSON.stringify(body), place(id));
  const proposalOf = (row: Row, names: boolean): Proposal => {
    const { wordings, ...body } = open(row);
    return {
      id: row.id,
      job: row.job,
      from: row.origin as Origin,
      state: row.state as ProposalState,
      ...body,
      wordings: wordings.map(({ conversations, ...one }) => ({ ...one, ...(names && conversations && { conversations }) })), // prettier-ignore
    };
  };
  const jobOf = (row: JobRow & { open: number | null }): LearningJob => ({
    id: row.id,
    from: row.origin as Origin,
    state: row.state as LearningJob['state'],
    file: row.file,
    stage: row.stage as LearningJob['stage'],
    percent: Number(row.percent),
    ...(row.error !== null && { error: JSON.parse(row.error) as NonNullable<LearningJob['error']> }),
    messages: Number(row.messages),
    questions: Number(row.questions),
    refused: Number(row.refused),
    proposals: Number(row.proposals),
    open: Number(row.open ?? 0),
    by: row.by_name,
    at: Number(row.at),
    ...(row.ended_at !== null && { endedAt: Number(row.ended_at) }),
  });
  const jobs = ({ workspace, bot }: Whose) =>
    db
      .selectFrom('learning_job')
      .selectAll()
      .select((e) => e.selectFrom('learning_proposal').select((f) => f.fn.countAll<number>().as('n')).whereRef('learning_proposal.job', '=', 'learning_job.id').where('learning_proposal.state', '=', 'open').as('open'))
      .where('workspace', '=', workspace)
      .where('bot', '=', bot); // prettier-ignore
  const mine = (from: Pick<Trx, 'selectFrom'>, { workspace, bot }: Whose, ids: readonly string[]) =>
    from.selectFrom('learning_proposal').selectAll().where('workspace', '=', workspace).where('bot', '=', bot).where('id', 'in', ids).execute(); // prettier-ignore
  const rewrite = async (trx: Trx, row: Row, body: Body): Promise<void> => {
    const { numUpdatedRows } = await trx.updateTable('learning_proposal').set({ body: close(row.id, body), said: body.said, rev: row.rev + 1, at: clock() }).where('id', '=', row.id).where('rev', '=', row.rev).executeTakeFirst(); // prettier-ignore
    if (numUpdatedRows !== 1n) throw new DialoomError('learning.changed', 409);
  };
  const drop = async (trx: Trx, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    await trx.deleteFrom('learning_source').where('proposal', 'in', ids).execute();
    await trx.deleteFrom('learning_proposal').where('id', 'in', ids).execute();
  };
  const nameSources = async (trx: Trx, proposal: string, wordings: readonly FoundWording[]): Promise<void> => {
    await trx.deleteFrom('learning_source').where('proposal', '=', proposal).execute();
    const named = [...new Set(wordings.flatMap(({ conversations = [] }) => conversations))];
    for (let i = 0; i < named.length; i += 100)
      await trx.insertInto('learning_source').values(named.slice(i, i + 100).map((conversation) => ({ proposal, conversation }))).execute(); // prettier-ignore
  };
  const one = async (whose: Whose, id: string, names: boolean): Promise<Proposal> => {
    const [row] = await mine(db, whose, [id]);
    if (!row) throw new DialoomError('not-found', 404);
    return proposalOf(row, names);
  };
  /** Proposals that are still open. @throws not-found, learning.changed */
  const openOnes = async (trx: Trx, whose: Whose, ids: readonly string[]): Promise<Row[]> => {
    const rows = await mine(trx, whose, ids);
    if (rows.length !== new Set(ids).size) throw new DialoomError('not-found', 404);
    if (rows.some(({ state }) => state !== 'open')) throw new DialoomError('learning.changed', 409);
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  };

  return {
    /** @throws learning.running: one at a time for each bot */
    begin: (whose: Whose, { origin, file, by }: { origin: Origin; file: string; by: string }): Promise<string> =>
      transaction(async (trx) => {
        const running = await trx.selectFrom('learning_job').select('id').where('bot', '=', whose.bot).where('state', '=', 'running').where('seen_at', '>', clock() - LOST_MS).executeTakeFirst(); // prettier-ignore
        if (running) throw new DialoomError('learning.running', 409);
        const id = newId('learning');
        const at = clock();
        await trx.insertInto('learning_job').values({ id, ...whose, origin, state: 'running', file, stage: 'read', percent: 0, error: null, messages: 0, questions: 0, refused: 0, proposals: 0, bad: null, by_name: by, at, seen_at: at, ended_at: null }).execute(); // prettier-ignore
        return id;
      }),
    /** @returns whether it is still to go on */
    async tell(id: string, stage: LearningJob['stage'], percent: number): Promise<boolean> {
      const { numUpdatedRows } = await db.updateTable('learning_job').set({ stage, percent, seen_at: clock() }).where('id', '=', id).where('state', '=', 'running').executeTakeFirst(); // prettier-ignore
      return numUpdatedRows === 1n;
    },
    /**
     * Writes what was found, a piece after another; until all of it is there nothing of it shows. What an earlier look at live conversations
     * proposed and nobody decided about goes. @param keep whether a proposal may still be written: its conversation may have been erased
     */
    async finish(whose: Whose, id: string, origin: Origin, found: { messages: number; questions: number; refused: number; bad: readonly BadRow[]; proposals: readonly Body[] }): Promise<void> {
      const { proposals, bad, ...counts } = found;
      for (let i = 0; i < proposals.length; i += PIECE)
        await transaction(async (trx) => {
          const at = clock();
          for (const body of proposals.slice(i, i + PIECE)) {
            const proposal = newId('proposal');
            await trx.insertInto('learning_proposal').values({ id: proposal, job: id, ...whose, origin, state: 'coming', said: body.said, body: close(proposal, body), rev: 1, by_name: '', at }).execute(); // prettier-ignore
            await nameSources(trx, proposal, body.wordings);
          }
        });
      await transaction(async (trx) => {
        if (origin === 'live') {
          const old = await trx.selectFrom('learning_proposal').select('id').where('bot', '=', whose.bot).where('origin', '=', 'live').where('state', '=', 'open').execute(); // prettier-ignore
          await drop(trx, old.map((row) => row.id)); // prettier-ignore
        }
        await trx.updateTable('learning_proposal').set({ state: 'open' }).where('job', '=', id).where('state', '=', 'coming').execute(); // prettier-ignore
        const { numUpdatedRows } = await trx.updateTable('learning_job').set({ state: 'done', stage: 'keep', percent: 100, ...counts, proposals: proposals.length, bad: bad.length > 0 ? seal.seal(JSON.stringify(bad), place(id)) : null, ended_at: clock() }).where('id', '=', id).where('state', '=', 'running').executeTakeFirst(); // prettier-ignore
        if (numUpdatedRows !== 1n) throw new DialoomError('learning.changed', 409); // stopped at the last moment
      });
    },
    /** It ends without proposals. */
    end: (id: string, state: 'failed' | 'stopped', error?: LearningJob['error']): Promise<boolean> =>
      transaction(async (trx) => {
        const { numUpdatedRows } = await trx.updateTable('learning_job').set({ state, error: error ? JSON.stringify(error) : null, ended_at: clock() }).where('id', '=', id).where('state', '=', 'running').executeTakeFirst(); // prettier-ignore
        const made = await trx.selectFrom('learning_proposal').select('id').where('job', '=', id).where('state', '=', 'coming').execute(); // prettier-ignore
        await drop(trx, made.map((row) => row.id)); // prettier-ignore
        return numUpdatedRows === 1n;
      }),
    async jobs(whose: Whose): Promise<LearningJob[]> {
      return (await jobs(whose).orderBy('at', 'desc').limit(LISTED).execute()).map(jobOf);
    },
    /** @throws not-found */
    async job(whose: Whose, id: string): Promise<LearningJob> {
      const row = await jobs(whose).where('id', '=', id).executeTakeFirst();
      if (!row) throw new DialoomError('not-found', 404);
      return jobOf(row);
    },
    async badRows(whose: Whose, id: string): Promise<BadRow[]> {
      const row = await jobs(whose).where('id', '=', id).executeTakeFirst();
      if (!row) throw new DialoomError('not-found', 404);
      return row.bad === null ? [] : (JSON.parse(seal.open(row.bad, place(id))) as BadRow[]);
    },
    /** @throws not-found */
    removeJob: (whose: Whose, id: string): Promise<void> =>
      transaction(async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('learning_job').where('workspace', '=', whose.workspace).where('bot', '=', whose.bot).where('id', '=', id).executeTakeFirst(); // prettier-ignore
        if (numDeletedRows !== 1n) throw new DialoomError('not-found', 404);
        const made = await trx.selectFrom('learning_proposal').select('id').where('job', '=', id).execute();
        await drop(trx, made.map((row) => row.id)); // prettier-ignore
      }),
    async open({ workspace, bot }: Whose): Promise<Record<Origin, number>> {
      const rows = await db.selectFrom('learning_proposal').select('origin').select((e) => e.fn.countAll<number>().as('n')).where('workspace', '=', workspace).where('bot', '=', bot).where('state', '=', 'open').groupBy('origin').execute(); // prettier-ignore
      const of = (origin: Origin) => Number(rows.find((row) => row.origin === origin)?.n ?? 0);
      return { live: of('live'), history: of('history') };
    },
    /** @param names whether the conversations are told */
    async list({ workspace, bot }: Whose, { from, job, state, after }: { from: Origin; job?: string | undefined; state: 'open' | 'taken' | 'dismissed'; after?: string | undefined }, names: boolean) {
      const wanted: readonly ProposalState[] = state === 'taken' ? ['intent', 'faq'] : [state];
      let rows = db.selectFrom('learning_proposal').where('workspace', '=', workspace).where('bot', '=', bot).where('origin', '=', from).where('state', 'in', wanted); // prettier-ignore
      if (job !== undefined) rows = rows.where('job', '=', job);
      const { n } = await rows.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
      const [said, id = ''] = (after ?? '').split('~');
      const page = await (after === undefined
        ? rows
        : rows.where((e) => e.or([e('said', '<', Number(said)), e.and([e('said', '=', Number(said)), e('id', '>', id)])]))
      ).selectAll().orderBy('said', 'desc').orderBy('id').limit(PAGE + 1).execute(); // prettier-ignore
      const shown = page.slice(0, PAGE);
      const last = shown.at(-1);
      return {
        proposals: shown.map((row) => proposalOf(row, names)),
        total: Number(n),
        ...(page.length > PAGE && last && { next: `${last.said}~${last.id}` }),
      };
    },
    one,
    /** Those of these that are there. */
    async some(whose: Whose, ids: readonly string[], names: boolean): Promise<Proposal[]> {
      const rows = await mine(db, whose, ids);
      return ids.flatMap((id) => {
        const row = rows.find((found) => found.id === id);
        return row ? [proposalOf(row, names)] : [];
      });
    },
    /** @returns how many were another thing before */
    async decide({ workspace, bot }: Whose, ids: readonly string[], state: ProposalState, by: string): Promise<number> {
      const { numUpdatedRows } = await db.updateTable('learning_proposal').set({ state, by_name: by, at: clock() }).where('workspace', '=', workspace).where('bot', '=', bot).where('id', 'in', ids).where('state', 'not in', [state, 'coming']).executeTakeFirst(); // prettier-ignore
      return Number(numUpdatedRows);
    },
    async rename(whose: Whose, id: string, { name, answer }: { name: string; answer?: string | undefined }, names: boolean): Promise<Proposal> {
      await transaction(async (trx) => {
        const [row] = await openOnes(trx, whose, [id]);
        if (row) await rewrite(trx, row, { ...open(row), name, ...(answer !== undefined && { answer }) });
      });
      return one(whose, id, names);
    },
    async merge(whose: Whose, ids: readonly string[], names: boolean): Promise<Proposal> {
      const wanted = [...new Set(ids)];
      await transaction(async (trx) => {
        const rows = await openOnes(trx, whose, wanted);
        const [into, ...others] = rows;
        if (!into || others.length === 0) throw new DialoomError('not-found', 404);
        const bodies = rows.map(open);
        const merged = together(bodies);
        await rewrite(trx, into, merged);
        await drop(trx, others.map((row) => row.id)); // prettier-ignore
        await nameSources(trx, into.id, merged.wordings);
      });
      return one(whose, wanted[0] ?? '', names);
    },
    /** @throws not-found when none of the wordings is in it, or nothing would be left */
    async split(whose: Whose, id: string, wordings: readonly string[], name: string | undefined, names: boolean): Promise<{ left: Proposal; made: Proposal }> {
      const made = newId('proposal');
      await transaction(async (trx) => {
        const [row] = await openOnes(trx, whose, [id]);
        if (!row) throw new DialoomError('not-found', 404);
        const body = open(row);
        const out = new Set(wordings);
        const taken = body.wordings.filter(({ text }) => out.has(text));
        const kept = body.wordings.filter(({ text }) => !out.has(text));
        if (taken.length === 0 || kept.length === 0) throw new DialoomError('not-found', 404);
        const said = (list: readonly FoundWording[]) => list.reduce((sum, { count }) => sum + count, 0);
        const { intent: _, ...rest } = body;
        const apart: Body = { ...rest, name: name ?? taken[0]?.text.slice(0, 120) ?? body.name, said: said(taken), wordings: taken };
        await rewrite(trx, row, { ...body, said: Math.max(said(kept), body.said - apart.said), wordings: kept });
        await nameSources(trx, id, kept);
        await trx.insertInto('learning_proposal').values({ ...row, id: made, body: close(made, apart), said: apart.said, rev: 1, at: clock() }).execute(); // prettier-ignore
        await nameSources(trx, made, taken);
      });
      return { left: await one(whose, id, names), made: await one(whose, made, names) };
    },
    /** Wordings that were dismissed, and those that were taken over: neither is proposed again. */
    async aside({ workspace, bot }: Whose): Promise<{ dismissed: string[]; taken: string[] }> {
      const out = { dismissed: [] as string[], taken: [] as string[] };
      const rows = await db.selectFrom('learning_proposal').selectAll().where('workspace', '=', workspace).where('bot', '=', bot).where('origin', '=', 'live').where('state', 'in', ['dismissed', 'intent', 'faq']).orderBy('at', 'desc').limit(2_000).execute(); // prettier-ignore
      for (const row of rows) {
        const list = row.state === 'dismissed' ? out.dismissed : out.taken;
        if (list.length < MOST_ASIDE) list.push(...open(row).wordings.map(({ text }) => text));
      }
      return out;
    },
    /** A conversation is erased: what only it said goes from every proposal, and none names it any more. */
    async forget(conversation: string): Promise<void> {
      const named = await db.selectFrom('learning_source').select('proposal').where('conversation', '=', conversation).execute(); // prettier-ignore
      for (const { proposal } of named)
        await transaction(async (trx) => {
          const row = await trx.selectFrom('learning_proposal').selectAll().where('id', '=', proposal).executeTakeFirst();
          if (!row) return void (await trx.deleteFrom('learning_source').where('proposal', '=', proposal).execute());
          const body = open(row);
          const wordings = body.wordings.flatMap((wording): FoundWording[] => {
            if (!wording.conversations?.includes(conversation)) return [wording];
            const others = wording.conversations.filter((other) => other !== conversation);
            return others.length > 0 ? [{ ...wording, count: Math.max(others.length, wording.count - 1), conversations: others }] : []; // prettier-ignore
          });
          if (wordings.length === 0) return drop(trx, [proposal]);
          const gone = body.wordings.length - wordings.length;
          const name = wordings.some(({ text }) => text === body.wordings[0]?.text) ? body.name : (wordings[0]?.text.slice(0, 120) ?? ''); // prettier-ignore
          await rewrite(trx, row, { ...body, name, said: Math.max(wordings.length, body.said - gone), wordings });
          await nameSources(trx, proposal, wordings);
        });
    },
    /** What a process that is gone left behind. @param alone no other process uses the database */
    async sweep(alone: boolean): Promise<void> {
      const lost = await db.selectFrom('learning_job').select('id').where('state', '=', 'running').where('seen_at', '<=', alone ? clock() : clock() - LOST_MS).execute(); // prettier-ignore
      for (const { id } of lost) await this.end(id, 'failed', { code: 'learning.lost', params: {} });
    },
  };
} // prettier-ignore

/** The first keeps its name and its answer. */
function together(bodies: readonly Body[]): Body {
  const [first, ...rest] = bodies;
  if (!first) throw new DialoomError('not-found', 404);
  const wordings = new Map<string, FoundWording>();
  for (const { wordings: own } of bodies)
    for (const one of own) {
      const there = wordings.get(one.text);
      if (!there) wordings.set(one.text, one);
      else wordings.set(one.text, { ...there, count: there.count + one.count, ...((there.conversations ?? one.conversations) && { conversations: [...new Set([...(there.conversations ?? []), ...(one.conversations ?? [])])].slice(0, 5) }) }); // prettier-ignore
    }
  const said = bodies.reduce((sum, body) => sum + body.said, 0);
  const lastAt = Math.max(...bodies.map((body) => body.lastAt ?? 0));
  return {
    ...first,
    said,
    ...(lastAt > 0 && { lastAt }),
    confidence: Math.round((bodies.reduce((sum, body) => sum + body.confidence * body.said, 0) / said) * 100) / 100,
    wordings: [...wordings.values()].slice(0, MOST_WORDINGS),
    answer: first.answer || (rest.find(({ answer }) => answer !== '')?.answer ?? ''),
    answers: [...new Set(bodies.flatMap(({ answer, answers }) => [answer, ...answers]))].filter((answer) => answer !== '' && answer !== first.answer).slice(0, 6), // prettier-ignore
    rows: bodies.flatMap(({ rows }) => rows).slice(0, 5),
  };
}
