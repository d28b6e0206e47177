// Every template as it is shipped: sound, complete in both languages, understood, and talked through with the real engine and classifier.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodes } from '@dialoom/nodes';
import { lint } from '@dialoom/shared/lint/lint';
import { failureText } from '@dialoom/shared/text/cases';
import { afterAll, describe, expect, test } from 'vitest';
import { retrieveFromFile } from '../cases/knowledge-in-memory.ts';
import { runCases } from '../cases/run-cases.ts';
import { compile } from '../engine/compile.ts';
import { performGuard } from '../perform/guard.ts';
import { performScript } from '../perform/script.ts';
import { ROOT } from '../root.ts';
import { Scripts } from '../script/scripts.ts';
import { normal } from '../understanding/features.ts';
import { createModels } from '../understanding/models.ts';
import { understandWith } from '../understanding/understand.ts';
import { talk, type Talk } from './talk-for-tests.ts';
import { templatesIn } from './templates.ts';

/** What a customer may say, and the intent it means; `none`: something else. */
type Phrasing = { text: string; wants: string };
const read = <T>(id: string, file: string) => JSON.parse(readFileSync(join(ROOT, 'templates', id, file), 'utf8')) as T; // our own files

const scripts = new Scripts();
const models = createModels();
afterAll(() => scripts.close());
const templates = await templatesIn().all();
/** The share of a template's phrasings that takes the right path without being asked back, as measured, less a sentence or two. */
const FLOORS: Readonly<Record<string, number>> = { shop: 0.93, bank: 0.92, city: 0.94, travel: 0.92 };
const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');
const isAlive = ({ said, waits }: Talk) => waits === 'handoff' || (waits !== undefined && said.at(-1) !== '');

test('there are four, in their order', () =>
  expect(templates.map(({ view }) => view.id)).toEqual(['shop', 'bank', 'city', 'travel']));

describe.each(templates.map((template) => [template.view.id, template] as const))('%s', (id, { document, knowledge, view, cases }) => {
  const bot = compile(document, nodes);

  test('lint finds nothing once it is set up, and no error before', () => {
    const list = { [String(knowledge.id)]: knowledge.name };
    const shopOnly = { shop: { kind: 'api', name: 'Shop' } };
    expect(lint(document, nodes, { connections: shopOnly, knowledge: list })).toEqual([]);
    const before = lint(document, nodes, { connections: {}, knowledge: {} });
    expect(before.filter(({ level }) => level === 'error')).toEqual([]);
  });
  test('no edge leads nowhere, and in the main flow every exit but errors and silence leads on', () => {
    for (const [flowId, flow] of Object.entries(document.flows))
      for (const [node, { next }] of Object.entries(flow.nodes)) {
        const instance = bot.node(flowId, node);
        if (!instance || 'fault' in instance) throw new Error(`${flowId}/${node} cannot run`);
        for (const [exit, to] of Object.entries(next)) {
          expect(instance.exits, `${flowId}/${node} has ${exit}`).toContain(exit);
          expect(Object.keys(flow.nodes), `${flowId}/${node}.${exit}`).toContain(to);
        }
        const open = instance.exits.filter((exit) => exit !== 'silent' && exit !== 'error' && next[exit] === undefined);
        if (flowId === document.main) expect(open, node).toEqual([]);
      }
  });
  test('twenty answers in both languages, in a list of its own', () => {
    expect(knowledge.id).toBe(id === 'shop' ? 'store-faq' : `${id}-faq`); // shop-faq is the demo's
    expect(knowledge.entries.length).toBeGreaterThanOrEqual(20);
    for (const { texts, category } of knowledge.entries) {
      expect(category).not.toBe('');
      for (const language of document.languages) {
        expect(texts[language]?.question, JSON.stringify(texts)).not.toBe('');
        expect(texts[language]?.answer, texts[language]?.question).not.toBe('');
        expect(texts[language]?.similar.length, texts[language]?.question).toBeGreaterThan(0);
      }
    }
    expect(view).toMatchObject({ questions: knowledge.entries.length, intents: Object.keys(document.intents).length });
  });
  test('examples enough in each language, no line in two intents', () => {
    const owner = new Map<string, string>();
    for (const [intent, { examples }] of Object.entries(document.intents))
      for (const language of document.languages) {
        expect(new Set(examples[language]).size, `${intent} ${language}`).toBeGreaterThanOrEqual(40);
        for (const line of examples[language] ?? []) {
          expect([line, owner.get(normal(line)) ?? intent]).toEqual([line, intent]);
          owner.set(normal(line), intent);
        }
      }
  });
  test('cards do not lie on each other', () => {
    for (const [flowId, flow] of Object.entries(document.flows))
      for (const column of Map.groupBy(Object.entries(flow.nodes), ([, { at }]) => at[0]).values()) {
        const down = column.toSorted(([, a], [, b]) => a.at[1] - b.at[1]);
        for (const [i, [below, { at: place }]] of down.slice(1).entries()) {
          const [above = '', over] = down[i] ?? [];
          const instance = bot.node(flowId, above);
          const exits = instance && 'exits' in instance ? instance.exits.length : 0;
          // a header, and a line for each exit: the least a card takes
          const least = exits > 1 ? 47 + 24 * exits : 40;
          expect(place[1] - (over?.at[1] ?? 0), `${flowId}: ${above} and ${below}`).toBeGreaterThanOrEqual(least);
        }
      }
  });

  test('its cases are called something in both languages, as its flows are', () => {
    for (const { name } of cases) expect(name).toMatch(/^.*\p{Script=Han}.* [A-Za-z].*$/u);
  });
  test('every case of its own passes, as `dialoom test` runs it', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
    const real = { guard: performGuard(), script: performScript(scripts), retrieve: retrieveFromFile(knowledge) };
    const { results } = await runCases({ nodes, models, understand: understandWith(models), real }, { document, cases });
    const failed = results.flatMap(({ id: one, failures }) => failures.map((failure) => `${one} ${failure.turn}: ${failureText(failure, document, nodes, 'en')}`));
    expect(failed).toEqual([]);
    expect(results).toHaveLength(cases.length);
  });

  describe('what customers may say', () => {
    const phrasings = read<Phrasing[]>(id, 'phrasings.json');
    const heard = Promise.all(
      phrasings.map(async ({ text, wants }) => ({ text, wants, told: await talk(document, languageOf(text), [text], { knowledge }) })),
    ); // prettier-ignore
    test('was not learnt from', () => {
      const examples = new Set(
        Object.values(document.intents).flatMap(({ examples: by }) => Object.values(by).flat().map(normal)),
      );
      expect(phrasings.filter(({ text }) => examples.has(normal(text))).map(({ text }) => text)).toEqual([]);
    });
    test('takes the right path, as often as was measured', async () => {
      const inside = (await heard).filter(({ wants }) => wants !== 'none');
      const right = inside.filter(({ wants, told }) => told.intents.includes(wants));
      const lost = inside.filter((one) => !right.includes(one)).map(({ text, wants }) => `${wants}: ${text}`);
      expect(right.length / inside.length, lost.join('\n')).toBeGreaterThanOrEqual(FLOORS[id] ?? 1);
    });
    test('about something else is taken for nothing, and always gets an answer', async () => {
      for (const { text, wants, told } of await heard) {
        if (wants === 'none') expect([text, told.intents]).toEqual([text, []]);
        expect([text, isAlive(told)]).toEqual([text, true]);
      }
    });
    test('said again and again without being understood, leads to a person and back', async () => {
      const silly = ['xqzt', 'vvkk jjw', 'qqqzzz', 'jjjxx'];
      const told = await talk(document, 'en', silly.slice(0, 3), { knowledge, handoff: 'offline' });
      expect(told.path).toContain('person/handoff');
      expect(told.path.at(-1)).toBe('main/more');
      for (let n = 1; n <= 4; n++) {
        const { said } = await talk(document, 'en', silly.slice(0, n), { knowledge, handoff: 'offline' });
        expect(said.at(-1)).not.toBe(said.at(-2)); // never the same again
      }
    });
  });
}); // prettier-ignore

test.each([
  ['zh-CN', '这个充电宝能带上飞机吗', '不卖充电宝'],
  ['en', 'what capacity does the power bank have', 'do not sell power banks'],
])('the shop does not answer for its charger when a power bank was meant (%s)', async (locale, text, part) => {
  const shop = templates.find(({ view }) => view.id === 'shop');
  if (!shop) throw new Error('no shop');
  const { said } = await talk(shop.document, locale, [text], { knowledge: shop.knowledge });
  expect(said.join('\n')).toContain(part);
});
