// A condition as a sentence, its variables as chips; and how it stands in the open test.
import { Check, X } from 'lucide-react';
import type { ConditionsData, Rule } from '@dialoom/shared/node/conditions';
import { conditionWords } from '@dialoom/shared/node/condition-words';
import { partsOf } from '../canvas/card-line.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { ruleTruth, truthOf } from './condition-truth.ts';
import { shortValue, useLiveValues } from './live-values.ts';

export function ConditionSentence({ data }: { data: ConditionsData }) {
  const locale = useLocale();
  const holds = truthOf(data, useLiveValues());
  if (data.rows.length === 0) return null;
  return (
    <p className="condition-sentence" data-holds={holds}>
      {partsOf(conditionWords(data, locale)).map((part, i) =>
        'text' in part ? (
          <span key={i}>{part.text}</span>
        ) : (
          <span key={i} className="variable">
            {part.variable}
          </span>
        ),
      )}
      {holds !== undefined && data.rows.length > 1 && <Truth holds={holds} />}
    </p>
  );
}

/** Under a row: what the variable holds now, and whether the row holds. */
export function RuleTruth({ rule }: { rule: Rule }) {
  const t = useT();
  const live = useLiveValues();
  const holds = ruleTruth(rule, live);
  if (holds === undefined) return null;
  const value = shortValue(live, rule.variable);
  return (
    <p className="rule-truth" data-holds={holds}>
      <Truth holds={holds} />
      <span>{value === undefined ? t('conditions.now-empty') : t('inspector.value-now', { value })}</span>
    </p>
  );
}

function Truth({ holds }: { holds: boolean }) {
  const t = useT();
  const Icon = holds ? Check : X;
  return (
    <span className="truth" data-holds={holds}>
      <Icon size={12} aria-hidden="true" />
      {t(holds ? 'conditions.holds' : 'conditions.holds-not')}
    </span>
  );
}
