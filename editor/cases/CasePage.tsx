// One case: what it is called, the conversation step by step, what comes back from outside, variants; and what came of the last run.
import { useMemo, useState } from 'react';
import { ArrowLeft, MessageSquareText, Play } from 'lucide-react';
import type { CaseRow as Row } from '@dialoom/shared/api/cases';
import type { Case } from '@dialoom/shared/cases/case';
import type { Expectation, SingleExpectation } from '@dialoom/shared/cases/expectation';
import { configReason } from '@dialoom/shared/text/config-reasons';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { useSaveCase } from '../queries/cases.ts';
import { caseMessages } from '../text/cases.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { CaseWho } from './CaseWho.tsx';
import { ExpectationList } from './ExpectationList.tsx';
import { freshId } from './fresh-id.ts';
import { MockList } from './MockList.tsx';
import { openInSimulator } from './open-in-simulator.ts';
import { ResultPane } from './ResultPane.tsx';
import { runOf, useRun } from './run.ts';
import { StepList } from './StepList.tsx';
import { tableFrom, tableText } from './table-text.ts';

export function CasePage({ id, rows }: { id: string; rows: readonly Row[] }) {
  const t = useWords(caseMessages);
  const locale = useLocale();
  const studio = useStudio();
  const row = rows.find((one) => (one.case ?? one.unread)?.id === id);
  const start = useMemo((): Case | undefined => {
    if (row) return row.case;
    if (id === 'new') return { id: freshId(rows), name: t('case.new-name'), steps: [{ do: 'say', text: '' }] };
    return undefined;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is being written is not begun anew when the list comes again
  }, [row?.rev, id]);
  if (row?.unread) return <Odd title={row.unread.name}>{t('case.unread-body', { path: row.unread.path, reason: configReason(row.unread.reason, row.unread.limit, locale) })}</Odd>;
  if (!start) return <Odd title={t('cases.title')}>{t('case.missing')}</Odd>;
  return <CaseForm key={`${studio.bot} ${row?.rev ?? 0}`} start={start} rev={row?.rev ?? 0} />;
} // prettier-ignore

function Odd({ title, children }: { title: string; children: string }) {
  const t = useWords(caseMessages);
  const { bot } = useStudio();
  return (
    <Page title={title} narrow>
      <Empty icon={<ArrowLeft size={18} aria-hidden="true" />} action={<Link to={places.tests(bot)}>{t('case.back')}</Link>}>
        {children}
      </Empty>
    </Page>
  );
} // prettier-ignore

function CaseForm({ start, rev }: { start: Case; rev: number }) {
  const t = useWords(caseMessages);
  const locale = useLocale();
  const studio = useStudio();
  const languages = useDraft(({ document }) => document.languages);
  const run = runOf(studio);
  const running = useRun(run, (state) => state.running !== undefined);
  const save = useSaveCase(studio.bot);
  const [one, setOne] = useState(start);
  const [table, setTable] = useState(() => tableText(start.table));
  const [tags, setTags] = useState((start.tags ?? []).join(', '));
  const [tried, setTried] = useState(false);
  const [unread, setUnread] = useState(0);
  const change = (to: Partial<Case>) => setOne((now) => ({ ...now, ...to }));
  const whole = useMemo(() => finished(one, tags, table), [one, tags, table]);
  const changed = rev === 0 || unread > 0 || JSON.stringify(whole) !== JSON.stringify(finished(start, (start.tags ?? []).join(', '), tableText(start.table)));
  const nameless = one.name.trim() === '';
  const keep = () => {
    setTried(true);
    if (nameless || unread > 0 || save.isPending) return;
    save.mutate({ one: whole, rev }, { onSuccess: () => navigate(places.test(studio.bot, whole.id), { replace: true }) });
  };
  return (
    <Page
      title={one.name.trim() || t('case.new-name')}
      actions={
        <>
          {changed && rev > 0 && <Chip kind="warn">{t('case.unsaved')}</Chip>}
          <Button icon={<MessageSquareText size={15} aria-hidden="true" />} onClick={() => openInSimulator(studio, whole)}>
            {t('cases.open-sim')}
          </Button>
          <Button icon={<Play size={14} aria-hidden="true" />} busy={running && t('cases.run')} onClick={() => (unread > 0 ? setTried(true) : void run.start({ one: whole }))}>
            {t('case.run')}
          </Button>
          <Button kind="primary" disabled={!changed} busy={save.isPending && t('case.saving')} onClick={keep}>
            {t('case.save')}
          </Button>
        </>
      }
      lead={
        <Link to={places.tests(studio.bot)} className="case-back">
          <ArrowLeft size={14} aria-hidden="true" />
          {t('case.back')}
        </Link>
      }
    >
      {save.error && <Fault>{save.error.message}</Fault>}
      {tried && unread > 0 && <Fault>{t('case.mock-unread', { n: unread })}</Fault>}
      <div className="case-page">
        <div className="case-form">
          <section className="case-section">
            <h2>{t('case.about')}</h2>
            <Field label={t('case.name')} error={tried && nameless ? t('case.need-name') : undefined}>
              <TextInput value={one.name} maxLength={200} onText={(name) => change({ name })} />
            </Field>
            <div className="case-pair">
              <Field label={t('case.suite')}>
                <TextInput value={one.suite ?? ''} maxLength={80} onText={(suite) => change({ suite })} />
              </Field>
              <Field label={t('case.tags')} hint={t('case.tags-hint')}>
                <TextInput value={tags} maxLength={400} onText={setTags} />
              </Field>
              {languages.length > 1 && (
                <Field label={t('case.locale')}>
                  <Select
                    value={one.locale ?? languages[0] ?? ''}
                    options={[...new Set([...(one.locale === undefined ? [] : [one.locale]), ...languages])].map((value) => ({ value, label: languageName(value, locale) }))}
                    onChoose={(language) => change({ locale: language })}
                  />
                </Field>
              )}
            </div>
            <CaseWho one={one} onChange={change} />
          </section>
          <section className="case-section">
            <h2>{t('case.talk')}</h2>
            <div className="case-step">
              <p className="case-step-head">{t('case.greeting')}</p>
              <ExpectationList expect={one.greeting ?? []} where={t('cases.greeting')} onChange={(greeting) => change({ greeting })} />
            </div>
            <StepList steps={one.steps} onChange={(steps) => change({ steps })} />
          </section>
          <section className="case-section">
            <h2>{t('case.mocks')}</h2>
            <p className="section-lead">{t('case.mocks-lead')}</p>
            <MockList mocks={one.mocks ?? []} onChange={(mocks) => change({ mocks })} onUnread={setUnread} />
            <Switch
              checked={(one.real ?? []).length > 0}
              label={t('case.real')}
              hint={t('case.real-hint')}
              onChange={(on) => change({ real: on ? ['http', 'llm', 'records'] : [] })}
            />
          </section>
          <section className="case-section">
            <h2>{t('case.table')}</h2>
            <p className="section-lead">{t('case.table-lead')}</p>
            <TextArea mono aria-label={t('case.table-label')} rows={4} value={table} placeholder={'text | intent\n…'} onText={setTable} />
          </section>
        </div>
        <ResultPane one={whole} />
      </div>
    </Page>
  );
} // prettier-ignore

/** Rows in which nothing was chosen yet expect nothing. */
function filled(expect: readonly Expectation[]): Expectation[] {
  const single = (one: SingleExpectation): boolean =>
    one.is === 'says' || one.is === 'offers'
      ? one.text !== ''
      : one.is === 'visits'
        ? one.node !== ''
        : one.is === 'exit'
          ? one.exit !== ''
          : one.is !== 'variable' || one.variable.trim() !== '';
  return expect.flatMap((one): Expectation[] => {
    if (one.is !== 'any') return single(one) ? [one] : [];
    const of = one.of.filter(single);
    return of.length > 0 ? [{ ...one, of }] : [];
  });
}

/** As it is saved: nothing empty in it. */
function finished(one: Case, tagText: string, table: string): Case {
  const { suite = '', tags: _, table: __, mocks = [], real = [], greeting = [], channel = 'web', contact = {}, context = {}, at, ...rest } = one;
  const tags = [...new Set(tagText.split(/[,，、]/).map((tag) => tag.trim()).filter(Boolean))].map((tag) => tag.slice(0, 40)).slice(0, 20);
  const made = tableFrom(table);
  return {
    ...rest,
    name: one.name.trim(),
    ...(channel !== 'web' && { channel }),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(Object.keys(context).length > 0 && { context }),
    ...(at !== undefined && { at }),
    ...(suite.trim() !== '' && { suite: suite.trim() }),
    ...(tags.length > 0 && { tags }),
    ...(mocks.length > 0 && { mocks }),
    ...(real.length > 0 && { real }),
    ...(filled(greeting).length > 0 && { greeting: filled(greeting) }),
    ...(made && { table: made }),
    steps: one.steps.filter((step) => !('text' in step) || step.text.trim() !== '').map(({ expect = [], ...step }) => ({ ...step, ...(filled(expect).length > 0 && { expect: filled(expect) }) })),
  };
} // prettier-ignore
