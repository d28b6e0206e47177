// jump: goes on in another flow and does not come back.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { field } from '@dialoom/shared/node/fields';

export const jump = defineNode({
  type: 'jump',
  version: 1,
  icon: 'corner-down-right',
  category: 'logic',
  waits: false,
  config: z.strictObject({ flow: field.from('flows').default('') }),
  exits: [],
  enters: ({ flow }) => (flow === '' ? [] : [{ flow, by: 'jump' }]),
  card: ({ flow }, { name }) => (flow === '' ? [] : [`→ ${name('flows', flow)}`]),
  *lint({ flow }) {
    if (flow === '') yield { code: 'no-flow', at: 'flow' }; // one that is gone is found by its field
  },
  *run({ flow }) {
    return { to: flow };
  },
  text: {
    'zh-CN': {
      title: '跳转',
      summary: '到另一个流程去，不再回来',
      exits: {},
      fields: { flow: '流程' },
      help: { flow: '从它的「开始」往下走；要走完再回来，请用「调用流程」' },
      lint: { 'no-flow': '还没有选跳到哪个流程' },
    },
    en: {
      title: 'Jump',
      summary: 'Go on in another flow and do not come back',
      exits: {},
      fields: { flow: 'Flow' },
      help: { flow: 'It begins at its start. To come back when it is over, use “Call a flow”' },
      lint: { 'no-flow': 'The flow to jump to is not chosen yet' },
    },
  },
  examples: [{ name: 'on to the returns', config: { flow: 'returns' }, script: [], ends: { to: 'returns', said: [] } }],
});
