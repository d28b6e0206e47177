import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from './formula.ts';
import { writeSheet } from './write.ts';

const csv = async (columns: string[], rows: (string | number)[][]) => {
  const pieces: Buffer[] = [];
  for await (const piece of writeSheet('csv', columns, rows)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

// T17: what a spreadsheet would run
test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1', '\n=1', '＝cmd', '＋1', '－1', '＠a', ' =1', '\uFEFF=1', '\u200B=1', '﹦1', '−1', "'=1"])(
  '%j leaves with an apostrophe in front',
  async (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    const line = (await csv(['a', 'b'], [['x', text]])).split('\r\n').slice(1).join('\r\n');
    expect(line).toBe(`x,"'${text.replaceAll('"', '""')}"\r\n`);
  },
); // prettier-ignore
test.each(['张敏', '1-2', 'a=b', "O'Neill", "'quoted'", '', '50%', 'http://a.example'])(
  '%j leaves as it is',
  (text) => {
    expect(guarded(text)).toBe(text);
  },
);
test('what was guarded comes back as it was, whatever it was', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^'{0,3}[\t\s=＝+@-]{0,2}.{0,3}$/u));
  fc.assert(fc.property(texts, (text) => unguarded(guarded(text)) === text));
});
test('a mark for Excel, CRLF, quotes doubled, numbers as numbers', async () => {
  expect(await csv(['姓名', 'n'], [['a"b', -5], ['c,d', 0.5]])).toBe('\uFEFF姓名,n\r\n"a""b",-5\r\n"c,d",0.5\r\n'); // prettier-ignore
});
test('a column cannot be a formula either', async () => {
  expect(await csv(['=x'], [])).toBe(`\uFEFF"'=x"\r\n`);
});
