// T12: a script is read by a parser; nothing here can run one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScript, renameInScript } from './read-script.ts';

const ok = (code: string) => {
  const read = readScript(code);
  if (!read.ok) throw new Error(`does not parse: ${code}`);
  return read;
};
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('a slip is told with its place', () => {
  test.each([
    ['return 1 +* 2', 1, 11, '*'],
    ['const a = 1\nconst b == 2', 2, 9, '=='],
    ['a\n  总价 多少', 2, 6, '多少'],
    ['return (1', 1, 10, ''],
    ['x = `never closed', 1, 6, ''],
    ['const a = 1; const a = 2', 1, 20, 'a'],
  ])('%j', (code, line, column, near) => {
    const read = readScript(code);
    expect(read).toMatchObject({ ok: false, line });
    if (!read.ok && near !== '=' && near !== '==') expect([read.column, read.near]).toEqual([column, near]);
  });
  test('whatever is written, and however deep, it is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (code) => {
        expect(typeof readScript(code).ok).toBe('boolean');
      }),
    );
    for (const sign of ['(', '[', '{', '!', 'a=>', '`${', 'if(1)'])
      expect(typeof readScript(sign.repeat(20_000 / sign.length)).ok).toBe('boolean');
    expect(ok(`return 1${'+1'.repeat(9_000)}`).returns).toBe(true);
  });
});
describe('what it names', () => {
  test('variables, by a dot, in brackets and out of a pattern', () => {
    const { reads } = ok("const { total, weight: w = 1 } = vars\nreturn total * w + vars.fee + vars['折扣'] + vars[total] + other.vars.x");
    expect(reads.map(({ name, line }) => `${line} ${name}`)).toEqual(['1 total', '1 weight', '2 fee', '2 折扣']);
    expect(names(ok('let a; ({ a } = vars); return a').reads)).toEqual(['a']);
  }); // prettier-ignore
  test('names that nothing makes, with the line', () => {
    const code = "const r = 1\nfetch('x')\nfunction f({ a, b: [c], ...d }, e = 2) { return a + c + d + e }\ntry { f() } catch (g) { console.log(g, total) }\nfor (const h of []) Math.max(h)\nclass K {}\nlabel: for (;;) break label\nreturn { r, plain: 1, K }";
    expect(ok(code).free).toEqual([{ name: 'fetch', line: 2 }, { name: 'total', line: 4 }]);
  }); // prettier-ignore
  test('whether it gives anything back, and whether it waits', () => {
    expect(ok('if (vars.a) return 1').returns).toBe(true);
    expect(ok('const f = () => { return 1 }; f()').returns).toBe(false);
    expect(ok('return').returns).toBe(false);
    expect(ok('return 1').waits).toBeUndefined();
    for (const code of ['\nawait x', '\nconst f = async () => 1', "\nimport('fs')"]) expect(ok(code).waits).toBe(2);
  });
});
describe('a variable gets another name', () => {
  test('where it is read, and nowhere else', () => {
    const code = "const { fee, total: t } = vars\n// vars.fee\nreturn vars.fee + vars['fee'] + fee + a.fee + 'vars.fee'";
    expect(renameInScript(code, 'fee', '运费')).toBe("const { 运费: fee, total: t } = vars\n// vars.fee\nreturn vars.运费 + vars[\"运费\"] + fee + a.fee + 'vars.fee'");
    expect(renameInScript(code, 'total', 'sum')).toContain('{ fee, sum: t }');
    expect(renameInScript('vars.fee +', 'fee', 'x')).toBe('vars.fee +');
  }); // prettier-ignore
  test('and back again is where it began', () => {
    const word = fc.constantFrom('a', 'b', 'total', '单价');
    const part = fc.oneof(word.map((name) => `vars.${name}`), word.map((name) => `vars["${name}"]`), word); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), word, (parts, name) => {
        const code = `return [${parts.join(', ')}]`;
        expect(renameInScript(renameInScript(code, name, 'zzz'), 'zzz', name)).toBe(code);
      }),
    );
  });
});
