// Looks for something to learn: the one that runs with how far it is, and earlier ones with what they came to.
import { useState } from 'react';
import { Download, Trash2 } from 'lucide-react';
import type { LearningJob } from '@dialoom/shared/api/learning';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { failureWords } from '../queries/failure.ts';
import { badRowsAddress, useDeleteLearning, useStopLearning } from '../queries/learning.ts';
import { learningMessages } from '../text/learning.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function RunningJob({ bot, job }: { bot: string; job: LearningJob }) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const stop = useStopLearning(bot);
  const words = t('learning.running', { stage: t(`learning.stage.${job.stage}`), percent: job.percent });
  return (
    <section className="learning-running">
      <h2>{job.file || t('learning.job-live')}</h2>
      <progress max={100} value={job.percent} aria-label={words} />
      <p className="num" role="status">
        {words}
      </p>
      <p className="k-hint">{t('learning.leave')}</p>
      <Button small busy={stop.isPending && t('learning.stopping')} onClick={() => stop.mutate(job.id)}>
        {t('learning.stop')}
      </Button>
      {stop.error && <Fault>{failureWords(stop.error, locale)}</Fault>}
    </section>
  );
}

type Props = {
  bot: string;
  jobs: readonly LearningJob[];
  chosen: string | undefined;
  onChoose: ((job: string | undefined) => void) | undefined;
};
export function Jobs({ bot, jobs, chosen, onChoose }: Props) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const remove = useDeleteLearning(bot);
  const [goes, setGoes] = useState<LearningJob>();
  if (jobs.length === 0) return null;
  const nameOf = (job: LearningJob) => job.file || t('learning.job-live');
  return (
    <section className="learning-jobs" aria-label={t('learning.jobs')}>
      <h2>{t('learning.jobs')}</h2>
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <div className="grow">
              <p className="cut learning-job-name">{nameOf(job)}</p>
              <p className="k-hint">{t('learning.job-by', { by: job.by, when: agoWords(job.at, Date.now(), locale) })}</p>
              {job.state === 'done' ? (
                <p className="k-hint num">{t('learning.job-done', { messages: job.messages, proposals: job.proposals })}</p>
              ) : (
                job.fault !== undefined && <Fault>{job.fault}</Fault>
              )}
            </div>
            <span className="learning-job-ways">
              {job.state === 'done' && job.open > 0 && onChoose && (
                <Button small aria-pressed={chosen === job.id} onClick={() => onChoose(chosen === job.id ? undefined : job.id)}>
                  {t('learning.job-open', { n: job.open })}
                </Button>
              )}
              {job.state === 'stopped' && <Chip>{t('learning.job-stopped')}</Chip>}
              {job.state === 'failed' && <Chip kind="danger">{t('learning.job-failed')}</Chip>}
              {job.refused > 0 && (
                <a className="k-button" data-kind="quiet" data-small href={badRowsAddress(bot, job.id, locale)} download>
                  <span className="k-button-words">
                    <Download size={14} aria-hidden="true" />
                    {t('learning.bad-rows', { n: job.refused })}
                  </span>
                </a>
              )}
              <IconButton label={t('learning.forget-of', { name: nameOf(job) })} icon={<Trash2 size={16} aria-hidden="true" />} onClick={() => setGoes(job)} />
            </span>
          </li>
        ))}
      </ul>
      {goes && (
        <ConfirmDialog
          open
          title={t('learning.forget-title')}
          consequences={t('learning.forget-words')}
          verb={t('learning.forget')}
          busy={remove.isPending && t('learning.stopping')}
          error={remove.error ? failureWords(remove.error, locale) : undefined}
          onClose={() => setGoes(undefined)}
          onConfirm={() => remove.mutate(goes.id, { onSuccess: () => setGoes(undefined) })}
        />
      )}
    </section>
  );
} // prettier-ignore
