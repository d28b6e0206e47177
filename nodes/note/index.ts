// note: words for the people who draw the bot. It lies on the canvas, never runs, and nothing leads to it.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { field } from '@dialoom/shared/node/fields';

export const note = defineNode({
  type: 'note',
  version: 1,
  icon: 'sticky-note',
  category: 'note',
  waits: false,
  config: z.strictObject({ text: field.multiline().default('') }),
  exits: [],
  card: ({ text }) => (text.trim() === '' ? [] : [text]),
  *run() {
    return { end: 'note' }; // only a document made by hand gets here; lint refuses a line into a note
  },
  text: {
    'zh-CN': {
      title: '便签',
      summary: '写给同事的话，客户看不到',
      exits: {},
      fields: { text: '内容' },
      help: { text: '换行会保留' },
    },
    en: {
      title: 'Note',
      summary: 'Words for your colleagues; customers never see them',
      exits: {},
      fields: { text: 'Text' },
      help: { text: 'Line breaks are kept' },
    },
  },
  fresh: { text: '' },
  examples: [
    {
      name: 'never says a word',
      config: { text: 'Ask the shop first!' },
      script: [],
      ends: { end: 'note', set: {}, said: [] },
    },
  ],
});
