import { describe, expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { extractFlow } from '@dialoom/shared/document/extract-flow';
import { inlineFlow } from '@dialoom/shared/document/inline-flow';
import { lint } from '@dialoom/shared/lint/lint';
import { proposedTool, toolNodes } from '@dialoom/shared/tools/tool-nodes';
import { writesIn } from '@dialoom/shared/tools/writes';
import { callName, hostVariables } from '../api-call/address.ts';
import { nodes } from '../registry.generated.ts';

const definitions = Object.fromEntries(nodes.map((one) => [one.type, one]));
const node = (type: string, config: object, next: object = {}, more: object = {}) => ({
  type,
  version: 1,
  at: [0, 0],
  config,
  next,
  ...more,
});
const call = (config: object) => node('api-call', { connection: 'shop', ...config });
const start = node('start', {}, { next: 'do' });
const bot = (tools: object[], more: Record<string, object> = {}, rest: object = {}) =>
  BotDocument.parse({
    name: 'b',
    languages: ['en'],
    main: 'main',
    variables: {
      secret_key: { type: 'text', secret: true },
      shop_id: { type: 'text', initial: 's1' },
      count: { type: 'number' },
    },
    flows: {
      main: {
        name: 'm',
        nodes: {
          start,
          do: node('agent', { goal: 'x', tools }, { done: 'end', person: 'end', 'gave-up': 'end' }),
          end: node('end', {}),
          ...more,
        },
      },
      quiet: { name: 'q', nodes: { start, do: node('say', { text: 'x' }) } },
      outer: { name: 'o', nodes: { start, do: node('call-flow', { flow: 'writing' }) } },
      writing: { name: 'w', nodes: { start, do: call({ method: 'DELETE', address: '/x' }) } },
    },
    ...rest,
  });
const around = { connections: { shop: { kind: 'api', name: 'Shop' }, m: { kind: 'model', name: 'M' } } };
const tool = (more: object) => ({
  id: 'aaaa',
  runs: 'node',
  node: 'main/get',
  name: 'get_orders',
  about: 'Look',
  confirm: false,
  ...more,
});
const codes = (document: BotDocument, node = 'do') =>
  lint(document, nodes, around).filter((one) => one.node === node && one.flow === 'main').map(({ code, path }) => `${code} ${path ?? ''}`); // prettier-ignore

describe('a node as a tool', () => {
  test('what stands whole in its fields is an argument, of the kind the variable has; what the bot knows stays its own', () => {
    const get = node('api-call', { connection: 'shop', address: '/v1/orders/{{ 订单号 }}?n={{ count }}&s={{ shop_id }}&k={{ secret_key }}', query: [{ id: 'aaaa', name: 'c', value: '{{ contact.id }} {{ order.x }}' }], picks: [{ id: 'bbbb', path: 'state', variable: 'state' }], status: 'secret_key' }, {}, { name: '查订单' }); // prettier-ignore
    expect(proposedTool(bot([], { get }), definitions, 'main/get', ['get_orders'])).toEqual({
      name: 'get_orders_2',
      about: '查订单',
      args: [
        { name: 'value_1', kind: 'text', about: '订单号', variable: '订单号' },
        { name: 'count', kind: 'number', about: '', variable: 'count' },
      ],
      results: ['state'],
      confirm: false,
    });
  });
  test('what changes something asks, also a flow that comes to it by another', () => {
    const save = node('save-contact', { phone: '{{ phone }}' });
    const document = bot([], { save, post: call({ method: 'POST', address: '/x' }), get: call({ address: '/x' }) });
    expect(proposedTool(document, definitions, 'main/save', [])).toMatchObject({ name: 'save_contact', confirm: true, args: [{ name: 'phone' }] }); // prettier-ignore
    const writes = (flow: string, id?: string) => writesIn(document, definitions, { flow, ...(id !== undefined && { node: id }) }); // prettier-ignore
    expect([writes('main', 'save'), writes('main', 'post'), writes('outer'), writes('writing')]).toEqual([true, true, true, true]); // prettier-ignore
    expect([writes('main', 'get'), writes('quiet'), writes('gone')]).toEqual([false, false, false]);
  });
  test('only nodes that say so may be one, and no skipped one', () => {
    const document = bot([], { get: call({ address: '/x' }), off: { ...call({ address: '/x' }), skip: true } });
    expect(toolNodes(document, definitions).map(({ id }) => id).filter((id) => id !== 'do')).toEqual(['get']); // prettier-ignore
    expect(proposedTool(document, definitions, 'main/start', [])).toBeUndefined();
    expect(proposedTool(document, definitions, 'main/off', [])).toBeUndefined();
  });
});

describe('lint', () => {
  const get = call({ address: '/orders/{{ order_no }}', variable: 'order' });
  const args = [{ id: 'bbbb', name: 'order_no' }];
  test('a node that a model runs needs no line to it, nor from it, and its variable is set', () => {
    const document = bot([tool({ args, results: ['order'] })], { get });
    expect(codes(document)).toEqual([]);
    expect(codes(document, 'get')).toEqual([]);
    expect(codes(bot([], { get }), 'get').map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['unreachable', 'never-set', 'open-exit'])); // prettier-ignore
  });
  test.each([
    ['gone', tool({ node: 'main/gone' }), ['missing-node tools.0.node']],
    ['in a flow that is gone', tool({ node: 'x/get' }), ['missing-node tools.0.node']],
    ['none that may be one', tool({ node: 'main/end' }), ['no-tool tools.0.node']],
    ['none yet', tool({ node: '' }), ['tool-no-node tools.0.node']],
    ['an argument nobody reads', tool({ args: [...args, { id: 'cccc', name: 'more' }] }), ['tool-unread tools.0.args']],
    ['a choice of nothing', tool({ args: [{ ...args[0], kind: 'choice' }] }), ['tool-choices tools.0.args']],
    ['no word about it', tool({ args, about: '' }), ['tool-about tools.0.about']],
    [
      'a secret given away',
      tool({ args, results: ['secret_key'] }),
      ['tool-secret tools.0.results', 'never-set tools.0.results'],
    ],
    ['what nobody sets', tool({ args, results: ['order', 'nothing.x'] }), ['never-set tools.0.results']],
    ['changes something unasked', tool({ node: 'main/post', args: [] }), ['tool-writes tools.0.confirm']],
    [
      'a flow that changes something unasked',
      tool({ runs: 'flow', flow: 'outer', args: [] }),
      ['tool-writes tools.0.confirm'],
    ],
    ['a flow that leads back here', tool({ runs: 'flow', flow: 'main', args: [], confirm: true }), ['recursion ']],
  ])('%s', (_, one, expected) => {
    expect(codes(bot([one], { get, post: call({ method: 'POST', address: '/x' }) }))).toEqual(expected);
  });
  test('what may be anybody’s is told to the model with a warning only; what is the customer’s own, without', () => {
    const find = (more: object) => bot([tool({ node: 'main/find', args: [], results: ['who'] })], { find: node('find-contact', { variable: 'who', ...more }) }); // prettier-ignore
    expect(codes(find({ phone: '{{ contact.phone }}' }))).toEqual(['tool-others tools.0.results']);
    expect(codes(find({}))).toEqual([]);
  });
  test('no argument decides whose machine is asked', () => {
    const open = node('api-call', { address: 'https://{{ host }}/x/{{ order_no }}' });
    expect(codes(bot([tool({ args: [{ id: 'bbbb', name: 'host' }, args[0]] })], { get: open }))).toEqual(['tool-goes tools.0.args']); // prettier-ignore
    expect(proposedTool(bot([], { get: open }), definitions, 'main/get', [])?.args.map(({ name }) => name)).toEqual(['order_no']); // prettier-ignore
  });
});

test('a node that moves into a flow of its own, and back, is still the tool', () => {
  const document = bot([tool({ args: [{ id: 'bbbb', name: 'order_no' }] })], { get: call({ address: '/orders/{{ order_no }}' }), hi: node('say', { text: 'x' }) }); // prettier-ignore
  const { main } = document.flows;
  if (!main) throw new Error('no main');
  // start → hi → do, and the tool beside them
  const drawn = { ...document, flows: { ...document.flows, main: { ...main, nodes: { ...main.nodes, start: { ...main.nodes['start'], next: { next: 'hi' } }, hi: { ...main.nodes['hi'], next: { next: 'do' } } } } } } as BotDocument; // prettier-ignore
  let n = 0;
  const around = { definitions, newId: () => `new${n++}` };
  const made = extractFlow(drawn, 'main', ['hi', 'get'], { ...around, name: 'Sub', titleOf: (id) => id });
  if ('why' in made) throw new Error(made.why);
  const nodeOf = (of: BotDocument) => of.flows['main']?.nodes['do']?.config['tools'];
  expect(nodeOf(made.document)).toMatchObject([{ node: `${made.flow}/get` }]);
  expect(made.document.flows[made.flow]?.nodes).toHaveProperty('get');
  const back = inlineFlow(made.document, 'main', made.node, around);
  if ('why' in back) throw new Error(back.why);
  expect(nodeOf(back.document)).toMatchObject([{ node: 'main/get' }]);
  expect(back.document.flows['main']?.nodes).toHaveProperty('get');
});

test.each([
  ['https://{{ a }}.example/{{ b }}', ['a']],
  ['{{ a }}/x/{{ b }}', ['a']],
  ['{{ a | default: "x/y" }}{{ c }}/{{ b }}', ['a', 'c']],
  ['https://shop.example/{{ b }}', []],
  ['https://shop.example:{{ a }}/', ['a']],
  ['https://u:{{ a }}@shop.example/', ['a']],
  ['https://shop.example?q={{ b }}', []],
  ['{% if a %}https://x{% endif %}/{{ b }}', ['a', 'b']],
])('whose machine %s asks is up to %j', (address, variables) => {
  expect(hostVariables(address).toSorted()).toEqual(variables);
});
test.each([
  ['GET', '/v2/orders/{{ order_no }}?full=1', 'get_orders'],
  ['DELETE', 'https://shop.example/api/orders/{{ x }}', 'delete_orders'],
  ['POST', '/orders/{{ order_no }}/cancel', 'cancel_orders'],
  ['POST', 'https://shop.example/api/refunds', 'send_refunds'],
  ['PATCH', '/{{ x }}', 'change'],
  ['GET', '/订单/{{ x }}', 'get'],
] as const)('%s %s is called %s', (method, address, name) => expect(callName(method, address)).toBe(name));
