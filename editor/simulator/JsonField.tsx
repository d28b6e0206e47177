// A field of JSON: a few lines here, a large window that knows what may stand in it.
import { useState, type ReactNode } from 'react';
import { Maximize2 } from 'lucide-react';
import { CodeWindow } from '../code/CodeWindow.tsx';
import type { JsonShape } from '../code/json-shape.ts';
import { marksOf } from '../code/marks.ts';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { codeMessages } from '../text/code.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  label: string;
  value: string;
  /** That it is wrong; where and why is found out here. */
  error?: string | undefined;
  hint?: ReactNode;
  shape: JsonShape | undefined;
  rows?: number;
  autoFocus?: boolean;
  onText(text: string): void;
};

export function JsonField({ label, value, error, hint, shape, rows = 7, autoFocus = false, onText }: Props) {
  const t = useWords(codeMessages);
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const mark = error === undefined ? undefined : marksOf(value, 'json', none, locale, shape ?? anything)[0];
  return (
    <Field
      label={label}
      error={mark ? t('code.at', { line: mark.line, message: mark.message }) : error}
      hint={hint}
      aside={
        <IconButton
          label={t('code.open')}
          aria-haspopup="dialog"
          icon={<Maximize2 size={13} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
      }
    >
      <TextArea mono rows={rows} spellCheck={false} autoFocus={autoFocus} value={value} onText={onText} />
      {open && (
        <CodeWindow
          title={label}
          language="json"
          value={value}
          variables={none}
          values={undefined}
          readOnly={false}
          maxLength={undefined}
          shape={shape}
          onChange={onText}
          onClose={() => setOpen(false)}
        />
      )}
    </Field>
  );
}
const none = [] as const;
const anything: JsonShape = { schema: {}, faults: () => [] };
