// T1 and T6: every route of the contract × every role, nobody, the API key and a conversation's token × ids of somebody else. The matrix
// is made from the contract: a new route fails here until it has a sample of a call that works.
import { permissions, roles } from '@dialoom/shared/api/permissions';
import { fillPath, type Route } from '@dialoom/shared/api/route';
import { routes } from '@dialoom/shared/api/routes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeKinds } from '../store/stores-for-tests.ts';
import { createPerson } from '../people/auth.ts';
import { PASSWORD, botOf, echoBot, testServer, type As, type Asked, type TestServer } from '../server-for-tests.ts';

const CANARY = 'canary-5ecret-4711';
/** Beside the contract: better-auth's own and what describes the API; each is tested by name elsewhere. */
const BESIDE = ['/api/*', '/api/auth/*', '/api/openapi.json', '/api/schema/document'];
/** Names under which another's object might be slipped into a body. */
const SLIPPED = ['workspace', 'workspaceId', 'bot', 'botId', 'conversation', 'person', 'agent', 'owner', 'role', 'actor', 'vars', 'checkpoint', '__proto__']; // prettier-ignore

type Call = { params?: Record<string, string>; query?: string; body?: unknown; headers?: Record<string, string> };
type World = {
  s: TestServer;
  /** Who calls, and through which door. */
  by: Asked;
  bot(): Promise<string>;
  draft(bot: string): Promise<string>;
  conversation(): Promise<string>;
  accepted(): Promise<string>;
  simulation(bot: string): Promise<string>;
  testCase(bot: string): Promise<string>;
  /** A conversation in which the customer sent a file. */
  withFile(): Promise<{ conversation: string; file: string }>;
  /** … and in which a listed word was said. */
  guarded(): Promise<{ conversation: string; message: string }>;
  connection(): Promise<string>;
  /** A connection to a model that does not answer. */
  model(): Promise<string>;
  list(): Promise<string>;
  /** A listed word. */
  word(): Promise<string>;
  /** A fact table with one row. */
  table(list: string): Promise<{ table: string; row: string }>;
  entry(list: string): Promise<string>;
  contact(): Promise<string>;
  company(): Promise<string>;
  order(): Promise<string>;
  import(): Promise<string>;
  /** A look of a bot, and what it proposes. */
  learnt(bot: string): Promise<{ job: string; proposals: string[] }>;
  /** Two wordings that were compared, in one conversation. */
  tried(bot: string): Promise<string>;
  person(): Promise<string>;
  invitation(): Promise<{ id: string; token: string }>;
  /** Of the one who calls, where that one may have any. */
  key(): Promise<string>;
  /** Another browser of the one who calls. */
  session(): Promise<string>;
};
const connectionBody = (id?: string) => ({
  ...(id !== undefined && { id }),
  connection: { kind: 'api', name: 'CRM', settings: { address: 'http://127.0.0.1:9', auth: 'bearer', headers: [] } },
  secret: CANARY,
});
const entry = { texts: { en: { question: 'How long?', answer: 'Two days.' } } };
const sheet = { name: 'a.csv', file: Buffer.from('Question,Answer\nHow much?,Ten.').toString('base64') };
type Look = { job: string; proposals: string[] };
/** A call about a look at what could be learnt. */
async function ofLook(w: World, params: (look: Look) => Record<string, string>, body?: (look: Look) => unknown): Promise<Call> {
  const bot = await w.bot();
  const look = await w.learnt(bot);
  return { params: { bot, ...params(look) }, ...(body && { body: body(look) }) };
} // prettier-ignore
/** A call about two wordings that were compared. */
async function ofTrial(w: World, body?: unknown): Promise<Call> {
  const bot = await w.bot();
  return { params: { bot, trial: await w.tried(bot) }, ...(body !== undefined && { body }) };
}
/** Two wordings of a model's node, and what is asked with them. */
async function twoWordings(w: World): Promise<object> {
  const values = (prompt: string) => ({ connection: '', prompt });
  const connection = await w.model();
  const document = botOf({ start: ['start', {}, { next: 'answer' }], answer: ['llm', { prompt: 'Answer.' }] });
  return { document, flow: 'main', node: 'answer', a: { name: 'A', values: { ...values('One.'), connection } }, b: { name: 'B', values: { ...values('Two.'), connection } }, questions: ['Why?'] }; // prettier-ignore
}
/** A document of one piece, and what a call about that piece says. */
async function ofDocument(w: World, more: { piece?: true; text?: string; body?: unknown } = {}): Promise<Call> {
  const list = await w.list();
  const key: Asked = { as: 'key' };
  const at = `/api/knowledge/${list}/documents`;
  const { json } = await w.s.ask('POST', `${at}?name=a.txt`, { ...key, body: 'Refunds take ten days. Gifts are free.' });
  const document = String(json['id']);
  for (let tries = 0; tries < 200; tries++) {
    const { pieces } = (await w.s.ask('GET', `${at}/${document}`, key)).json as unknown as { pieces: { id: string }[] };
    if (pieces[0]) return { params: { list, document, ...(more.piece && { piece: pieces[0].id }) }, ...('body' in more && { body: more.body }) };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the document is not read');
} // prettier-ignore
const factTable = { name: 'Things', columns: [{ id: 'c1', name: 'Name', part: 'thing' }, { id: 'c2', name: 'Price', type: 'number' }], rows: [{ c1: 'Hat', c2: '$10' }] }; // prettier-ignore
const factSheet = { name: 'b.csv', file: Buffer.from('Name,Price\nHat,$10').toString('base64') };
let made = 0;
const fresh = (prefix: string) => `${prefix}-${++made}`;

/** A call that works, for every route. Of the params it makes what the call will use up. */
const samples: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  readMe: async () => ({}),
  setUp: async () => ({ body: { name: 'Eve', email: 'eve@evil.test', password: 'correct horse 43' } }),
  listBots: async () => ({}),
  createBot: async () => ({ body: { document: echoBot() } }),
  listTemplates: async () => ({}),
  makeFromTemplate: async () => ({ body: { template: 'shop', name: fresh('Shop') } }),
  renameBot: async (w) => ({ params: { bot: await w.bot() }, body: { name: 'New' } }),
  duplicateBot: async (w) => ({ params: { bot: await w.bot() }, body: { name: 'Twin' } }),
  archiveBot: async (w) => ({ params: { bot: await w.bot() }, body: { archived: true } }),
  deleteBot: async (w) => ({ params: { bot: await w.bot() } }),
  readDraft: async (w) => ({ params: { bot: await w.bot() } }),
  saveDraft: async (w) => {
    const bot = await w.bot();
    return { params: { bot }, headers: { 'if-match': await w.draft(bot) }, body: { document: { ...echoBot(), name: 'Saved' } } }; // prettier-ignore
  },
  publishBot: async (w) => ({ params: { bot: await w.bot() }, body: {} }),
  listVersions: async (w) => ({ params: { bot: await w.bot() } }),
  readVersion: async (w) => ({ params: { bot: await w.bot(), version: '1' } }),
  rollBack: async (w) => ({ params: { bot: await w.bot() }, body: { version: 1 } }),
  tellCompany: async (w) => ({ params: { bot: await w.bot() }, body: { tab: fresh('window-of-one') } }),
  readAllowedOrigins: async (w) => ({ params: { bot: await w.bot() } }),
  saveAllowedOrigins: async (w) => ({ params: { bot: await w.bot() }, body: { origins: ['https://a.test'] } }),
  listCases: async (w) => ({ params: { bot: await w.bot() } }),
  saveCase: async (w) => {
    const id = fresh('case');
    return { params: { bot: await w.bot(), case: id }, body: { case: { id, name: 'A case', steps: [] }, rev: 0 } };
  },
  deleteCase: async (w) => {
    const bot = await w.bot();
    return { params: { bot, case: await w.testCase(bot) } };
  },
  runCases: async (w) => ({ params: { bot: await w.bot() }, body: {} }),
  readRun: async (w) => ({ params: { bot: await w.bot() } }),
  findWay: async (w) => ({ params: { bot: await w.bot() }, body: { flow: 'main', node: 'start' } }),
  reckonTrial: async (w) => ({ params: { bot: await w.bot() }, body: await twoWordings(w) }),
  startTrial: async (w) => ({ params: { bot: await w.bot() }, body: await twoWordings(w) }),
  listTrials: async (w) => ({ params: { bot: await w.bot() }, query: '?flow=main&node=answer' }),
  readTrial: (w) => ofTrial(w),
  stopTrial: (w) => ofTrial(w),
  deleteTrial: (w) => ofTrial(w),
  markTrial: (w) => ofTrial(w, { row: 0, is: 'b' }),
  readQuality: async (w) => ({ params: { bot: await w.bot() } }),
  checkQuality: async (w) => ({ params: { bot: await w.bot() }, body: {} }),
  compareQuality: async (w) => ({ params: { bot: await w.bot() }, body: {} }),
  tryIntents: async (w) => ({ params: { bot: await w.bot() }, body: { text: 'hello', locale: 'en' } }),
  readSecondOpinion: async (w) => ({ params: { bot: await w.bot() } }),
  tryEntities: async (w) => ({ params: { bot: await w.bot() }, body: { text: 'tomorrow', locale: 'en' } }),
  readEntityTable: async (w) => ({ params: { bot: await w.bot() }, body: { name: 'a.csv', file: Buffer.from('value,says\nRed,crimson').toString('base64') } }), // prettier-ignore
  readExamples: async (w) => ({ params: { bot: await w.bot() }, body: { name: 'a.txt', file: Buffer.from('hello\nhi there').toString('base64') } }),
  exportExamples: async (w) => ({ params: { bot: await w.bot() } }),
  suggestVariants: async (w) => ({ params: { bot: await w.bot() }, body: { intent: 'hi', language: 'en', document: { ...echoBot(), intents: { hi: { name: 'Hi', examples: { en: ['where is my parcel'] } } } } } }), // prettier-ignore
  listLearning: async (w) => ({ params: { bot: await w.bot() } }),
  learnFromLive: async (w) => ({ params: { bot: await w.bot() }, body: {} }),
  previewHistory: async (w) => ({ params: { bot: await w.bot() }, query: '?name=a.csv', body: 'role,text' }),
  learnFromHistory: async (w) => ({ params: { bot: await w.bot() }, query: '?name=a.csv', body: 'role,text' }),
  readLearningJob: async (w) => ofLook(w, ({ job }) => ({ job })),
  stopLearning: async (w) => ofLook(w, ({ job }) => ({ job })),
  deleteLearning: async (w) => ofLook(w, ({ job }) => ({ job })),
  readBadRows: async (w) => ofLook(w, ({ job }) => ({ job })),
  listProposals: async (w) => ({ params: { bot: await w.bot() }, query: '?from=live' }),
  decideProposals: async (w) => ofLook(w, () => ({}), ({ proposals: ids }) => ({ ids, state: 'dismissed' })),
  renameProposal: async (w) => ofLook(w, ({ proposals: [proposal = ''] }) => ({ proposal }), () => ({ name: 'Refund' })),
  mergeProposals: async (w) => ofLook(w, () => ({}), ({ proposals: ids }) => ({ ids })),
  splitProposal: async (w) => ofLook(w, ({ proposals: [proposal = ''] }) => ({ proposal }), () => ({ wordings: ['money back'] })),
  proposalsToFaq: async (w) => {
    const list = await w.list();
    return ofLook(w, () => ({}), ({ proposals: [id] }) => ({ list, entries: [{ id, question: 'Where is it?', answer: 'On its way.' }] }));
  },
  readPersonal: async () => ({}),
  savePersonal: async () => ({ body: { models: ['phone'], agents: [] } }),
  tryPersonal: async () => ({ body: { text: '13812345678' } }),
  readModelUsage: async () => ({}),
  readModelHouse: async () => ({}),
  saveModelHouse: async () => ({ body: { currency: 'USD' } }),
  listModelNames: async (w) => ({ params: { connection: await w.model() } }),
  listModelCalls: async (w) => ({ params: { conversation: await w.conversation() } }),
  startSimulation: async (w) => ({ params: { bot: await w.bot() }, body: { version: 1 } }),
  sendToSimulation: async (w) => {
    const bot = await w.bot();
    return { params: { bot, simulation: await w.simulation(bot) }, body: { type: 'message', text: 'hello' } };
  },
  rewindSimulation: async (w) => {
    const bot = await w.bot();
    return { params: { bot, simulation: await w.simulation(bot) }, body: { step: 1 } };
  },
  readSimulation: async (w) => {
    const bot = await w.bot();
    return { params: { bot, simulation: await w.simulation(bot) } };
  },
  openConversation: async (w) => ({ params: { conversation: await w.conversation() } }),
  listInbox: async () => ({ query: '?list=all' }),
  readInbox: async (w) => ({ params: { conversation: await w.conversation() } }),
  exportConversations: async () => ({ query: '?as=jsonl' }),
  exportConversation: async (w) => ({ params: { conversation: await w.conversation() }, query: '?as=txt' }),
  readGuarded: async (w) => ({ params: await w.guarded() }),
  readSentFile: async (w) => ({ params: await w.withFile() }),
  acceptConversation: async (w) => ({ params: { conversation: await w.conversation() }, body: { epoch: 0 } }),
  replyInConversation: async (w) => ({ params: { conversation: await w.accepted() }, body: { id: fresh('reply-id'), epoch: 1, text: 'Hello' } }),
  noteInConversation: async (w) => ({ params: { conversation: await w.conversation() }, body: { text: 'Nice' } }),
  returnConversation: async (w) => ({ params: { conversation: await w.accepted() }, body: { epoch: 1 } }),
  closeConversation: async (w) => ({ params: { conversation: await w.accepted() }, body: { epoch: 1 } }),
  eraseConversation: async (w) => ({ params: { conversation: await w.conversation() } }),
  typeInConversation: async (w) => ({ params: { conversation: await w.conversation() } }),
  setPresence: async () => ({ body: { status: 'away' } }),
  readPresence: async () => ({}),
  listPeople: async () => ({}),
  changeRole: async (w) => ({ params: { person: await w.person() }, body: { role: 'agent' } }),
  removePerson: async (w) => ({ params: { person: await w.person() } }),
  invite: async () => ({ body: { email: `${fresh('guest')}@shop.test`, role: 'viewer' } }),
  withdrawInvitation: async (w) => ({ params: { invitation: (await w.invitation()).id } }),
  readInvitation: async (w) => ({ body: { token: (await w.invitation()).token } }),
  join: async (w) => ({ body: { token: (await w.invitation()).token, name: 'Guest', password: 'correct horse 43' } }),
  askReset: async () => ({ body: { email: 'nobody@shop.test' } }),
  resetPassword: async () => ({ body: { token: 'made-up', password: 'correct horse 43' } }),
  renameMe: async () => ({ body: { name: 'Same Person' } }),
  listSessions: async () => ({}),
  endSession: async (w) => ({ params: { session: await w.session() } }),
  endOtherSessions: async () => ({}),
  listApiKeys: async () => ({}),
  createApiKey: async () => ({ body: { name: 'nightly', role: 'viewer' } }),
  deleteApiKey: async (w) => ({ params: { key: await w.key() } }),
  listAudit: async () => ({}),
  listIdentityKeys: async (w) => ({ params: { bot: await w.bot() } }),
  createIdentityKey: async (w) => ({ params: { bot: await w.bot() } }),
  deleteIdentityKey: async (w) => {
    const bot = await w.bot();
    const made = await w.s.ask('POST', `/api/bots/${bot}/identity-keys`, { as: 'key' });
    return { params: { bot, key: (made.json as unknown as { id: string }).id } };
  },
  listRecordFields: async () => ({}),
  saveRecordFields: async () => ({ body: { record: 'order', fields: [{ slug: 'size', label: 'Size', type: 'text' }] } }),
  listContacts: async () => ({ query: '?q=li' }),
  createContact: async () => ({ body: { contact: { name: fresh('Li') } } }),
  readContact: async (w) => ({ params: { contact: await w.contact() } }),
  saveContact: async (w) => ({ params: { contact: await w.contact() }, body: { rev: 1, contact: { name: 'Li Lei' } } }),
  eraseContact: async (w) => ({ params: { contact: await w.contact() } }),
  mergeContacts: async (w) => ({ params: { contact: await w.contact() }, body: { contact: await w.contact() } }),
  forgetRemembered: async (w) => ({ params: { contact: await w.contact() }, body: {} }),
  noteContact: async (w) => ({ params: { contact: await w.contact() }, body: { text: 'Calls at noon' } }),
  deleteContactNote: async (w) => {
    const contact = await w.contact();
    const made = await w.s.ask('POST', `/api/contacts/${contact}/notes`, { as: 'key', body: { text: 'Wrong' } });
    return { params: { contact, note: (made.json as unknown as { id: string }).id } };
  },
  readTimeline: async (w) => ({ params: { contact: await w.contact() } }),
  listCompanies: async () => ({ query: '?q=c' }),
  createCompany: async () => ({ body: { company: { name: fresh('Lamps') } } }),
  readCompany: async (w) => ({ params: { company: await w.company() } }),
  saveCompany: async (w) => ({ params: { company: await w.company() }, body: { rev: 1, company: { name: fresh('Bulbs') } } }),
  deleteCompany: async (w) => ({ params: { company: await w.company() } }),
  listOrders: async () => ({}),
  createOrder: async () => ({ body: { order: { number: fresh('A') } } }),
  readOrder: async (w) => ({ params: { order: await w.order() } }),
  saveOrder: async (w) => ({ params: { order: await w.order() }, body: { rev: 1, order: { number: fresh('B') } } }),
  deleteOrder: async (w) => ({ params: { order: await w.order() } }),
  previewImport: async () => ({ query: '?record=contact&name=a.csv', body: 'name' }),
  startImport: async () => ({ query: '?record=contact&name=a.csv', body: 'name' }),
  listImports: async () => ({}),
  readImport: async (w) => ({ params: { import: await w.import() } }),
  readRefusedRows: async (w) => ({ params: { import: await w.import() } }),
  undoImport: async (w) => ({ params: { import: await w.import() } }),
  exportRecords: async () => ({ query: '?record=contact' }),
  listConnections: async () => ({}),
  createConnection: async () => ({ body: connectionBody(fresh('crm')) }),
  saveConnection: async (w) => ({ params: { connection: await w.connection() }, body: connectionBody() }),
  deleteConnection: async (w) => ({ params: { connection: await w.connection() } }),
  testConnection: async (w) => ({ params: { connection: await w.connection() } }),
  listKnowledge: async () => ({}),
  createKnowledge: async () => ({ body: { id: fresh('list'), name: 'FAQ', entries: [entry] } }),
  renameKnowledge: async (w) => ({ params: { list: await w.list() }, body: { name: 'New' } }),
  deleteKnowledge: async (w) => ({ params: { list: await w.list() } }),
  listFaq: async (w) => ({ params: { list: await w.list() } }),
  readFaq: async (w) => {
    const list = await w.list();
    return { params: { list, entry: await w.entry(list) } };
  },
  createFaq: async (w) => ({ params: { list: await w.list() }, body: { entry } }),
  saveFaq: async (w) => {
    const list = await w.list();
    return { params: { list, entry: await w.entry(list) }, body: { rev: 1, entry } };
  },
  deleteFaq: async (w) => {
    const list = await w.list();
    return { params: { list, entry: await w.entry(list) } };
  },
  stageFaq: async (w) => {
    const list = await w.list();
    return { params: { list }, body: { entries: [{ id: await w.entry(list), rev: 1 }], stage: 'retired' } };
  },
  readFaqHistory: async (w) => {
    const list = await w.list();
    return { params: { list, entry: await w.entry(list) } };
  },
  listFaqFlows: async (w) => ({ params: { list: await w.list() } }),
  moveFaqCategory: async (w) => ({ params: { list: await w.list() }, body: { from: 'a', to: 'b' } }),
  listUnanswered: async (w) => ({ params: { list: await w.list() } }),
  settleUnanswered: async (w) => ({ params: { list: await w.list() }, body: { keys: ['x'], as: 'dismissed' } }),
  readFaqImport: async (w) => {
    const list = await w.list();
    const made = await w.s.ask('POST', `/api/knowledge/${list}/import`, { as: 'key', body: sheet });
    return { params: { list, import: String(made.json['id']) } };
  },
  tryFaq: async (w) => ({ params: { list: await w.list() }, body: { text: 'how long' } }),
  previewFaqImport: async (w) => ({ params: { list: await w.list() }, body: sheet }),
  importFaq: async (w) => ({ params: { list: await w.list() }, body: sheet }),
  readGuard: async () => ({}),
  saveGuard: async () => ({ body: { categories: {} } }),
  readGuardHits: async () => ({}),
  listGuardWords: async () => ({}),
  addGuardWord: async () => ({ body: { word: fresh('bad'), category: 'ads' } }),
  changeGuardWord: async (w) => ({ params: { word: await w.word() }, body: { word: fresh('worse'), category: 'ads' } }),
  deleteGuardWord: async (w) => ({ params: { word: await w.word() } }),
  importGuardWords: async () => ({ query: '?category=ads', body: 'word' }),
  tryGuard: async () => ({ body: { text: 'hello' } }),
  listFactTables: async (w) => ({ params: { list: await w.list() } }),
  createFactTable: async (w) => ({ params: { list: await w.list() }, body: factTable }),
  readFactTable: async (w) => {
    const list = await w.list();
    return { params: { list, table: (await w.table(list)).table } };
  },
  saveFactTable: async (w) => {
    const list = await w.list();
    return { params: { list, table: (await w.table(list)).table }, body: { rev: 1, name: 'New', columns: factTable.columns } };
  },
  deleteFactTable: async (w) => {
    const list = await w.list();
    return { params: { list, table: (await w.table(list)).table } };
  },
  addFactRow: async (w) => {
    const list = await w.list();
    return { params: { list, table: (await w.table(list)).table }, body: { cells: { c1: 'Boots' } } };
  },
  setFactCell: async (w) => {
    const list = await w.list();
    return { params: { list, ...(await w.table(list)) }, body: { column: 'c2', value: '$20', was: '$10' } };
  },
  deleteFactRow: async (w) => {
    const list = await w.list();
    return { params: { list, ...(await w.table(list)) } };
  },
  previewFacts: async (w) => ({ params: { list: await w.list() }, body: factSheet }),
  importFacts: async (w) => ({ params: { list: await w.list() }, body: factSheet }),
  undoFacts: async (w) => {
    const list = await w.list();
    const made = await w.s.ask('POST', `/api/knowledge/${list}/tables/import`, { as: 'key', body: factSheet });
    return { params: { list, table: (made.json['table'] as { id: string }).id, import: String(made.json['import']) } };
  },
  exportFacts: async (w) => {
    const list = await w.list();
    return { params: { list, table: (await w.table(list)).table } };
  },
  tryFacts: async (w) => ({ params: { list: await w.list() }, body: { text: 'how much is the hat', locale: 'en' } }),
  undoFaqImport: async (w) => {
    const list = await w.list();
    const made = await w.s.ask('POST', `/api/knowledge/${list}/import`, { as: 'key', body: sheet });
    return { params: { list, import: String(made.json['id']) } };
  },
  exportFaq: async (w) => ({ params: { list: await w.list() } }),
  listDocuments: async (w) => ({ params: { list: await w.list() } }),
  addFaqMedium: async (w) => ({ params: { list: await w.list() }, query: '?name=a.txt', body: 'Send it back.' }),
  addDocument: async (w) => ({ params: { list: await w.list() }, query: '?name=a.txt', body: 'Refunds take ten days.' }),
  addPage: async (w) => ({ params: { list: await w.list() }, body: { url: 'http://127.0.0.1:9/terms' } }),
  readDocument: async (w) => ofDocument(w),
  exportDocument: async (w) => ofDocument(w),
  changeDocument: async (w) => ofDocument(w, { body: { enabled: false } }),
  deleteDocument: async (w) => ofDocument(w),
  lookAgain: async (w) => {
    const list = await w.list();
    const { json } = await w.s.ask('POST', `/api/knowledge/${list}/documents/page`, { as: 'key', body: { url: 'http://127.0.0.1:9/terms' } });
    return { params: { list, document: String(json['id']) } };
  },
  stopReading: async (w) => ofDocument(w),
  savePiece: async (w) => ofDocument(w, { piece: true, body: { rev: 1, enabled: false } }),
  splitPiece: async (w) => ofDocument(w, { piece: true, body: { rev: 1, at: 24 } }),
  mergePiece: async (w) => {
    const call = await ofDocument(w, { piece: true, body: { rev: 2 } });
    const { list, document, piece } = call.params ?? {};
    await w.s.ask('POST', `/api/knowledge/${list}/documents/${document}/pieces/${piece}/split`, { as: 'key', body: { rev: 1, at: 24 } });
    return call;
  },
  tryPassages: async (w) => ({ params: { list: await w.list() }, body: { text: 'refunds' } }),
  readNetwork: async () => ({}),
  saveNetwork: async () => ({ body: { allowed: [{ target: '10.0.0.7:80', why: 'till' }] } }),
  readAbout: async () => ({}),
}; // prettier-ignore
/** Where a call that may be made ends otherwise than the contract says: there is an owner already, the link was made up. */
const otherwise: Readonly<Record<string, number>> = { setUp: 404, resetPassword: 404 };

const named = Object.entries(routes);
const withParams = named.filter(([, { path }]) => path.includes(':'));
const ends = (name: string, route: Route) => otherwise[name] ?? route.status ?? (route.result ? 200 : 204);
/** About the one who asks, whatever the workspace: a key is nobody's self. */
const PERSONAL = new Set(['renameMe', 'listSessions', 'endSession', 'endOtherSessions']);
const mayBe = (name: string, route: Route, as: As): boolean =>
  !(as === 'key' && PERSONAL.has(name)) && mayAsk(route, as);
const mayAsk = (route: Route, as: As): boolean =>
  route.may === 'anyone' || as === 'key' || (as !== 'nobody' && (route.may === 'signed-in' || permissions[route.may].includes(as))); // prettier-ignore

test('T1 every route of the contract has a sample, and no sample is left over', () => {
  expect(Object.keys(samples).toSorted()).toEqual(Object.keys(routes).toSorted());
});

describe.each(storeKinds)('the matrix on %s', (kind) => {
  let s: TestServer;
  let elsewhere: TestServer['app'];
  let chat: ReturnType<TestServer['chat']>;
  beforeAll(async () => {
    s = await testServer(kind);
    // the day there are two workspaces: the same person, standing in the other one
    elsewhere = s.doorWith({
      actorOf: async (c) => {
        const actor = await s.parts.actorOf(c);
        return actor && { ...actor, workspace: 'elsewhere' };
      },
    });
  });
  beforeAll(async () => {
    chat = s.chat(await world({}).bot());
  });
  afterAll(() => s.stop());

  /** What a sample is made from, by the API key, through the given door. */
  const world = (by: Asked, app?: TestServer['app']): World => {
    const key: Asked = { as: 'key', ...(app && { app }) };
    const one = async (method: string, path: string, body: unknown) => {
      const told = await s.ask(method, path, { ...key, body });
      if (told.status >= 300) throw new Error(`${method} ${path}: ${told.text}`);
      return told.json as unknown as { id: string };
    };
    const bot = async () => {
      const { id } = await one('POST', '/api/bots', { document: echoBot() });
      await one('POST', `/api/bots/${id}/publish`, {});
      return id;
    };
    const conversation = async () => (await s.chat(await bot())).id;
    return {
      s,
      by,
      bot,
      draft: async (id) => (await s.ask('GET', `/api/bots/${id}/draft`, key)).headers.get('etag') ?? '',
      conversation,
      async accepted() {
        const id = await conversation();
        await s.ask('POST', `/api/inbox/${id}/accept`, { ...by, body: { epoch: 0 } }); // whoever may not is told so by the call itself
        return id;
      },
      async guarded() {
        await one('POST', '/api/guard/words', { word: 'rambutan', category: 'abuse' }).catch(() => undefined); // once is enough
        const talk = await s.chat(await bot());
        await talk.send('a rambutan');
        const { json } = await s.ask('GET', `/api/inbox/${talk.id}`, { as: 'key' });
        return { conversation: talk.id, message: (json['guarded'] as { message: string }[])[0]?.message ?? '' };
      },
      async withFile() {
        const talk = await s.chat(await bot());
        const { json } = await talk.upload('note.txt', new TextEncoder().encode('my order'));
        return { conversation: talk.id, file: String(json['file']) };
      },
      simulation: async (id) => (await one('POST', `/api/bots/${id}/simulations`, {})).id,
      async testCase(bot) {
        const id = fresh('case');
        await one('PUT', `/api/bots/${bot}/cases/${id}`, { case: { id, name: 'A case', steps: [] }, rev: 0 });
        return id;
      },
      async connection() {
        const id = fresh('crm');
        await one('POST', '/api/connections', connectionBody(id));
        return id;
      },
      async model() {
        const id = fresh('model');
        const connection = { kind: 'model', name: 'Model', settings: { address: 'http://127.0.0.1:9/v1', model: 'm' } };
        await one('POST', '/api/connections', { id, connection });
        return id;
      },
      contact: async () => (await one('POST', '/api/contacts', { contact: { name: fresh('Wang') } })).id,
      company: async () => (await one('POST', '/api/companies', { company: { name: fresh('Company') } })).id,
      order: async () => (await one('POST', '/api/orders', { order: { number: fresh('N') } })).id,
      import: async () => (await one('POST', '/api/imports?record=contact&name=a.csv', 'name')).id,
      list: async () => (await one('POST', '/api/knowledge', { name: fresh('FAQ'), entries: [entry] })).id,
      word: async () => (await one('POST', '/api/guard/words', { word: fresh('bad'), category: 'ads' })).id,
      table: async (list) => {
        const { id } = await one('POST', `/api/knowledge/${list}/tables`, factTable);
        const { json } = await s.ask('GET', `/api/knowledge/${list}/tables/${id}`, { as: 'key' });
        return { table: id, row: (json['rows'] as { id: string }[])[0]?.id ?? '' };
      },
      entry: async (list) => (await one('POST', `/api/knowledge/${list}/entries`, { entry })).id,
      async tried(bot) {
        const { store } = s.parts.wordings.trials;
        const side = (name: string) => ({ name, values: {} });
        const trial = await store.begin({ workspace: 'main', bot }, { flow: 'main', node: 'answer', by: 'Ann', of: 1, currency: 'CNY', a: side('A'), b: side('B') }); // prettier-ignore
        const one = { answers: ['x'], outcome: 'open' as const, failures: [], calls: 1, prompt: 1, completion: 1, cost: 0, ms: 1 }; // prettier-ignore
        await store.tell({ ...trial, state: 'done', rows: [{ name: 'Why?', said: 'Why?', a: one, b: one }] });
        return trial.id;
      },
      async learnt(bot) {
        const { kept } = s.parts.learning;
        const whose = { workspace: 'main', bot };
        const job = await kept.begin(whose, { origin: 'history', file: 'a.csv', by: 'Ann' });
        const found = { name: 'Refund', said: 2, confidence: 1, answer: '', answered: 0, answers: [], rows: [], wordings: [{ text: 'refund', count: 1 }, { text: 'money back', count: 1 }] }; // prettier-ignore
        await kept.finish(whose, job, 'history', { messages: 2, questions: 2, refused: 0, bad: [], proposals: [found, found] }); // prettier-ignore
        const { proposals } = await kept.list(whose, { from: 'history', state: 'open' }, false);
        return { job, proposals: proposals.map(({ id }) => id) };
      },
      person: () =>
        createPerson(s.parts.auth, { email: `${fresh('colleague')}@shop.test`, name: 'Colleague', password: PASSWORD, role: 'viewer' }), // prettier-ignore
      async invitation() {
        const { id, link } = (await one('POST', '/api/invitations', { email: `${fresh('guest')}@shop.test`, role: 'viewer' })) as { id: string; link: string }; // prettier-ignore
        return { id, token: link.split('#')[1] ?? '' };
      },
      async session() {
        const as = roles.find((role) => role === by.as) ?? 'owner';
        const { cookie } = await s.signIn(`${as}@shop.test`);
        const told = await s.ask('GET', '/api/me/sessions', { headers: { cookie } });
        const { sessions } = told.json as unknown as { sessions: { id: string; current: boolean }[] };
        return sessions.find(({ current }) => current)?.id ?? '';
      },
      async key() {
        const told = await s.ask('POST', '/api/api-keys', { ...by, body: { name: 'nightly', role: 'viewer' } });
        return told.status === 201 ? String(told.json['id']) : (await one('POST', '/api/api-keys', { name: 'nightly', role: 'viewer' })).id; // prettier-ignore
      },
    };
  };
  const send = (route: Route, { params = {}, query = '', body, headers = {} }: Call, by: Asked) =>
    s.ask(route.method.toUpperCase(), `${fillPath(route.path, params)}${query}`, {
      ...by,
      ...(body !== undefined && { body }),
      headers: { ...headers, ...by.headers },
    });
  const sampleOf = (name: string, w: World): Promise<Call> => samples[name]?.(w) ?? Promise.resolve({});

  /** A refused call uses nothing up: one sample serves all who may not. */
  const kept = new Map<string, Promise<Call>>();
  const keptSample = (name: string): Promise<Call> => {
    const made = kept.get(name) ?? sampleOf(name, world({ as: 'owner' }));
    kept.set(name, made);
    return made;
  };

  test('T1 every address under /api is in the contract, or named here', () => {
    const known = new Set(named.map(([, { method, path }]) => `${method.toUpperCase()} ${path}`));
    const mounted = s.app.routes.filter(({ path }) => path.startsWith('/api') && !BESIDE.includes(path));
    expect(mounted.map(({ method, path }) => `${method} ${path}`).filter((one) => !known.has(one))).toEqual([]);
    expect(mounted).toHaveLength(known.size);
  });

  describe.each(named)('%s', (name, route) => {
    // who may is decided before the store is asked: all of them once, and one who may on the other store
    const callers: readonly As[] = kind === 'libsql' ? [...roles, 'key', 'nobody'] : ['owner'];
    test.each(callers)('T1 T6 as %s', async (as) => {
      const looks = route.method === 'get' && !PERSONAL.has(name); // uses nothing up either
      const call = await (mayBe(name, route, as) && !looks ? sampleOf(name, world({ as })) : keptSample(name));
      const told = await send(route, call, { as });
      const expected = mayBe(name, route, as) ? ends(name, route) : as === 'nobody' ? 401 : 403;
      expect([told.status, told.json.error?.code]).toEqual([
        expected,
        expected === 401 ? 'signed-out' : expected === 403 ? 'forbidden' : told.json.error?.code,
      ]);
      expect(told.text).not.toContain(CANARY);
    });
    test.runIf(kind === 'libsql')(
      'T1 T2 a conversation’s token, a wrong key and a made-up cookie are nobody',
      async () => {
        const { token } = await chat;
        const call = await keptSample(name);
        const cookie = s.cookie('owner');
        for (const headers of [
          { authorization: `Bearer ${token}` },
          { authorization: 'Bearer key-of-the-tests-0123456780', cookie }, // a wrong key is not saved by a good cookie
          { authorization: 'Basic b3duZXI6b3duZXI=' },
          { cookie: `${cookie.slice(0, -6)}AAAAA%3D` },
        ])
          if (route.may !== 'anyone') expect((await send(route, call, { headers })).status).toBe(401);
          else expect((await send(route, await sampleOf(name, world({})), { headers })).status).toBe(ends(name, route));
      },
    );
  });

  // one's own browsers are one's own in every workspace; that another's are not is tested with the sessions
  describe.each(withParams.filter(([name]) => !PERSONAL.has(name)))('%s', (name, route) => {
    test('T1 another workspace’s ids in the path: as if they were not there, and nothing changes', async () => {
      const mine = world({ as: 'owner' });
      const call = await sampleOf(name, mine);
      const absent = {
        ...call,
        params: Object.fromEntries(
          Object.entries(call.params ?? {}).map(([key, id]) => [
            key,
            key === 'version' ? '7' : `${id.slice(0, -3)}zzz`,
          ]),
        ),
      };
      const before = await everything(s);
      const foreign = await send(route, call, { as: 'owner', app: elsewhere });
      const unknown = await send(route, absent, { as: 'owner', app: elsewhere });
      expect(foreign.status).toBe(404);
      expect([foreign.status, foreign.text]).toEqual([unknown.status, unknown.text]);
      expect(await everything(s)).toEqual(before);
    });
  });
  test('T1 an object of one bot under the address of another', async () => {
    const w = world({ as: 'owner' });
    const [a, b] = [await w.bot(), await w.bot()];
    const simulation = await w.simulation(a);
    for (const [name, route] of withParams.filter(([, { path }]) => path.includes(':simulation')))
      expect(
        (await send(route, { ...(await sampleOf(name, w)), params: { bot: b, simulation } }, { as: 'owner' })).status,
      ).toBe(404);
  });
  test.each(named.filter(([, route]) => route.method === 'get' && !route.path.includes(':')))(
    'T1 %s shows nothing of another workspace, whatever the query says',
    async (name, route) => {
      const w = world({ as: 'owner' });
      const ids = [
        await w.bot(),
        await w.contact(),
        await w.company(),
        await w.order(),
        await w.conversation(),
        await w.connection(),
      ];
      const call = await sampleOf(name, w);
      const cursors = route.query ? [`?after=9999999999999~${ids[0] ?? ''}`, '?list=all&before=9999999999999'] : [];
      for (const query of [call.query ?? '', ...cursors]) {
        const told = await send(route, { ...call, query }, { as: 'owner', app: elsewhere });
        for (const id of ids) expect(told.text).not.toContain(id);
      }
    },
  );

  test.each(named.filter(([, route]) => route.body))(
    'T1 T7 %s refuses whose it is, who asks and what role in the body',
    async (name, route) => {
      const { body, ...call } = await sampleOf(name, world({ as: 'owner' }));
      const before = await everything(s);
      for (const key of SLIPPED) {
        const told = await send(route, { ...call, body: { ...(body as object), [key]: 'elsewhere' } }, { as: 'owner' });
        expect([key, told.status]).toEqual([key, 400]);
      }
      expect(await everything(s)).toEqual(before);
    },
  );
  describe('T1 ids in bodies', () => {
    test('a connection of the same name in another workspace is another connection', async () => {
      const w = world({ as: 'owner' });
      const id = await w.connection();
      const told = await s.ask('POST', '/api/connections', { as: 'owner', app: elsewhere, body: connectionBody(id) });
      expect(told.status).toBe(201);
      await s.ask('DELETE', `/api/connections/${id}`, { as: 'owner', app: elsewhere });
      const mine = await s.ask('GET', '/api/connections', { as: 'owner' });
      expect(mine.text).toContain(`"${id}"`);
    });
    test('what nodes may see of connections is their own workspace’s', async () => {
      const id = await world({ as: 'owner' }).connection();
      const there = `there-${id}`;
      await s.ask('POST', '/api/connections', { as: 'owner', app: elsewhere, body: connectionBody(there) });
      const seen = (workspace: string) => Object.keys(s.parts.connections.connections.forNodes(workspace));
      expect([seen('main').includes(id), seen('main').includes(there)]).toEqual([true, false]);
      expect([seen('elsewhere').includes(id), seen('elsewhere').includes(there)]).toEqual([false, true]);
    });
    test('a simulated document that names another workspace’s connection gets no secret and calls nobody', async () => {
      const connection = await world({ as: 'owner' }).connection();
      const there = world({ as: 'owner', app: elsewhere }, elsewhere);
      const bot = await there.bot();
      const document = structuredClone(echoBot());
      const { nodes } = document.flows['main'] ?? { nodes: {} };
      Object.assign(nodes, {
        echo: {
          type: 'api-call',
          version: 1,
          at: [0, 0],
          config: { connection, address: '/' },
          next: { error: 'bye' },
        },
      });
      const began = await s.ask('POST', `/api/bots/${bot}/simulations`, { as: 'owner', app: elsewhere, body: { document } }); // prettier-ignore
      const { id } = began.json as unknown as { id: string };
      const told = await s.ask('POST', `/api/bots/${bot}/simulations/${id}/inputs`, {
        as: 'owner',
        app: elsewhere,
        body: { type: 'message', text: 'my order' },
      });
      expect(told.text).toContain('"failed":"connection"');
      expect(told.text).not.toContain(CANARY);
    });
    test('a reply under the id of another conversation’s message is its own message', async () => {
      const w = world({ as: 'agent' });
      const [a, b] = [await w.accepted(), await w.accepted()];
      const id = fresh('same-reply');
      for (const [conversation, text] of [
        [a, 'one'],
        [b, 'two'],
      ])
        // prettier-ignore
        await s.ask('POST', `/api/inbox/${conversation}/reply`, { as: 'agent', body: { id, epoch: 1, text } });
      expect((await s.ask('GET', `/api/inbox/${b}`, { as: 'agent' })).text).toContain('"text":"two"');
    });
  });
});

/** All that a stranger might change: bots, versions, connections and settings, and the state of every conversation. */
async function everything({ parts: { store } }: TestServer): Promise<unknown> {
  const { db } = store;
  const [bots, versions, connections, settings, conversations, contacts, companies, orders, fields] = await Promise.all(
    [
      db.selectFrom('bot').select(['id', 'name', 'etag', 'version', 'allowed_origins']).orderBy('id').execute(),
      db.selectFrom('version').select(['bot', 'version']).orderBy('bot').orderBy('version').execute(),
      db.selectFrom('connection').select(['workspace', 'id', 'settings', 'hint']).orderBy('workspace').orderBy('id').execute(), // prettier-ignore
      db.selectFrom('setting').selectAll().orderBy('name').execute(),
      db.selectFrom('conversation').select(['id', 'rev', 'owner', 'epoch']).orderBy('id').execute(),
      db.selectFrom('contact').select(['id', 'rev', 'merged_into']).orderBy('id').execute(),
      db.selectFrom('company').select(['id', 'rev', 'name']).orderBy('id').execute(),
      db.selectFrom('purchase').select(['id', 'rev']).orderBy('id').execute(),
      db.selectFrom('record_field').selectAll().orderBy('slug').execute(),
    ],
  );
  return { bots, versions, connections, settings, conversations, contacts, companies, orders, fields };
}
