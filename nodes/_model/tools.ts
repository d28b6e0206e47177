// Flows of the bot as tools of a model: what it is told of them, and one call of it: judged, agreed to where it changes something, run, told back.
// Whatever the model writes, it reaches nothing that is not listed here, and only with values of the kinds that are.
import { z } from 'zod';
import type { Scope } from '@dialoom/shared/node/define';
import { call, choose, Failed, type Effect, type Json, type ToolCall, type Vars } from '@dialoom/shared/node/effects';
import { field } from '@dialoom/shared/node/fields';
import { schemaOf, typedField, valuesIn } from '@dialoom/shared/node/typed-fields';

export const toolRow = z.strictObject({
  id: field.rowId(),
  flow: field.from('flows').default(''),
  name: field.text(40).default(''),
  about: field.text(500).default(''),
  args: z.array(typedField()).max(20).default([]),
  results: field.lines(20).default([]),
  confirm: z.boolean().default(true),
});
export type Tool = z.output<typeof toolRow>;
/** One that only looks something up: of a node that does not wait, so nobody can be asked. */
export const lookUpRow = toolRow.omit({ confirm: true });
export type LookUp = z.output<typeof lookUpRow>;

/** Of what a tool gave, in characters; a model forgets the rest anyway, and every round carries it along. */
const MOST_RESULT = 6_000;
/** Somebody ended it on purpose, or nobody is there: not for the model to try again. */
const ENDS: ReadonlySet<string> = new Set(['stopped', 'taken-over', 'silence']);

const usable = <T extends LookUp>(tools: readonly T[]) => tools.filter(({ flow, name }) => flow !== '' && name !== '');
/** What the model is told. */
export const toolsFor = (tools: readonly LookUp[]) =>
  usable(tools).map(({ name, about, args }) => ({ name, about, schema: schemaOf(args) }));

/** The words with which a customer is asked before something is changed. */
export type Asking = { question(what: string): string; yes: string; no: string };

/** One call; what the model is told of it. A tool that changes something runs once the customer has agreed. */
export function* runTool(
  call: ToolCall,
  tools: readonly Tool[],
  scope: Pick<Scope, 'data'>,
  asking: Asking,
): Generator<Effect<'choose'> | Effect<'call'>, string, unknown> {
  const meant = meantBy(call, tools);
  if ('wrong' in meant) return meant.wrong;
  const { tool, inputs } = meant;
  if (tool.confirm) {
    const { id, text } = yield* choose({
      prompt: asking.question(summary(tool, inputs)),
      choices: [{ id: 'yes', label: asking.yes }, { id: 'no', label: asking.no }],
    }); // prettier-ignore
    if (id === 'no') return 'The customer does not want that. Do not call it again for the same.';
    if (id !== 'yes') return `Not done: the customer did not agree but said ${scope.data(text, 'customer')}.`;
  }
  return yield* run(tool, inputs, scope);
}
/** The same where nobody can be asked. */
export function* lookUp(call: ToolCall, tools: readonly LookUp[], scope: Pick<Scope, 'data'>): Generator<Effect<'call'>, string, unknown> {
  const meant = meantBy(call, tools);
  return 'wrong' in meant ? meant.wrong : yield* run(meant.tool, meant.inputs, scope);
} // prettier-ignore

/** What a call gives, each of its kind. A tool without arguments may be called with nothing at all. */
export const argumentsIn = ({ args }: ToolCall, fields: Parameters<typeof valuesIn>[1]): ReturnType<typeof valuesIn> =>
  valuesIn(args.trim() === '' ? '{}' : args, fields);

/** The tool and its arguments, each of its kind; or why it is none of ours. */
function meantBy<T extends LookUp>(call: ToolCall, tools: readonly T[]): { tool: T; inputs: Vars } | { wrong: string } {
  const tool = usable(tools).find((one) => one.name === call.name);
  if (!tool) return { wrong: 'There is no such tool.' };
  const read = argumentsIn(call, tool.args);
  if ('wrong' in read) return { wrong: `The arguments do not fit. ${read.wrong}` };
  return { tool, inputs: Object.fromEntries(Object.entries(read.values).filter(([, value]) => value !== null)) };
} // prettier-ignore
function* run({ flow, name, results }: LookUp, inputs: Vars, { data }: Pick<Scope, 'data'>): Generator<Effect<'call'>, string, unknown> {
  try {
    const { outcome, values } = yield* call({ flow, inputs, outputs: results });
    return data(JSON.stringify({ outcome, ...values }).slice(0, MOST_RESULT), name);
  } catch (error) {
    if (!(error instanceof Failed) || ENDS.has(error.code)) throw error;
    return `It did not work (${error.code}).`;
  }
} // prettier-ignore

/** What is about to be done, as a customer reads it: what it is for, and with which values. */
function summary({ about, name }: LookUp, inputs: Vars): string {
  const values = Object.values(inputs).map(plain).filter((value) => value !== ''); // prettier-ignore
  return [about || name, ...values].join(' · ');
}
/** No Markdown of the model's making: it could dress up what is asked. */
const plain = (value: Json | undefined): string =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? '')).replace(/[*_`[\]()<>#!|\\\n\r]/g, ' ').trim().slice(0, 200); // prettier-ignore
