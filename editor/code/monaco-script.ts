// Monaco's questions about a script: what may come next, what a name is, what a call takes. Until TypeScript answers, and where it cannot be
// fetched, the variables are offered all the same.
import * as monaco from 'monaco-editor/editor/editor.api';
import { scopeOf } from './monaco-scope.ts';
import { nextParts } from './scope.ts';

type Model = monaco.editor.ITextModel;
type Item = monaco.languages.CompletionItem;
const kinds = monaco.languages.CompletionItemKind;
const kindOf: Readonly<Record<string, monaco.languages.CompletionItemKind>> = {
  keyword: kinds.Keyword,
  method: kinds.Method,
  function: kinds.Function,
  property: kinds.Property,
  const: kinds.Variable,
  let: kinds.Variable,
  var: kinds.Variable,
  parameter: kinds.Variable,
  class: kinds.Class,
};
const varsPath = /(?:^|[^\w$.])vars\.((?:[\p{L}_][\p{L}\p{M}\p{N}_]*\.)*)[\p{L}\p{M}\p{N}_]*$/u;
const code = '```'; // shown as code, not read as Markdown
/** The place an item was offered at: what it is, is asked when it is looked at. */
const offeredAt = new WeakMap<Item, { model: Model; at: number }>();

async function provideCompletionItems(model: Model, position: monaco.Position): Promise<monaco.languages.CompletionList> {
  const scope = scopeOf.get(model)?.();
  const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
  const word = model.getWordUntilPosition(position);
  const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, position.column);
  const path = varsPath.exec(before)?.[1];
  const ours = path === undefined ? [] : nextParts(scope?.variables ?? [], path);
  const items = ours.map(({ part, hint, whole }): Item => ({
    label: part, detail: hint, kind: whole ? kinds.Variable : kinds.Struct, insertText: part, range,
  }));
  if (path === undefined && !before.endsWith('.')) items.push({ label: 'vars', kind: kinds.Variable, insertText: 'vars', range }); // prettier-ignore
  const at = model.getOffsetAt(position);
  const types = scope?.script;
  const offers = await types?.client.ask('complete', { code: model.getValue(), types: types.types, at });
  const listed = new Set(items.map(({ label }) => label));
  for (const { name, kind, order } of offers ?? []) {
    if (listed.has(name)) continue;
    const item: Item = { label: name, kind: kindOf[kind] ?? kinds.Variable, insertText: name, sortText: order + name, range }; // prettier-ignore
    offeredAt.set(item, { model, at });
    items.push(item);
  }
  return { suggestions: items };
} // prettier-ignore

async function resolveCompletionItem(item: Item): Promise<Item> {
  const offered = offeredAt.get(item);
  const client = offered && scopeOf.get(offered.model)?.().script?.client;
  const told = await client?.ask('detail', { at: offered?.at ?? 0, name: String(item.label) });
  return told ? { ...item, detail: told.words, documentation: told.more } : item;
}
export const completeScript = { provideCompletionItems, resolveCompletionItem };

export async function hoverScript(model: Model, position: monaco.Position): Promise<monaco.languages.Hover | undefined> {
  const types = scopeOf.get(model)?.().script;
  const at = model.getOffsetAt(position);
  const told = await types?.client.ask('hover', { code: model.getValue(), types: types.types, at });
  if (!told) return undefined;
  const [from, to] = [model.getPositionAt(told.start), model.getPositionAt(told.start + told.length)];
  return {
    range: monaco.Range.fromPositions(from, to),
    contents: [{ value: `${code}typescript\n${told.words}\n${code}` }, { value: told.more }],
  };
} // prettier-ignore

export async function signatureOf(
  model: Model,
  position: monaco.Position,
): Promise<monaco.languages.SignatureHelpResult | undefined> {
  const types = scopeOf.get(model)?.().script;
  const at = model.getOffsetAt(position);
  const found = await types?.client.ask('signatures', { code: model.getValue(), types: types.types, at });
  if (!found) return undefined;
  const signatures = found.items.map(({ label, more, parameters }) => ({
    label,
    documentation: more,
    parameters: parameters.map((one) => ({ label: one.label, documentation: one.more })),
  }));
  return { value: { signatures, activeSignature: found.item, activeParameter: found.argument }, dispose: () => {} };
}
