// TypeScript over one script: what does not fit together, what may come next, what a name is. The script is checked as what it is, the
// body of a function that gets `vars`. Runs in a worker (script-service.worker.ts); knows no page.
import { createLanguageService, displayPartsToString, flattenDiagnosticMessageText, type Signature } from 'monaco-editor/languages/features/typescript/lib/typescriptServices'; // prettier-ignore
import { libFileMap } from 'monaco-editor/languages/features/typescript/lib/lib';
import { scriptGlobals } from '@dialoom/shared/script/read-script';

/** Offsets count in the script as it was written. `text` is in TypeScript's words. */
export type TypeFault = { code: number; text: string; start: number; length: number };
export type Offer = { name: string; kind: string; order: string };
export type Told = { words: string; more: string };
export type Signatures = {
  items: readonly { label: string; more: string; parameters: readonly { label: string; more: string }[] }[];
  item: number;
  argument: number;
};

const FILE = 'script.js';
const TYPES = 'vars.d.ts';
const BEFORE = '/** @param {Vars} vars */ function script(vars) { ';
const AFTER = '\n}';
const settings = {
  target: 9, lib: ['lib.es2023.d.ts'], allowJs: true, checkJs: true, noEmit: true, strict: false, types: [],
}; // prettier-ignore
/** TypeScript's mark for names of the language itself. */
const GLOBAL = '15';
const known: ReadonlySet<string> = new Set([...scriptGlobals, 'vars', 'console', 'undefined']);
const words = new Set(['async', 'await', 'import', 'export', 'enum', 'interface', 'type', 'namespace', 'package', 'with', 'debugger', 'yield', 'implements', 'private', 'protected', 'public', 'static', 'module', 'declare', 'abstract', 'as', 'satisfies', 'using', 'script']); // prettier-ignore

export class ScriptService {
  readonly #files = new Map<string, { text: string; version: number }>();
  readonly #service = createLanguageService({
    getCompilationSettings: () => settings,
    getScriptFileNames: () => [TYPES, FILE],
    getScriptVersion: (file) => String(this.#files.get(file)?.version ?? 1),
    getScriptSnapshot: (file) => {
      const text = this.#read(file);
      return text === undefined
        ? undefined
        : {
            getText: (from, to) => text.slice(from, to),
            getLength: () => text.length,
            getChangeRange: () => undefined,
          };
    },
    getCurrentDirectory: () => '',
    getDefaultLibFileName: () => 'lib.es2023.d.ts',
    fileExists: (file) => this.#read(file) !== undefined,
    readFile: (file) => this.#read(file),
  });

  /** @param types as scriptTypes gives them */
  check(code: string, types: string): TypeFault[] {
    this.#set(code, types);
    return this.#service.getSemanticDiagnostics(FILE).flatMap(({ code: number, start, length, messageText }) => {
      const from = (start ?? 0) - BEFORE.length;
      const inside = from >= 0 && from < Math.max(1, code.length);
      return inside ? [{ code: number, text: flattenDiagnosticMessageText(messageText, ' '), start: from, length: length ?? 1 }] : [];
    });
  } // prettier-ignore

  complete(code: string, types: string, at: number): Offer[] {
    this.#set(code, types);
    const found = this.#service.getCompletionsAtPosition(FILE, at + BEFORE.length, {});
    return (found?.entries ?? []).flatMap(({ name, kind, sortText }) =>
      (sortText === GLOBAL && kind !== 'keyword' && !known.has(name)) || words.has(name) || sortText.startsWith('z')
        ? []
        : [{ name, kind, order: sortText }],
    );
  }

  /** What one of the offered names is. */
  detail(at: number, name: string): Told | undefined {
    const found = this.#service.getCompletionEntryDetails(FILE, at + BEFORE.length, name, {}, undefined, {}, undefined);
    return (
      found && { words: displayPartsToString(found.displayParts), more: displayPartsToString(found.documentation) }
    );
  }

  hover(code: string, types: string, at: number): (Told & { start: number; length: number }) | undefined {
    this.#set(code, types);
    const found = this.#service.getQuickInfoAtPosition(FILE, at + BEFORE.length);
    if (!found || found.textSpan.start < BEFORE.length) return undefined;
    const { displayParts, documentation, textSpan } = found;
    return {
      words: displayPartsToString(displayParts),
      more: displayPartsToString(documentation),
      start: textSpan.start - BEFORE.length,
      length: textSpan.length,
    };
  }

  signatures(code: string, types: string, at: number): Signatures | undefined {
    this.#set(code, types);
    const found = this.#service.getSignatureHelpItems(FILE, at + BEFORE.length, {});
    return (
      found && {
        items: found.items.map(signature),
        item: found.selectedItemIndex,
        argument: found.argumentIndex,
      }
    );
  }

  #read(file: string): string | undefined {
    const own = this.#files.get(file)?.text;
    return own ?? (Object.hasOwn(libFileMap, file) ? libFileMap[file] : undefined);
  }
  #set(code: string, types: string): void {
    for (const [file, text] of [[FILE, BEFORE + code + AFTER], [TYPES, types]] as const) {
      const now = this.#files.get(file);
      if (now?.text !== text) this.#files.set(file, { text, version: (now?.version ?? 0) + 1 });
    }
  } // prettier-ignore
}

function signature(one: Signature): Signatures['items'][number] {
  const parameters = one.parameters.map(({ displayParts, documentation }) => ({
    label: displayPartsToString(displayParts),
    more: displayPartsToString(documentation),
  }));
  const between = displayPartsToString(one.separatorDisplayParts);
  const inside = parameters.map(({ label }) => label).join(between);
  const [before, after] = [displayPartsToString(one.prefixDisplayParts), displayPartsToString(one.suffixDisplayParts)];
  return { label: before + inside + after, more: displayPartsToString(one.documentation), parameters };
}
