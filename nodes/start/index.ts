// start: where a flow begins. Made with the flow; neither deleted nor pasted.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';

export const start = defineNode({
  type: 'start',
  version: 1,
  icon: 'play',
  category: 'session',
  waits: false,
  entry: true,
  config: z.strictObject({}),
  exits: ['next'],
  card: () => [],
  *run() {
    return { exit: 'next' };
  },
  text: {
    'zh-CN': { title: '开始', summary: '流程从这里开始', exits: { next: '继续' }, fields: {} },
    en: { title: 'Start', summary: 'Where the flow begins', exits: { next: 'Continue' }, fields: {} },
  },
  examples: [{ name: 'goes on at once', config: {}, script: [], ends: { exit: 'next', said: [] } }],
});
