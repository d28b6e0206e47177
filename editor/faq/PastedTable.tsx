// A table was pasted on the canvas: questions and answers for a list, or just a message? Asked, because both make sense.
import { useMemo, useState } from 'react';
import { MOST_WORDS } from '../canvas/envelope.ts';
import { hasHeading, tableFile } from '../canvas/pasted-table.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { useKnowledgeLists } from '../queries/knowledge.ts';
import { useMay } from '../queries/session.ts';
import { faqMessages } from '../text/faq.ts';
import { kitMessages } from '../text/kit.ts';
import { useWords } from '../text/use-words.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { NameList } from './ListDialogs.tsx';
import './faq.css';

const NEW = '';
const SHOWN = 4;
type Props = {
  rows: string[][];
  /** The table as it was pasted. */
  words: string;
  onMessage(words: string): void;
  onClose(): void;
};

export default function PastedTable({ rows, words, onMessage, onClose }: Props) {
  const t = useWords(faqMessages);
  const k = useWords(kitMessages);
  const mayImport = useMay('knowledge.edit');
  const lists = useKnowledgeLists().data?.lists ?? [];
  const [chosen, setChosen] = useState<string>();
  const [heading, setHeading] = useState(() => hasHeading(rows));
  const [step, setStep] = useState<'ask' | 'name' | 'import'>('ask');
  const list = lists.find(({ id }) => id === (chosen ?? lists[0]?.id));
  const file = useMemo(() => {
    const [first = []] = rows;
    const named = first.map((_, i) => ['Question', 'Answer'][i] ?? '');
    return new File([tableFile(heading ? rows : [named, ...rows])], `${t('faq.pasted')}.tsv`);
  }, [rows, heading, t]);
  if (step === 'name') return <NameList onClose={() => setStep('ask')} onDone={(id) => (setChosen(id), setStep('import'))} />; // prettier-ignore
  if (step === 'import' && list) return <ImportDialog list={list} pasted={file} onClose={onClose} />;
  return (
    <Dialog
      open
      shape="wide"
      onClose={onClose}
      title={t('faq.pasted-title')}
      description={t(mayImport ? 'faq.pasted-lead' : 'faq.pasted-lead-no', { rows: rows.length, columns: rows[0]?.length ?? 0 })}
      footer={
        <>
          <Button onClick={onClose}>{k('kit.cancel')}</Button>
          {words.length <= MOST_WORDS && <Button onClick={() => (onMessage(words), onClose())}>{t('faq.pasted-message')}</Button>}
          {mayImport && (
            <Button kind="primary" onClick={() => setStep(list ? 'import' : 'name')}>
              {t('faq.pasted-import')}
            </Button>
          )}
        </>
      }
    >
      <div className="faq-pasted">
        <table className="k-table">
          <tbody>
            {rows.slice(0, SHOWN).map((row, i) => (
              <tr key={i}>
                {row.slice(0, SHOWN).map((cell, j) => (heading && i === 0 ? <th key={j}>{cell}</th> : <td key={j}>{cell}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayImport && (
        <>
          <Switch checked={heading} onChange={setHeading} label={t('faq.pasted-heading')} />
          {lists.length > 0 && (
            <Field label={t('faq.pasted-list')}>
              <Select
                value={list?.id ?? NEW}
                options={[...lists.map(({ id, name }) => ({ value: id, label: name })), { value: NEW, label: t('faq.new-list') }]}
                onChoose={(id) => (id === NEW ? setStep('name') : setChosen(id))}
              />
            </Field>
          )}
        </>
      )}
    </Dialog>
  );
} // prettier-ignore
