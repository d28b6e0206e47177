// Words of the templates on the start page.
import { defineMessages } from '@dialoom/shared/text/messages';

export const templateMessages = defineMessages({
  'templates.title': { 'zh-CN': '从模板开始', en: 'Begin from a template' },
  'templates.words': { 'zh-CN': '完整的机器人：话术、意图例句和常见问题都写好了，改成自己的就能发布。', en: 'Complete bots with texts, examples and answers: make them your own and publish.' },
  'templates.loading': { 'zh-CN': '正在读取模板', en: 'Loading the templates' },
  'templates.intents': { 'zh-CN': '{n} 个意图', en: '{n} {n:intent|intents}' },
  'templates.questions': { 'zh-CN': '{n} 条问答', en: '{n} {n:answer|answers}' },
  'templates.languages': { 'zh-CN': '中文、英文', en: 'Chinese, English' },
  'templates.use': { 'zh-CN': '用这个模板', en: 'Use this' },
  'templates.use-named': { 'zh-CN': '用这个模板：{name}', en: 'Use this: {name}' }, // begins with what is to be read on the button
  'templates.dialog': { 'zh-CN': '从「{name}」新建机器人', en: 'A bot from “{name}”' },
  'templates.make': { 'zh-CN': '新建', en: 'Make it' },
  'templates.making': { 'zh-CN': '正在新建…', en: 'Making it…' },
  'templates.made': { 'zh-CN': '已新建「{name}」，常见问题也装好了。', en: 'Made “{name}”, with its answers.' },
  'templates.made-kept': { 'zh-CN': '已新建「{name}」。它的常见问题列表之前就有，保持原样，没有重复添加。', en: 'Made “{name}”. Its list of answers was there already and stays as it is.' },
}); // prettier-ignore
