// All cases of the bot: found by name, suite, tag and result, run together with every result as it comes.
import { useMemo, useState } from 'react';
import { FlaskConical, Play, Plus, Search, Square } from 'lucide-react';
import type { CaseRow as Row } from '@dialoom/shared/api/cases';
import { talkKey } from '@dialoom/shared/cases/talk-key';
import { errors, errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Select } from '../kit/Select.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { caseMessages, type CaseTranslate } from '../text/cases.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { CaseRow } from './CaseRow.tsx';
import { CoverageTab } from './CoverageTab.tsx';
import { runOf, useRun, type RunState } from './run.ts';
import { fits, statusOf } from './words.ts';

const statuses = ['all', 'failed', 'passed', 'none'] as const;
type Status = (typeof statuses)[number];

export function TestsPage({ rows, coverage }: { rows: readonly Row[]; coverage: boolean }) {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const run = runOf(studio);
  const running = useRun(run, (state) => state.running);
  const [wanted, setWanted] = useState('');
  const [status, setStatus] = useState<Status>('all');
  const results = useRun(run, (state) => state.results);
  const shown = useMemo(
    () =>
      rows.filter((row) => {
        const one = row.case ?? row.unread;
        return one !== undefined && fits(one, wanted) && (status === 'all' || statusOf(results.get(one.id)) === status);
      }),
    [rows, wanted, status, results],
  );
  const runnable = shown.flatMap((row) => ((row.case && !row.case.off) || row.unread ? [row.case?.id ?? row.unread?.id ?? ''] : []));
  const isPart = shown.length < rows.length;
  const start = () => void run.start(isPart ? { cases: runnable } : {});
  const add = (
    <Button kind={rows.length === 0 ? 'primary' : 'outline'} icon={<Plus size={15} aria-hidden="true" />} onClick={() => navigate(places.test(studio.bot, 'new'))}>
      {t('cases.new')}
    </Button>
  );
  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      actions={
        rows.length > 0 && (
          <>
            {add}
            {running ? (
              <Button icon={<Square size={13} aria-hidden="true" />} onClick={() => run.cancel()}>
                {t('cases.cancel-run')}
              </Button>
            ) : (
              <Button kind="primary" icon={<Play size={14} aria-hidden="true" />} disabled={runnable.length === 0} onClick={start}>
                {isPart ? t('cases.run-shown', { n: runnable.length }) : t('cases.run-all')}
              </Button>
            )}
          </>
        )
      }
    >
      <RunBar />
      <Tabs
        label={t('cases.title')}
        value={coverage ? 'coverage' : 'cases'}
        tabs={[
          { value: 'cases', label: t('cases.tab.cases'), count: rows.length },
          { value: 'coverage', label: t('cases.tab.coverage') },
        ]}
        onChoose={(tab) => navigate(tab === 'coverage' ? places.coverage(studio.bot) : places.tests(studio.bot))}
      >
        {coverage ? (
          <CoverageTab rows={rows} />
        ) : rows.length === 0 ? (
          <Empty icon={<FlaskConical size={20} aria-hidden="true" />} title={t('cases.empty-title')} action={add}>
            {t('cases.empty')}
          </Empty>
        ) : (
          <>
            <div className="cases-find">
              <TextInput type="search" aria-label={t('cases.filter')} placeholder={t('cases.filter')} icon={<Search size={15} aria-hidden="true" />} value={wanted} onText={setWanted} />
              <Select<Status> aria-label={t('cases.status')} value={status} options={statuses.map((value) => ({ value, label: t(`cases.status.${value}`) }))} onChoose={setStatus} />
            </div>
            {shown.length === 0 && <p className="k-hint">{t('cases.nothing-fits')}</p>}
            <Suites rows={shown} all={rows} />
            <p className="k-hint cases-ci">{t('cases.ci')}</p>
          </>
        )}
      </Tabs>
    </Page>
  );
} // prettier-ignore

function Suites({ rows, all }: { rows: readonly Row[]; all: readonly Row[] }) {
  const t = useWords(caseMessages);
  const locale = useLocale();
  const suites = useMemo(
    () =>
      [...Map.groupBy(rows, (row) => row.case?.suite ?? '')].toSorted(([a], [b]) =>
        a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, locale),
      ),
    [rows, locale],
  );
  return suites.map(([suite, some]) => (
    <section key={suite} className="cases-suite">
      {(suites.length > 1 || suite !== '') && (
        <h2>
          {suite === '' ? t('cases.no-suite') : suite} <span className="num faint">{some.length}</span>
        </h2>
      )}
      <ul className="cases-list">
        {some.map((row) => (
          <CaseRow key={row.case?.id ?? row.unread?.id} row={row} all={all} />
        ))}
      </ul>
    </section>
  ));
}

/** Where a run stands, and what came of the last one; announced. */
function RunBar() {
  const t = useWords(caseMessages);
  const locale = useLocale();
  const run = runOf(useStudio());
  const running = useRun(run, (state) => state.running);
  const last = useRun(run, (state) => state.last);
  const of = useRun(run, (state) => state.of);
  const document = useDraft((draft) => draft.document);
  const isOld = useMemo(() => last !== undefined && 'passed' in last && of !== talkKey(document), [last, of, document]);
  if (!running && !last) return null;
  const tone = running ? undefined : last && 'passed' in last && last.failed === 0 ? 'ok' : last && 'stopped' in last ? undefined : 'bad';
  return (
    <div className="run-bar" data-tone={running && running.failed > 0 ? 'bad' : tone} role="status">
      {running ? (
        <>
          <progress max={running.of || 1} value={running.done} aria-label={t('cases.running', { done: running.done, of: running.of })} />
          <span className="num">{running.of === 0 ? t('cases.preparing') : t('cases.running', { done: running.done, of: running.of })}</span>
          {running.failed > 0 && <span className="num run-bad">{t('cases.failed-n', { n: running.failed })}</span>}
        </>
      ) : (
        last && (
          <span>
            {lastWords(last, t, locale)}
            {isOld && ` ${t('cases.old')}`}
          </span>
        )
      )}
    </div>
  );
} // prettier-ignore

function lastWords(last: NonNullable<RunState['last']>, t: CaseTranslate, locale: 'zh-CN' | 'en'): string {
  if ('stopped' in last) return t('cases.stopped', last.stopped);
  if ('broken' in last) return t('cases.run-failed', { reason: Object.hasOwn(errors, last.broken) ? errorText(last.broken as ErrorCode, locale) : last.broken || errorText('internal', locale) });
  const seconds = (last.ms / 1_000).toFixed(2);
  const told = last.failed === 0 ? t('cases.all-passed', { n: last.passed, seconds }) : t('cases.some-failed', { n: last.failed, passed: last.passed, seconds });
  if (!last.earlier) return told;
  return t('cases.earlier', { told, by: last.earlier.by, ago: agoWords(last.earlier.at, Date.now(), locale) });
} // prettier-ignore
