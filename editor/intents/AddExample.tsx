// A line to add an example with. It keeps what is typed to itself: a key pressed here draws nothing else anew.
import { useRef, useState, type FormEvent } from 'react';
import { ClipboardPaste, Plus, Sparkles } from 'lucide-react';
import { EXAMPLE_CHARACTERS } from '@dialoom/shared/document/document';
import { exampleLine } from '@dialoom/shared/understanding/example-line';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { exampleMessages } from '../text/examples.ts';
import { intentMessages } from '../text/intents.ts';
import { useWords } from '../text/use-words.ts';
import { sameKey } from './examples.ts';

type Props = {
  language: string;
  isThere(line: string): boolean;
  onAdd(line: string): void;
  /** Many at once: what was pasted, or nothing yet. */
  onImport(pasted: string): void;
  /** Nothing to say otherwise without an example. */
  onVariants: (() => void) | undefined;
};

export function AddExample({ language, isThere, onAdd, onImport, onVariants }: Props) {
  const t = useWords(intentMessages);
  const e = useWords(exampleMessages);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const line = exampleLine(text);
    input.current?.focus();
    if (sameKey(line) === '') return;
    if (isThere(line)) return setFault(t('intents.twice'));
    if (line.length > EXAMPLE_CHARACTERS) return setFault(t('intents.too-long'));
    onAdd(line);
    setText('');
  };
  return (
    <>
      <form className="example-add" onSubmit={add}>
        <div className="grow">
          <TextInput
            ref={input}
            value={text}
            lang={language}
            dir="auto"
            aria-label={t('intents.add-line')}
            placeholder={t('intents.add-line-hint')}
            onText={(next) => (setText(next), setFault(undefined))}
            onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (!/\S\s*[\r\n]+\s*\S/.test(pasted)) return; // one line goes where the caret is
              event.preventDefault();
              onImport(pasted);
            }}
          />
        </div>
        <Button submit icon={<Plus size={14} aria-hidden="true" />}>
          {t('intents.add-button')}
        </Button>
        <Button
          kind="quiet"
          icon={<ClipboardPaste size={14} aria-hidden="true" />}
          onClick={() => (onImport(text), setText(''))}
        >
          {e('examples.import')}
        </Button>
        {onVariants && (
          <Button kind="quiet" icon={<Sparkles size={14} aria-hidden="true" />} onClick={onVariants}>
            {e('examples.variants')}
          </Button>
        )}
      </form>
      {fault !== undefined && <Fault>{fault}</Fault>}
    </>
  );
}
