import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BotDocument, type Words } from '@dialoom/shared/document/document';
import { inLanguage } from '@dialoom/shared/template/words';
import { testDefinitions, testDocument, testNode } from '../canvas/test-flow.ts';
import { botTexts, pinnedTexts, stateOf, textIn, withText, writeText } from './bot-texts.ts';
import { applyOperation, inverseOf } from './operations/registry.ts';
import { setLanguages } from './operations/set-languages.ts';

const languages = ['en', 'zh-CN', 'ja'] as const;
const said = fc.constantFrom('Hello', '您好', 'Hi {{ contact.name }}', '{{ city }}', '…', '');
const words: fc.Arbitrary<Words> = fc.oneof(said, fc.dictionary(fc.constantFrom(...languages), said));
const document = fc
  .record({
    a: words,
    b: words,
    title: words,
    announce: words,
    spoken: fc.shuffledSubarray([...languages], { minLength: 1 }),
  })
  .map(({ a, b, title, announce, spoken }) =>
    BotDocument.parse({
      ...testDocument({
        a: testNode('branch', [0, 100], { text: a }),
        b: testNode('branch', [0, 0], { text: b }),
        plugin: testNode('plugin', [0, 0], { text: 'not ours' }),
      }),
      languages: spoken,
      settings: { handoff: { announce } },
      widget: { texts: { title } },
    }),
  );

test('every text that says something is there, the main flow from top to bottom, the own ones last', () => {
  const texts = botTexts(
    BotDocument.parse({
      ...testDocument({
        low: testNode('branch', [0, 200], { text: 'low', rows: [{ id: 'r', name: 'not words' }] }),
        high: testNode('branch', [0, 0], { text: { en: 'high' } }),
        silent: testNode('branch', [0, 0], { text: { en: ' ', 'zh-CN': '' } }),
        plugin: testNode('plugin', [0, 0], { text: 'raw' }),
      }),
      settings: { handoff: { offline: 'away' } },
      widget: { texts: { title: { en: 'T' } } },
    }),
    testDefinitions,
  );
  expect(texts.map(({ key }) => key)).toEqual(['main/high/text', 'main/low/text', 'handoff/offline', 'widget/title']);
  expect(texts[0]).toMatchObject({
    most: 8_000,
    place: { in: 'node', flow: 'main', node: 'high', path: ['text'], label: 'text' },
  });
});

test('a field that is not shown is not read, so it is nothing to translate', () => {
  const hidden = testDocument({ a: testNode('branch', [0, 0], { auth: { kind: 'none', token: 'x' } }) });
  expect(botTexts(hidden, testDefinitions)).toEqual([]);
});

describe('one language changed', () => {
  test('is read back, and the others keep what they said', () => {
    fc.assert(
      fc.property(
        words,
        fc.shuffledSubarray([...languages], { minLength: 2 }),
        fc.nat(2),
        said,
        (before, spoken, at, text) => {
          const language = spoken[at % spoken.length] ?? 'en';
          const after = withText(before, spoken, language, text);
          expect(after === undefined ? '' : textIn(after, language)).toBe(text);
          for (const other of spoken) {
            if (other === language) continue;
            const said = typeof before === 'string' ? (other === spoken[0] ? before : '') : textIn(before, other);
            expect(after === undefined ? '' : textIn(after, other)).toBe(said);
          }
        },
      ),
    );
  });

  test('with one language a text stays in one piece; nothing said is no text', () => {
    expect(withText('a', ['en'], 'en', 'b')).toBe('b');
    expect(withText(undefined, ['en'], 'en', 'b')).toBe('b');
    expect(withText('a', ['en'], 'en', '')).toBeUndefined();
    expect(withText({ en: 'a', ja: 'あ' }, ['en'], 'en', 'b')).toEqual({ en: 'b', ja: 'あ' }); // a removed language keeps its words
    expect(withText({ en: 'a' }, ['en', 'ja'], 'en', '')).toBeUndefined();
  });

  test('is written where the text stands, and undone', () => {
    fc.assert(
      fc.property(document, fc.nat(3), (before, at) => {
        const texts = botTexts(before, testDefinitions);
        const text = texts[at % Math.max(1, texts.length)];
        if (!text) return;
        const operation = writeText(text, { ja: '新しい' });
        const after = applyOperation(before, operation);
        const changed = botTexts(after, testDefinitions);
        expect(changed.find(({ key }) => key === text.key)?.value).toEqual({ ja: '新しい' });
        expect(changed.filter(({ key }) => key !== text.key)).toEqual(texts.filter(({ key }) => key !== text.key));
        const back = inverseOf(before, operation);
        expect(back && applyOperation(after, back)).toEqual(before);
      }),
    );
  });
});

describe('texts in one piece, when the languages change', () => {
  test('say what they said in the language they were written in, and nothing in another', () => {
    fc.assert(
      fc.property(document, (before) => {
        const [first = 'en'] = before.languages;
        const order = ['fr', ...before.languages];
        const after = applyOperation(
          before,
          setLanguages.of({ languages: order, texts: pinnedTexts(before, testDefinitions) }),
        );
        expect(after.languages).toEqual(order);
        const texts = botTexts(after, testDefinitions);
        expect(texts.map(({ key }) => key)).toEqual(botTexts(before, testDefinitions).map(({ key }) => key));
        for (const [at, text] of botTexts(before, testDefinitions).entries()) {
          const now = texts[at]?.value ?? '';
          expect(inLanguage(now, first, first)).toBe(inLanguage(text.value, first, first));
          if (typeof text.value === 'string' && /Hello|您好|Hi/.test(text.value))
            expect(stateOf(now, 'fr')).toBe('missing');
        }
      }),
    );
  });

  test('stay in one piece when there is nothing to translate in them', () => {
    const before = testDocument({ a: testNode('branch', [0, 0], { text: '{{ city }} · 42%' }) });
    expect(pinnedTexts(before, testDefinitions)).toEqual([]);
  });
});

test('a text counts as the problems panel counts it', () => {
  expect(stateOf('Hello', 'ja')).toBe('shared');
  expect(stateOf({ en: 'Hello' }, 'ja')).toBe('missing');
  expect(stateOf({ en: 'Hello', ja: '  ' }, 'ja')).toBe('missing');
  expect(stateOf({ ja: 'はい' }, 'ja')).toBe('done');
});

test('what is asked for a missing part of an entity is a text, too; the rest of the part stays', () => {
  const asks = { en: 'Where to?' };
  const before = BotDocument.parse({ ...testDocument({}), entities: { trip: { name: 'Trip', kind: 'composite', parts: [{ id: 'pa', name: 'from' }, { id: 'pb', name: 'to', asks }] } } }); // prettier-ignore
  const [text] = botTexts(before, testDefinitions);
  expect(text).toMatchObject({ key: 'part/trip/1', value: asks });
  if (!text) return;
  const operation = writeText(text, withText(text.value, ['en', 'zh-CN'], 'zh-CN', '到哪里？'));
  const after = applyOperation(before, operation);
  expect(after.entities['trip']?.parts[1]).toMatchObject({ id: 'pb', asks: { en: 'Where to?', 'zh-CN': '到哪里？' } });
  const back = inverseOf(before, operation);
  expect(back && applyOperation(after, back)).toEqual(before);
});
