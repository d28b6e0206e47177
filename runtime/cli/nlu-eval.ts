// `nlu eval`: how well the classifier does on somebody's own examples, with figures that can be compared.
import { classifierOf } from '../understanding/classifier.ts';
import { evaluate, lessonOf } from '../understanding/evaluate.ts';
import { learnApart } from '../learning/learn-apart.ts';
import type { Example } from '../understanding/learn.ts';
import { print, type Flags, type Run } from './command.ts';
import { readRows } from './read-rows.ts';

export const nluEval: Run = async ({ flags, json }) => {
  const { examples, names } = lessonOf(await rowsOf(flags, 'train'));
  const ask = await rowsOf(flags, 'test');
  const began = performance.now();
  const model = classifierOf(await learnApart(examples, names));
  const trainMs = performance.now() - began;
  const { p50Us, p99Us, ...figures } = evaluate(model, ask, () => performance.now());
  const result = { ...figures, trainMs, p50Us, p99Us };
  /** Without a line about something else there is nothing to say about them. */
  const unasked = ask.some(({ intent }) => intent === 'oos') ? [] : ['oosRecall', 'oosPrecision', 'auroc'];
  if (json) print(JSON.stringify(result));
  else
    for (const [name, value] of Object.entries(result))
      print(`${name.padEnd(14)}${unasked.includes(name) ? '–' : Math.round(value * 10_000) / 10_000}`);
  return 0;
};

const rowsOf = (flags: Flags, name: string): Promise<Example[]> =>
  readRows(flags, name, {
    shape: { 'zh-CN': '{"text": "……", "intent": "……"}', en: '{"text": "…", "intent": "…"}' },
    read: (row) => {
      const { text, intent } = (row ?? {}) as { text?: unknown; intent?: unknown };
      return typeof text === 'string' && typeof intent === 'string' ? { text, intent } : undefined;
    },
    empty: { 'zh-CN': '里没有例句', en: 'holds no examples' },
  });
