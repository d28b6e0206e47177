// docs/nodes.md and its Chinese twin: every node type with what it is for, by kind, leading to its own page.
import type { Category, Locale } from '../shared/node/define.ts';
import { nodes } from '../nodes/registry.generated.ts';

const kinds: Readonly<Record<Category, Readonly<Record<Locale, string>>>> = {
  talk: { 'zh-CN': '对话', en: 'Talk' },
  understand: { 'zh-CN': '理解', en: 'Understand' },
  logic: { 'zh-CN': '逻辑', en: 'Logic' },
  knowledge: { 'zh-CN': '知识', en: 'Knowledge' },
  model: { 'zh-CN': '大模型', en: 'Model' },
  connect: { 'zh-CN': '对接', en: 'Connect' },
  people: { 'zh-CN': '人工', en: 'People' },
  guard: { 'zh-CN': '安全', en: 'Guard' },
  session: { 'zh-CN': '会话', en: 'Session' },
  note: { 'zh-CN': '便签', en: 'Notes' },
};
const words = {
  'zh-CN': { title: '节点', lead: '画布上能用的节点，每个都有自己的一页：什么时候用、怎么填、有哪些出口。', other: '[English](nodes.md)' },
  en: { title: 'Nodes', lead: 'What can stand on the canvas. Each has a page of its own: when to use it, how to fill it in, where it leads.', other: '[中文](nodes.zh-CN.md)' },
} as const; // prettier-ignore

export function nodesDocs(locale: Locale): string {
  const { title, lead, other } = words[locale];
  const groups = Object.entries(kinds).flatMap(([category, names]) => {
    const own = nodes.filter((node) => node.category === category);
    if (own.length === 0) return [];
    const lines = own.map(
      ({ type, text }) => `- [${text[locale].title}](../nodes/${type}/docs.${locale}.md): ${text[locale].summary}`,
    );
    return [`## ${names[locale]}`, '', ...lines, ''];
  });
  return [
    `# ${title}`,
    '',
    '<!-- Made by `npm run gen` from the node definitions. Not edited by hand. -->',
    '',
    other,
    '',
    lead,
    '',
    ...groups,
  ].join('\n');
}
