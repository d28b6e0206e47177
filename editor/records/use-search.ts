// What is typed, and what is asked for a moment later.
import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

export function useSearch(): [typed: string, asked: string, set: (text: string) => void] {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), typed === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, asked, setTyped];
}
