// Scripts that run away, in conversations: theirs goes on by its error exit, and nobody else's notices.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botOf, lines, testServer, type TestServer } from '../server-for-tests.ts';

const code = `if (vars.line === 'loop') while (1) {}
if (vars.line === 'native') return 'a'.repeat(1e6).indexOf('a'.repeat(5e5) + 'b')
if (vars.line === 'memory') { const a = []; for (;;) a.push(new Array(1e5).fill(1)) }
if (vars.line === 'deep') { let o = {}; for (let i = 0; i < 1e6; i++) o = { o }; return o }
if (vars.line === 'output') return 'x'.repeat(300000)
if (vars.line === 'poison') return JSON.parse('{"__proto__": {"polluted": 1}, "a": {"constructor": {"prototype": {"polluted": 1}}}}')
if (vars.line === 'template') return '{{ contact.phone }} *bold* <b>'
return vars.line.toUpperCase()`;

describe('scripts that run away', () => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    bot = await s.publish(
      botOf({
        start: ['start', {}, { next: 'listen' }],
        listen: ['ask', { prompt: 'Yes?', variable: 'line' }, { answered: 'work', 'gave-up': 'bye' }],
        work: ['script', { code, variable: 'result', limitMs: 50 }, { ok: 'tell', nothing: 'bye', error: 'sorry' }],
        tell: ['say', { text: 'It is {{ result }}' }, { next: 'listen' }],
        sorry: ['say', { text: 'Sorry ({{ error }})' }, { next: 'listen' }],
        bye: ['end', {}],
      }),
    );
  });
  afterAll(() => s.stop());
  const saidTo = (told: Awaited<ReturnType<Awaited<ReturnType<TestServer['chat']>>['send']>>) =>
    lines((told.json as unknown as { events: ChatEvent[] }).events).filter((line) => line.startsWith('bot:'));

  test('each ends by the error exit with its reason, and the conversation goes on', async () => {
    const chat = await s.chat(bot);
    for (const line of ['loop', 'native', 'memory', 'deep', 'output']) {
      const [sorry = ''] = saidTo(await chat.send(line));
      expect([line, sorry]).toEqual([line, expect.stringMatching(/^bot: Sorry \(script-(time|memory|crashed|threw|output)\)/)]); // prettier-ignore
      expect(saidTo(await chat.send('and now'))).toContain('bot: It is AND NOW');
    }
  });
  test('others are answered meanwhile, with and without a script of their own', async () => {
    const [rude, other, polite] = [await s.chat(bot), await s.chat(bot), await s.chat(bot)];
    const order: string[] = [];
    const asked = async (name: string, chat: typeof rude, line: string) => {
      const said = saidTo(await chat.send(line));
      order.push(name);
      return said[0];
    };
    const answers = await Promise.all([asked('rude', rude, 'native'), asked('other', other, 'native'), asked('polite', polite, 'fine')]); // prettier-ignore
    expect(answers).toEqual(['bot: Sorry (script-time)', 'bot: Sorry (script-time)', 'bot: It is FINE']);
    expect((await s.ask('GET', '/healthz')).status).toBe(200);
    expect(order).toHaveLength(3);
  });
  test('what a script gives back is data: no prototype, no template, no markup', async () => {
    const chat = await s.chat(bot, { locale: 'en', contact: { phone: '13800138000' } });
    await chat.send('poison');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const [told = ''] = saidTo(await chat.send('template'));
    expect(told).not.toContain('13800138000');
    expect(told.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[*<]/);
  });
});
