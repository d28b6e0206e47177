// handoff: a person takes over. How it ended is the exit.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { handoff as toPerson } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit } from '@dialoom/shared/node/fields';
import { text } from './text.ts';

/** The queue serves a higher number first. */
const priorities = { normal: 0, high: 5, urgent: 9 } as const;

export const handoff = defineNode({
  type: 'handoff',
  version: 1,
  icon: 'headset',
  category: 'people',
  waits: true,
  handsOver: true,
  config: z.strictObject({
    announce: field.words().prefault(''),
    offline: field.words().prefault(''),
    reason: field.template(500).prefault(''),
    priority: z.enum(['normal', 'high', 'urgent']).default('normal'),
    waitMinutes: unit('minutes', z.int().min(1).max(1_440).default(5)),
    leaveMessage: z.boolean().default(true),
    variable: advanced(field.writes().default('')),
  }),
  exits: ({ leaveMessage }) => [
    'resolved', 'returned', 'timeout', 'offline', 'cancelled', ...(leaveMessage ? (['message-left'] as const) : []), 'error',
  ], // prettier-ignore
  sets: ({ variable }) => saved(variable, 'text'),
  card: ({ announce, priority, reason }, { source, label }) =>
    [
      isBlank(announce) ? '' : `"${source(announce)}`,
      [priority === 'normal' ? '' : label(`priority=${priority}`), source(reason).trim()].filter(Boolean).join(' · '),
    ].filter(Boolean),
  *run({ announce, offline, reason, priority, waitMinutes, leaveMessage, variable }, { render, prompt, text: own }) {
    const { outcome, note } = yield* toPerson({
      announce: isBlank(announce) ? own('announce') : render(announce),
      offline: isBlank(offline) ? own('offline') : render(offline),
      reason: prompt(reason).trim().slice(0, 500),
      priority: priorities[priority],
      leaveMessage,
      within: waitMinutes * 60_000,
    });
    const exit = outcome === 'message-left' && !leaveMessage ? 'offline' : outcome;
    return { exit, set: note === undefined ? {} : saved(variable, note) };
  },
  text,
  fresh: {
    announce: { 'zh-CN': '正在为您转接人工客服，请稍等。', en: 'I am getting a colleague for you, one moment please.' },
    offline: { 'zh-CN': '现在没有客服在线，您可以留言，我们会尽快回复。', en: 'Nobody is here right now. Leave a message and we will get back to you.' },
  },
  examples: [
    {
      name: 'an agent solves it',
      config: { announce: 'One moment, {{ contact.name }}.', reason: 'Return of {{ order_no }}', priority: 'urgent', waitMinutes: 10, variable: 'note' },
      vars: { contact: { name: 'Li' }, order_no: '7' },
      script: [{ handoff: { outcome: 'resolved', note: 'refunded', agent: 'Li Na' } }],
      ends: { exit: 'resolved', set: { note: 'refunded' } },
    },
    { name: 'the agent hands it back', config: {}, script: [{ handoff: { outcome: 'returned' } }], ends: { exit: 'returned' } },
    { name: 'nobody came in time', config: { leaveMessage: false }, script: [{ handoff: { outcome: 'timeout' } }], ends: { exit: 'timeout' } },
    { name: 'nobody is there', config: { offline: 'We are back at nine.' }, script: [{ handoff: { outcome: 'offline' } }], ends: { exit: 'offline' } },
    { name: 'the customer stops waiting', config: {}, script: [{ handoff: { outcome: 'cancelled' } }], ends: { exit: 'cancelled' } },
    { name: 'a message is left', config: {}, script: [{ handoff: { outcome: 'message-left' } }], ends: { exit: 'message-left' } },
    { name: 'the desk cannot be reached', config: {}, script: [{ handoff: { failed: 'desk-down' } }], ends: { exit: 'error', set: { error: 'desk-down' } } },
  ],
}); // prettier-ignore
