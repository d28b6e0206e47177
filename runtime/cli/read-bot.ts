// A bot document named on the command line.
import type { BotDocument } from '@dialoom/shared/document/document';
import { parseDocumentText } from '@dialoom/shared/document/parse';
import { errorText } from '@dialoom/shared/text/errors';
import { CliFailure } from './command.ts';
import { readText } from './read-text.ts';

/** @throws CliFailure that says what is wrong with it, and where */
export async function readBot(file: string): Promise<BotDocument> {
  const parsed = parseDocumentText(await readText(file));
  if ('document' in parsed) return parsed.document;
  const { code, path, params } = parsed.fault;
  if (code === 'bad-json')
    throw new CliFailure({
      'zh-CN': `${file} 不是机器人文件：内容不是有效的 JSON。请用「导出」得到的 .json 文件`,
      en: `${file} is no bot file: it is not valid JSON. Give a .json file that an export has written`,
    });
  const place = path ? ` (${path})` : '';
  throw new CliFailure({
    'zh-CN': `${file}：${errorText(code, 'zh-CN', params)}${place}`,
    en: `${file}: ${errorText(code, 'en', params)}${place}`,
  });
}
