// 1,000 test cases of six turns over the shop template, run as `dialoom test` runs them. The training is counted apart: it happens once.
import { nodes } from '../nodes/registry.generated.ts';
import { Case } from '../shared/cases/case.ts';
import { retrieveFromFile } from '../runtime/cases/knowledge-in-memory.ts';
import { runCases } from '../runtime/cases/run-cases.ts';
import { performGuard } from '../runtime/perform/guard.ts';
import { performScript } from '../runtime/perform/script.ts';
import { Scripts } from '../runtime/script/scripts.ts';
import { templatesIn } from '../runtime/templates/templates.ts';
import { createModels } from '../runtime/understanding/models.ts';
import { understandWith } from '../runtime/understanding/understand.ts';

const COUNT = 1_000;
/** Orders, returns, products, questions, in both languages: what a shop is asked. */
const talks: readonly (readonly [locale: string, says: readonly string[]])[] = [
  ['zh-CN', ['我那个单 202611180472 咋还没到', '寄新疆包邮吗', '没有了', '5', '你好', '查物流']],
  [
    'en',
    ["where's my stuff", 'it is 202611180472', 'can I get an invoice', 'never mind', 'how much is shipping', 'no'],
  ],
  ['zh-CN', ['想退了', '退货', '202611180472', '坏了', '好的谢谢', '没有了']],
  ['en', ['can the speaker connect to my TV', 'yes', 'do you ship abroad', 'yes', 'no', 'skip']],
];
const answer = { status: 200, body: { number: '202611180472', status: 'shipped', items: [], placedAt: '2026-11-18', carrier: 'SF', tracking: 'SF1', eta: '2026-11-22' } }; // prettier-ignore

export type CasesResult = { seconds: number; cpuSeconds: number; trainSeconds: number; ran: number };
export async function measureCases(): Promise<CasesResult> {
  const template = (await templatesIn().all()).find(({ view }) => view.id === 'shop');
  if (!template) throw new Error('the shop template is gone');
  const { document, knowledge } = template;
  const models = createModels();
  const scripts = new Scripts();
  const real = { guard: performGuard(), script: performScript(scripts), retrieve: retrieveFromFile(knowledge) }; // prettier-ignore
  const began = performance.now();
  models.of(document);
  const trained = performance.now();
  const cases = Array.from({ length: COUNT }, (_, i) => {
    const [locale, says] = talks[i % talks.length] ?? ['en', []];
    const steps = says.map((text) => ({ do: 'say', text, expect: [{ is: 'says', how: 'not-contains', text: '{{' }] }));
    return Case.parse({ id: `case-${i}`, name: `case ${i}`, locale, steps, mocks: [{ kind: 'http', answer: { is: answer } }] });
  });
  const cpu = process.cpuUsage();
  const { results } = await runCases({ nodes, models, understand: understandWith(models), real }, { document, cases });
  const done = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  await scripts.close();
  return { seconds: (done - trained) / 1_000, cpuSeconds: (user + system) / 1_000_000, trainSeconds: (trained - began) / 1_000, ran: results.filter(({ turns }) => turns.length === 7).length };
} // prettier-ignore
