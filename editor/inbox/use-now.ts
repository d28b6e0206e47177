// The time for clocks on the screen: all of them move together, once a second, and none while the page is hidden.
import { useSyncExternalStore } from 'react';

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  if (document.hidden) return;
  now = Date.now();
  for (const tell of listeners) tell();
};
function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(tick, 1_000);
    document.addEventListener('visibilitychange', tick);
  }
  return () => {
    listeners.delete(tell);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
}
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
