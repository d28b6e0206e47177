// For newcomers: five steps from the demo to the first customer, ticked off as they are done. Gone when all are, or when hidden.
import { useEffect, type ReactNode } from 'react';
import { Check, CirclePlay, Code, Inbox, Rocket, Store } from 'lucide-react';
import type { BotRow } from '@dialoom/shared/api/bots';
import { firstSteps, hideFirstSteps, tickStep, useFirstSteps, type FirstStep } from '../app/first-steps.ts';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { useMay } from '../queries/session.ts';
import { startMessages } from '../text/start.ts';
import { useWords } from '../text/use-words.ts';

const icons: Readonly<Record<FirstStep, ReactNode>> = {
  open: <Store size={16} aria-hidden="true" />,
  test: <CirclePlay size={16} aria-hidden="true" />,
  publish: <Rocket size={16} aria-hidden="true" />,
  embed: <Code size={16} aria-hidden="true" />,
  answer: <Inbox size={16} aria-hidden="true" />,
};

export function FirstSteps({ bots, demo }: { bots: readonly BotRow[]; demo: string | undefined }) {
  const t = useWords(startMessages);
  const mayEdit = useMay('bots.edit');
  const { done, hidden } = useFirstSteps();
  // the demo is published from the first start: what counts is a bot of one's own, or the demo published again
  const published = bots.some(({ id, version = 0 }) => version > (id === demo ? 1 : 0));
  useEffect(() => {
    if (published) tickStep('publish');
  }, [published]);
  const own = bots.find(({ id }) => id !== demo)?.id ?? demo;
  if (hidden || !mayEdit || done.length === firstSteps.length || own === undefined) return null;
  const first = demo ?? own;
  const targets: Readonly<Record<FirstStep, string>> = {
    open: places.flows(first),
    test: places.flows(first),
    publish: places.flows(own),
    embed: places.embed(own),
    answer: places.inbox,
  };
  const next = firstSteps.find((step) => !done.includes(step));
  return (
    <section className="steps" aria-labelledby="first-steps">
      <header className="section-head">
        <h2 id="first-steps">{t('steps.title')}</h2>
        <span className="small faint num">{t('steps.progress', { done: done.length, all: firstSteps.length })}</span>
        <Button small kind="quiet" onClick={hideFirstSteps}>
          {t('steps.hide')}
        </Button>
      </header>
      <ol>
        {firstSteps.map((step) => {
          const isDone = done.includes(step);
          return (
            <li key={step} data-done={isDone || undefined} data-next={step === next || undefined}>
              <Link to={targets[step]}>
                <span className="step-icon">{isDone ? <Check size={16} aria-hidden="true" /> : icons[step]}</span>
                <span>
                  <b>{t(`steps.${step}`)}</b>
                  <span className="tiny faint">{isDone ? t('steps.done') : t(`steps.${step}-words`)}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
