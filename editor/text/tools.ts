// Words of the tools that models call: in the simulator and beside a conversation.
import { defineMessages } from '@dialoom/shared/text/messages';

export const toolMessages = defineMessages({
  'tools.title': { 'zh-CN': '模型用过的工具', en: 'Tools the model used' },
  'tools.came.ran': { 'zh-CN': '已运行', en: 'Ran' },
  'tools.came.failed': { 'zh-CN': '没有成功', en: 'Did not work' },
  'tools.came.declined': { 'zh-CN': '客户没有同意，没有运行', en: 'Not agreed to: not run' },
  'tools.came.unknown': { 'zh-CN': '没有这个工具，没有运行', en: 'No such tool: not run' },
  'tools.came.misfit': { 'zh-CN': '参数不符合要求，没有运行', en: 'Arguments do not fit: not run' },
  'tools.confirmed': { 'zh-CN': '客户已同意', en: 'The customer agreed' },
  'tools.not-asked': { 'zh-CN': '没有先问客户', en: 'The customer was not asked' },
  'tools.args': { 'zh-CN': '参数', en: 'Arguments' },
  'tools.result': { 'zh-CN': '结果', en: 'Result' },
  'tools.none': { 'zh-CN': '没有参数', en: 'No arguments' },
  'tools.why': { 'zh-CN': '原因：{code}', en: 'Why: {code}' },
  'tools.took': { 'zh-CN': '{seconds} 秒', en: '{seconds} s' },
  'tools.took-ms': { 'zh-CN': '{ms} 毫秒', en: '{ms} ms' },
}); // prettier-ignore
