// A place to drop a file, and the button that does the same by keyboard.
import { useState } from 'react';
import { FileUp } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';

const MOST_BYTES = 50 * 1_048_576;

export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const t = useWords(recordsMessages);
  const fileChoice = useFileChoice({
    label: t('import.choose'),
    accept: '.csv,.tsv,.txt,.xlsx,.xlsm',
    onFiles: ([file]) => take(file),
  });
  const [large, setLarge] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    setLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onFile(file);
  };
  const dropping = useFileDrop(take);
  return (
    <div className="file-drop" {...dropping}>
      <FileUp size={24} aria-hidden="true" />
      <p>{t('import.drop')}</p>
      <Button kind="primary" onClick={fileChoice.open}>
        {t('import.choose')}
      </Button>
      {fileChoice.input}
      <p className="k-hint">{t('import.limits')}</p>
      {large && <Fault>{t('import.too-large')}</Fault>}
    </div>
  );
}
