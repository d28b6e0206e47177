// The fields of a mock's answer, by what is mocked.
import { HandoffOutcome } from '@dialoom/shared/node/effects';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import type { AnswerForm, FormFault } from './mock-form.ts';
import { useNames } from './use-names.ts';

type Props = { answer: AnswerForm; fault: FormFault | undefined; onChange(answer: AnswerForm): void };

export function AnswerFields({ answer, fault, onChange }: Props) {
  const t = useWords(simulatorMessages);
  const { intents } = useNames();
  const bodyError = fault === 'json' ? t('sim.mock-json-bad') : shapeWords(fault, t);
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
          <Body body={answer.body} error={bodyError} onText={(body) => onChange({ ...answer, body })} />
        </>
      );
    case 'records':
    case 'remember':
    case 'guard':
    case 'script':
      return <Body body={answer.body} error={bodyError} onText={(body) => onChange({ ...answer, body })} />;
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
        <Field label={t('sim.mock-found')} hint={t('sim.mock-found-hint')} error={shapeWords(fault, t)}>
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

function Body({ body, error, onText }: { body: string; error: string | undefined; onText(body: string): void }) {
  const t = useWords(simulatorMessages);
  return (
    <Field label={t('sim.mock-body')} error={error}>
      <TextArea mono rows={7} spellCheck={false} value={body} onText={onText} />
    </Field>
  );
}

/** The field of the answer that is wrong, and what should stand there. */
function shapeWords(fault: FormFault | undefined, t: SimulatorTranslate): string | undefined {
  if (typeof fault !== 'object') return undefined;
  const { field, wanted } = fault;
  const key = `sim.shape.${wanted}`;
  const what = Object.hasOwn(simulatorMessages, key) ? t(key as keyof typeof simulatorMessages) : undefined;
  if (field === '') return what === undefined ? t('sim.mock-shape-all') : t('sim.mock-shape-all-wanted', { what });
  return what === undefined ? t('sim.mock-shape', { field }) : t('sim.mock-shape-wanted', { field, what });
}
