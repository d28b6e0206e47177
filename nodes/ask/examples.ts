// The examples of the ask node: what a good question looks like, and at once its tests.
import type { Example } from '@dialoom/shared/node/define';
import type { askConfig } from './index.ts';

type AskExample = Example<typeof askConfig, 'answered' | 'gave-up' | 'cancelled' | 'silent'>;
export const examples: readonly AskExample[] = [
  {
    name: 'an order number at the second try',
    config: {
      prompt: 'What is your order number, {{ contact.name }}?',
      kind: 'pattern',
      pattern: '[0-9]{12}',
      variable: 'order_no',
      retries: [{ id: 'aaaa', text: 'It has 12 digits; you find it under My orders.' }],
      suggest: [{ id: 'bbbb', text: 'Where do I find it?' }],
    },
    vars: { contact: { name: 'Li' } },
    script: [{ ask: { text: 'no idea' } }, { ask: { text: 'it is 202611180472', value: '202611180472' } }],
    ends: {
      exit: 'answered',
      set: { order_no: '202611180472' },
      said: ['What is your order number, Li?', 'It has 12 digits; you find it under My orders.'],
    },
  },
  {
    name: 'a number that must be small enough',
    config: {
      prompt: 'How many?',
      kind: 'number',
      accept: { match: 'all', rows: [{ variable: 'value', op: 'at-most', value: '{{ stock }}' }] },
      refusal: 'We only have {{ stock }}.',
      variable: 'count',
    },
    vars: { stock: 5 },
    script: [{ ask: { text: 'nine', value: 9 } }, { ask: { text: '3', value: 3 } }],
    ends: { exit: 'answered', set: { count: 3 }, said: ['How many?', 'We only have 5.'] },
  },
  {
    name: 'one of our shops',
    config: {
      prompt: 'Which shop?',
      kind: 'list',
      list: [
        { id: 'aaaa', value: 'Wuhan', says: ['Hankou', '武汉'] },
        { id: 'bbbb', value: 'Berlin' },
      ],
      variable: 'shop',
    },
    script: [{ ask: { text: 'the one in Hankou', value: 'Wuhan' } }],
    ends: { exit: 'answered', set: { shop: 'Wuhan' } },
  },
  {
    name: 'any text',
    config: { prompt: 'What happened?', variable: 'story' },
    script: [{ ask: { text: ' It fell. ' } }],
    ends: { exit: 'answered', set: { story: 'It fell.' } },
  },
  {
    name: 'a photo of the damage',
    config: { prompt: 'Please send a photo.', kind: 'file', variable: 'photo' },
    script: [
      { ask: { text: 'which one?' } },
      {
        ask: {
          text: 'box.jpg',
          value: { id: 'f_1', name: 'box.jpg', type: 'image/jpeg', size: 48_211 },
          files: ['f_1'],
        },
      },
    ],
    ends: {
      exit: 'answered',
      set: { photo: { id: 'f_1', name: 'box.jpg', type: 'image/jpeg', size: 48_211 } },
      said: ['Please send a photo.', 'Please send a picture or a file, with the paper clip beside the text box.'],
    },
  },
  {
    name: 'words or a picture',
    config: { prompt: 'What is broken? A picture helps.', files: true, variable: 'problem' },
    script: [
      {
        ask: { text: 'lamp.png', value: { id: 'f_2', name: 'lamp.png', type: 'image/png', size: 900 }, files: ['f_2'] },
      },
    ],
    ends: {
      exit: 'answered',
      set: { problem: { id: 'f_2', name: 'lamp.png', type: 'image/png', size: 900 } },
    },
  },
  {
    name: 'gives up',
    config: { prompt: 'Your phone number?', kind: 'phone', variable: 'phone', tries: 2 },
    script: [{ ask: { text: 'no' } }, { ask: { text: 'why?' } }],
    ends: { exit: 'gave-up', set: {} },
  },
  {
    name: 'the customer would rather not',
    config: { prompt: 'Your e-mail address?', kind: 'email', variable: 'email', cancel: ['never mind', '算了'] },
    script: [{ ask: { text: 'Never mind!' } }],
    ends: { exit: 'cancelled' },
  },
  {
    name: 'no answer',
    config: { prompt: 'When shall we come?', kind: 'date', variable: 'day', waitMinutes: 10 },
    script: [{ ask: { failed: 'silence' } }],
    ends: { exit: 'silent' },
  },
];
