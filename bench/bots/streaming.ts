// A bot that answers each line with what a model streams.
const node = (type: string, config: object, next: Record<string, string> = {}) => ({
  type,
  version: 1,
  at: [32, 32],
  config,
  next,
});

export const streamingBot = {
  name: 'Streaming',
  languages: ['en'],
  main: 'main',
  flows: {
    main: {
      name: 'Main',
      nodes: {
        start: node('start', {}, { next: 'listen' }),
        listen: node('ask', { prompt: 'What?', variable: 'heard' }, { answered: 'think', 'gave-up': 'bye' }),
        think: node('llm', { connection: 'bench', prompt: '{{ heard }}', timeoutSeconds: 120 }, { ok: 'listen', error: 'sorry' }), // prettier-ignore
        sorry: node('say', { text: 'Failed: {{ error }}' }, { next: 'listen' }),
        bye: node('end', {}),
      },
    },
  },
};
