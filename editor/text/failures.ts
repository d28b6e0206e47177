// What the studio says when a request fails without a sentence of the server.
import { defineMessages } from '@dialoom/shared/text/messages';

export const failureMessages = defineMessages({
  'failure.offline': { 'zh-CN': '连不上服务器。检查网络后重试，已经填写的内容还在。', en: 'Cannot reach the server. Check the network and try again; what you typed is kept.' },
  'failure.server': { 'zh-CN': '服务器出了问题。稍后重试，已经填写的内容还在。', en: 'The server failed. Try again in a moment; what you typed is kept.' },
  'failure.status': { 'zh-CN': '服务器拒绝了这个请求（{status}）。', en: 'The server refused this ({status}).' },
  'failure.unknown': { 'zh-CN': '出了意外的问题。重新载入页面再试。', en: 'Something unexpected happened. Reload the page and try again.' },
}); // prettier-ignore
