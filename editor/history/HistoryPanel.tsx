// What was done to the draft, newest first, in words and with its time; a click goes back to it, and forward again.
import { useEffect, useRef } from 'react';
import { useDraft, useReadOnly, useStudio } from '../canvas/studio-context.ts';
import type { Entry } from '../document/history.ts';
import { PanelHead } from '../kit/PanelHead.tsx';
import { useLocale, useT } from '../text/use-studio.ts';
import { entryWords } from './entry-words.ts';
import './history.css';

export function HistoryPanel({ onClose }: { onClose(): void }) {
  const t = useT();
  const { past, future } = useDraft(({ history }) => history);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  // the step of the past next to now stands above it; those that were undone lie above that one
  const steps = [
    ...future.map((entry, i) => ({ entry, done: past.length + i + 1 })).toReversed(),
    ...past.map((entry, i) => ({ entry, done: i + 1 })).toReversed(),
  ];
  return (
    <aside
      className="history"
      aria-label={t('history.label')}
      onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), onClose())}
    >
      <PanelHead title={t('history.label')} onClose={onClose} closeRef={close} />
      {steps.length === 0 ? (
        <p className="history-empty">{t('history.empty')}</p>
      ) : (
        <>
          <p className="history-hint">{t('history.hint')}</p>
          <ol>
            {steps.map(({ entry, done }) => (
              <Step key={done} entry={entry} done={done} now={past.length} />
            ))}
            <Step entry={undefined} done={0} now={past.length} />
          </ol>
        </>
      )}
    </aside>
  );
}

function Step({ entry, done, now }: { entry: Entry | undefined; done: number; now: number }) {
  const t = useT();
  const locale = useLocale();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const what = entry ? entryWords(studio, t, entry) : t('history.begin');
  const isNow = done === now;
  return (
    <li data-undone={done > now || undefined} data-now={isNow || undefined}>
      <button
        type="button"
        disabled={readOnly}
        aria-current={isNow ? 'step' : undefined}
        title={t('history.to', { what })}
        onClick={() => studio.goTo(done)}
      >
        <span className="history-dot" aria-hidden="true" />
        <span className="history-what">{what}</span>
        {isNow ? (
          <span className="history-time history-now">{t('history.now')}</span>
        ) : (
          entry?.at !== undefined && (
            <time className="history-time" dateTime={new Date(entry.at).toISOString()}>
              {timeOf(entry.at, locale)}
            </time>
          )
        )}
      </button>
    </li>
  );
}

/** The time alone today, with its day before. */
function timeOf(at: number, locale: string): string {
  const date = new Date(at);
  const today = new Date().toDateString() === date.toDateString();
  const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return date.toLocaleString(locale, today ? time : { month: 'numeric', day: 'numeric', ...time });
}
