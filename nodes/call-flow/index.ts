// call-flow: runs another flow and comes back, with values handed in and results handed out.
import { z } from 'zod';
import { defineNode, each, type Scope, type VarType } from '@dialoom/shared/node/define';
import { call, type Json, type Vars } from '@dialoom/shared/node/effects';
import { advanced, field, saved, when } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { text } from './text.ts';

const input = z.strictObject({
  id: field.rowId(),
  variable: field.writes().default(''),
  kind: z.enum(['text', 'copy']).default('text'),
  value: when('kind', ['text'], field.template().prefault('')),
  from: when('kind', ['copy'], field.reads().default('')),
});
const output = z.strictObject({
  id: field.rowId(),
  from: field.reads().default(''),
  variable: field.writes().default(''),
});
const outcome = z.strictObject({ id: field.rowId(), name: field.text(40).default('') });

/** What the sub-flow begins with. A copy keeps its kind; of nothing it is nothing. */
const inputsOf = (rows: readonly z.output<typeof input>[], { vars, prompt }: Scope): Vars =>
  Object.assign(
    {},
    ...rows.map(({ variable, kind, value, from }) =>
      saved<Json>(variable, kind === 'text' ? prompt(value) : (atPath(vars, from) ?? null)),
    ),
  ) as Vars;

export const callFlow = defineNode({
  type: 'call-flow',
  version: 1,
  icon: 'workflow',
  category: 'logic',
  waits: false,
  config: z.strictObject({
    flow: field.from('flows').default(''),
    inputs: z.array(input).max(20).default([]),
    outputs: z.array(output).max(20).default([]),
    outcomes: z.array(outcome).max(20).default([]),
    variable: advanced(field.writes().default('')),
  }),
  exits: ({ outcomes }) => [...each('outcome', outcomes), 'done', 'silent', 'error'],
  sets: ({ inputs, outputs, variable }) => ({
    ...(Object.assign({}, ...inputs.map((one) => saved(one.variable, one.kind === 'text' ? 'text' : 'any'))) as Record<string, VarType>),
    ...(Object.assign({}, ...outputs.map((one) => saved(one.variable, 'any'))) as Record<string, VarType>),
    ...saved(variable, 'text'),
  }),
  enters: ({ flow }) => (flow === '' ? [] : [{ flow, by: 'call' }]),
  calling: {
    of: (flow, outcomes) => ({ flow, outcomes: [...outcomes] }),
    read: ({ inputs, outputs, outcomes, variable }) => ({
      exits: Object.fromEntries(outcomes.map(({ id, name }) => [name.trim(), `outcome:${id}`])),
      otherwise: 'done',
      plain: inputs.length === 0 && outputs.length === 0 && variable === '',
    }),
  },
  card: ({ flow, inputs, outputs }, { name }) =>
    [
      flow === '' ? '' : `↳ ${name('flows', flow)}`,
      inputs.filter(({ variable }) => variable !== '').map(({ variable }) => `→ {{ ${variable} }}`).join(' '),
      outputs.filter(({ variable }) => variable !== '').map(({ variable }) => `← {{ ${variable} }}`).join(' '),
    ].filter(Boolean),
  exitLabel: ({ outcomes }, exit) => outcomes.find((one) => exit === `outcome:${one.id}`)?.name.trim() ?? '',
  *lint({ flow, inputs, outputs, outcomes }) {
    if (flow === '') yield { code: 'no-flow', at: 'flow' };
    for (const [i, { variable, kind, from }] of inputs.entries()) {
      if (variable === '') yield { code: 'no-input', at: `inputs.${i}.variable` };
      if (kind === 'copy' && from === '') yield { code: 'no-source', at: `inputs.${i}.from` };
    }
    for (const [i, { from, variable }] of outputs.entries()) {
      if (from === '') yield { code: 'no-result', at: `outputs.${i}.from` };
      if (variable === '') yield { code: 'no-target', at: `outputs.${i}.variable` };
    }
    for (const [i, { name }] of outcomes.entries()) {
      if (name.trim() === '') yield { code: 'no-outcome', at: `outcomes.${i}.name` };
      else if (outcomes.findIndex((one) => one.name.trim() === name.trim()) < i) yield { code: 'outcome-twice', at: `outcomes.${i}.name` };
    }
  },
  *run({ flow, inputs, outputs, outcomes, variable }, scope) {
    const wanted = outputs.map(({ from }) => from).filter(Boolean);
    const { outcome: ended, values } = yield* call({ flow, inputs: inputsOf(inputs, scope), outputs: wanted });
    const results = outputs.map(({ from, variable: to }) => (from === '' ? {} : saved<Json>(to, values[from] ?? null)));
    const set = Object.assign({}, ...results, saved(variable, ended)) as Vars;
    const own = outcomes.find(({ name }) => name.trim() === ended);
    return { exit: own ? `outcome:${own.id}` : 'done', set };
  },
  text,
  examples: [
    {
      name: 'asks for the address and brings it back',
      config: {
        flow: 'address',
        inputs: [{ id: 'aaaa', variable: 'address_for', value: 'order {{ order.number }}' }, { id: 'bbbb', variable: 'address_now', kind: 'copy', from: 'order.address' }],
        outputs: [{ id: 'cccc', from: 'address_new.city', variable: 'city' }],
        variable: 'how',
      },
      vars: { order: { number: 7, address: { city: 'Berlin' } } },
      script: [{ call: { outcome: 'given', values: { 'address_new.city': 'Wuhan' } } }],
      ends: { exit: 'done', set: { city: 'Wuhan', how: 'given' }, said: [] },
    },
    {
      name: 'goes on by how the flow ended',
      config: { flow: 'verify', outcomes: [{ id: 'okay', name: 'verified' }, { id: 'nope', name: 'refused' }] },
      script: [{ call: { outcome: 'refused', values: {} } }],
      ends: { exit: 'outcome:nope', set: {} },
    },
    { name: 'the customer said no more', config: { flow: 'verify' }, script: [{ call: { failed: 'silence' } }], ends: { exit: 'silent' } },
    { name: 'the flow failed', config: { flow: 'verify' }, script: [{ call: { failed: 'timeout' } }], ends: { exit: 'error', set: { error: 'timeout' } } },
  ],
}); // prettier-ignore
