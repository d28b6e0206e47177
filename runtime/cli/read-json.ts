// A file of JSON named on the command line.
import { parseJson } from '@dialoom/shared/document/json';
import { CliFailure } from './command.ts';
import { readText } from './read-text.ts';

/** @throws CliFailure when it is none */
export async function readJson(path: string): Promise<unknown> {
  const parsed = parseJson(await readText(path));
  if ('value' in parsed) return parsed.value;
  throw new CliFailure({ 'zh-CN': `${path} 不是有效的 JSON`, en: `${path} is not valid JSON` });
}
