// §5 of the security notes: what is secret or personal stands in no log, no answer, no export and no clear byte of the database. Planted
// canaries, a server as it is run, everything it says read afterwards.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testBackend, type TestBackend } from '../backend-for-tests.ts';
import { startChild, type Child } from '../child-for-tests.ts';
import { botOf } from '../server-for-tests.ts';
import { emptyDatabase } from '../store/stores-for-tests.ts';

const CANARIES = {
  apiKey: 'canary-api-key-0001-abcdef',
  secret: 'canary-dialoom-secret-0002-abcdefghij',
  modelKey: 'sk-canary-0003-abcdef',
  connection: 'canary-connection-0004-abcdef',
  query: 'canary-query-0005-abcdef',
  password: 'canary horse battery 0006',
  idCard: '11010519491231002X',
  bankCard: '6222021234567890128',
  phone: '13812345678',
  email: 'canary.person@example.cn',
  plate: '京A88888',
  address: '朝阳区金丝雀路88号',
  login: 'Canary#0007',
};
const said = `${CANARIES.idCard} ${CANARIES.bankCard} ${CANARIES.phone} ${CANARIES.email} ${CANARIES.plate} ${CANARIES.address} 密码${CANARIES.login}`;
/** What a customer says of themselves. */
const PERSONAL = ['idCard', 'bankCard', 'phone', 'email', 'plate', 'address', 'login'] as const;

let child: Child;
let backend: TestBackend;
let database: Awaited<ReturnType<typeof emptyDatabase>>;
const answers: string[] = [];
const tokens: string[] = [];
beforeAll(async () => {
  database = await emptyDatabase('libsql');
  backend = await testBackend();
  backend.answers((_, res) => void res.writeHead(500, { 'content-type': 'text/html' }).end('<h1>oops'));
  child = await startChild({
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    DIALOOM_API_KEY: CANARIES.apiKey,
    DIALOOM_SECRET: CANARIES.secret,
    LLM_BASE_URL: `${backend.url}/v1`,
    LLM_API_KEY: CANARIES.modelKey,
    LLM_MODEL: 'm',
  });
});
afterAll(async () => {
  await child.kill('SIGKILL');
  backend.close();
  await database.drop();
});
const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${child.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${CANARIES.apiKey}`,
      ...(method !== 'GET' && { origin: child.url ?? '' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  answers.push(text);
  return (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, string>;
};

test('nothing secret or personal is logged, answered where it does not belong, or stored in clear', { timeout: 30_000 }, async () => {
  await call('PUT', '/api/settings/network', { allowed: [{ target: backend.host, why: 'test' }] });
  const api = (id: string, auth: string, secret: string) =>
    call('POST', '/api/connections', { id, connection: { kind: 'api', name: id, settings: { address: backend.url, auth, name: 'key', headers: [] } }, secret }); // prettier-ignore
  await api('shop', 'bearer', CANARIES.connection);
  await api('crm', 'query', CANARIES.query);
  const { id: list = '' } = await call('POST', '/api/knowledge', { name: 'FAQ', entries: [{ texts: { en: { question: 'What does delivery cost?', answer: 'Nothing.' } } }] }); // prettier-ignore
  const document = botOf(
    {
      start: ['start', {}, { next: 'question' }],
      question: ['ask', { prompt: 'Which?', variable: 'line' }, { answered: 'copy', 'gave-up': 'bye' }],
      shop: ['api-call', { connection: 'shop', address: '/{{ line }}', retries: 0, headers: [{ id: 'aaaa', name: 'X-Line', value: '{{ line }}' }] }, { ok: 'crm', error: 'crm', refused: 'crm', 'not-found': 'crm' }],
      crm: ['api-call', { connection: 'crm', address: '/x', retries: 0 }, { ok: 'think', error: 'think', refused: 'think', 'not-found': 'think' }],
      think: ['llm', { prompt: 'Said: {{ plain }}', timeoutSeconds: 2 }, { ok: 'faq', error: 'faq' }],
      faq: ['faq', { knowledge: list }, { found: 'question', 'not-found': 'question' }],
      copy: ['ask', { prompt: 'Again?', variable: 'plain' }, { answered: 'shop', 'gave-up': 'bye' }],
      bye: ['end', {}],
    },
    { variables: { line: { type: 'text', secret: true }, plain: { type: 'text' } } },
  ); // prettier-ignore
  const { id } = await call('POST', '/api/bots', { document });
  await call('POST', `/api/bots/${id}/publish`, {});
  const { id: simulation } = await call('POST', `/api/bots/${id}/simulations`, {});
  await call('POST', `/api/bots/${id}/simulations/${simulation}/inputs`, { type: 'message', text: said });
  const began = await call('POST', `/v1/bots/${id}/conversations`, { contact: { name: 'Li', phone: CANARIES.phone, email: CANARIES.email } }); // prettier-ignore
  const { id: conversation = '', token = '' } = began;
  tokens.push(token, token.split('.').at(-1) ?? token);
  const bearer = { authorization: `Bearer ${token}` };
  const ownAnswers = answers.length;
  await call('POST', `/v1/conversations/${conversation}/messages`, { id: 'message-1', type: 'text', text: said }, bearer);
  await call('POST', `/v1/conversations/${conversation}/messages`, { id: 'message-1b', type: 'text', text: said }, bearer); // prettier-ignore
  // the ways to fail, with the same words in them
  await call('POST', `/v1/conversations/${conversation}/messages`, `{"id":"message-2","type":"text","text":"${said}`, bearer);
  await call('POST', `/v1/conversations/${conversation}/messages?phone=${CANARIES.phone}`, { id: 'x', text: said }, bearer);
  await call('GET', `/v1/conversations/${conversation}/${encodeURIComponent(said)}?token=${token}`, undefined, bearer);
  await call('GET', `/api/inbox/${encodeURIComponent(said)}?phone=${CANARIES.phone}`);
  await call('POST', '/api/setup', { name: 'Li', email: CANARIES.email, password: CANARIES.password });
  await call('POST', '/api/auth/sign-in/email', { email: CANARIES.email, password: CANARIES.password });
  await call('POST', '/api/auth/sign-in/email', { email: CANARIES.email, password: `${CANARIES.password}!` });
  for (const path of ['/api/connections', '/api/bots', `/api/bots/${id}/draft`, `/api/bots/${id}/versions/1`, '/api/settings/network', '/api/settings/about', '/api/openapi.json', '/metrics', '/readyz', `/v1/bots/${id}`, '/api/inbox?list=all', '/api/audit', `/api/models/usage?bot=${id}`])
    await call('GET', path);
  await call('POST', '/api/connections/shop/test');

  const secrets = [CANARIES.apiKey, CANARIES.secret, CANARIES.modelKey, CANARIES.connection, CANARIES.query, CANARIES.password];
  for (const secret of secrets) expect(answers.filter((text) => text.includes(secret))).toEqual([]);
  // what the customer said is answered to the customer, to the desk, and masked to the tester; nowhere else
  const elsewhere = answers.slice(ownAnswers + 2).filter((text) => !text.includes('"conversations"'));
  for (const word of [CANARIES.idCard, CANARIES.bankCard, CANARIES.address, CANARIES.plate, CANARIES.login])
    expect([word, elsewhere.filter((text) => text.includes(word))]).toEqual([word, []]);

  // a model reads placeholders; who edits the list reads what it could not answer, without the data in it
  const prompts = backend.arrived.filter(({ url }) => url.startsWith('/v1/chat/')).map(({ body }) => body);
  const before = answers.length;
  await call('GET', `/api/knowledge/${list}/unanswered`);
  const unanswered = answers.slice(before);
  expect([prompts.join(), unanswered.join()]).toEqual([expect.stringContaining('[PHONE_1]'), expect.stringContaining('***')]); // prettier-ignore
  for (const word of PERSONAL.map((one) => CANARIES[one]))
    expect([word, [...prompts, ...unanswered].filter((text) => text.includes(word))]).toEqual([word, []]);

  expect(backend.arrived.some(({ headers }) => headers.authorization === `Bearer ${CANARIES.connection}`)).toBe(true);
  expect(await child.kill('SIGTERM')).toBe(0);
  const logged = child.out() + child.err();
  for (const canary of [...Object.values(CANARIES), encodeURIComponent(CANARIES.address), ...tokens])
    expect([canary, logged.includes(canary)]).toEqual([canary, false]);

  const folder = dirname(database.url.replace(/^file:/, ''));
  const bytes = globSync('*', { cwd: folder }).map((name) => readFileSync(`${folder}/${name}`).toString('utf8')).join(''); // prettier-ignore
  expect(bytes).toContain('"name": "Shop"'); // the document is there in clear, so this reads the right bytes
  for (const canary of [...secrets, CANARIES.idCard, CANARIES.bankCard, CANARIES.phone, CANARIES.plate, CANARIES.address, CANARIES.login])
    expect([canary, bytes.includes(canary)]).toEqual([canary, false]);
  rmSync(folder, { recursive: true, force: true });
}); // prettier-ignore

test('an unexpected failure is logged without the texts it quotes, and without where the program lies', () => {
  const log = join(import.meta.dirname, '../log.ts');
  const program = `
    const { logError } = await import(${JSON.stringify(log)});
    for (const quote of ['"', "'", '\`']) logError(new Error('cannot store ' + quote + ${JSON.stringify(said)} + quote), 'POST /v1/x');
    logError(new Error('cannot store\\n    at ' + ${JSON.stringify(said)}), 'POST /v1/x');
    logError(${JSON.stringify({ toString: 1 })}, 'odd'); logError(undefined, 'odd'); logError('plain', 'odd');`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  expect([status, stderr.trim().split('\n').length]).toEqual([0, 7]);
  expect(stderr).toContain('cannot store');
  for (const canary of [CANARIES.idCard, CANARIES.bankCard, CANARIES.phone, CANARIES.email, CANARIES.plate, CANARIES.address, CANARIES.login, join(import.meta.dirname, '../..')])
    expect([canary, stderr.includes(canary)]).toEqual([canary, false]);
}); // prettier-ignore
