// What a model may run: nodes and flows of the bot. What it is told of them, and one call of one: judged, agreed to where it changes something,
// run, told back, written down. Whatever the model writes, it reaches nothing that is not listed here, and only with values of the kinds that are.
import { z } from 'zod';
import type { Scope, ToolUse, VarType } from '@dialoom/shared/node/define';
import {
  call,
  choose,
  Failed,
  tool as tell,
  type Effect,
  type Json,
  type Round,
  type ToolCall,
  type Vars,
} from '@dialoom/shared/node/effects';
import { field, isBlank, saved, when } from '@dialoom/shared/node/fields';
import { schemaOf, typedField, valuesIn, type TypedKind } from '@dialoom/shared/node/typed-fields';
import { readNodeRef } from '@dialoom/shared/tools/node-ref'; // prettier-ignore

/** `variable`: what it becomes in the bot; the one of its own name when empty. */
const argument = typedField().extend({ variable: field.writes().default('') });
export const toolRow = z.strictObject({
  id: field.rowId(),
  runs: z.enum(['flow', 'node']).default('flow'),
  node: when('runs', ['node'], field.node().default('')),
  flow: when('runs', ['flow'], field.from('flows').default('')),
  name: field.text(40).default(''),
  about: field.text(500).default(''),
  args: z.array(argument).max(20).default([]),
  results: field.readsLines().default([]),
  confirm: z.boolean().default(true),
  question: when('confirm', [true], field.words(500).prefault('')),
});
export type Tool = z.output<typeof toolRow>;
type Argument = Tool['args'][number];
const varTypes: Readonly<Record<TypedKind, VarType>> = { text: 'text', number: 'number', whole: 'number', 'yes-no': 'boolean', choice: 'text', texts: 'list', date: 'text' }; // prettier-ignore

/** What it runs: a flow of the bot, or one node of one; nothing while none is chosen. */
export const runs = ({ runs: what, node, flow }: Tool): { flow: string; node?: string } | undefined => {
  if (what === 'node') return node === '' ? undefined : readNodeRef(node);
  return flow === '' ? undefined : { flow };
};
const variableOf = ({ variable, name }: Argument): string => variable || name;

/** For `enters`, `tools` and `sets` of a node that has tools. */
export const entersBy = (tools: readonly Tool[]) =>
  tools.flatMap((one) => {
    const what = runs(one);
    return what && what.node === undefined ? [{ flow: what.flow, by: 'call' as const }] : [];
  });
export const usesOf = (tools: readonly Tool[]): ToolUse[] =>
  tools.flatMap((one, i) => {
    const what = runs(one);
    return what ? [{ ...what, at: `tools.${i}`, name: one.name, args: one.args.map(variableOf), results: one.results, confirm: one.confirm }] : [];
  }); // prettier-ignore
export const setBy = (tools: readonly Tool[]): Readonly<Record<string, VarType>> =>
  Object.assign({}, ...tools.flatMap(({ args }) => args.map((one) => saved<VarType>(variableOf(one), varTypes[one.kind])))) as Record<string, VarType>; // prettier-ignore

/** Of what a tool gave, in characters; a model forgets the rest anyway, and every round carries it along. */
const MOST_RESULT = 6_000;
/** Of it, and of arguments, for the trace and the desk. */
const MOST_TOLD = 2_000;
/** Somebody ended it on purpose, or nobody is there: not for the model to try again. */
const ENDS: ReadonlySet<string> = new Set(['stopped', 'taken-over', 'silence']);

/** Typed instead of pressed, and nothing but that. What could be the matter itself (to cancel, to stop) is neither. */
const YES = ['是', '是的', '好', '可以', '可以的', '同意', '确认', '行', 'yes', 'yes please', 'ok', 'okay', 'sure', 'go ahead', 'confirm']; // prettier-ignore
const NO = ['不', '不用', '不要', '不行', '不同意', '不可以', 'no', 'no thanks', 'no, thank you'];

const usable = (tools: readonly Tool[]) => tools.filter((one) => runs(one) !== undefined && one.name !== '');
/** What the model is told. */
export const toolsFor = (tools: readonly Tool[]) =>
  usable(tools).map(({ name, about, args }) => ({ name, about, schema: schemaOf(args) }));

type Asks = Scope<'confirm' | 'yes' | 'no'>;
type Told = { round: Round; wrong?: true; spoke?: true };
type Doing<T> = Generator<Effect<'choose'> | Effect<'call'> | Effect<'tool'>, T, unknown>;

/**
 * The calls of one answer of the model, one after the other. `wrong`: one of them was no call of ours. What is not agreed to in words ends the
 * asking: the customer has something else to say.
 */
export function* runTools(calls: readonly ToolCall[], tools: readonly Tool[], scope: Asks): Doing<{ rounds: Round[]; wrong: boolean }> {
  const rounds: Round[] = [];
  let wrong = false;
  let spoke = false;
  for (const one of calls) {
    const told: Told = yield* runTool(one, tools, scope, spoke);
    rounds.push(told.round);
    wrong ||= told.wrong === true;
    spoke ||= told.spoke === true;
  }
  return { rounds, wrong };
} // prettier-ignore

/** @param spoke the customer has just said something else: nothing more is asked */
function* runTool(one: ToolCall, tools: readonly Tool[], scope: Asks, spoke: boolean): Doing<Told> {
  const back = (text: string): Told => ({ round: { from: 'tool', call: one.id, text } });
  const wrote = { name: one.name.slice(0, 100), args: one.args.slice(0, MOST_TOLD) };
  const wanted = usable(tools).find(({ name }) => name === one.name);
  if (!wanted) {
    yield* tell({ ...wrote, came: 'unknown' });
    return { ...back('There is no such tool.'), wrong: true };
  }
  const read = argumentsIn(one, wanted.args);
  if ('wrong' in read) {
    yield* tell({ ...wrote, came: 'misfit', code: read.wrong.slice(0, 100) });
    return { ...back(`The arguments do not fit. ${read.wrong}`), wrong: true };
  }
  const inputs = inputsOf(wanted.args, read.values, scope.vars);
  const about = { name: wanted.name, args: JSON.stringify(read.values).slice(0, MOST_TOLD) };
  if (wanted.confirm) {
    if (spoke) {
      yield* tell({ ...about, came: 'declined' });
      return back('Not done: the customer has said something else.');
    }
    const { id, text } = yield* choose({
      prompt: questionFor(wanted, inputs, scope),
      choices: [{ id: 'yes', label: scope.text('yes'), says: YES }, { id: 'no', label: scope.text('no'), says: NO }],
      exact: true,
    }); // prettier-ignore
    if (id !== 'yes') {
      yield* tell({ ...about, came: 'declined' });
      return id === 'no'
        ? back('The customer does not want that. Do not call it again for the same.')
        : { ...back(`Not done: the customer did not agree but said ${scope.data(text, 'customer')}.`), spoke: true };
    }
  }
  const done = yield* run(wanted, inputs, scope);
  yield* tell({ ...about, ...done.told, confirmed: wanted.confirm });
  return back(done.text);
}

/** What a call gives, each of its kind. A tool without arguments may be called with nothing at all. */
export const argumentsIn = ({ args }: ToolCall, fields: Parameters<typeof valuesIn>[1]): ReturnType<typeof valuesIn> =>
  valuesIn(args.trim() === '' ? '{}' : args, fields);

/** As variables. What the model left out is as it was before any tool ran: never what an earlier call was given. */
const inputsOf = (args: readonly Argument[], values: Vars, before: Vars): Vars =>
  Object.assign({}, ...args.filter(({ name }) => name !== '').map((one) => saved<Json>(variableOf(one), values[one.name] ?? before[variableOf(one)] ?? null))) as Vars; // prettier-ignore

type Outcome = { text: string; told: { came: 'ran' | 'failed'; code?: string; result?: string } };
function* run(tool: Tool, inputs: Vars, { data }: Pick<Scope, 'data'>): Generator<Effect<'call'>, Outcome, unknown> {
  const what = runs(tool);
  try {
    const { outcome, values, said } = yield* call({ flow: '', ...what, tool: true, inputs, outputs: tool.results });
    const result = JSON.stringify({ outcome, ...values, ...(said !== undefined && { customer: said }) });
    return { text: data(result.slice(0, MOST_RESULT), tool.name), told: { came: 'ran', result: result.slice(0, MOST_TOLD) } }; // prettier-ignore
  } catch (error) {
    if (!(error instanceof Failed) || ENDS.has(error.code)) throw error;
    return { text: `It did not work (${error.code}).`, told: { came: 'failed', code: error.code.slice(0, 100) } };
  }
} // prettier-ignore

/** What the customer agrees to: in the author's words, else what it is for; and always with every value that is sent. */
function questionFor(tool: Tool, inputs: Vars, scope: Asks): string {
  if (isBlank(tool.question)) return scope.text('confirm').replace('{what}', () => [tool.about || tool.name, ...shown(inputs)].join(' · ')); // prettier-ignore
  const says = (values: Vars) => scope.render(tool.question, values);
  const unsaid = Object.entries(inputs).filter(([name]) => says({ ...inputs, [name]: 'one' }) === says({ ...inputs, [name]: 'two' })); // prettier-ignore
  return [says(inputs), shown(Object.fromEntries(unsaid)).join(' · ')].filter(Boolean).join('\n\n');
}
const shown = (inputs: Vars): string[] => Object.values(inputs).map(plain).filter((value) => value !== ''); // prettier-ignore
/** No Markdown of the model's making: it could dress up what is asked. */
const plain = (value: Json): string => {
  const text = (typeof value === 'string' ? value : JSON.stringify(value ?? '')).replace(/[*_`[\]()<>#!|\\\n\r\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ').trim(); // prettier-ignore
  return text === '""' ? '' : text.length > 200 ? `${text.slice(0, 200)}…` : text;
};
