// What the columns of somebody's FAQ file hold, guessed from their names in Chinese and English: 问题, 相似问, Answer (en), 答案[zh-CN] …
import type { FaqColumn } from '@dialoom/shared/api/faq';

const parts: readonly (readonly [FaqColumn['part'], RegExp])[] = [
  ['similar', /相似|扩展问|相近|其他问法|同义问|问法|similar|alternat|variant|synonym|other questions/],
  ['question', /问题|标准问|提问|主问|题目|标题|^问$|^q$|question|^title$|^ask$/],
  ['answer', /答案|回答|答复|回复|解答|内容|^答$|^a$|answer|reply|response|content/],
  ['category', /分类|类别|类目|目录|分组|标签|categor|topic|group|folder|^tag/],
  ['enabled', /启用|状态|是否有效|enabled|status|^state$|active/],
  ['from', /生效|开始|起始|有效期起|valid from|^from$|start|begin/],
  ['to', /失效|结束|截止|到期|有效期止|valid (to|until)|^(to|until)$|end|expire/],
];
const languages: readonly (readonly [string, RegExp])[] = [
  ['zh-CN', /简体|中文|汉语|chinese/],
  ['zh-TW', /繁体|繁體|traditional/],
  ['en', /英文|英语|english/],
  ['ja', /日文|日语|japanese/],
  ['ko', /韩文|韩语|korean/],
];
const usual: Readonly<Record<string, string>> = { zh: 'zh-CN', cn: 'zh-CN', 'zh-hans': 'zh-CN', 'zh-hant': 'zh-TW' };
const TAG = /[\s([（【_-]([a-z]{2,3}(?:-[a-z0-9]{2,8})?)[)\]）】]?$/;
const NOT_TAGS = new Set(['id', 'to', 'faq', 'no', 'of', 'one', 'two', 'from', 'at']);

/** A name that says nothing gives a column that goes nowhere. */
export function columnOf(name: string): FaqColumn {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const tag = TAG.exec(plain)?.[1];
  const named = languages.find(([, words]) => words.test(plain));
  const language = tag !== undefined && !NOT_TAGS.has(tag) ? languageOf(tag) : (named?.[0] ?? '');
  const bare = plain.replace(tag !== undefined && language !== '' ? TAG : /$^/, '').replace(/[()[\]（）【】]/g, ' ').trim();
  const part = parts.find(([, words]) => words.test(bare))?.[0] ?? '';
  return { part, language: part === 'question' || part === 'similar' || part === 'answer' ? language : '' };
} // prettier-ignore
function languageOf(tag: string): string {
  const [base = '', region] = tag.split('-');
  return usual[tag] ?? usual[base] ?? (region === undefined ? base : `${base}-${region.length === 2 ? region.toUpperCase() : region}`);
} // prettier-ignore

/** The names an export gives, which the guess above reads back. */
export const columnNames = {
  'zh-CN': { question: '问题', similar: '相似问', answer: '答案', category: '分类', enabled: '启用', from: '生效时间', to: '失效时间' },
  en: { question: 'Question', similar: 'Similar questions', answer: 'Answer', category: 'Category', enabled: 'Enabled', from: 'Valid from', to: 'Valid until' },
} as const; // prettier-ignore
