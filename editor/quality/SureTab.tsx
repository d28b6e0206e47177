// How sure the bot has to be: what it means for a hundred customers, and the curve on which one moves it.
import { useMemo, useState } from 'react';
import { bandsOf, type Bands } from '@dialoom/shared/understanding/bands';
import { ofHundred, outcomes, takenOutside, tallyAt, type Outcome } from '@dialoom/shared/understanding/quality';
import type { QualityReport } from '@dialoom/shared/understanding/report';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Button } from '../kit/Button.tsx';
import { useMay } from '../queries/session.ts';
import { qualityMessages } from '../text/quality.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Curve } from './Curve.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';

export function SureTab({ report }: { report: QualityReport }) {
  const t = useWords(qualityMessages);
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const { threshold, doubtful } = useDraft(({ document }) => document.settings);
  const [moving, setMoving] = useState<Bands>(); // while it is dragged: the draft follows when it is let go
  const stored = bandsOf(threshold ?? report.suggested, doubtful);
  const bands = moving ?? stored;
  const suggested = bandsOf(report.suggested);
  const tally = useMemo(() => tallyAt(report, bands), [report, bands.sure, bands.doubtful]); // oxlint-disable-line react-hooks/exhaustive-deps -- the numbers in it
  const usual = useMemo(() => ofHundred(tallyAt(report, bandsOf(report.suggested))), [report]);
  const hundred = ofHundred(tally);
  const isSuggested = threshold === undefined && doubtful === undefined;
  const commit = (next: Partial<Bands>, merge?: string) => {
    setMoving(undefined);
    if (Object.keys(next).length === 0) return;
    studio.commit(
      [
        ...(next.sure === undefined ? [] : [editSettings.of({ path: ['threshold'], value: next.sure })]),
        ...(next.doubtful === undefined ? [] : [editSettings.of({ path: ['doubtful'], value: next.doubtful })]),
      ],
      merge,
    );
  };
  const useSuggested = () => studio.commit((['threshold', 'doubtful'] as const).map((path) => editSettings.of({ path: [path] }))); // prettier-ignore
  return (
    <div className="sure">
      <section className="sure-hundred" aria-label={t('sure.of-hundred')}>
        <h2>{t('sure.of-hundred')}</h2>
        <OutcomeBar of={hundred} />
        <ul className="sure-legend">
          {outcomes.map((name) => (
            <li key={name} data-outcome={name}>
              <b className="num">{hundred[name]}</b> {t(`sure.${name}`)}
            </li>
          ))}
        </ul>
        <p className="sure-against" role="status">
          <Against now={hundred} usual={usual} same={bands.sure === suggested.sure && bands.doubtful === suggested.doubtful} />
        </p>
        <p className="k-hint">
          {tally.asked > 0 && t('sure.found', { percent: Math.round((100 * tally.found) / tally.asked) })}{' '}
          {t('sure.outside', { n: takenOutside(report, bands) })}
        </p>
      </section>
      <section className="sure-curve">
        <h2>{t('sure.title')}</h2>
        <p className="k-hint">{t('sure.help')}</p>
        <Curve report={report} bands={bands} suggested={suggested} mayEdit={mayEdit} onMove={setMoving} onSet={commit} />
        <div className="sure-foot">
          <p className="k-hint">
            {isSuggested ? t('sure.auto') : t('sure.fixed')} {t('sure.note')}
          </p>
          {mayEdit && !isSuggested && (
            <Button small onClick={useSuggested}>
              {t('sure.use-suggested')}
            </Button>
          )}
        </div>
      </section>
    </div>
  );
} // prettier-ignore

/** What is otherwise than with the suggestion: first what customers feel most. */
const told = ['none', 'wrong', 'asked', 'right'] as const satisfies readonly Outcome[];

function Against({ now, usual, same }: { now: Record<Outcome, number>; usual: Record<Outcome, number>; same: boolean }) {
  const t = useWords(qualityMessages);
  const locale = useLocale();
  if (same) return t('sure.same');
  const list = told.flatMap((name) => {
    const by = now[name] - usual[name];
    return by === 0 ? [] : [t(`sure.${by > 0 ? 'more' : 'fewer'}.${name}`, { n: Math.abs(by) })];
  });
  if (list.length === 0) return t('sure.no-difference');
  return t('sure.against', { list: list.join(locale === 'zh-CN' ? '，' : ', ') });
} // prettier-ignore
