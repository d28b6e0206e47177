// What the columns of somebody's FAQ file hold, guessed from their names in Chinese and English: 问题, 相似问, Answer (en), 答案 [zh-CN] @wechat …
import { faqChannels, type FaqChannel, type FaqColumn } from '@dialoom/shared/api/faq';

const parts: readonly (readonly [FaqColumn['part'], RegExp])[] = [
  ['related', /相关|关联|related|see also/],
  ['follow-ups', /后续|按钮|follow|button/],
  ['similar', /相似|扩展问|相近|其他问法|同义问|问法|similar|alternat|variant|synonym|other questions/],
  ['media', /图片|附件|文件|媒体|picture|image|media|attachment|files?$/],
  ['question', /问题|标准问|提问|主问|题目|标题|^问$|^q$|question|^title$|^ask$/],
  ['answer', /答案|回答|答复|回复|解答|内容|^答$|^a$|answer|reply|response|content/],
  ['tags', /标签|关键词|^tags?$|label|keyword/],
  ['category', /分类|类别|类目|目录|分组|categor|topic|group|folder/],
  ['stage', /启用|状态|是否有效|enabled|status|^state$|stage|active/],
  ['priority', /优先|权重|priority/],
  ['flow', /流程|flow/],
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
const CHANNEL = /\s*@([a-z]+)$/;
const NOT_TAGS = new Set(['id', 'to', 'faq', 'no', 'of', 'one', 'two', 'from', 'at', 'ups']);
/** Parts that each language has its own of. */
export const isByLanguage = (part: FaqColumn['part']): boolean =>
  part === 'question' || part === 'similar' || part === 'answer' || part === 'media' || part === 'follow-ups';

/** A name that says nothing gives a column that goes nowhere. */
export function columnOf(name: string): FaqColumn {
  const whole = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const channel = faqChannels.find((one) => one === CHANNEL.exec(whole)?.[1]);
  const plain = channel === undefined ? whole : whole.replace(CHANNEL, '');
  const tag = TAG.exec(plain)?.[1];
  const named = languages.find(([, words]) => words.test(plain));
  const language = tag !== undefined && !NOT_TAGS.has(tag) ? languageOf(tag) : (named?.[0] ?? '');
  const bare = plain.replace(tag !== undefined && language !== '' ? TAG : /$^/, '').replace(/[()[\]（）【】]/g, ' ').trim();
  const part = parts.find(([, words]) => words.test(bare))?.[0] ?? '';
  return { part, language: isByLanguage(part) ? language : '', ...(part === 'answer' && channel !== undefined && { channel }) };
} // prettier-ignore
function languageOf(tag: string): string {
  const [base = '', region] = tag.split('-');
  return usual[tag] ?? usual[base] ?? (region === undefined ? base : `${base}-${region.length === 2 ? region.toUpperCase() : region}`);
} // prettier-ignore

/** The names an export gives, which the guess above reads back. */
export const columnNames = {
  'zh-CN': { question: '问题', similar: '相似问', answer: '答案', media: '图片和文件', 'follow-ups': '后续按钮', category: '分类', tags: '标签', stage: '状态', from: '生效时间', to: '失效时间', priority: '优先级', related: '相关问题', flow: '转到流程' },
  en: { question: 'Question', similar: 'Similar questions', answer: 'Answer', media: 'Pictures and files', 'follow-ups': 'Buttons', category: 'Category', tags: 'Tags', stage: 'State', from: 'Valid from', to: 'Valid until', priority: 'Priority', related: 'Related questions', flow: 'Go on with flow' },
} as const satisfies Record<string, Record<Exclude<FaqColumn['part'], ''>, string>>; // prettier-ignore
export const channelMark = (channel: FaqChannel): string => ` @${channel}`;

/** What stands in the columns of states and priorities, by what it means; the first word is what an export writes. */
export const stageWords = {
  draft: { 'zh-CN': '草稿', en: 'Draft', also: /^(草稿|draft)$/i },
  review: { 'zh-CN': '待审核', en: 'In review', also: /^(待审核?|审核中|in review|review|pending)$/i },
  approved: { 'zh-CN': '已通过', en: 'Approved', also: /^(已通过|通过|启用|已启用|有效|生效中?|上线|已上线|已发布|发布|是|1|yes|y|true|on|enabled?|active|approved|live|published)$/i },
  retired: { 'zh-CN': '已停用', en: 'Retired', also: /^(已停用|停用|关闭|禁用|无效|下线|已下线|未启用|否|0|no|n|false|off|disabled?|inactive|retired|archived)$/i },
} as const; // prettier-ignore
export const priorityWords = {
  low: { 'zh-CN': '低', en: 'Low', also: /^(低|low)$/i },
  normal: { 'zh-CN': '普通', en: 'Normal', also: /^(普通|中|一般|normal|medium)$/i },
  high: { 'zh-CN': '高', en: 'High', also: /^(高|high)$/i },
} as const;
