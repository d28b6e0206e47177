// A knowledge list named on the command line, as an export of the studio writes it.
import { KnowledgeFile } from '@dialoom/shared/api/faq';
import { CliFailure } from './command.ts';
import { readJson } from './read-json.ts';

/** @throws CliFailure when it is none */
export async function knowledgeIn(path: string): Promise<KnowledgeFile> {
  const parsed = KnowledgeFile.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  throw new CliFailure({ 'zh-CN': `${path} 不是知识列表文件`, en: `${path} is no file of a knowledge list` });
}
