// Words of the kit's parts.
import { defineMessages } from '@dialoom/shared/text/messages';

export const kitMessages = defineMessages({
  'kit.close': { 'zh-CN': '关闭', en: 'Close' },
  'kit.cancel': { 'zh-CN': '取消', en: 'Cancel' },
  'kit.failed': { 'zh-CN': '这个页面打不开', en: 'This page cannot be shown' },
  'kit.retry': { 'zh-CN': '重试', en: 'Try again' },
  'kit.retrying': { 'zh-CN': '正在重试…', en: 'Trying again…' },
  'kit.copy': { 'zh-CN': '复制', en: 'Copy' },
  'kit.copied': { 'zh-CN': '已复制', en: 'Copied' },
  'kit.copy-failed': { 'zh-CN': '复制不了，请手动选中', en: 'Select it by hand' },
  'kit.notices': { 'zh-CN': '通知', en: 'Notices' },
});
