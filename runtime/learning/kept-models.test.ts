// The model of a version: kept, read again after a start, the same answers bit for bit, and learnt anew only when it must be.
import { BotDocument } from '@dialoom/shared/document/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learntStore } from '../store/learnt.ts';
import type { Store } from '../store/open.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { CORE, learn, type Model } from '../understanding/learn.ts';
import { examplesOf, lessonKey, namesOf } from '../understanding/lesson.ts';
import { createModels, type LearnApart } from '../understanding/models.ts';
import { keptModels } from './kept-models.ts';
import { packed, unpacked } from './pack.ts';

const documentOf = (...back: string[]) =>
  BotDocument.parse({
    name: 'shop',
    languages: ['zh-CN'],
    main: 'main',
    flows: { main: { name: 'Main', nodes: {} } },
    intents: {
      back: { name: '退货', examples: { 'zh-CN': ['我要退货', '不想要了能退吗', ...back], en: ['send it back'] } },
      person: { name: '人工', examples: { 'zh-CN': ['转人工', '我要和真人说话'] } },
    },
  });
const learnt = (document: BotDocument): Model => learn(examplesOf(document), namesOf(document));
const asked = ['可以退吗', '我要退货', '真人', 'send this back', 'xyz', ''];
const answers = (document: BotDocument, models: ReturnType<typeof createModels>) =>
  asked.map((text) => models.of(document).classify(text));
const noLearning: LearnApart = () => Promise.reject(new Error('a model was learnt'));

test('a packed model is the same model; what is none is none', async () => {
  const model = learnt(documentOf());
  expect(await unpacked(await packed(model))).toEqual(model);
  expect((await packed(model)).byteLength).toBeLessThan(60_000);
  expect(await unpacked(new Uint8Array([1, 2, 3]))).toBeUndefined();
});
test('the key is of what is learnt from, and of nothing else', () => {
  const document = documentOf();
  expect(lessonKey({ ...document, name: 'other', settings: { ...document.settings, threshold: 0.9 } })).toBe(lessonKey(document)); // prettier-ignore
  const { back, person } = document.intents;
  const turned = { ...document, intents: { person, back: back && { ...back, examples: { en: back.examples['en'] ?? [], 'zh-CN': back.examples['zh-CN'] ?? [] } } } }; // prettier-ignore
  expect(lessonKey(turned as BotDocument)).toBe(lessonKey(document)); // as it is stored: keys in order
  expect(learnt(turned as BotDocument)).toEqual(learnt(document));
  expect(lessonKey(documentOf('退'))).not.toBe(lessonKey(document));
});

describe.each(storeKinds)('kept models on %s', (kind) => {
  let made: { store: Store; drop(): Promise<void> };
  beforeAll(async () => void (made = await emptyStore(kind)));
  afterAll(() => made.drop());
  const parts = () => {
    const store = learntStore(made.store, () => 7);
    return { store, kept: keptModels(store) };
  };

  test('after a start nothing is learnt again, and every answer is the same', async () => {
    const document = documentOf();
    const { kept } = parts();
    const before = createModels(async (examples, names) => learn(examples, names));
    await kept.keep('shop', 1, document, (await before.ready(document)).model);
    const again = documentOf(); // as it is read from the database
    const after = createModels(noLearning, parts().kept.find);
    await after.ready(again);
    expect(answers(again, after)).toEqual(answers(document, before));
    expect(await kept.about('shop', 1)).toMatchObject({ at: 7 });
    expect((await kept.about('shop', 1))?.bytes).toBeGreaterThan(1_000);
  });
  test('one that is missing or cannot be read is learnt, and one of an older core is replaced', async () => {
    const document = documentOf('这个退了');
    const { store, kept } = parts();
    let count = 0;
    const counting: LearnApart = async (examples, names) => (count++, learn(examples, names));
    await createModels(counting, kept.find).ready(document);
    await store.keep('shop', 2, { key: lessonKey(document), core: CORE, body: new Uint8Array([9]) });
    await createModels(counting, kept.find).ready(document);
    await createModels(counting, () => Promise.reject(new Error('no database'))).ready(document);
    expect(count).toBe(3);
    await store.keep('shop', 2, { key: 'of-an-older-core', core: CORE - 1, body: new Uint8Array([9]) });
    expect(await kept.about('shop', 2)).toBeUndefined();
    await kept.keep('shop', 2, document, learnt(document));
    expect(await kept.about('shop', 2)).toBeDefined();
    expect(await store.find('of-an-older-core')).toBeUndefined(); // nobody needs it
  });
  test('versions with the same examples share a model; it goes with the last of them', async () => {
    const document = documentOf('能退么');
    const { store, kept } = parts();
    const model = learnt(document);
    await kept.keep('one', 1, document, model);
    await kept.keep('two', 1, document, model);
    await kept.keep('one', 1, documentOf('换'), learnt(documentOf('换')));
    expect(await store.find(lessonKey(document))).toBeDefined();
    await kept.keep('two', 1, documentOf('换'), learnt(documentOf('换')));
    expect(await store.find(lessonKey(document))).toBeUndefined();
  });
  test('a bot without intents keeps nothing', async () => {
    const document = { ...documentOf(), intents: {} };
    await parts().kept.keep('none', 1, document, learnt(document));
    expect(await parts().kept.about('none', 1)).toBeUndefined();
  });
});
