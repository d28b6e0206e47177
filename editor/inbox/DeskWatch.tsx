// In every studio page: a tone when a customer needs a person, the count in the tab's title, a line for screen readers.
import { useEffect, useRef, useState } from 'react';
import { setTitleCount } from '../app/title.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { attention, calls, type Desk } from './calls.ts';
import { chime, unlockChime } from './chime.ts';
import { deskPreferences } from './desk-preferences.ts';
import { useDesk } from './use-desk.ts';
import { useLookingAt } from './use-looking-at.ts';

const KEY = 'dialoom.chimed';
/** Tabs ask at different moments: what one of them has told, the others keep quiet about. */
const QUIET_MS = 12_000;

export function DeskWatch() {
  const t = useWords(inboxMessages);
  const desk = useDesk();
  const seen = useLookingAt();
  const before = useRef<Desk>(undefined);
  const [said, setSaid] = useState('');

  useEffect(unlockChime, []);
  useEffect(() => {
    setTitleCount(desk ? attention(desk, seen) : 0);
    return () => setTitleCount(0);
  }, [desk, seen]);
  useEffect(() => {
    if (!desk) return;
    const called = calls(before.current, desk, seen);
    if (desk.waiting > (before.current?.waiting ?? desk.waiting)) setSaid(t('spoken.waiting', { n: desk.waiting }));
    before.current = desk;
    const { sound, away } = deskPreferences.getState();
    if (called && sound && !away && isFirst()) void chime();
  }, [desk, seen, t]);
  return (
    <p className="sr" role="status">
      {said}
    </p>
  );
}

/** One tone for all tabs of this browser. */
function isFirst(): boolean {
  try {
    const [last = '0', tab] = (localStorage.getItem(KEY) ?? '').split(' ');
    if (tab !== TAB && Date.now() - Number(last) < QUIET_MS) return false;
    localStorage.setItem(KEY, `${Date.now()} ${TAB}`);
  } catch {
    // storage is blocked: each tab speaks for itself
  }
  return true;
}
const TAB = Math.random().toString(36).slice(2);
