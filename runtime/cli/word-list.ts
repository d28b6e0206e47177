// The list that `--words` names, ready to be looked for.
import { Scanner } from '../guard/scan.ts';
import { parseWordList } from '../guard/word-list.ts';
import { compileLists } from '../guard/words.ts';
import { CliFailure, WrongUse, type Flags } from './command.ts';
import { readText } from './read-text.ts';

export async function scannerFrom(flags: Flags): Promise<Scanner> {
  const { words: file } = flags;
  if (typeof file !== 'string') throw new WrongUse({ 'zh-CN': '缺少 --words', en: '--words is missing' });
  const list = parseWordList(await readText(file));
  if (!('badLine' in list)) return new Scanner(compileLists(list.listed, list.allowed));
  throw new CliFailure({
    'zh-CN': `${file}:${list.badLine} 应该是「词<Tab>类别」`,
    en: `${file}:${list.badLine} should be a word, a tab and its category`,
  });
}
