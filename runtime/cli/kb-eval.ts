// `kb eval`: how well the FAQ search does on somebody's own entries and questions, with figures that can be compared.
import { SURE } from '../knowledge/confidence.ts';
import { evaluate, type Asked, type KnownRow } from '../knowledge/evaluate.ts';
import { print, type Run } from './command.ts';
import { holdsNothing, readRows } from './read-rows.ts';

export const kbEval: Run = async ({ flags, json }) => {
  const known = await readRows(flags, 'kb', {
    shape: same('{"id": "…", "question": "…", "answer": "…"}'),
    read: (row): KnownRow | undefined => {
      const { id, question, answer = '' } = fieldsOf(row);
      return isText(id) && isText(question) && isText(answer) ? { id, question, answer } : undefined;
    },
    empty: holdsNothing,
  });
  const asked = await readRows(flags, 'queries', {
    shape: same('{"question": "…", "id": "…"}'),
    read: (row): Asked | undefined => {
      const { question, id } = fieldsOf(row);
      return isText(question) && isText(id) ? { question, id } : undefined;
    },
    empty: holdsNothing,
  });
  const result = evaluate(known, asked, SURE, () => performance.now());
  if (json) print(JSON.stringify(result));
  else
    for (const [name, value] of Object.entries(result))
      print(`${name.padEnd(10)}${Math.round(value * 10_000) / 10_000}`);
  return 0;
};
const isText = (value: unknown): value is string => typeof value === 'string';
const same = (shape: string) => ({ 'zh-CN': shape, en: shape });
const fieldsOf = (row: unknown): Record<string, unknown> =>
  typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {};
