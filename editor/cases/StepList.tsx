// The steps of a case, one under the other: what the customer does, and what must come of it.
import { Plus, X } from 'lucide-react';
import type { CaseStep } from '@dialoom/shared/cases/case';
import { stepWords } from '@dialoom/shared/cases/inputs';
import { HandoffOutcome } from '@dialoom/shared/node/effects';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';
import { ExpectationList } from './ExpectationList.tsx';

/** What a person writes; the others come from a recorded test. */
const written = ['say', 'press', 'fill', 'file', 'silence', 'person'] as const;
type Props = { steps: readonly CaseStep[]; onChange(steps: CaseStep[]): void };

export function StepList({ steps, onChange }: Props) {
  const t = useWords(caseMessages);
  const put = (i: number, step: CaseStep) => onChange(steps.map((one, at) => (at === i ? step : one)));
  return (
    <>
      {steps.map((step, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps have no names of their own and keep their places
        <div key={i} className="case-step">
          <div className="case-step-head">
            <span className="case-number num">{i + 1}</span>
            <Select
              aria-label={`${t('case.step', { n: i + 1 })}: ${t('case.does')}`}
              value={step.do}
              options={[...new Set([...written, step.do])].map((value) => ({ value, label: t(`case.do.${value}`) }))}
              onChoose={(kind) => put(i, fresh(kind, step))}
            />
            <span className="grow" />
            <IconButton
              label={t('case.remove-step', { n: i + 1 })}
              icon={<X size={15} aria-hidden="true" />}
              onClick={() => onChange(steps.filter((_, at) => at !== i))}
            />
          </div>
          <StepFields step={step} n={i + 1} onChange={(next) => put(i, next)} />
          <ExpectationList
            expect={step.expect ?? []}
            where={t('case.step', { n: i + 1 })}
            onChange={(expect) => put(i, { ...step, expect })}
          />
        </div>
      ))}
      <Button
        small
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={() => onChange([...steps, { do: 'say', text: '' }])}
      >
        {t('case.add-step')}
      </Button>
    </>
  );
}

function StepFields({ step, n, onChange }: { step: CaseStep; n: number; onChange(step: CaseStep): void }) {
  const t = useWords(caseMessages);
  const label = `${t('case.step', { n })}: ${t('case.text')}`;
  switch (step.do) {
    case 'say':
    case 'press':
      return <TextArea rows={1} aria-label={label} value={step.text} maxLength={8_000} onText={(text) => onChange({ ...step, text })} />;
    case 'fill':
      return (
        <TextArea
          rows={3}
          aria-label={`${t('case.step', { n })}: ${t('case.values')}`}
          placeholder={t('case.values')}
          defaultValue={Object.entries(step.values).map(([id, text]) => `${id}=${text}`).join('\n')}
          onText={(text) => onChange({ ...step, values: valuesFrom(text) })}
        />
      );
    case 'file':
      return <TextInput aria-label={`${t('case.step', { n })}: ${t('case.file-name')}`} value={step.name} maxLength={255} onText={(name) => onChange({ ...step, name })} />;
    case 'person':
      return (
        <Select
          aria-label={`${t('case.step', { n })}: ${t('case.outcome')}`}
          value={step.outcome}
          options={HandoffOutcome.options.map((value) => ({ value, label: t(`case.outcome.${value}`) }))}
          onChoose={(outcome) => onChange({ ...step, outcome })}
        />
      );
    case 'silence':
      return null;
    case 'burst':
    case 'language':
    case 'customer':
    case 'clock':
    case 'set':
      return <p className="k-hint">{stepWords(step)}</p>;
    default:
      return step satisfies never;
  }
} // prettier-ignore

/** Of another kind, with what was written and is expected. */
function fresh(kind: (typeof written)[number] | CaseStep['do'], old: CaseStep): CaseStep {
  const expect = old.expect && { expect: old.expect };
  const text = 'text' in old ? old.text : '';
  switch (kind) {
    case 'say':
    case 'press':
      return { do: kind, text, ...expect };
    case 'fill':
      return { do: 'fill', values: {}, ...expect };
    case 'file':
      return { do: 'file', name: 'photo.jpg', ...expect };
    case 'silence':
      return { do: 'silence', ...expect };
    case 'person':
      return { do: 'person', outcome: 'resolved', ...expect };
    default:
      return old;
  }
}
const valuesFrom = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf('=');
      return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
    }),
  );
