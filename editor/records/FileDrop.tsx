// A place to drop a file, and the button that does the same by keyboard.
import { useRef, useState } from 'react';
import { FileUp } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';

const MOST_BYTES = 50 * 1_048_576;

export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const t = useWords(recordsMessages);
  const input = useRef<HTMLInputElement>(null);
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
      <Button kind="primary" onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.xlsm"
        aria-label={t('import.choose')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = ''; // the same file once more, after it was mended
        }}
      />
      <p className="k-hint">{t('import.limits')}</p>
      {large && <Fault>{t('import.too-large')}</Fault>}
    </div>
  );
}
