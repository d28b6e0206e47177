// Why a step went its way: its exits, its conditions with their values put in, and what made an intent win.
import { Check, CircleCheck, CircleDashed, X } from 'lucide-react';
import type { IntentEvidence, TestedCondition, TracedStep } from '@dialoom/shared/api/simulations';
import { dialogueMessages } from '../text/dialogue.ts';
import { debuggerMessages, type DebuggerTranslate } from '../text/debugger.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { recognised } from './understanding.ts';
import { opinionWords } from './opinion-words.ts';
import { useNames } from './use-names.ts';
import { ruleWords, type TestedRule } from './what-happened.ts';
import { short } from './words.ts';

export function Exits({ step: { flow, node, exit } }: { step: TracedStep }) {
  const t = useWords(debuggerMessages);
  const names = useNames();
  const exits = names.exits(flow, node);
  if (exits.length < 2) return null;
  return (
    <>
      <h3>{t('bug.exits')}</h3>
      <ul className="sim-exits">
        {exits.map((one) => (
          <li key={one.id} data-taken={one.id === exit || undefined}>
            {one.id === exit ? (
              <CircleCheck size={13} aria-hidden="true" />
            ) : (
              <CircleDashed size={13} aria-hidden="true" />
            )}
            <span className="cut">{names.exit(flow, node, one.id)}</span>
            <span className="faint">
              {t(one.id === exit ? 'bug.exit-taken' : 'bug.exit-not')}
              {one.isOpen && ` · ${t('bug.exit-open')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Tested = TestedCondition['rows'][number];
export function Conditions({ tested }: { tested: readonly TestedCondition[] }) {
  const t = useWords(debuggerMessages);
  return (
    <>
      <h3>{t('bug.conditions')}</h3>
      {tested.map((condition) => (
        <div key={condition.at} className="sim-condition">
          {condition.rows.length > 1 && <p className="tiny faint">{t(`bug.group.${condition.match}`)}</p>}
          <ul>
            {condition.rows.map((row, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of one condition have no names and never move
              <Row key={i} row={row} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
function Row({ row }: { row: Tested }) {
  const t = useWords(debuggerMessages);
  if (!('rules' in row)) return <RuleLine rule={row} />;
  return (
    <li data-holds={row.holds}>
      <Holds holds={row.holds} t={t} />
      <span>{t(`bug.group.${row.match}`)}</span>
      <ul>
        {row.rules.map((rule, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <RuleLine key={i} rule={rule} />
        ))}
      </ul>
    </li>
  );
}
function RuleLine({ rule }: { rule: TestedRule }) {
  const t = useWords(debuggerMessages);
  const locale = useLocale();
  const { left, holds } = rule;
  return (
    <li data-holds={holds}>
      <Holds holds={holds} t={t} />
      <span>
        {ruleWords(rule, locale)}
        <span className="faint">
          {' · '}
          {left === undefined || left === null ? t('bug.value-none') : t('bug.value', { value: short(left, 60) })}
        </span>
      </span>
    </li>
  );
}
const Holds = ({ holds, t }: { holds: boolean; t: DebuggerTranslate }) =>
  holds ? (
    <Check size={13} role="img" aria-label={t('bug.holds')} />
  ) : (
    <X size={13} role="img" aria-label={t('bug.fails')} />
  );

/** The intents in the order they ranked, each with what spoke for it. */
export function Evidence({ step, evidence }: { step: TracedStep; evidence: readonly IntentEvidence[] }) {
  const t = useWords(debuggerMessages);
  const names = useNames();
  const asked = step.effects.find(({ kind }) => kind === 'classify');
  const d = useWords(dialogueMessages);
  const told = asked && recognised(asked);
  const ranked = told?.ranked ?? [];
  const opinion = told?.second;
  const [first, second] = ranked;
  const margin = first && second ? first.confidence - second.confidence : undefined;
  return (
    <>
      <h3>{t('bug.evidence')}</h3>
      <ol className="sim-evidence">
        {evidence.map(({ intent, example, pieces }, i) => {
          const confidence = ranked.find((one) => one.intent === intent)?.confidence;
          return (
            <li key={intent}>
              <p>
                <b className="cut">{names.intent(intent)}</b>
                {confidence !== undefined && <span className="num">{confidence.toFixed(2)}</span>}
                {i === 0 && margin !== undefined && (
                  <span className="faint">{t('bug.evidence-margin', { margin: margin.toFixed(2) })}</span>
                )}
              </p>
              {confidence !== undefined && (
                <span className="sim-bar" style={{ inlineSize: `${Math.round(confidence * 100)}%` }} />
              )}
              <p className="faint">{exampleWords(example, t)}</p>
              {pieces.length > 0 && (
                <p className="faint">
                  {t('bug.evidence-words', {
                    words: pieces
                      .map(({ text, share }) => t('bug.evidence-piece', { text, share: Math.round(share * 100) }))
                      .join(' · '),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {opinion && <p className="faint">{opinionWords(opinion, d, names)}</p>}
    </>
  );
}
export function exampleWords(example: IntentEvidence['example'], t: DebuggerTranslate): string {
  if (!example) return t('bug.evidence-nothing');
  const text = short(example.text, 40);
  return example.near === 1
    ? t('bug.evidence-same', { text })
    : t('bug.evidence-near', { text, near: Math.round(example.near * 100) });
}
