import { expect, test, vi } from 'vitest';
import { Failed } from '@dialoom/shared/node/effects';
import { form, say } from '@dialoom/shared/node/effects';
import { bot, from, testNodes } from '../engine/test-nodes.ts';
import { Session, type SessionParts, type SessionStart } from './session.ts';

const document = bot({
  main: {
    ask: ['question', { prompt: 'Number?', variable: 'no' }, { answered: 'get' }],
    get: ['fetching', {}, { ok: 'bye', error: 'sorry' }],
    bye: ['tell', { text: '{{ no }}: {{ body.name }}' }, { next: 'more' }],
    sorry: ['tell', { text: 'sorry {{ error }}' }, { next: 'person' }],
    more: ['question', { prompt: 'Else?', variable: 'more' }],
    person: ['person', {}, { resolved: 'bye2' }],
    bye2: ['tell', { text: 'glad' }],
  },
});
function open(more: Partial<SessionStart> = {}, performers: Partial<SessionParts['performers']> = {}) {
  let served = 0;
  const http = vi.fn(async () => ({ status: 200, body: { name: `pen ${++served}` } }));
  const unused = async () => {
    throw new Error('not in this test');
  };
  const parts: SessionParts = {
    nodes: testNodes,
    performers: {
      http,
      llm: unused,
      classify: unused,
      guard: unused,
      script: unused,
      retrieve: unused,
      records: unused,
      remember: unused,
      ...performers,
    },
    understand: () => ({}),
    clock: () => 1_000,
  };
  return { http, session: new Session(parts, { id: 's', workspace: 'w', bot: 'b', document, ...more }) };
}
const texts = (session: Session) =>
  session.state().messages.map((message) => `${message.from}: ${message.text ?? message.key}`);
const message = (text: string) => ({ type: 'message' as const, text });

test('shows every step with its input, effects, time and variables', async () => {
  const { session } = open();
  await session.begin();
  expect(session.state()).toMatchObject({ status: 'waiting', messages: [{ from: 'bot', text: 'Number?' }] });
  await session.tell(message('A-1'));
  expect(texts(session)).toEqual(['bot: Number?', 'customer: A-1', 'bot: one moment', 'bot: A-1: pen 1', 'bot: Else?']);
  const call = session.state().steps.find((step) => step.node === 'get');
  expect(call).toMatchObject({
    before: { no: 'A-1' },
    exit: 'ok',
    set: { status: 200, body: { name: 'pen 1' } },
    effects: [
      { kind: 'say', by: 'engine' },
      { kind: 'http', by: 'real', request: { url: 'https://shop.test/1' }, reply: { is: { status: 200 } } },
    ],
  });
  expect(session.state().steps.at(-1)).toMatchObject({ node: 'more', effects: [{ kind: 'ask', by: 'waiting' }] });
  expect(session.state().variables).toMatchObject({ no: 'A-1' });
});
test('an answer of a model that broke off stays as far as it came, after going back too', async () => {
  const drawn = bot({ main: { ask: ['question', { prompt: 'Yes?', variable: 'no' }, { answered: 'model' }], model: ['speaking', {}, { error: 'sorry' }], sorry: ['tell', { text: 'sorry' }] } }); // prettier-ignore
  const llm = vi.fn(async (_: object, { delta }: { delta(text: string): void }) => {
    delta('Your parcel ');
    delta('is ');
    throw new Failed('llm-broken-off');
  });
  const { session } = open({ document: drawn }, { llm });
  await session.begin();
  await session.tell(message('well'));
  const lines = ['bot: Yes?', 'customer: well', 'bot: Your parcel is…', 'bot: sorry'];
  expect(texts(session)).toEqual(lines);
  expect(session.state().steps.find(({ node }) => node === 'model')?.effects).toMatchObject([{ kind: 'llm', reply: { failed: 'llm-broken-off' } }]); // prettier-ignore
  await session.rewind({ step: session.state().steps.find(({ node }) => node === 'sorry')?.step ?? 0 });
  expect([texts(session), llm.mock.calls.length]).toEqual([lines, 1]);
});
test('rewinds to any step and goes on from there; what went out is not repeated', async () => {
  const { session, http } = open();
  await session.begin();
  await session.tell(message('A-1'));
  await session.tell(message('nothing'));
  const step = session.state().steps.find((one) => one.node === 'get')?.step ?? 0;
  await session.rewind({ step });
  expect(texts(session).at(-1)).toBe('bot: Else?');
  expect(session.state().steps.find((one) => one.node === 'get')?.effects[1]).toMatchObject({ by: 'recorded' });
  await session.rewind({ step: 2 });
  expect(texts(session)).toEqual(['bot: Number?']);
  await session.tell(message('B-2'));
  expect(texts(session)).toContain('bot: B-2: pen 1'); // the same call with the same request: recorded
  expect(http).toHaveBeenCalledTimes(1);
});
test('a rewind with a newer document says the newer words', async () => {
  const { session } = open();
  await session.begin();
  await session.tell(message('A-1'));
  const newer = structuredClone(document);
  const node = newer.flows['main']?.nodes['ask'];
  if (node) node.config = { ...node.config, prompt: 'Which order?' };
  await session.rewind({ step: 3 }, newer);
  expect(texts(session)[0]).toBe('bot: Which order?');
});
test('a call that failed is made again when its step is gone back to, and only then', async () => {
  const { session, http } = open();
  http.mockRejectedValueOnce(new Failed('egress.connect'));
  await session.begin();
  await session.tell(message('A-1'));
  const get = () => session.state().steps.find((one) => one.node === 'get');
  expect(get()).toMatchObject({ failed: 'egress.connect', exit: 'error' });
  await session.rewind({ step: (get()?.step ?? 0) + 1 });
  expect(get()).toMatchObject({ failed: 'egress.connect', effects: [{}, { by: 'recorded' }] });
  expect(http).toHaveBeenCalledTimes(1);
  await session.rewind({ step: get()?.step ?? 0 });
  expect(get()).toMatchObject({ exit: 'ok', effects: [{}, { by: 'real' }] });
  expect(http).toHaveBeenCalledTimes(2);
});
test('steps back one input at a time, also where one question took several', async () => {
  const { session } = open();
  await session.begin();
  await session.tell(message('A-1'));
  await session.tell(message('nothing'));
  expect(session.state().inputs).toEqual([message('A-1'), message('nothing')]);
  await session.rewind({ inputs: 1 });
  expect(texts(session).at(-1)).toBe('bot: Else?');
  expect(session.state().inputs).toEqual([message('A-1')]);
  await session.rewind({ inputs: 0 });
  expect(texts(session)).toEqual(['bot: Number?']);
});
test('a rewind keeps the mocks that are set now', async () => {
  const { session, http } = open();
  await session.begin();
  await session.tell({ type: 'mocks', mocks: [{ kind: 'llm', answer: { is: { text: 'x' } } }] });
  await session.tell(message('A-1'));
  const mock = { kind: 'http' as const, node: 'get', answer: { failed: 'timeout' } };
  await session.tell({ type: 'mocks', mocks: [mock] });
  await session.rewind({ step: session.state().steps.find((one) => one.node === 'get')?.step ?? 0 });
  expect(session.state()).toMatchObject({ mocks: [mock], inputs: [message('A-1')] });
  expect(session.state().steps.find((one) => one.node === 'get')).toMatchObject({ exit: 'error', failed: 'timeout' });
  expect(http).toHaveBeenCalledTimes(1);
});
test('a mock answers instead of the call, for one node or for all, and says so', async () => {
  const { session, http } = open({ mocks: [{ kind: 'http', node: 'get', answer: { failed: 'timeout' } }] });
  await session.begin();
  await session.tell(message('A-1'));
  expect(http).not.toHaveBeenCalled();
  expect(session.state().steps.find((step) => step.node === 'get')).toMatchObject({
    exit: 'error',
    failed: 'timeout',
    effects: [{}, { by: 'mocked' }],
  });
  expect(session.state().status).toBe('handoff');
  await session.tell({ type: 'handoff-ends', outcome: 'resolved' });
  expect(texts(session).slice(-2)).toEqual(['bot: a person comes', 'bot: glad']);
});
test('a mock that is no legal result fails the call instead of reaching the node', async () => {
  const { session } = open({ mocks: [{ kind: 'http', answer: { is: { status: 'two hundred' } } }] });
  await session.begin();
  await session.tell(message('A-1'));
  expect(session.state().steps.find((step) => step.node === 'get')).toMatchObject({ failed: 'bad-mock' });
});
test('silence and a stop are shown for what they are', async () => {
  const { session } = open();
  await session.begin();
  await session.tell({ type: 'silence' });
  expect(texts(session).at(-1)).toBe('system: closed:timed-out');
  const loop = open({
    document: bot({ main: { a: ['tell', { text: 'a' }, { next: 'b' }], b: ['tell', { text: 'b' }, { next: 'a' }] } }),
  });
  await loop.session.begin();
  expect(loop.session.state()).toMatchObject({ status: 'stopped', code: 'loop' });
});
test('nobody waits for a sleep: its time comes when the tester says so, and from then on it is that late', async () => {
  const { session } = open({
    document: bot({
      main: {
        nap: ['sleeping', { ms: 3_600_000 }, { done: 'dice', wrote: 'again' }],
        dice: ['dice', {}, { next: 'nap2' }],
        nap2: ['sleeping', { ms: 1_000 }, { done: 'dice2' }],
        dice2: ['dice', {}],
        again: ['tell', { text: 'early' }],
      },
    }),
  });
  await session.begin();
  expect(session.state()).toMatchObject({
    status: 'waiting',
    steps: [{}, { effects: [{ kind: 'now' }, { kind: 'sleep', by: 'waiting' }] }],
  });
  await session.tell({ type: 'silence' });
  expect(session.state().variables['at']).toBe(3_601_000);
  expect(session.state().steps[1]).toMatchObject({ exit: 'done', effects: [{}, { kind: 'sleep', by: 'tester' }] });
  await session.tell({ type: 'silence' });
  expect(session.state().variables['at']).toBe(3_602_000);
  await session.rewind({ inputs: 1 });
  expect(session.state().variables['at']).toBe(3_601_000);
  await session.rewind({ inputs: 0 });
  await session.tell(message('hello?'));
  expect(texts(session).at(-1)).toBe('bot: early');
  expect(
    session
      .state()
      .steps.find(({ node }) => node === 'nap')
      ?.effects.at(-1),
  ).toMatchObject({ by: 'customer' });
});
test('secret variables are masked wherever they stand', async () => {
  const secret = structuredClone(document);
  secret.variables = { no: { type: 'text', secret: true } };
  const { session } = open({ document: secret });
  await session.begin();
  await session.tell(message('4111-SECRET'));
  const { steps, variables } = session.state();
  expect(JSON.stringify({ steps, variables })).not.toContain('4111-SECRET');
  expect(variables['no']).toBe('••••');
});
test('a secret of one or two signs is masked under its own name', async () => {
  const secret = structuredClone(document);
  secret.variables = { no: { type: 'text', secret: true } };
  const { session } = open({ document: secret });
  await session.begin();
  await session.tell(message('7'));
  expect(session.state().variables['no']).toBe('••••');
});

const formNode = (id: string) =>
  from('form-test', ['ok'], function* () {
    const { values } = yield* form({
      prompt: 'Please:',
      fields: [{ id, label: 'Pieces', kind: 'number', required: true }],
    });
    yield* say(`${id} ${JSON.stringify(values)}`);
    return { exit: 'ok' };
  });
test('a form is filled in as a customer would; a refusal is no input, and a changed form ends a rewind', async () => {
  const one = bot({ main: { a: ['form-test', {}, { ok: 'b' }], b: ['question', { prompt: 'Else?', variable: 'x' }] } });
  const nodes = [...testNodes, formNode('n')];
  const unused = async () => {
    throw new Error('not in this test');
  };
  const performers = {
    http: unused,
    llm: unused,
    classify: unused,
    guard: unused,
    script: unused,
    retrieve: unused,
    records: unused,
    remember: unused,
  };
  const parts: SessionParts = { nodes, performers, understand: () => ({}), clock: () => 1_000 };
  const session = new Session(parts, { id: 's', workspace: 'w', bot: 'b', document: one });
  await session.begin();
  expect(session.state().messages[0]).toMatchObject({
    text: 'Please:',
    form: { fields: [{ id: 'n', kind: 'number' }] },
  });
  await expect(session.tell({ type: 'message', text: '—', values: { n: 'some' } })).rejects.toMatchObject({
    code: 'form.invalid',
    fields: { n: 'number' },
  });
  expect(session.state()).toMatchObject({ inputs: [], status: 'waiting' });
  await session.tell({ type: 'message', text: '—', values: { n: 'three' } });
  expect(texts(session)).toEqual(['bot: Please:', 'customer: Pieces: three', 'bot: n {"n":3}', 'bot: Else?']);
  nodes[nodes.length - 1] = formNode('m');
  await session.rewind({ inputs: 1 }, one);
  expect(texts(session)).toEqual(['bot: Please:']); // what was typed into the old one does not fit
  expect(session.state().inputs).toEqual([]);
});

test('silence: the reminders first, each in the language of the conversation', async () => {
  const settings = {
    reminders: [
      { after: 60, text: { en: 'There?', 'zh-CN': '在吗？' } },
      { after: 60, text: '' },
    ],
  };
  const { session } = open({
    document: { ...document, settings: { ...document.settings, ...settings } },
    locale: 'zh-CN',
  });
  await session.begin();
  await session.tell({ type: 'silence' });
  expect(texts(session)).toEqual(['bot: Number?', 'bot: 在吗？', 'system: closed:timed-out']);
});
test('a hand-off outside of business hours says when it opens', async () => {
  const hours = { on: true, zone: 'UTC', week: { fri: [{ from: '09:00', to: '10:00' }] }, days: [] };
  const { session, http } = open({
    document: { ...document, settings: { ...document.settings, hours } },
    locale: 'en',
  });
  http.mockRejectedValue(new Failed('down'));
  await session.begin();
  await session.tell(message('A-1'));
  await session.tell({ type: 'handoff-ends', outcome: 'offline' });
  expect(texts(session)).toContain(
    'bot: Our team is not there at this time and will be back tomorrow 09:00. You can leave a message and we will get back to you.',
  ); // the clock of these tests stands on a Thursday in 1970
});
