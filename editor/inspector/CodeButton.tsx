// Opens what a field holds in the code window.
import { useState } from 'react';
import { Maximize2 } from 'lucide-react';
import { CodeWindow } from '../code/CodeWindow.tsx';
import type { CodeLanguage } from '../code/scope.ts';
import { codeMessages } from '../text/code.ts';
import { useWords } from '../text/use-words.ts';
import { useLiveValues } from './live-values.ts';
import { useCodeVariables } from './use-code-variables.ts';

type Props = {
  title: string;
  language: CodeLanguage;
  value: string;
  readOnly: boolean;
  maxLength: number | undefined;
  onChange(value: string): void;
  /** What was typed is committed. */
  onClose(): void;
};

export function CodeButton(props: Props) {
  const t = useWords(codeMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="icon-button code-open"
        aria-label={t('code.open')}
        title={t('code.open')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Maximize2 size={13} aria-hidden="true" />
      </button>
      {open && (
        <OpenWindow
          {...props}
          onClose={() => {
            setOpen(false);
            props.onClose();
          }}
        />
      )}
    </>
  );
}

const OpenWindow = (props: Props) => <CodeWindow {...props} variables={useCodeVariables()} values={useLiveValues()} />;
