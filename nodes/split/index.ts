// split: sends customers different ways by chance, in given shares; the same customer always the same way.
import { z } from 'zod';
import { defineNode, each } from '@dialoom/shared/node/define';
import { random, type Vars } from '@dialoom/shared/node/effects';
import { advanced, field, unit } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { fractionOf } from '@dialoom/shared/node/pump';
import { text } from './text.ts';

const row = z.strictObject({
  id: field.rowId(),
  name: field.text(60).default(''),
  share: unit('percent', z.int().min(0).max(100).default(50)),
});
type Row = z.output<typeof row>;
const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { share }) => sum + share, 0);

/** Who it is: by what is known of the contact, else by the conversation. A customer nobody knows is new each time. */
function whoIs(by: 'contact' | 'conversation', vars: Vars): string {
  const known = ['contact.id', 'contact.email', 'contact.phone'].map((path) => atPath(vars, path));
  const contact = known.find((value) => value !== undefined && value !== null && value !== '');
  return String((by === 'contact' ? contact : undefined) ?? atPath(vars, 'conversation.id') ?? '');
}

/** The row that holds the point `at` (0 ≤ at < 1) of all shares laid side by side. A draft whose shares make no 100 is stretched to fit. */
function rowAt(rows: readonly Row[], at: number): Row | undefined {
  let left = at * sumOf(rows);
  return rows.find(({ share }) => (left -= share) < 0) ?? rows[0];
}

export const split = defineNode({
  type: 'split',
  version: 1,
  icon: 'percent',
  category: 'logic',
  waits: false,
  config: z.strictObject({
    rows: z.array(row).max(10).default([]),
    by: z.enum(['contact', 'conversation', 'visit']).default('contact'),
    trial: advanced(field.text(60).default('')),
  }),
  exits: ({ rows }) => each('row', rows),
  card: ({ by }, { label }) => [label(`by=${by}`)], // the exits below say the rest
  exitLabel: ({ rows }, exit) => {
    const own = rows.find((one) => exit === `row:${one.id}`);
    return own ? `${own.name} ${own.share} %`.trim() : '';
  },
  *lint({ rows }) {
    if (rows.length < 2) yield { code: 'no-split', at: 'rows' };
    else if (sumOf(rows) !== 100) yield { code: 'not-hundred', at: 'rows', detail: { sum: String(sumOf(rows)) } };
  },
  *run({ rows, by, trial }, { vars, here }) {
    const at = by === 'visit' ? yield* random() : fractionOf(`${trial || here}:${whoIs(by, vars)}`);
    const taken = rowAt(rows, at);
    return taken ? { exit: `row:${taken.id}` } : { end: 'done' };
  },
  text,
  fresh: { rows: [{ id: 'first', name: 'A', share: 50 }, { id: 'second', name: 'B', share: 50 }] },
  examples: [
    {
      name: 'a customer always goes the same way',
      config: { rows: [{ id: 'aaaa', name: 'As before', share: 80 }, { id: 'bbbb', name: 'New greeting', share: 20 }], trial: 'greeting' },
      vars: { contact: { email: 'li@shop.test' }, conversation: { id: 'c1' } },
      script: [],
      ends: { exit: 'row:aaaa', set: {} },
    },
    {
      name: 'by conversation',
      config: { rows: [{ id: 'aaaa', name: 'Short', share: 50 }, { id: 'bbbb', name: 'Long', share: 50 }], by: 'conversation', trial: 'answer' },
      vars: { contact: { email: 'li@shop.test' }, conversation: { id: 'c1' } },
      script: [],
      ends: { exit: 'row:bbbb' },
    },
    {
      name: 'a new die each time',
      config: { rows: [{ id: 'aaaa', name: 'A', share: 30 }, { id: 'bbbb', name: 'B', share: 40 }, { id: 'cccc', name: 'C', share: 30 }], by: 'visit' },
      script: [],
      ends: { exit: 'row:bbbb' },
    },
  ],
}); // prettier-ignore
