// A form over the wire: what the client sees of it, what it answers with, and what it is told when that is not right.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageEvent } from '@dialoom/shared/api/chat';
import { nodes } from '@dialoom/nodes';
import { walk, begin } from '../engine/walk.ts';
import { compile } from '../engine/compile.ts';
import { botOf, lines, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const config = {
  prompt: 'To book, please fill this in:',
  fields: [
    { id: 'who', label: 'Name', variable: 'who' },
    { id: 'order', label: 'Order', kind: 'pattern', pattern: '[0-9]{12}', variable: 'order' },
    { id: 'day', label: 'Day', kind: 'date', required: false, variable: 'day' },
    { id: 'size', label: 'Size', kind: 'choice', options: [{ id: 's', label: 'Small' }, { id: 'l', label: 'Large' }], variable: 'size' }, // prettier-ignore
  ],
  cancel: ['never mind'],
};
const document = botOf({
  start: ['start', {}, { next: 'form' }],
  form: ['form', config, { filled: 'done', cancelled: 'no', 'gave-up': 'no', silent: 'no' }],
  done: ['say', { text: 'Booked: {{ who }} {{ order }} {{ size }} {{ day }}' }, { next: 'more' }],
  no: ['say', { text: 'Not booked' }, { next: 'more' }],
  more: ['ask', { prompt: 'Else?', variable: 'more' }, { answered: 'done' }],
});
const good = { who: ' Li ', order: 'it is 202611180472', day: '', size: 'l' };

describe.each(storeKinds)('forms on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind);
    bot = await s.publish(document);
  });
  afterAll(() => s.stop());
  const fill = (chat: Awaited<ReturnType<TestServer['chat']>>, values: object, id = 'fill-0001', headers = {}) =>
    chat.ask('POST', '/messages', { body: { id, type: 'form', values }, headers });

  test('the client sees what it must draw, and nothing of how it is read', async () => {
    const { events } = await s.chat(bot);
    const asked = events.find((event): event is MessageEvent => event.type === 'message' && event.form !== undefined);
    expect(asked?.text).toBe(config.prompt);
    expect(asked?.form).toEqual({
      fields: [
        { id: 'who', label: 'Name', kind: 'text', required: true, help: '' },
        { id: 'order', label: 'Order', kind: 'pattern', required: true, help: '' },
        { id: 'day', label: 'Day', kind: 'date', required: false, help: '' },
        { id: 'size', label: 'Size', kind: 'choice', required: true, help: '', choices: [{ id: 's', label: 'Small' }, { id: 'l', label: 'Large' }] },
      ],
      cancel: 'Leave it',
    }); // prettier-ignore
  });
  test('what is not right is told by field, and nothing has happened; then it goes in once, whoever asks again', async () => {
    const chat = await s.chat(bot);
    const before = await chat.all();
    const wrong = await fill(chat, { order: '12', day: 'one day', size: 'xl', extra: 'x' });
    expect(wrong.status).toBe(422);
    expect(wrong.json.error).toMatchObject({
      code: 'form.invalid',
      fields: { who: 'missing', order: 'pattern', day: 'date', size: 'choice' },
    });
    const streamed = await fill(chat, {}, 'fill-0001', { accept: 'text/event-stream' });
    expect(streamed.text).toContain('event: failed');
    expect(streamed.text).toContain('"fields":{"who":"missing"');
    expect(await chat.all()).toEqual(before);
    const right = await fill(chat, good);
    expect(right.status).toBe(200);
    expect(lines((await chat.all()).slice(before.length))).toEqual([
      'customer: Name: Li\nOrder: it is 202611180472\nSize: Large',
      'bot: Booked: Li 202611180472 Large ',
      'bot: Else?',
    ]);
    const again = await fill(chat, good);
    expect(again.json['events']).toEqual(right.json['events']);
    const late = await fill(chat, good, 'fill-0002'); // another tab still shows the card
    expect([late.status, late.json.error?.code]).toEqual([409, 'form.over']);
  });
  test('what is written beside it fills what it can; the word on its button leaves it', async () => {
    const written = await s.chat(bot);
    await written.send('order 202611180472, the large one');
    expect(lines(await written.all()).at(-1)).toBe('bot: Name');
    const left = await s.chat(bot);
    await left.send('Never mind.');
    expect(lines(await left.all()).slice(-2)).toEqual(['bot: Not booked', 'bot: Else?']);
  });
  test('too much, too long and no form at all are refused', async () => {
    const chat = await s.chat(bot);
    expect((await fill(chat, { who: 'x'.repeat(1_001) })).status).toBe(400);
    expect((await fill(chat, { who: 7 })).status).toBe(400);
    expect((await fill(chat, { ['k'.repeat(65)]: 'x' })).status).toBe(400);
  });
});

test('a channel that cannot draw a card is asked one by one from the start', () => {
  const compiled = compile(document, nodes);
  const at = { at: 1, seed: 1 };
  const first = walk(compiled, begin('c'), { type: 'started', channel: 'sms', locale: 'en', ...at });
  expect(first.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []))).toEqual(['Name']);
  const inWeb = walk(compiled, begin('c'), { type: 'started', channel: 'web', locale: 'en', ...at });
  expect(inWeb.need).toMatchObject({ do: 'wait', call: { kind: 'form' } });
});
