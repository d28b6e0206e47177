// wait: rests for a while, or until business hours begin. A customer who writes meanwhile is not kept waiting.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { now, sleep } from '@dialoom/shared/node/effects';
import { field, when } from '@dialoom/shared/node/fields';
import { isZone, minutesOf, nextOpen } from '@dialoom/shared/hours/hours';
import { weekOf } from './hours.ts';
import { text } from './text.ts';

const units = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
/** The longest a conversation rests, as everywhere. */
const MOST_MS = 30 * units.days;

export const wait = defineNode({
  type: 'wait',
  version: 1,
  icon: 'clock',
  category: 'session',
  waits: true,
  config: z.strictObject({
    kind: z.enum(['time', 'hours']).default('time'),
    amount: when('kind', ['time'], z.int().min(1).max(1_440).default(10)),
    unit: when('kind', ['time'], z.enum(['minutes', 'hours', 'days']).default('minutes')),
    days: when('kind', ['hours'], z.enum(['weekdays', 'six-days', 'every-day', 'weekend']).default('weekdays')),
    from: when('kind', ['hours'], field.text(5).default('09:00')),
    to: when('kind', ['hours'], field.text(5).default('18:00')),
    zone: when('kind', ['hours'], field.text(60).default('Asia/Shanghai')),
  }),
  exits: ['done', 'wrote'],
  card: ({ kind, amount, unit, days, from, to }, { label }) =>
    kind === 'time' ? [`${amount} ${label(`unit=${unit}`)}`] : [label('kind=hours'), `${label(`days=${days}`)} ${from}–${to}`],
  *lint({ kind, amount, unit, from, to, zone }) {
    if (kind === 'time') {
      if (amount * units[unit] > MOST_MS) yield { code: 'too-long', at: 'amount' };
      return;
    }
    const [begins, ends] = [minutesOf(from), minutesOf(to)];
    if (begins === undefined) yield { code: 'no-time', at: 'from' };
    if (ends === undefined) yield { code: 'no-time', at: 'to' };
    if (begins !== undefined && ends !== undefined && begins >= ends) yield { code: 'backwards', at: 'to' };
    if (!isZone(zone)) yield { code: 'no-zone', at: 'zone' };
  },
  *run({ kind, amount, unit, days, from, to, zone }) {
    const at = yield* now();
    // hours that cannot be read keep nobody waiting
    const until = kind === 'time' ? at + Math.min(amount * units[unit], MOST_MS) : (nextOpen({ zone, week: weekOf(days, from, to) }, at) ?? at);
    if (until <= at) return { exit: 'done' };
    const { text: heard } = yield* sleep({ until, within: Math.min(until - at, MOST_MS) });
    if (heard === undefined) return { exit: 'done' };
    return { exit: 'wrote', ...(heard !== '' && { unread: heard }) }; // whoever asks what they want need not ask
  },
  text,
  examples: [
    { name: 'ten minutes', config: {}, script: [{ sleep: {} }], ends: { exit: 'done', set: {}, said: [] } },
    { name: 'the customer writes before two hours are over', config: { amount: 2, unit: 'hours' }, script: [{ sleep: { text: 'never mind, it works' } }], ends: { exit: 'wrote', set: {} } },
    { name: 'until nine on a weekday', config: { kind: 'hours', from: '09:00', to: '18:00' }, script: [{ sleep: {} }], ends: { exit: 'done' } },
    { name: 'open already: goes on at once', config: { kind: 'hours', days: 'every-day', from: '7:30', to: '22:00' }, script: [], ends: { exit: 'done', said: [] } },
  ],
}); // prettier-ignore
