// A backend that is down, slow, broken, huge or sly: the error exit, the reason in the trace, and a customer who hears of it.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { SimulationState } from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTo, testBackend, type TestBackend } from '../backend-for-tests.ts';
import { botOf, testServer, type TestServer } from '../server-for-tests.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const endless: RequestListener = (_, res) => {
  res.writeHead(200, JSON_TYPE);
  const more = () => void (res.destroyed || res.write(' '.repeat(65_536), more));
  more();
};
const redirect = (to: string): RequestListener => (_, res) => void res.writeHead(302, { location: to }).end(); // prettier-ignore
const asking = (address: string, more: object = {}): BotDocument =>
  botOf({
    start: ['start', {}, { next: 'question' }],
    question: ['ask', { prompt: 'Which?', variable: 'line' }, { answered: 'look', 'gave-up': 'bye' }],
    look: ['api-call', { address, timeoutSeconds: 1, retries: 0, variable: 'found', ...more }, { ok: 'fine', 'not-found': 'fine', refused: 'fine', error: 'sorry' }],
    fine: ['say', { text: 'Found' }, { next: 'question' }],
    sorry: ['say', { text: 'Sorry: {{ error }}' }, { next: 'question' }],
    bye: ['end', {}],
  }); // prettier-ignore

/** A status is an answer; that it is a failure, the node says. */
const toldBy = (code: string) =>
  code.startsWith('status-') ? { is: { status: Number(code.slice(7)) } } : { failed: code };

describe('a backend', () => {
  let s: TestServer;
  let backend: TestBackend;
  let inward: TestBackend;
  let closed = '';
  let bot = '';
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    backend = await testBackend();
    inward = await testBackend(); // on the same machine, and on no list
    const free = createServer();
    await new Promise<void>((done) => free.listen(0, '127.0.0.1', done));
    closed = `127.0.0.1:${(free.address() as AddressInfo).port}`;
    await new Promise((done) => free.close(done));
    await openTo(s, backend.host, closed);
    bot = await s.publish(asking(`${backend.url}/look`));
  });
  beforeEach(() => {
    inward.arrived.length = 0;
  });
  afterAll(async () => {
    backend.close();
    inward.close();
    await s.stop();
  });
  /** The simulator's view of one call: the node's step, and what the tester reads. */
  const traced = async (document: BotDocument) => {
    const began = await s.ask('POST', `/api/bots/${bot}/simulations`, { as: 'key', body: { document } });
    const { id } = began.json as unknown as { id: string };
    const told = await s.ask('POST', `/api/bots/${bot}/simulations/${id}/inputs`, { as: 'key', body: { type: 'message', text: 'parcel 7' } }); // prettier-ignore
    const { steps, messages } = told.json as unknown as SimulationState;
    return { step: steps.find(({ node }) => node === 'look'), said: messages.map(({ text }) => text) };
  };

  const bomb = gzipSync(Buffer.alloc(52_428_800, 32)); // packed once: in the backend it would take the time that the answer has
  const cases: [string, RequestListener, string][] = [
    ['never answers', () => undefined, 'timeout'],
    ['drips', (_, res) => { res.writeHead(200, JSON_TYPE); const drip = setInterval(() => res.write(' '), 100); res.on('close', () => clearInterval(drip)); }, 'timeout'],
    ['answers 500', (_, res) => void res.writeHead(500, JSON_TYPE).end('{"error":"x"}'), 'status-500'],
    ['answers 503 with a page', (_, res) => void res.writeHead(503, { 'content-type': 'text/html' }).end('<h1>down'), 'status-503'],
    ['says JSON and is none', (_, res) => void res.writeHead(200, JSON_TYPE).end('{"a":'), 'not-json'],
    ['answers with a log-in page', (_, res) => void res.writeHead(200, { 'content-type': 'text/html' }).end('<form>'), 'not-json'],
    ['sends 50 MB', (_, res) => void res.writeHead(200, { ...JSON_TYPE, 'content-length': '52428800' }).end(Buffer.alloc(52_428_800, 32)), 'egress.too-large'],
    ['never ends', endless, 'egress.too-large'],
    ['sends a bomb', (_, res) => void res.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb), 'egress.too-large'],
    ['sends more than is kept', (_, res) => void res.writeHead(200, JSON_TYPE).end(JSON.stringify('x'.repeat(100_000))), 'too-large'],
    ['breaks off', (_, res) => { res.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }); res.write('{'); setTimeout(() => res.destroy(), 20); }, 'egress.connect'],
    ['hangs up', (req) => void req.socket.destroy(), 'egress.connect'],
    ['speaks another protocol', (req) => void req.socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'egress.connect'],
    ['redirects to the metadata address', redirect('http://169.254.169.254/latest/meta-data/'), 'egress.refused'],
    ['redirects to this machine by name', redirect('http://localhost/'), 'egress.refused'],
    ['redirects to a file', redirect('file:///etc/passwd'), 'egress.address'],
    ['redirects in a circle', redirect('/look'), 'egress.redirects'],
  ]; // prettier-ignore
  test.each(cases)('that %s', async (_, answer, code) => {
    backend.answers(answer);
    const { step, said } = await traced(asking(`${backend.url}/look`));
    expect(step).toMatchObject({ exit: 'error', failed: code });
    expect(step?.effects.at(-1)).toMatchObject({ kind: 'http', by: 'real', reply: toldBy(code) });
    expect(said).toContain(`Sorry: ${code}`);
    expect(JSON.stringify(step)).not.toMatch(/passwd|root:|OpenSSH/); // the code, not what answered

    const chat = await s.chat(bot);
    expect((await chat.send('parcel 7')).text).toContain(`Sorry: ${code}`);
    expect((await chat.send('parcel 8')).status).toBe(200); // and the conversation goes on
  });
  test('that redirects inward: nobody in there is called', async () => {
    backend.answers(redirect(`${inward.url}/admin`));
    expect((await traced(asking(`${backend.url}/look`))).step).toMatchObject({ failed: 'egress.refused' });
    backend.answers(redirect(`//${inward.host}/admin`));
    expect((await traced(asking(`${backend.url}/look`))).step).toMatchObject({ failed: 'egress.refused' });
    expect(inward.arrived).toEqual([]);
  });
  test('that is down, has no name, or is no address', async () => {
    expect((await traced(asking(`http://${closed}/look`))).step).toMatchObject({ failed: 'egress.connect' });
    expect((await traced(asking('http://nobody.invalid/'))).step).toMatchObject({ failed: 'egress.name' });
    expect((await traced(asking('http://a@b/'))).step).toMatchObject({ failed: 'egress.address' });
    expect((await traced(asking(`${inward.url}/`))).step).toMatchObject({ failed: 'egress.refused' });
    expect((await traced(asking('/look', { connection: 'gone' }))).step).toMatchObject({ failed: 'connection' });
    expect(inward.arrived).toEqual([]);
  });
  test('that comes back: tried again within the time when that is safe, and never when it is not', async () => {
    let calls = 0;
    backend.answers((_, res) => {
      if (++calls === 1) res.writeHead(503).end();
      else res.writeHead(200, JSON_TYPE).end('{"ok":true}');
    });
    const look = (method: string, more = {}) => traced(asking(`${backend.url}/look`, { method, timeoutSeconds: 5, retries: 2, ...more })); // prettier-ignore
    expect((await look('GET')).step).toMatchObject({ exit: 'ok' });
    calls = 0;
    expect((await look('POST')).step).toMatchObject({ failed: 'status-503' });
    expect(calls).toBe(1);
    calls = 0;
    expect((await look('POST', { idempotent: true })).step).toMatchObject({ exit: 'ok' });
    expect(new Set(backend.arrived.slice(-2).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });
});

describe('no language model is set', () => {
  test('a warning where it is used, publishing works, and the error exit at run time', async () => {
    const s = await testServer('libsql', {}, { people: false });
    const document = botOf({
      start: ['start', {}, { next: 'question' }],
      question: ['ask', { prompt: 'Ask me', variable: 'line' }, { answered: 'think', 'gave-up': 'bye' }],
      think: ['llm', { prompt: '{{ line }}', fallback: 'I cannot answer that.' }, { ok: 'question', error: 'sorry' }],
      sorry: ['say', { text: 'Reason: {{ error }}' }, { next: 'question' }],
      bye: ['end', {}],
    });
    const made = await s.ask('POST', '/api/bots', { as: 'key', body: { document } });
    expect(made.json['findings']).toContainEqual(
      expect.objectContaining({ code: 'no-model', level: 'warning', flow: 'main', node: 'think' }),
    );
    const bot = await s.publish(document);
    const chat = await s.chat(bot);
    const { text } = await chat.send('How is the weather up there');
    expect(text).toContain('I cannot answer that.');
    expect(text).toContain('Reason: no-model');
    await s.stop();
  });
});
