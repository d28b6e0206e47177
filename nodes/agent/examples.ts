// How the agent node is used: each is a preset of the inspector, a page of its docs, and a test.
import type { Example } from '@dialoom/shared/node/define';
import type { z } from 'zod';

const tool = {
  id: 'aaaa',
  flow: 'return-order',
  name: 'return_order',
  about: 'Send an order back',
  args: [
    { id: 'bbbb', name: 'order_no', about: 'as the customer wrote it' },
    { id: 'cccc', name: 'reason', kind: 'choice' as const, choices: ['broken', 'too late'], required: false },
  ],
  results: ['label'],
  confirm: true,
};
const calls = (name: string, args: object, text = '') => ({ llm: { text, calls: [{ id: 'c1', name, args: JSON.stringify(args) }] } }); // prettier-ignore
const done = calls('finish_done', { note: 'A-17 goes back' });
type Exit = 'done' | 'person' | 'gave-up' | 'silent' | 'error';

export const examples: Example<z.ZodObject, Exit>[] = [
  {
    name: 'asks for what it needs, asks before it acts, and says what came of it',
    config: {
      connection: 'deepseek',
      goal: 'Send back the order of {{ contact.name }}.',
      rules: 'You work for {{ shop }}.',
      tools: [tool],
      result: 'outcome',
      turns: 5,
      links: ['cloudbrocade.example'],
      temperature: 0.2,
      maxTokens: 300,
      timeoutSeconds: 20,
    },
    vars: { shop: 'Cloud Brocade', contact: { name: 'Li' }, conversation: { message: 'I want to send it back' } },
    script: [
      { llm: { text: 'Which order is it?' } },
      { ask: { text: 'A-17' } },
      calls('return_order', { order_no: 'A-17', reason: 'broken' }),
      { choose: { id: 'yes', text: 'Yes, please' } },
      { call: { outcome: 'filed', values: { label: 'R-9' } } },
      done,
    ],
    ends: { exit: 'done', set: { outcome: 'A-17 goes back' }, said: ['I am about to do this: Send an order back · A-17 · broken. Shall I?'] },
  },
  {
    name: 'a tool that only looks runs at once',
    config: { goal: 'Look.', tools: [{ ...tool, confirm: false }] },
    script: [calls('return_order', { order_no: '7' }), { call: { outcome: 'none', values: {} } }, done],
    ends: { exit: 'done', set: {} },
  },
  {
    name: 'a node of the bot is a tool by itself',
    config: {
      goal: 'Save who it is.',
      tools: [{ id: 'aaaa', runs: 'node', node: 'main/save', name: 'save_contact', about: 'Keep the phone', args: [{ id: 'bbbb', name: 'phone', variable: 'contact_phone' }], question: 'May we keep {{ contact_phone }}?' }],
    },
    script: [
      { llm: { text: '', calls: [{ id: 'c1', name: 'save_contact', args: '{"phone":"555"}' }] } },
      { choose: { id: 'yes', text: 'Yes, please' } },
      { call: { outcome: 'saved', values: {} } },
      calls('finish_done', {}),
    ],
    ends: { exit: 'done', set: {}, said: ['May we keep 555?'] },
  },
  {
    name: 'the customer wants a person',
    config: { goal: 'Help.', result: 'why' },
    vars: { conversation: { message: 'a person please' } },
    script: [calls('finish_person', {}, 'I will get somebody.')],
    ends: { exit: 'person', set: { why: 'I will get somebody.' } },
  },
  {
    name: 'a tool called again and again',
    config: { goal: 'Look.', tools: [{ ...tool, confirm: false }], rounds: 1 },
    script: [calls('return_order', { order_no: '1' }), { call: { outcome: 'none', values: {} } }, calls('return_order', { order_no: '2' })],
    ends: { exit: 'gave-up', set: {} },
  },
  {
    name: 'talks and gets nowhere',
    config: { goal: 'Help.', turns: 1 },
    script: [{ llm: { text: 'What is it?' } }, { ask: { text: 'hm' } }, { llm: { text: 'What is it?' } }],
    ends: { exit: 'gave-up', set: {} },
  },
  {
    name: 'the customer says no more',
    config: { goal: 'Help.' },
    script: [{ llm: { text: 'What is it?' } }, { ask: { failed: 'silence' } }],
    ends: { exit: 'silent', set: { error: 'silence' } },
  },
  {
    name: 'no model is set',
    config: { goal: 'Help {{ contact.name }}.', fallback: 'One moment, {{ contact.name }}.' },
    vars: { contact: { name: 'Li' } },
    script: [{ llm: { failed: 'no-model' } }],
    ends: { exit: 'error', set: { error: 'no-model' }, said: ['One moment, Li.'] },
  },
]; // prettier-ignore
