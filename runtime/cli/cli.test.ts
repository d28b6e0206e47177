// The command as it is typed: each once as a process of its own, with its output and its exit code; what else it says, in this one.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { canonical } from '@dialoom/shared/document/canonical';
import { startDocument } from '@dialoom/nodes/starter';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialoom-cli-'));
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

type Env = Readonly<Record<string, string>>;
function start(args: readonly string[], env: Env = {}, input = '') {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'en_US.UTF-8',
      NODE_COMPILE_CACHE: join(folder, '.compiled'),
      ...env,
    },
  });
  running.add(child);
  child.stdin.end(input);
  const told = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (told.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (told.err += part.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.once('close', (code) => {
      running.delete(child);
      done({ code, ...told });
    }),
  );
  /** The first that fits in what it printed. */
  const printed = async (pattern: RegExp): Promise<string> => {
    await expect.poll(() => pattern.test(told.out), { timeout: 15_000 }).toBe(true);
    return pattern.exec(told.out)?.[1] ?? '';
  };
  return { child, ended, printed };
}
const typed = (args: readonly string[], env?: Env, input?: string) => start(args, env, input).ended;

/** The same without the quarter of a second that a program takes to begin: its exit code, and what it printed. */
async function run(args: readonly string[], env: Env = {}): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  // typed in the folder, in a terminal of which nothing else is known
  const terminal = { LANG: 'en_US.UTF-8', LC_ALL: undefined, LC_MESSAGES: undefined, npm_lifecycle_event: 'dialoom', INIT_CWD: folder }; // prettier-ignore
  for (const [name, value] of Object.entries({ ...terminal, ...env })) vi.stubEnv(name, value);
  const spies = (['out', 'err'] as const).map((name) =>
    vi.spyOn(process[`std${name}`], 'write').mockImplementation((part) => {
      told[name] += String(part);
      return true;
    }),
  );
  try {
    return { code: await cli(args), ...told };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

describe('typed rightly and wrongly', () => {
  test('the help of a group lists its commands', async () => {
    const { code, out } = await run(['nlu', '--help']);
    expect([code, out.includes('nlu cross'), out.includes('serve')]).toEqual([0, true, false]);
  });
  test('the help, in the language of the terminal', async () => {
    const en = await typed([]);
    expect(en).toMatchObject({ code: 0, err: '' });
    for (const name of ['serve', 'lint BOT.json', 'owner reset', 'fake-llm', 'nlu eval', 'guard scan', 'guard eval'])
      expect(en.out).toContain(name);
    expect((await run(['--help'], { LANG: 'zh_CN.UTF-8' })).out).toContain('用法');
    expect((await run([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).out).toContain('Usage');
    expect(await typed(['dance'])).toMatchObject({ code: 2, out: '' });
    const one = await run(['owner', 'reset', '--help']);
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.out).toContain('--email');
  });
  test.each([
    [['dance'], 'there is no command "dance"'],
    [['owner'], 'there is no command "owner"'],
    [['lint'], 'a file is missing'],
    [['lint', 'a.json', 'b.json'], '"b.json" is one too many'],
    [['lint', '--loud', 'a.json'], 'the option --loud'],
    [['fake-llm', '--port', 'abc'], '--port must be a whole number from 0 to 65535'],
    [['nlu', 'eval', '--train', 'a.jsonl'], 'cannot read a.jsonl'],
  ])('%j is told in a line, without a stack', async (args, line) => {
    const { code, out, err } = await run(args);
    expect(err).toContain(`dialoom: `);
    expect(err).toContain(line);
    expect(err).not.toMatch(/\bat .*\.ts:\d+/);
    expect(out).toBe('');
    expect(code).toBe(args[0] === 'nlu' ? 1 : 2);
  });
});

describe('lint', () => {
  const good = startDocument('Shop', ['en']);
  const broken = structuredClone(good) as unknown as { flows: { main: { nodes: Record<string, { next: object; config: object }> } } }; // prettier-ignore
  Object.assign(broken.flows.main.nodes['greeting'] ?? {}, { next: {}, config: { prompt: '' } });

  test('nothing to say about the bot that every new one begins as', async () => {
    expect(await typed(['lint', file('good.json', good)])).toEqual({ code: 0, out: 'nothing to say\n', err: '' });
  });
  test('errors are sentences with their place, and the exit code', async () => {
    const { code, out } = await run(['lint', file('broken.json', broken)], { LANG: 'zh_CN.UTF-8' });
    expect(code).toBe(1);
    expect(out).toMatch(/^错误 .*main\/greeting/m);
    expect(out).toMatch(/\d+ 个错误，\d+ 个提醒\n$/);
  });
  test('--json is one object and nothing else; a path is meant from where it was typed', async () => {
    file('broken.json', broken);
    const { code, out, err } = await typed(['lint', '--json', 'broken.json']);
    const told = JSON.parse(out) as { errors: number; findings: { level: string; code: string; message: string }[] };
    expect([code, err]).toEqual([1, '']);
    expect(told.errors).toBe(told.findings.filter(({ level }) => level === 'error').length);
    expect(told.findings[0]).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/./) });
    mkdirSync(join(folder, 'elsewhere'), { recursive: true });
    const here = { INIT_CWD: folder, npm_lifecycle_event: 'dialoom' };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), 'lint', 'broken.json'], {
      cwd: join(folder, 'elsewhere'),
      env: { ...process.env, ...here },
      stdio: 'ignore',
    });
    expect(await new Promise((done) => child.once('exit', done))).toBe(1);
  });
  test('the connections of an installation are not asked for', async () => {
    const calls = structuredClone(good) as unknown as { flows: { main: { nodes: Record<string, object> } } };
    calls.flows.main.nodes['bye'] = { type: 'api-call', version: 1, at: [0, 0], config: { connection: 'shop', address: '/x' }, next: {} }; // prettier-ignore
    const { out } = await run(['lint', '--json', file('calls.json', calls)]);
    expect(out).not.toContain('missing-connection');
  });
  test.each([
    ['{"name":', 'bad-json'],
    ['{"name":"a","name":"b"}', 'document.duplicate-key'],
    ['[]', 'document.shape'],
  ])('what is no document: %s', async (text, expected) => {
    const path = file('no.json', text);
    const { code, out } = await run(['lint', '--json', path]);
    expect([code, (JSON.parse(out) as { error: { code: string } }).error.code]).toEqual([1, expected]);
    expect((await run(['lint', path])).err).toMatch(/^dialoom: .*no\.json: ./);
  });
});

describe('fake-llm', () => {
  test('answers from its script until it is stopped; a second one finds the port taken', async () => {
    const script = file('script.json', [{ when: 'refund', say: 'Two weeks.' }]);
    const one = start(['fake-llm', '--port', '0', '--script', script, '--key', 'k']);
    const url = await one.printed(/(http:\/\/127\.0\.0\.1:\d+\/v1)/);
    const answer = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: JSON.stringify({ model: 'fake', messages: [{ role: 'user', content: 'A refund?' }] }),
    });
    expect(await answer.json()).toMatchObject({ choices: [{ message: { content: 'Two weeks.' } }] });
    const second = await run(['fake-llm', '--port', new URL(url).port]);
    expect([second.code, second.err]).toEqual([1, `dialoom: port ${new URL(url).port} is in use\n`]);
    one.child.kill('SIGTERM');
    expect((await one.ended).code).toBe(0);
  });
  test('a script that is none', async () => {
    const { code, err } = await run(['fake-llm', '--script', file('bad.json', '{"say":1}')]);
    expect(code).toBe(1);
    expect(err).toContain('should be [{"when", "say"}]');
  });
});

describe('nlu cross', () => {
  const said = (texts: readonly string[]) => ({ en: texts });
  const track = { name: 'Track', examples: said(['where is my parcel', 'track my parcel', 'my parcel is late', 'has my parcel shipped']) };
  const refund = { name: 'Refund', examples: said(['I want a refund', 'refund my money', 'give me a refund', 'refund please', 'Refund, please!']) };
  const bot = { name: 'b', languages: ['en'], main: 'main', flows: { main: { name: 'Main', nodes: {} } }, intents: { track, refund } };
  test('what becomes of 100 customers, in words and as JSON', async () => {
    const path = file('cross.json', JSON.stringify(bot));
    const { code, out } = await typed(['nlu', 'cross', path]);
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Of 100 customers \(sure from 0\.\d+/)]);
    expect(out).toContain('Said twice: 1');
    const told = JSON.parse((await run(['nlu', 'cross', '--json', path])).out) as Record<string, number>;
    expect(told['examples']).toBe(9);
    expect(['right', 'asked', 'none', 'wrong'].reduce((sum, name) => sum + (told[name] ?? 0), 0)).toBe(100);
  });
  test('a file that is no bot is told', async () => {
    expect((await run(['nlu', 'cross', file('no.json', '{]')])).code).not.toBe(0);
  });
}); // prettier-ignore

describe('nlu eval', () => {
  test('figures over a file of one’s own', async () => {
    const rows = ['where is my order', 'track my parcel', 'when does my parcel arrive', 'my order is late']
      .map((text) => ({ text, intent: 'track' }))
      .concat(['I want a refund', 'send it back', 'give me my money back', 'return this item'].map((text) => ({ text, intent: 'return' }))); // prettier-ignore
    const lines = (all: object[]) => all.map((row) => JSON.stringify(row)).join('\n');
    const asked = [...rows, { text: 'zzz qqq', intent: 'oos' }];
    const { code, out } = await typed(['nlu', 'eval', '--json', '--train', file('t.jsonl', lines(rows)), '--test', file('u.jsonl', `${lines(asked)}\n`)]); // prettier-ignore
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ accuracy: 1, macroF1: 1, inScope: 1, oosRecall: 1, auroc: 1 });
  });
  test('a row that is none is named by its line', async () => {
    const { code, err } = await run(['nlu', 'eval', '--train', file('t2.jsonl', '{"text":"a","intent":"b"}\n\n{"text":1}'), '--test', 'x']); // prettier-ignore
    expect([code, err.includes('t2.jsonl:3')]).toEqual([1, true]);
  });
});

test('kb eval: figures of the FAQ search as one object; a row of another shape is told with its line', async () => {
  const kb = file('kb.jsonl', '{"id":"a","question":"When do you ship?"}\n{"id":"a","question":"how long"}\n{"id":"b","question":"Do you take cards?","answer":"Yes."}\n'); // prettier-ignore
  const queries = file(
    'q.jsonl',
    '{"question":"when do you ship please","id":"a"}\n{"question":"do you take cards","id":"b"}\n',
  );
  const { code, out } = await typed(['kb', 'eval', '--json', '--kb', kb, '--queries', queries]);
  expect([code, JSON.parse(out)]).toMatchObject([0, { recall1: 1, recall3: 1, mrr: 1, answered: 1, wrong: 0 }]);
  expect(Object.keys(JSON.parse(out) as object)).toEqual(expect.arrayContaining(['indexMs', 'p50Us', 'p99Us']));
  const bad = await run(['kb', 'eval', '--kb', kb, '--queries', file('bad.jsonl', '{"question":"x"}\n')]);
  expect([bad.code, bad.out]).toEqual([1, '']);
  expect(bad.err).toContain('bad.jsonl:1 should be');
});

test('entities eval: shares over all and by type; what was missed is shown to people; a row of another shape is told with its line', async () => {
  const row = { text: '明天3件', locale: 'zh-CN', now: '2026-03-11T23:30:00-05:00', zone: 'Asia/Shanghai' };
  const day = { type: 'date', value: '2026-03-13', start: 0, end: 2 }; // it is the twelfth in Shanghai
  const data = file('e.jsonl', `${JSON.stringify({ ...row, entities: [day, { type: 'number', value: 4, start: 2, end: 3 }] })}\n`);
  const { code, out } = await typed(['entities', 'eval', '--json', '--data', data]);
  const share = (value: number) => ({ precision: value, recall: value, f1: value });
  expect([code, JSON.parse(out)]).toEqual([0, { ...share(0.5), byType: { date: share(1), number: share(0) } }]);
  const shown = await run(['entities', 'eval', '--data', data]);
  expect(shown.out).toContain('- number 4 [2, 3)');
  expect(shown.out).toContain('+ number 3 [2, 3)');
  for (const bad of [{ ...row }, { ...row, now: 'soon', entities: [] }, { ...row, zone: 'Moon/Base', entities: [] }]) {
    const { code: failed, err } = await run(['entities', 'eval', '--data', file('bad-e.jsonl', JSON.stringify(bad))]);
    expect([failed, err.includes('bad-e.jsonl:1 should be')]).toEqual([1, true]);
  }
}); // prettier-ignore

describe('guard', () => {
  const list = '# sample\n发票\tfraud\r\nfig\tads\n\n发票夹\tallow\n';
  test('scan: a line of JSON for each word, counted in lines and code units', async () => {
    const text = '干净\n😀开发·票，买发票夹\r\n\u2028a FIG';
    const { code, out, err } = await start(['guard', 'scan', '--words', file('w.txt', list)], {}, text).ended;
    expect([code, err]).toEqual([0, '']);
    expect(out.trim().split('\n').map((line) => JSON.parse(line) as object)).toEqual([
      { line: 2, start: 3, end: 6, word: '发票', category: 'fraud' },
      { line: 3, start: 3, end: 6, word: 'fig', category: 'ads' },
    ]);
  }); // prettier-ignore
  test('eval: shares of what was found rightly, of all and by kind', async () => {
    const hit = { start: 0, end: 2, word: '发票', category: 'fraud' };
    const rows = [{ text: '发票', kind: 'plain', hits: [hit] }, { text: '发票', kind: 'wrong', hits: [] }, { text: 'config', kind: 'neg', hits: [] }, { text: 'aa', kind: 'wrong', hits: [hit] }]; // prettier-ignore
    const data = file('g.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    const { code, out } = await typed(['guard', 'eval', '--json', '--words', file('w.txt', list), '--data', data]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, byKind: { plain: 1, wrong: 0, neg: 1 }, mbPerSecond: expect.any(Number) }); // prettier-ignore
  });
  test('what is no list and no case is named by its line', async () => {
    const words = file('w.txt', list);
    const bad = await run(['guard', 'scan', '--words', file('bad.txt', '发票\tads\n发票\n')]);
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('bad.txt:2')]);
    const none = await run(['guard', 'eval', '--words', words, '--data', file('g2.jsonl', '\n{"text":"a"}')]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('g2.jsonl:2')]);
    expect((await run(['guard', 'eval', '--words', words])).code).toBe(2);
  });
});

describe('serve and owner reset', () => {
  const password = 'correct horse 42 battery';
  const env = {
    DATABASE_URL: `file:${join(folder, 'serve.db')}`,
    PORT: '0',
    DIALOOM_DEMO: 'off',
    NODE_ENV: 'production',
  };
  const signIn = (url: string, secret: string) =>
    fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email: 'owner@example.com', password: secret }),
    });
  test('a new password for the owner, and only with the server stopped; the old one and its sessions are over', async () => {
    const first = start(['serve'], env);
    const url = await first.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    const early = await run(['owner', 'reset'], env);
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('stop it')]);
    const made = await fetch(`${url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ name: 'Li', email: 'owner@example.com', password }),
    });
    expect(made.status).toBe(201);
    const cookie = made.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);

    const reset = await typed(['owner', 'reset', '--json'], env);
    expect([reset.code, reset.err]).toEqual([0, '']);
    const told = JSON.parse(reset.out) as { email: string; password: string };
    expect(told.email).toBe('owner@example.com');
    const other = await run(['owner', 'reset', '--email', 'nobody@example.com'], env);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('owner@example.com')]);

    const second = start(['serve'], { ...env, PORT: new URL(url).port });
    await second.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    expect((await signIn(url, password)).status).toBe(401);
    expect((await signIn(url, told.password)).status).toBe(200);
    const me = await fetch(`${url}/api/me`, { headers: { cookie } });
    expect(await me.json()).not.toHaveProperty('person');
  }, 60_000);
  test('without an owner it says how to get one', async () => {
    const { code, err } = await run(['owner', 'reset'], { DATABASE_URL: `file:${join(folder, 'new.db')}` });
    expect([code, err]).toEqual([1, expect.stringContaining('there is no owner yet')]);
  });
  test('a bad setting is one line', async () => {
    const { code, err } = await typed(['serve'], { ...env, PORT: 'abc' });
    expect([code, err]).toEqual([1, 'dialoom: PORT must be a port number\n']);
  });
});

describe('a bot as a file', () => {
  const bot = () => file('shop.json', startDocument('Shop', ['en', 'zh-CN']));
  test('is talked to: greeting, buttons by number, a person, and back', async () => {
    const { code, out, err } = await typed(['chat', bot(), '--locale', 'en'], {}, '1\nhello?\n/back\n/done\n/quit\n');
    expect(code).toBe(0);
    expect(out.match(/Hello, what can I do for you\?/g)).toHaveLength(2); // at first, and when the bot is back
    expect(out).toContain('1) Talk to a person');
    expect(out).toContain('getting a colleague');
    expect(err).toContain('with a person now');
    expect(err).toContain('no person has it now');
  });
  test('as JSON, a line a message', async () => {
    const { code, out } = await typed(['chat', bot(), '--json'], {}, '/silence\n');
    expect(code).toBe(0);
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as { from: string; text?: string }); // prettier-ignore
    expect(lines[0]).toMatchObject({ from: 'bot', text: 'Hello, what can I do for you?' });
  });
  test('looks into a knowledge list beside it; a file that is none is told', async () => {
    const bank = (name: string) => join(import.meta.dirname, '../../templates/bank', name);
    const said = '取十万要提前说吗\n';
    const alone = await typed(['chat', bank('bot.json')], {}, said);
    const { code, out } = await typed(['chat', bank('bot.json'), '--knowledge', bank('faq.json')], {}, said);
    expect([code, out.includes('预约')]).toEqual([0, true]);
    expect(alone.out).not.toBe(out);
    expect((await run(['chat', bank('bot.json'), '--knowledge', bank('cases.json')])).err).toContain('is no file of a knowledge list');
  }); // prettier-ignore
  test('goes into a database and comes out the same', async () => {
    const env = { DATABASE_URL: `file:${join(folder, 'carry.db')}` };
    const into = await typed(['import', bot(), '--json'], env);
    const { id } = JSON.parse(into.out) as { id: string };
    const back = await typed(['export', id], env);
    expect(back).toMatchObject({ code: 0, out: canonical(startDocument('Shop', ['en', 'zh-CN'])) });
    const twice = JSON.parse((await run(['import', bot(), '--json'], env)).out) as { id: string };
    expect(twice.id).not.toBe(id);
    expect(await run(['export', id, '--live'], env)).toMatchObject({ code: 1, out: '' });
    expect((await run(['export', 'no-such'], env)).err).toContain(`${id} (Shop)`); // what there is
  }, 60_000); // five programs, one after another
  test('one that calls itself stops with a word on how to find out why; what is no bot file says what is', async () => {
    const self = structuredClone(startDocument('Shop', ['en'])) as unknown as { main: string; flows: Record<string, { nodes: Record<string, object> }> }; // prettier-ignore
    const flow = self.flows[self.main];
    if (flow)
      flow.nodes = {
        start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: 'call' } },
        call: { type: 'call-flow', version: 1, at: [0, 9], config: { flow: self.main }, next: {} },
      };
    const path = file('self.json', self);
    const { code, out, err } = await typed(['chat', path]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`lint ${path}`);
    expect((await run(['chat', file('photo.json', '\u0089PNG')])).err).toContain('is no bot file');
  });
  test('a broken one is told with its place', async () => {
    const { code, err } = await run(['chat', file('broken.json', { name: 'x', languages: [] })]);
    expect(code).toBe(1);
    expect(err).toContain('languages');
  });
});

describe('test BOT.json', () => {
  const say = { type: 'say', version: 1, at: [0, 96], config: { text: 'Hello <there> & welcome' }, next: {} };
  const bot = (cases?: unknown) => ({
    name: 'Tested "bot"',
    languages: ['en'],
    main: 'main',
    flows: { main: { name: 'main', nodes: { start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: 'hi' } }, hi: say } } },
    ...(cases !== undefined && { cases }),
  }); // prettier-ignore
  const green = { id: 'hello', name: 'Says hello', greeting: [{ is: 'says', text: 'hello <there>' }], steps: [] };
  const red = { id: 'bye', name: 'Says <bye>', suite: 'Ends', greeting: [{ is: 'says', text: 'bye' }], steps: [] };

  test('green, with what was covered; paths are from where it was typed', async () => {
    const path = file('green.json', bot([green]));
    const { code, out } = await typed(['test', 'green.json', '--coverage']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^coverage 100 %: nodes 2 of 2 · exits \d of \d · intents 0 of 0\npassed 1 · [\d.]+ s\n?$/)]);
    expect((await run(['test', path, '--least', '101'])).code).toBe(2);
  });
  test('red: the difference in words, in the language of the terminal, and as JUnit that a parser reads', async () => {
    file('red.json', bot([green, red]));
    const { code, out } = await run(['test', 'red.json', '--junit', 'out.xml']);
    expect([code, out]).toEqual([1, expect.stringContaining('✗ Says <bye>\n    greeting: The bot should say “bye”. It said: Hello <there> & welcome')]);
    expect((await run(['test', 'red.json'], { LANG: 'zh_CN.UTF-8' })).out).toContain('机器人应该说到「bye」');
    const xml = readFileSync(join(folder, 'out.xml'), 'utf8');
    const parsed = new (new Window().DOMParser)().parseFromString(xml, 'application/xml');
    expect(parsed.querySelectorAll('testcase')).toHaveLength(2);
    expect(parsed.querySelector('testsuite[name="Ends"] failure')?.getAttribute('message')).toContain('Hello <there> & welcome');
    expect(xml).not.toContain('Hello <there>');
  });
  test('one JSON object, with each case and the coverage', async () => {
    const told = JSON.parse((await run(['test', file('json.json', bot([green, red])), '--json', '--coverage'])).out) as { passed: number; failed: number; results: { id: string; failures: string[] }[]; coverage: { percent: number } };
    expect(told).toMatchObject({ passed: 1, failed: 1, coverage: { percent: 100 } });
    expect(told.results.map(({ id, failures }) => [id, failures.length])).toEqual([['hello', 0], ['bye', 1]]);
  });
  test('a file without cases, of cases only, and with one that cannot be read', async () => {
    file('bare.json', bot());
    expect(await run(['test', 'bare.json'])).toMatchObject({ code: 1, err: expect.stringContaining('there are no test cases in bare.json') });
    file('cases.json', [green]);
    expect((await run(['test', 'bare.json', '--cases', 'cases.json'])).code).toBe(0);
    file('odd.json', { name: 'no cases' });
    expect((await run(['test', 'bare.json', '--cases', 'odd.json'])).err).toContain('is no file of cases');
    const unread = await run(['test', file('unread.json', bot([green, { id: 'odd', name: 'Odd', steps: 'none' }]))]);
    expect([unread.code, unread.out]).toEqual([1, expect.stringContaining('✗ Odd\n    The case itself cannot be read: at “steps”, its content has the wrong form.')]);
  });
  test('cases travel: out of the file into the installation, and out of it again into a file that runs', async () => {
    const env = { DATABASE_URL: `file:${join(folder, 'travel.db')}` };
    const id = (await run(['import', file('travel.json', bot([{ ...green, real: ['http'] }]))], env)).out.trim();
    const { out } = await run(['export', id], env);
    expect(JSON.parse(out)).toMatchObject({ cases: [green] });
    expect(out).not.toContain('"real"'); // from elsewhere: it calls nobody here
    expect((await run(['test', file('back.json', out)])).code).toBe(0);
  });
  test('only a suite, and a coverage that is asked for', async () => {
    file('both.json', bot([green, red]));
    expect((await run(['test', 'both.json', '--suite', 'Ends'])).out).toMatch(/failed 1/);
    expect((await run(['test', 'both.json', '--suite', 'None'])).err).toContain('no case to run');
    const thin = bot([green]);
    const nodes = { ...thin.flows.main.nodes, far: say };
    const { code, out, err } = await run(['test', file('thin.json', { ...thin, flows: { main: { name: 'main', nodes } } }), '--least', '90']);
    expect([code, err]).toEqual([1, expect.stringMatching(/coverage is \d+ %, below the 90 %/)]);
    expect(out).toMatch(/^No case came to:\n {2}main\n {4}Message\ncoverage \d+ %/);
    expect((await run(['test', 'both.json', '--junit', 'no/such/folder.xml'])).err).toContain('there is no such folder');
  });
}); // prettier-ignore
