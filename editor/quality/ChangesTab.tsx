// What publishing the draft would change for customers: messages that would be understood otherwise than they are now.
import { GitCompareArrows, Square } from 'lucide-react';
import type { ChangedMessage, Understanding } from '@dialoom/shared/api/quality';
import { groupChanges, verdictOf, verdicts, type Verdict } from '@dialoom/shared/understanding/changes';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Fault } from '../kit/Fault.tsx';
import { useVersions } from '../queries/versions.ts';
import { qualityMessages } from '../text/quality.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { changesOf, failedWords, useJob } from './job.ts';

export function ChangesTab({ bot }: { bot: string }) {
  const t = useWords(qualityMessages);
  const locale = useLocale();
  const job = changesOf(useStudio());
  const share = useJob(job, (state) => state.share);
  const done = useJob(job, (state) => state.done);
  const of = useJob(job, (state) => state.of);
  const failed = useJob(job, (state) => state.failed);
  const document = useDraft((draft) => draft.document);
  const versions = useVersions(bot).data;
  const isStale = done && of && (of.intents !== document.intents || of.settings !== document.settings);
  if (versions && versions.live === undefined) return <Empty icon={<GitCompareArrows size={20} aria-hidden="true" />}>{t('changes.first')}</Empty>;
  const percent = Math.round((share ?? 0) * 100);
  return (
    <div className="changes">
      <p className="muted">{t('changes.lead')}</p>
      <div className="changes-do">
        {share === undefined ? (
          <Button kind={done && !isStale ? 'outline' : 'primary'} icon={<GitCompareArrows size={15} aria-hidden="true" />} onClick={() => void job.start()}>
            {done ? t('changes.again') : t('changes.start')}
          </Button>
        ) : (
          <>
            <Button icon={<Square size={13} aria-hidden="true" />} onClick={() => job.stop()}>{t('quality.stop')}</Button>
            <div className="quality-status" role="status">
              <progress max={100} value={percent} aria-label={t('changes.running', { percent })} />
              <span className="num">{percent === 0 ? t('quality.preparing') : t('changes.running', { percent })}</span>
            </div>
          </>
        )}
      </div>
      {failed !== undefined && <Fault>{failedWords(failed, locale)}</Fault>}
      {done && share === undefined && (
        <>
          <p className="k-hint" role="status">
            {done.cases + done.live === 0 ? t('changes.nothing-there') : done.casesOnly ? t('changes.cases-only', { cases: done.cases, version: done.version }) : t('changes.looked', { cases: done.cases, live: done.live, version: done.version })}
            {isStale && <b> {t('quality.stale')}</b>}
          </p>
          {done.changed === 0 && done.cases + done.live > 0 && <p className="changes-none">{t('changes.none')}</p>}
          {verdicts.map((verdict) => (
            <OfVerdict key={verdict} verdict={verdict} changes={done.changes.filter((one) => verdictOf(one) === verdict)} />
          ))}
          {done.changed > done.changes.length && <p className="k-hint">{t('changes.more', { n: done.changes.length, of: done.changed })}</p>}
        </>
      )}
    </div>
  );
} // prettier-ignore

function OfVerdict({ verdict, changes }: { verdict: Verdict; changes: readonly ChangedMessage[] }) {
  const t = useWords(qualityMessages);
  const words = useUnderstandingWords();
  if (changes.length === 0) return null;
  return (
    <section className="mend-kind changes-kind" data-verdict={verdict}>
      <header>
        <h2>
          {t(`changes.verdict.${verdict}`)} <span className="num">{changes.length}</span>{' '}
          <small className="faint">{t(`changes.verdict-help.${verdict}`)}</small>
        </h2>
      </header>
      {groupChanges(changes).map((group) => {
        const [first] = group;
        if (!first) return null;
        return (
          <details key={first.text} className="mend-pair" open={group.length <= 10}>
            <summary>
              <span>{t('changes.from-to', { before: words(first.before), after: words(first.after) })}</span>
              <span className="num faint">{t('mend.pair-n', { n: group.length })}</span>
            </summary>
            <ul>
              {group.map(({ text, from, times }) => (
                <li key={from + text}>
                  <span className="changes-text">{text}</span>
                  <span className="mend-looks">{from === 'case' ? t('changes.of-case') : times > 1 ? t('changes.times', { n: times }) : ''}</span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
} // prettier-ignore

function useUnderstandingWords(): (told: Understanding) => string {
  const t = useWords(qualityMessages);
  const locale = useLocale();
  const intents = useDraft(({ document }) => document.intents);
  const nameOf = (intent: string) => intents[intent]?.name ?? intent;
  return ({ intent, doubtful = [] }) => {
    if (intent !== undefined) return nameOf(intent);
    if (doubtful.length === 0) return t('changes.none-of');
    return t('changes.asks', { names: new Intl.ListFormat(locale, { type: 'disjunction' }).format(doubtful.map(nameOf)) });
  };
} // prettier-ignore
