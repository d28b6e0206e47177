// The parts we use of the TypeScript that comes inside monaco-editor, which has no declarations of its own.
declare module 'monaco-editor/languages/features/typescript/lib/typescriptServices' {
  type Text = string | { messageText: string; next?: readonly Text[] };
  export type Diagnostic = { code: number; start?: number; length?: number; messageText: Text };
  type Parts = readonly { text: string }[];
  type Documented = { displayParts?: Parts; documentation?: Parts };
  export type Signature = {
    prefixDisplayParts: Parts;
    suffixDisplayParts: Parts;
    separatorDisplayParts: Parts;
    documentation: Parts;
    parameters: readonly { displayParts: Parts; documentation: Parts }[];
  };
  export type Entry = { name: string; kind: string; sortText: string };
  type Service = {
    getSemanticDiagnostics(file: string): readonly Diagnostic[];
    getCompletionsAtPosition(file: string, at: number, options: object): { entries: readonly Entry[] } | undefined;
    getCompletionEntryDetails(
      file: string, at: number, name: string, format: object, source: undefined, options: object, data: undefined,
    ): Documented | undefined;
    getQuickInfoAtPosition(file: string, at: number): (Documented & { textSpan: { start: number; length: number } }) | undefined;
    getSignatureHelpItems(file: string, at: number, options: object): { items: readonly Signature[]; selectedItemIndex: number; argumentIndex: number } | undefined;
  }; // prettier-ignore
  type Snapshot = {
    getText(from: number, to: number): string;
    getLength(): number;
    getChangeRange(): undefined;
  };
  export function createLanguageService(host: {
    getCompilationSettings(): object;
    getScriptFileNames(): string[];
    getScriptVersion(file: string): string;
    getScriptSnapshot(file: string): Snapshot | undefined;
    getCurrentDirectory(): string;
    getDefaultLibFileName(): string;
    fileExists(file: string): boolean;
    readFile(file: string): string | undefined;
  }): Service;
  export function displayPartsToString(parts: Parts | undefined): string;
  export function flattenDiagnosticMessageText(text: Text, newLine: string): string;
}
declare module 'monaco-editor/languages/features/typescript/lib/lib' {
  /** Declarations of the language, by file name. */
  export const libFileMap: Readonly<Record<string, string>>;
}
