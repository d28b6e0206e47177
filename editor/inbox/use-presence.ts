// The agent is there while the inbox is open and not set to away: said every half minute, and once more when it is left.
import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { setPresence } from '@dialoom/shared/api/inbox';
import { call, languageHeader } from '../queries/call.ts';
import { PRESENCE } from '../queries/waiting.ts';
import { useDeskPreferences } from './desk-preferences.ts';

/** The server forgets a person after 75 s; a tab in the background may be slowed down to one beat a minute. */
const EVERY_MS = 30_000;
/** The "offline" of a page that was just left, here or in another tab, may reach the server after our "online": said again. */
const SAID_AGAIN_MS = 1_500;

export function usePresence(): void {
  const client = useQueryClient();
  const { away } = useDeskPreferences();
  const status = useRef<'online' | 'away'>('online');
  const beatNow = useRef<() => void>(undefined);

  useEffect(() => {
    status.current = away ? 'away' : 'online';
    beatNow.current?.();
  }, [away]);

  useEffect(() => {
    const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('dialoom.presence') : undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const later = (ms: number) => {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(() => void beat(), ms);
    };
    const beat = async (nextMs = EVERY_MS) => {
      later(nextMs);
      try {
        const desk = await call(setPresence, { body: { status: status.current } });
        if (!stopped) client.setQueryData(PRESENCE, desk);
      } catch {
        // not reached, or signed out: the lists of the same page say so, and the next beat tries again
      }
    };
    const now = () => void beat();
    const onTab = () => later(SAID_AGAIN_MS);
    const onShow = (event: PageTransitionEvent) => event.persisted && now(); // back from the browser's own cache
    const leave = () => {
      // keepalive: goes out although the page is on its way out
      void fetch(setPresence.path, {
        method: 'PUT',
        keepalive: true,
        headers: { 'content-type': 'application/json', ...languageHeader() },
        body: JSON.stringify({ status: 'offline' }),
      }).catch(() => undefined);
      tabs?.postMessage('left');
    };
    beatNow.current = now;
    void beat(SAID_AGAIN_MS);
    tabs?.addEventListener('message', onTab);
    globalThis.addEventListener('online', now);
    globalThis.addEventListener('pagehide', leave);
    globalThis.addEventListener('pageshow', onShow);
    return () => {
      stopped = true;
      clearTimeout(timer);
      beatNow.current = undefined;
      tabs?.removeEventListener('message', onTab);
      globalThis.removeEventListener('online', now);
      globalThis.removeEventListener('pagehide', leave);
      globalThis.removeEventListener('pageshow', onShow);
      leave();
      tabs?.close();
    };
  }, [client]);
}
