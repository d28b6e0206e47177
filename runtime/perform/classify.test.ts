// The borders of the bands: a bot's own, a node's own, or the model's; a conversation asks back from where the bot says.
import { BotDocument } from '@dialoom/shared/document/document';
import type { By } from '@dialoom/shared/node/effects';
import { expect, test } from 'vitest';
import { createModels } from '../understanding/models.ts';
import { performClassify } from './classify.ts';

const document = (settings: object) =>
  BotDocument.parse({
    name: 'shop', languages: ['en'], main: 'main', flows: { main: { name: 'Main', nodes: {} } }, settings,
    intents: {
      track: { name: 'Track', examples: { en: ['where is my parcel', 'track my parcel', 'my parcel is late', 'has my parcel shipped'] } },
      refund: { name: 'Refund', examples: { en: ['I want a refund', 'refund my money', 'give me a refund', 'money back please'] } },
    },
  }); // prettier-ignore
const by = { key: 'k' } as By;
const models = createModels();
const ask = async (settings: object, threshold?: number, text = 'the parcel, money') =>
  performClassify(models, async () => document(settings))({ text, intents: ['track', 'refund'], ...(threshold !== undefined && { threshold }) } as never, by); // prettier-ignore

test('what is doubtful for one bot is none of these, or enough, for another', async () => {
  const { ranked } = await ask({});
  const sure = ranked[0]?.confidence ?? 0;
  expect(sure).toBeGreaterThan(0.05);
  const [below, above] = [sure - 0.02, Math.min(1, sure + 0.02)];
  expect((await ask({ threshold: 1, doubtful: below })).doubtful?.[0]).toBe(ranked[0]?.intent);
  expect(await ask({ threshold: 1, doubtful: above })).not.toHaveProperty('doubtful');
  expect(await ask({ threshold: 1, doubtful: above })).not.toHaveProperty('intent');
});
test('a node’s own threshold counts before the bot’s; the doubtful band never reaches above it', async () => {
  expect((await ask({ threshold: 0.9 }, 0.3)).threshold).toBe(0.3);
  const { ranked } = await ask({});
  const sure = ranked[0]?.confidence ?? 0;
  expect(await ask({ doubtful: 1 }, Math.min(1, sure + 0.02))).not.toHaveProperty('doubtful');
});
