// What every control of the open form may ask: which node it belongs to, its words, its findings, and how to commit.
import { createContext, use } from 'react';
import type { AnyNode, Locale, NodeText } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import type { Path } from '../document/path.ts';
import type { Problem } from '../problems/findings.ts';

export type Form = {
  flow: string;
  node: string;
  definition: AnyNode;
  text: NodeText;
  locale: Locale;
  problems: readonly Problem[];
  readOnly: boolean;
  /** Writes one field of this very node, whatever is selected by then. `focus` joins the edits of one stay in a field. */
  commit(path: Path, value: Json | undefined, focus?: string): void;
};
export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('outside a form');
  return form;
}

/** `rows.0.variable` as the key path of its label: `rows.variable`. */
export const labelPath = (path: Path): string => path.filter((key) => typeof key === 'string').join('.');
export const pathKey = (path: Path): string => path.join('.');
