// A bot whose every turn runs a script with a limit of 50 ms: `sum` ends at once, `loop` never would, in native code where nothing interrupts it.
import type { DialogScript } from './script.ts';

const node = (type: string, config: object, next: Record<string, string> = {}) => ({
  type,
  version: 1,
  at: [32, 32],
  config,
  next,
});
const code = `if (vars.heard === 'loop') return 'a'.repeat(1e6).indexOf('a'.repeat(5e5) + 'b')
return [...Array(100).keys()].reduce((sum, n) => sum + n, 0)`;

export const sumsBot = {
  name: 'Sums',
  languages: ['en'],
  main: 'main',
  flows: {
    main: {
      name: 'Main',
      nodes: {
        start: node('start', {}, { next: 'listen' }),
        listen: node('ask', { prompt: 'What?', variable: 'heard' }, { answered: 'work', 'gave-up': 'bye' }),
        work: node('script', { code, variable: 'sum', limitMs: 50 }, { ok: 'tell', nothing: 'bye', error: 'late' }),
        tell: node('say', { text: 'It is {{ sum }}' }, { next: 'listen' }),
        late: node('say', { text: 'Stopped: {{ error }}' }, { next: 'listen' }),
        bye: node('end', {}),
      },
    },
  },
};
export const sumScript: DialogScript = { texts: ['sum'], answers: ['It is 4950'] };
export const loopScript: DialogScript = { texts: ['loop'], answers: ['Stopped: script-time'] };
