// Words of the code window.
import { defineMessages } from '@dialoom/shared/text/messages';

export const codeMessages = defineMessages({
  'code.open': { 'zh-CN': '在大窗口里写', en: 'Write in a large window' },
  'code.done': { 'zh-CN': '完成', en: 'Done' },
  'code.loading': { 'zh-CN': '正在打开编辑器…', en: 'Opening the editor…' },
  'code.failed': {
    'zh-CN': '编辑器没能打开，先在这里写也一样会保存。',
    en: 'The editor could not be opened. What you write here is kept all the same.',
  },
  'code.script-hint': { 'zh-CN': '输入 vars. 列出变量；再打一个点，列出它能做什么。', en: 'Type vars. for the list of variables, and another dot for what each can do.' },
  'code.template-hint': { 'zh-CN': '输入 { 插入变量。', en: 'Type { for the list of variables.' },
  'code.shape-hint': { 'zh-CN': '按 Ctrl+空格，列出这里可以写什么。', en: 'Press Ctrl+Space for what may stand here.' },
  'code.checking': { 'zh-CN': '正在检查…', en: 'Checking…' },
  'code.more': { 'zh-CN': '（还有 {n} 处）', en: '({n} more)' },
  'code.fine': { 'zh-CN': '没有发现问题', en: 'Nothing wrong with it' },
  'code.at': { 'zh-CN': '第 {line} 行：{message}', en: 'Line {line}: {message}' },
  'code.go': { 'zh-CN': '跳到那里', en: 'Go there' },
  'code.unfinished': { 'zh-CN': '没有写完，可能少了括号或引号', en: 'not finished: a bracket or a quote may be missing' },
  'code.syntax': { 'zh-CN': '「{near}」这里写得不对', en: 'not right at “{near}”' },
  'code.waits': { 'zh-CN': '脚本不能等待，也不能引入别的模块', en: 'a script cannot wait, and can bring nothing in' },
  'code.no-name': { 'zh-CN': '没有叫「{name}」的东西', en: 'there is nothing called “{name}”' },
  'code.lacks-vars': { 'zh-CN': '变量要写成 vars.{name}', en: 'a variable is written vars.{name}' },
  'code.no-variable': { 'zh-CN': '没有变量「{name}」', en: 'there is no variable “{name}”' },
  'code.json': { 'zh-CN': '到这里不再是 JSON：检查引号、逗号和括号', en: 'no JSON from here on: look at quotes, commas and brackets' },
}); // prettier-ignore
