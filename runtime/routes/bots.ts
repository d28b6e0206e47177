// Bots: drafts with their findings, versions, publishing, allowed sites, and what a sentence would mean.
import { z } from 'zod';
import * as api from '@dialoom/shared/api/bots';
import { normalOrigin } from '@dialoom/shared/api/origin';
import type { AnyNode } from '@dialoom/shared/node/define';
import { MOST_BYTES, type BotDocument } from '@dialoom/shared/document/document';
import { parseDocument, parseDocumentText } from '@dialoom/shared/document/parse';
import { splitCases, unboundCases } from '@dialoom/shared/cases/read-cases';
import { migrations } from '@dialoom/shared/document/migrations';
import { unboundBot } from '@dialoom/shared/lint/foreign';
import { lint, type Finding } from '@dialoom/shared/lint/lint';
import { findingText } from '@dialoom/shared/text/findings';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Context } from 'hono';
import { passGate } from '../cases/gate.ts';
import type { CaseHouse } from '../cases/run-cases.ts';
import type { Connections } from '../connections/connections.ts';
import { readText } from '../http/body.ts';
import { failure, localeOf, parsed } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { PublishedBots } from '../published.ts';
import { StaleDraft, type BotStore } from '../store/bots.ts';
import type { CaseStore } from '../store/cases.ts';
import type { KnowledgeStore } from '../store/knowledge.ts';
import type { TryIntents } from '../understanding/try-intents.ts';
import { allLearnt } from '../understanding/small-talk/small-talk.ts';
import { botOf } from './bot-of.ts';

/** A body may be a little more than the document in it. */
const BODY = MOST_BYTES + 4_096;

export type BotParts = {
  bots: BotStore;
  published: PublishedBots;
  connections: Connections;
  knowledge: Pick<KnowledgeStore, 'named'>;
  nodes: readonly AnyNode[];
  cases: CaseStore;
  house: CaseHouse;
  tryIntents: TryIntents;
  /** Puts what a version's examples teach beside it; learns it first where it is not known. */
  keepModel(bot: string, version: number, document: BotDocument): Promise<void>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
  /** What was done to a draft: joins the line of the same person and bot while it is fresh. */
  recordEdits(actor: Actor, bot: string, did: readonly api.Did[]): Promise<void>;
};

export function mountBots(
  door: Door,
  {
    bots,
    published,
    connections,
    knowledge,
    nodes,
    cases,
    house,
    tryIntents,
    keepModel,
    record,
    recordEdits,
  }: BotParts,
): void {
  const find = botOf(bots);
  const findingsOf = async (
    actor: Actor,
    document: BotDocument,
    c: Context,
  ): Promise<(Finding & { message: string })[]> => {
    const language = localeOf(c);
    const found = lint(document, nodes, {
      connections: await connections.named(actor.workspace),
      knowledge: await knowledge.named(actor.workspace),
    });
    return found.map((finding) => ({ ...finding, message: findingText(finding, document, nodes, language) }));
  };
  const isNewer = (document: BotDocument) => document.migrations.some((name) => !Object.hasOwn(migrations, name));
  const by = ({ id, name }: Actor) => ({ id, name });

  mount(door, api.listBots, async ({ query, actor }) => {
    const { rows, next } = await bots.list(actor.workspace, query.after);
    return {
      bots: rows.map((row) => ({
        id: row.id,
        name: row.name,
        ...(row.version !== null && { version: row.version }),
        updatedAt: row.updated_at,
        ...(row.published_at !== null && { publishedAt: row.published_at }),
        changed: row.document !== row.draft,
        languages: (JSON.parse(row.draft) as BotDocument).languages,
        conversations: Number(row.conversations ?? 0),
        archived: row.archived_at !== null,
      })),
      ...(next !== undefined && { next }),
    };
  });
  // these two read their own body: a duplicate key must be seen before JSON.parse swallows it
  mountDocument(door, api.createBot, async (given, actor, c) => {
    const isForeign = c.req.query('foreign') === '1';
    const { document: bare, cases: beside } = splitCases(given);
    const { document, brought } = isForeign ? unboundBot(bare, nodes) : { document: bare, brought: undefined };
    const made = await bots.create(actor.workspace, document, by(actor));
    if (beside) await cases.bring(actor.workspace, made.id, isForeign ? unboundCases(beside) : beside, by(actor));
    await record(actor, 'bot.create', made.id, { name: document.name });
    return c.json({ ...made, findings: await findingsOf(actor, document, c), ...(brought && { brought }) }, 201);
  });
  mountDocument(door, api.saveDraft, async (document, actor, c, did) => {
    const id = c.req.param('bot') ?? '';
    await find(actor, id);
    const etag = c.req.header('if-match');
    if (!etag) throw new DialoomError('draft.etag', 428);
    try {
      const saved = await bots.saveDraft(actor.workspace, id, etag.replace(/^W\//, ''), document, by(actor));
      if (!saved) throw new DialoomError('not-found', 404);
      if (did.length > 0) await recordEdits(actor, id, did);
      return c.json({ ...saved, findings: await findingsOf(actor, document, c) }, 200, { etag: saved.etag });
    } catch (error) {
      if (error instanceof StaleDraft) return staleAnswer(c, error);
      throw error;
    }
  });
  mount(door, api.renameBot, async ({ params, body, actor }) => {
    const bot = await find(actor, params.bot);
    await bots.saveDraft(actor.workspace, bot.id, bot.etag, { ...bot.draft, name: body.name }, by(actor));
    return { name: body.name };
  });
  mount(door, api.duplicateBot, async ({ params, body, actor }) => {
    const { draft } = await find(actor, params.bot);
    const { id } = await bots.create(actor.workspace, { ...draft, name: body.name }, by(actor));
    await cases.bring(actor.workspace, id, await cases.read(actor.workspace, params.bot), by(actor));
    return { id };
  });
  mount(door, api.deleteBot, async ({ params, actor }) => {
    if (!(await bots.remove(actor.workspace, params.bot))) throw new DialoomError('not-found', 404);
    published.changed(params.bot);
    await record(actor, 'bot.delete', params.bot);
  });
  mount(door, api.archiveBot, async ({ params, body, actor }) => {
    if (!(await bots.archive(actor.workspace, params.bot, body.archived))) throw new DialoomError('not-found', 404);
    published.changed(params.bot);
    await record(actor, body.archived ? 'bot.archive' : 'bot.unarchive', params.bot);
  });
  mount(door, api.readDraft, async ({ params, actor }, c) => {
    const bot = await find(actor, params.bot);
    if (c.req.header('if-none-match') === bot.etag) return c.body(null, 304, { etag: bot.etag });
    const answer = {
      document: bot.draft,
      etag: bot.etag,
      updatedAt: bot.updatedAt,
      ...(bot.updatedBy !== null && { updatedBy: bot.updatedBy }),
      ...(bot.version !== null && { version: bot.version }),
      findings: await findingsOf(actor, bot.draft, c),
      newer: isNewer(bot.draft),
    };
    return c.json(answer, 200, { etag: bot.etag });
  });
  mount(door, api.publishBot, async ({ params, body, actor }, c) => {
    const bot = await find(actor, params.bot);
    const found = await findingsOf(actor, bot.draft, c);
    const errors = found.filter(({ level }) => level === 'error');
    if (errors.length > 0)
      return failure(c, 'publish.findings', 400, { params: { count: errors.length }, extra: { findings: found } });
    await passGate(house, bot.draft, found, () => cases.read(actor.workspace, bot.id), { workspace: actor.workspace, bot: bot.id }); // prettier-ignore
    await allLearnt(house.models, bot.draft); // learnt before it is live: the first customer does not wait for it
    try {
      const version = await bots.publish(actor.workspace, bot.id, bot.etag, body.note ?? '', by(actor));
      if (version === undefined) throw new DialoomError('not-found', 404);
      await keepModel(bot.id, version, bot.draft);
      published.changed(bot.id);
      await record(actor, 'bot.publish', bot.id, { version });
      return { version };
    } catch (error) {
      if (error instanceof StaleDraft) return staleAnswer(c, error);
      throw error;
    }
  });
  mount(door, api.readAllowedOrigins, async ({ params, actor }) => ({
    origins: [...(await find(actor, params.bot)).allowed],
  }));
  mount(door, api.saveAllowedOrigins, async ({ params, body, actor }) => {
    await find(actor, params.bot);
    const origins = body.origins.map((entry, i) => {
      const normal = normalOrigin(entry);
      if (normal === undefined)
        throw new DialoomError('bad-request', 400, { path: `origins.${i}`, params: { reason: entry } });
      return normal;
    });
    await bots.setAllowed(actor.workspace, params.bot, [...new Set(origins)]);
    published.changed(params.bot);
    await record(actor, 'bot.allowed-origins', params.bot, { origins });
    return { origins: [...new Set(origins)] };
  });
  mount(
    door,
    api.tryIntents,
    async ({ params, body, actor }, c) => {
      const bot = await find(actor, params.bot);
      const document = body.document === undefined ? bot.draft : documentFrom(parseDocument(body.document, reasons(c)));
      return tryIntents(document, body.text, body.locale);
    },
    BODY,
  );
}

const reasons = (c: Context) => (localeOf(c) === 'zh-CN' ? z.locales.zhCN() : z.locales.en()).localeError;
function documentFrom(parsed: ReturnType<typeof parseDocument>): BotDocument {
  if ('document' in parsed) return parsed.document;
  const { code, path, params } = parsed.fault;
  throw new DialoomError(code, code === 'too-large' ? 413 : 400, { path: path || 'document', params });
}
/** 409 answers {error, etag}: what the client must fetch and merge. */
const staleAnswer = (c: Context, { etag }: StaleDraft): Response =>
  failure(c, 'draft.stale', 409, { beside: { etag }, headers: { etag } });

/** A route whose body holds a document: read as text, so that what JSON.parse would swallow is seen. */
function mountDocument(
  door: Door,
  route: typeof api.createBot | typeof api.saveDraft,
  handle: (document: BotDocument, actor: Actor, c: Context, did: readonly api.Did[]) => Promise<Response>,
): void {
  const { body: _, ...bare } = route; // mount would read it a first time, to a smaller limit
  mount(door, bare as unknown as typeof api.readDraft, async ({ actor }, c) => {
    const text = await readText(c, BODY);
    const { document, did } = partsOf(text);
    const found = parseDocumentText(document ?? text, reasons(c));
    return handle(documentFrom(found), actor, c, did === undefined ? [] : parsed(Dids, didFrom(did), c));
  });
}
/** The texts in `{"did": […], "document": …}`: the document is everything between its key and the last brace. */
function partsOf(text: string): { document?: string; did?: string } {
  const match = /^\s*\{\s*(?:"did"\s*:\s*(\[[\s\S]*?\])\s*,\s*)?"document"\s*:([\s\S]*)\}\s*$/.exec(text);
  return match?.[2] === undefined ? {} : { document: match[2], ...(match[1] !== undefined && { did: match[1] }) };
}
const Dids = z.array(api.Did).max(40);
function didFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DialoomError('bad-json', 400, { path: 'did' });
  }
}
