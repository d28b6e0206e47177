// Typing into a draft: shown at once, committed when the field is left, on Enter, or after a rest; one gesture to undo.
import { useId, type KeyboardEvent } from 'react';
import { useTyped } from '../inspector/use-typed.ts';

/** @param commit gets a key under which the typing of one visit to the field is one step of the history */
export function useTypedText(stored: string, commit: (text: string, merge: string) => void) {
  const id = useId();
  const typed = useTyped(stored, (text, focus) => commit(text, `${id}:${focus}`));
  return {
    value: typed.value,
    onText: typed.change,
    onFocus: typed.focus,
    onBlur: typed.flush,
    onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && !event.nativeEvent.isComposing && typed.flush(),
  };
}
