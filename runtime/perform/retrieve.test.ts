import { describe, expect, test } from 'vitest';
import type { By, Result } from '@dialoom/shared/node/effects';
import { performRetrieve, type Answerer } from './retrieve.ts';

type Entry = Result<'retrieve'>['entries'][number];
const by = { workspace: 'w' } as By;
const request = { list: 'shop', text: 'q', locale: 'en', most: 5, within: 1_000 };
const texts = (name: string) => ({ en: { question: name, similar: [], answer: `${name}!` } });
const hit = (id: string, confidence: number, how: 'same' | 'near' | 'words' = 'words') => ({ id, question: id, confidence, how, shared: [], score: confidence, texts: texts(id), category: '', priority: 'normal' as const, related: [], flow: '' }); // prettier-ignore
const entry = (kind: 'fact' | 'passage', id: string, band: Entry['band']): Entry => ({ id, kind, question: id, answer: `${id}!`, band, confidence: 0.9, how: 'words', by: id }); // prettier-ignore
const has =
  (...entries: Entry[]): Answerer =>
  async () =>
    entries;
const first = async (hits: ReturnType<typeof hit>[], beside: { facts?: Answerer; passages?: Answerer }) => (await performRetrieve({ search: async () => hits }, beside)(request, by)).entries.map(({ id }) => id); // prettier-ignore

describe('which kind of content answers', () => {
  const facts = has(entry('fact', 'fact', 'found'));
  const passages = has(entry('passage', 'passage', 'found'));
  test('a question word for word, then a fact, then a question by search, then a passage', async () => {
    expect((await first([hit('same', 1, 'same')], { facts, passages }))[0]).toBe('same');
    expect((await first([hit('near', 0.97, 'near')], { facts, passages }))[0]).toBe('near');
    expect((await first([hit('words', 0.9)], { facts, passages }))[0]).toBe('fact');
    expect((await first([hit('words', 0.9)], { facts: has(entry('fact', 'maybe', 'doubtful')), passages }))[0]).toBe('words'); // prettier-ignore
    expect((await first([hit('words', 0.3)], { passages }))[0]).toBe('passage');
  });
  test('when nothing is sure, what is worth asking about comes first, whatever its kind', async () => {
    const maybe = { facts: has(entry('fact', 'fact', 'none')), passages: has(entry('passage', 'passage', 'doubtful')) };
    expect(await first([hit('low', 0.1)], maybe)).toEqual(['passage', 'fact', 'low']);
  });
  test('who comes later is not asked once somebody has the answer', async () => {
    const never: Answerer = () => Promise.reject(new Error('asked'));
    expect(await first([hit('same', 1, 'same')], { facts: never, passages: never })).toEqual(['same']);
    expect(await first([hit('words', 0.9)], { passages: never })).toEqual(['words']);
  });
  test('a list that is not there fails', async () => {
    await expect(performRetrieve({ search: async () => undefined })(request, by)).rejects.toMatchObject({ code: 'no-list' }); // prettier-ignore
  });
});
