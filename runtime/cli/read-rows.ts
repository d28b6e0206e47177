// A file of JSON lines named by a flag: its rows, each checked.
import { CliFailure, WrongUse, type Flags } from './command.ts';
import { readText } from './read-text.ts';

type Words = { 'zh-CN': string; en: string };
export const holdsNothing: Words = { 'zh-CN': '是空的', en: 'holds nothing' };
type Rows<R> = {
  /** How a row should look, for who wrote one that does not. */
  shape: Words;
  /** Nothing when it is no such row, or no JSON at all. */
  read(row: unknown): R | undefined;
  /** What is said of a file without rows; without it such a file is fine. */
  empty?: Words;
};

/** @throws WrongUse without the flag; CliFailure with the file and line of the first row of another shape */
export async function readRows<R>(flags: Flags, name: string, { shape, read, empty }: Rows<R>): Promise<R[]> {
  const file = flags[name];
  if (typeof file !== 'string') throw new WrongUse({ 'zh-CN': `缺少 --${name}`, en: `--${name} is missing` });
  const rows = (await readText(file)).split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      row = undefined; // the lines below say so
    }
    const made = read(row);
    if (made !== undefined) return [made];
    const place = `${file}:${i + 1}`;
    throw new CliFailure({ 'zh-CN': `${place} 应该是 ${shape['zh-CN']}`, en: `${place} should be ${shape.en}` });
  });
  if (rows.length > 0 || !empty) return rows;
  throw new CliFailure({ 'zh-CN': `${file} ${empty['zh-CN']}`, en: `${file} ${empty.en}` });
}
