// T3: only a token signed by the site attaches a conversation to a contact. Forged, stale, stolen and reused ones do not, and neither does
// anything a customer types.
import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeKinds } from '../store/stores-for-tests.ts';
import { botOf, lines, testServer, type TestServer } from '../server-for-tests.ts';

const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
type Key = { id: string; secret: string };
/** As a site's server would make it, with any part made wrong. */
function token(key: Key, claims: object, head: object = {}): string {
  const text = `${b64({ alg: 'HS256', typ: 'JWT', kid: key.id, ...head })}.${b64(claims)}`;
  return `${text}.${createHmac('sha256', key.secret).update(text).digest('base64url')}`;
}
/** Says who it knows. */
const knowing = botOf({
  start: ['start', {}, { next: 'who' }],
  who: ['say', { text: 'You are {{ contact.name | default: "nobody" }}, {{ contact.level }}, {{ contact.remembered.shoe }}.' }, { next: 'ask' }],
  ask: ['ask', { prompt: 'Phone?', variable: 'phone' }, { answered: 'find', 'gave-up': 'bye' }],
  find: ['find-contact', { phone: '{{ phone }}', variable: 'customer' }, { found: 'hello', 'not-found': 'keep', several: 'bye', error: 'bye' }],
  keep: ['save-contact', { phone: '{{ phone }}', variable: 'customer' }, { saved: 'hello', several: 'bye', error: 'bye' }],
  hello: ['remember', { facts: [{ id: 'aaaa', name: 'shoe', value: 'M' }], prompt: 'Remember?' }, { remembered: 'bye', declined: 'bye', unknown: 'anon', error: 'bye' }],
  anon: ['say', { text: 'Not signed in.' }, { next: 'bye' }],
  bye: ['end', {}],
}); // prettier-ignore

describe.each(storeKinds)('signed identity on %s', (kind) => {
  let s: TestServer;
  let bot: string;
  let other: string;
  let key: Key;
  let foreign: Key;
  const makeKey = async (of: string) => (await s.ask('POST', `/api/bots/${of}/identity-keys`, { as: 'owner' })).json as unknown as Key; // prettier-ignore
  beforeAll(async () => {
    s = await testServer(kind);
    [bot, other] = [await s.publish(knowing), await s.publish(knowing)];
    [key, foreign] = [await makeKey(bot), await makeKey(other)];
  });
  afterAll(() => s.stop());

  const now = () => Math.floor(Date.now() / 1_000);
  const claims = (more: object = {}) => ({ sub: 'u1', aud: bot, iat: now(), exp: now() + 600, jti: randomUUID(), name: 'Li Lei', tier: 'VIP', ...more }); // prettier-ignore
  const without = (name: string) => Object.fromEntries(Object.entries(claims()).filter(([one]) => one !== name));
  const begin = (body: object) => s.ask('POST', `/v1/bots/${bot}/conversations`, { body: { locale: 'en', ...body } });
  const contacts = async () => ((await s.ask('GET', '/api/contacts', { as: 'owner' })).json as unknown as { total: number }).total; // prettier-ignore
  /** What both doors answer: a conversation that begins, and one that is running. */
  const refusals = async (signed: string) => {
    const before = await contacts();
    const began = await begin({ identity: signed });
    const chat = await s.chat(bot);
    const told = await chat.ask('POST', '/actions', { body: { id: randomUUID(), do: 'identify', token: signed } });
    expect(await contacts()).toBe(before);
    expect(`${began.text}${told.text}`).not.toContain('Li Lei');
    expect([began.status, told.status]).toEqual([403, 403]);
    expect(told.json.error?.message).toBe(began.json.error?.message);
    return (began.json.error as { fields?: { token?: string } } | undefined)?.fields?.token;
  };

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forged: [string, () => string, string][] = [
    ['alg: none', () => `${b64({ alg: 'none', kid: key.id })}.${b64(claims())}.`, 'algorithm'],
    ['alg: none with a good signature of another token', () => `${b64({ alg: 'none' })}.${b64(claims())}.${token(key, claims()).split('.')[2] ?? ''}`, 'algorithm'],
    ['alg in other letters', () => token(key, claims(), { alg: 'hs256' }), 'algorithm'],
    ['HS512 with the right secret', () => token(key, claims(), { alg: 'HS512' }), 'algorithm'],
    ['signed with RSA, the key in the header', () => {
      const text = `${b64({ alg: 'RS256', kid: key.id, jwk: rsa.publicKey.export({ format: 'jwk' }) })}.${b64(claims())}`;
      return `${text}.${sign('sha256', Buffer.from(text), rsa.privateKey).toString('base64url')}`;
    }, 'algorithm'],
    ['HS256 with a public key as the secret', () => token({ id: key.id, secret: rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString() }, claims()), 'signature'],
    ['an empty secret', () => token({ id: key.id, secret: '' }, claims()), 'signature'],
    ['claims changed after signing', () => { const [head, , mac] = token(key, claims()).split('.'); return `${head}.${b64(claims({ sub: 'u2' }))}.${mac}`; }, 'signature'],
    ['another bot’s key, named as it is', () => token(foreign, claims()), 'key'],
    ['another bot’s key under this bot’s name', () => token({ ...foreign, id: key.id }, claims()), 'signature'],
    ['for another bot', () => token(key, claims({ aud: other })), 'audience'],
    ['for several bots', () => token(key, claims({ aud: [bot, other] })), 'audience'],
    ['for nobody', () => token(key, without('aud')), 'audience'],
    ['expired', () => token(key, claims({ iat: now() - 900, exp: now() - 120 })), 'expired'],
    ['ten years', () => token(key, claims({ exp: now() + 315_360_000 })), 'too-long'],
    ['ten years, begun ten years ago', () => token(key, claims({ iat: now() - 315_000_000, exp: now() + 600 })), 'expired'],
    ['from tomorrow', () => token(key, claims({ iat: now() + 86_400, exp: now() + 87_000 })), 'not-yet'],
    ['not before tomorrow', () => token(key, claims({ nbf: now() + 86_400 })), 'not-yet'],
    ['no exp', () => token(key, without('exp')), 'claims'],
    ['no iat', () => token(key, without('iat')), 'claims'],
    ['no jti', () => token(key, without('jti')), 'claims'],
    ['no sub', () => token(key, without('sub')), 'claims'],
    ['an empty sub', () => token(key, claims({ sub: ' ' })), 'claims'],
    ['a sub that is a list', () => token(key, claims({ sub: ['u1'] })), 'claims'],
    ['exp as a word', () => token(key, claims({ exp: 'never' })), 'claims'],
    ['a name of a thousand characters', () => token(key, claims({ name: 'x'.repeat(1_000) })), 'claims'],
    ['a critical header nobody knows', () => token(key, claims(), { crit: ['x'], x: 1 }), 'algorithm'],
    ['no token at all', () => 'li@shop.example', 'token'],
    ['null', () => `${Buffer.from('null').toString('base64url')}.${b64(claims())}.x`, 'token'],
  ]; // prettier-ignore
  test.each(forged)('T3 %s: refused, and nobody is added', async (_, make, why) => {
    expect(await refusals(make())).toBe(why);
  });

  test('T3 a token counts for one conversation; the same begin again is the same answer', async () => {
    const identity = token(key, claims({ sub: 'once' }));
    const id = randomUUID();
    const [first, again] = [await begin({ id, identity }), await begin({ id, identity })];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json['id']).toBe(first.json['id']);
    expect(await refusals(identity)).toBe('used');
    expect((await s.parts.store.db.selectFrom('contact').select('id').where('source', '=', 'identity').execute()).length).toBe(1); // prettier-ignore
  });
  test('T3 both keys count while they are changed; a deleted one does not', async () => {
    const next = await makeKey(bot);
    for (const one of [key, next]) expect((await begin({ identity: token(one, claims()) })).status).toBe(201);
    const nameless = token(next, claims(), { kid: undefined });
    expect((await begin({ identity: nameless })).status).toBe(201);
    await s.ask('DELETE', `/api/bots/${bot}/identity-keys/${key.id}`, { as: 'owner' });
    expect(await refusals(token(key, claims()))).toBe('key');
    const third = await makeKey(bot);
    await makeKey(bot);
    expect(await refusals(token(next, claims()))).toBe('key'); // never more than two
    key = third;
  });
  test('T3 a bot without a key knows nobody, whatever is sent', async () => {
    const bare = await s.publish(knowing);
    const told = await s.ask('POST', `/v1/bots/${bare}/conversations`, {
      body: { identity: token(key, claims({ aud: bare })) },
    });
    expect([told.status, told.json.error?.code]).toEqual([400, 'identify.off']);
  });
  test('the secret is shown once and stands nowhere else', async () => {
    const { secret } = await makeKey(other);
    const places = await Promise.all([s.ask('GET', `/api/bots/${other}/identity-keys`, { as: 'owner' }), s.ask('GET', '/api/audit', { as: 'owner' }), s.ask('GET', `/v1/bots/${other}`)]); // prettier-ignore
    for (const { text } of places) expect(text).not.toContain(secret.slice(4));
    const rows = await s.parts.store.db.selectFrom('identity_key').selectAll().execute();
    for (const row of rows) expect(Buffer.from(row.secret).toString('latin1')).not.toContain(secret.slice(4));
  });

  test('who signs in is known by name, here and in the next conversation; another site’s customer of that id is another', async () => {
    const mine = await s.chat(bot, { locale: 'en', identity: token(key, claims({ sub: 'known', email: 'known@shop.example' })) }); // prettier-ignore
    expect(lines(mine.events)[0]).toBe('bot: You are Li Lei, VIP, .');
    const next = await s.chat(bot, { locale: 'en', identity: token(key, claims({ sub: 'known', tier: 'gold' })) });
    expect(lines(next.events)[0]).toBe('bot: You are Li Lei, gold, .');
    const theirs = await makeKey(other);
    const before = await contacts();
    const there = await s.chat(other, { locale: 'en', identity: token(theirs, claims({ sub: 'known', aud: other, name: 'Other', email: 'known@shop.example' })) }); // prettier-ignore
    expect(lines(there.events)[0]).toContain('Other');
    expect(await contacts()).toBe(before + 1); // the same e-mail, but nobody has checked it
  });
  test('an e-mail that the site has checked joins the contact that was there before', async () => {
    const made = await s.ask('POST', '/api/contacts', { as: 'owner', body: { contact: { name: 'Imported', emails: ['checked@shop.example'], level: 'old' } } }); // prettier-ignore
    const chat = await s.chat(bot, { locale: 'en', identity: token(key, { ...claims({ sub: 'joins', email: 'Checked@shop.example', email_verified: true }), name: undefined, tier: undefined }) }); // prettier-ignore
    expect(lines(chat.events)[0]).toBe('bot: You are Imported, old, .');
    const { id } = made.json as unknown as { id: string };
    expect((await s.ask('GET', `/api/contacts/${id}`, { as: 'owner' })).json).toMatchObject({ verified: true });
    const line = await s.ask('GET', `/api/contacts/${id}/timeline`, { as: 'owner' });
    expect(line.text).toContain(chat.id);
  });
  test('the desk sees the contact beside the conversation, and whether a site has vouched for it', async () => {
    const chat = await s.chat(bot, { locale: 'en', identity: token(key, claims({ sub: 'card', name: 'Card' })) });
    const card = async (id: string) => (await s.ask('GET', `/api/inbox/${id}`, { as: 'agent' })).json['customer'] as { id: string } | undefined; // prettier-ignore
    const mine = await card(chat.id);
    expect(mine).toMatchObject({ name: 'Card', level: 'VIP', verified: true, orders: [] });
    await s.ask('POST', '/api/orders', { as: 'owner', body: { order: { number: 'C-1', contact: mine?.id, status: 'sent' } } }); // prettier-ignore
    expect(await card(chat.id)).toMatchObject({ orders: [{ number: 'C-1', status: 'sent' }] });
    expect(await card((await s.chat(bot, { locale: 'en', contact: { name: 'Card' } })).id)).toBeUndefined();
    const row = await s.ask('GET', `/api/inbox/${chat.id}`, { as: 'agent' });
    expect(row.json['conversation']).toMatchObject({ contact: { name: 'Card' } });
    expect(Object.keys((row.json['conversation'] as { contact: object }).contact)).toEqual(['name']); // no more than the list needs
  });
  test('T3 a typed phone and e-mail of a known contact open nothing and attach nobody', async () => {
    const phone = '13900139000';
    const made = await s.ask('POST', '/api/contacts', { as: 'owner', body: { contact: { name: 'Han Mei', phones: [phone], emails: ['han@shop.example'] } } }); // prettier-ignore
    const { id } = made.json as unknown as { id: string };
    const earlier = await s.chat(bot, { locale: 'en', identity: token(key, claims({ sub: 'han', email: 'han@shop.example', email_verified: true })) }); // prettier-ignore
    const chat = await s.chat(bot, { locale: 'en', contact: { name: 'Eve', email: 'han@shop.example', phone, id, verified: true, remembered: { shoe: 'XL' } } }); // prettier-ignore
    expect(lines(chat.events)[0]).toBe('bot: You are Eve, , .');
    expect(lines(await chat.all()).filter((line) => lines(earlier.events).includes(line)).length).toBeLessThan(earlier.events.length); // prettier-ignore
    const answer = await chat.send(phone);
    expect(answer.text).toContain('Not signed in.'); // found by the bot, remembered by nobody
    const found = await s.parts.store.db.selectFrom('conversation_contact').selectAll().where('conversation', '=', chat.id).executeTakeFirst(); // prettier-ignore
    expect(found).toMatchObject({ verified: 0 }); // for the desk's eyes
    const state = await chat.ask('GET');
    expect(state.text).not.toContain('Han Mei');
  });
  test('T3 somebody’s conversation does not become somebody else’s', async () => {
    const chat = await s.chat(bot);
    const say = (sub: string) => chat.ask('POST', '/actions', { body: { id: randomUUID(), do: 'identify', token: token(key, claims({ sub })) } }); // prettier-ignore
    expect((await say('first')).status).toBe(200);
    expect((await say('first')).status).toBe(200);
    const told = await say('second');
    expect([told.status, told.json.error?.code]).toEqual([409, 'identity.other']);
  });
  test('remembered with consent, there next time, and gone when it is erased', async () => {
    const who = () => token(key, claims({ sub: 'kept', name: 'Zhao' }));
    const chat = await s.chat(bot, { locale: 'en', identity: who() });
    expect((await chat.send('13700137000')).text).toContain('Remember?');
    await chat.ask('POST', '/messages', { body: { id: randomUUID(), type: 'choice', value: 'yes' } });
    const next = await s.chat(bot, { locale: 'en', identity: who() });
    expect(lines(next.events)[0]).toBe('bot: You are Zhao, VIP, M.');
    const [one] = ((await s.ask('GET', '/api/contacts?q=zhao', { as: 'agent' })).json as unknown as { contacts: { id: string }[] }).contacts; // prettier-ignore
    const contact = await s.ask('GET', `/api/contacts/${one?.id}`, { as: 'agent' });
    expect(contact.json).toMatchObject({ remembered: { shoe: { value: 'M' } }, consents: { remember: { given: true, words: 'Remember?' } } }); // prettier-ignore
    await s.ask('POST', `/api/contacts/${one?.id}/forget`, { as: 'agent', body: {} });
    expect(lines((await s.chat(bot, { locale: 'en', identity: who() })).events)[0]).toBe('bot: You are Zhao, VIP, .');
  });
});
