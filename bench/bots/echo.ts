// The echo-like bot: five activations and one template a turn (ask answered, set, condition, say, ask again), nothing outside.
import type { DialogScript } from './script.ts';

const node = (type: string, y: number, config: object, next: Record<string, string> = {}) => ({
  type,
  version: 1,
  at: [32, y],
  config,
  next,
});

export const echoBot = {
  name: 'Echo',
  languages: ['en'],
  main: 'main',
  flows: {
    main: {
      name: 'Main',
      nodes: {
        start: node('start', 32, {}, { next: 'listen' }),
        listen: node(
          'ask',
          112,
          { prompt: 'Say something.', variable: 'heard' },
          { answered: 'keep', 'gave-up': 'person', silent: 'person' },
        ),
        keep: node(
          'set',
          224,
          { rows: [{ id: 'last', variable: 'last', kind: 'copy', from: 'heard' }] },
          { next: 'check' },
        ),
        check: node(
          'condition',
          320,
          {
            rows: [
              {
                id: 'person',
                name: 'A person',
                when: { match: 'all', rows: [{ variable: 'last', op: 'equals', value: 'person' }] },
              },
            ],
          },
          { 'row:person': 'person', else: 'echo' },
        ),
        echo: node('say', 432, { text: 'You said: {{ last }}' }, { next: 'listen' }),
        person: node('handoff', 528, {}, { 'message-left': 'bye', resolved: 'bye', returned: 'bye', timeout: 'bye', offline: 'bye', cancelled: 'bye', error: 'bye' }), // prettier-ignore
        bye: node('end', 640, {}),
      },
    },
  },
};

export const echoScript: DialogScript = {
  texts: [
    'a red one, please',
    'is anybody home?',
    'a somewhat longer line, as customers write them, with a number: 42',
  ],
  answers: ['You said: a red one', 'You said: is anybody home?', 'You said: a somewhat longer line'],
};
