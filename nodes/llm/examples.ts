// How the llm node is used: each is a preset of the inspector, a page of its docs, and a test.
import type { Example } from '@dialoom/shared/node/define';
import type { z } from 'zod';

const tool = {
  id: 'aaaa',
  flow: 'find-order',
  name: 'find_order',
  about: 'Where an order is',
  args: [
    { id: 'bbbb', name: 'order_no', about: 'as the customer wrote it' },
    { id: 'cccc', name: 'carrier', kind: 'choice' as const, choices: ['SF', 'YTO'], required: false },
  ],
  results: ['order_state'],
  confirm: false,
};
const cancel = {
  id: 'dddd',
  runs: 'node' as const,
  node: 'main/cancel',
  name: 'cancel_order',
  about: 'Cancel an order',
  args: [{ id: 'eeee', name: 'order_no', variable: 'number' }],
};
const asksFor = (args: string, name = 'find_order') => ({ llm: { text: '', calls: [{ id: 'c1', name, args }] } });

export const examples: Example<z.ZodObject, 'ok' | 'error' | 'file' | 'silent'>[] = [
    {
      name: 'answers while the customer reads along',
      config: {
        connection: 'deepseek',
        instructions: 'You work for {{ shop }}.',
        prompt: '{{ question }}',
        variable: 'answer',
        links: ['cloudbrocade.example'],
        memory: 4,
        temperature: 0.3,
        maxTokens: 400,
        timeoutSeconds: 20,
      },
      vars: { shop: 'Cloud Brocade', question: 'Is the *blue* one waterproof?' },
      script: [{ llm: { text: 'Yes, to three metres.' } }],
      ends: { exit: 'ok', set: { answer: 'Yes, to three metres.' }, said: [] },
    },
    {
      name: 'only for a variable',
      config: { prompt: 'Sum up in one line: {{ story }}', speak: false, variable: 'summary' },
      vars: { story: 'It fell and broke.' },
      script: [{ llm: { text: 'Fell, broke.' } }],
      ends: { exit: 'ok', set: { summary: 'Fell, broke.' } },
    },
    {
      name: 'no model is set',
      config: { prompt: '{{ question }}', fallback: 'I cannot answer that right now, {{ contact.name }}.' },
      vars: { question: 'Why?', contact: { name: 'Li' } },
      script: [{ llm: { failed: 'no-model' } }],
      ends: { exit: 'error', set: { error: 'no-model' }, said: ['I cannot answer that right now, Li.'] },
    },
  {
    name: 'classify: one of several kinds',
    config: {
      prompt: 'What is this about? {{ story }}',
      output: 'fields',
      fields: [{ id: 'aaaa', name: 'topic', kind: 'choice', choices: ['Refund', 'Delivery', 'Other'], about: 'What the customer wants', variable: 'topic' }],
      memory: 0,
      temperature: 0,
    },
    vars: { story: 'Where is my parcel?' },
    script: [{ llm: { text: '{"topic":"delivery"}' } }],
    ends: { exit: 'ok', set: { topic: 'Delivery' }, said: [] },
  },
  {
    name: 'extract: values out of what was written, put right once',
    config: {
      prompt: 'Read the order number and the day from: {{ story }}',
      output: 'fields',
      fields: [
        { id: 'aaaa', name: 'order_no', variable: 'order_no' },
        { id: 'bbbb', name: 'day', kind: 'date', required: false, variable: 'day' },
      ],
      memory: 0,
    },
    vars: { story: 'A-17, it should have come on the third' },
    script: [{ llm: { text: 'The number is A-17.' } }, { llm: { text: '{"order_no":"A-17","day":null}' } }],
    ends: { exit: 'ok', set: { order_no: 'A-17', day: null }, said: [] },
  },
  {
    name: 'extract: the model does not get the shape right',
    config: { prompt: 'Read: {{ story }}', output: 'fields', fields: [{ id: 'aaaa', name: 'count', kind: 'whole', variable: 'count' }] },
    vars: { story: 'some' },
    script: [{ llm: { text: '{"count":"some"}' } }, { llm: { text: '{"count":"many"}' } }],
    ends: { exit: 'error', set: { error: 'llm-shape' } },
  },
  {
    name: 'rewrite in the shop’s tone',
    config: { instructions: 'Warm, short, no exclamation marks.', prompt: 'Say this in our tone: {{ story }}', memory: 0 },
    vars: { story: 'Out of stock until May.' },
    script: [{ llm: { text: 'It will be back with us in May.' } }],
    ends: { exit: 'ok', set: {} },
  },
  {
    name: 'translate into a variable',
    config: { prompt: 'Into English, nothing else: {{ story }}', speak: false, variable: 'english', memory: 0 },
    vars: { story: '还没有到' },
    script: [{ llm: { text: 'It has not come yet.' } }],
    ends: { exit: 'ok', set: { english: 'It has not come yet.' } },
  },
  {
    name: 'answers from a knowledge list',
    config: { instructions: 'Use the knowledge.', prompt: 'Answer.', knowledge: 'faq', passages: 1 },
    vars: { conversation: { message: 'How long does it take?' } },
    script: [
      { retrieve: { band: 'found', sure: 0.6, entries: [{ id: 'a', question: 'How long?', answer: 'Two days.', band: 'found', confidence: 0.9, how: 'words', by: 'How long?' }] } },
      { llm: { text: 'Two days.' } },
    ],
    ends: { exit: 'ok', set: {} },
  },
  {
    name: 'looks something up with a tool',
    config: { prompt: 'Help with: {{ story }}', tools: [tool], rounds: 1, variable: 'answer' },
    vars: { story: 'Where is A-17?' },
    script: [asksFor('{"order_no":"A-17"}'), { call: { outcome: 'found', values: { order_state: 'sent' } } }, { llm: { text: 'It was sent.' } }],
    ends: { exit: 'ok', set: { answer: 'It was sent.' } },
  },
  {
    name: 'asks the customer before a tool changes something',
    config: { prompt: 'Help.', tools: [{ ...cancel, question: 'Cancel order {{ number }}?' }] },
    script: [asksFor('{"order_no":"A-17"}', 'cancel_order'), { choose: { id: 'yes', text: 'Yes, please' } }, { call: { outcome: 'ok', values: {} } }, { llm: { text: 'It is cancelled.' } }],
    ends: { exit: 'ok', set: {}, said: ['Cancel order A-17?'] },
  },
  {
    name: 'the customer does not say whether',
    config: { prompt: 'Help.', tools: [cancel] },
    script: [asksFor('{"order_no":"A-17"}', 'cancel_order'), { choose: { failed: 'silence' } }],
    ends: { exit: 'silent', set: { error: 'silence' }, said: ['I am about to do this: Cancel an order · A-17. Shall I?'] },
  },
  {
    name: 'a tool that is called again and again',
    config: { prompt: 'Help.', tools: [tool], rounds: 1 },
    script: [asksFor('{"order_no":"1"}'), { call: { outcome: 'none', values: {} } }, asksFor('{"order_no":"2"}')],
    ends: { exit: 'error', set: { error: 'llm-loops' } },
  },
  {
    name: 'goes on with a long conversation, summed up',
    config: { connection: 'deepseek', prompt: 'Answer.', summary: true, memory: 2, timeoutSeconds: 20 },
    script: [{ llm: { text: 'Wants to return A-17.' } }, { llm: { text: 'Shall I send the label?' } }],
    ends: { exit: 'ok', set: {} },
  },
  {
    name: 'a picture for a model that sees none',
    config: { prompt: 'What is on it?', connection: 'blind', picture: 'photo' },
    vars: { photo: { id: 'f_1', type: 'image/png', name: 'a.png' } },
    script: [],
    ends: { exit: 'file', set: {} },
  },
]; // prettier-ignore
