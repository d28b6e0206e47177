// What an entry was before: who wrote it when; one of them is looked at, and put back into the form.
import { useState } from 'react';
import { RotateCcw } from 'lucide-react';
import type { FaqEntry, FaqVersion } from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Failure } from '../kit/Failure.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useFaqHistory } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = { list: string; entry: FaqEntry; mayEdit: boolean; onRestore(version: FaqVersion): void };

export function EntryHistory({ list, entry, mayEdit, onRestore }: Props) {
  const t = useWords(faqMessages);
  const [open, setOpen] = useState(false);
  const history = useFaqHistory(list, open ? entry.id : undefined, entry.rev);
  return (
    <details className="faq-further" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('faq.history')}</summary>
      {history.isPending ? (
        <Loading what={t('faq.loading')}><BoneRows rows={2} height={36} /></Loading>
      ) : !history.data ? (
        <Failure error={history.error} onRetry={() => void history.refetch()} busy={history.isFetching} />
      ) : history.data.versions.length === 0 ? (
        <p className="k-hint">{t('faq.history-none')}</p>
      ) : (
        <ol className="faq-versions">
          {history.data.versions.map((version) => (
            <Version key={version.rev} version={version} mayEdit={mayEdit} onRestore={() => onRestore(version)} />
          ))}
        </ol>
      )}
    </details>
  );
} // prettier-ignore

function Version({ version, mayEdit, onRestore }: { version: FaqVersion; mayEdit: boolean; onRestore(): void }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { rev, at, by, note, entry } = version;
  return (
    <li>
      <div className="faq-version">
        <span className="grow">{t('faq.history-version', { rev, by: by === '' ? '—' : by, ago: agoWords(at, Date.now(), locale) })}</span>
        <Chip kind="plain">{t(entry.stage === 'approved' ? 'faq.state.live' : `faq.state.${entry.stage}`)}</Chip>
        <Button small kind="quiet" onClick={() => setOpen(!open)}>{t(open ? 'faq.history-hide' : 'faq.history-show')}</Button>
      </div>
      {note !== '' && <p className="k-hint">{t('faq.note', { note })}</p>}
      {open && (
        <div className="faq-former">
          {Object.entries(entry.texts).map(([language, { question, similar, answer }]) => (
            <blockquote key={language} lang={language}>
              <b>{question}</b>
              {similar.length > 0 && <p className="faint">{similar.join(' / ')}</p>}
              <p>{answer}</p>
            </blockquote>
          ))}
          {mayEdit && (
            <Button small icon={<RotateCcw size={13} aria-hidden="true" />} onClick={onRestore}>{t('faq.history-restore')}</Button>
          )}
        </div>
      )}
    </li>
  );
} // prettier-ignore
