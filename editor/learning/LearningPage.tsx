// What the bot could learn: from messages it did not understand, and from chats of the past. Looks run in the background; a person decides.
import { useState } from 'react';
import { GraduationCap, MessagesSquare, Upload } from 'lucide-react';
import type { LearningJob } from '@dialoom/shared/api/learning';
import { Page, PageSkeleton } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Select } from '../kit/Select.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { failureWords } from '../queries/failure.ts';
import { useLearning, useLearnLive } from '../queries/learning.ts';
import { useMay } from '../queries/session.ts';
import { learningMessages } from '../text/learning.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import { Jobs, RunningJob } from './Jobs.tsx';
import { Review } from './Review.tsx';
import './learning.css';

export type From = 'live' | 'history';
const periods = ['7', '30', '90'] as const;

export default function LearningPage({ bot, from }: { bot: string; from: From }) {
  const t = useWords(learningMessages);
  const mayEdit = useMay('bots.edit');
  const { data, error, refetch, isFetching, isPending } = useLearning(bot);
  const [brings, setBrings] = useState(false); // here: what opened it goes when it begins
  if (!mayEdit) return <Page title={t('learning.title')}><Empty icon={<GraduationCap size={20} aria-hidden="true" />}>{t('learning.none-here')}</Empty></Page>; // prettier-ignore
  if (isPending) return <PageSkeleton />;
  if (!data)
    return (
      <Page title={t('learning.title')}>
        <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />
      </Page>
    );
  const own = data.jobs.filter((job) => job.from === from);
  return (
    <Page title={t('learning.title')} lead={t('learning.lead')} actions={<Begin bot={bot} from={from} jobs={data.jobs} onBring={() => setBrings(true)} />}>
      <Tabs<From>
        label={t('learning.tabs')}
        value={from}
        tabs={(['live', 'history'] as const).map((value) => ({ value, label: t(`learning.${value}`), count: data.open[value] }))}
        onChoose={(next) => navigate(places.learning(bot, next))}
      >
        <OneSource key={from} bot={bot} from={from} jobs={own} running={data.jobs.find(({ state }) => state === 'running')} open={data.open[from]} onBring={() => setBrings(true)} />
      </Tabs>
      {brings && <HistoryDialog bot={bot} onClose={() => setBrings(false)} />}
    </Page>
  ); // prettier-ignore
}

/** The one thing to begin with; in the empty page it stands in the middle. */
type BeginProps = { bot: string; from: From; jobs: readonly LearningJob[]; onBring(): void };
function Begin({ bot, from, jobs, onBring }: BeginProps) {
  const t = useWords(learningMessages);
  const busy = jobs.some(({ state }) => state === 'running');
  if (!jobs.some((job) => job.from === from) || busy) return null;
  if (from === 'live') return <LookNow bot={bot} again />;
  return (
    <Button icon={<Upload size={14} aria-hidden="true" />} onClick={onBring}>
      {t('learning.bring')}
    </Button>
  );
}

function LookNow({ bot, again }: { bot: string; again?: boolean }) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const look = useLearnLive(bot);
  const [days, setDays] = useState<(typeof periods)[number]>('30');
  return (
    <div className="learning-look">
      <Select<(typeof periods)[number]>
        aria-label={t('learning.days')}
        value={days}
        options={periods.map((value) => ({ value, label: t(`learning.days.${value}`) }))}
        onChoose={setDays}
      />
      <Button kind={again ? 'outline' : 'primary'} busy={look.isPending && t('learning.stage.read')} onClick={() => look.mutate(Number(days))}>
        {t(again ? 'learning.look-again' : 'learning.look')}
      </Button>
      {look.error && <Fault>{failureWords(look.error, locale)}</Fault>}
    </div>
  ); // prettier-ignore
}

type SourceProps = {
  bot: string;
  from: From;
  jobs: readonly LearningJob[];
  running: LearningJob | undefined;
  open: number;
  onBring(): void;
};
function OneSource({ bot, from, jobs, running, open, onBring }: SourceProps) {
  const t = useWords(learningMessages);
  const [job, setJob] = useState<string>();
  const never = jobs.length === 0;
  return (
    <div className="learning">
      {running && <RunningJob bot={bot} job={running} />}
      {never && !running && (
        <Empty
          icon={from === 'live' ? <MessagesSquare size={20} aria-hidden="true" /> : <Upload size={20} aria-hidden="true" />}
          title={t(`learning.${from}-empty-title`)}
          action={
            from === 'live' ? <LookNow bot={bot} /> : <Button kind="primary" onClick={onBring}>{t('learning.bring')}</Button>
          }
        >
          {t(`learning.${from}-empty`)}
        </Empty>
      )}
      {!never && <Review bot={bot} from={from} job={job} open={open} running={running !== undefined} />}
      <Jobs bot={bot} jobs={jobs.filter(({ state }) => state !== 'running')} chosen={job} onChoose={from === 'history' ? setJob : undefined} />
    </div>
  ); // prettier-ignore
}
