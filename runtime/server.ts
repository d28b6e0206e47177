// Wires the parts of one process and listens. main.ts and the command line call it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { nodes } from '@dialoom/nodes';
import { recordsConnection } from '@dialoom/shared/node/records-connection';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { createApp, type AppParts } from './app.ts';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { By } from '@dialoom/shared/node/effects';
import type { CaseHouse } from './cases/run-cases.ts';
import { learning } from './clusters/learning.ts';
import { connectionTest } from './connections/test-connection.ts';
import { connections, type BuiltIn } from './connections/connections.ts';
import { Conversations } from './conversation/conversations.ts';
import { pastMessages } from './conversation/past-messages.ts';
import { createTokens } from './conversation/token.ts';
import { documentReader } from './documents/documents.ts';
import { passageAnswerer, passageShelf } from './documents/passages.ts';
import { readApart } from './documents/read-apart.ts';
import { bytesInDatabase, bytesInFolder } from './files/bytes.ts';
import { fileStore } from './files/files.ts';
import { createEgress } from './egress/egress.ts';
import type { Env } from './env.ts';
import { addressReader } from './http/address.ts';
import { listen, type Fetch } from './http/listen.ts';
import { noLimit, rateLimits } from './http/rate-limits.ts';
import { closeStreams, openStreams } from './http/sse.ts';
import { identifyWith } from './identity/identify.ts';
import { identityKeys } from './identity/keys.ts';
import { checkApart } from './learning/check-apart.ts';
import { pictureOf } from './models/picture-of.ts';
import { modelNames } from './connections/model-names.ts';
import { modelHouse } from './models/house.ts';
import { modelUseStore } from './store/model-use.ts';
import { keptModels } from './learning/kept-models.ts';
import { learnApart } from './learning/learn-apart.ts';
import { logError, logInfo } from './log.ts';
import { actorReader, WORKSPACE } from './people/actor.ts';
import { apiKeys } from './people/api-keys.ts';
import { makeAuth } from './people/auth.ts';
import { inbox } from './people/inbox.ts';
import { invitations } from './people/invitations.ts';
import { smtpMail } from './people/mail.ts';
import { members } from './people/members.ts';
import { passwordReset } from './people/password-reset.ts';
import { sessions } from './people/sessions.ts';
import { presenceStore } from './people/presence.ts';
import { oneTimeCode, setUp } from './people/set-up.ts';
import { performClassify } from './perform/classify.ts';
import { blankPersonal } from './personal/blank-personal.ts';
import { forVisitors } from './knowledge/for-visitors.ts';
import { popular } from './knowledge/popular.ts';
import { learnListApart } from './knowledge/learn-list-apart.ts';
import { fallbackLists } from './knowledge/fallback-lists.ts';
import { knowledgeShelf } from './knowledge/shelf.ts';
import { tally } from './knowledge/tally.ts';
import { guardHouse } from './guard/house.ts';
import { shippedWords } from './guard/shipped-words.ts';
import { personalHouse } from './personal/policy.ts';
import { performGuard } from './perform/guard.ts';
import { performHttp } from './perform/http.ts';
import type { Actor } from './people/actor.ts';
import { performLlm } from './perform/llm.ts';
import { performRecords } from './perform/records.ts';
import { factAnswerer } from './facts/answerer.ts';
import { factShelf } from './facts/shelf.ts';
import { addressed, faqMedia } from './store/faq-media.ts';
import { factStore, listsWithTables } from './store/facts.ts';
import { performRetrieve } from './perform/retrieve.ts';
import { performScript } from './perform/script.ts';
import { publishedBots } from './published.ts';
import { fileImports } from './records/import/file-imports.ts';
import { refusedRows } from './records/import/refused-rows.ts';
import { lookUp } from './records/look-up.ts';
import { records as recordsOf } from './records/records.ts';
import { ROOT } from './root.ts';
import type { AllowedTarget } from './routes/connections.ts';
import { streamLimits } from './routes/chat.ts';
import { Scripts } from './script/scripts.ts';
import { createSimulations } from './simulation/simulations.ts';
import { auditReader, auditStore, editStore } from './store/audit.ts';
import { botStore } from './store/bots.ts';
import { companyStore } from './store/company.ts';
import { caseRunStore } from './store/case-runs.ts';
import { caseStore } from './store/cases.ts';
import { documentStore } from './store/documents.ts';
import { conversationStore } from './store/conversations.ts';
import { knowledgeStore } from './store/knowledge.ts';
import { guardWordStore } from './store/guard-words.ts';
import { learningStore } from './store/learning.ts';
import { learntStore } from './store/learnt.ts';
import { openStore } from './store/open.ts';
import { opinionStore } from './store/opinions.ts';
import { secondOpinions } from './second-opinion/second-opinion.ts';
import { qualityStore } from './store/quality.ts';
import { wordingTrialStore } from './store/wording-trials.ts';
import { createSeal, deriveKey } from './store/seal.ts';
import { settingStore } from './store/settings.ts';
import { templatesIn } from './templates/templates.ts';
import { trials } from './wordings/trials.ts';
import { tryIntentsWith } from './understanding/try-intents.ts';
import { evidenceWith } from './understanding/evidence.ts';
import { createModels } from './understanding/models.ts';
import { allLearnt } from './understanding/small-talk/small-talk.ts';
import { understandWithOpinions } from './understanding/in-doubt.ts';
import { understandWith } from './understanding/understand.ts';

/** Prompts and answers of conversations can be read for this long. */
const CALLS_KEPT_MS = 90 * 86_400_000;
/** Who writes in the record what nobody did. */
const houseActor = (id: string, name: string, workspace: string): Actor => ({
  kind: 'key',
  id,
  name,
  email: '',
  role: 'viewer',
  workspace,
});
/** How long the list of private addresses that calls may reach is believed: another process may have changed it. */
const ALLOWED_MS = 2_000;
/** How often files that nobody sent are looked for. */
const SWEEP_MS = 3_600_000;
/** How often web pages are looked for whose time has come. */
const PAGES_MS = 600_000;

export const VERSION = '0.1.0';

export type Running = {
  url: string;
  port: number;
  setupCode: string | undefined;
  demo: boolean;
  /** What the routes stand on: tests put other doors on the same parts. */
  parts: AppParts;
  stop(): Promise<void>;
};

/** Opens, migrates, wires and listens. @throws CannotOpen, BadSetting, or the listener's own error (EADDRINUSE) */
export async function startServer(env: Env): Promise<Running> {
  const clock = Date.now;
  const store = await openStore(env.DATABASE_URL);
  const secret = env.DIALOOM_SECRET ?? keptSecret(env.DATABASE_URL);
  const demo =
    env.DIALOOM_DEMO === 'on' ? await (await import('./demo.ts')).startDemo(env.DIALOOM_DEMO_PORT) : undefined;

  const settings = settingStore(store);
  const personal = personalHouse(settings);
  const bots = botStore(store, clock);
  const keepModel = async (bot: string, version: number, document: BotDocument) => {
    await kept.keep(bot, version, document, (await models.ready(document)).model);
    await allLearnt(models, document);
    void opinions.prepare(WORKSPACE, bot, document);
  };
  // that it is not kept costs the next start a lesson, nothing more
  const keepInTime = (bot: string, version: number, document: BotDocument) =>
    keepModel(bot, version, document).catch((error: unknown) => logError(error, 'learning'));
  const warm = (document: BotDocument, bot: string, version: number) => void keepInTime(bot, version, document);
  const published = publishedBots(bots, nodes, clock, warm);
  const record = auditStore(store, clock);
  const builtIn: BuiltIn[] = [ownRecords, ...(demo ? [demo.connection] : []), ...modelOf(env)];
  const builtInTargets: AllowedTarget[] = [...(demo ? [demo.target] : []), ...modelTargetOf(env)];
  let allowed: readonly AllowedTarget[] = (await settings.read<AllowedTarget[]>(WORKSPACE, 'network')) ?? [];
  const egress = createEgress({ allowed: () => [...allowed, ...builtInTargets].map(({ target }) => target) });
  const readAllowed = async () => {
    allowed = (await settings.read<AllowedTarget[]>(WORKSPACE, 'network')) ?? [];
  };
  const allowedClock =
    store.kind === 'postgres' // another process may change it
      ? setInterval(() => void readAllowed().catch((error: unknown) => logError(error, 'network')), ALLOWED_MS).unref()
      : undefined;
  const linked = connections(store, createSeal(secret, 'connection'), clock, builtIn, bots.usesOf);
  const modelUse = modelUseStore(store, createSeal(secret, 'model-calls'));
  const asking = modelHouse({
    egress,
    connections: linked,
    store: modelUse,
    settings,
    clock,
    hidden: (workspace) => personal.hidden(workspace, 'models'),
    warn: (workspace, { bot, ...about }) =>
      void record(houseActor('models', '', workspace), `models.budget-${about.state}`, bot ?? 'models', about).catch(
        (error: unknown) => logError(error, 'budget'),
      ),
    log: logError,
  });
  const opinions = secondOpinions({
    models: asking,
    connections: linked,
    store: opinionStore(store, clock),
    clock,
    log: logError,
  });
  const presence = presenceStore(store, clock);
  const knowledge = knowledgeStore(store, clock);
  const media = faqMedia(store, clock);
  let publicUrl = ''; // known once it listens
  const shelf = knowledgeShelf(knowledge, clock, { learn: learnListApart, log: logError });
  const facts = factStore(store, clock);
  const tablesInUse = factShelf(facts, clock);
  const withTables = listsWithTables(knowledge, facts);
  const documents = documentStore(store, clock);
  const passages = passageShelf(documents, clock);
  const reader = documentReader({
    store: documents,
    egress,
    read: readApart,
    changed: passages.changed,
    log: logError,
  });
  const mostAsked = popular(knowledge, clock, (error) => logError(error, 'knowledge'));
  const asked = tally(knowledge, blankPersonal, clock, (error) => logError(error, 'knowledge'), mostAsked.counted);
  const kept = keptModels(learntStore(store, clock));
  let lessons = 0;
  const models = createModels((...lesson) => (lessons++, learnApart(...lesson)), kept.find);
  const understand = understandWith(models);
  const understandInTime = understandWithOpinions(models, understand, opinions);
  const simulatedDocuments = new Map<string, Parameters<typeof understand>[0]>();

  const recordParts = { store, seal: createSeal(secret, 'records'), lookUp: lookUp(deriveKey(secret, 'record-look-up')), clock }; // prettier-ignore
  const withRecords = performRecords(recordParts);
  const identity = identityKeys(store, createSeal(secret, 'identity'), clock);
  const identify = identifyWith(recordParts, identity);
  const scripts = new Scripts();
  const documentOf = async ({ bot, version, key }: By) =>
    version > 0
      ? (await published.version(bot, version))?.compiled.document
      : simulatedDocuments.get(key.split(':')[0] ?? '');
  const performers = {
    http: performHttp(egress, linked),
    llm: performLlm(asking, async (file, { version, key }) =>
      version > 0 ? pictureOf(files, await conversations.drive.find(key.split(':')[0] ?? ''), file) : undefined,
    ),
    classify: performClassify(models, documentOf, opinions, async (text, document, { workspace }) => {
      for (const list of fallbackLists(document, nodes)) {
        const [best] = (await shelf.search(workspace, list, text, 1)) ?? [];
        if (best && best.how !== 'words') return true;
      }
      return false;
    }),
    guard: performGuard(),
    retrieve: performRetrieve(shelf, {
      facts: factAnswerer(tablesInUse),
      passages: passageAnswerer(passages),
      next: mostAsked.next,
      addressed: (text) => addressed(text, publicUrl, media),
      flows: async (by) => Object.keys((await documentOf(by))?.flows ?? {}),
      told: asked.looked,
    }),
    script: performScript(scripts),
    records: withRecords.records,
    remember: withRecords.remember,
  };
  const guardWords = guardWordStore(store, clock);
  const guards = guardHouse(
    guardWords,
    WORKSPACE,
    ({ conversation, bot, direction, action, category, hits }) =>
      record(houseActor('guard', 'guard', WORKSPACE), `guard.${direction}`, bot, {
        conversation,
        action,
        category,
        hits: hits.length,
      }),
    (error) => logError(error, 'guard'),
    shippedWords,
  );
  const conversations = new Conversations({
    guard: guards,
    store: conversationStore(store),
    seal: createSeal(secret, 'conversation'),
    bots: published,
    performers,
    understand: ({ compiled, workspace, id }, pending, text, at, locale) =>
      understandInTime({ workspace, bot: id }, compiled.document, compiled.globals, pending, text, at, locale),
    presence,
    connections: linked.forNodes,
    clock,
    log: { error: logError, info: logInfo },
    process: `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`,
    alone: store.kind === 'libsql',
  });
  conversations.drive.watchers.add(({ row }, events) => {
    for (const event of events)
      if (event.type === 'message' && event.answer !== undefined) asked.answered(row.id, event.answer);
  });
  const records = recordsOf(recordParts, (row) => conversations.drive.code.openState(row).desk.lastLine ?? '');
  await records.imports.sweep(store.kind === 'libsql');
  await knowledge.sweep(store.kind === 'libsql');
  await facts.sweep(store.kind === 'libsql');
  await documents.sweep(store.kind === 'libsql');
  const learnt = learningStore(store, createSeal(secret, 'learning'), clock);
  await learnt.sweep(store.kind === 'libsql');
  const learn = learning({ db: store.db, kept: learnt, models, openBody: conversations.drive.code.openBody, clock, log: logError }); // prettier-ignore
  const imports = fileImports({
    records,
    refused: refusedRows({ store, seal: createSeal(secret, 'import-refused'), clock }),
    log: logError,
  });
  const house: CaseHouse = { nodes, models, understand, real: performers, guard: guards };
  const cases = caseStore(store, clock);
  const tried = trials({ store: wordingTrialStore(store, clock), house, log: logError });
  await tried.store.sweep(store.kind === 'libsql');
  const simulations = createSimulations({
    nodes,
    performers,
    understand: (bot, pending, text, at, locale, whose) =>
      understandInTime(whose, bot.document, bot.globals, pending, text, at, locale),
    connections: linked.forNodes,
    evidence: evidenceWith(models),
    guard: guards,
    document: (id, document) => void simulatedDocuments.set(id, document),
    forget: (id) => void simulatedDocuments.delete(id),
    clock,
  });

  const path = env.DATABASE_URL.replace(/^file:/, '');
  const files = fileStore(
    store,
    store.kind === 'libsql' && path !== ':memory:' ? bytesInFolder(`${path}.files`) : bytesInDatabase(store),
    createSeal(secret, 'file'),
    clock,
  );
  const sweep = () =>
    void Promise.all([
      modelUse.forgetBefore(clock() - CALLS_KEPT_MS),
      files.sweep(),
      media.sweep(),
      withRecords.sweep(),
      identify.sweep(),
    ]).catch((error: unknown) => logError(error, 'files'));
  const sweepClock = setInterval(sweep, SWEEP_MS).unref();
  const lookAround = () => void reader.lookAround().catch((error: unknown) => logError(error, 'web pages'));
  const pagesClock = setInterval(lookAround, PAGES_MS).unref();

  const addressOf = addressReader(env.DIALOOM_TRUSTED_PROXIES);
  const limit = env.DIALOOM_RATE_LIMITS === 'off' ? noLimit : rateLimits(store);
  const metrics = metricsOf(conversations, () => lessons);
  let port = env.PORT;
  const origins = env.DIALOOM_PUBLIC_URL ? [new URL(env.DIALOOM_PUBLIC_URL).origin] : [];
  const setupCode = oneTimeCode();
  const code = { waiting: false };

  // better-auth wants its address when it is made, and a free port is known only after listening: so the routes come second
  let fetchApp: Fetch = () => new Response('starting', { status: 503 });
  const server = await listen((request, bindings) => fetchApp(request, bindings), env.PORT, env.HOST);
  port = (server.address() as { port: number }).port;
  if (origins.length === 0) {
    const host = ['0.0.0.0', '::'].includes(env.HOST) ? '127.0.0.1' : env.HOST;
    origins.push(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
    if (host === '127.0.0.1') origins.push(`http://localhost:${port}`);
    if (host === 'localhost') origins.push(`http://127.0.0.1:${port}`);
  }
  publicUrl = origins[0] ?? '';
  const auth = makeAuth(store.db, {
    kind: store.kind === 'libsql' ? 'sqlite' : 'postgres',
    secret: deriveKey(secret, 'accounts').export().toString('hex'),
    publicUrl,
    alsoTrusted: origins.slice(1),
  });
  const keys = apiKeys(store, clock);
  const owner = setUp(store, auth, setupCode, clock);
  code.waiting = await owner.waiting();
  const parts: AppParts = {
    store,
    auth,
    setUp: owner,
    actorOf: actorReader(auth, env.DIALOOM_API_KEY, keys, clock),
    limit,
    addressOf,
    origins,
    chat: {
      conversations,
      identity: identify,
      files,
      media,
      tokens: createTokens(deriveKey(secret, 'conversation-token'), clock),
      allowedOrigins: published.allowedOrigins,
      typing: () => undefined,
      offers: forVisitors(shelf, mostAsked, nodes),
      helped: ({ row }, { message, answer, helpful }) =>
        knowledge.figures.vote(row.workspace, { conversation: row.id, message, faq: answer, helpful }),
      streamLimits: env.DIALOOM_RATE_LIMITS === 'on' ? streamLimits : undefined,
    },
    bots: { bots, published, connections: linked, knowledge, nodes, cases, house, tryIntents: tryIntentsWith(models), keepModel: keepInTime, record, recordEdits: editStore(store, clock) }, // prettier-ignore
    entities: { bots, clock },
    examples: { bots, models, llm: performers.llm, record },
    company: companyStore(store, clock),
    cases: { bots, cases, caseRuns: caseRunStore(store, clock), knowledge, house, log: logError },
    wordings: { bots, cases, house, connections: linked, meter: asking.meter, trials: tried, record },
    quality: { bots, cases, quality: qualityStore(store, clock), models, kept, check: checkApart, pastMessages: pastMessages(store, conversations.drive.code), log: logError }, // prettier-ignore
    templates: {
      templates: templatesIn(),
      bots,
      cases,
      makeList: withTables.create,
      record,
    },
    connections: {
      connections: linked,
      test: connectionTest(egress),
      settings,
      builtInTargets,
      allowedChanged: (list) => (allowed = list),
      record,
    },
    documents: { knowledge, documents, reader, passages, record },
    guard: { words: guardWords, house: guards, isBot: async (workspace, bot) => (await bots.find(workspace, bot)) !== undefined, log: logError, record }, // prettier-ignore
    personal: { personal, record },
    facts: { facts, factShelf: tablesInUse, knowledge, record },
    faq: {
      knowledge: withTables,
      media,
      address: publicUrl,
      shelf,
      usesOf: (workspace, list) => bots.usesOf(workspace, list, 'knowledge'),
      flowsBeside: bots.flowsBeside,
      record,
      flush: asked.flush,
    },
    secondOpinion: { bots, used: opinions.used },
    models: {
      meter: asking.meter,
      breaker: asking.breaker,
      use: modelUse,
      settings,
      bots,
      connections: linked,
      names: modelNames(egress),
      hiddenInTraces: (workspace) => personal.hidden(workspace, 'traces'),
      botOf: async (workspace, id) => {
        const found = await conversations.drive.find(id);
        return found?.row.workspace === workspace ? found.row.bot : undefined;
      },
      forget: async (id) => {
        await asking.meter.flush();
        await modelUse.erase(id);
      },
      record,
    },
    inbox: inbox(store, conversations.drive),
    learning: learn,
    presence,
    records,
    imports,
    identityKeys: identity,
    people: {
      members: members(store),
      invitations: invitations(store, auth, clock),
      keys,
      reset: passwordReset(store, auth, clock),
      sessions: sessions(store, clock),
      mail: env.DIALOOM_SMTP_URL === undefined ? undefined : smtpMail(env.DIALOOM_SMTP_URL),
      audit: auditReader(store),
      record,
    },
    simulations,
    files: {
      editor: join(ROOT, 'dist/editor'),
      widget: join(ROOT, 'dist/widget'),
      https: publicUrl.startsWith('https:'),
      allowedOrigins: published.allowedOrigins,
      ...(demo && { demo: demo.pages }),
    },
    metrics,
    about: { version: VERSION, ...(demo && { demo: { bot: (await import('./demo.ts')).DEMO_BOT, shop: demo.shop } }) },
    log: logError,
  };
  const app = createApp(parts);
  if (demo)
    await (
      await import('./demo.ts')
    ).ensureDemoBot(bots, knowledge, {
      read: async () => (await settings.read<boolean>(WORKSPACE, 'demo-made')) ?? false,
      write: () => settings.write(WORKSPACE, 'demo-made', true),
    });
  await linked.named(WORKSPACE); // nodes ask without waiting
  await guards.refresh(); // nothing is said before the lists are there
  fetchApp = (request, bindings) => app.fetch(request, bindings);
  conversations.start();

  let stopping: Promise<void> | undefined;
  return {
    url: publicUrl,
    port,
    setupCode: code.waiting ? setupCode : undefined,
    demo: demo !== undefined,
    parts,
    stop: () =>
      (stopping ??= (async () => {
        clearInterval(allowedClock);
        clearInterval(sweepClock);
        clearInterval(pagesClock);
        learn.stopAll();
        await conversations.stopClock();
        await learn.settled();
        await tried.stopAll();
        const closed = new Promise<void>((done) => server.close(() => done()));
        closeStreams();
        server.closeIdleConnections();
        await Promise.race([closed, new Promise((done) => setTimeout(done, 3_000).unref())]);
        server.closeAllConnections();
        await scripts.close();
        await asked.stop();
        await egress.close();
        await guards.stop();
        await asking.meter.flush();
        await demo?.close();
        await store.close();
      })()),
  };
}

/** Made once and kept beside the database file, for this user only. */
function keptSecret(databaseUrl: string): string {
  const file = `${databaseUrl.replace(/^file:/, '')}.secret`;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

/** A first model from the environment. */
const ownRecords: BuiltIn = { ...recordsConnection, name: recordsConnection.name.en, secret: '' };
const modelOf = ({ LLM_BASE_URL: address, LLM_API_KEY: secret = '', LLM_MODEL: model }: Env): BuiltIn[] =>
  address
    ? [{ id: 'llm', kind: 'model', name: model ?? 'LLM', settings: { address, model: model ?? 'default' }, secret }]
    : [];

/** Who may set the environment may name a model on the machine itself or in the house's own network. */
function modelTargetOf({ LLM_BASE_URL: address }: Env): AllowedTarget[] {
  if (!address) return [];
  const { hostname, port, protocol } = new URL(address);
  return [{ target: `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`, why: 'LLM_BASE_URL' }];
}

function metricsOf(conversations: Conversations, lessons: () => number): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const commits = new Counter({
    name: 'dialoom_commits_total',
    help: 'Commits of conversations',
    registers: [registry],
  });
  conversations.drive.watchers.add(() => commits.inc());
  // oxlint-disable-next-line no-new -- a gauge registers itself
  new Gauge({
    name: 'dialoom_event_streams',
    help: 'Open event streams',
    registers: [registry],
    collect() {
      this.set(openStreams());
    },
  });
  // oxlint-disable-next-line no-new -- as above
  new Gauge({
    name: 'dialoom_models_learnt',
    help: 'Models learnt since the start; kept ones are not learnt again',
    registers: [registry],
    collect() {
      this.set(lessons());
    },
  });
  return registry;
}
