import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { markedText } from './passages.ts';
import { bestSentence, soughtIn } from './best-sentence.ts';
import { MOST, piecesOf } from './pieces.ts';
import { likenesses, reconcile, type Fresh, type Kept } from './reconcile.ts';
import { sentencesOf } from './sentences.ts';

const bare = (text: string) => text.replace(/\s+/g, '');
const words = fc.array(fc.constantFrom('退货', '七天', '运费。', 'refund ', 'ten days. ', 'e.g. ', '！', '， ', '😀', 'x'), { minLength: 1, maxLength: 400 }).map((all) => all.join('').trim()).filter(Boolean); // prettier-ignore
const blocks = fc.array(fc.record({ text: words, level: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 4 }) }), { maxLength: 12 })
  .map((all) => all.map(({ text, level }): Block => (level === undefined ? { text } : { text: [...text].slice(0, 50).join(''), level }))); // prettier-ignore

describe('pieces', () => {
  test('no word is lost or said twice, and none is too long', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const pieces = piecesOf(all);
        const body = all.filter(({ level }) => level === undefined);
        const said = bare(pieces.map(({ text }) => text).join(''));
        for (const { text } of body) expect(said).toContain(bare(text).slice(0, 20));
        const alone = pieces.filter(({ text, headings }) => all.some((one) => one.level !== undefined && one.text.trim() === text.trim()) && headings.length < 4); // prettier-ignore
        expect(said.length).toBeGreaterThanOrEqual(bare(body.map(({ text }) => text).join('')).length);
        expect(said.length).toBeLessThanOrEqual(bare(body.map(({ text }) => text).join('')).length + bare(alone.map(({ text }) => text).join('')).length); // prettier-ignore
        for (const { text } of pieces) expect(text.length).toBeLessThanOrEqual(MOST);
        for (const { text } of pieces) expect(text.isWellFormed()).toBe(true);
      }),
    );
  });
  test('no character is cut in two, in a heading either', () => {
    const long = 'x' + '😀'.repeat(400);
    for (const { headings, text } of piecesOf([
      { text: long, level: 1 },
      { text: 'Short.' },
      { text: long, level: 1 },
    ])) {
      expect(headings.every((one) => one.isWellFormed())).toBe(true);
      expect(text.isWellFormed()).toBe(true);
    }
  });
  test('a section stays together as far as it fits; what is under another heading never joins it', () => {
    const short = 'Short.';
    const long = 'This is a sentence of some length about refunds and such. '.repeat(7).trim();
    expect(piecesOf([{ text: 'A', level: 1 }, { text: short }, { text: short }, { text: 'B', level: 2 }, { text: long }, { text: long }])).toEqual([
      { headings: ['A'], text: 'Short.\nShort.' },
      { headings: ['A', 'B'], text: long },
      { headings: ['A', 'B'], text: long },
    ]); // prettier-ignore
    expect(piecesOf([{ text: 'Only a heading', level: 1 }])).toEqual([{ headings: [], text: 'Only a heading' }]);
  });
});

describe('sentences', () => {
  test('put together they are the text', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (text) => {
        expect(sentencesOf(text).join('')).toBe(text);
      }),
    );
  });
  test.each([
    ['可以退。要发票吗？“不用！”好。', ['可以退。', '要发票吗？', '“不用！”', '好。']],
    [
      'It costs 3.5 euros, e.g. by card. Pay now! Thanks',
      ['It costs 3.5 euros, e.g. by card. ', 'Pay now! ', 'Thanks'],
    ],
    ['See No. 5 on p. 7. Done.', ['See No. 5 on p. 7. ', 'Done.']],
  ])('%s', (text, expected) => expect(sentencesOf(text)).toEqual(expected));
});

describe('the sentence that says it', () => {
  test.each([
    ['满 99 元包邮。偏远地区每单加收 15 元。港澳台不支持到付。', '偏远地区要加多少钱', '偏远地区每单加收 15 元。'],
    ['We ship daily. Refunds take ten days. Call us.', 'how long does a refund take', 'Refunds take ten days.'],
  ])('%s', (text, question, expected) => {
    const best = bestSentence(soughtIn(question), text);
    expect(text.slice(best?.start, best?.end)).toBe(expected);
    expect(markedText(text, best)).toContain(`**${expected.slice(0, -1)}**${expected.at(-1)}`); // a sign inside would end no mark
  });
  test('what a document says is no Markdown of ours', () => {
    const text = '*a* [x](http://evil.test)\n- item one\n- item two';
    expect(markedText(text, undefined)).toBe('\\*a\\* \\[x\\](http://evil.test)\n\n- item one\n- item two');
  });
});

const kept = (id: string, text: string, more: Partial<Kept> = {}): Kept => ({ id, headings: [], text, page: null, origins: [`d:${text}`], edited: false, source: null, ...more }); // prettier-ignore
const fresh = (text: string): Fresh => ({ headings: [], text, digest: `d:${text}` });
describe('a second reading', () => {
  const texts = fc.uniqueArray(fc.string({ minLength: 3, maxLength: 40 }), { maxLength: 12 });
  test('the same file changes nothing, whatever people did to its pieces', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.boolean()), (all, edits) => {
        const before = all.map((text, i) => (edits[i] ? kept(`p${i}`, `${text} by hand`, { edited: true, origins: [`d:${text}`] }) : kept(`p${i}`, text))); // prettier-ignore
        const out = reconcile(before, all.map(fresh));
        expect(out).toMatchObject({ added: 0, changed: 0, removed: [] });
        expect(out.steps.map((step) => step.do === 'keep' && step.text)).toEqual(before.map(({ text }) => text));
      }),
    );
  });
  test('what is new is added, what is gone goes, and every edit stays or is told', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const out = reconcile(one.map((text, i) => kept(`p${i}`, text)), other.map(fresh)); // prettier-ignore
        expect(out.steps.length - out.added + out.removed.length).toBe(one.length);
        expect(out.steps.map((step) => (step.do === 'add' ? step.piece.text : step.text))).toEqual(other);
      }),
    );
  });
  test('split pieces share their source, merged ones keep it; a change of an edited one is told beside it', () => {
    const before = [kept('a1', 'One.', { origins: ['d:One. Two.'], edited: true }), kept('a2', 'Two.', { origins: ['d:One. Two.'], edited: true }), kept('m', 'Three three three.\nFour four four.', { origins: ['d:Three three three.', 'd:Four four four.'], edited: true })]; // prettier-ignore
    const same = reconcile(before, [fresh('One. Two.'), fresh('Three three three.'), fresh('Four four four.')]);
    expect(same).toMatchObject({ added: 0, changed: 0, removed: [] });
    expect(same.steps.map((step) => step.do === 'keep' && step.id)).toEqual(['a1', 'a2', 'm']);
    const changed = reconcile([kept('e', 'Refunds take 12 days.', { origins: ['d:Refunds take ten days.'], edited: true })], [fresh('Refunds take nine days.')]); // prettier-ignore
    expect(changed).toMatchObject({ added: 0, changed: 1, edits: 1, steps: [{ text: 'Refunds take 12 days.', source: 'Refunds take nine days.' }] }); // prettier-ignore
  });
  test('a long file of which every piece was reworded and moved: each is known again, and what people wrote stays', () => {
    const words = (i: number) =>
      Array.from({ length: 30 }, (_, n) => `w${(i * 7_919 + n * 104_729) % 100_003}`).join(' ');
    const before = Array.from({ length: 600 }, (_, i) =>
      kept(`p${i}`, words(i), i === 7 ? { edited: true, source: null } : {}),
    );
    const reworded = before.map(({ text }) => fresh(text.replace(/^w\d+/, 'changed'))).toReversed();
    const out = reconcile(before, reworded);
    expect(out).toMatchObject({ added: 0, changed: 600, removed: [], edits: 1 });
    expect(out.steps.map((step) => step.do === 'keep' && step.id)).toEqual(before.map(({ id }) => id).toReversed());
  });
  test('likeness: of itself 1, of nothing in common 0', () => {
    const alike = likenesses();
    expect([alike('refund', 'refund'), alike('abc', 'xyz'), alike('退货政策', '退货规则') > 0]).toEqual([1, 0, true]);
  });
});
