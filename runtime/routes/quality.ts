// How well a draft understands: a check of its examples, kept by what they are, and what publishing it would change.
import * as api from '@dialoom/shared/api/quality';
import { may } from '@dialoom/shared/api/permissions';
import { saidIn } from '@dialoom/shared/cases/said-in';
import { MOST_BYTES, type BotDocument } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import { exampleRows } from '@dialoom/shared/understanding/quality';
import { MOST_CHECKED } from '@dialoom/shared/understanding/report';
import type { PastMessage } from '../conversation/past-messages.ts';
import { lineStream, type SendLine } from '../http/line-stream.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Check } from '../learning/check-apart.ts';
import type { KeptModels } from '../learning/kept-models.ts';
import type { BotRecord, BotStore } from '../store/bots.ts';
import type { CaseStore } from '../store/cases.ts';
import type { QualityStore } from '../store/quality.ts';
import { changesBetween, type Message } from '../understanding/changes.ts';
import { fingerprintOf, SEED } from '../understanding/check.ts';
import { namesOf } from '../understanding/lesson.ts';
import type { Models } from '../understanding/models.ts';
import { botOf, sentDocument } from './bot-of.ts';

const BODY = MOST_BYTES + 4_096;
/** Different messages that are compared: of cases, and of conversations. */
const MOST_OF_CASES = 5_000;
const MOST_OF_LIVE = 2_000;

export type QualityParts = {
  bots: BotStore;
  cases: CaseStore;
  quality: QualityStore;
  models: Models;
  kept: KeptModels;
  check: Check;
  pastMessages(workspace: string, bot: string, most: number, signal: AbortSignal): Promise<PastMessage[]>;
  log(error: unknown, about: string): void;
};

export function mountQuality(door: Door, { bots, cases, quality, models, kept, check, pastMessages, log }: QualityParts): void {
  const find = botOf(bots);
  const documentOf = (sent: unknown, bot: BotRecord): BotDocument => (sent === undefined ? bot.draft : sentDocument(sent));
  const broken = (about: string) => async (error: unknown, send: SendLine<{ type: 'failed'; code: string }>) => {
    if (error instanceof Error && error.name === 'AbortError') return; // nobody reads any more
    if (!(error instanceof DialoomError)) log(error, about);
    await send({ type: 'failed', code: error instanceof DialoomError ? error.code : 'internal' });
  };

  mount(door, api.readQuality, async ({ params, actor }) => {
    const bot = await find(actor, params.bot);
    const last = await quality.last(actor.workspace, bot.id);
    const about = bot.version === null ? undefined : await kept.about(bot.id, bot.version);
    return { ...(last && { last }), ...(about && bot.version !== null && { model: { version: bot.version, ...about } }) };
  });
  mount(
    door,
    api.checkQuality,
    async ({ params, body, actor }) => {
      const bot = await find(actor, params.bot);
      const document = documentOf(body.document, bot);
      const rows = exampleRows(document.intents);
      if (rows.length > MOST_CHECKED) throw new DialoomError('quality.too-many', 400, { params: { most: MOST_CHECKED, count: rows.length } });
      const lesson = { rows, names: namesOf(document), seed: SEED };
      const fingerprint = fingerprintOf(lesson);
      const known = await quality.find(actor.workspace, bot.id, fingerprint);
      return lineStream<api.CheckLine>(
        async (send, signal) => {
          if (known) {
            await quality.touch(bot.id, fingerprint);
            return send({ type: 'done', ...known });
          }
          await send({ type: 'progress', share: 0 });
          const report = await check(lesson, { signal, progress: (share) => void send({ type: 'progress', share }) });
          await send({ type: 'done', ...(await quality.keep(actor.workspace, bot.id, fingerprint, actor.name, report)) });
        },
        broken('quality'),
      );
    },
    BODY,
  );
  mount(
    door,
    api.compareQuality,
    async ({ params, body, actor }) => {
      const bot = await find(actor, params.bot);
      const draft = documentOf(body.document, bot);
      const live = bot.version === null ? undefined : await bots.version(bot.id, bot.version);
      if (!live || bot.version === null) throw new DialoomError('bot.unpublished', 409);
      const version = bot.version;
      const casesOnly = !may(actor.role, 'conversations.test');
      return lineStream<api.ChangesLine>(
        async (send, signal) => {
          await send({ type: 'progress', share: 0 });
          const ofCases = messagesOf(saidIn((await cases.read(actor.workspace, bot.id)).cases));
          const past = casesOnly ? [] : await pastMessages(actor.workspace, bot.id, MOST_OF_LIVE, signal);
          const ofLive = past.map((one): Message => ({ ...one, from: 'live' }));
          const changes = await changesBetween(models, [live, draft], [...ofCases, ...ofLive], { signal, progress: (share) => send({ type: 'progress', share }) });
          await send({ type: 'done', version, cases: ofCases.length, live: ofLive.length, casesOnly, changed: changes.length, changes: changes.slice(0, api.MOST_CHANGES) });
        },
        broken('quality'),
      );
    },
    BODY,
  );
} // prettier-ignore

/** The same line of several cases is one message; one that two cases want differently is wanted by nobody. */
function messagesOf(said: ReturnType<typeof saidIn>): Message[] {
  const byText = Map.groupBy(said, ({ text }) => text);
  return [...byText].slice(0, MOST_OF_CASES).map(([text, some]): Message => {
    const wanted = new Set(some.flatMap((one) => (one.wanted === undefined ? [] : [one.wanted])));
    const [only] = wanted;
    return { text, from: 'case', times: some.length, ...(wanted.size === 1 && only !== undefined && { wanted: only }) };
  });
}
