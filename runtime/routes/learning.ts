// What a bot could learn: looked for in the background, reviewed, and taken over by a person.
import * as api from '@dialoom/shared/api/learning';
import { FaqDraft } from '@dialoom/shared/api/faq';
import type { Locale } from '@dialoom/shared/node/define';
import { DialoomError, errors } from '@dialoom/shared/text/errors';
import { fill, type Message } from '@dialoom/shared/text/messages';
import { historyFaultText } from '@dialoom/shared/text/history-faults';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Learning } from '../clusters/learning.ts';
import { readBytes } from '../http/body.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import { can, type Actor } from '../people/actor.ts';
import { writeSheet, sheetTypes } from '../spreadsheet/write.ts';
import type { BotStore } from '../store/bots.ts';
import type { KnowledgeStore } from '../store/knowledge.ts';
import { Readable } from 'node:stream';
import { botOf } from './bot-of.ts';

export type LearningParts = {
  learning: Learning;
  bots: Pick<BotStore, 'find'>;
  knowledge: Pick<KnowledgeStore, 'find' | 'import'>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};
const Customers = z.array(z.string().max(80)).max(100);

export function mountLearning(door: Door, { learning, bots, knowledge, record }: LearningParts): void {
  const { kept } = learning;
  const named = botOf(bots);
  const find = async (actor: Actor, id: string) => {
    const bot = await named(actor, id);
    return { bot, whose: { workspace: actor.workspace, bot: bot.id } };
  };
  /** Which conversation it was said in is told to those who may read it. */
  const names = (actor: Actor) => can(actor, 'inbox.read');
  const bytesOf = (c: Context) => readBytes(c, api.MOST_HISTORY_BYTES);

  mount(door, api.listLearning, async ({ params, actor }, c) => {
    const { whose } = await find(actor, params.bot);
    const [jobs, open] = await Promise.all([kept.jobs(whose), kept.open(whose)]);
    return { jobs: jobs.map((job) => worded(job, localeOf(c))), open };
  });
  mount(door, api.learnFromLive, async ({ params, body, actor }) => {
    const { bot, whose } = await find(actor, params.bot);
    const { id } = await learning.live(whose, bot.draft, actor.name, body.days);
    await record(actor, 'learning.live', bot.id, { days: body.days });
    return { id };
  });
  mount(door, api.previewHistory, async ({ params, query, actor }, c) => {
    await find(actor, params.bot);
    return learning.preview(await bytesOf(c), planOf(query));
  });
  mount(door, api.learnFromHistory, async ({ params, query, actor }, c) => {
    const { bot, whose } = await find(actor, params.bot);
    const { id } = await learning.history(whose, bot.draft, actor.name, await bytesOf(c), planOf(query));
    await record(actor, 'learning.history', bot.id, { file: query.name });
    return { id };
  });
  mount(door, api.readLearningJob, async ({ params, actor }, c) =>
    worded(await kept.job((await find(actor, params.bot)).whose, params.job), localeOf(c)),
  );
  mount(door, api.stopLearning, async ({ params, actor }) =>
    learning.stop((await find(actor, params.bot)).whose, params.job),
  );
  mount(door, api.deleteLearning, async ({ params, actor }) => {
    await learning.remove((await find(actor, params.bot)).whose, params.job);
    await record(actor, 'learning.delete', params.bot, { job: params.job });
  });
  mount(door, api.readBadRows, async ({ params, actor }, c) => {
    const bad = await kept.badRows((await find(actor, params.bot)).whose, params.job);
    const locale = localeOf(c);
    const columns = locale === 'en' ? ['Row', 'Why it was left out', 'Text'] : ['行号', '没有读取的原因', '内容'];
    async function* rows() {
      for (const { row, fault, text } of bad) yield [row, historyFaultText(fault, locale), text];
    }
    return c.body(Readable.toWeb(Readable.from(writeSheet('csv', columns, rows()))) as ReadableStream, 200, {
      'content-type': sheetTypes.csv,
      'content-disposition': 'attachment; filename="left-out.csv"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  mount(door, api.listProposals, async ({ params, query, actor }) =>
    kept.list((await find(actor, params.bot)).whose, query, names(actor)),
  );
  mount(door, api.decideProposals, async ({ params, body, actor }) => {
    const { whose } = await find(actor, params.bot);
    const changed = await kept.decide(whose, body.ids, body.state, actor.name);
    if (changed > 0) await record(actor, `learning.${body.state}`, whose.bot, { proposals: changed });
    return { changed };
  });
  mount(door, api.renameProposal, async ({ params, body, actor }) =>
    kept.rename((await find(actor, params.bot)).whose, params.proposal, body, names(actor)),
  );
  mount(door, api.mergeProposals, async ({ params, body, actor }) =>
    kept.merge((await find(actor, params.bot)).whose, body.ids, names(actor)),
  );
  mount(door, api.splitProposal, async ({ params, body, actor }) =>
    kept.split((await find(actor, params.bot)).whose, params.proposal, body.wordings, body.name, names(actor)),
  );
  mount(
    door,
    api.proposalsToFaq,
    async ({ params, body, actor }) => {
      const { whose } = await find(actor, params.bot);
      if (!(await knowledge.find(actor.workspace, body.list))) throw new DialoomError('not-found', 404);
      const found = await kept.some(whose, body.entries.map(({ id }) => id), false); // prettier-ignore
      const drafts = body.entries.flatMap(({ id, question, answer }) => {
        const one = found.find((proposal) => proposal.id === id);
        if (!one || one.state !== 'open') return [];
        const similar = one.wordings.map(({ text }) => text).filter((text) => text !== question && text.length <= 300);
        return [FaqDraft.parse({ texts: { [languageOf(question)]: { question, similar: similar.slice(0, 200), answer } }, stage: 'draft' })]; // prettier-ignore
      });
      if (drafts.length === 0) throw new DialoomError('learning.changed', 409);
      const made = await knowledge.import(actor.workspace, body.list, drafts, 'skip', actor);
      await kept.decide(whose, found.map(({ id }) => id), 'faq', actor.name); // prettier-ignore
      await record(actor, 'learning.faq', whose.bot, { list: body.list, created: made.created });
      return { import: made.id, created: made.created, skipped: made.skipped };
    },
    2 * 1_048_576,
  );
}
/** With the sentence of what went wrong. */
function worded(job: api.LearningJob, locale: Locale): api.LearningJob {
  if (!job.error) return job;
  const { code, params } = job.error;
  const known: Readonly<Record<string, Message>> = errors;
  return { ...job, fault: fill((Object.hasOwn(known, code) ? known[code] : undefined)?.[locale] ?? errors.internal[locale], params) };
} // prettier-ignore
const languageOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

/** @throws import.map when a part of the address is no JSON of its kind */
function planOf({ name, map, customers }: { name: string; map?: string | undefined; customers?: string | undefined }) {
  return { name, map: partOf(map, api.HistoryMap, 'map'), customers: partOf(customers, Customers, 'customers') };
}
function partOf<T>(text: string | undefined, shape: z.ZodType<T>, path: string): T | undefined {
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined; // told below as what it is
  }
  const read = shape.safeParse(value);
  if (!read.success) throw new DialoomError('learning.columns', 400, { path });
  return read.data;
}
