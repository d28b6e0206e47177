// Keys of the whole inbox, also from inside the reply box: all with Alt, so that no letter that is typed is one of them.
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { matches, parseKeys } from '../canvas/keys.ts';
import { focusReply } from './focus.ts';
import type { ListsOfInbox } from './use-lists.ts';

export const inboxKeys = {
  next: 'Alt+ArrowDown',
  previous: 'Alt+ArrowUp',
  accept: 'Alt+A',
  reply: 'Alt+R',
  note: 'Alt+N',
} as const;
type Does = Record<keyof typeof inboxKeys, () => void>;

const WRITE = 'dialoom:write';
/** Asks the open conversation's box for a reply or a note. */
const askToWrite = (kind: 'reply' | 'note') => globalThis.dispatchEvent(new CustomEvent(WRITE, { detail: kind }));
export function onAskedToWrite(take: (kind: 'reply' | 'note') => void): () => void {
  const listen = (event: Event) => {
    // at once: the next letter must not fall into the box of before
    flushSync(() => take((event as CustomEvent<'reply' | 'note'>).detail));
    focusReply();
  };
  globalThis.addEventListener(WRITE, listen);
  return () => globalThis.removeEventListener(WRITE, listen);
}

export function useInboxKeys(lists: ListsOfInbox): void {
  const now = useRef(lists);
  useEffect(() => {
    now.current = lists;
  });
  useEffect(() => {
    const does: Does = {
      next: () => now.current.step(1),
      previous: () => now.current.step(-1),
      accept: () => now.current.take(),
      reply: () => askToWrite('reply'),
      note: () => askToWrite('note'),
    };
    const press = (event: KeyboardEvent) => {
      // 229: Safari says so on the key that ends a composition
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      for (const name of Object.keys(inboxKeys) as (keyof typeof inboxKeys)[])
        if (matches(parseKeys(inboxKeys[name]), event)) {
          event.preventDefault();
          does[name]();
          return;
        }
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, []);
}
