// Personal data over the routes: what an agent reads of a conversation, what the house hides, and what would be found in a text.
import { personalKinds } from '@dialoom/shared/guard/personal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';

let s: TestServer;
beforeAll(async () => {
  s = await testServer('libsql');
});
afterAll(() => s.stop());

const SAID = 'card 4716 3000 0000 0000 3, phone +44 20 7946 0958';
const card = '4111 1111 1111 1111';

test('agents read stars where the house says so, managers what was written; a change counts at once', async () => {
  const chat = await s.chat(await s.publish(echoBot()));
  await chat.send(`my card is ${card}, call 13812345678`);
  const read = async (as: 'agent' | 'manager') => {
    const [one, list] = await Promise.all([
      s.ask('GET', `/api/inbox/${chat.id}`, { as }),
      s.ask('GET', '/api/inbox?list=all', { as }),
    ]);
    expect([one.status, list.status]).toEqual([200, 200]);
    return one.text + list.text;
  };
  const seen = await read('agent');
  expect(seen).not.toContain(card);
  expect(seen).toContain('**** **** **** 1111');
  expect(seen).toContain('13812345678');
  expect(await read('manager')).toContain(card);
  const saved = await s.ask('PUT', '/api/personal-data', { as: 'manager', body: { models: [], agents: ['phone'] } });
  expect(saved.status).toBe(200);
  const later = await read('agent');
  expect(later).toContain(card);
  expect(later).not.toContain('13812345678');
  const audit = await s.ask('GET', '/api/audit', { as: 'owner' });
  expect(audit.text).toContain('personal.change');
});
test('a text is tried with what is on the screen', async () => {
  const { json } = await s.ask('POST', '/api/personal-data/try', { as: 'manager', body: { text: SAID, policy: { models: ['phone'], agents: [] } } }); // prettier-ignore
  expect(json).toMatchObject({ agents: SAID, models: SAID.replace('+44 20 7946 0958', '[PHONE_1]') });
  expect((json['found'] as { kind: string }[]).map(({ kind }) => kind)).toContain('phone');
});
test('a kind that there is not is refused, and what was chosen stays', async () => {
  const body = { models: ['shoe-size'], agents: [] };
  expect((await s.ask('PUT', '/api/personal-data', { as: 'manager', body })).status).toBe(400);
  expect((await s.ask('GET', '/api/personal-data', { as: 'manager' })).json).toEqual({ models: [], agents: ['phone'], traces: [...personalKinds], exports: [...personalKinds] }); // prettier-ignore
});
