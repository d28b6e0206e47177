// T11 of the threat list: what users write runs behind a wall. The attempts below try to get out, to stay for ever, or to take everything.
import { nodes } from '@dialoom/nodes';
import { effects, Failed, type By, type Json, type Request } from '@dialoom/shared/node/effects';
import { PLAY_NOW } from '@dialoom/shared/node/play';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Scripts } from '../script/scripts.ts';
import { performScript } from './script.ts';

const scripts = new Scripts();
afterAll(() => scripts.close());
const by = (signal = new AbortController().signal): By => ({
  key: 'c1:1:0:x', signal, delta() {}, workspace: 'w', bot: 'b', version: 1, history: async () => [],
}); // prettier-ignore
type Given = Partial<Omit<Request<'script'>, 'code'>>;
const request = (code: string, given: Given = {}) =>
  effects.script.request.parse({ code, input: {}, at: PLAY_NOW, seed: 7, limit: 1_000, within: 10_000, ...given });
const run = (code: string, given?: Given) => performScript(scripts)(request(code, given), by());
const valueOf = async (code: string, given?: Given) => (await run(code, given)).value;

describe('a script', () => {
  test('reads variables and gives back data', async () => {
    const input = { order: { items: [{ price: 2 }, { price: 3 }] }, 单价: '好' };
    expect(await run('return { sum: vars.order.items.reduce((n, i) => n + i.price, 0), w: vars.单价 } // done', { input })).toEqual({ value: { sum: 5, w: '好' }, logs: [] });
    expect(await run('return')).toEqual({ logs: [] });
    expect(await valueOf('return null')).toBeNull();
    expect(await valueOf('return [NaN, undefined, "\\u0000\\ud800"]')).toEqual([null, null, '\ufffd']);
  }); // prettier-ignore
  test('whatever JSON goes in comes out the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (json) => {
        const given = JSON.parse(json.replaceAll('__proto__', 'p')) as Json;
        const text = JSON.stringify(given);
        expect(await valueOf('return vars.given', { input: { given } })).toEqual(JSON.parse(text.replaceAll('\\u0000', ''))); // prettier-ignore
      }),
      { numRuns: 40 },
    );
  });
  test('says what was wrong, in its own words and with the line', async () => {
    expect(await run('const a = vars.b\nconsole.log("here", { a: 1 })\nreturn a.length')).toEqual({
      logs: ['here {"a":1}'],
      wrong: { what: 'threw', text: "TypeError: cannot read property 'length' of undefined", line: 3 },
    });
    expect((await run('throw "no such city"')).wrong).toEqual({ what: 'threw', text: 'no such city' });
    expect((await run('return 1 +* 2')).wrong).toMatchObject({ what: 'syntax', line: 1 });
    expect((await run('return Promise.resolve(1)')).wrong).toMatchObject({ what: 'promise' });
    expect((await run('return "x".repeat(300000)')).wrong).toMatchObject({ what: 'output' });
    expect((await run('let o = {}; for (let i = 0; i < 150; i++) o = { o }; return o')).wrong).toMatchObject({ what: 'output' }); // prettier-ignore
  });
  test('the examples of the nodes do what they say', async () => {
    const seen = nodes.flatMap(({ examples }) =>
      examples.flatMap(({ config, vars = {}, script }) =>
        script.flatMap((line) => ('script' in line && !('failed' in line.script) ? [{ config, vars, told: line.script }] : [])),
      ),
    ); // prettier-ignore
    expect(seen.length).toBeGreaterThan(2);
    for (const { config, vars, told } of seen)
      expect(await run(String(config['code']), { input: { ...vars }, offset: config['zone'] === undefined ? 480 : -300 })).toEqual(told);
  }); // prettier-ignore
});
describe('the same again, on every machine', () => {
  test('the die falls the same, and differs by the seed', async () => {
    const code = 'return [Math.random(), Math.random()]';
    const [first, second] = (await valueOf(code)) as number[];
    expect(await valueOf(code)).toEqual([first, second]);
    expect(first).not.toBe(second);
    expect(await valueOf(code, { seed: 8 })).not.toEqual([first, second]);
  });
  test('the clock stands at the time of the request, in the zone of the request', async () => {
    const code = 'let n = 0; for (let i = 0; i < 1e5; i++) n += i; const d = new Date(); return [Date.now(), +d, d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getTimezoneOffset(), String(d), Date(), d.toISOString(), JSON.stringify(d)]';
    const at = Date.UTC(2026, 10, 21, 20, 30);
    const long = 'Sun Nov 22 2026 04:30:00 GMT+0800';
    expect(await valueOf(code, { at, offset: 480 })).toEqual([at, at, 2026, 10, 22, 4, -480, long, long, '2026-11-21T20:30:00.000Z', '"2026-11-21T20:30:00.000Z"']);
  }); // prettier-ignore
  test('dates are made, read and moved in that zone', async () => {
    const code = `const made = new Date(2026, 0, 31); made.setMonth(1); made.setDate(made.getDate() + 1)
      return [made, '2026-03-01', '2026-03-01T08:00', '2026/3/1 08:00', '2026-03-01 08:00:30', '2026-03-01T08:00Z', '2026-03-01T08:00+02:00'].map((d) => new Date(d).toISOString().slice(0, 19))`;
    expect(await valueOf(code, { offset: 480 })).toEqual([
      '2026-03-03T16:00:00', '2026-03-01T00:00:00', '2026-03-01T00:00:00', '2026-03-01T00:00:00', '2026-03-01T00:00:30', '2026-03-01T08:00:00', '2026-03-01T06:00:00',
    ]);
    expect(await valueOf('return [new Date("x").toString(), isNaN(new Date(NaN)), new Date(0) instanceof Date, Date.length]')).toEqual(['Invalid Date', true, true, 0]);
  }); // prettier-ignore
  test('nothing of one script is there for the next', async () => {
    await run('globalThis.left = 1; Object.prototype.left = 1; Array.prototype.push = null; Math.max = null');
    expect(await valueOf('return [typeof left, typeof ({}).left, typeof [].push, Math.max(1, 2)]')).toEqual(['undefined', 'undefined', 'function', 2]); // prettier-ignore
  });
});

/** Each gives back what it found of our world; a wall that holds gives back nothing of it. */
const escapes = {
  'a constructor of a constructor': "return constructor.constructor('return process')()",
  'by this': "return this.constructor.constructor('return typeof process + typeof require')()",
  'by an arrow': "return (() => {}).constructor('return this.process')().env",
  'by a generator': "return (function* () {}).constructor('return process')().next()",
  'by an async function': "return (async () => {}).constructor('return process')()",
  'by an import': "return import('node:fs')",
  'by require': "return require('child_process').execSync('id')",
  'by a host error': 'try { null.x } catch (e) { return e.constructor.constructor("return process")().pid }',
  'by a stack overflow': 'function f() { f() } try { f() } catch (e) { return e.constructor.constructor("return globalThis.process.pid")() }', // prettier-ignore
  'by prepareStackTrace':
    'Error.prepareStackTrace = (_, sites) => sites[0].getThis().process; return new Error().stack.pid',
  'by the module': 'return WebAssembly.Module',
  'by wasm memory': 'return new WebAssembly.Memory({ initial: 1 })',
  'by the worker': 'return require("worker_threads").parentPort',
  'by postMessage': 'postMessage("ready"); return self',
  'by std': "return std.loadFile('/etc/passwd')",
  'by os': "return os.exec(['id'])",
  'by bjson': 'return bjson.read(new ArrayBuffer(8), 0, 8, 1)',
  'by fetch': "return fetch('http://127.0.0.1')",
  'by XMLHttpRequest': 'return new XMLHttpRequest()',
  'by __proto__ of vars': 'return vars.__proto__.constructor.constructor("return process")().version',
  'by closing the wrapper': '}); globalThis.process.exit(1); (function () {',
  'by an indirect eval': '(0, eval)("process.exit(1)")',
  'by a timer': 'setTimeout("process.exit(1)", 0)',
  'by a getter of the result': 'return { get a() { return process.pid } }',
  'by toJSON': 'return { toJSON() { return process.env } }',
  'by a proxy': 'return new Proxy({}, { ownKeys() { return Object.keys(process.env) } })',
};
/** Each wants all the time or all the memory. */
const greedy = {
  'an endless loop': 'while (1) {}',
  'a loop that catches': 'for (;;) try { while (1) {} } catch (e) {}',
  'a loop in finally': 'try { while (1) {} } finally { while (1) {} }',
  'endless recursion, again and again': 'function f() { try { f() } catch (e) { f() } } f()',
  'a long text': "return 'x'.repeat(2 ** 30)",
  'a text that doubles': "let s = 'x'; for (;;) s += s",
  'lists without end': 'const a = []; for (;;) a.push(new Array(1e5).fill(1))',
  'a huge buffer': 'return new ArrayBuffer(2 ** 31 - 1)',
  'a bad pattern': "return /(a+)+$/.test('a'.repeat(40) + 'b')",
  'a worse pattern': "return /(x+x+)+y/.test('x'.repeat(60))",
  'promises for ever': '(function f() { Promise.resolve().then(f) })(); while (1) {}',
  'a getter that never ends': 'return { get a() { while (1); } }',
  'toJSON that never ends': 'return { toJSON() { for (;;); } }',
  'an error that never ends': 'throw { get message() { while (1); }, get stack() { for (;;); } }',
  'a giant proxy': "return new Proxy({}, { ownKeys: () => Array.from({ length: 1e7 }, (_, i) => 'k' + i) })",
  'a search in native code': "return 'a'.repeat(1e6).indexOf('a'.repeat(5e5) + 'b')",
  'a join in native code': "return Array(2 ** 26).join('ab').length",
  'a nest of objects': 'let o = {}; for (let i = 0; i < 1e6; i++) o = { o }; return o',
  'brackets in brackets': "return JSON.parse('['.repeat(1e5))",
  'code in brackets': "return eval('('.repeat(1e5) + '1' + ')'.repeat(1e5))",
  'a big number': 'return (2n ** (2n ** 24n)).toString()',
  'a sort without end': 'return Array.from({ length: 3e6 }, (_, i) => -i).sort()',
};
const told = ['time', 'memory', 'threw', 'output', 'crashed', 'promise', 'syntax'];

describe('T11 nobody gets out', () => {
  test('T11 there are more than twenty attempts', () => {
    expect(Object.keys(escapes).length).toBeGreaterThan(20);
  });
  test.each(Object.entries(escapes))('T11 %s', async (_, code) => {
    const { value, wrong } = await run(code).catch((error: unknown) => {
      if (error instanceof Failed) return { value: undefined, wrong: undefined };
      throw error;
    });
    expect([undefined, 'undefinedundefined']).toContain(value);
    if (wrong) {
      expect(told).toContain(wrong.what);
      expect(wrong.text).not.toMatch(/file:|node:|\/|\.ts\b/); // nothing of our machine in what is said
    }
  });
  test('T11 there is nothing of ours to be found', async () => {
    const found = (await valueOf('return Object.getOwnPropertyNames(globalThis)')) as string[];
    for (const name of ['process', 'require', 'module', 'fetch', 'WebAssembly', 'setTimeout', 'std', 'os', 'Worker', 'postMessage', 'performance', 'SharedArrayBuffer', 'Atomics', 'navigator', 'queueMicrotask'])
      expect(found).not.toContain(name);
  }); // prettier-ignore
});
describe('T11 nobody stays for ever or takes everything', () => {
  test.each(Object.entries(greedy))('T11 %s', async (_, code) => {
    const { value, wrong } = await run(code, { limit: 50 });
    expect(value).toBeUndefined();
    expect(told).toContain(wrong?.what);
  });
  test('T11 others are served meanwhile, and threads are made again', async () => {
    const rude = Array.from({ length: 4 }, () => run(greedy['a search in native code'], { limit: 20 }));
    const polite = Array.from({ length: 6 }, (_, i) => valueOf(`return ${i}`));
    expect(await Promise.all(polite)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const one of await Promise.all(rude)) expect(one.wrong?.what).toBe('time');
    expect(scripts.threads).toBeLessThanOrEqual(2);
  });
  test('T11 a crowd is turned away instead of growing without end; who stops waiting leaves', async () => {
    const crowd = new Scripts();
    const end = new AbortController();
    const code = 'while (1) {}';
    const all = Array.from({ length: 260 }, () => performScript(crowd)(request(code, { limit: 10 }), by(end.signal)).catch((error: unknown) => (error instanceof Failed ? error.code : String(error))));
    setImmediate(() => end.abort(new Failed('timeout')));
    const codes = await Promise.all(all);
    expect(codes.filter((code) => code === 'script-busy')).toHaveLength(60);
    expect(codes.filter((code) => code === 'timeout')).toHaveLength(200);
    await crowd.close();
  }); // prettier-ignore
});
test('T11 a thread that cannot start fails the call; none is there before the first script', async () => {
  const idle = new Scripts();
  expect(idle.threads).toBe(0);
  await idle.close();
  await expect(performScript(idle)(request('return 1'), by(AbortSignal.abort(new Failed('timeout'))))).rejects.toThrow('timeout');
}); // prettier-ignore
