// A file comes in: what its columns hold, what can be imported and what cannot, row by row; then in, and back out if one likes.
import { useEffect, useRef, useState } from 'react';
import { CircleCheck, FileSpreadsheet, TriangleAlert } from 'lucide-react';
import {
  FaqSame,
  MOST_FAQ_FILE_BYTES,
  type FaqColumn,
  type KnowledgeList,
  type previewFaqImport,
} from '@dialoom/shared/api/faq';
import type { Answer } from '@dialoom/shared/api/route';
import { commonLanguages } from '../bot/common-languages.ts';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Select } from '../kit/Select.tsx';
import { toast } from '../kit/toast.tsx';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { base64 } from '../queries/base64.ts';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import {
  hereOffset,
  useImportFaq,
  useImportProgress,
  usePreviewFaq,
  useUndoFaqImport,
  type FaqFile,
} from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const parts = ['', 'question', 'similar', 'answer', 'category', 'tags', 'stage', 'from', 'to', 'priority', 'related', 'media', 'follow-ups', 'flow'] as const satisfies readonly FaqColumn['part'][]; // prettier-ignore
const sames = FaqSame.options;
const SHOWN = 8;
type Preview = Answer<typeof previewFaqImport>;

/** @param pasted read at once, as if it had been chosen; must stay the same one */
export function ImportDialog({ list, pasted, onClose }: { list: KnowledgeList; pasted?: File; onClose(): void }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const preview = usePreviewFaq(list.id);
  const bring = useImportFaq(list.id);
  const undo = useUndoFaqImport(list.id);
  const fileChoice = useFileChoice({ label: t('faq.choose-file'), accept: '.csv,.xlsx,.tsv,.txt,.json', onFiles: ([file]) => void choose(file) });
  const [file, setFile] = useState<FaqFile>();
  const [large, setLarge] = useState(false);
  const [same, setSame] = useState<FaqSame>('replace');
  const read = (sent: FaqFile) => {
    setFile(sent);
    bring.reset();
    preview.mutate(sent);
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    // never read here: a browser that turns hundreds of megabytes into text stands still
    setLarge(chosen.size > MOST_FAQ_FILE_BYTES);
    if (chosen.size <= MOST_FAQ_FILE_BYTES) read({ name: chosen.name, file: await base64(chosen), offset: hereOffset() });
  };
  const begun = useRef<File>(undefined);
  useEffect(() => {
    if (!pasted || begun.current === pasted) return;
    begun.current = pasted;
    void choose(pasted);
  });
  const found = large ? undefined : preview.data;
  const columns = found?.columns.map(({ part, language, channel }): FaqColumn => ({ part, language, ...(channel && { channel }) }));
  const whole = found?.whole === true;
  const [id, setId] = useState('');
  const progress = useImportProgress(list.id, id, bring.isPending && id !== '');
  const cancelled = bring.error instanceof ApiFailure && bring.error.code === 'knowledge.stopped';
  const send = () => {
    if (!file || !found || !whole || found.ready === 0) return;
    const own = `import_${crypto.randomUUID()}`;
    setId(own);
    bring.mutate({ ...file, same, id: own }, {
      onSuccess: ({ id: made, created, replaced }) => {
        toast(t('faq.imported', { created, replaced }), { label: t('faq.undo'), run: () => undo.mutate(made, { onSuccess: ({ undone, kept }) => toast(kept > 0 ? t('faq.undone-kept', { n: undone, kept }) : t('faq.undone', { n: undone })) }) });
        onClose();
      },
    });
  };
  const failed = preview.error ?? (cancelled ? undefined : bring.error);
  return (
    <Dialog
      open
      shape="wide"
      title={t('faq.import-title', { name: list.name })}
      description={t('faq.import-lead')}
      onClose={onClose}
      onSubmit={send}
      footer={
        <DialogFoot onCancel={onClose} verb={t('faq.import-do', { n: found?.ready ?? 0 })} disabled={!whole || !found || found.ready === 0} busy={bring.isPending && t('faq.importing')} />
      }
    >
      {fileChoice.input}
      <div className="faq-file">
        <Button icon={<FileSpreadsheet size={14} aria-hidden="true" />} busy={preview.isPending && t('faq.reading')} onClick={fileChoice.open}>
          {t(file ? 'faq.other-file' : 'faq.choose-file')}
        </Button>
        {file && <span className="cut">{file.name}</span>}
      </div>
      {large && <Fault>{t('faq.import-large')}</Fault>}
      {!large && failed && <Fault>{failureWords(failed, locale)}</Fault>}
      {cancelled && <p className="k-hint" role="status">{t('faq.import-cancelled')}</p>}
      {bring.isPending && progress.data && progress.data.of > 0 && (
        <div className="faq-progress">
          <progress max={progress.data.of} value={progress.data.done} aria-label={t('faq.importing')} />
          <span className="num" role="status">{t('faq.import-progress', { done: progress.data.done, of: progress.data.of })}</span>
          <Button small busy={undo.isPending && t('faq.saving')} onClick={() => undo.mutate(id)}>{t('faq.import-cancel')}</Button>
        </div>
      )}
      {found && file && (
        <>
          {found.columns.length > 0 && <Columns found={found} onChange={(at, to) => read({ ...file, columns: (columns ?? []).map((column, i) => (i === at ? { ...column, ...to } : column)) })} />}
          {!whole ? (
            <Fault>{t('faq.import-need')}</Fault>
          ) : (
            <>
              <p className="faq-ready" role="status">
                <CircleCheck size={16} aria-hidden="true" /> {t('faq.import-ready', { rows: found.rows, ready: found.ready })}
              </p>
              {found.known > 0 && (
                <div className="faq-known">
                  <span>{t('faq.import-known', { n: found.known })}</span>
                  <Choices<FaqSame> label={t('faq.import-known', { n: found.known })} value={same} options={sames.map((value) => ({ value, label: t(`faq.same.${value}`) }))} onChoose={setSame} />
                </div>
              )}
              <Refused found={found} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
} // prettier-ignore

function Columns({ found, onChange }: { found: Preview; onChange(at: number, to: Partial<FaqColumn>): void }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  return (
    <table className="k-table faq-columns">
      <thead>
        <tr>
          <th>{t('faq.column')}</th>
          <th>{t('faq.goes-to')}</th>
          <th>{t('faq.language')}</th>
        </tr>
      </thead>
      <tbody>
        {found.columns.map(({ name, part, language }, i) => (
          <tr key={i}>
            <td>{name === '' ? '—' : name}</td>
            <td>
              <Select
                aria-label={`${name}: ${t('faq.goes-to')}`}
                value={part}
                options={parts.map((value) => ({ value, label: t(`faq.part.${value}`) }))}
                onChoose={(value) => onChange(i, { part: value })}
              />
            </td>
            <td>
              {(part === 'question' || part === 'similar' || part === 'answer' || part === 'media' || part === 'follow-ups') && (
                <Select
                  aria-label={`${name}: ${t('faq.language')}`}
                  value={language}
                  options={[
                    { value: '', label: t('faq.any-language') },
                    ...[...new Set([...commonLanguages, language])].filter(Boolean).map((value) => ({ value, label: languageName(value, locale) })),
                  ]}
                  onChoose={(value) => onChange(i, { language: value })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
} // prettier-ignore

function Refused({ found }: { found: Preview }) {
  const t = useWords(faqMessages);
  if (found.refused === 0) return null;
  return (
    <div className="faq-refused">
      <p>
        <TriangleAlert size={16} aria-hidden="true" /> {t('faq.import-refused', { n: found.refused })}
      </p>
      <ul>
        {found.faults.slice(0, SHOWN).map(({ row, fault, text }) => (
          <li key={row}>
            <b className="num">{t('faq.row', { n: row })}</b> {t(`faq.fault.${fault}`)}
            {text !== '' && <span className="faint"> · {text}</span>}
          </li>
        ))}
        {found.refused > SHOWN && <li className="faint">{t('faq.import-more', { n: found.refused - SHOWN })}</li>}
      </ul>
    </div>
  );
}
