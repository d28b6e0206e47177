// A case saved from a test: it goes the same way without a model, also when the words of the prompt have changed since.
import { nodes } from '@dialoom/nodes';
import type { SimulationState } from '@dialoom/shared/api/simulations';
import { Case } from '@dialoom/shared/cases/case';
import { caseFrom } from '@dialoom/shared/cases/from-simulation';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Result } from '@dialoom/shared/node/effects';
import { answersForCase, keptAnswers } from '@dialoom/shared/simulation/kept-answers';
import { failureText } from '@dialoom/shared/text/cases';
import { expect, test } from 'vitest';
import { performGuard } from '../perform/guard.ts';
import { botOf } from '../server-for-tests.ts';
import { Session } from '../simulation/session.ts';
import { createModels } from '../understanding/models.ts';
import { understandWith } from '../understanding/understand.ts';
import { runCases, type CaseHouse } from './run-cases.ts';
import { strictPerformers } from './strict-performers.ts';

const models = createModels();
const house: CaseHouse = { nodes, models, understand: understandWith(models), real: { guard: performGuard(), script: async () => ({ logs: [] }) } }; // prettier-ignore

/** An agent that looks an order up with a tool, and a model that is asked for every line. */
const botWith = (goal: string, prompt: string): BotDocument => {
  const tool = { id: 'aaaa', flow: 'look', name: 'look_up', about: 'Looks an order up', args: [{ id: 'bbbb', name: 'no', about: '' }], results: ['state'], confirm: false };
  const main = botOf({
    start: ['start', {}, { next: 'agent' }],
    agent: ['agent', { goal, tools: [tool] }, { done: 'ask' }],
    ask: ['ask', { prompt: 'Else?', variable: 'q' }, { answered: 'free' }],
    free: ['llm', { prompt, variable: 'said' }, { ok: 'ask' }],
  });
  const look = botOf({
    start: ['start', {}, { next: 'get' }],
    get: ['api-call', { address: 'https://shop.example/{{ no }}', variable: 'order' }, { ok: 'set' }],
    set: ['set', { rows: [{ id: 'cccc', variable: 'state', value: '{{ order.state }}' }] }],
  }).flows['main'];
  return { ...main, variables: { ...main.variables, no: { type: 'text' }, state: { type: 'text' } } as never, flows: { ...main.flows, ...(look && { look }) } };
}; // prettier-ignore
const calls = (name: string, args: object) => ({
  text: '',
  calls: [{ id: `c-${name}`, name, args: JSON.stringify(args) }],
});
const script: Result<'llm'>[] = [
  calls('look_up', { no: 'A-1' }),
  calls('look_up', { no: 'A-2' }),
  { text: 'Both are on their way. Anything else?' },
  calls('finish_done', { note: 'told' }),
  { text: 'One' },
  { text: 'Two' },
];
const lines = ['No', 'first', 'second'];

/** The same talk with a model that really answers. */
async function tested(document: BotDocument): Promise<SimulationState> {
  const answers = [...script];
  const session = new Session(
    {
      nodes,
      performers: {
        ...strictPerformers(document, models, house.real, () => ({ case: { id: 'x', name: 'X', steps: [] }, tell: () => undefined }), nodes),
        llm: async () => answers.shift() ?? { text: 'no more' },
        http: async ({ url = '' }) => ({ status: 200, body: { state: `sent ${url.at(-1) ?? ''}` } }),
      },
      understand: (bot, pending, text, at, locale) => house.understand(bot.document, bot.globals, pending, text, at, locale),
      clock: () => 1_795_226_400_000,
    },
    { id: 's', workspace: 'w', bot: 'b', document },
  );
  await session.begin();
  for (const text of lines) await session.tell({ type: 'message', text });
  return session.state();
} // prettier-ignore
const saved = (state: SimulationState, keep: typeof answersForCase): Case =>
  Case.parse(caseFrom(state, { id: 'saved', name: 'Saved' }, 'exact', keep(state.mocks, state.steps)));
const asked = (state: SimulationState) => state.steps.flatMap(({ node, effects }) => effects.filter(({ kind }) => kind === 'llm' || kind === 'http').map(({ kind }) => `${node} ${kind}`)); // prettier-ignore
async function ran(document: BotDocument, one: Case) {
  const [result] = (await runCases(house, { document, cases: [one] })).results;
  return { said: result?.turns.map(({ said }) => said.join(' | ')), why: result?.failures.map((failure) => failureText(failure, document, nodes, 'en')) };
} // prettier-ignore

const before = botWith('Help with orders.', 'Answer: {{ q }}');
const after = botWith('Help with orders, kindly.', 'Please answer kindly: {{ conversation.message }}');
const said = ['Both are on their way. Anything else?', 'Else?', 'One | Else?', 'Two | Else?'];

test('rounds of tools and questions of one node are answered in their order, with the prompt as it was and with another', async () => {
  const state = await tested(before);
  expect(asked(state)).toEqual(['agent llm', 'agent llm', 'agent llm', 'agent llm', 'get http', 'get http', 'free llm', 'free llm']); // prettier-ignore
  const one = saved(state, answersForCase);
  expect(await ran(before, one)).toEqual({ said, why: [] });
  expect(await ran(after, one)).toEqual({ said, why: [] });
});
test('one question more than there are answers says that the mocks are for others, and what to do', async () => {
  const one = saved(await tested(before), answersForCase);
  const { said: lines = [], why } = await ran(before, { ...one, steps: [...one.steps, { do: 'say', text: 'third' }] });
  expect(lines.slice(0, -1)).toEqual(said);
  expect(why?.[0]).toMatch(/the mocks of this case for “Model answer” are for other requests.*Change them/);
});
test('a case whose answers were kept for their prompts is answered in their order where the prompt has changed', async () => {
  const one = saved(await tested(before), keptAnswers);
  expect(one.mocks?.filter(({ kind, when }) => kind === 'llm' && when?.length === 1)).toHaveLength(6);
  expect(await ran(before, one)).toEqual({ said, why: [] });
  expect(await ran(after, one)).toEqual({ said, why: [] });
});
test('a case from before there were places: the prompt as it was is answered by it, another in its order', async () => {
  const state = await tested(before);
  const old = saved(state, keptAnswers);
  const mocks = old.mocks?.filter(({ node, nth }) => node !== 'agent' && nth === undefined) ?? [];
  const one: Case = { ...old, mocks: [...mocks, { kind: 'llm', node: 'agent', answer: { is: calls('finish_done', {}) as never } }], steps: [{ do: 'say', text: 'second' }, { do: 'say', text: 'first' }] }; // prettier-ignore
  expect((await ran(before, one)).said).toEqual(['Else?', 'Two | Else?', 'One | Else?']);
  expect((await ran(after, one)).said).toEqual(['Else?', 'One | Else?', 'Two | Else?']);
});
