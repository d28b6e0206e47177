// The fields of a mock's answer, by what is mocked.
import { useMemo } from 'react';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { HandoffOutcome } from '@dialoom/shared/node/effects';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { answerShape, bodyShape, shapeWords } from './answer-shape.ts';
import { JsonField } from './JsonField.tsx';
import type { AnswerForm, FormFault } from './mock-form.ts';
import { useSimulated } from './simulation-context.ts';
import { useNames } from './use-names.ts';

type Props = {
  answer: AnswerForm;
  /** The node it is limited to. */
  node: string | undefined;
  fault: FormFault | undefined;
  onChange(answer: AnswerForm): void;
};

export function AnswerFields({ answer, node, fault, onChange }: Props) {
  const t = useWords(simulatorMessages);
  const steps = useSimulated(({ state }) => state?.steps ?? noSteps);
  const shape = useMemo(
    () => (answer.kind === 'http' ? bodyShape(node, steps) : answerShape(answer.kind, t)),
    [answer.kind, node, steps, t],
  );
  const { intents } = useNames();
  const bodyError = fault === 'json' ? t('sim.mock-json-bad') : faultWords(fault, t);
  switch (answer.kind) {
    case 'http':
      return (
        <>
          <Field label={t('sim.mock-status')} error={fault === 'status' ? t('sim.mock-status-bad') : undefined}>
            <TextInput
              inputMode="numeric"
              value={answer.status}
              maxLength={3}
              onText={(status) => onChange({ ...answer, status })}
            />
          </Field>
          <JsonField
            label={t('sim.mock-body')}
            value={answer.body}
            error={bodyError}
            shape={shape}
            onText={(body) => onChange({ ...answer, body })}
          />
        </>
      );
    case 'records':
    case 'remember':
    case 'guard':
    case 'script':
      return (
        <JsonField
          label={t('sim.mock-body')}
          value={answer.body}
          error={bodyError}
          shape={shape}
          onText={(body) => onChange({ ...answer, body })}
        />
      );
    case 'llm':
      return (
        <Field label={t('sim.mock-text')}>
          <TextArea rows={4} value={answer.text} onText={(text) => onChange({ ...answer, text })} />
        </Field>
      );
    case 'classify':
      return (
        <Field label={t('sim.mock-intent')}>
          <Select
            value={answer.intent}
            options={[
              { value: '', label: t('sim.mock-no-intent') },
              ...Object.entries(intents).map(([value, label]) => ({ value, label })),
            ]}
            onChoose={(intent) => onChange({ ...answer, intent })}
          />
        </Field>
      );
    case 'retrieve':
      return (
        <Field label={t('sim.mock-found')} hint={t('sim.mock-found-hint')} error={faultWords(fault, t)}>
          <TextArea rows={4} value={answer.text} onText={(text) => onChange({ ...answer, text })} />
        </Field>
      );
    case 'handoff':
      return (
        <>
          <Field label={t('sim.mock-outcome')}>
            <Select
              value={answer.outcome}
              options={HandoffOutcome.options.map((value) => ({ value, label: t(`sim.outcome.${value}`) }))}
              onChoose={(outcome) => onChange({ ...answer, outcome })}
            />
          </Field>
          <Field label={t('sim.handoff-note')}>
            <TextInput value={answer.note} maxLength={1_000} onText={(note) => onChange({ ...answer, note })} />
          </Field>
        </>
      );
    case 'now':
      return (
        <Field label={t('sim.mock-time')} error={fault === 'time' ? t('sim.mock-time-bad') : undefined}>
          <TextInput type="datetime-local" value={answer.time} onText={(time) => onChange({ ...answer, time })} />
        </Field>
      );
    case 'random':
      return (
        <Field
          label={t('sim.mock-percent')}
          hint={t('sim.mock-percent-hint')}
          error={fault === 'percent' ? t('sim.mock-percent-bad') : undefined}
        >
          <TextInput
            inputMode="decimal"
            value={answer.percent}
            onText={(percent) => onChange({ ...answer, percent })}
          />
        </Field>
      );
    case 'sleep':
      return <p className="tiny faint">{t('sim.mock-sleep')}</p>;
    default:
      return answer satisfies never;
  }
}

const noSteps: readonly TracedStep[] = [];
const faultWords = (fault: FormFault | undefined, t: SimulatorTranslate): string | undefined =>
  typeof fault === 'object' ? shapeWords(fault, t) : undefined;
