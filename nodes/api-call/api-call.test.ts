import { describe, expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { apiCall } from './index.ts';

type Config = Parameters<typeof play<typeof apiCall.config, string>>[1];
const request = (config: Config, vars = {}) => play(apiCall, config, [], vars).calls[0]?.request;
const ok = { http: { status: 200, body: { name: 'lamp', price: 9 } } };
const answered = (status: number, config: Config = { address: '/' }) =>
  play(apiCall, config, [{ http: { status, body: null } }]);

describe('where it goes', () => {
  test('under a connection by path, else by its own address', () => {
    expect(request({ connection: 'shop', address: '/orders' })).toMatchObject({ connection: 'shop', path: '/orders' });
    expect(request({ connection: 'shop', address: '/orders' })).not.toHaveProperty('url');
    expect(request({ address: 'https://a.test/x' })).toMatchObject({ url: 'https://a.test/x' });
  });
  test('a customer’s text stays one segment and one value', () => {
    const query = [
      { id: 'a', name: 'q', value: '{{ x }} & more' },
      { id: 'b', name: 'a=b', value: '1' },
    ];
    expect(request({ address: '/o/{{ x }}', query }, { x: '../admin?x=1#' })?.['url']).toBe(
      '/o/%2E%2E%2Fadmin%3Fx%3D1%23?q=..%2Fadmin%3Fx%3D1%23%20%26%20more&a%3Db=1',
    );
  });
  test('the query joins one that is there, and stays before a fragment', () => {
    const query = [{ id: 'a', name: 'b', value: '2' }];
    expect(request({ address: '/x?a=1', query })?.['url']).toBe('/x?a=1&b=2');
    expect(request({ address: '/x#top', query })?.['url']).toBe('/x?b=2#top');
    expect(request({ address: '/x', query: [{ id: 'a', name: ' ' }] })?.['url']).toBe('/x');
  });
  test('a header cannot begin another', () => {
    expect(
      request(
        { address: '/', headers: [{ id: 'a', name: ' X-Name ', value: '{{ x }}' }, { id: 'b' }] },
        { x: 'a\r\nHost: evil' },
      )?.['headers'],
    ).toEqual({ 'X-Name': 'a Host: evil' });
  });
});
describe('what it sends', () => {
  const json = '{"name": "{{ name }}", "items": {{ items | json }}, "n": {{ n | json }}}';
  test('JSON, every value escaped for where it stands', () => {
    const sent = request(
      { method: 'POST', address: '/', body: 'json', json },
      { name: 'a","role":"owner', items: [{ x: '"' }], n: 1 },
    );
    expect(JSON.parse(String(sent?.['body']))).toEqual({ name: 'a","role":"owner', items: [{ x: '"' }], n: 1 });
    expect(sent?.['headers']).toEqual({ 'Content-Type': 'application/json' });
  });
  test('what is no JSON once it is filled in is not sent', () => {
    expect(
      play(apiCall, { method: 'POST', address: '/', body: 'json', json: '{"n": {{ n }}}' }, [ok], { n: 'three' }),
    ).toMatchObject({ exit: 'error', set: { error: 'bad-json' }, calls: [] });
  });
  test('a form', () => {
    const form = [
      { id: 'a', name: 'e mail', value: '{{ x }}' },
      { id: 'b', name: 'n', value: '1' },
    ];
    expect(request({ method: 'PUT', address: '/', body: 'form', form }, { x: 'a&b=c+d' })).toMatchObject({
      body: 'e%20mail=a%26b%3Dc%2Bd&n=1',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  });
  test('its own content type wins; an empty body is none; a GET has none', () => {
    const headers = [{ id: 'a', name: 'content-type', value: 'application/vnd.shop+json' }];
    expect(request({ method: 'POST', address: '/', body: 'json', json: '{}', headers })?.['headers']).toEqual({
      'content-type': 'application/vnd.shop+json',
    });
    expect(request({ method: 'POST', address: '/', body: 'json', json: ' ' })).not.toHaveProperty('body');
    expect(request({ address: '/', body: 'json', json: '{}' })).not.toHaveProperty('body');
  });
  test('only what may be done twice is marked so', () => {
    expect(request({ method: 'POST', address: '/', idempotent: true })).toMatchObject({ idempotent: true, retries: 2 });
    expect(request({ method: 'GET', address: '/', idempotent: true })).toMatchObject({ idempotent: false });
    expect(request({ address: '/', timeoutSeconds: 3, retries: 0 })).toMatchObject({ within: 3_000, retries: 0 });
  });
});
describe('where the answer leads', () => {
  test.each([
    [200, 'ok'],
    [201, 'ok'],
    [204, 'ok'],
    [304, 'ok'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [409, 'refused'],
    [500, 'error'],
    [503, 'error'],
  ])('%i by %s', (status, exit) => {
    expect(answered(status).exit).toBe(exit);
  });
  test('why it failed is in the variable error', () => {
    expect(answered(503).set).toEqual({ error: 'status-503' });
  });
  test('the status can be kept, whatever it is', () => {
    expect(answered(409, { address: '/', status: 's' }).set).toEqual({ s: 409 });
    expect(answered(404, { address: '/', status: 's' }).set).toEqual({ s: 404 });
  });
});
describe('what is kept of the answer', () => {
  const picks = [
    { id: 'a', path: 'name', variable: 'product' },
    { id: 'b', path: 'items.0.x', variable: 'first' },
    { id: 'c', path: 'half' },
  ];
  test('only what is picked, under its variable; what is not there is empty', () => {
    const played = play(apiCall, { address: '/', picks }, [{ http: { status: 200, body: { product: 'lamp' } } }]);
    expect(played.calls[0]?.request['pick']).toEqual({ product: 'name', first: 'items.0.x' });
    expect(played.set).toEqual({ product: 'lamp', first: null });
  });
  test('with the whole answer wanted too, parts are taken from it', () => {
    const played = play(apiCall, { address: '/', picks, variable: 'all' }, [ok]);
    expect(played.calls[0]?.request).not.toHaveProperty('pick');
    expect(played.set).toEqual({ all: ok.http.body, product: 'lamp', first: null });
  });
  test('nothing of a refusal', () => {
    expect(answered(409, { address: '/', picks, variable: 'all' }).set).toEqual({});
  });
});
test('the card says method and path, then where to and into what', () => {
  const config = apiCall.config.parse({
    connection: 'shop',
    method: 'POST',
    address: '/orders/{{ no }}',
    variable: 'order',
    picks: [{ id: 'a', path: 'x', variable: 'x' }],
  });
  expect(apiCall.card(config, showOf(apiCall, 'zh-CN', { names: { connections: { shop: '商城后台' } } }))).toEqual([
    'POST /orders/{{ no }}',
    '商城后台 · 存入 {{ order }} {{ x }}',
  ]);
});
test('finds what is missing', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (config: object) =>
    [...apiCall.lint(apiCall.config.parse(config), site)].map(({ code, at }) => `${code} ${at}`);
  expect(found({})).toEqual(['no-address address']);
  expect(found({ address: '/orders' })).toEqual(['no-connection connection']);
  expect(found({ address: 'https://a.test' })).toEqual([]);
  expect(found({ address: '{{ base }}/x' })).toEqual([]);
  expect(found({ connection: 'shop', address: 'https://a.test' })).toEqual(['address-twice address']);
  const json = (text: string) => found({ connection: 'shop', address: '/', method: 'POST', body: 'json', json: text });
  expect(json('{"a": "{{ x }}", "b": {{ y | json }}, "c": [1, {{ z }}]}')).toEqual([]);
  expect(json('{% if x %}{"a": 1}{% endif %}')).toEqual([]); // judged when it is rendered
  expect(json('{"a": {{ x }}')).toEqual(['bad-json json']);
  expect(
    found({
      connection: 'shop',
      address: '/',
      picks: [
        { id: 'a', path: 'x', variable: 'x' },
        { id: 'b', path: 'x' },
        { id: 'c', variable: 'x' },
      ],
    }),
  ).toEqual(['half-a-pick picks.1.variable', 'half-a-pick picks.2.path']);
});
