import { expect, test } from 'vitest';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { transcriptOf, type Line } from './transcript.ts';

const T = Date.UTC(2026, 10, 21, 9);
type Bare<E = ChatEvent> = E extends ChatEvent ? Omit<E, 'seq' | 'at'> & { at?: number } : never;
/** Events one second apart, numbered. */
const log = (...events: Bare[]): ChatEvent[] => events.map((event, i) => ({ at: T + i * 1_000, ...event, seq: i + 1 }));
const say = (from: 'bot' | 'customer' | 'agent', text: string, more: object = {}): Bare => ({
  type: 'message',
  id: text,
  from,
  text,
  ...more,
});
const system = (key: string, name?: string): Bare => ({
  type: 'message',
  id: key,
  from: 'system',
  key,
  ...(name && { name }),
});
const owner = (to: 'bot' | 'queue' | 'agent' | 'closed', more: object = {}): Bare => ({
  type: 'owner',
  owner: to,
  ...more,
});

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const words = (line: Line): string =>
  line.kind === 'message'
    ? `${line.message.from}: ${line.message.text}`
    : line.kind === 'note'
      ? `note: ${line.note.text}`
      : line.kind === 'day'
        ? '(day)'
        : `[${line.happened.what}]`;
const read = (events: ChatEvent[], notes: { at: number; by: string; text: string }[] = []) =>
  transcriptOf(events, notes, dayOf).map(words);

test('a hand-off from the queue to the close, in the words of the desk', () => {
  const events = log(
    say('customer', 'a person please'),
    say('bot', 'one moment'),
    owner('queue', { leaveMessage: true }),
    owner('agent', { agent: { name: 'Ann' } }),
    system('agent.joined', 'Ann'),
    say('agent', 'hello', { name: 'Ann' }),
    owner('bot'), // closing: what the resolved exit says comes first
    say('bot', 'bye'),
    owner('closed'),
    { type: 'closed', by: 'agent' },
    { type: 'feedback-request' },
    system('rated'),
  );
  expect(read(events)).toEqual([
    '(day)', 'customer: a person please', 'bot: one moment', '[queued]', '[joined]', 'agent: hello', 'bot: bye', '[closed]', '[rated]',
  ]); // prettier-ignore
  const joined = transcriptOf(events, [], dayOf).find(
    (line) => line.kind === 'happened' && line.happened.what === 'joined',
  );
  expect(joined).toMatchObject({ happened: { name: 'Ann', waitedMs: 2_000 } });
});
test('leaving the queue: given up, waited out, or a message instead', () => {
  expect(read(log(owner('queue'), owner('bot'))).slice(1)).toEqual(['[queued]', '[gave-up]']);
  expect(read(log(owner('queue'), owner('bot', { leaveMessage: true }))).slice(1)).toEqual([
    '[queued]',
    '[waited-out]',
  ]);
  expect(read(log(owner('queue'), say('customer', 'call me'), owner('bot'), system('message.left'))).slice(1)).toEqual([
    '[queued]',
    'customer: call me',
    '[left]',
  ]);
});
test('nobody there, handed back, and a customer who comes again after the close', () => {
  expect(read(log(owner('bot', { leaveMessage: true }))).slice(1)).toEqual(['[nobody]']);
  expect(read(log(owner('agent'), owner('bot'), system('agent.left', 'Ann'))).slice(1)).toEqual(['[returned]']);
  expect(read(log(owner('closed'), { type: 'closed', by: 'timed-out' }, owner('bot'))).slice(1)).toEqual([
    '[closed]',
    '[again]',
  ]);
});
test('notes stand where they were written, and each day has one heading', () => {
  const events = log(say('customer', 'one'), say('customer', 'two', { at: T + 86_400_000 }));
  const notes = [{ at: T + 500, by: 'Ann', text: 'between' }];
  expect(read(events, notes)).toEqual(['(day)', 'customer: one', 'note: between', '(day)', 'customer: two']);
});
test('lines of one speaker in a row are one run; another speaker, a note or a pause ends it', () => {
  const runs = (events: ChatEvent[]) =>
    transcriptOf(events, [], dayOf).flatMap((line) => (line.kind === 'message' ? [[line.first, line.last]] : []));
  expect(runs(log(say('bot', 'a'), say('bot', 'b'), say('customer', 'c')))).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ]);
  expect(runs(log(say('agent', 'a', { name: 'Ann' }), say('agent', 'b', { name: 'Ben' })))).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(runs(log(say('bot', 'a'), say('bot', 'b', { at: T + 120_000 })))).toEqual([
    [true, true],
    [true, true],
  ]);
});
test('a choice is marked when the customer’s next line took it, and only then', () => {
  const choices = [{ id: 'yes', label: 'Yes' }];
  const chosen = (...next: Bare[]) => {
    const line = transcriptOf(log(say('bot', 'sure?', { choices }), ...next), [], dayOf)[1];
    return line?.kind === 'message' ? line.chosen : 'no message';
  };
  expect(chosen(say('customer', 'Yes', { chosen: 'yes' }))).toBe('yes');
  expect(chosen(say('customer', 'well'), say('customer', 'Yes', { chosen: 'yes' }))).toBeUndefined();
  expect(chosen()).toBeUndefined();
});

test('what was erased leaves one line where it ended, and no empty bubbles', () => {
  const events = log(
    system('erased'),
    system('erased'),
    system('conversation.erased'),
    owner('closed'),
    { type: 'closed', by: 'agent' },
    owner('bot'),
    say('customer', 'hello again'),
  );
  expect(read(events)).toEqual(['(day)', '[erased]', '[closed]', '[again]', 'customer: hello again']);
});
