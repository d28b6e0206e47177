// Many examples at once: counts what is new before anything is added.
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { intentMessages } from '../text/intents.ts';
import { useWords } from '../text/use-words.ts';
import { readPaste, sameKey } from './examples.ts';

type Props = {
  name: string;
  language: string;
  start: string;
  existing: readonly string[];
  others: ReadonlyMap<string, string>;
  onAdd(lines: string[]): void;
  onClose(): void;
};

export function PasteDialog({ name, language, start, existing, others, onAdd, onClose }: Props) {
  const t = useWords(intentMessages);
  const [text, setText] = useState(start);
  const { added, duplicates, tooLong, overLimit } = readPaste(text, existing);
  const confused = added.filter((line) => others.has(sameKey(line))).length;
  const notes = [
    t('paste.summary', { added: added.length }),
    ...(duplicates > 0 ? [t('paste.duplicates', { n: duplicates })] : []),
    ...(tooLong > 0 ? [t('paste.long', { n: tooLong })] : []),
    ...(overLimit > 0 ? [t('paste.full', { n: overLimit })] : []),
    ...(confused > 0 ? [t('paste.elsewhere', { n: confused })] : []),
  ];
  const footer = (
    <DialogFoot onCancel={onClose} verb={t('paste.add', { n: added.length })} disabled={added.length === 0} />
  );
  return (
    <Dialog
      open
      shape="wide"
      onClose={onClose}
      title={t('paste.title', { name })}
      description={t('paste.body', { language })}
      footer={footer}
      hold={text.trim() !== ''}
      onSubmit={() => added.length > 0 && onAdd(added)}
    >
      <Field label={t('paste.lines')} hint={text.trim() === '' ? undefined : notes.join(' · ')}>
        <TextArea value={text} onText={setText} rows={12} />
      </Field>
    </Dialog>
  );
}
