// `nlu eval`: how well the classifier does on somebody's own examples, with figures that can be compared.
import { classifierOf } from '../understanding/classifier.ts';
import { evaluate, lessonOf } from '../understanding/evaluate.ts';
import { learnApart } from '../learning/learn-apart.ts';
import type { Example } from '../understanding/learn.ts';
import { CliFailure, print, WrongUse, type Flags, type Run } from './command.ts';
import { readText } from './read-text.ts';

export const nluEval: Run = async ({ flags, json }) => {
  const { examples, names } = lessonOf(await rowsOf(flags, 'train'));
  const ask = await rowsOf(flags, 'test');
  const began = performance.now();
  const model = classifierOf(await learnApart(examples, names));
  const trainMs = performance.now() - began;
  const { p50Us, p99Us, ...figures } = evaluate(model, ask, () => performance.now());
  const result = { ...figures, trainMs, p50Us, p99Us };
  if (json) print(JSON.stringify(result));
  else
    for (const [name, value] of Object.entries(result))
      print(`${name.padEnd(14)}${Math.round(value * 10_000) / 10_000}`);
  return 0;
};

async function rowsOf(flags: Flags, name: string): Promise<Example[]> {
  const file = flags[name];
  if (typeof file !== 'string') throw new WrongUse({ 'zh-CN': `缺少 --${name}`, en: `--${name} is missing` });
  const lines = (await readText(file)).split('\n');
  const rows = lines.flatMap((line, i) => (line.trim() === '' ? [] : [rowOf(line, `${file}:${i + 1}`)]));
  if (rows.length > 0) return rows;
  throw new CliFailure({ 'zh-CN': `${file} 里没有例句`, en: `${file} holds no examples` });
}
function rowOf(line: string, place: string): Example {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    row = undefined; // the line below says so
  }
  const { text, intent } = (row ?? {}) as { text?: unknown; intent?: unknown };
  if (typeof text === 'string' && typeof intent === 'string') return { text, intent };
  throw new CliFailure({
    'zh-CN': `${place} 应该是 {"text": "……", "intent": "……"}`,
    en: `${place} should be {"text": "…", "intent": "…"}`,
  });
}
