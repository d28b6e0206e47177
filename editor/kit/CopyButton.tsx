// Copies a text and says so for two seconds; when the browser refuses, says that instead.
import { useEffect, useRef, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { kitMessages } from '../text/kit.ts';
import { useWords } from '../text/use-words.ts';
import { Button, type ButtonKind } from './Button.tsx';

const SAID_MS = 2_000;

export function CopyButton({ text, label, kind = 'outline' }: { text: string; label?: string; kind?: ButtonKind }) {
  const t = useWords(kitMessages);
  const [state, setState] = useState<'rest' | 'done' | 'failed'>('rest');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('failed'); // no permission, or not a secure context: the text can be selected by hand
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('rest'), SAID_MS);
  };
  return (
    <Button
      small
      kind={kind}
      icon={state === 'done' ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">
        {state === 'done' ? t('kit.copied') : state === 'failed' ? t('kit.copy-failed') : (label ?? t('kit.copy'))}
      </span>
    </Button>
  );
}
