// What a customer takes from the suggestions is answered, however much it sounds like an intent; where nothing leads to the list, it is not.
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import type { By } from '@dialoom/shared/node/effects';
import { describe, expect, test } from 'vitest';
import { performClassify } from '../perform/classify.ts';
import { createModels } from '../understanding/models.ts';
import { fallbackLists } from './fallback-lists.ts';

const node = (type: string, config: object, next: object) => ({ type, version: 1, at: [0, 0], config, next });
const bot = (elseTo: string) =>
  BotDocument.parse({
    name: 'Shop', languages: ['en'], main: 'main',
    flows: { main: { name: 'Main', nodes: {
      start: node('start', {}, { next: 'hear' }),
      hear: node('intent', { prompt: { en: '?' }, rows: [{ id: 'return', intent: 'return', label: {} }] }, { 'intent:return': 'bye', else: elseTo }),
      count: node('set', { rows: [] }, { next: 'look' }),
      look: node('faq', { knowledge: 'shop' }, { found: 'bye', 'not-found': 'other' }),
      other: node('faq', { knowledge: 'more' }, { found: 'bye' }),
      bye: node('end', {}, {}),
    } } },
    intents: { return: { name: 'Return', examples: { en: ['I want to return it', 'how do I return this', 'return my order', 'send it back'] } } },
  }); // prettier-ignore
const by = { key: 'k', workspace: 'w' } as By;
const models = createModels();
const asked = (document: BotDocument, text: string, stands: string[]) =>
  performClassify(models, async () => document, undefined, async (said, of) => fallbackLists(of, nodes).length > 0 && stands.includes(said))({ text, intents: ['return'], threshold: 0.1 } as never, by); // prettier-ignore

describe('lists behind what is not understood', () => {
  test('are found past nodes that ask nothing, and no further than the first look', () => {
    expect(fallbackLists(bot('look'), nodes)).toEqual(['shop']);
    expect(fallbackLists(bot('count'), nodes)).toEqual(['shop']);
    expect(fallbackLists(bot('bye'), nodes)).toEqual([]);
  });
  test('a question that stands there word for word is no intent; an example of the intent is, and so is all else', async () => {
    const questions = ['how do I return a gift', 'how do I return this'];
    expect(await asked(bot('look'), 'how do I return a gift', questions)).not.toHaveProperty('intent');
    expect(await asked(bot('look'), 'How do I return this?', ['How do I return this?'])).toMatchObject({
      intent: 'return',
    });
    expect(await asked(bot('look'), 'how do I return a book', questions)).toMatchObject({ intent: 'return' });
    expect(await asked(bot('bye'), 'how do I return a gift', questions)).toMatchObject({ intent: 'return' });
  });
});
