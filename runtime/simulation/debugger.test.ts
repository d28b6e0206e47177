// The debugger: stops, steps, edits, the clock, the network, people, bursts, a node alone.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { SimulationInput } from '@dialoom/shared/api/simulations';
import { bot, testNodes } from '../engine/test-nodes.ts';
import { Session, type SessionParts, type SessionStart } from './session.ts';

const document = bot({
  main: {
    ask: ['question', { prompt: 'Number?', variable: 'no' }, { answered: 'get' }],
    get: ['fetching', {}, { ok: 'dice', error: 'person' }],
    dice: ['dice', {}, { next: 'bye' }],
    bye: ['tell', { text: '{{ no }}: {{ body.name }} {{ x }}' }, { next: 'more' }],
    more: ['question', { prompt: 'Else?', variable: 'more' }, { answered: 'sub' }],
    sub: ['calling', { flow: 'other' }, { done: 'ask' }],
    person: ['person', {}, { resolved: 'bye', offline: 'more', timeout: 'more' }],
  },
  other: { in: ['tell', { text: 'in' }, { next: 'out' }], out: ['tell', { text: 'out' }] },
});
function open(more: Partial<SessionStart> = {}, parts: Partial<SessionParts> = {}) {
  const unused = async () => {
    throw new Error('not in this test');
  };
  const http = vi.fn(async () => ({ status: 200, body: { name: 'pen' } }));
  const performers = { http, llm: unused, classify: unused, guard: unused, script: unused, retrieve: unused, records: unused, remember: unused }; // prettier-ignore
  const all: SessionParts = { nodes: testNodes, performers, understand: () => ({}), clock: () => 1_000, ...parts };
  return { http, session: new Session(all, { id: 's', workspace: 'w', bot: 'b', document, ...more }) };
}
async function begun(more: Partial<SessionStart> = {}, parts: Partial<SessionParts> = {}) {
  const one = open(more, parts);
  await one.session.begin();
  return one;
}
const message = (text: string) => ({ type: 'message' as const, text });
const texts = (session: Session) => session.state().messages.map(({ from, text, key }) => `${from}: ${text ?? key}`);
const at = (session: Session) => session.state().paused && `${session.state().paused?.node} ${session.state().paused?.why}`; // prettier-ignore
const stepOf = (session: Session, node: string) => session.state().steps.findLast((step) => step.node === node)?.step ?? 0; // prettier-ignore
const on = { type: 'go', how: 'on' } as const;
const one = { type: 'go', how: 'step' } as const;
const stopAt = (...breakpoints: { flow?: string; node: string; exit?: string }[]): SimulationInput => ({
  type: 'breakpoints',
  breakpoints: breakpoints.map((place) => ({ flow: 'main', ...place })),
});

test('stops before a node, takes one step, runs to a node, goes on', async () => {
  const { session, http } = await begun();
  await session.tell(stopAt({ node: 'get' }));
  await session.tell(message('A'));
  expect(session.state()).toMatchObject({ status: 'paused', paused: { node: 'get', why: 'breakpoint' } });
  expect(http).not.toHaveBeenCalled();
  expect(session.state().steps.at(-1)).toMatchObject({ node: 'get', effects: [], before: { no: 'A' } });
  await expect(session.tell(message('B'))).rejects.toMatchObject({ code: 'simulation.paused' });
  await session.tell(one);
  expect(at(session)).toBe('dice step');
  await session.tell({ type: 'go-to', flow: 'main', node: 'more' });
  expect(at(session)).toBe('more here');
  await session.tell(on);
  expect(session.state()).toMatchObject({ status: 'waiting', inputs: [message('A')] });
  expect(session.state().paused).toBeUndefined();
  const fresh = await begun({ until: { flow: 'main', node: 'ask' } });
  expect(at(fresh.session)).toBe('ask here'); // from the beginning
  await session.tell({ type: 'go-to', flow: 'other', node: 'out' }); // while it waits: when it gets there
  await session.tell(message('B'));
  expect(at(session)).toBe('out here');
});
test('stops once an exit was taken, in sub-flows too; the other exit does not stop', async () => {
  const { session } = await begun({
    breakpoints: [
      { flow: 'other', node: 'in', exit: 'next' },
      { flow: 'main', node: 'get', exit: 'error' },
    ],
  });
  await session.tell(message('A'));
  expect(at(session)).toBeUndefined();
  await session.tell(message('B'));
  expect(session.state().paused).toMatchObject({ flow: 'other', node: 'out', exit: 'next' });
});
test('one node at a time from the beginning, and what is gone through again does not stop', async () => {
  const { session } = open();
  await session.tell({ type: 'breakpoints', breakpoints: [], every: true });
  await session.begin();
  const seen: (string | undefined)[] = [];
  while (session.state().status === 'paused') {
    seen.push(session.state().paused?.node);
    await session.tell(on);
  }
  expect(seen).toEqual(['begin', 'ask']);
  await session.tell(message('A'));
  expect(session.state().status).toBe('paused');
  await session.rewind({ inputs: 1 });
  expect(session.state()).toMatchObject({ status: 'waiting' });
});
test('a breakpoint on a node that is gone is dropped and named; the others stay', async () => {
  const { session } = await begun({
    breakpoints: [
      { flow: 'main', node: 'bye' },
      { flow: 'main', node: 'gone' },
    ],
  });
  expect(session.state()).toMatchObject({ breakpoints: [{ node: 'bye' }], gone: [{ node: 'gone' }] });
  const without = structuredClone(document);
  delete without.flows['main']?.nodes['bye'];
  await session.rewind({ inputs: 0 }, without);
  expect(session.state()).toMatchObject({ breakpoints: [], gone: [{ node: 'bye' }] });
});
test('rewinds to just before a step, where a variable is changed; the change is there when it is gone through again', async () => {
  const { session, http } = await begun();
  await session.tell(message('A'));
  await session.rewind({ step: stepOf(session, 'bye'), pause: true });
  expect(at(session)).toBe('bye rewind');
  await session.tell({ type: 'set-variables', variables: { no: 'Z', body: { name: 'ink' } } });
  expect(session.state().steps.at(-1)?.before).toMatchObject({ no: 'Z' });
  await session.tell(on);
  expect(texts(session).findLast((line) => line.includes('ink'))).toMatch(/^bot: Z: ink/);
  await session.tell(message('B'));
  await session.rewind({ inputs: session.state().inputs.length });
  expect(texts(session).some((line) => line.startsWith('bot: Z: ink'))).toBe(true);
  expect(session.state().inputs.map(({ type }) => type)).toEqual(['message', 'set-variables', 'message']);
  await session.rewind({ step: stepOf(session, 'bye') }); // before the change
  expect(texts(session).some((line) => line.startsWith('bot: A: pen'))).toBe(true);
  expect(http).toHaveBeenCalledTimes(1);
});
test('a variable changed while the bot waits is seen by what comes next; what cannot be set is refused', async () => {
  const { session } = await begun();
  await session.tell({ type: 'set-variables', variables: { no: 'old', body: 1, contact: { name: 'Emma' } } });
  await session.tell(message('A'));
  expect(session.state().variables).toMatchObject({ no: 'A', contact: { name: 'Emma' } });
  expect(texts(session)[0]).toBe('bot: Number?');
  expect(session.state().steps.some(({ effects }) => effects.length > 3)).toBe(false);
  await expect(session.tell({ type: 'set-variables', variables: { contact: 'Emma' } })).rejects.toMatchObject({
    code: 'variable.shape',
  });
  await expect(session.tell({ type: 'set-variables', variables: { no: 'x'.repeat(300_000) } })).rejects.toMatchObject({
    code: 'too-large',
  });
  expect(session.state().inputs).toHaveLength(2);
});
test('an inputs list brings a lost simulation back, edits and all', async () => {
  const { session } = await begun();
  await session.tell(message('A'));
  await session.rewind({ step: stepOf(session, 'bye'), pause: true });
  await session.tell({ type: 'set-variables', variables: { no: 'Z' } });
  await session.tell(on);
  await session.tell(message('B'));
  const back = open();
  await back.session.bringBack(session.state().inputs);
  expect(texts(back.session)).toEqual(texts(session));
  expect(back.session.state().inputs).toEqual(session.state().inputs);
});
test('stopping and going on anywhere changes nothing of what is said and set', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b'), { maxLength: 4 }),
      fc.subarray(['ask', 'get', 'dice', 'bye', 'more', 'sub']),
      async (said, stops) => {
        const [plain, cut] = [
          await begun(),
          await begun({ breakpoints: stops.map((node) => ({ flow: 'main', node })) }),
        ];
        const rest = async () => {
          while (cut.session.state().status === 'paused') await cut.session.tell(on);
        };
        await rest();
        for (const text of said) {
          await plain.session.tell(message(text));
          await cut.session.tell(message(text));
          await rest();
        }
        expect(texts(cut.session)).toEqual(texts(plain.session));
        expect(cut.session.state().variables).toEqual(plain.session.state().variables);
      },
    ),
    { numRuns: 30 },
  );
});

test('one node alone, with variables: it stops when the node is left', async () => {
  const { session, http } = await begun({ from: { flow: 'main', node: 'get', variables: { no: 'X' }, alone: true } });
  expect(http).toHaveBeenCalledTimes(1);
  expect(session.state()).toMatchObject({ status: 'paused', paused: { node: 'dice', why: 'alone' } });
  expect(session.state().steps[0]).toMatchObject({
    step: 1,
    node: 'get',
    exit: 'ok',
    set: { status: 200 },
    before: { no: 'X' },
  });
  await session.tell(on);
  expect(texts(session)).toContain('bot: Else?');
  await session.rewind({ inputs: 0 });
  expect(session.state().steps[0]).toMatchObject({ node: 'get', effects: [{}, { by: 'recorded' }] });
  await expect(begun({ from: { flow: 'main', node: 'nowhere' } })).rejects.toMatchObject({ code: 'not-found' });
});
test('talks from any node on', async () => {
  const { session } = await begun({ from: { flow: 'main', node: 'more', variables: { no: '1' } }, locale: 'zh-CN' });
  expect(texts(session)).toEqual(['bot: Else?']);
  expect(session.state()).toMatchObject({ status: 'waiting', locale: 'zh-CN', variables: { no: '1' } });
});

test('a slow network makes it that late, says that it takes long, and is a time-out past the deadline', async () => {
  const { session } = await begun({ at: 0 });
  await session.tell({ type: 'network', network: { http: { delay: 9_000 } } });
  await session.tell(message('A'));
  expect(session.state()).toMatchObject({ at: 9_000, variables: { at: 9_000 } });
  expect(texts(session)).toContain('bot: Still looking, one moment please.');
  expect(session.state().steps.find(({ node }) => node === 'get')?.effects[1]).toMatchObject({
    by: 'real',
    disturbed: true,
  });
  const late = await begun({ network: { http: { delay: 10_000 } } });
  await late.session.tell(message('A'));
  expect(late.session.state().steps.find(({ node }) => node === 'get')).toMatchObject({
    exit: 'error',
    failed: 'timeout',
  });
  expect(late.http).not.toHaveBeenCalled();
});
test('a broken network fails what is mocked as well, until it is whole again', async () => {
  const { session } = await begun({
    network: { http: { failed: 'egress.connect' } },
    mocks: [{ kind: 'http', answer: { is: { status: 200, body: null } } }],
  });
  await session.tell(message('A'));
  const get = () => session.state().steps.find(({ node }) => node === 'get');
  expect(get()).toMatchObject({ failed: 'egress.connect', effects: [{}, { disturbed: true }] });
  await session.tell({ type: 'network', network: {} });
  await session.rewind({ step: get()?.step ?? 0 });
  expect(get()).toMatchObject({ exit: 'ok', effects: [{}, { by: 'mocked' }] });
});

test('the time and a draw are pinned for one node, and say so', async () => {
  const mocks = [
    { kind: 'now' as const, node: 'dice', answer: { is: 77 } },
    { kind: 'random' as const, answer: { is: 0.25 } },
  ];
  const { session } = await begun({ mocks });
  await session.tell(message('A'));
  expect(session.state().variables).toMatchObject({ at: 77, x: 0.25 });
  expect(session.state().steps.find(({ node }) => node === 'dice')?.effects).toMatchObject([
    { by: 'mocked' },
    { by: 'mocked' },
  ]);
});
test('a mock of the wrong shape names its field', async () => {
  const { session } = await begun({ mocks: [{ kind: 'http', answer: { is: { status: 'two', body: 1 } } }] });
  await session.tell(message('A'));
  expect(session.state().steps.find(({ node }) => node === 'get')).toMatchObject({
    failed: 'bad-mock',
    effects: [{}, { wrong: 'status' }],
  });
});
test('a hand-off ends as it is mocked, without asking', async () => {
  const { session } = await begun({
    mocks: [
      { kind: 'handoff', answer: { is: { outcome: 'resolved' } } },
      { kind: 'http', answer: { failed: 'timeout' } },
    ],
  });
  await session.tell(message('A'));
  expect(session.state().steps.find(({ node }) => node === 'person')).toMatchObject({
    exit: 'resolved',
    effects: [{ by: 'mocked' }],
  });
  expect(texts(session)).toContain('bot: a person comes');
});
test('with nobody there, or outside of business hours, a hand-off goes as it goes live', async () => {
  const failing = { http: { failed: 'timeout' } };
  const away = await begun({ people: 'away', network: failing });
  await away.session.tell(message('A'));
  expect(away.session.state().steps.find(({ node }) => node === 'person')).toMatchObject({ exit: 'offline' });
  expect(texts(away.session)).not.toContain('bot: a person comes');
  const hours = { on: true, zone: 'UTC', week: { fri: [{ from: '09:00', to: '10:00' }] }, days: [] };
  const timed = { ...document, settings: { ...document.settings, hours } };
  const closed = await begun({ people: 'there', network: failing, document: timed, at: Date.UTC(1970, 0, 1, 20) });
  await closed.session.tell(message('A'));
  expect(texts(closed.session).some((line) => line.includes('tomorrow 09:00'))).toBe(true);
  await closed.session.rewind({ inputs: 0 });
  await closed.session.tell({ type: 'clock', at: Date.UTC(1970, 0, 2, 9, 30) });
  await closed.session.tell(message('A'));
  expect(closed.session.state()).toMatchObject({ status: 'handoff', clockSet: true });
});

const reminding = {
  ...document,
  settings: {
    ...document.settings,
    reminders: [
      { after: 60, text: 'There?' },
      { after: 60, text: 'Still there?' },
    ],
  },
};
test('the clock is moved: the reminders that are due are said, then silence', async () => {
  const { session } = await begun({ document: reminding, at: 0 });
  await session.tell({ type: 'clock', at: 61_000 });
  expect(texts(session)).toEqual(['bot: Number?', 'bot: There?']);
  await session.tell({ type: 'clock', at: 62_000 });
  expect(texts(session)).toHaveLength(2);
  await session.tell({ type: 'clock', at: 2 * 86_400_000 });
  expect(texts(session)).toEqual(['bot: Number?', 'bot: There?', 'bot: Still there?', 'system: closed:timed-out']);
  await session.rewind({ inputs: 1 });
  expect(session.state()).toMatchObject({ at: 61_000, clockSet: true });
  await session.tell({ type: 'clock', at: null });
  expect(session.state()).toMatchObject({ at: 1_000, clockSet: false });
});
test('the clock put while it stands before a node is what that node sees, again too', async () => {
  const { session } = await begun({ breakpoints: [{ flow: 'main', node: 'dice' }] });
  await session.tell(message('A'));
  await session.tell({ type: 'clock', at: 5_000_000 });
  await session.tell(on);
  expect(session.state().variables['at']).toBe(5_000_000);
  await session.rewind({ inputs: 2 });
  expect(session.state().variables['at']).toBe(5_000_000);
});
test('another language, another customer, in the middle of it', async () => {
  const talk = bot({ main: { ask: ['question', { prompt: { en: 'Number?', 'zh-CN': '单号？' }, variable: 'no' }, { answered: 'bye' }], bye: ['tell', { text: '{{ contact.name }}' }] } }); // prettier-ignore
  const { session } = await begun({ document: talk, locale: 'en' });
  await session.tell({ type: 'language', locale: 'zh-CN' });
  expect(texts(session)).toEqual(['bot: Number?', 'bot: 单号？']);
  expect(session.state().locale).toBe('zh-CN');
  await session.tell({ type: 'customer', contact: { name: '张敏' } });
  await session.tell(message('1'));
  expect(texts(session).at(-1)).toBe('bot: 张敏');
});
test('lines of a burst are heard as one, a greeting in front of them is not part of the answer', async () => {
  const { session } = await begun({}, { understand: (_, __, text) => (text === '在吗' ? { greeting: true } : {}) });
  await session.tell({ type: 'burst', lines: ['在吗', '我那个单', '还没到'] });
  expect(texts(session).slice(1, 4)).toEqual(['customer: 在吗', 'customer: 我那个单', 'customer: 还没到']);
  expect(session.state().variables['no']).toBe('我那个单\n还没到');
  await session.rewind({ inputs: 1 });
  expect(session.state().variables['no']).toBe('我那个单\n还没到');
});
test('an intent that works everywhere tells why it was taken', async () => {
  const evidence = () => [{ intent: 'help', example: { text: 'help me', near: 0.9 }, pieces: [] }];
  const asked = { ...document, intents: { help: { name: 'Help', examples: {}, global: 'other' } } };
  const { session } = await begun({ document: asked }, { understand: () => ({ intent: 'help' }), evidence });
  await session.tell(message('please help'));
  expect(session.state().messages.find(({ from }) => from === 'customer')?.understood).toMatchObject({
    intent: 'help',
    evidence: { example: { text: 'help me' } },
  });
  expect(texts(session)).toContain('bot: in');
});
test('steps and lines know their turn', async () => {
  const { session } = await begun();
  await session.tell(message('A'));
  expect(session.state().steps.map(({ node, turn }) => `${node} ${turn}`)).toEqual([
    'begin 0',
    'ask 0',
    'get 1',
    'dice 1',
    'bye 1',
    'more 1',
  ]);
  expect(session.state().messages.map(({ turn }) => turn)).toEqual([0, 1, 1, 1, 1]);
});

test('the same lines as another customer, in another channel and at another time: nothing is called twice', async () => {
  const told = bot({
    main: {
      ask: ['question', { prompt: '{{ contact.name }} in {{ conversation.channel }}?', variable: 'no' }, { answered: 'get' }],
      get: ['fetching', {}, { ok: 'bye' }],
      bye: ['tell', { text: '{{ no }}, {{ context.page }}' }, {}],
    },
  }); // prettier-ignore
  const { session, http } = await begun({ document: told, contact: { name: 'Li' } });
  await session.tell(message('A'));
  const before = session.state();
  const about = { channel: 'wechat', contact: { name: 'Mei' }, context: { page: 'cart' }, at: 7_000_000 };
  await session.rewind({ inputs: 1, about });
  expect(texts(session)).toEqual(['bot: Mei in wechat?', 'customer: A', 'bot: one moment', 'bot: A, cart']);
  expect(session.state()).toMatchObject({ at: 7_000_000, clockSet: true, inputs: [message('A')] });
  expect(http).toHaveBeenCalledTimes(1);
  await session.rewind({ inputs: 1, about: { contact: { name: 'Li' }, at: 1_000 } });
  expect(session.state().messages).toEqual(before.messages);
});
test('each line says in which language it was said', async () => {
  const two = { ...document, languages: ['zh-CN', 'en'] };
  const { session } = await begun({ document: two, locale: 'zh-CN' });
  await session.tell({ type: 'language', locale: 'en' });
  expect(session.state().messages.map(({ from, lang }) => [from, lang])).toEqual([['bot', 'zh-CN'], ['bot', 'en']]); // prettier-ignore
});
