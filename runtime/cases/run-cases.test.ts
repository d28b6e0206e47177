// The runner over the engine of production: what is green, what is not and why, and that nothing goes out by itself.
import { nodes } from '@dialoom/nodes';
import { KnowledgeFile } from '@dialoom/shared/api/faq';
import type { Case } from '@dialoom/shared/cases/case';
import { coverageOf } from '@dialoom/shared/cases/coverage';
import { failureText } from '@dialoom/shared/text/cases';
import { describe, expect, test } from 'vitest';
import { performGuard } from '../perform/guard.ts';
import { botOf } from '../server-for-tests.ts';
import { createModels } from '../understanding/models.ts';
import { understandWith } from '../understanding/understand.ts';
import { retrieveFromFile } from './knowledge-in-memory.ts';
import { runCases, type CaseHouse } from './run-cases.ts';
import { wayTo } from './way-to.ts';

const models = createModels();
const called: string[] = [];
const house: CaseHouse = {
  nodes,
  models,
  understand: understandWith(models),
  real: {
    guard: performGuard(),
    script: async () => ({ logs: [] }),
    http: async ({ url = '' }) => {
      called.push(url);
      return { status: 200, body: { status: 'real' } };
    },
  },
};
const document = botOf({
  start: ['start', {}, { next: 'menu' }],
  menu: ['choices', { prompt: 'What is it?', rows: [{ id: 'track', label: 'Track' }, { id: 'person', label: 'A person' }] }, { 'row:track': 'look', 'row:person': 'person' }],
  look: ['api-call', { address: 'https://shop.example/1', variable: 'order' }, { ok: 'split', error: 'sorry' }],
  split: ['condition', { rows: [{ id: 'sent', name: 'Sent', when: { match: 'all', rows: [{ variable: 'order.status', op: 'equals', value: 'sent' }] } }] }, { 'row:sent': 'way', else: 'not-yet' }],
  way: ['say', { text: 'It is on its way' }, { next: 'bye' }],
  'not-yet': ['say', { text: 'Not yet' }, { next: 'bye' }],
  sorry: ['say', { text: 'No answer' }, { next: 'bye' }],
  person: ['handoff', {}, { resolved: 'bye' }],
  bye: ['end', {}],
}); // prettier-ignore
const track: Case = {
  id: 'track',
  name: 'Track',
  mocks: [{ kind: 'http', node: 'look', answer: { is: { status: 200, body: { status: 'sent' } } } }],
  greeting: [{ is: 'offers', text: 'Track' }],
  steps: [{ do: 'press', text: 'Track', expect: [{ is: 'exit', flow: 'main', node: 'split', exit: 'row:sent' }, { is: 'says', how: 'exact', text: 'It is on its way' }, { is: 'ends' }] }],
}; // prettier-ignore
const run = async (...cases: Case[]) => (await runCases(house, { document, cases })).results;
const words = async (one: Case) => {
  const [result] = await run(one);
  return result?.failures.map((failure) => failureText(failure, document, nodes, 'en')) ?? [];
};

describe('a case', () => {
  test('goes through the flow that an answer out of a list is followed by, as conversations do', async () => {
    const asks = botOf({ start: ['start', {}, { next: 'ask' }], ask: ['ask', { prompt: '?', variable: 'q' }, { answered: 'look' }], look: ['faq', { knowledge: 'shop' }, { found: 'bye' }], bye: ['end', {}] });
    const after = botOf({ start: ['start', {}, { next: 'form' }], form: ['say', { text: 'Fill in the form' }] }).flows['main'];
    const file = KnowledgeFile.parse({ id: 'shop', name: 'Shop', entries: [{ texts: { en: { question: 'How do I return it?', answer: 'So.' } }, flow: 'returns' }] });
    const one: Case = { id: 'r', name: 'R', mocks: [], steps: [{ do: 'say', text: 'how do i return it', expect: [{ is: 'visits', flow: 'returns', node: 'form' }, { is: 'says', how: 'contains', text: 'Fill in the form' }, { is: 'ends' }] }] };
    const real = { ...house.real, retrieve: retrieveFromFile(file) };
    const { results } = await runCases({ ...house, real }, { document: { ...asks, flows: { ...asks.flows, ...(after && { returns: after }) } }, cases: [one] });
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  }); // prettier-ignore
  test('is green when all of it is so', async () => {
    expect(await run(track)).toMatchObject([{ id: 'track', status: 'passed', turns: [{ said: ['What is it?'] }, { did: 'Track', said: ['It is on its way'] }] }]); // prettier-ignore
  });
  test('with a table of no rows is not passed over', async () => {
    const one: Case = { ...track, table: { columns: ['words'], rows: [] } };
    expect(await words(one)).toEqual(['Its table of variants has no rows, so nothing was run. Write a row, or take the table out.']);
    expect((await runCases(house, { document, cases: [one] })).failed).toBe(1);
  }); // prettier-ignore
  test('begins in the channel and with the facts it says', async () => {
    const one = (variable: string, value: string) => ({ is: 'variable' as const, variable, op: 'equals' as const, value });
    const given: Case = { id: 'c', name: 'C', channel: 'wechat', contact: { name: 'Li' }, context: { page: 'cart' }, steps: [] };
    const expected = [one('conversation.channel', 'wechat'), one('contact.name', 'Li'), one('context.page', 'cart')];
    expect(await words({ ...given, greeting: expected })).toEqual([]);
    expect(await words({ ...given, channel: 'web', greeting: expected.slice(0, 1) })).toHaveLength(1);
  }); // prettier-ignore
  test('calls nobody: what is not mocked is told with its node, and the way to mock it', async () => {
    called.length = 0;
    expect(await words({ ...track, mocks: [], steps: [{ do: 'press', text: 'Track' }] })).toEqual([
      expect.stringMatching(/wants to call another system.*Add a mock/) as string,
    ]);
    expect(called).toEqual([]);
    await run({ ...track, mocks: [], real: ['http'], steps: [{ do: 'press', text: 'Track' }] });
    expect(called).toEqual(['https://shop.example/1']);
  });
  test('says what it expected and what was there instead', async () => {
    const [first] = await words({ ...track, steps: [{ do: 'press', text: 'Track', expect: [{ is: 'says', how: 'contains', text: 'lost' }] }] }); // prettier-ignore
    expect(first).toBe('The bot should say “lost”. It said: It is on its way');
  });
  test('stops at a button that is not there', async () => {
    expect(
      await words({
        ...track,
        steps: [
          { do: 'press', text: 'Refund' },
          { do: 'say', text: 'x' },
        ],
      }),
    ).toEqual(['The customer presses “Refund”, and there is no such button here. There were: Track · A person']);
  });
  test('cannot end a talk with a person that nobody began', async () => {
    expect(await words({ ...track, steps: [{ do: 'person', outcome: 'resolved' }] })).toHaveLength(1);
    const handed: Case = { ...track, steps: [{ do: 'press', text: 'A person', expect: [{ is: 'person' }] }, { do: 'person', outcome: 'resolved', expect: [{ is: 'ends' }] }] }; // prettier-ignore
    expect(await words(handed)).toEqual([]);
  });
  test('that speaks of what is gone is not run, and says so', async () => {
    const gone: Case = {
      ...track,
      mocks: [{ kind: 'http', node: 'away', answer: { is: { status: 'fine' } } }],
      steps: [
        { do: 'say', text: 'x', expect: [{ is: 'exit', flow: 'main', node: 'split', exit: 'row:old' }, { is: 'variable', variable: 'weight', op: 'equals', value: '1' }, { is: 'intent', intent: 'old' }] }, // prettier-ignore
      ],
    };
    const [result] = await run(gone);
    expect(result?.failures.map(({ code }) => code)).toEqual(['mock-gone', 'bad-mock', 'gone-exit', 'gone-variable', 'gone-intent']); // prettier-ignore
    expect(result?.turns).toEqual([]);
  });
  test('with a table runs once a row', async () => {
    const many: Case = { ...track, table: { columns: ['button', 'end'], rows: [['Track', 'way'], ['Track', 'late']] }, steps: [{ do: 'press', text: '{{ button }}', expect: [{ is: 'says', how: 'contains', text: '{{ end }}' }] }] }; // prettier-ignore
    expect((await run(many)).map(({ row, status }) => [row, status])).toEqual([[0, 'passed'], [1, 'failed']]); // prettier-ignore
  });
  test('is the same every time', async () => {
    const bare = (results: Awaited<ReturnType<typeof run>>) => results.map((result) => ({ ...result, ms: 0 }));
    expect(bare(await run(track, track))).toEqual([...bare(await run(track)), ...bare(await run(track))]);
  });
});

test('a run is told as it goes, and ends when nobody wants it', async () => {
  const going = new AbortController();
  const told: string[] = [];
  const ran = await runCases(house, {
    document,
    cases: Array.from({ length: 20 }, (_, i) => ({ ...track, id: `case-${i}` })),
    signal: going.signal,
    progress: ({ id }, done, of) => {
      told.push(`${id} ${done}/${of}`);
      if (done === 3) going.abort();
    },
  });
  expect(told).toEqual(['case-0 1/20', 'case-1 2/20', 'case-2 3/20']);
  expect(ran).toMatchObject({ cancelled: true, passed: 3 });
});

describe('coverage', () => {
  test('is what cases came through; a failure exit that nobody drew does not count', async () => {
    const { hits } = await runCases(house, { document, cases: [track] });
    const covered = coverageOf(document, nodes, hits);
    expect(covered.nodes.missing.map(({ node }) => node)).toEqual(['not-yet', 'sorry', 'person']);
    expect(covered.exits.missing).toContainEqual({ flow: 'main', node: 'look', exit: 'error' });
    expect(covered.exits.missing).not.toContainEqual({ flow: 'main', node: 'menu', exit: 'silent' });
    expect(covered.percent).toBeLessThan(100);
  });
  test('a way is found to each side of a condition, past a call, and to a person', async () => {
    for (const [node, exit] of [
      ['split', 'row:sent'],
      ['split', 'else'],
      ['look', 'error'],
      ['person', 'resolved'],
      ['bye', undefined],
    ] as const) {
      // prettier-ignore
      const way = await wayTo(house, { document, target: { flow: 'main', node, exit }, name: 'way' });
      if (!('case' in way)) throw new Error(`no way to ${node} ${exit}`);
      expect((await run(way.case)).map(({ status }) => status)).toEqual(['passed']);
    }
    expect(called.filter((url) => url.includes('way'))).toEqual([]);
  });
  test('a way goes on until the turn is over: what is called behind the exit is mocked too; a person may fail to come', async () => {
    const more = botOf({
      start: ['start', {}, { next: 'menu' }],
      menu: ['choices', { prompt: 'What is it?', rows: [{ id: 'track', label: 'Track' }] }, { 'row:track': 'look', else: 'person' }],
      look: ['api-call', { address: 'https://shop.example/way', variable: 'order' }, { ok: 'bye', 'not-found': 'bye', refused: 'bye', error: 'bye' }],
      person: ['handoff', {}, { resolved: 'bye', error: 'bye' }],
      bye: ['end', {}],
    }); // prettier-ignore
    for (const [node, exit] of [['menu', 'row:track'], ['look', 'refused'], ['person', 'error']] as const) {
      const way = await wayTo(house, { document: more, target: { flow: 'main', node, exit }, name: 'way' });
      if (!('case' in way)) throw new Error(`no way to ${node} ${exit}`);
      const { results } = await runCases(house, { document: more, cases: [way.case] });
      expect(results.map(({ status }) => status)).toEqual(['passed']);
    }
  }); // prettier-ignore
  test('what the house has answered once at a node is not pretended the second time: as a case it would be pretended from the first', async () => {
    const file = KnowledgeFile.parse({ id: 'shop', name: 'Shop', entries: [{ texts: { en: { question: 'How do I return it?', answer: 'So.' } } }, { texts: { en: { question: 'How do I return a gift?', answer: 'So.' } } }] });
    const asks = botOf({
      start: ['start', {}, { next: 'ask' }],
      ask: ['ask', { prompt: '?', variable: 'q' }, { answered: 'look' }],
      look: ['faq', { knowledge: 'shop' }, { found: 'bye', 'not-found': 'ask', error: 'bye' }],
      bye: ['end', {}],
    });
    const own = { ...house, real: { ...house.real, retrieve: retrieveFromFile(file) } };
    const way = await wayTo(own, { document: asks, target: { flow: 'main', node: 'look', exit: 'error' }, name: 'way' });
    if (!('case' in way)) throw new Error('no way');
    expect((await runCases(own, { document: asks, cases: [way.case] })).results.map(({ status }) => status)).toEqual(['passed']);
  }); // prettier-ignore
  test('where only the exit is out of reach, it is said by which the node is left', async () => {
    const dead = botOf({
      start: ['start', {}, { next: 'split' }],
      split: ['condition', { rows: [{ id: 'never', name: 'Never', when: { match: 'all', rows: [{ variable: 'nobody_sets', op: 'equals', value: 'x' }] } }] }, { 'row:never': 'bye', else: 'bye' }],
      bye: ['end', {}],
    }); // prettier-ignore
    expect(await wayTo(house, { document: dead, target: { flow: 'main', node: 'split', exit: 'row:never' }, name: 'way' })).toMatchObject({ left: ['else'] }); // prettier-ignore
  });
  test('where there is none, it is said how near it came', async () => {
    const way = await wayTo(house, { document, target: { flow: 'main', node: 'way', exit: 'never' }, name: 'way' });
    expect(way).toMatchObject({ nearest: { flow: 'main' } });
  });
});

describe('tools of a model', () => {
  const said = (text: string) => ({ kind: 'llm' as const, answer: { is: { text, calls: [] } } });
  const wants = { kind: 'llm' as const, answer: { is: { text: '', calls: [{ id: 'c1', name: 'cancel', args: '{"order_no":"7"}' }] } } }; // prettier-ignore
  const document = botOf({
    start: ['start', {}, { next: 'question' }],
    question: ['ask', { prompt: 'Yes?', variable: 'line' }, { answered: 'answer' }],
    answer: ['llm', { prompt: '{{ line }}', tools: [{ id: 'aaaa', runs: 'node', node: 'main/cancel', name: 'cancel', about: 'Cancel', args: [{ id: 'bbbb', name: 'order_no' }] }] }, { ok: 'question', error: 'question', silent: 'question' }],
    cancel: ['api-call', { method: 'DELETE', address: 'https://shop.example/{{ order_no }}' }],
  }); // prettier-ignore
  /** The model wants the tool until it has read what came of it. */
  const mocks = [{ ...said('Done.'), when: [{ at: 'rounds', is: 'contains' as const, value: 'outcome' }] }, { ...said('Fine.'), when: [{ at: 'rounds', is: 'contains' as const, value: 'does not want' }] }, wants]; // prettier-ignore
  const asked = { do: 'say' as const, text: 'cancel 7', expect: [{ is: 'offers' as const, text: 'Yes, please' }] };
  const one = (id: string, more: object): Case => ({ id, name: id, mocks, steps: [asked], ...more });
  test('mocks answer the node that is run, by its own id; nothing goes out without one', async () => {
    called.splice(0);
    const press = { do: 'press' as const, text: 'Yes, please', expect: [{ is: 'exit', flow: 'main', node: 'cancel', exit: 'ok' }, { is: 'says', how: 'exact', text: 'Done.' }] }; // prettier-ignore
    const http = { kind: 'http' as const, node: 'cancel', answer: { is: { status: 200, body: {} } } };
    const refuse = { do: 'press' as const, text: 'No, thanks', expect: [{ is: 'says', how: 'exact', text: 'Fine.' }] };
    const { results, hits } = await runCases(house, { document, cases: [one('yes', { mocks: [...mocks, http], steps: [asked, press] }), one('no', { steps: [asked, refuse] }), one('unmocked', { steps: [asked, press] })] }); // prettier-ignore
    expect(results.map(({ status }) => status)).toEqual(['passed', 'passed', 'failed']);
    expect(results[2]?.failures.map(({ code }) => code)).toContain('unmocked');
    expect(called).toEqual([]);
    expect(hits.nodes).toHaveProperty('main/cancel');
  });
});
