// The field a value goes into when it is pressed instead of dragged: the one that was written in last, as long as it is on the page.
import { useCallback, useEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { VariablePath } from '@dialoom/shared/node/fields';

export type FieldTarget = {
  label: string;
  /** Puts in what the path leads to, as the field writes it. */
  insert(path: string): void;
  /** Whether this field can hold such a path. */
  takes(path: string): boolean;
  /** It names places in that part of an answer (`http.body`), and no variables. */
  answer?: string | undefined;
};
export const fieldTarget = createStore<{ target: FieldTarget | undefined }>(() => ({ target: undefined }));

/** The kind of a drag that carries a path; the path as a text lies beside it, for fields that only know text. */
export const PATH_KIND = 'application/x-dialoom-path';
/** The kind of a drag that carries a place in an answer: `{ of, path }`. */
export const ANSWER_KIND = 'application/x-dialoom-answer';
export const isVariablePath = (path: string): boolean => VariablePath.safeParse(path).success;

/**
 * @returns to be called when the field gets the focus
 * @param insert asked anew at each press
 */
export function useFieldTarget(
  label: () => string,
  insert: (path: string) => void,
  takes: (path: string) => boolean,
  answer?: string,
) {
  const latest = useRef({ label, insert, takes, answer });
  const own = useRef<FieldTarget>(undefined);
  useEffect(() => {
    latest.current = { label, insert, takes, answer };
  });
  useEffect(
    () => () => {
      if (fieldTarget.getState().target === own.current) fieldTarget.setState({ target: undefined });
    },
    [],
  );
  return useCallback(() => {
    own.current = {
      label: latest.current.label(),
      insert: (path) => latest.current.insert(path),
      takes: (path) => latest.current.takes(path),
      answer: latest.current.answer,
    };
    fieldTarget.setState({ target: own.current });
  }, []);
}

/** What a plain field is called: its label, or what is said of it. */
export const labelOf = (input: Element | null): string =>
  input?.getAttribute('aria-label') ??
  input
    ?.getAttribute('aria-labelledby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ') ??
  (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement
    ? (input.labels?.[0]?.textContent ?? '')
    : '');

/** Into a plain field: at the caret, over what is selected. The field hears of it as of typing. */
export function putText(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.focus();
  const [from, to] = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length];
  input.setRangeText(text, from, to, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
