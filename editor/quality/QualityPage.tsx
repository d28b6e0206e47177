// How well the bot understands: a check of its examples, how sure it has to be, what to mend, and what publishing would change.
import { useMemo, type ReactNode } from 'react';
import { ArrowLeft, Gauge, Square } from 'lucide-react';
import type { KeptCheck } from '@dialoom/shared/api/quality';
import { amountsIn, byIntent, isTelling, tallyAt } from '@dialoom/shared/understanding/quality';
import { bandsOf } from '@dialoom/shared/understanding/bands';
import { Page } from '../app/Page.tsx';
import { places, type QualityTab } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { byteWords } from '../kit/byte-words.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { useQuality } from '../queries/quality.ts';
import { qualityMessages } from '../text/quality.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ChangesTab } from './ChangesTab.tsx';
import { findingsIn, isStale } from './findings.ts';
import { IntentsTab } from './IntentsTab.tsx';
import { checkOf, failedWords, useJob } from './job.ts';
import { MendTab } from './MendTab.tsx';
import { SureTab } from './SureTab.tsx';
import './quality.css';

export default function QualityPage({ bot, tab }: { bot: string; tab: QualityTab }) {
  const t = useWords(qualityMessages);
  const studio = useStudio();
  const intents = useDraft(({ document }) => document.intents);
  const { threshold, doubtful } = useDraft(({ document }) => document.settings);
  const job = checkOf(studio);
  const share = useJob(job, (state) => state.share);
  const fresh = useJob(job, (state) => state.done);
  const { data, error, refetch, isPending } = useQuality(bot);
  const kept: KeptCheck | undefined = fresh ?? data?.last;
  const report = kept?.report;
  const bands = report && bandsOf(threshold ?? report.suggested, doubtful);
  const findings = useMemo(() => report && findingsIn(report, intents), [report, intents]);
  const amounts = useMemo(() => amountsIn(intents), [intents]);
  const stale = useMemo(() => report !== undefined && isStale(report, intents), [report, intents]);
  const tally = useMemo(() => (report && bands ? tallyAt(report, bands) : undefined), [report, bands?.sure, bands?.doubtful]); // oxlint-disable-line react-hooks/exhaustive-deps -- the numbers in it
  const mendable = amounts.length + (findings ? findings.conflicts.length + findings.near.length + findings.confused.length + findings.leans.length + (findings.twice.length > 0 ? 1 : 0) : 0);
  const noIntents = Object.keys(intents).length === 0;
  const running = share !== undefined;
  const isUnchecked = !report && tab !== 'changes';
  const check = (
    <Button kind={report && !stale ? 'outline' : 'primary'} icon={<Gauge size={15} aria-hidden="true" />} onClick={() => void job.start()}>
      {report ? t('quality.check-again') : t('quality.check')}
    </Button>
  );
  const head = (children: ReactNode, actions?: ReactNode) => (
    <Page
      title={t('quality.title')}
      lead={t('quality.lead')}
      actions={
        <>
          <Link to={places.intents(bot)} className="k-button quality-back" data-kind="quiet">
            <span className="k-button-words">
              <ArrowLeft size={15} aria-hidden="true" />
              {t('quality.back')}
            </span>
          </Link>
          {actions}
        </>
      }
    >
      {children}
    </Page>
  );
  if (noIntents) return head(<Empty icon={<Gauge size={20} aria-hidden="true" />}>{t('quality.no-intents')}</Empty>);
  if (error && !kept) return head(<Failure error={error} onRetry={() => void refetch()} />);
  if (isPending && !kept && !running) return head(<Loading what={t('quality.preparing')}><BoneRows rows={5} height={40} /></Loading>);
  const stop = (
    <Button icon={<Square size={13} aria-hidden="true" />} onClick={() => job.stop()}>
      {t('quality.stop')}
    </Button>
  );
  return head(
    <>
      <StatusLine kept={kept} stale={stale} />
      <Tabs<QualityTab>
        label={t('quality.tabs')}
        value={tab}
        tabs={[
          { value: 'sure', label: t('quality.tab.sure') },
          { value: 'mend', label: t('quality.tab.mend'), count: mendable },
          { value: 'intents', label: t('quality.tab.intents') },
          { value: 'changes', label: t('quality.tab.changes') },
        ]}
        onChoose={(next) => navigate(places.quality(bot, next))}
      >
        {tab === 'mend' && <MendTab bot={bot} findings={findings} amounts={amounts} />}
        {tab === 'changes' && <ChangesTab bot={bot} />}
        {tab !== 'mend' && isUnchecked && !running && (
          <Empty icon={<Gauge size={20} aria-hidden="true" />} title={t('quality.empty-title')} action={check}>
            {t('quality.empty')}
          </Empty>
        )}
        {isUnchecked && running && tab !== 'mend' && <Loading what={t('quality.under-way')}><BoneRows rows={4} height={40} /></Loading>}
        {report && tally && bands && (tab === 'sure' || tab === 'intents') && (!isTelling(report) ? (
          <Empty icon={<Gauge size={20} aria-hidden="true" />}>{t('quality.too-few')}</Empty>
        ) : tab === 'sure' ? (
          <SureTab report={report} />
        ) : (
          <IntentsTab bot={bot} rows={byIntent(report, bands)} all={tally} />
        ))}
        {data?.model && tab === 'sure' && <p className="k-hint quality-model">{t('quality.model', { version: data.model.version, size: byteWords(data.model.bytes) })}</p>}
      </Tabs>
    </>,
    running ? stop : (tab !== 'changes' && (report || tab === 'mend') ? check : undefined),
  );
} // prettier-ignore

/** Where the check stands, or whose result this is; announced. */
function StatusLine({ kept, stale }: { kept: KeptCheck | undefined; stale: boolean }) {
  const t = useWords(qualityMessages);
  const locale = useLocale();
  const job = checkOf(useStudio());
  const share = useJob(job, (state) => state.share);
  const failed = useJob(job, (state) => state.failed);
  const stopped = useJob(job, (state) => state.stopped);
  const percent = Math.round((share ?? 0) * 100);
  return (
    <>
      {failed !== undefined && <Fault>{failedWords(failed, locale)}</Fault>}
      {stopped && share === undefined && <p className="quality-status" role="status">{t(kept ? 'quality.stopped' : 'quality.stopped-first')}</p>}
      {share !== undefined ? (
        <div className="quality-status" role="status">
          <progress max={100} value={percent} aria-label={t('quality.running', { percent })} />
          <span className="num">{percent === 0 ? t('quality.preparing') : t('quality.running', { percent })}</span>
        </div>
      ) : (
        kept && (
          <p className="quality-status" role="status" data-stale={stale || undefined}>
            {t('quality.checked', { ago: agoWords(kept.at, Date.now(), locale), by: kept.by, intents: kept.report.intents.length, n: kept.report.rows.length })}
            {stale && <b>{t('quality.stale')}</b>}
          </p>
        )
      )}
    </>
  );
} // prettier-ignore
