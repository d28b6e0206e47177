// The examples of the intent node: sure, in doubt, none of these, silent, and the classifier failing.
import type { Example } from '@dialoom/shared/node/define';
import type { intentConfig } from './index.ts';

type IntentExample = Example<typeof intentConfig, `intent:${string}` | 'else' | 'silent' | 'error'>;
const rows = [
  { id: 'aaaa', intent: 'track', label: 'Where my parcel is' },
  { id: 'bbbb', intent: 'return', label: 'Sending something back' },
];
const ranked = (track: number, back: number) => [
  { intent: 'track', confidence: track },
  { intent: 'return', confidence: back },
];
export const examples: readonly IntentExample[] = [
  {
    name: 'clear enough',
    config: {
      prompt: 'How can I help, {{ contact.name }}?',
      rows,
      utterance: 'question',
      variable: 'wish',
      threshold: 60,
    },
    vars: { contact: { name: 'Li' } },
    script: [
      { ask: { text: 'where is my parcel' } },
      { classify: { intent: 'track', ranked: ranked(0.93, 0.04), threshold: 0.6 } },
    ],
    ends: {
      exit: 'intent:aaaa',
      set: { question: 'where is my parcel', wish: 'track' },
      said: ['How can I help, Li?'],
    },
  },
  {
    name: 'in doubt, so it asks back',
    config: { prompt: 'How can I help?', rows, askBackText: 'Which of these?' },
    script: [
      { ask: { text: 'my parcel is broken' } },
      { classify: { doubtful: ['track', 'return'], ranked: ranked(0.45, 0.41), threshold: 0.55 } },
      { choose: { id: 'return', text: 'Sending something back' } },
    ],
    ends: { exit: 'intent:bbbb', said: ['How can I help?', 'Which of these?'] },
  },
  {
    name: 'said again in other words',
    config: { prompt: 'How can I help?', rows },
    script: [
      { ask: { text: 'parcel' } },
      { classify: { doubtful: ['track'], ranked: ranked(0.5, 0.2), threshold: 0.55 } },
      { choose: { text: 'I want to send it back' } },
      { classify: { intent: 'return', ranked: ranked(0.1, 0.9), threshold: 0.55 } },
    ],
    ends: { exit: 'intent:bbbb', said: ['How can I help?', 'I am not sure I got that. Do you mean:'] },
  },
  {
    name: 'none of these',
    config: { prompt: 'How can I help?', rows, variable: 'wish' },
    script: [{ ask: { text: 'tell me a joke' } }, { classify: { ranked: ranked(0.05, 0.04), threshold: 0.55 } }],
    ends: { exit: 'else', set: { wish: '' } },
  },
  {
    name: 'no answer',
    config: { prompt: 'How can I help?', rows, waitMinutes: 10 },
    script: [{ ask: { failed: 'silence' } }],
    ends: { exit: 'silent' },
  },
  {
    name: 'understanding is out of order',
    config: { prompt: 'How can I help?', rows },
    script: [{ ask: { text: 'hello?' } }, { classify: { failed: 'timeout' } }],
    ends: { exit: 'error', set: { error: 'timeout' } },
  },
  {
    name: 'not understood, then said in other words',
    config: { prompt: 'How can I help?', rows, retries: [{ id: 'aaaa', text: 'Sorry? In other words, please.' }] },
    script: [
      { ask: { text: 'the thing' } },
      { classify: { ranked: ranked(0.1, 0.1), threshold: 0.55 } },
      { ask: { text: 'where is my parcel' } },
      { classify: { intent: 'track', ranked: ranked(0.93, 0.04), threshold: 0.55 } },
    ],
    ends: { exit: 'intent:aaaa', said: ['How can I help?', 'Sorry? In other words, please.'] },
  },
];
