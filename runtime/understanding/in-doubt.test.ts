import { BotDocument } from '@dialoom/shared/document/document';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Pending } from '../engine/types.ts';
import { createModels } from './models.ts';
import { understandWithOpinions } from './in-doubt.ts';
import { understandWith } from './understand.ts';

const document = BotDocument.parse({
  name: 'b',
  languages: ['en'],
  main: 'main',
  flows: { main: { name: 'm', nodes: {} } },
  intents: { hours: { name: 'Hours', examples: { en: ['when are you open'] }, global: 'main' }, track: { name: 'Track', examples: { en: ['where is it'] } } },
  settings: { threshold: 0.6, doubtful: 0.3, secondOpinion: { connection: 'm' } },
}); // prettier-ignore
const globals = new Map([['hours', 'main']]);
/** As sure as the figure in the text. */
const model = {
  ...createModels().of(document),
  classify: (text: string) => {
    const sure = Number(/\d+/.exec(text)?.[0] ?? 0) / 100;
    const [first, second] = text.includes('track') ? ['track', 'hours'] : ['hours', 'track'];
    return { exact: false, ranked: [{ intent: first, confidence: sure }, { intent: second, confidence: 0.01 }] };
  },
}; // prettier-ignore
const models = { of: () => model, ready: () => model } as never;
const waiting = (wants: string) => ({ kind: 'ask', request: { wants }, hash: 'ask-1', key: 'k' }) as Pending;
const asked: string[][] = [];
const opinion = { by: 'llm' as const, ms: 3, tokens: 9 };
const understand = (text: string, { wants = 'text', says = 'hours', of = document, open = true } = {}) =>
  understandWithOpinions(models, understandWith(models), {
    on: async (_, __, ids) => {
      asked.push([...ids]);
      return { ...opinion, ...(says !== '' && { intent: says }) };
    },
  })({ workspace: 'w', bot: 'b' }, of, globals, open ? waiting(wants) : undefined, text, 0, 'en'); // prettier-ignore
beforeEach(() => void asked.splice(0));

describe('while a node waits', () => {
  test('a global intent in doubt is asked about, and taken when another is sure of it', async () => {
    expect(await understand('maybe 40')).toEqual({ intent: 'hours', second: { ...opinion, intent: 'hours' } });
    expect(asked).toEqual([['hours']]);
    expect(await understand('maybe 40', { says: '' })).toEqual({ second: opinion });
  });
  test.each([
    ['what is sure', 'hours 90', {}],
    ['what is none of these', 'else 10', {}],
    ['an intent that does not work everywhere', 'track 40', {}],
    ['where an intent is asked for, its node asks itself', 'maybe 40', { wants: 'intent' }],
    ['before anything is asked', 'maybe 40', { open: false }],
    ['an answer', '40', { wants: 'number' }],
    ['a bot that asks nobody', 'maybe 40', { of: { ...document, settings: { ...document.settings, secondOpinion: undefined } } }],
  ])('nobody is asked about %s', async (_, text, more) => {
    await understand(text, more);
    expect(asked).toEqual([]);
  }); // prettier-ignore
});
