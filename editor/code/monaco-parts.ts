// The parts of Monaco we use: the editor, JavaScript's colours, and two languages of our own. What is wrong is found by our own code (marks.ts),
// and what a script's names are by a worker of our own (script-service.ts): Monaco's language services know neither our variables nor our words.
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'; // features/suggest/register leaves out the list itself
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/javascript/register';
import * as monaco from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { offersAt } from './json-shape.ts';
import { scopeOf } from './monaco-scope.ts';
import { completeScript, hoverScript, signatureOf } from './monaco-script.ts';
import { nextParts } from './scope.ts';

export { monaco, scopeOf };

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

const inside: monaco.languages.IMonarchLanguageRule[] = [
  [/-?\}\}|-?%\}/, { token: 'keyword', next: '@pop' }],
  [/"[^"]*"|'[^']*'/, 'string'],
  [/\|/, 'delimiter'],
  [/\d+(\.\d+)?/, 'number'],
  [/[\p{L}_][\p{L}\p{M}\p{N}_.-]*/u, 'type'],
];
const output: monaco.languages.IMonarchLanguageRule = [/\{\{-?|\{%-?/, { token: 'keyword', next: '@inside' }];
monaco.languages.register({ id: 'template' });
monaco.languages.setMonarchTokensProvider('template', { unicode: true, tokenizer: { root: [output], inside } });
monaco.languages.register({ id: 'json' });
monaco.languages.setMonarchTokensProvider('json', {
  unicode: true,
  tokenizer: {
    root: [output, [/"(?:[^"\\{]|\\.|\{(?![{%]))*"(?=\s*:)/, 'variable'], [/"/, { token: 'string', next: '@text' }], [/-?\d+(\.\d+)?([eE][-+]?\d+)?/, 'number'], [/true|false|null/, 'keyword']],
    text: [output, [/\\./, 'string'], [/"/, { token: 'string', next: '@pop' }], [/[^"\\{]+|\{/, 'string']],
    inside,
  },
}); // prettier-ignore
monaco.languages.setLanguageConfiguration('json', { brackets: [['{', '}'], ['[', ']']], autoClosingPairs: [{ open: '"', close: '"' }, { open: '[', close: ']' }] }); // prettier-ignore

const kinds = monaco.languages.CompletionItemKind;
/** JSON whose shape is known: its keys, and the values that may stand behind them. */
function completeShape(model: monaco.editor.ITextModel, position: monaco.IPosition): monaco.languages.CompletionList | undefined {
  const shape = scopeOf.get(model)?.().shape;
  if (!shape) return undefined;
  const text = model.getValue();
  const offers = offersAt(shape.schema, text, model.getOffsetAt(position));
  const sought = (label: string, from: number) => {
    const bare = label.replaceAll('"', '');
    return text[from] === '"' ? `"${bare}"` : bare; // compared with what stands there, quote and all
  };
  return {
    suggestions: offers.map(({ label, insert, from, to, isKey }, i) => ({
      label, insertText: insert, filterText: sought(label, from), sortText: String(i).padStart(3, '0'),
      kind: isKey ? kinds.Property : kinds.Value, range: monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)),
    })),
  };
} // prettier-ignore
function complete(model: monaco.editor.ITextModel, position: monaco.IPosition): monaco.languages.CompletionList {
  const shaped = completeShape(model, position);
  if (shaped) return shaped;
  const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
  const variables = scopeOf.get(model)?.().variables ?? [];
  const word = model.getWordUntilPosition(position);
  const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, position.column);
  const path = /\{\{(?:(?!\}\})[\s\S])*?((?:[\p{L}_][\p{L}\p{M}\p{N}_]*\.)*)[\p{L}\p{M}\p{N}_]*$/u.exec(before)?.[1];
  if (path !== undefined)
    return {
      suggestions: nextParts(variables, path).map(({ part, hint, whole }) => ({
        label: part, detail: hint, kind: whole ? kinds.Variable : kinds.Struct, insertText: part, range,
      })),
    }; // prettier-ignore
  const brace = /\{$/.exec(before);
  if (!brace) return { suggestions: [] };
  const from = new monaco.Range(position.lineNumber, position.column - 1, position.lineNumber, position.column);
  return {
    suggestions: variables.map(({ path: name, hint }) => ({
      label: name, filterText: `{${name}`, detail: hint, kind: kinds.Variable, insertText: `{{ ${name} }}`, range: from,
    })),
  }; // prettier-ignore
}
/** Over a name within braces: type, value and who sets it. */
function hover(model: monaco.editor.ITextModel, position: monaco.IPosition): monaco.languages.Hover | undefined {
  const line = model.getLineContent(position.lineNumber);
  for (const found of line.matchAll(/[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*/gu)) {
    const [start, end] = [found.index + 1, found.index + found[0].length + 1];
    if (position.column < start || position.column > end) continue;
    const variable = scopeOf
      .get(model)?.()
      .variables.find((one) => one.path === found[0]);
    return variable && { contents: [{ value: `**${found[0]}**` }, { value: variable.hint }] };
  }
  return undefined;
}
for (const language of ['json', 'template']) {
  monaco.languages.registerCompletionItemProvider(language, {
    triggerCharacters: ['.', '{', ' ', '"'],
    provideCompletionItems: complete,
  });
  monaco.languages.registerHoverProvider(language, { provideHover: hover });
}
monaco.languages.registerCompletionItemProvider('javascript', { triggerCharacters: ['.'], ...completeScript });
monaco.languages.registerHoverProvider('javascript', { provideHover: hoverScript });
monaco.languages.registerSignatureHelpProvider('javascript', {
  signatureHelpTriggerCharacters: ['(', ','],
  provideSignatureHelp: signatureOf,
});
