// A word file: looked at first, with what cannot be taken line by line; then taken in.
import { useEffect, useRef, useState } from 'react';
import { FileUp } from 'lucide-react';
import { MOST_WORD_FILE_BYTES } from '@dialoom/shared/api/guard';
import type { GuardSettings } from '@dialoom/shared/guard/policy';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { failureWords } from '../queries/failure.ts';
import { useImportWords } from '../queries/guard.ts';
import { guardMessages } from '../text/guard.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { categoriesOf, categoryName } from './category-name.ts';
import { ListChoice } from './ListChoice.tsx';

const SHOWN = 20;

export function ImportWords({ settings, onClose }: { settings: GuardSettings; onClose(): void }) {
  const t = useWords(guardMessages);
  const locale = useLocale();
  const look = useImportWords();
  const take = useImportWords();
  const [file, setFile] = useState<File>();
  const [list, setList] = useState('');
  const [category, setCategory] = useState('ads');
  const seen = take.data ?? look.data;
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const start = (): { signal: AbortSignal; progress(share: number): void } => {
    stop.current?.abort();
    stop.current = new AbortController();
    return { signal: stop.current.signal, progress: setShare };
  };
  const isTooLarge = file !== undefined && file.size > MOST_WORD_FILE_BYTES;
  const read = (next: File | undefined, its: string) => {
    setFile(next);
    take.reset();
    look.reset();
    if (next && next.size <= MOST_WORD_FILE_BYTES)
      look.mutate({ file: next, list, category: its, check: 'yes', ...start() });
  };
  const choice = useFileChoice({
    label: t('guard.import-choose'),
    accept: '.txt,.csv,.tsv',
    onFiles: ([one]) => read(one, category),
  });
  const send = () => {
    if (take.data) onClose();
    else if (file) {
      setShare(0);
      take.mutate({ file, list, category, check: 'no', ...start() });
    }
  };
  const counted = (n: number) => n.toLocaleString(locale);
  const failed = take.error ?? look.error;
  const isStopped = failed instanceof DOMException && failed.name === 'AbortError';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('guard.import-title')}
      description={t('guard.import-lead')}
      onSubmit={send}
      footer={
        take.data ? (
          <Button kind="primary" submit>
            {t('guard.import-close')}
          </Button>
        ) : (
          <DialogFoot
            onCancel={() => (take.isPending ? stop.current?.abort() : onClose())}
            verb={t('guard.import-do', { n: counted(look.data?.added ?? 0) })}
            busy={
              take.isPending &&
              (share > 0 ? t('guard.import-share', { n: Math.round(share * 100) }) : t('guard.import-busy'))
            }
            disabled={!look.data || look.data.added === 0}
          />
        )
      }
    >
      <div className="guard-form">
        <div className="guard-pair">
          <Field label={t('guard.import-default')}>
            <Select
              value={category}
              options={categoriesOf(settings).map((id) => ({ value: id, label: categoryName(t, settings, id) }))}
              onChoose={(next) => (setCategory(next), read(file, next))}
            />
          </Field>
          <ListChoice value={list} onChoose={setList} />
        </div>
        <Button
          icon={<FileUp size={16} aria-hidden="true" />}
          busy={look.isPending && t('guard.import-reading')}
          onClick={choice.open}
        >
          {file?.name ?? t('guard.import-choose')}
        </Button>
        {choice.input}
        {isTooLarge && <Fault>{t('guard.import-too-large')}</Fault>}
        {take.isPending && (
          <progress className="guard-progress" max={1} value={share} aria-label={t('guard.import-busy')} />
        )}
        {isStopped && <p role="status">{t('guard.import-stopped')}</p>}
        {failed && !isStopped && <Fault>{failureWords(failed, locale)}</Fault>}
        {seen && !failed && !isTooLarge && (
          <div role="status">
            <p>
              {t(take.data ? 'guard.import-done' : seen.lines === 0 ? 'guard.import-nothing' : 'guard.import-seen', {
                lines: counted(seen.lines),
                added: counted(seen.added),
                same: counted(seen.same),
                refused: counted(seen.refused),
              })}
            </p>
            <ul className="guard-faults">
              {seen.faults.slice(0, SHOWN).map(({ line, fault, text }) => (
                <li key={line}>{t('guard.import-row', { line, text, why: t(`guard.fault.${fault}`) })}</li>
              ))}
              {seen.refused > SHOWN && (
                <li className="muted">
                  {t('guard.import-more', { n: counted(seen.refused - Math.min(SHOWN, seen.faults.length)) })}
                </li>
              )}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
