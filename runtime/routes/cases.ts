// Test cases of a bot: kept, run with every result as it comes, and written by the search for a way.
import * as api from '@dialoom/shared/api/cases';
import type { CaseResult, Hits } from '@dialoom/shared/cases/result';
import { countRuns } from '@dialoom/shared/cases/rows';
import { talkKey } from '@dialoom/shared/cases/talk-key';
import { MOST_BYTES, type BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { contextOf } from '@dialoom/shared/lint/context';
import { nodeTitle } from '@dialoom/shared/text/cases';
import { DialoomError } from '@dialoom/shared/text/errors';
import { exitWords } from '@dialoom/shared/text/findings';
import { runCases, type CaseHouse } from '../cases/run-cases.ts';
import { wayTo } from '../cases/way-to.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import { lineStream } from '../http/line-stream.ts';
import type { Actor } from '../people/actor.ts';
import type { BotRecord, BotStore } from '../store/bots.ts';
import type { CaseRunStore } from '../store/case-runs.ts';
import type { CaseStore } from '../store/cases.ts';
import type { KnowledgeStore } from '../store/knowledge.ts';
import { botOf, sentDocument } from './bot-of.ts';

const BODY = MOST_BYTES + 512 * 1024;
/** The turns of cases that passed are left out of a long run. */
const TURNS_OF = 50;
const shownIn = (of: number, result: CaseResult): CaseResult =>
  of > TURNS_OF && result.status === 'passed' ? { ...result, turns: [] } : result;

export type CaseParts = {
  bots: BotStore;
  cases: CaseStore;
  caseRuns: CaseRunStore;
  knowledge: Pick<KnowledgeStore, 'all'>;
  house: CaseHouse;
  log(error: unknown, about: string): void;
};

export function mountCases(door: Door, { bots, cases, caseRuns, knowledge, house, log }: CaseParts): void {
  const find = botOf(bots);
  const documentOf = (sent: unknown, bot: BotRecord): BotDocument =>
    sent === undefined ? bot.draft : sentDocument(sent);

  mount(door, api.listCases, async ({ params, actor }) => {
    const bot = await find(actor, params.bot);
    const kept = await cases.list(actor.workspace, bot.id);
    return {
      cases: kept.map(({ rev, updatedAt, updatedBy, ...one }) => ({
        rev,
        updatedAt,
        updatedBy,
        ...('case' in one ? { case: one.case } : { unread: { ...one.unread, raw: one.unread.raw as Json } }),
      })),
    };
  }); // prettier-ignore
  mount(
    door,
    api.saveCase,
    async ({ params, body, actor }) => {
      const bot = await find(actor, params.bot);
      if (body.case.id !== params.case) throw new DialoomError('bad-request', 400, { path: 'case.id', params: { reason: params.case } }); // prettier-ignore
      return { rev: await cases.save(actor.workspace, bot.id, body.case, body.rev, actor) };
    },
    BODY,
  );
  mount(door, api.deleteCase, async ({ params, actor }) => {
    const bot = await find(actor, params.bot);
    if (!(await cases.remove(actor.workspace, bot.id, params.case))) throw new DialoomError('not-found', 404);
  });
  mount(
    door,
    api.runCases,
    async ({ params, body, actor }) => {
      const bot = await find(actor, params.bot);
      const document = documentOf(body.document, bot);
      const kept = body.one ? { cases: [body.one], unread: [] } : await cases.read(actor.workspace, bot.id);
      const wanted = body.cases && !body.one ? new Set(body.cases) : undefined;
      const chosen = kept.cases.filter(({ id }) => wanted?.has(id) ?? true).map(({ off, ...one }) => (wanted?.has(one.id) || off === undefined ? one : { ...one, off })); // prettier-ignore
      const unread = kept.unread.filter(({ id }) => wanted?.has(id) ?? true);
      const of = countRuns(chosen) + unread.length;
      return lineStream<api.RunLine>(
        async (send, signal) => {
          await send({ type: 'began', of });
          const began = performance.now();
          const { passed, failed, hits, results, cancelled } = await runCases(house, {
            document,
            cases: chosen,
            unread,
            workspace: actor.workspace,
            bot: bot.id,
            signal,
            progress: (result) => send({ type: 'result', result: shownIn(of, result) }),
          });
          if (cancelled) return;
          const faq = await faqOf(actor, document, hits);
          const ms = performance.now() - began;
          if (!body.one) {
            const shown = results.map((result) => shownIn(of, result));
            const ended = {
              by: actor.name,
              of: talkKey(document),
              passed,
              failed,
              ms,
              results: shown,
              whole: !wanted,
              hits,
              faq,
            };
            await caseRuns.keep(
              actor.workspace,
              bot.id,
              ended,
              new Set([...kept.cases, ...kept.unread].map(({ id }) => id)),
            );
          }
          await send({ type: 'done', passed, failed, ms, hits, faq });
        },
        async (error, send) => {
          log(error, 'cases');
          await send({ type: 'failed', code: error instanceof DialoomError ? error.code : 'internal' });
        },
      );
    },
    BODY,
  );
  mount(door, api.readRun, async ({ params, actor }) => {
    const bot = await find(actor, params.bot);
    const run = await caseRuns.find(actor.workspace, bot.id);
    return run ? { run } : {};
  });
  mount(
    door,
    api.findWay,
    async ({ params, body, actor }, c) => {
      const bot = await find(actor, params.bot);
      const document = documentOf(body.document, bot);
      const { flow, node, exit, locale } = body;
      const there = document.flows[flow]?.nodes[node];
      if (!there) throw new DialoomError('not-found', 404);
      const language = localeOf(c);
      const def = house.nodes.find(({ type }) => type === there.type);
      const title = nodeTitle(document, house.nodes, flow, node, language);
      const name = exit === undefined ? title : `${title} → ${exitWords(exit, def, there.config, language, document)}`;
      return wayTo(house, { document, target: { flow, node, exit }, locale, name: name.slice(0, 200), workspace: actor.workspace, bot: bot.id, signal: c.req.raw.signal }); // prettier-ignore
    },
    BODY,
  );

  /** What the lists that the bot names hold, less what was answered. */
  async function faqOf(actor: Actor, document: BotDocument, hits: Hits): Promise<Extract<api.RunLine, { type: 'done' }>['faq']> {
    const { nodes } = contextOf(document, house.nodes, { connections: undefined });
    const lists = new Set(nodes.flatMap(({ values }) => values.flatMap(({ schema, value }) => (schema.from === 'knowledge' && typeof value === 'string' && value !== '' ? [value] : []))));
    const told: Extract<api.RunLine, { type: 'done' }>['faq'] = { all: 0, missed: 0, missing: [] };
    for (const list of lists)
      for await (const page of knowledge.all(actor.workspace, list))
        for (const { id, texts, stage, earlier } of page) {
          if (stage !== 'approved' && !earlier) continue;
          told.all++;
          if (Object.hasOwn(hits.faq, id)) continue;
          told.missed++;
          const question = Object.values(texts).find((text) => text.question !== '')?.question ?? id;
          if (told.missing.length < api.MOST_FAQ_NAMED) told.missing.push({ id, list, question });
        }
    return told;
  } // prettier-ignore
}
