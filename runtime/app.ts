// The server's routes from their parts. Tests call app.request(); main.ts listens.
import { Hono } from 'hono';
import { openapi } from '@dialoom/shared/api/openapi';
import { routes } from '@dialoom/shared/api/routes';
import * as sessionApi from '@dialoom/shared/api/session';
import * as settingsApi from '@dialoom/shared/api/settings';
import { documentSchema } from '@dialoom/shared/document/schema';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Registry } from 'prom-client';
import { sameSiteCheck } from './http/csrf.ts';
import { isLoopback, type AddressOf } from './http/address.ts';
import { failure, onError } from './http/failures.ts';
import { mount, type Door } from './http/mount.ts';
import type { Limit } from './http/rate-limits.ts';
import { apiHeaders, plainHeaders } from './http/security-headers.ts';
import { personOf } from './people/actor.ts';
import type { Auth } from './people/auth.ts';
import type { SetUp } from './people/set-up.ts';
import { mountAccounts } from './routes/accounts.ts';
import { mountBots, type BotParts } from './routes/bots.ts';
import { mountCompany } from './routes/company.ts';
import { mountVersions } from './routes/versions.ts';
import { chatRoutes, EXPOSED, type ChatParts } from './routes/chat.ts';
import { mountConnections, type ConnectionParts } from './routes/connections.ts';
import { mountImports } from './routes/imports.ts';
import { mountEntities, type EntitiesParts } from './routes/entities.ts';
import { mountSecondOpinion, type SecondOpinionParts } from './routes/second-opinion.ts';
import { mountExamples, type ExamplesParts } from './routes/examples.ts';
import { mountDocuments, type DocumentRouteParts } from './routes/documents.ts';
import { mountFacts, type FactParts } from './routes/facts.ts';
import { mountFaq, type FaqParts } from './routes/faq.ts';
import { mountGuard, type GuardParts } from './routes/guard.ts';
import { mountPersonal, type PersonalParts } from './routes/personal.ts';
import { mountIdentity } from './routes/identity.ts';
import { eraseConversation } from './conversation/erase.ts';
import { conversationReader } from './exports/conversations.ts';
import { mountConversationExport } from './routes/conversation-export.ts';
import { mountInbox } from './routes/inbox.ts';
import { mountLearning } from './routes/learning.ts';
import { mountModels, type ModelParts } from './routes/models.ts';
import type { Learning } from './clusters/learning.ts';
import type { FileImports } from './records/import/file-imports.ts';
import type { IdentityKeys } from './identity/keys.ts';
import type { Records } from './records/records.ts';
import type { CompanyStore } from './store/company.ts';
import { mountPeople, type PeopleParts } from './routes/people.ts';
import { mountRecords } from './routes/records.ts';
import { mountCases, type CaseParts } from './routes/cases.ts';
import { mountWordings, type WordingParts } from './routes/wordings.ts';
import { mountQuality, type QualityParts } from './routes/quality.ts';
import { mountTemplates, type TemplateParts } from './routes/templates.ts';
import { mountSimulations } from './routes/simulations.ts';
import { mountStatic, type StaticParts } from './routes/static.ts';
import type { Inbox } from './people/inbox.ts';
import type { PresenceStore } from './people/presence.ts';
import type { Simulations } from './simulation/simulations.ts';
import type { Store } from './store/open.ts';

export type AppParts = {
  store: Store;
  auth: Auth;
  setUp: SetUp;
  actorOf: Door['actorOf'];
  limit: Limit;
  addressOf: AddressOf;
  /** The studio's own origins; the first is the public address. */
  origins: readonly string[];
  chat: Omit<ChatParts, 'limit' | 'addressOf' | 'ownOrigins' | 'queuePosition'>;
  bots: BotParts;
  cases: CaseParts;
  wordings: WordingParts;
  quality: QualityParts;
  templates: TemplateParts;
  connections: ConnectionParts;
  entities: EntitiesParts;
  secondOpinion: SecondOpinionParts;
  models: ModelParts;
  examples: ExamplesParts;
  faq: FaqParts;
  facts: FactParts;
  documents: DocumentRouteParts;
  guard: GuardParts;
  personal: PersonalParts;
  inbox: Inbox;
  learning: Learning;
  presence: PresenceStore;
  people: PeopleParts;
  records: Records;
  company: CompanyStore;
  identityKeys: IdentityKeys;
  imports: FileImports;
  simulations: Simulations;
  files: StaticParts;
  metrics: Registry;
  about: { version: string; demo?: { bot: string; shop: string } };
  log: (error: unknown, about: string) => void;
};

export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.onError(onError(parts.log));
  app.notFound((c) => failure(c, 'not-found', 404));

  app.get('/healthz', (c) => c.text('ok', 200, plainHeaders));
  app.get('/readyz', async (c) => {
    try {
      await parts.store.ready();
      return c.text('ready', 200, plainHeaders);
    } catch (error) {
      parts.log(error, 'readyz');
      return c.text('the database does not answer', 503, plainHeaders);
    }
  });
  app.get('/metrics', async (c) =>
    c.body(await parts.metrics.metrics(), 200, { ...plainHeaders, 'content-type': parts.metrics.contentType }),
  );

  // customers' requests go to a router of their own: with the management's many routes beside them Hono falls back to its slower one
  const chat = chatRoutes({
    ...parts.chat,
    limit: parts.limit,
    addressOf: parts.addressOf,
    ownOrigins: parts.origins,
    queuePosition: parts.inbox.position,
  });
  chat.onError(onError(parts.log));
  chat.notFound((c) => failure(c, 'not-found', 404));
  const { fetch } = app;
  app.fetch = (request, ...more) => {
    if (!isChat(request.url)) return fetch(request, ...more);
    const answer = chat.fetch(request, ...more);
    return answer instanceof Promise ? answer.then((told) => readable(told, request)) : readable(answer, request);
  };

  app.use('/api/*', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(apiHeaders)) c.res.headers.set(name, value);
  });
  const door: Door = { app, actorOf: parts.actorOf, sameSite: sameSiteCheck(parts.origins), limit: parts.limit };
  mountAccounts(door, parts);
  mountPeople(door, parts.people, parts);
  mountIdentity(door, { keys: parts.identityKeys, bots: parts.bots.bots, record: parts.people.record });
  const { conversations, files } = parts.chat;
  // what was learnt from it first: while the conversation is there, erasing goes on where it was broken off
  const erase = async (id: string) => {
    await parts.learning.forget(id);
    await parts.models.forget(id);
    await eraseConversation(conversations.drive, id, files);
    await parts.models.forget(id); // a call that was out meanwhile
  };
  mountRecords(door, {
    records: parts.records,
    record: parts.people.record,
    eraseConversation: erase,
  });
  mountImports(door, {
    records: parts.records,
    files: parts.imports,
    personal: parts.personal.personal,
    record: parts.people.record,
  });
  mount(door, sessionApi.readMe, async ({ actor }, c) => {
    const setup = await parts.setUp.waiting();
    return {
      ...(actor?.kind === 'person' && { person: personOf(actor) }),
      twoFactor: actor?.twoFactor ?? false,
      setup,
      needsCode: setup && !isLoopback(c),
      mail: parts.people.mail !== undefined,
    };
  });
  mount(door, settingsApi.readAbout, () => ({
    version: parts.about.version,
    publicUrl: parts.origins[0] ?? '',
    database: parts.store.kind,
    ...(parts.about.demo && { demo: parts.about.demo }),
  }));
  mountBots(door, parts.bots);
  mountEntities(door, parts.entities);
  mountSecondOpinion(door, parts.secondOpinion);
  mountExamples(door, parts.examples);
  mountVersions(door, parts.bots);
  mountCompany(door, { bots: parts.bots.bots, company: parts.company });
  mountCases(door, parts.cases);
  mountWordings(door, parts.wordings);
  mountQuality(door, parts.quality);
  mountTemplates(door, parts.templates);
  mountSimulations(door, {
    simulations: parts.simulations,
    bots: parts.bots.bots,
    inbox: parts.inbox,
    record: parts.bots.record,
  });
  mountInbox(door, {
    conversations: parts.chat.conversations,
    inbox: parts.inbox,
    presence: parts.presence,
    files: parts.chat.files,
    eraseConversation: erase,
    records: parts.records,
    hidden: (workspace) => parts.personal.personal.hidden(workspace, 'agents'),
    record: parts.people.record,
  });
  mountConversationExport(door, {
    reader: conversationReader(parts.store, parts.chat.conversations.drive),
    personal: parts.personal.personal,
    record: parts.people.record,
  });
  mountConnections(door, parts.connections);
  mountFaq(door, parts.faq);
  mountGuard(door, parts.guard);
  mountPersonal(door, parts.personal);
  mountFacts(door, parts.facts);
  mountDocuments(door, parts.documents);
  mountModels(door, parts.models);
  mountLearning(door, { learning: parts.learning, bots: parts.bots.bots, knowledge: parts.faq.knowledge, record: parts.people.record }); // prettier-ignore
  app.get('/api/openapi.json', (c) => c.json(openapi(routes, parts.about.version)));
  app.get('/api/schema/document', (c) => c.json(documentSchema()));
  app.all('/api/*', () => {
    throw new DialoomError('not-found', 404);
  });
  mountStatic(app, parts.files);
  return app;
}
/** By its path alone: everything under /v1. */
const isChat = (url: string): boolean => url.startsWith('/v1/', url.indexOf('/', url.indexOf('//') + 2));
/** A refusal must be readable by the page that is refused. */
function readable(answer: Response, request: Request): Response {
  if (answer.status < 400) return answer;
  const origin = request.headers.get('origin');
  if (origin !== null && !answer.headers.has('access-control-allow-origin')) {
    answer.headers.set('access-control-allow-origin', origin);
    answer.headers.set('access-control-expose-headers', EXPOSED); // when to come again, above all
    answer.headers.append('vary', 'Origin');
  }
  return answer;
}
