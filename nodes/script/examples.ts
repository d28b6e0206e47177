// The examples of the script node. They are run for real too: what the sandbox answers must be what stands here.
import type { Example } from '@dialoom/shared/node/define';
import type { scriptConfig } from './index.ts';

type ScriptExample = Example<typeof scriptConfig, 'ok' | 'nothing' | 'error'>;
export const examples: readonly ScriptExample[] = [
  {
    name: 'the shipping fee',
    config: {
      code: [
        '// Shipping: 10 up to 1 kg, 3 for every further kg; from 199 on it is free',
        'const { total, weight } = vars',
        'if (total >= 199) return { fee: 0, words: "free" }',
        'const fee = 10 + Math.ceil(Math.max(0, weight - 1)) * 3',
        'return { fee, words: fee + " yuan" }',
      ].join('\n'),
      variable: 'shipping',
      results: [{ id: 'aaaa', path: 'fee', variable: 'fee' }],
    },
    vars: { total: 120, weight: 2.4 },
    script: [{ script: { value: { fee: 16, words: '16 yuan' }, logs: [] } }],
    ends: { exit: 'ok', set: { shipping: { fee: 16, words: '16 yuan' }, fee: 16 } },
  },
  {
    name: 'the day after tomorrow, as the shop’s calendar shows it',
    config: {
      code: [
        '// The day of delivery: two days from now',
        'const day = new Date()',
        'day.setDate(day.getDate() + 2)',
        'return [day.getFullYear(), day.getMonth() + 1, day.getDate()].join("-")',
      ].join('\n'),
      variable: 'delivery_day',
      zone: 'America/New_York', // where the old year is not over yet
      limitMs: 50,
    },
    script: [{ script: { value: '2026-1-2', logs: [] } }],
    ends: { exit: 'ok', set: { delivery_day: '2026-1-2' } },
  },
  {
    name: 'we do not deliver there',
    config: {
      code: 'const days = { Shanghai: 1, Wuhan: 2 }\nreturn days[vars.city]',
      variable: 'days',
    },
    vars: { city: 'Atlantis' },
    script: [{ script: { logs: [] } }],
    ends: { exit: 'nothing', set: {} },
  },
  {
    name: 'a slip in the script',
    config: { code: 'console.log(vars.items)\nreturn vars.items.length', variable: 'count' },
    vars: { items: null },
    script: [
      {
        script: {
          logs: ['null'],
          wrong: { what: 'threw', text: "TypeError: cannot read property 'length' of null", line: 2 },
        },
      },
    ],
    ends: { exit: 'error', set: { error: 'script-threw' } },
  },
];
