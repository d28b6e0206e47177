import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SimulationInput, SimulationState } from '@dialoom/shared/api/simulations';
import { ApiFailure } from '../queries/failure.ts';
import { testDocument, testNode } from '../canvas/test-flow.ts';
import { Simulation } from './simulation.ts';
import { emptyState } from './state-for-tests.ts';
import type { SimulationTransport } from './transport.ts';

/** A server that remembers inputs by simulation, and can forget, fail and dawdle. */
function server() {
  const open = new Map<string, SimulationInput[]>();
  const log: string[] = [];
  const fault: { next?: Error; lost?: boolean; slow?: Promise<void> } = {};
  let made = 0;
  let mocks: SimulationState['mocks'] = [];
  const stateOf = (id: string): SimulationState => {
    const inputs = open.get(id);
    if (!inputs) throw new ApiFailure(404, 'simulation.gone', 'gone');
    return { ...emptyState, id, mocks, inputs: [...inputs] };
  };
  const maybeFail = () => {
    const error = fault.next;
    delete fault.next;
    if (error) throw error;
  };
  const transport: SimulationTransport = {
    open: async () => stateOf('s1'),
    start: vi.fn(async (body) => {
      await fault.slow;
      maybeFail();
      const id = `s${++made}`;
      open.set(id, [...(body.inputs ?? [])]);
      mocks = body.mocks ?? [];
      log.push(`start ${(body.inputs ?? []).map(nameOf).join(',')}`);
      return stateOf(id);
    }),
    send: vi.fn(async (id, input) => {
      stateOf(id);
      await fault.slow;
      if (!fault.lost) maybeFail();
      if (input.type === 'mocks') mocks = input.mocks as typeof mocks;
      else open.get(id)?.push(input);
      log.push(`send ${nameOf(input)}`);
      if (fault.lost) maybeFail();
      return stateOf(id);
    }),
    rewind: vi.fn(async (id, body) => {
      stateOf(id);
      open.set(id, 'inputs' in body ? (open.get(id) ?? []).slice(0, body.inputs) : []);
      log.push(
        `rewind ${'inputs' in body ? body.inputs : `to ${body.step}`}${body.document ? ' with draft' : ''}${'about' in body && body.about ? ` as ${body.about.channel}` : ''}`,
      );
      return stateOf(id);
    }),
    read: vi.fn(async (id) => stateOf(id)),
  };
  return { transport, log, fault, open };
}
const nameOf = (input: SimulationInput) => (input.type === 'message' ? input.text : input.type);
const settle = () => vi.advanceTimersByTimeAsync(0);

function begin() {
  const one = server();
  const draft = { now: testDocument({ a: testNode('begin', [0, 0]) }) };
  const simulation = new Simulation(one.transport, () => draft.now);
  return { ...one, draft, simulation, shown: () => simulation.store.getState() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('lines go out one after another, in order, and are shown while they are on their way', async () => {
  const { simulation, log, shown } = begin();
  simulation.start();
  simulation.say('one');
  simulation.say('two');
  expect(shown()).toMatchObject({ doing: 'starting', told: ['one', 'two'] });
  await settle();
  expect(log).toEqual(['start ', 'send one', 'send two']);
  expect(shown()).toMatchObject({ doing: undefined, told: [], state: { inputs: [{ text: 'one' }, { text: 'two' }] } });
});
test('what the server has forgotten is brought back from its inputs, and the line that met the loss is sent once', async () => {
  const { simulation, log, open, shown } = begin();
  simulation.start();
  simulation.say('one');
  await settle();
  open.clear();
  simulation.say('two');
  await settle();
  expect(log).toEqual(['start ', 'send one', 'start one', 'send two']);
  expect(shown()).toMatchObject({ revived: true, failure: undefined });
  expect(shown().state?.inputs.map(nameOf)).toEqual(['one', 'two']);
});
test('a failure keeps the line and what waits behind it; trying again sends both once', async () => {
  const { simulation, log, fault, shown } = begin();
  simulation.start();
  await settle();
  fault.next = new TypeError('offline');
  simulation.say('one');
  simulation.say('two');
  await settle();
  expect(shown()).toMatchObject({ failure: { doing: 'sending' }, told: ['one', 'two'], doing: undefined });
  expect(log).toEqual(['start ']);
  simulation.retry();
  await settle();
  expect(log).toEqual(['start ', 'send one', 'send two']);
});
test('an answer lost on its way back is not asked for twice', async () => {
  const { simulation, log, fault, shown } = begin();
  simulation.start();
  await settle();
  Object.assign(fault, { next: new TypeError('broken off'), lost: true });
  simulation.say('one');
  await settle();
  fault.lost = false;
  simulation.retry();
  await settle();
  expect(log).toEqual(['start ', 'send one']);
  expect(shown().state?.inputs.map(nameOf)).toEqual(['one']);
});
test('what failed can be dropped, with what waited behind it', async () => {
  const { simulation, log, fault, shown } = begin();
  simulation.start();
  await settle();
  fault.next = new TypeError('offline');
  simulation.say('one');
  simulation.say('two');
  await settle();
  simulation.drop();
  simulation.say('three');
  await settle();
  expect(log).toEqual(['start ', 'send three']);
  expect(shown()).toMatchObject({ told: [], failure: undefined });
});
test('starting over does not wait for a slow turn, and its late answer is dropped', async () => {
  const { simulation, fault, shown } = begin();
  simulation.start();
  await settle();
  let answer = () => {};
  fault.slow = new Promise((resolve) => (answer = resolve));
  simulation.say('slow');
  await settle();
  const slow = fault.slow;
  delete fault.slow;
  simulation.start();
  await settle();
  expect(shown().state).toMatchObject({ id: 's2', inputs: [] });
  answer();
  await slow;
  await settle();
  expect(shown().state).toMatchObject({ id: 's2', inputs: [] });
  expect(shown().told).toEqual([]);
});
test('a slow turn is looked at while it runs', async () => {
  const { simulation, transport, open, fault, shown } = begin();
  simulation.start();
  await settle();
  let answer = () => {};
  fault.slow = new Promise((resolve) => (answer = resolve));
  simulation.say('slow');
  await settle();
  open.get('s1')?.push({ type: 'message', text: 'slow' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(transport.read).toHaveBeenCalled();
  expect(shown()).toMatchObject({ doing: 'sending', told: [], state: { inputs: [{ text: 'slow' }] } });
  answer();
  await settle();
  const looks = vi.mocked(transport.read).mock.calls.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(transport.read).toHaveBeenCalledTimes(looks);
});
test('the draft goes along when it has changed since, and only then', async () => {
  const { simulation, log, draft, shown } = begin();
  simulation.start();
  simulation.say('one');
  await settle();
  simulation.stepBack();
  await settle();
  draft.now = testDocument({ b: testNode('begin', [0, 0]) });
  simulation.takeNewest();
  await settle();
  expect(log.slice(2)).toEqual(['rewind 0', 'rewind 0 with draft']);
  expect(shown().document).toBe(draft.now);
});
test('a mock can be tried at once from its step, and stays through a new start', async () => {
  const { simulation, log, transport } = begin();
  simulation.start();
  await settle();
  const mock = { kind: 'http' as const, node: 'a', answer: { failed: 'timeout' } };
  simulation.mock([mock], 5);
  await settle();
  expect(log).toEqual(['start ', 'send mocks', 'rewind to 5']);
  simulation.start({ locale: 'zh-CN' });
  await settle();
  expect(transport.start).toHaveBeenLastCalledWith(expect.objectContaining({ mocks: [mock], locale: 'zh-CN' }));
});

test('a form that is refused says which fields, and the talk goes on where it was', async () => {
  const { simulation, log, fault } = begin();
  simulation.start();
  await settle();
  const refused = vi.fn();
  fault.next = new ApiFailure(422, 'form.invalid', 'not right', undefined, { phone: 'phone' });
  simulation.fill('Phone: x', { phone: 'x' }, refused);
  await settle();
  expect(refused).toHaveBeenCalledExactlyOnceWith({ phone: 'phone' });
  expect(simulation.store.getState()).toMatchObject({ failure: undefined, told: [], doing: undefined });
  simulation.fill('Phone: 138', { phone: '138' }, refused);
  await settle();
  expect(log.at(-1)).toBe('send Phone: 138');
  expect(refused).toHaveBeenCalledTimes(1);
});
test('what began before another start, and is answered after it, leaves no trace', async () => {
  const { simulation, fault, transport } = begin();
  let go = () => {};
  fault.slow = new Promise((done) => (go = () => done()));
  simulation.start();
  transport.open = async () => ({ ...emptyState, real: { conversation: 'c_1', version: 2 } });
  simulation.openReal('c_1');
  go();
  await vi.advanceTimersByTimeAsync(10);
  expect(simulation.store.getState()).toMatchObject({ document: undefined, state: { real: { version: 2 } } });
});
test('the same lines as somebody else: compared with before, and that is who a lost one is brought back as', async () => {
  const { simulation, log, shown, open, transport } = begin();
  simulation.start({ locale: 'en' });
  simulation.say('one');
  await settle();
  const before = shown().state;
  simulation.sayAgainAs({ locale: 'en', channel: 'wechat' });
  await settle();
  expect(log).toEqual(['start ', 'send one', 'rewind 1 as wechat']);
  expect(shown()).toMatchObject({ setting: { channel: 'wechat' }, before: { changed: 'setting', state: before } });
  open.clear();
  simulation.say('two');
  await settle();
  expect(transport.start).toHaveBeenLastCalledWith(expect.objectContaining({ channel: 'wechat', locale: 'en' }));
  expect(log.slice(-2)).toEqual(['start one', 'send two']);
});
test('what the page tells in the middle is an input like any', async () => {
  const { simulation, shown } = begin();
  simulation.start();
  simulation.tellAbout({ contact: { name: 'Li' } });
  await settle();
  expect(shown().state?.inputs).toEqual([{ type: 'customer', contact: { name: 'Li' } }]);
});
