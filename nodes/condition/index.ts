// condition: goes the way of the first branch whose conditions hold.
import { z } from 'zod';
import { isOpen } from '@dialoom/shared/node/conditions';
import { defineNode, each } from '@dialoom/shared/node/define';
import { field } from '@dialoom/shared/node/fields';

const row = z.strictObject({
  id: field.rowId(),
  name: field.text(60).default(''),
  when: field.conditions().prefault({ rows: [] }),
});

export const condition = defineNode({
  type: 'condition',
  version: 1,
  icon: 'split',
  category: 'logic',
  waits: false,
  config: z.strictObject({ rows: z.array(row).max(20).default([]) }),
  exits: ({ rows }) => [...each('row', rows), 'else'],
  card: ({ rows }, { conditions }) => rows.slice(0, 3).map(({ name, when }) => (name === '' ? '' : `${name}: `) + conditions(when)),
  exitLabel: ({ rows }, exit, { conditions }) => {
    const own = rows.find((one) => exit === `row:${one.id}`);
    return own ? own.name || conditions(own.when).replace(/\{\{\s*|\s*\}\}/g, '') : '';
  },
  *lint({ rows }) {
    if (rows.length === 0) yield { code: 'no-branch', at: 'rows' };
    const written = rows.map((one) => JSON.stringify(one.when));
    for (const [i, { when }] of rows.entries()) {
      if (isOpen(when)) yield { code: 'no-condition', at: `rows.${i}.when` };
      else if (written.indexOf(written[i] ?? '') < i) yield { code: 'branch-twice', at: `rows.${i}.when`, level: 'warning' };
    }
  },
  *run({ rows }, { holds }) {
    const taken = rows.find((one) => holds(one.when));
    return { exit: taken ? `row:${taken.id}` : 'else' };
  },
  text: {
    'zh-CN': {
      title: '条件分支',
      summary: '按变量的值走不同的路',
      exits: { row: '满足条件', else: '都不满足' },
      fields: { rows: '分支', 'rows.name': '名称', 'rows.when': '条件' },
      help: { 'rows.when': '全部满足或任意满足；从上往下，先满足的分支先走', rows: '从上往下看，走第一个满足的分支', 'rows.name': '写在出口上；不填就写条件本身' },
      lint: { 'no-branch': '还没有分支', 'no-condition': '有一个分支还没有条件', 'branch-twice': '有两个分支的条件相同，后一个不会被走到' },
    },
    en: {
      title: 'Condition',
      summary: 'Go different ways by the values of variables',
      exits: { row: 'Holds', else: 'None holds' },
      fields: { rows: 'Branches', 'rows.name': 'Name', 'rows.when': 'Conditions' },
      help: { 'rows.when': 'All of them, or any of them; the first branch that holds is taken', rows: 'From top to bottom; the first that holds is taken', 'rows.name': 'Written on the exit. Empty: the conditions themselves' },
      lint: { 'no-branch': 'There is no branch yet', 'no-condition': 'A branch has no conditions yet', 'branch-twice': 'Two branches have the same conditions: the second is never taken' },
    },
  },
  fresh: { rows: [{ id: 'yes', when: { match: 'all', rows: [{ variable: '', op: 'equals', value: '' }] } }] },
  examples: [
    {
      name: 'still within fifteen days',
      config: { rows: [{ id: 'aaaa', name: 'In time', when: { rows: [{ variable: 'order.days', op: 'at-most', value: '15' }] } }] },
      vars: { order: { days: 3 } },
      script: [],
      ends: { exit: 'row:aaaa' },
    },
    {
      name: 'a good customer, in one of two ways',
      config: {
        rows: [
          { id: 'aaaa', when: { rows: [{ variable: 'contact.tier', op: 'equals', value: 'vip' }, { match: 'any', rules: [{ variable: 'orders', op: 'greater', value: '9' }, { variable: 'total', op: 'at-least', value: '{{ limit }}' }] }] } },
          { id: 'bbbb', when: { match: 'any', rows: [{ variable: 'orders', op: 'greater', value: '0' }, { variable: 'contact.tier', op: 'is-not-empty' }] } },
        ],
      },
      vars: { contact: { tier: 'VIP' }, orders: 2, total: 999, limit: 1000 },
      script: [],
      ends: { exit: 'row:bbbb' },
    },
    { name: 'nothing is known', config: { rows: [{ id: 'aaaa', when: { rows: [{ variable: 'order.status', op: 'one-of', value: 'sent\nreceived' }] } }] }, script: [], ends: { exit: 'else' } },
  ],
}); // prettier-ignore
