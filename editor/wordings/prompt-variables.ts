// The variables that two prompts use, and which of them hold what the customer has just said: a typed question stands in for the turn before.
import { reserved } from '@dialoom/shared/node/fields';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { VarType } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { wordingOf, type WordingValues } from '@dialoom/shared/wordings/kept-wording';
import { parsedConfig } from '../canvas/card.ts';
import { fieldsOf } from '../document/config-fields.ts';
import { formFor } from '../document/form.ts';
import { variablesIn, type Definitions } from '../document/variable-uses.ts';
import { knownVariables, type Place } from '../inspector/known-variables.ts';

export type PromptVariable = {
  path: string;
  type: VarType;
  /** The last thing the customer says before the node is kept in it. */
  isSaid: boolean;
  /** It begins with a value of the bot's own. */
  initial?: Json;
};
/** What a person chose for a variable: the question itself, or a value. */
export type Given = Readonly<Record<string, { by: 'question' } | { by: 'value'; text: string }>>;

/** Plain names with dots between them. */
const PATH = /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}\p{N}_-]+)*$/u;

/** In the order in which they stand; what the conversation itself brings along is not asked for. */
export function promptVariables(document: BotDocument, definitions: Definitions, place: Place, both: readonly WordingValues[]): PromptVariable[] {
  const definition = definitions[document.flows[place.flow]?.nodes[place.node]?.type ?? ''];
  if (!definition) return [];
  const form = formFor(definition);
  const used = both.flatMap((values) => [...fieldsOf(form, wordingOf(definition, values))].flatMap(variablesIn));
  const paths = [...new Set(used)].filter((path) => PATH.test(path) && !path.startsWith('conversation.') && path !== 'conversation');
  const known = knownVariables(document, definitions);
  const said = saidBefore(document, definitions, place);
  return paths.map((path) => {
    const initial = document.variables[path.split('.')[0] ?? path]?.initial;
    return {
      path,
      type: known.find((one) => one.path === path)?.type ?? 'any',
      isSaid: said.has(path) && !reserved.has(path),
      ...(initial !== undefined && { initial }),
    };
  });
} // prettier-ignore

/** Texts that the last nodes before this one, at which the customer says something, keep of it. A form keeps several: none is the whole of it. */
function saidBefore(document: BotDocument, definitions: Definitions, { flow, node }: Place): ReadonlySet<string> {
  const nodes = document.flows[flow]?.nodes ?? {};
  const said = new Set<string>();
  const seen = new Set<string>();
  const todo = [node];
  for (let to = todo.pop(); to !== undefined; to = todo.pop())
    for (const [id, one] of Object.entries(nodes)) {
      const definition = definitions[one.type];
      const misses: readonly string[] = definition?.misses ?? [];
      if (seen.has(id) || !Object.entries(one.next).some(([exit, next]) => next === to && !misses.includes(exit))) continue;
      seen.add(id);
      const config = definition && parsedConfig(definition, one);
      if (!definition?.waits || !config) {
        todo.push(id);
        continue;
      }
      const kept = Object.entries(definition.sets(config)).filter(([path]) => path !== '');
      const [only] = kept;
      if (definition.misses && kept.length === 1 && only?.[1] === 'text') said.add(only[0]);
    }
  return said;
} // prettier-ignore

/** As it stands now: the question where the customer's words are kept, else empty until somebody says what. */
export const givenFor = ({ path, isSaid }: PromptVariable, given: Given): Given[string] =>
  given[path] ?? (isSaid ? { by: 'question' } : { by: 'value', text: '' });

/** Nothing is in them when a typed question is asked. */
export const emptyOf = (variables: readonly PromptVariable[], given: Given): string[] =>
  variables.flatMap((one) => {
    const now = givenFor(one, given);
    return now.by === 'value' && now.text.trim() === '' && one.initial === undefined ? [one.path] : [];
  });

/** As the server takes it. */
export function sentOf(variables: readonly PromptVariable[], given: Given): { holds: string[]; variables: Record<string, Json> } {
  const sent = { holds: [] as string[], variables: {} as Record<string, Json> };
  for (const one of variables) {
    const now = givenFor(one, given);
    if (now.by === 'question') sent.holds.push(one.path);
    else if (now.text.trim() !== '') sent.variables[one.path] = typed(now.text.trim(), one.type);
  }
  return sent;
} // prettier-ignore
const typed = (text: string, type: VarType): Json => {
  if (type === 'number' && Number.isFinite(Number(text))) return Number(text);
  return type === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
};
