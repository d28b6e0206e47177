// find-orders: the orders of a customer, and of several the one the customer chooses.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { choose, type Json } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit, when } from '@dialoom/shared/node/fields';
import type { FoundOrder } from '@dialoom/shared/node/record-shapes';
import { crmField, crmLint, crmName } from '../_crm/connection.ts';
import { crmOf } from '../_crm/crm-of.ts';
import { customerOf } from '../_crm/customer.ts';
import { examples } from './examples.ts';
import { text } from './text.ts';

export const findOrdersConfig = z.strictObject({
  connection: crmField(),
  customer: field.reads().default(''),
  number: field.template(200).prefault(''),
  status: field.text(60).default(''),
  choose: z.boolean().default(true),
  prompt: when('choose', [true], field.words().prefault('')),
  variable: field.writes().default(''),
  anyone: advanced(z.boolean().default(false)),
  most: advanced(z.int().min(1).max(20).default(10)),
  waitMinutes: advanced(when('choose', [true], unit('minutes', z.int().min(1).max(43_200).default(1_440)))),
});
const NONE = 'none';

export const findOrders = defineNode({
  type: 'find-orders',
  version: 1,
  icon: 'package-search',
  category: 'connect',
  waits: true,
  config: findOrdersConfig,
  exits: (config) =>
    config.choose
      ? (['found', 'not-found', 'silent', 'error'] as const)
      : (['found', 'several', 'not-found', 'error'] as const),
  sets: ({ variable }) => saved(variable, 'any'),
  asTool: { others: ({ anyone, variable }) => anyone && variable !== '' },
  card: ({ connection, number, status, prompt, choose: chooses, variable }, { source, label, name }) =>
    [
      [isBlank(number) ? '' : source(number), status].filter(Boolean).join(' · '),
      chooses && !isBlank(prompt) ? `"${source(prompt)}` : '',
      [crmName(connection, { name }), variable === '' ? '' : `${label('variable')} {{ ${variable} }}`]
        .filter(Boolean)
        .join(' · '),
    ].filter(Boolean),
  *lint({ connection, variable, anyone, number, choose: chooses, prompt }) {
    yield* crmLint(connection);
    if (variable === '') yield { code: 'not-saved', at: 'variable', level: 'warning' };
    if (chooses && isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    if (anyone && isBlank(number)) yield { code: 'no-number', at: 'number' };
    else if (anyone) yield { code: 'anyone', at: 'anyone', level: 'warning' };
  },
  *run({ connection, customer, number, status, choose: chooses, prompt, variable, anyone, most, waitMinutes }, scope) {
    const crm = crmOf(connection, scope);
    const contact = customerOf(customer, scope);
    const wanted = scope.prompt(number).trim().slice(0, 60);
    // an order number is easily guessed: without knowing who asks it opens nothing, unless the author wants that
    if (contact === undefined && !(anyone && wanted !== '')) return { exit: 'not-found' };
    const found = yield* crm.findOrders({
      ...(contact !== undefined && { contact }),
      ...(wanted !== '' && { number: wanted }),
      ...(status !== '' && { status }),
      limit: most,
    });
    const [one] = found;
    if (!one) return { exit: 'not-found' };
    if (found.length === 1) return { exit: 'found', set: saved<Json>(variable, one) };
    if (!chooses) return { exit: 'several', set: saved<Json>(variable, found) };
    const none = { id: NONE, label: scope.text('none') };
    const answer = yield* choose({
      prompt: scope.render(prompt),
      choices: [...found.slice(0, 19).map((order, i) => ({ id: `o${i}`, label: labelOf(order), says: [order.number] })), none], // prettier-ignore
      within: waitMinutes * 60_000,
    });
    const chosen = found.find((_, i) => `o${i}` === answer.id);
    if (chosen) return { exit: 'found', set: saved<Json>(variable, chosen) };
    return answer.id === NONE ? { exit: 'not-found' } : { exit: 'not-found', unread: answer.text };
  },
  text,
  fresh: {
    customer: 'customer',
    prompt: { 'zh-CN': '您说的是哪一笔订单？', en: 'Which order is it?' },
    variable: 'order',
  },
  examples,
});

/** What tells one order from another, on a button. */
const labelOf = ({ number, title, status }: FoundOrder): string =>
  [number, title, status].filter(Boolean).join(' · ').slice(0, 100);
