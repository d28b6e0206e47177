// defineOperation: every change to a document is an operation, plain data with a way back and a name. Undo, autosave, merge and history come from it.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Translate } from '../text/studio.ts';
import type { Path } from './path.ts';

/** An operation as data: it can be stored in the journal and applied again. */
export type Operation<T extends string = string, P extends object = object> = { readonly type: T } & Readonly<P>;

/** What a label may say of the nodes an operation touched, in the reader's language. They may be gone by now. */
export type About = {
  /** What the node is (or was) called. */
  node(id: string): string;
  /** What a field of its form is called. */
  field(id: string, path: Path): string | undefined;
  /** What a place outside of the flows is called: a setting, an entity. */
  own(path: Path): string | undefined;
};
/** The nodes an operation is about: undo shows them, and the history calls them by name. */
export type Touched = { flow: string; nodes: readonly string[] };

export type OperationKind<T extends string = string, P extends object = never> = {
  type: T;
  of(parts: P): Operation<T, P>;
  /** The document after it; the same document when there is nothing to do any more (the node is gone). */
  apply(document: BotDocument, parts: P): BotDocument;
  /** What leads back to `before`. */
  inverse(before: BotDocument, parts: P): Operation;
  /** What history and the undo button call it. */
  label(t: Translate, parts: P, about: About): string;
  touches?(parts: P): Touched;
};

export const defineOperation = <const T extends string, P extends object>(
  kind: Omit<OperationKind<T, P>, 'of'>,
): OperationKind<T, P> => ({ ...kind, of: (parts) => ({ type: kind.type, ...parts }) });
