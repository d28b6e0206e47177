// `kb eval`: how well the FAQ search does on somebody's own entries and questions, with figures that can be compared.
import { SURE } from '../knowledge/confidence.ts';
import { evaluate, type Asked, type KnownRow } from '../knowledge/evaluate.ts';
import { CliFailure, print, WrongUse, type Flags, type Run } from './command.ts';
import { readText } from './read-text.ts';

export const kbEval: Run = async ({ flags, json }) => {
  const known = await rowsOf(flags, 'kb', '{"id": "…", "question": "…", "answer": "…"}', ({ id, question, answer = '' }) =>
    isText(id) && isText(question) && isText(answer) ? [{ id, question, answer }] : [],
  ); // prettier-ignore
  const asked = await rowsOf(flags, 'queries', '{"question": "…", "id": "…"}', ({ question, id }) =>
    isText(question) && isText(id) ? [{ question, id }] : [],
  );
  const result = evaluate(known satisfies KnownRow[], asked satisfies Asked[], SURE, () => performance.now());
  if (json) print(JSON.stringify(result));
  else
    for (const [name, value] of Object.entries(result))
      print(`${name.padEnd(10)}${Math.round(value * 10_000) / 10_000}`);
  return 0;
};
const isText = (value: unknown): value is string => typeof value === 'string';

async function rowsOf<R>(
  flags: Flags,
  name: string,
  shape: string,
  read: (row: Record<string, unknown>) => R[],
): Promise<R[]> {
  const file = flags[name];
  if (typeof file !== 'string') throw new WrongUse({ 'zh-CN': `缺少 --${name}`, en: `--${name} is missing` });
  const rows = (await readText(file)).split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      row = undefined; // the line below says so
    }
    const [made] = typeof row === 'object' && row !== null ? read(row as Record<string, unknown>) : [];
    if (made !== undefined) return [made];
    const place = `${file}:${i + 1}`;
    throw new CliFailure({ 'zh-CN': `${place} 应该是 ${shape}`, en: `${place} should be ${shape}` });
  });
  if (rows.length > 0) return rows;
  throw new CliFailure({ 'zh-CN': `${file} 是空的`, en: `${file} holds nothing` });
}
