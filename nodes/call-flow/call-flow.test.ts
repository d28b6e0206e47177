import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { exitName, showOf } from '@dialoom/shared/node/show';
import { callFlow } from './index.ts';

const done = (values = {}, outcome = 'done') => [{ call: { outcome, values } }];

test('a copy keeps its kind, a text is filled in; what is not there is handed in as nothing', () => {
  const inputs = [
    { id: 'a', variable: 'list', kind: 'copy' as const, from: 'cart.items' },
    { id: 'b', variable: 'name', value: '{{ contact.name }}*' },
    { id: 'c', variable: 'gone', kind: 'copy' as const, from: 'cart.nothing' },
    { id: 'd', value: 'no variable: not handed in' },
  ];
  const { calls } = play(callFlow, { flow: 'f', inputs }, [], { cart: { items: [1, 'b'] }, contact: { name: '*Li' } });
  expect(calls[0]?.request).toMatchObject({ flow: 'f', inputs: { list: [1, 'b'], name: '*Li*', gone: null } });
});
test('results are copied out; one without a value is emptied, so that an old one does not pass for it', () => {
  const outputs = [
    { id: 'a', from: 'order.city', variable: 'city' },
    { id: 'b', from: 'phone', variable: 'tel' },
    { id: 'c', from: '', variable: 'x' },
    { id: 'd', from: 'zero', variable: 'n' },
  ];
  const got = play(callFlow, { flow: 'f', outputs }, done({ 'order.city': 'Wuhan', zero: 0 }), { tel: 'old' });
  expect(got.calls[0]?.request['outputs']).toEqual(['order.city', 'phone', 'zero']);
  expect(got.set).toEqual({ city: 'Wuhan', tel: null, n: 0 });
});
test('ways by outcome; any other is done', () => {
  const outcomes = [{ id: 'a', name: ' paid ' }, { id: 'b' }];
  const exit = (outcome: string) => play(callFlow, { flow: 'f', outcomes }, done({}, outcome)).exit;
  expect([exit('paid'), exit('cancelled'), exit('done')]).toEqual(['outcome:a', 'done', 'done']);
  const config = callFlow.config.parse({ flow: 'f', outcomes });
  expect(exitName(callFlow, config, 'outcome:a', 'en')).toBe('paid');
  expect(exitName(callFlow, config, 'outcome:b', 'en')).toBe('Ended with this outcome');
});
test('says what it may set, for the picker and lint', () => {
  const config = callFlow.config.parse({
    inputs: [{ id: 'a', variable: 'a' }, { id: 'b', variable: 'b', kind: 'copy' }, { id: 'c' }],
    outputs: [{ id: 'd', from: 'x', variable: 'd' }],
    variable: 'how',
  });
  expect(callFlow.sets(config)).toEqual({ a: 'text', b: 'any', d: 'any', how: 'text' });
});
test('finds what is missing, in its row', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (config: object) =>
    [...callFlow.lint(callFlow.config.parse(config), site)].map(({ code, at }) => `${code} ${at}`);
  expect(found({})).toEqual(['no-flow flow']);
  expect(found({ flow: 'f', inputs: [{ id: 'a' }, { id: 'b', variable: 'b', kind: 'copy' }] })).toEqual([
    'no-input inputs.0.variable',
    'no-source inputs.1.from',
  ]);
  expect(found({ flow: 'f', outputs: [{ id: 'a' }] })).toEqual([
    'no-result outputs.0.from',
    'no-target outputs.0.variable',
  ]);
  expect(found({ flow: 'f', outcomes: [{ id: 'a', name: 'x' }, { id: 'b' }, { id: 'c', name: 'x ' }] })).toEqual([
    'no-outcome outcomes.1.name',
    'outcome-twice outcomes.2.name',
  ]);
});
test('the card shows the flow, what goes in and what comes back', () => {
  const config = callFlow.config.parse({
    flow: 'f',
    inputs: [{ id: 'a', variable: 'a' }, { id: 'b', variable: 'b' }, { id: 'x' }],
    outputs: [{ id: 'c', from: 'x', variable: 'c' }],
  });
  const show = showOf(callFlow, 'zh-CN', { names: { flows: { f: '验证' } } });
  expect(callFlow.card(config, show)).toEqual(['↳ 验证', '→ {{ a }} → {{ b }}', '← {{ c }}']);
  expect(callFlow.card(callFlow.config.parse({}), show)).toEqual([]);
});
