// A table comes in, from a file or pasted: what it holds, what it would change, what cannot be used; then in, and back out if one likes.
import { useState } from 'react';
import { CircleCheck, FileSpreadsheet, TriangleAlert } from 'lucide-react';
import { MOST_FACT_FILE_BYTES, type FactTableView, type previewFacts } from '@dialoom/shared/api/facts';
import type { Answer } from '@dialoom/shared/api/route';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { failureWords } from '../queries/failure.ts';
import { useImportFacts, usePreviewFacts, useUndoFacts, type FactFile } from '../queries/facts.ts';
import { factsMessages } from '../text/facts.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { base64 } from '../queries/base64.ts';

type Preview = Answer<typeof previewFacts>;
const SHOWN = 6;
const MOST_PASTED = 500_000;
type Props = { list: string; into: FactTableView | undefined; onClose(): void; onDone(table: string): void };

export function FactImport({ list, into, onClose, onDone }: Props) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const preview = usePreviewFacts(list);
  const bring = useImportFacts(list);
  const undo = useUndoFacts(list);
  const fileChoice = useFileChoice({ label: t('facts.choose'), accept: '.csv,.xlsx,.tsv,.txt', onFiles: ([file]) => void choose(file) });
  const [file, setFile] = useState<FactFile>();
  const [pasted, setPasted] = useState('');
  const [title, setTitle] = useState('');
  const [large, setLarge] = useState(false);
  const read = (sent: FactFile) => {
    setFile(sent);
    bring.reset();
    preview.mutate(sent);
  };
  const open = (name: string, text: string) => {
    setTitle(name.replace(/\.[a-z0-9]{1,8}$/i, '').slice(0, 80));
    read({ name, file: text, ...(into && { table: into.id }) });
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setLarge(chosen.size > MOST_FACT_FILE_BYTES);
    if (chosen.size <= MOST_FACT_FILE_BYTES) open(chosen.name, await base64(chosen));
  };
  const look = async () => {
    if (pasted.trim() !== '') open(`${t('facts.pasted')}.tsv`, await base64(new Blob([pasted])));
  };
  const found = large ? undefined : preview.data;
  const ready = (found?.created ?? 0) + (found?.changed ?? 0) + (found?.removed ?? 0);
  const send = () => {
    if (!file || !found || ready === 0) return;
    bring.mutate({ ...file, ...(!into && title.trim() !== '' && { title: title.trim() }) }, {
      onSuccess: ({ import: id, table, created, changed }) => {
        toast(t('facts.imported', { name: table.name, created, changed }), { label: t('facts.undo'), run: () => undo.mutate({ table: table.id, id }, { onSuccess: () => toast(t('facts.undone')), onError: (error) => toast(failureWords(error, locale)) }) });
        onDone(table.id);
        onClose();
      },
    });
  };
  const failed = preview.error ?? bring.error;
  const things = found?.columns.findIndex(({ part }) => part === 'thing') ?? 0;
  return (
    <Dialog
      open
      shape="wide"
      title={into ? t('facts.again-title', { name: into.name }) : t('facts.import-title')}
      description={t('facts.import-lead')}
      onClose={onClose}
      onSubmit={send}
      footer={<DialogFoot onCancel={onClose} verb={t('facts.import-do')} disabled={!found || ready === 0} busy={bring.isPending && t('facts.importing')} />}
    >
      {fileChoice.input}
      <div className="facts-file">
        <Button icon={<FileSpreadsheet size={14} aria-hidden="true" />} busy={preview.isPending && t('facts.reading')} onClick={fileChoice.open}>
          {t(file ? 'facts.choose-other' : 'facts.choose')}
        </Button>
        {file && <span className="cut">{file.name}</span>}
      </div>
      {!file && (
        <>
          <Field label={t('facts.paste')}>
            <TextArea rows={5} value={pasted} maxLength={MOST_PASTED} onText={setPasted} />
          </Field>
          {pasted.trim() !== '' && <div><Button onClick={() => void look()}>{t('facts.read-pasted')}</Button></div>}
        </>
      )}
      {large && <Fault>{t('facts.large')}</Fault>}
      {!large && failed && <Fault>{failureWords(failed, locale)}</Fault>}
      {found && file && (
        <>
          <p className="facts-ready" role="status">
            <CircleCheck size={16} aria-hidden="true" />
            {into ? t('facts.would', { created: found.created, changed: found.changed, same: found.same }) : t('facts.ready', { n: found.created })}
            {found.removed > 0 && ` ${t('facts.would-remove', { n: found.removed })}`}
          </p>
          {!into && (
            <div className="facts-two">
              <Field label={t('facts.title')}><TextInput value={title} maxLength={80} onText={setTitle} /></Field>
              <Field label={t('facts.thing')}>
                <Select value={String(things)} options={found.columns.map(({ name }, i) => ({ value: String(i), label: name }))} onChoose={(at) => read({ ...file, thing: Number(at) })} />
              </Field>
            </div>
          )}
          {into && (
            <div className="facts-gone">
              <span>{t('facts.gone')}</span>
              <Choices<'keep' | 'remove'> label={t('facts.gone')} value={file.gone ?? 'keep'} options={(['keep', 'remove'] as const).map((value) => ({ value, label: t(`facts.gone.${value}`) }))} onChoose={(gone) => read({ ...file, gone })} />
            </div>
          )}
          {into ? <Changes found={found} /> : <Sample found={found} />}
          <Refused found={found} />
        </>
      )}
    </Dialog>
  );
} // prettier-ignore

function Sample({ found }: { found: Preview }) {
  const t = useWords(factsMessages);
  return (
    <div className="facts-scroll" tabIndex={0} role="region" aria-label={t('facts.table')}>
      <table className="k-table">
        <thead>
          <tr>
            {found.columns.map(({ id, name, part, type }) => (
              <th key={id} scope="col">
                {name}
                <span className="faint facts-kind">
                  {part === 'fact'
                    ? t(`facts.type.${type}`).replace(/[（(].*$/, '')
                    : t(`facts.part.${part}`).replace(/[：:].*$/, '')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.rows.map((cells, i) => (
            <tr key={i}>
              {found.columns.map(({ id }) => (
                <td key={id}>{cells[id] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
function Changes({ found }: { found: Preview }) {
  const t = useWords(factsMessages);
  if (found.changes.length === 0) return null;
  return (
    <div className="facts-changes">
      <p>{t('facts.changes')}</p>
      <ul>
        {found.changes.slice(0, SHOWN).map(({ thing, column, from, to }, i) => (
          <li key={i}>
            <b>{thing}</b> · {column}: <s className="faint">{from === '' ? '—' : from}</s> → {to === '' ? '—' : to}
          </li>
        ))}
      </ul>
    </div>
  );
}
function Refused({ found }: { found: Preview }) {
  const t = useWords(factsMessages);
  if (found.refused === 0) return null;
  return (
    <div className="facts-changes">
      <p>
        <TriangleAlert size={16} aria-hidden="true" /> {t('facts.refused', { n: found.refused })}
      </p>
      <ul>
        {found.faults.slice(0, SHOWN).map(({ row, fault, text }) => (
          <li key={row}>
            <b className="num">{t('facts.row', { n: row })}</b> {t(`facts.fault.${fault}`)}
            {text !== '' && <span className="faint"> · {text}</span>}
          </li>
        ))}
        {found.refused > SHOWN && <li className="faint">{t('facts.and-more', { n: found.refused - SHOWN })}</li>}
      </ul>
    </div>
  );
}
