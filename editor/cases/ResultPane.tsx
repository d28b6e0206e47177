// What came of the last run of a case: each turn with what was said and where it went, and every difference in words.
import { CircleX, MessageSquareText } from 'lucide-react';
import type { Case } from '@dialoom/shared/cases/case';
import type { CaseResult } from '@dialoom/shared/cases/result';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';
import { StatusIcon } from './CaseRow.tsx';
import { openInSimulator } from './open-in-simulator.ts';
import { runOf, useRun } from './run.ts';
import { useCaseNames, useFailureWords } from './words.ts';

/** Of a table as many rows are shown. */
const MOST = 50;

export function ResultPane({ one }: { one: Case }) {
  const t = useWords(caseMessages);
  const results = useRun(runOf(useStudio()), (state) => state.results.get(one.id));
  return (
    <aside className="case-result" aria-label={t('case.result')} aria-live="polite">
      <h2>{t('case.result')}</h2>
      {results && results.length > 0 ? (
        results.slice(0, MOST).map((result) => <OneResult key={result.row ?? 0} one={one} result={result} />)
      ) : (
        <p className="k-hint">{t('case.result-none')}</p>
      )}
    </aside>
  );
}

function OneResult({ one, result }: { one: Case; result: CaseResult }) {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const words = useFailureWords();
  const names = useCaseNames();
  const whole = result.failures.filter(({ turn }) => turn === undefined || turn >= result.turns.length);
  const first = result.failures.find(({ turn }) => turn !== undefined)?.turn;
  return (
    <section className="result" data-status={result.status}>
      <p className="result-head">
        <StatusIcon status={result.status} />
        <strong>{t(result.status === 'passed' ? 'case.passed' : 'case.failed')}</strong>
        {result.row !== undefined && <span className="faint">{t('cases.row', { n: result.row + 1 })}</span>}
        <span className="grow" />
        {first !== undefined && (
          <Button small icon={<MessageSquareText size={13} aria-hidden="true" />} onClick={() => openInSimulator(studio, one, first, result.row)}>
            {first === 0 ? t('cases.open-sim-greeting') : t('cases.open-sim-turn', { n: first })}
          </Button>
        )}
      </p>
      <ol className="result-turns">
        {result.turns.map((turn, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- turns are told by their place
          <li key={i} data-failed={result.failures.some((failure) => failure.turn === i) || undefined}>
            {turn.did !== undefined && <p className="result-did">{turn.did}</p>}
            {turn.said.map((text, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- as above
              <p key={at} className="result-said">{text}</p>
            ))}
            {turn.said.length === 0 && <p className="result-said faint">{t('case.said-nothing')}</p>}
            <p className="result-path faint">{turn.path.map(({ flow, node }) => names.node(flow, node)).join(' → ')}</p>
            <Faults failures={result.failures.filter((failure) => failure.turn === i).map((failure) => words({ ...failure, turn: undefined }))} />
          </li>
        ))}
      </ol>
      <Faults failures={whole.map(words)} />
    </section>
  );
} // prettier-ignore

const Faults = ({ failures }: { failures: readonly string[] }) =>
  failures.map((words) => (
    <p key={words} className="result-fault">
      <CircleX size={14} aria-hidden="true" />
      <span>{words}</span>
    </p>
  ));
