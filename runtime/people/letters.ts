// What the letters say.
import { defineMessages } from '@dialoom/shared/text/messages';

export const letters = defineMessages({
  'invitation.subject': { 'zh-CN': '{by} 邀请你加入 Dialoom', en: '{by} invites you to Dialoom' },
  'invitation.body': {
    'zh-CN': '{by} 邀请你一起管理客服机器人。打开下面的链接，设置名字和密码：',
    en: '{by} invites you to work on the customer-service bots. Open this link to choose a name and a password:',
  },
  'invitation.end': {
    'zh-CN': '链接 72 小时内有效，只能使用一次。如果与你无关，忽略这封邮件即可。',
    en: 'The link works once, for 72 hours. If this means nothing to you, ignore this letter.',
  },
  'reset.subject': { 'zh-CN': '重设 Dialoom 密码', en: 'A new password for Dialoom' },
  'reset.body': { 'zh-CN': '打开下面的链接，设置新密码：', en: 'Open this link to set a new password:' },
  'reset.end': {
    'zh-CN': '链接 30 分钟内有效，只能使用一次。如果不是你申请的，忽略这封邮件，密码不会改变。',
    en: 'The link works once, for 30 minutes. If you did not ask for it, ignore this letter: your password stays.',
  },
});
