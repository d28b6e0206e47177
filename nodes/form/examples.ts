// The examples of the form node, and at once its tests.
import type { Example } from '@dialoom/shared/node/define';
import type { formConfig } from './index.ts';

type FormExample = Example<typeof formConfig, 'filled' | 'gave-up' | 'cancelled' | 'silent'>;
export const examples: readonly FormExample[] = [
  {
    name: 'a pick-up is booked on one card',
    config: {
      prompt: 'To send {{ product }} back, please fill this in:',
      fields: [
        { id: 'name', label: 'Name', variable: 'name' },
        { id: 'phone', label: 'Phone', kind: 'phone', help: 'The courier calls it.', variable: 'phone' },
        {
          id: 'time',
          label: 'When',
          kind: 'choice',
          options: [
            { id: 'am', label: 'Morning' },
            { id: 'pm', label: 'Afternoon' },
          ],
          variable: 'time',
        },
        { id: 'words', label: 'Anything else', required: false, variable: 'words' },
      ],
      send: 'Book',
    },
    vars: { product: 'Q3' },
    script: [
      { form: { text: 'Name: Li …', values: { name: 'Li', phone: '+8613800138000', time: 'pm', words: null } } },
    ],
    ends: {
      exit: 'filled',
      set: { name: 'Li', phone: '+8613800138000', time: 'Afternoon', words: null },
      said: ['To send Q3 back, please fill this in:'],
    },
  },
  {
    name: 'written instead: what is missing is asked one by one',
    config: {
      prompt: 'Please fill this in:',
      fields: [
        { id: 'order', label: 'Order number', kind: 'pattern', pattern: '[0-9]{12}', variable: 'order' },
        { id: 'day', label: 'Day', kind: 'date', asks: 'Which day suits you?', variable: 'day' },
        {
          id: 'shop',
          label: 'Shop',
          kind: 'choice',
          options: [{ id: 'wuhan', label: 'Wuhan' }],
          required: false,
          variable: 'shop',
        },
        { id: 'mail', label: 'E-mail', kind: 'email', required: false, variable: 'mail' },
      ],
      cancel: ['never mind'],
    },
    script: [
      { form: { text: 'it is 202611180472', values: { order: '202611180472' } } },
      { ask: { text: 'soon' } },
      { ask: { text: 'tomorrow', value: '2026-01-02' } },
      { choose: { id: 'wuhan', text: 'Wuhan' } },
      { ask: { text: 'Skip' } },
    ],
    ends: {
      exit: 'filled',
      set: { order: '202611180472', day: '2026-01-02', shop: 'Wuhan', mail: null },
      said: [
        'Please fill this in:',
        'Which day suits you?',
        'Please give me a date, such as 25 November or tomorrow.\n\nWhich day suits you?',
        'Shop',
        'E-mail',
      ],
    },
  },
  {
    name: 'a table is booked in one sentence, corrected and confirmed',
    config: {
      prompt: 'With pleasure.',
      manner: 'talk',
      early: true,
      confirm: true,
      fields: [
        { id: 'day', label: 'Day', kind: 'date', day: 'today-or-later', variable: 'day' },
        { id: 'time', label: 'Time', kind: 'time', earliest: '11:00', latest: '21:00', variable: 'time' },
        { id: 'people', label: 'People', kind: 'number', least: 1, most: 12, variable: 'people' },
        { id: 'room', label: 'Room', kind: 'entity', entity: 'room', variable: 'room' },
      ],
    },
    script: [
      {
        read: {
          values: { day: '2026-01-07', people: 2 },
          doubtful: {},
          corrected: [],
          refused: { time: { reason: 'too-late' } },
        },
      },
      {
        ask: {
          text: '7 pm, by the window',
          heard: { values: { time: '19:00', room: 'window' }, doubtful: {}, corrected: [], refused: {} },
        },
      },
      {
        ask: {
          text: 'no, Thursday',
          heard: { values: { day: '2026-01-08' }, doubtful: {}, corrected: ['day'], refused: {} },
        },
      },
      { ask: { text: 'yes', agreed: true } },
    ],
    ends: {
      exit: 'filled',
      set: { day: '2026-01-08', time: '19:00', people: 2, room: 'window' },
      said: [
        'With pleasure.\n\n21:00 is the latest. What other time would suit you?\n\nTime',
        '- Day: Wednesday 7 January\n- Time: 19:00\n- People: 2\n- Room: window\n\nIs that all right?',
        'All right, Day: Thursday 8 January.\n\n- Day: Thursday 8 January\n- Time: 19:00\n- People: 2\n- Room: window\n\nIs that all right?',
      ],
    },
  },
  {
    name: 'one of two',
    config: {
      prompt: 'Please choose:',
      fields: [
        {
          id: 'gift',
          label: 'Gift',
          kind: 'choice',
          options: [
            { id: 'mug', label: 'Mug' },
            { id: 'bag', label: 'Bag' },
          ],
          variable: 'gift',
        },
      ],
    },
    script: [{ form: { text: 'Gift: Bag', values: { gift: 'bag' } } }],
    ends: { exit: 'filled', set: { gift: 'Bag' } },
  },
  {
    name: 'gives up',
    config: { prompt: 'Please:', fields: [{ id: 'n', label: 'How many', kind: 'number', variable: 'n' }], tries: 2 },
    script: [{ form: { text: 'what?', values: {} } }, { ask: { text: 'many' } }, { ask: { text: 'lots' } }],
    ends: { exit: 'gave-up', set: {} },
  },
  {
    name: 'the customer would rather not',
    config: { prompt: 'Please:', fields: [{ id: 'n', label: 'Name', variable: 'n' }], cancel: ['never mind'] },
    script: [{ form: { text: 'Never mind!', values: {} } }],
    ends: { exit: 'cancelled' },
  },
  {
    name: 'no answer',
    config: { prompt: 'Please:', fields: [{ id: 'n', label: 'Name', variable: 'n' }], waitMinutes: 10 },
    script: [{ form: { failed: 'silence' } }],
    ends: { exit: 'silent' },
  },
];
