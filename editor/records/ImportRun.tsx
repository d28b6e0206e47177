// An import that runs, and what it came to.
import { useState } from 'react';
import { CircleCheck, Download, Undo2 } from 'lucide-react';
import type { ImportView } from '@dialoom/shared/api/imports';
import { navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Failure } from '../kit/Failure.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { Fault } from '../kit/Fault.tsx';
import { failureWords } from '../queries/failure.ts';
import { refusedAddress, useImport, useUndoImport } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { UndoDialog } from './UndoDialog.tsx';

type Props = { id: string; to: string; onAgain(): void };

export function ImportRun({ id, to, onAgain }: Props) {
  const t = useWords(recordsMessages);
  const one = useImport(id);
  if (one.isPending)
    return (
      <Loading what={t('import.starting')}>
        <BoneRows rows={3} />
      </Loading>
    );
  if (!one.data) return <Failure error={one.error} onRetry={() => void one.refetch()} busy={one.isFetching} />;
  if (one.data.state === 'running') return <Running one={one.data} />;
  return <Ended one={one.data} to={to} onAgain={onAgain} />;
}

function Running({ one }: { one: ImportView }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const stop = useUndoImport();
  const done = one.created + one.updated + one.skipped + one.refused;
  return (
    <div className="import-run">
      <h2>{t('import.running', { name: one.file })}</h2>
      <progress max={Math.max(one.rows, 1)} value={done} aria-label={t('import.progress', { done, all: one.rows })} />
      <p className="muted num">{t('import.progress', { done, all: one.rows })}</p>
      <p className="k-hint">{t('import.leave')}</p>
      <Button busy={stop.isPending && t('import.stopping')} onClick={() => stop.mutate(one.id)}>
        {t('import.stop')}
      </Button>
      {stop.error && <Fault>{failureWords(stop.error, locale)}</Fault>}
    </div>
  );
}

function Ended({ one, to, onAgain }: { one: ImportView; to: string; onAgain(): void }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const [asks, setAsks] = useState(false);
  const isUndone = one.state === 'undone';
  return (
    <div className="import-run" role="status">
      <h2>
        {isUndone ? <Undo2 size={18} aria-hidden="true" /> : <CircleCheck size={18} aria-hidden="true" />}
        {t(isUndone ? 'import.undone' : 'import.done')}
      </h2>
      {isUndone ? (
        <p>{t('import.undone-body', { name: one.file })}</p>
      ) : (
        <p className="import-counts">
          <Chip kind="ok">{t('import.create', { n: one.created })}</Chip>
          <Chip kind="accent">{t('import.update', { n: one.updated })}</Chip>
          {one.skipped > 0 && <Chip>{t('import.skip', { n: one.skipped })}</Chip>}
          {one.refused > 0 && <Chip kind="warn">{t('import.refuse', { n: one.refused })}</Chip>}
        </p>
      )}
      {!isUndone && one.refused > 0 && (
        <a className="k-button" data-kind="outline" href={refusedAddress(one.id, locale)} download>
          <span className="k-button-words">
            <Download size={14} aria-hidden="true" />
            {t('import.download', { n: one.refused })}
          </span>
        </a>
      )}
      <div className="import-buttons">
        <Button kind="primary" onClick={() => navigate(to)}>
          {t('import.show')}
        </Button>
        <Button onClick={onAgain}>{t('import.again')}</Button>
        {!isUndone && (
          <Button kind="quiet" icon={<Undo2 size={14} aria-hidden="true" />} onClick={() => setAsks(true)}>
            {t('import.undo')}
          </Button>
        )}
      </div>
      {asks && <UndoDialog one={one} onClose={() => setAsks(false)} />}
    </div>
  );
}
