// Every way in which data leaves the house as a file: what customers are stands in none of them, unless somebody who may read it asked for it.
// The list is made from the contract: a new way out fails here until it is known what it carries.
import { routes } from '@dialoom/shared/api/routes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';

/** What each file carries. `starred`: customers' data, by the house's policy. `masked`: it was taken out when it came in. */
const files: Readonly<Record<string, 'starred' | 'masked' | 'the house’s own' | 'what was brought' | 'the file itself'>> = {
  exportConversations: 'starred',
  exportConversation: 'starred',
  exportRecords: 'starred',
  readBadRows: 'masked', // of a history, when it is read: runtime/clusters/history.ts
  readRefusedRows: 'what was brought', // to whoever may import: to be mended and imported again
  readSentFile: 'the file itself',
  exportExamples: 'the house’s own',
  exportFaq: 'the house’s own',
  exportFacts: 'the house’s own',
  exportDocument: 'the house’s own',
}; // prettier-ignore

const CANARIES = [
  'Zhang Canary',
  '13812345678',
  'canary.person@example.cn',
  '6222021234567890128',
  '11010519491231002X',
];
const said = `my name is Zhang Canary, card ${CANARIES[3]}, id ${CANARIES[4]}, call 13812345678 or canary.person@example.cn`;
let s: TestServer;
let conversation: string;
beforeAll(async () => {
  s = await testServer('libsql');
  const talk = await s.chat(await s.publish(echoBot()), {
    locale: 'en',
    contact: { name: CANARIES[0], phone: CANARIES[1], email: CANARIES[2] },
  });
  conversation = talk.id;
  await talk.send(said);
  const contact = { name: CANARIES[0], phones: [CANARIES[1]], emails: [CANARIES[2]], tags: [`card ${CANARIES[3]}`] };
  const added = await s.ask('POST', '/api/contacts', { as: 'owner', body: { contact } });
  if (added.status !== 201) throw new Error(added.text);
});
afterAll(() => s.stop());

test('every route that answers with a file is known', () => {
  const found = Object.entries(routes).flatMap(([name, route]) => (!('result' in route) && route.status === 200 ? [name] : [])); // prettier-ignore
  expect(found.toSorted()).toEqual(Object.keys(files).toSorted());
});

const starred = () => [
  ...['csv', 'jsonl'].map((as) => `/api/conversation-export?as=${as}`),
  ...['csv', 'jsonl', 'html', 'txt'].map((as) => `/api/inbox/${conversation}/export?as=${as}`),
  '/api/record-export?record=contact&as=csv',
];
test('by default all that could name a customer is starred, for owners as well', async () => {
  for (const path of starred()) {
    const { status, text } = await s.ask('GET', path, { as: 'owner' });
    expect([path, status, text.includes('138******78')]).toEqual([path, 200, true]);
    for (const canary of CANARIES) expect([path, canary, text.includes(canary)]).toEqual([path, canary, false]);
  }
});
test('as it was written: asked for by who may read it, and in the record', async () => {
  for (const path of starred()) {
    const open = `${path}${path.includes('?') ? '&' : '?'}personal=as-written`;
    expect((await s.ask('GET', open, { as: 'manager' })).text, path).toContain('13812345678');
    for (const as of ['editor', 'tester', 'agent', 'viewer'] as const)
      expect([open, as, (await s.ask('GET', open, { as })).status]).toEqual([open, as, 403]);
  }
  const { json } = await s.ask('GET', '/api/audit', { as: 'owner' });
  const told = (json['entries'] as { action: string; detail: { personal?: string } }[]).filter(({ detail }) => detail.personal === 'as-written'); // prettier-ignore
  expect(told).toHaveLength(starred().length);
});
test('what a policy shows in files is shown, kind by kind', async () => {
  const body = { models: [], agents: [], traces: [], exports: ['phone'] };
  await s.ask('PUT', '/api/personal-data', { as: 'owner', body });
  for (const path of starred()) {
    const { text } = await s.ask('GET', path, { as: 'owner' });
    expect([path, text.includes('13812345678'), text.includes('canary.person@example.cn')]).toEqual([
      path,
      false,
      true,
    ]);
  }
});
