// The examples of the rate node: every way out, and at once its tests.
import type { Example } from '@dialoom/shared/node/define';
import type { rateConfig } from './index.ts';

type RateExample = Example<typeof rateConfig, 'satisfied' | 'neutral' | 'dissatisfied' | 'skipped' | 'silent'>;
const reasons = [
  { id: 'slow', label: 'It took too long' },
  { id: 'wrong', label: 'The answer for {{ contact.name }} was wrong' },
];
const saving = { variable: 'score', reasonVariable: 'why', commentVariable: 'words' };

export const examples: readonly RateExample[] = [
  {
    name: 'five stars, and nothing more is asked',
    config: { prompt: 'How was it, {{ contact.name }}?', reasons, ...saving },
    vars: { contact: { name: 'Li' } },
    script: [{ choose: { id: '5', text: '5' } }],
    ends: { exit: 'satisfied', set: { score: 5, why: null, words: null }, said: ['How was it, Li?'] },
  },
  {
    name: 'two stars: why, and a comment',
    config: {
      prompt: 'How was it?',
      reasons,
      reasonPrompt: 'What went wrong?',
      commentPrompt: 'Tell us more:',
      ...saving,
    },
    vars: { contact: { name: 'Li' } },
    script: [
      { choose: { id: '2', text: '2' } },
      { choose: { id: 'reason-wrong', text: 'wrong' } },
      { choose: { text: ' It was the blue one. ' } },
    ],
    ends: {
      exit: 'dissatisfied',
      set: { score: 2, why: 'The answer for Li was wrong', words: 'It was the blue one.' },
      said: ['How was it?', 'What went wrong?', 'Tell us more:'],
    },
  },
  {
    name: 'a face, and a comment from everybody',
    config: { prompt: 'How was it?', scale: 'faces', askComment: 'all', ...saving },
    script: [{ choose: { id: '3', text: 'okay' } }, { choose: { id: 'skip', text: 'No, thanks' } }],
    ends: { exit: 'neutral', set: { score: 3, why: null, words: null } },
  },
  {
    name: 'asks about something else instead',
    config: { prompt: 'How was it?', variable: 'score' },
    script: [{ choose: { text: 'where is my parcel' } }],
    ends: { exit: 'skipped', set: {} },
  },
  {
    name: 'no answer',
    config: { prompt: 'How was it?', waitMinutes: 10 },
    script: [{ choose: { failed: 'silence' } }],
    ends: { exit: 'silent' },
  },
];
