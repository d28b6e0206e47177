// Erasing what was said: nothing of it is left in any table or file, what happened and when stays, and the customer can begin again.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngOf } from '../files/pictures-for-tests.ts';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';
import { ERASED, erasedBody } from './erased.ts';
import type { LogBody } from './state.ts';

describe.each(storeKinds)('erased on %s', (kind) => {
  let s: TestServer;
  let bot: string;
  beforeAll(async () => {
    s = await testServer(kind);
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());

  const rowOf = async (id: string) => {
    const row = await s.parts.chat.conversations.parts.store.find(id);
    if (!row) throw new Error('no such conversation');
    return row;
  };
  const logOf = async (id: string) => {
    const row = await rowOf(id);
    return s.parts.chat.conversations.parts.store.logTail(row.key, row.rev);
  };
  const everything = async (id: string): Promise<string> => {
    const { code } = s.parts.chat.conversations.drive;
    const bodies = (await logOf(id)).map((row) => code.openBody(id, row.body));
    return JSON.stringify([bodies, code.openState(await rowOf(id))]);
  };
  const eventsOf = async (talk: Awaited<ReturnType<TestServer['chat']>>) =>
    (await talk.ask('GET', '/events?after=0', { headers: { accept: 'application/json' } })).json['events'] as ChatEvent[];
  const audited = async (action: string, object: string) =>
    (await s.parts.store.db.selectFrom('audit').select('detail').where('action', '=', action).where('object', '=', object).execute()).length;

  test('no word of it is left; how much there was and when stays, and who writes again begins anew', async () => {
    const talk = await s.chat(bot, { locale: 'en', contact: { name: 'Canary Person' } });
    await talk.send('my number is canary-4711');
    const up = await talk.upload('canary.png', pngOf(3, 2));
    await talk.ask('POST', '/messages', { body: { id: randomUUID(), type: 'file', file: up.json['file'] } });
    await talk.ask('POST', '/feedback', { body: { rating: 2, comment: 'canary comment' } });
    const { json } = await s.ask('GET', `/api/inbox/${talk.id}`, { as: 'owner' });
    const { epoch } = json['conversation'] as { epoch: number };
    await s.ask('POST', `/api/inbox/${talk.id}/accept`, { as: 'owner', body: { epoch } });
    await s.ask('POST', `/api/inbox/${talk.id}/note`, { as: 'owner', body: { text: 'canary note' } });
    const [before, heard, log] = [await rowOf(talk.id), await eventsOf(talk), await logOf(talk.id)];
    expect(await everything(talk.id)).toMatch(/canary-4711.*canary comment.*canary note/i);

    for (const as of ['agent', 'editor', 'viewer', 'nobody'] as const)
      expect((await s.ask('DELETE', `/api/inbox/${talk.id}`, { as })).status).toBe(as === 'nobody' ? 401 : 403);
    expect((await s.ask('DELETE', `/api/inbox/${talk.id}`, { as: 'manager' })).status).toBe(204);

    expect(await everything(talk.id)).not.toMatch(/canary/i);
    const after = await rowOf(talk.id);
    expect(after).toMatchObject({ owner: 'closed', agent: null, left_at: null, queued_at: null, epoch: before.epoch + 1 });
    const kept = (await logOf(talk.id)).slice(0, log.length);
    expect(kept.map(({ rev, seq_from, seq_to, at }) => [rev, seq_from, seq_to, at])).toEqual(log.map(({ rev, seq_from, seq_to, at }) => [rev, seq_from, seq_to, at])); // prettier-ignore
    const told = await eventsOf(talk);
    expect(told.slice(0, heard.length).map(({ seq, at }) => [seq, at])).toEqual(heard.map(({ seq, at }) => [seq, at]));
    expect(told.slice(heard.length)).toMatchObject([{ key: 'conversation.erased' }, { type: 'owner', owner: 'closed' }, { type: 'closed' }]); // prettier-ignore

    expect((await talk.ask('GET', `/files/${String(up.json['file'])}`)).status).toBe(404);
    if (kind === 'libsql') {
      const folder = dirname(s.database.slice('file:'.length));
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.name.startsWith('f_')); // prettier-ignore
      expect(files.map((one) => readFileSync(join(one.parentPath, one.name)).length)).toEqual([]);
    }
    const read = await s.ask('GET', `/api/inbox/${talk.id}`, { as: 'owner' });
    expect(read.json['conversation']).toMatchObject({ erased: true, contact: {}, owner: 'closed' });
    expect(read.json).toMatchObject({ notes: [], votes: [] });
    expect(await audited('conversation.erase', talk.id)).toBe(1);

    const again = await talk.send('good morning');
    expect(again.status).toBe(200);
    expect(again.text).toContain('Say something');
    expect((await s.ask('GET', `/api/inbox/${talk.id}`, { as: 'owner' })).text).not.toContain('"erased":true,');
    expect((await s.ask('DELETE', `/api/inbox/${talk.id}`, { as: 'owner' })).status).toBe(204); // what came since, too
    expect(await everything(talk.id)).not.toContain('good morning');
  });

  test('while a customer writes: each line is in before it and erased, or begins anew after it', async () => {
    const talk = await s.chat(bot);
    const [erased, ...sent] = await Promise.all([
      s.ask('DELETE', `/api/inbox/${talk.id}`, { as: 'owner' }),
      ...['one', 'two', 'three'].map((word) => talk.send(`canary ${word}`)),
    ]);
    expect([erased.status, ...sent.map(({ status }) => status)]).toEqual([204, 200, 200, 200]);
    expect((await rowOf(talk.id)).rev).toBe((await logOf(talk.id)).length);
    expect((await s.ask('DELETE', `/api/inbox/${talk.id}`, { as: 'owner' })).status).toBe(204);
    expect(await everything(talk.id)).not.toContain('canary');
  });

  test('a contact is erased with its conversations, or without them, also those of a bot that is gone', async () => {
    const gone = await s.publish(echoBot());
    const make = async (phone: string) => {
      const made = await s.ask('POST', '/api/contacts', { as: 'owner', body: { contact: { name: 'Canary', phones: [phone] } } }); // prettier-ignore
      const { id } = made.json as unknown as { id: string };
      const { key } = await s.parts.store.db.selectFrom('contact').select('key').where('id', '=', id).executeTakeFirstOrThrow(); // prettier-ignore
      const talks = [await s.chat(bot), await s.chat(gone)];
      for (const talk of talks) {
        await talk.send(`canary of ${phone}`);
        await s.parts.store.db.insertInto('conversation_contact').values({ conversation: talk.id, contact: key, verified: 0, at: 1 }).execute(); // prettier-ignore
      }
      return { id, talks };
    };
    const [keeps, erases] = [await make('13700000011'), await make('13700000012')];
    expect((await s.ask('DELETE', `/api/bots/${gone}`, { as: 'owner' })).status).toBe(204);

    const kept = await s.ask('DELETE', `/api/contacts/${keeps.id}`, { as: 'owner' });
    expect([kept.status, kept.json]).toEqual([200, { conversations: 0 }]);
    for (const { id } of keeps.talks) expect(await everything(id)).toContain('canary');

    const told = await s.ask('DELETE', `/api/contacts/${erases.id}?conversations=erase`, { as: 'owner' });
    expect([told.status, told.json]).toEqual([200, { conversations: 2 }]);
    for (const { id } of erases.talks) {
      expect(await everything(id)).not.toContain('canary');
      expect(await audited('conversation.erase', id)).toBe(1);
    }
    expect((await s.ask('GET', `/api/contacts/${erases.id}`, { as: 'owner' })).status).toBe(404);
    expect((await s.ask('DELETE', `/api/contacts/${erases.id}?conversations=erase`, { as: 'owner' })).status).toBe(404);
  });
}); // prettier-ignore

const message = fc.record({ type: fc.constant('message' as const), seq: fc.nat(), at: fc.nat(), id: fc.string(), from: fc.constantFrom('bot' as const, 'agent' as const, 'customer' as const), text: fc.string() }); // prettier-ignore
test('emptying keeps the number, place and kind of events, and is done once for all', () => {
  fc.assert(
    fc.property(fc.array(message), fc.array(fc.string()), (ev, path) => {
      const body: LogBody = { ev, path, votes: [{ at: 1, message: 'm', helpful: true, comment: 'canary' }] };
      const emptied = erasedBody(body);
      expect(emptied.ev ?? []).toHaveLength(ev.length);
      expect((emptied.ev ?? []).map((one) => one.type === 'message' && [one.seq, one.at, one.erased, one.key])).toEqual(
        ev.map((one) => [one.seq, one.at, one.from, ERASED]),
      );
      expect(emptied.votes).toBeUndefined();
      expect(erasedBody(emptied)).toEqual(emptied);
    }),
  );
});
