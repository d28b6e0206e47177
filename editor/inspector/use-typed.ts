// Typing in a field: a local draft, committed when the field is left, on Enter, or after a rest; never lost when the form, or the page, goes away.
import { useCallback, useEffect, useRef, useState } from 'react';

const REST_MS = 600;

export type Typed<T> = {
  value: T;
  /** While typing. */
  change(value: T): void;
  /** Now: leaving the field, Enter, a choice. */
  flush(): void;
  focus(): void;
};

/**
 * @param commit writes to the place this field was made for; it is kept from the first render of a field, so that a switch to another
 *   node can never write there (the form is keyed by node)
 */
export function useTyped<T>(stored: T, commit: (value: T, focus: string) => void): Typed<T> {
  const [draft, setDraft] = useState<{ value: T }>();
  const pending = useRef<{ value: T }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const focus = useRef(0);
  const write = useRef(commit);
  useEffect(() => {
    write.current = commit;
  });
  const send = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = pending.current;
    pending.current = undefined;
    if (waiting) write.current(waiting.value, String(focus.current));
  }, []);
  const flush = useCallback(() => {
    send();
    setDraft(undefined);
  }, [send]);
  useEffect(() => {
    const leaving = { capture: true }; // before whoever asks whether everything is saved
    globalThis.addEventListener('beforeunload', send, leaving);
    document.addEventListener('visibilitychange', send, leaving);
    return () => {
      globalThis.removeEventListener('beforeunload', send, leaving);
      document.removeEventListener('visibilitychange', send, leaving);
      send();
    };
  }, [send]);
  const change = useCallback(
    (value: T) => {
      pending.current = { value };
      setDraft({ value });
      clearTimeout(timer.current);
      timer.current = setTimeout(send, REST_MS);
    },
    [send],
  );
  const onFocus = useCallback(() => void (focus.current = Date.now()), []);
  return { value: draft ? draft.value : stored, change, flush, focus: onFocus };
}
