// Whether a file holds personal data as it was written: a choice for who may read it, else a sentence.
import { Switch } from '../kit/Switch.tsx';
import { useMay } from '../queries/session.ts';
import { exportMessages } from '../text/exports.ts';
import { useWords } from '../text/use-words.ts';
import './exports.css';

export function AsWritten({ on, onChange }: { on: boolean; onChange(on: boolean): void }) {
  const t = useWords(exportMessages);
  const may = useMay('personal.read');
  if (!may) return <p className="k-hint">{t('export.starred')}</p>;
  return <Switch checked={on} onChange={onChange} label={t('export.as-written')} hint={t('export.as-written-hint')} />;
}
