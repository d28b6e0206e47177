// end: the flow is over. At the top the conversation rests, and the next message begins it again; or it is closed for good.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { say } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank } from '@dialoom/shared/node/fields';

export const end = defineNode({
  type: 'end',
  version: 1,
  icon: 'flag',
  category: 'session',
  waits: false,
  config: z.strictObject({
    text: field.words().prefault(''),
    close: z.boolean().default(false),
    outcome: advanced(field.text(40).default('done')),
  }),
  exits: [],
  ending: {
    of: (outcome) => ({ outcome }),
    read: ({ text, close, outcome }) => ({ outcome: outcome.trim() || 'done', closes: close, speaks: !isBlank(text) }),
  },
  card: ({ text }, { source }) => (isBlank(text) ? [] : [`"${source(text)}`]),
  *run({ text, close, outcome }, { render }) {
    const words = render(text);
    if (words.trim() !== '') yield* say(words);
    return { end: outcome.trim() || 'done', ...(close && { close: true as const }) };
  },
  text: {
    'zh-CN': {
      title: '结束',
      summary: '流程到这里结束',
      exits: {},
      fields: { text: '道别的话', close: '关闭会话', outcome: '结果名称' },
      help: {
        text: '不填就直接结束',
        close: '打开后，客户再发消息会开始一次新的会话；不打开，客户随时可以接着问',
        outcome: '出现在统计里，例如「已解决」「已退货」',
      },
    },
    en: {
      title: 'End',
      summary: 'The flow ends here',
      exits: {},
      fields: { text: 'Farewell', close: 'Close the conversation', outcome: 'Name of the outcome' },
      help: {
        text: 'Empty: it ends without a word',
        close: 'On: the customer’s next message begins a new conversation. Off: they can go on asking',
        outcome: 'Shown in the figures: resolved, returned',
      },
    },
  },
  examples: [
    { name: 'says goodbye', config: { text: 'Bye, {{ contact.name }}!', outcome: 'resolved' }, vars: { contact: { name: 'Li' } }, script: [], ends: { end: 'resolved', said: ['Bye, Li!'] } },
    { name: 'closes without a word', config: { close: true }, script: [], ends: { end: 'done', said: [] } },
  ],
}); // prettier-ignore
