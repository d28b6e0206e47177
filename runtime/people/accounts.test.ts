// Who works here, end to end: invitations, roles, keys for scripts, new passwords by mail, the second factor, and the list of what was done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { createHmac } from 'node:crypto';
import { PASSWORD, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

/** A mail server that keeps what it gets. */
async function mailbox() {
  const letters: { to: string[]; text: string }[] = [];
  let arrived = () => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (piece: Buffer) => (text += piece.toString('utf8')));
      stream.on('end', () => {
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: text.replaceAll('=\r\n', ''), // its lines are folded
        });
        arrived();
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}?from=desk@shop.test`,
    letters,
    next: () => new Promise<void>((done) => (arrived = done)),
    stop: () => new Promise<void>((done) => server.close(done)),
  };
}
/** The secret of the link in a letter or an answer: what stands behind the `#`. */
const secretIn = (text: string): string => /#([\w-]{43})/.exec(text)?.[1] ?? '';

/** RFC 6238, six digits, thirty seconds: what an authenticator app shows. */
function codeNow(base32: string, at = Date.now()): string {
  const bits = [...base32.replace(/=+$/, '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join(''); // prettier-ignore
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const from = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe.each(storeKinds)('people on %s', (kind) => {
  let s: TestServer;
  let mail: Awaited<ReturnType<typeof mailbox>>;
  beforeAll(async () => {
    mail = await mailbox();
    s = await testServer(kind, { DIALOOM_SMTP_URL: mail.url });
  });
  afterAll(async () => {
    await s.stop();
    await mail.stop();
  });
  const people = async () =>
    (await s.ask('GET', '/api/people', { as: 'owner' })).json as unknown as {
      people: { id: string; email: string; role: string; twoFactor: boolean }[];
      invitations: { id: string; email: string }[];
    };
  const idOf = async (email: string) => (await people()).people.find((one) => one.email === email)?.id ?? '';
  const invited = async (email: string, role: string) => {
    const told = await s.ask('POST', '/api/invitations', { as: 'owner', body: { email, role } });
    expect(told.status).toBe(201);
    return { token: secretIn(String(told.json['link'])), told };
  };
  const join = (token: string, password = PASSWORD) =>
    s.ask('POST', '/api/join', { body: { token, name: 'New', password } });

  test('T6 an invitation: mailed, for one use, with the role and the address it was made for', async () => {
    const letter = mail.next();
    const { token, told } = await invited('New.Hand@shop.test', 'agent');
    await letter;
    expect(told.json['mailed']).toBe(true);
    expect(mail.letters.at(-1)).toMatchObject({ to: ['new.hand@shop.test'] });
    expect(secretIn(mail.letters.at(-1)?.text ?? '')).toBe(token);
    expect((await s.ask('POST', '/api/join/read', { body: { token } })).json).toEqual({ email: 'new.hand@shop.test', role: 'agent' }); // prettier-ignore

    expect((await join(token, 'password12')).json.error?.code).toBe('password.weak'); // and the link still works
    const both = await Promise.all([join(token), join(token)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 404]);
    const entered = both.find(({ status }) => status === 201);
    expect(entered?.headers.getSetCookie().join(';')).toContain('dialoom');
    expect((await people()).people).toContainEqual(expect.objectContaining({ email: 'new.hand@shop.test', role: 'agent' })); // prettier-ignore
    expect((await join(token)).json.error?.code).toBe('invitation.gone');
    expect((await s.ask('POST', '/api/invitations', { as: 'owner', body: { email: 'new.hand@shop.test', role: 'owner' } })).json.error?.code).toBe('person.exists'); // prettier-ignore
  });
  test('T6 an invitation that was withdrawn, replaced or made up leads nowhere', async () => {
    const first = await invited('second@shop.test', 'viewer');
    const again = await invited('second@shop.test', 'editor');
    expect((await join(first.token)).status).toBe(404);
    const { invitations } = await people();
    const id = invitations.find(({ email }) => email === 'second@shop.test')?.id ?? '';
    expect((await s.ask('DELETE', `/api/invitations/${id}`, { as: 'owner' })).status).toBe(204);
    expect((await join(again.token)).status).toBe(404);
    expect((await join('A'.repeat(43))).status).toBe(404);
  });
  test('T6 a new role ends the sessions; the last owner neither leaves nor steps down, also when two try at once', async () => {
    const { token } = await invited('other.owner@shop.test', 'owner');
    await join(token);
    const [one, other] = [await idOf('owner@shop.test'), await idOf('other.owner@shop.test')];
    const { cookie } = await s.signIn('tester@shop.test');
    const tester = await idOf('tester@shop.test');
    expect((await s.ask('GET', '/api/bots', { headers: { cookie } })).status).toBe(200);
    await s.ask('PUT', `/api/people/${tester}/role`, { as: 'key', body: { role: 'viewer' } });
    expect((await s.ask('GET', '/api/bots', { headers: { cookie } })).status).toBe(401);

    const down = await Promise.all(
      [one, other].map((id) => s.ask('PUT', `/api/people/${id}/role`, { as: 'key', body: { role: 'viewer' } })),
    );
    expect(down.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const left = down[0]?.status === 409 ? one : other;
    expect((await s.ask('DELETE', `/api/people/${left}`, { as: 'key' })).json.error?.code).toBe('person.last-owner');
    for (const id of [one, other]) await s.ask('PUT', `/api/people/${id}/role`, { as: 'key', body: { role: 'owner' } });
    await s.reenter('owner');
  });
  test('T6 who is taken out is out at once, with the keys they made', async () => {
    const { token } = await invited('leaver@shop.test', 'manager');
    const cookie = (await join(token)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
    const made = await s.ask('POST', '/api/api-keys', { headers: { cookie }, body: { name: 'nightly', role: 'viewer' } }); // prettier-ignore
    const bearer = { authorization: `Bearer ${String(made.json['key'])}` };
    expect((await s.ask('GET', '/api/bots', { headers: bearer })).status).toBe(200);
    expect((await s.ask('DELETE', `/api/people/${await idOf('leaver@shop.test')}`, { as: 'owner' })).status).toBe(204);
    expect((await s.ask('GET', '/api/bots', { headers: { cookie } })).status).toBe(401);
    expect((await s.ask('GET', '/api/bots', { headers: bearer })).status).toBe(401);
    expect((await s.signIn('leaver@shop.test')).status).toBe(401);
  });
  test('T6 a key may do what its role may, never more than its maker, and makes no keys', async () => {
    const make = (as: 'owner' | 'manager', role: string) =>
      s.ask('POST', '/api/api-keys', { as, body: { name: role, role } });
    expect((await make('manager', 'owner')).json.error?.code).toBe('key.role');
    expect((await make('manager', 'manager')).status).toBe(201);
    const owner = await make('owner', 'owner');
    const key = { authorization: `Bearer ${String(owner.json['key'])}` };
    expect((await s.ask('POST', '/api/api-keys', { headers: key, body: { name: 'n', role: 'viewer' } })).status).toBe(403); // prettier-ignore
    const viewer = await make('owner', 'viewer');
    const weak = { authorization: `Bearer ${String(viewer.json['key'])}` };
    expect((await s.ask('POST', '/api/bots', { headers: weak, body: {} })).status).toBe(403);
    expect(String(viewer.json['key']).endsWith(String(viewer.json['hint']).slice(-4))).toBe(true);

    // a manager sees the own keys alone, and cannot end another's
    const listed = await s.ask('GET', '/api/api-keys', { as: 'manager' });
    expect((listed.json as unknown as { keys: { name: string }[] }).keys.map(({ name }) => name)).toEqual(['manager']);
    expect(listed.text).not.toContain('dlm_');
    expect((await s.ask('DELETE', `/api/api-keys/${String(viewer.json['id'])}`, { as: 'manager' })).status).toBe(404);
    expect((await s.ask('DELETE', `/api/api-keys/${String(viewer.json['id'])}`, { as: 'owner' })).status).toBe(204);
    expect((await s.ask('GET', '/api/bots', { headers: weak })).status).toBe(401);
  });
  test('T23 a new password by mail: one link, one use, every session ends; nobody learns who has an account', async () => {
    const { cookie } = await s.signIn('editor@shop.test');
    const letter = mail.next();
    const known = await s.ask('POST', '/api/password-reset', { body: { email: 'Editor@shop.test' } });
    await letter;
    const unknown = await s.ask('POST', '/api/password-reset', { body: { email: 'nobody@shop.test' } });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(204);
    expect(mail.letters.filter(({ to }) => to.includes('nobody@shop.test'))).toEqual([]);
    const { text } = mail.letters.at(-1) ?? { text: '' };
    expect(text).toContain(s.url); // the address of the installation, whatever Host said
    const token = secretIn(text);
    const confirm = (password: string) => s.ask('POST', '/api/password-reset/confirm', { body: { token, password } });
    expect((await confirm('qwertyuiop')).json.error?.code).toBe('password.weak');
    expect((await confirm('another horse 43 battery')).status).toBe(204);
    expect((await confirm('another horse 44 battery')).json.error?.code).toBe('reset.gone');
    expect((await s.ask('GET', '/api/bots', { headers: { cookie } })).status).toBe(401);
    expect((await s.signIn('editor@shop.test')).status).toBe(401);
    expect((await s.signIn('editor@shop.test', 'another horse 43 battery')).status).toBe(200);
  });
  test('T23 a second factor: off until proven, asked at sign-in, with codes for a lost phone', async () => {
    const { token } = await invited('careful@shop.test', 'owner');
    let cookie = (await join(token)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
    const post = (path: string, body: object, jar = cookie) =>
      s.ask('POST', `/api/auth/two-factor/${path}`, { headers: { cookie: jar }, body });
    expect((await post('enable', { password: 'wrong password 1' })).json.error?.code).toBe('sign-in.wrong');
    const begun = (await post('enable', { password: PASSWORD })).json as unknown as { totpURI: string; backupCodes: string[] }; // prettier-ignore
    const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
    expect((await s.signIn('careful@shop.test')).text).not.toContain('twoFactorRedirect'); // not proven yet
    expect((await post('verify-totp', { code: '000000' })).json.error?.code).toBe('two-factor.wrong');
    const proven = await post('verify-totp', { code: codeNow(secret) });
    expect(proven.status).toBe(200);
    cookie = proven.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore

    const half = await s.signIn('careful@shop.test');
    expect(half.json).toMatchObject({ twoFactorRedirect: true });
    expect((await s.ask('GET', '/api/bots', { headers: { cookie: half.cookie } })).status).toBe(401);
    expect((await post('verify-backup-code', { code: 'nonsense' }, half.cookie)).json.error?.code).toBe('two-factor.wrong'); // prettier-ignore
    const whole = await post('verify-totp', { code: codeNow(secret) }, half.cookie);
    const jar = whole.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
    expect((await s.ask('GET', '/api/bots', { headers: { cookie: jar } })).status).toBe(200);

    const [code] = begun.backupCodes;
    const lost = await s.signIn('careful@shop.test');
    expect((await post('verify-backup-code', { code }, lost.cookie)).status).toBe(200);
    const again = await s.signIn('careful@shop.test');
    expect((await post('verify-backup-code', { code }, again.cookie)).status).toBe(400); // each once
    expect((await people()).people.find(({ email }) => email === 'careful@shop.test')?.twoFactor).toBe(true);
    expect((await post('disable', { password: PASSWORD }, jar)).status).toBe(200);
    expect((await s.signIn('careful@shop.test')).text).not.toContain('twoFactorRedirect');
  });
  test('what was done stands in the list, newest first, with names; a page at a time', async () => {
    const page = async (query = '') =>
      (await s.ask('GET', `/api/audit${query}`, { as: 'manager' })).json as unknown as {
        entries: { id: number; action: string; by: string; detail: object }[];
        next?: number;
      };
    const { entries } = await page('?about=person');
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['person.invite', 'person.join', 'person.remove', 'person.role', 'person.reset'])); // prettier-ignore
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted((a, b) => b - a));
    expect(entries.find(({ action }) => action === 'person.invite')?.by).toBe('Person owner');
    expect(JSON.stringify(entries)).not.toMatch(/#|dlm_|horse/);
    for (let n = 0; n < 60; n++) await s.ask('POST', '/api/api-keys', { as: 'key', body: { name: `k${n}`, role: 'viewer' } }); // prettier-ignore
    const first = await page('?about=key');
    const rest = await page(`?about=key&before=${first.next}`);
    expect(first.entries).toHaveLength(50);
    expect(new Set([...first.entries, ...rest.entries].map(({ id }) => id)).size).toBe(50 + rest.entries.length);
    expect(rest.entries.length).toBeGreaterThanOrEqual(10);
    const connection = { kind: 'api', name: 'Warehouse', settings: { address: 'https://warehouse.example.com' } };
    expect((await s.ask('POST', '/api/connections', { as: 'owner', body: { connection } })).status).toBe(201);
    expect((await page('?about=connection')).entries[0]).toMatchObject({
      action: 'connection.create',
      name: 'Warehouse',
    });
  });
});

test('without a mail server an invitation is handed over by its link, and nobody is told to look for a letter', async () => {
  const s = await testServer('libsql');
  try {
    const told = await s.ask('POST', '/api/invitations', {
      as: 'owner',
      body: { email: 'a@shop.test', role: 'agent' },
    });
    expect(told.json).toMatchObject({ mailed: false });
    expect((await s.ask('GET', '/api/me', { as: 'owner' })).json['mail']).toBe(false);
    expect((await s.ask('POST', '/api/password-reset', { body: { email: 'owner@shop.test' } })).status).toBe(204);
  } finally {
    await s.stop();
  }
});
