// The conversation the person looks at right now: open in a window that has the focus. Its new lines call nobody.
import { useSyncExternalStore } from 'react';
import { matchPath, usePath } from '../app/router.ts';

function subscribe(tell: () => void): () => void {
  globalThis.addEventListener('focus', tell);
  globalThis.addEventListener('blur', tell);
  return () => {
    globalThis.removeEventListener('focus', tell);
    globalThis.removeEventListener('blur', tell);
  };
}
export function useLookingAt(): string | undefined {
  const open = matchPath('/inbox/:conversation', usePath())?.conversation;
  const focused = useSyncExternalStore(subscribe, () => document.hasFocus());
  return focused ? open : undefined;
}
