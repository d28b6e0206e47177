// set: gives variables a value, row by row; a later row sees what an earlier one has set.
import { z } from 'zod';
import { defineNode, type Scope, type VarType } from '@dialoom/shared/node/define';
import type { Json, Vars } from '@dialoom/shared/node/effects';
import { field, isBlank, saved, when } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { text } from './text.ts';

const kinds = ['text', 'number', 'boolean', 'copy', 'clear', 'append', 'add'] as const;
const row = z.strictObject({
  id: field.rowId(),
  variable: field.writes().default(''),
  kind: z.enum(kinds).default('text'),
  value: when('kind', ['text', 'number', 'append', 'add'], field.template(8_000).prefault('')),
  yes: when('kind', ['boolean'], z.boolean().default(true)),
  from: when('kind', ['copy'], field.reads().default('')),
});
type Row = z.output<typeof row>;
const types: Readonly<Record<Row['kind'], VarType>> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  copy: 'any',
  clear: 'any',
  append: 'list',
  add: 'number',
};

const numberIn = (words: string): number | undefined => {
  const plain = words.normalize('NFKC').replace(/[,\s]/g, '');
  const number = Number(plain);
  return plain === '' || !Number.isFinite(number) ? undefined : number;
};

/** The new value of the row's variable; nothing when what should be a number is none: then it stays as it was. */
function valueOf({ variable, kind, value, yes, from }: Row, seen: Vars, { prompt }: Scope): Json | undefined {
  const old = Object.hasOwn(seen, variable) ? seen[variable] : undefined;
  switch (kind) {
    case 'text':
      return prompt(value, seen);
    case 'number':
      return numberIn(prompt(value, seen));
    case 'boolean':
      return yes;
    case 'copy':
      return from === '' ? null : (atPath(seen, from) ?? null);
    case 'clear':
      return null;
    case 'append': {
      const list = Array.isArray(old) ? old : old === undefined || old === null || old === '' ? [] : [old];
      return [...list, prompt(value, seen)];
    }
    case 'add': {
      const more = numberIn(prompt(value, seen));
      const before = typeof old === 'number' ? old : (numberIn(typeof old === 'string' ? old : '') ?? 0);
      return more === undefined ? undefined : before + more;
    }
    default:
      return kind satisfies never;
  }
}

export const set = defineNode({
  type: 'set',
  version: 1,
  icon: 'variable',
  category: 'logic',
  waits: false,
  config: z.strictObject({ rows: z.array(row).max(50).default([]) }),
  exits: ['next'],
  sets: ({ rows }) => Object.assign({}, ...rows.map(({ variable, kind }) => saved(variable, types[kind]))) as Record<string, VarType>,
  card: ({ rows }, { source, label }) =>
    rows
      .filter(({ variable }) => variable !== '')
      .slice(0, 3)
      .map(({ variable, kind, value, yes, from }) => {
        const to = `{{ ${variable} }}`;
        const what: Record<Row['kind'], string> = {
          text: `${to} = ${source(value)}`,
          number: `${to} = ${source(value)}`,
          boolean: `${to} = ${yes ? '✓' : '✗'}`,
          copy: `${to} = {{ ${from || '…'} }}`,
          clear: `${label('rows.kind=clear')} ${to}`,
          append: `${to} ← ${source(value)}`,
          add: `${to} + ${source(value)}`,
        };
        return what[kind];
      }),
  *lint({ rows }) {
    if (rows.length === 0) yield { code: 'no-row', at: 'rows' };
    for (const [i, { variable, kind, value, from }] of rows.entries()) {
      if (variable === '') yield { code: 'no-variable', at: `rows.${i}.variable` };
      if (kind === 'copy' && from === '') yield { code: 'no-source', at: `rows.${i}.from` };
      if ((kind === 'number' || kind === 'add') && isBlank(value)) yield { code: 'no-number', at: `rows.${i}.value` };
    }
  },
  *run({ rows }, scope) {
    let changed: Vars = {};
    for (const one of rows) {
      const value = valueOf(one, { ...scope.vars, ...changed }, scope);
      if (value !== undefined) changed = { ...changed, ...saved(one.variable, value) };
    }
    return { exit: 'next', set: changed };
  },
  text,
  fresh: { rows: [{ id: 'first', variable: '', kind: 'text', value: '' }] },
  examples: [
    {
      name: 'text, number, yes',
      config: { rows: [{ id: 'aaaa', variable: 'greeting', value: 'Hello {{ contact.name }}' }, { id: 'bbbb', variable: 'total', kind: 'number', value: '{{ price }}' }, { id: 'cccc', variable: 'vip', kind: 'boolean' }] },
      vars: { contact: { name: 'Li*' }, price: '1,299.5' },
      script: [],
      ends: { exit: 'next', set: { greeting: 'Hello Li*', total: 1299.5, vip: true } },
    },
    {
      name: 'copy a part, empty another',
      config: { rows: [{ id: 'aaaa', variable: 'city', kind: 'copy', from: 'order.address.city' }, { id: 'bbbb', variable: 'draft', kind: 'clear' }] },
      vars: { order: { address: { city: 'Wuhan' } }, draft: 'x' },
      script: [],
      ends: { exit: 'next', set: { city: 'Wuhan', draft: null } },
    },
    {
      name: 'collect and count',
      config: { rows: [{ id: 'aaaa', variable: 'items', kind: 'append', value: '{{ item }}' }, { id: 'bbbb', variable: 'count', kind: 'add', value: '1' }, { id: 'cccc', variable: 'note', value: '{{ count }} so far' }] },
      vars: { items: ['lamp'], item: 'chair', count: 1 },
      script: [],
      ends: { exit: 'next', set: { items: ['lamp', 'chair'], count: 2, note: '2 so far' } },
    },
  ],
}); // prettier-ignore
