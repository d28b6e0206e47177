// What the columns of somebody's file are: guessed from their names and their cells, for a person to change.
import type { FactColumn } from '@dialoom/shared/api/facts';
import { fold } from '../understanding/entities/fold.ts';
import { typeOf, unitOf } from './cells.ts';

const ALIAS =
  /^(?:别名|又名|简称|俗称|俗名|其他叫法|同义词|alias(?:es)?|also (?:called|known as)|aka|other names?|synonyms?|nick ?names?)$/i;
const THING =
  /^(?:名称|名字|品名|商品|商品名称?|产品|产品名称?|款式|型号|套餐|套餐名称?|房型|卡种|账户|物品|name|product|item|model|plan|room|account|title|thing)$/i;
const TAG = /[\s([（【_-]([a-z]{2,3}(?:-[a-z0-9]{2,8})?)[)\]）】]$/i;
const languages: readonly (readonly [string, RegExp])[] = [['zh-CN', /[（([]\s*(?:简体|中文)\s*[)\]）]$/], ['zh-TW', /[（([]\s*繁[体體]\s*[)\]）]$/], ['en', /[（([]\s*(?:英文|英语|english)\s*[)\]）]$/i]]; // prettier-ignore
const BRACKET = /\s*[（([【][^()[\]（）【】]{1,12}[)\]）】]$/;
const UNIT = /[（([]\s*([^()[\]（）]{1,10})\s*[)\]）]$/;
const usual: Readonly<Record<string, string>> = { zh: 'zh-CN', cn: 'zh-CN' };

/** The language a column is said to be in by its name, and its name without it. */
export function taggedName(name: string): { bare: string; language: string } {
  for (const [language, words] of languages) if (words.test(name)) return { bare: name.replace(BRACKET, ''), language };
  const tag = /[)\]）】]$/.test(name) ? TAG.exec(name)?.[1]?.toLowerCase() : undefined;
  if (tag === undefined || !/^(?:zh|cn|en|ja|ko|fr|de|es|pt|ru|ar|th|vi|id)(?:-|$)/.test(tag)) return { bare: name, language: '' };
  const [base = '', region] = tag.split('-');
  return { bare: name.replace(TAG, '').trim(), language: region === undefined ? (usual[base] ?? base) : `${base}-${region.toUpperCase()}` };
} // prettier-ignore

/**
 * @param names of the columns, as the first row has them
 * @param rows cells by place
 * @param thing which column names the things; guessed without it
 */
export function columnsFrom(names: readonly string[], rows: readonly (readonly string[])[], thing?: number): FactColumn[] {
  const tagged = names.map(taggedName);
  const guessed = tagged.findIndex(({ bare }) => THING.test(fold(bare).trim()));
  const first = thing ?? (guessed >= 0 && guessed < 3 ? guessed : 0);
  const columns: FactColumn[] = [];
  for (const [i, { bare, language }] of tagged.entries()) {
    const cells = rows.map((row) => row[i] ?? '');
    const named = UNIT.exec(bare);
    const isAlias = ALIAS.test(fold(bare).trim());
    const before = columns[i - 1];
    // people tag the second language only: the Chinese column before it is in Chinese
    if (before?.language === '' && language !== '' && !language.startsWith('zh') && isChinese(rows.map((row) => row[i - 1] ?? '')) && !isChinese(cells)) before.language = 'zh-CN'; // prettier-ignore
    // side by side, in two languages: the same said twice
    const same = before && language !== '' && before.language !== '' && before.language !== language ? (before.of === '' ? before.id : before.of) : '';
    const part = i === first ? 'thing' : isAlias ? 'alias' : 'fact';
    const type = part === 'fact' ? typeOf(cells) : 'text';
    const unit = type === 'number' && unitOf(cells) === '' ? (named?.[1] ?? '') : '';
    columns.push({
      id: `c${i + 1}`,
      name: (unit === '' ? bare : bare.replace(UNIT, '').trim()) || `${i + 1}`,
      part, type, unit, language, of: part === 'fact' || (part === 'alias' && same === '') ? (part === 'fact' ? same : '') : same,
      synonyms: [], sentence: {}, asked: true,
    }); // prettier-ignore
  }
  return columns;
} // prettier-ignore
/** More than half of the cells that hold anything have Chinese signs in them. */
function isChinese(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  return said.filter((cell) => /\p{Script=Han}/u.test(cell)).length * 2 > said.length;
}
