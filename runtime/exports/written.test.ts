import type { ChatEvent } from '@dialoom/shared/api/chat';
import { expect, test } from 'vitest';
import { starsFor, written } from './written.ts';

const about = { id: 'c', bot: { id: 'b', name: 'B' }, version: 1, owner: 'bot', language: 'zh-CN', startedAt: 0, agent: '林夏', contact: { name: '张敏', email: '', phone: '' }, left: '', cut: false }; // prettier-ignore
const said = (seq: number, from: 'agent' | 'customer', text: string): ChatEvent => ({ type: 'message', id: `m${seq}`, seq, at: seq, from, text, ...(from === 'agent' && { name: '林夏' }) }); // prettier-ignore

test('who works here is called by name; customers are not, nor whom they name', () => {
  const { messages, contact } = written(about, [said(1, 'agent', '您好张敏女士，我是林夏'), said(2, 'customer', '我叫林夏')], starsFor(new Set(['name'])), 'zh-CN'); // prettier-ignore
  expect(messages.map(({ text }) => text)).toEqual([expect.stringMatching(/我是林夏$/), '我叫林*']);
  expect(messages[0]?.text).not.toContain('张敏');
  expect(contact.name).toBe('张*');
});
