// What the columns of a file of examples hold, guessed from their names in Chinese and English; the keys of JSON lines are such names too.
import type { ExampleColumn } from '@dialoom/shared/api/examples';

const parts: readonly (readonly [ExampleColumn['part'], RegExp])[] = [
  ['marks', /标注|实体|marks?$|entit|slots?$|annotation/],
  ['language', /语言|语种|language|locale|^lang$/],
  ['intent', /意图|分类|类别|标签|intent|^label|^class|categor/],
  ['text', /说法|例句|示例|语料|样本|问法|问题|句子|文本|内容|话术|相似问|text|utterance|example|sentence|phrase|query|question|sample|message|content/],
]; // prettier-ignore
const languages: readonly (readonly [string, RegExp])[] = [
  ['zh-CN', /^(简体|中文|汉语|简体中文|普通话|chinese|simplified chinese|mandarin)$/],
  ['zh-TW', /^(繁体|繁體|繁体中文|繁體中文|traditional chinese)$/],
  ['en', /^(英文|英语|english)$/],
  ['ja', /^(日文|日语|japanese)$/],
  ['ko', /^(韩文|韩语|korean)$/],
];
const usual: Readonly<Record<string, string>> = { zh: 'zh-CN', cn: 'zh-CN', 'zh-hans': 'zh-CN', 'zh-hant': 'zh-TW' };
const TAGGED = /^(.+?)[\s_-]*[([（【_\s-]([a-z]{2,3}(?:-[a-z0-9]{2,8})?|[\p{Script=Han}]{2,4})[)\]）】]?$/u;

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A tag from a tag or a name of a language; '' when it is neither. */
export function languageOf(said: string): string {
  const word = plain(said).replaceAll('_', '-');
  const named = languages.find(([, words]) => words.test(word));
  if (named) return named[0];
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(word)) return '';
  const [base = '', region] = word.split('-');
  return usual[word] ?? (region === undefined ? (usual[base] ?? base) : `${base}-${region.length === 2 ? region.toUpperCase() : region}`); // prettier-ignore
}

/** A name that says nothing gives a column that goes nowhere. */
export function columnOf(name: string): ExampleColumn {
  const whole = plain(name);
  const [, bare, tag] = TAGGED.exec(whole) ?? [];
  const language = tag === undefined || tag === 'id' || tag === 'name' ? '' : languageOf(tag);
  if (bare !== undefined && language !== '' && partOf(bare) === 'text') return { part: 'text', language };
  const own = languageOf(whole);
  if (partOf(whole) === '' && own !== '' && !/^[a-z]{2,3}$/.test(whole)) return { part: 'text', language: own }; // a column called “中文”
  return { part: partOf(whole), language: '' };
}
const partOf = (name: string): ExampleColumn['part'] => parts.find(([, words]) => words.test(name))?.[0] ?? '';

/** The names an export gives, which the guess above reads back. */
export const columnNames = {
  'zh-CN': { intent: '意图', language: '语言', text: '说法', marks: '标注' },
  en: { intent: 'Intent', language: 'Language', text: 'Text', marks: 'Marks' },
} as const;
