// T13: patterns that users write run in linear time or are refused when they are saved; our own stand any text. A pattern that does not
// end would hold the test up until it fails.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { botOf, testServer } from '../server-for-tests.ts';
import { findWanted, type Asked } from '../understanding/entities/find.ts';

const AT = Date.UTC(2026, 10, 21);
const asking = (pattern: string) =>
  botOf({
    start: ['start', {}, { next: 'question' }],
    question: ['ask', { prompt: 'Number?', kind: 'pattern', pattern, variable: 'no', tries: 1 }, { answered: 'tell', 'gave-up': 'none' }],
    tell: ['say', { text: 'Got {{ no }}' }, { next: 'question' }],
    none: ['say', { text: 'Nothing' }, { next: 'question' }],
  }); // prettier-ignore

test('T13 the usual bombs, against the longest message there is', async () => {
  const s = await testServer('libsql', {}, { people: false });
  for (const pattern of ['(a+)+$', '(.*a){20}', '(a|aa)+$', '(x+x+)+y', '([a-zA-Z]+)*$', '(a|a?)+$', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
    const chat = await s.chat(await s.publish(asking(pattern)));
    for (const text of [`${'a'.repeat(7_999)}!`, `${'x'.repeat(7_999)}!`, 'ab'.repeat(4_000)])
      expect((await chat.send(text)).status).toBe(200);
  }
  await s.stop();
}); // prettier-ignore
test('T13 what cannot be linear is a finding at save, and is not published', async () => {
  const s = await testServer('libsql', {}, { people: false });
  for (const pattern of ['(?=a)b', '(?<!a)b', '(a)\\1', 'a{1,99999}', '(', '[z-a]', '(?P<n>a)(?P=n)']) {
    const made = await s.ask('POST', '/api/bots', { as: 'key', body: { document: asking(pattern) } });
    expect([pattern, made.json['findings']]).toEqual([
      pattern,
      expect.arrayContaining([expect.objectContaining({ code: 'bad-pattern', node: 'question', path: 'pattern' })]),
    ]);
    const { id } = made.json as unknown as { id: string };
    expect((await s.ask('POST', `/api/bots/${id}/publish`, { as: 'key', body: {} })).status).toBe(400);
  }
  await s.stop();
});

const kinds: Asked[] = [
  { wants: 'number' },
  { wants: 'date' },
  { wants: 'phone' },
  { wants: 'email' },
  { wants: 'pattern', pattern: '\\d{4}-?\\d{4}' },
  { wants: 'list', list: [{ value: 'red', says: ['rot', '红色'] }] },
  { wants: 'choice', choices: [{ id: 'a', label: 'Track my order', says: ['order'] }] },
];
const pieces = ['1', '0', '+86 ', '138', '一', '十', '百', '万', '零', '.', ',', '-', '(', ')', ' ', 'a', '@', 'a.', '%', '年', '月', '日', '/', ':', '下', '周', '点', '半', '\n', '😀', '两', '又', '分之']; // prettier-ignore
test('T13 what we look for ourselves: a hundred thousand signs of whatever nearly fits', () => {
  for (const asked of kinds)
    for (const piece of pieces)
      for (const text of [piece.repeat(100_000 / piece.length), `${piece.repeat(50_000)}x${piece.repeat(50_000)}`])
        expect(() => findWanted(asked, text, AT, 480)).not.toThrow();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fc.constantFrom(...kinds), (parts, asked) => {
      const text = parts.join('').repeat(2_000);
      const found = findWanted(asked, text, AT, 480);
      if (found) expect(found.start).toBeLessThan(found.end);
    }),
    { numRuns: 200 },
  );
});
