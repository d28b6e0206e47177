// What a customer meets when the model fails, in the chat window: a sentence in their language each time, nothing that spins for ever, nothing
// twice, and the talk goes on.
import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';
import { openModel } from './model.ts';
import { both, node } from './node.ts';
import { log, publishBot } from './visitor.ts';

const tools = [{ id: 'keep', runs: 'node', node: 'main/keep', name: 'save_contact', about: 'Keep a number', args: [{ id: 'phone', name: 'phone' }], results: [], confirm: false }]; // prettier-ignore
/** Asks, lets the model answer, asks again. */
const document = (connection: string) => ({
  name: connection,
  languages: ['zh-CN', 'en'],
  main: 'main',
  flows: {
    main: {
      name: 'Main',
      nodes: {
        start: node('start', 0, {}, { next: 'ask' }),
        ask: node('ask', 100, { prompt: both('想问什么？', 'What would you like to know?'), variable: 'line' }, { answered: 'answer', 'gave-up': 'ask', silent: 'ask' }), // prettier-ignore
        answer: node('llm', 200, { connection, prompt: '{{ line }}', tools, timeoutSeconds: 2, fallback: both('这个问题我暂时答不上来。', 'I cannot answer that right now.') }, { ok: 'ask', error: 'ask' }), // prettier-ignore
        keep: node('save-contact', 300, { phone: '{{ phone }}', variable: 'who' }, {}),
      },
    },
  },
  variables: { line: { type: 'text' } },
});
const said = {
  'zh-CN': { asks: '想问什么？', sorry: '这个问题我暂时答不上来。', question: '耳机充满电要多久？' },
  en: { asks: 'What would you like to know?', sorry: 'I cannot answer that right now.', question: 'How long does it charge?' },
}; // prettier-ignore
type Language = keyof typeof said;
/** What the bot has said, without its name in front. */
const lines = async (page: Page) =>
  (await log(page).locator('.theirs .bubble').allTextContents()).map((line) => line.replace(/^(?:机器人|Bot): /, ''));

/** `answer`: what there is to read of the model's own, before the sentence that it failed; `sorry` unless it only ran too long. */
const failures: readonly { model: string; language: Language; key?: string; answer?: RegExp; fine?: true }[] = [
  { model: 'fake', language: 'zh-CN', key: 'a wrong key' },
  { model: 'no-such-model', language: 'en' },
  { model: 'fake-broken-off', language: 'zh-CN', answer: /^这是一…$/ },
  { model: 'fake-error', language: 'en', answer: /^This…$/ },
  { model: 'fake-garbage', language: 'en' },
  { model: 'fake-page', language: 'zh-CN' },
  { model: 'fake-heartbeat', language: 'en' },
  { model: 'fake-empty', language: 'zh-CN' },
  { model: 'fake-huge', language: 'en', answer: /^(?:word ){100}[\s\S]{1,10000}$/, fine: true },
  { model: 'fake-bad-arguments', language: 'zh-CN' },
  { model: 'fake-loops', language: 'en' },
];

test('a model that fails in any way: a decent sentence, nothing lost or doubled, and the customer goes on', async ({
  browser,
  studio,
  house,
}) => {
  test.setTimeout(120_000);
  const model = await openModel('--key', 'right');
  const headers = { origin: house.url };
  try {
    const opened = await studio.request.put('/api/settings/network', { data: { allowed: [{ target: new URL(model.url).host, why: 'e2e' }] }, headers }); // prettier-ignore
    expect(opened.status()).toBe(200);
    for (const { model: name, language, key = 'right', answer, fine } of failures)
      await test.step(name === 'fake' ? 'a key that is refused' : name, async () => {
        const words = said[language];
        const made = await studio.request.post('/api/connections', { data: { id: `m-${name}`, connection: { kind: 'model', name, settings: { address: model.url, model: name } }, secret: key }, headers }); // prettier-ignore
        expect(made.ok(), await made.text()).toBe(true);
        await using bot = await publishBot(studio, house.url, document(`m-${name}`));
        const page = await browser.newPage({ baseURL: house.url, locale: language });
        const ask = async () => {
          const box = page.getByRole('textbox', { name: /输入您的问题|Type your question/ });
          await box.fill(words.question);
          await box.press('Enter');
        };
        await page.goto(`/c/${bot.id}`);
        await expect.poll(() => lines(page)).toEqual([words.asks]);
        await ask();
        const turn = [...(answer ? [expect.stringMatching(answer)] : []), ...(fine ? [] : [words.sorry]), words.asks];
        await expect.poll(() => lines(page), { timeout: 15_000 }).toEqual([words.asks, ...turn]);
        await expect(page.getByRole('status', { name: /正在输入|typing/i })).toHaveCount(0);
        await ask(); // and goes on
        await expect.poll(() => lines(page), { timeout: 15_000 }).toEqual([words.asks, ...turn, ...turn]);
        await expect(log(page).locator('.mine .bubble')).toHaveCount(2);
        const read = await lines(page);
        await page.reload();
        await expect.poll(() => lines(page)).toEqual(read);
        await page.close();
        await studio.request.delete(`/api/connections/m-${name}`, { headers });
      });
  } finally {
    await studio.request.put('/api/settings/network', { data: { allowed: [] }, headers });
    await model.stop();
  }
});
