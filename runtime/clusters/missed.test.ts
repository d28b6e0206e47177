import type { ChatEvent } from '@dialoom/shared/api/chat';
import { expect, test } from 'vitest';
import type { LogBody } from '../conversation/state.ts';
import type { Input } from '../engine/types.ts';
import { missedIn } from './missed.ts';

const said = (text: string, at: number, more: object = {}): Input => ({ type: 'message', text, at, seed: 0, ...more });
const did = (kind: string, result: unknown): Input => ({ type: 'performed', key: `c_1:4:1:${kind}-9f`, result, at: 0, seed: 0 }); // prettier-ignore
const line = (from: 'bot' | 'agent' | 'customer', text: string, id = text): ChatEvent => ({ type: 'message', seq: 1, at: 0, id, from, text }); // prettier-ignore
const none = did('classify', { ranked: [], threshold: 0.5 });
const missed = (...bodies: LogBody[]) => missedIn(bodies).map(({ text, why }) => `${text}: ${why}`);

test('what no look-up found is missed, what one of them found is not', () => {
  expect(missed({ in: [said('gift card', 1), none] })).toEqual(['gift card: unmatched']);
  expect(missed({ in: [said('gift card', 1), did('classify', { ranked: [], threshold: 0.5, doubtful: ['a'] })] })).toEqual(['gift card: doubtful']); // prettier-ignore
  expect(missed({ in: [said('gift card', 1), did('classify', { ranked: [], threshold: 0.5, intent: 'a' })] })).toEqual([]); // prettier-ignore
  expect(missed({ in: [said('gift card', 1), none] }, { in: [did('retrieve', { band: 'found', entries: [] })] })).toEqual([]); // prettier-ignore
  expect(missed({ in: [said('gift card', 1), none, did('retrieve', { band: 'doubtful', entries: [] })] })).toEqual(['gift card: doubtful']); // prettier-ignore
});
test('buttons, greetings, answers to a question and other calls are none of it', () => {
  expect(missed({ in: [said('Yes', 1, { value: 'yes' }), none] })).toEqual([]);
  expect(missed({ in: [said('hi', 1, { understood: { greeting: true } }), none] })).toEqual([]);
  expect(missed({ in: [said('refund', 1, { understood: { intent: 'refund' } })] })).toEqual([]);
  expect(missed({ in: [said('Li Lei', 1), did('http', { status: 200 })] })).toEqual([]);
});
test('an answer that was called unhelpful counts, and the last word of the customer', () => {
  const found = { in: [said('how much', 1), did('retrieve', { band: 'found', entries: [] })], ev: [line('bot', 'Ten.', 'm1')] }; // prettier-ignore
  const vote = (helpful: boolean) => ({ votes: [{ at: 2, message: 'm1', helpful }] });
  expect(missed(found, vote(false))).toEqual(['how much: unhelpful']);
  expect(missed(found, vote(false), vote(true))).toEqual([]);
});
test('what a person answered goes with it; a conversation that was erased says nothing', () => {
  const [one] = missedIn([{ in: [said('gift card', 1), none] }, { ev: [line('agent', 'Yes, from ten euros.')] }, { ev: [line('customer', 'great'), line('agent', 'Anything else?')] }]); // prettier-ignore
  expect(one?.answer).toEqual(['Yes, from ten euros.', 'Anything else?']);
  expect(missed({ ev: [{ type: 'message', seq: 1, at: 0, id: 'x', from: 'system', key: 'erased', erased: 'customer' }] })).toEqual([]); // prettier-ignore
});
