import { BotDocument } from '@dialoom/shared/document/document';
import { expect, test } from 'vitest';
import { evidenceWith } from './evidence.ts';
import { createModels } from './models.ts';

const document = BotDocument.parse({
  name: 'shop',
  languages: ['zh-CN'],
  main: 'main',
  flows: { main: { name: 'Main', nodes: {} } },
  intents: {
    track: {
      name: '查物流',
      examples: { 'zh-CN': ['我的快递到哪了', '查一下物流', '包裹怎么还没到', '快递几天到', 'where is my parcel'] },
    },
    refund: {
      name: '退款',
      examples: { 'zh-CN': ['我要退款', '怎么退货', '钱什么时候退给我', '申请退款', 'I want my money back'] },
    },
  },
});
const evidence = evidenceWith(createModels());

test('a line that is an example says so, and needs no other reason', () => {
  expect(evidence(document, '我的快递到哪了？', ['track'])).toEqual([
    { intent: 'track', example: { text: '我的快递到哪了', near: 1 }, pieces: [] },
  ]);
});
test('the words that made it are told, most first; what was polite is not among them', () => {
  const [track, refund] = evidence(document, '麻烦看看我的快递', ['track', 'refund']);
  expect(track?.example?.text).toContain('快递');
  expect(track?.pieces[0]?.text).toContain('快递');
  expect(track?.pieces.map(({ text }) => text).join('')).not.toContain('麻烦');
  expect(refund?.intent).toBe('refund');
  const shares = track?.pieces.map(({ share }) => share) ?? [];
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.01);
});
test('long, empty and foreign lines come to an end', () => {
  for (const text of ['', '。', '快递'.repeat(2_000), 'x'])
    expect(evidence(document, text, ['track', 'refund'])).toHaveLength(2);
});
