// A real conversation in the simulator: the same way with the same results, nothing called, nothing personal in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '@dialoom/shared/node/effects';
import type { LogBody } from '../conversation/state.ts';
import { compile } from '../engine/compile.ts';
import { bot, testNodes } from '../engine/test-nodes.ts';
import type { Input } from '../engine/types.ts';
import { begin, walk } from '../engine/walk.ts';
import { fromLog } from './from-log.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { Session } from './session.ts';

const document = bot({
  main: {
    ask: [
      'question',
      { prompt: 'Phone, {{ contact.name }}?', variable: 'phone' },
      { answered: 'get', silent: 'person' },
    ],
    get: ['fetching', {}, { ok: 'dice', error: 'person' }],
    dice: ['dice', {}, { next: 'bye' }],
    bye: ['tell', { text: '{{ phone }}: {{ body.receiver.name }} {{ x }}' }, { next: 'ask' }],
    person: ['person', {}, { resolved: 'ask' }],
  },
});
const compiled = compile(document, testNodes);
const contact = { name: '张敏', phone: '13812345678', level: 'VIP' };
const body = { receiver: { name: '李雷', mobile: '13987654321' }, items: [{ name: '降噪耳机' }] };

/** What the drive loop would have written. */
function liveLog(does: readonly ('speak' | 'down' | 'quiet')[]): LogBody[] {
  let now = begin('c_live');
  let at = 1_000;
  const rows: LogBody[] = [];
  const take = (input: object) => {
    at += 5_000;
    const fact = { ...input, at, seed: at * 7 } as Input;
    const step = walk(compiled, now, fact);
    now = step.now;
    rows.push({ in: [fact] });
    return step;
  };
  let step = take({ type: 'started', channel: 'web', locale: 'en', contact });
  const rest = (down: boolean) => {
    while (step.need.do === 'perform') {
      const { key } = step.need.call;
      step = take(
        down
          ? { type: 'failed', key, code: 'timeout' }
          : { type: 'performed', key, result: { status: 200, body: body as Json } },
      );
    }
    if (step.need.do === 'wait' && step.need.call.kind === 'handoff') {
      rows.push({
        ev: [{ type: 'message', at, id: 'm', seq: 1, from: 'agent', text: '您好，张敏，我打 13812345678 给您' }],
      });
      step = take({
        type: 'performed',
        key: step.need.call.key,
        result: { outcome: 'resolved', note: '张敏 满意', agent: 'a1' },
      });
    }
  };
  for (const [i, how] of does.entries()) {
    if (step.need.do !== 'wait') break;
    step =
      how === 'quiet'
        ? take({ type: 'failed', key: step.need.call.key, code: 'silence' })
        : take({
            type: 'message',
            text: `我是张敏，电话 138 1234 567${i}，邮箱 zhang.min${i}@shop.cn`,
            understood: {},
          });
    rest(how === 'down');
  }
  return rows;
}
async function opened(rows: LogBody[], on = document) {
  const real = fromLog('c_live', 3, rows);
  if (!real) throw new Error('no log');
  const refuse = async () => {
    throw new Error('called for real');
  };
  const performers = { http: refuse, llm: refuse, classify: refuse, guard: refuse, script: refuse, retrieve: refuse, records: refuse, remember: refuse }; // prettier-ignore
  const parts = { nodes: testNodes, performers, understand: () => ({}), clock: () => 99_000_000 };
  const session = new Session(parts, { id: 'sim', workspace: 'w', bot: 'b', document: on, real, ...real.start });
  await session.begin();
  return session;
}
const personal = /张敏|李雷|13812345678|13987654321|138 1234|zhang\.min/;

test('the same steps, exits, times and draws as live, every call from the record, and nobody recognised in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('speak', 'down', 'quiet'), { maxLength: 5 }), async (does) => {
      const rows = liveLog(does);
      let now = begin('c_live');
      const path: string[] = [];
      for (const { in: inputs = [] } of rows)
        for (const input of inputs) {
          const step = walk(compiled, now, input);
          now = step.now;
          for (const event of step.events) if (event.type === 'left') path.push(`${event.node} ${event.exit}`);
        }
      const session = await opened(rows);
      const state = session.state();
      expect(state.steps.filter(({ exit }) => exit !== undefined).map(({ node, exit }) => `${node} ${exit}`)).toEqual(
        path,
      );
      for (const name of ['at', 'x', 'status', 'error']) expect(state.variables[name]).toEqual(now.vars[name]);
      expect(JSON.stringify(state)).not.toMatch(personal);
      expect(state.real).toEqual({ conversation: 'c_live', version: 3 });
    }),
    { numRuns: 25 },
  );
});
test('what a person and the customer said to each other is shown, in other names', async () => {
  const session = await opened(liveLog(['down']));
  expect(session.state().messages.find(({ from }) => from === 'agent')?.text).toMatch(
    /^您好，客户1，我打 138\d{8} 给您$/,
  );
  expect(session.state().inputs.at(-1)).toMatchObject({
    type: 'handoff-ends',
    outcome: 'resolved',
    note: '客户1 满意',
  });
});
test('an answer that broke off shows what the customer had read of it, in other names', async () => {
  const drawn = bot({ main: { ask: ['question', { prompt: 'Yes?', variable: 'phone' }, { answered: 'model' }], model: ['speaking', {}, { error: 'sorry' }], sorry: ['tell', { text: 'sorry' }] } }); // prettier-ignore
  const compiledHere = compile(drawn, testNodes);
  const first = { type: 'started', channel: 'web', locale: 'en', contact, at: 1_000, seed: 1 } as Input;
  const spoken = { type: 'message', text: '张敏', understood: {}, at: 2_000, seed: 1 } as Input;
  const { need } = walk(compiledHere, walk(compiledHere, begin('c_live'), first).now, spoken);
  const key = need.do === 'perform' ? need.call.key : '';
  const broke = { type: 'failed', key, code: 'llm-broken-off', shown: 'Dear 张敏, your parcel is', at: 3_000, seed: 1 } as Input; // prettier-ignore
  const session = await opened([{ in: [first] }, { in: [spoken] }, { in: [broke] }], drawn);
  expect(session.state().messages.slice(-2).map(({ text }) => text)).toEqual([expect.stringMatching(/^Dear 客户1, your parcel is…$/), 'sorry']); // prettier-ignore
});
test('opened, it goes back to any step and on from there', async () => {
  const session = await opened(liveLog(['speak', 'speak']));
  const step = session.state().steps.find(({ node }) => node === 'bye')?.step ?? 0;
  await session.rewind({ step, pause: true });
  expect(session.state()).toMatchObject({ status: 'paused', paused: { node: 'bye' } });
  await session.tell({ type: 'set-variables', variables: { phone: 'none' } });
  await session.tell({ type: 'go', how: 'on' });
  expect(session.state().messages.some(({ text }) => text?.startsWith('none: '))).toBe(true);
});
test('said again to another draft, an answer goes to the node and request it was given to, not to the place', async () => {
  const session = await opened(liveLog(['speak']));
  const other = structuredClone(document);
  const { begin: start } = other.flows['main']?.nodes ?? {};
  if (other.flows['main'] && start) {
    other.flows['main'].nodes['new'] = { ...structuredClone(start), type: 'tell', config: { text: 'new' }, next: { next: 'ask' } }; // prettier-ignore
    start.next = { next: 'new' };
  }
  await session.rewind({ inputs: 1 }, other);
  const get = session.state().steps.find(({ node }) => node === 'get');
  expect(get).toMatchObject({ exit: 'ok', effects: [{}, { by: 'recorded', reply: { is: { status: 200 } } }] });
  expect(session.state().messages.map(({ text }) => text)).toContain('new');
});
test('what the bot keeps as a secret is masked in the lines too', async () => {
  const secret = { ...document, variables: { phone: { type: 'text' as const, secret: true } } };
  const rows = liveLog(['speak']);
  const session = await opened(rows, secret);
  const { messages, inputs, steps, variables } = session.state();
  expect(variables['phone']).toBe('••••');
  expect(JSON.stringify({ messages, inputs, steps })).not.toContain('电话 138');
});
test('a log without its beginning, or erased, is none', () => {
  expect(fromLog('c', 1, [])).toBeUndefined();
  expect(fromLog('c', 1, [{}, {}])).toBeUndefined();
  expect(fromLog('c', 1, liveLog(['speak']).slice(1))).toBeUndefined();
});

test('one value has one stand-in, of the same shape; what is no person stays', () => {
  const pseudonyms = new Pseudonyms();
  pseudonyms.learn({ contact, order: body });
  const seen = pseudonyms.hide({
    a: '张敏 13812345678',
    b: ['+44 20 7946 0958', 'a@b.co', '11010119900307851X', '202611180472'],
    ...body,
  });
  expect(seen.a).toMatch(/^客户\d 138\d{8}$/);
  expect(seen.b[0]).toMatch(/^\+44 \d0 \d{4} \d{4}$/);
  expect(seen.b[1]).toMatch(/^customer\d@example\.com$/);
  expect(seen.b[2]).toMatch(/^110\d{14}X$/);
  expect(seen.b[3]).toBe('202611180472'); // an order number
  expect(seen.items[0]?.name).toBe('降噪耳机');
  expect(seen.receiver.name).toMatch(/^客户\d$/);
  expect(pseudonyms.hide('13812345678')).toBe(seen.a.split(' ')[1]);
  expect(pseudonyms.hide(contact).level).toBe('VIP');
});
test('who only wrote it in a sentence is not recognised either, and is the same one everywhere', () => {
  const pseudonyms = new Pseudonyms();
  const [first, second] = pseudonyms.hide([
    '我叫李雷，寄到杭州市西湖区文三路90号3幢401室，密码是qwe123456',
    '收件人：李雷',
  ]);
  expect(first).not.toMatch(/李雷|文三路|qwe123456/);
  expect(second).toMatch(/^收件人：客户\d$/);
  expect(first).toContain(second.slice('收件人：'.length));
});
test('replacing twice changes nothing more of a number, and no number known comes through', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 8 }), (ends) => {
      const phones = ends.map((end) => `139${String(end).padStart(8, '0')}`);
      const pseudonyms = new Pseudonyms();
      const hidden = pseudonyms.hide(phones.join('，'));
      const others = hidden.split('，');
      expect(others).toHaveLength(phones.length);
      expect(new Set(others).size).toBe(new Set(phones).size);
      for (const other of others) expect(other).toMatch(/^139\d{8}$/);
    }),
  );
});
