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
    name: 'one of the sizes of the page Entities, read with a slip',
    config: { prompt: 'Which size?', kind: 'entity', entity: 'size', variable: 'size' },
    script: [{ ask: { text: 'larg', value: 'large', doubtful: true } }, { ask: { text: 'yes', agreed: true } }],
    ends: { exit: 'answered', set: { size: 'large' }, said: ['Which size?', 'Did you mean large?'] },
  },
  {
    name: 'a time within the hours',
    config: { prompt: 'What time?', kind: 'time', earliest: '09:00', latest: '18:00', variable: 'time' },
    script: [
      { ask: { text: '8 pm', refused: { reason: 'too-late', value: '20:00' } } },
      { ask: { text: '5 pm', value: '17:00' } },
    ],
    ends: {
      exit: 'answered',
      set: { time: '17:00' },
      said: ['What time?', '18:00 is the latest. What other time would suit you?'],
    },
  },
  {
    name: 'a day that is still to come; the first sentence may have said it',
    config: { prompt: 'Which day?', kind: 'date', day: 'today-or-later', withinDays: 30, early: true, variable: 'day' },
    script: [{ read: { values: { value: '2026-01-08' }, doubtful: {}, corrected: [], refused: {} } }],
    ends: { exit: 'answered', set: { day: '2026-01-08' }, said: [] },
  },
  {
    name: 'how many, always confirmed',
    config: {
      prompt: 'How many?',
      kind: 'number',
      least: 1,
      most: 5,
      whole: true,
      confirm: 'always',
      variable: 'count',
    },
    script: [
      { ask: { text: '3', value: 3 } },
      { ask: { text: 'no, four', value: 4 } },
      { ask: { text: 'yes', agreed: true } },
    ],
    ends: { exit: 'answered', set: { count: 4 }, said: ['How many?', 'Did you mean 3?', 'Did you mean 4?'] },
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
