// The answer of a mock: a status and data, a text, an intent; or a failure. It counts from now on, or its step is gone through again.
import { useState } from 'react';
import type { Mock } from '@dialoom/shared/api/simulations';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { answerFrom, failureCodes, formOf, withMock, type AnswerForm, type FormFault, type MockForm } from './mocks.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { useNames } from './use-names.ts';
import { failureReason } from './words.ts';

type Props = {
  mock: Mock;
  /** The step to go through again with it. */
  replay?: number;
  onDone(): void;
};

export function MockEditor({ mock, replay, onDone }: Props) {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const mocks = useSimulated(({ state }) => state?.mocks);
  const [form, setForm] = useState<MockForm>(() => formOf(mock));
  const [fault, setFault] = useState<FormFault>();
  const change = (to: Partial<MockForm>) => {
    setFault(undefined);
    setForm({ ...form, ...to });
  };
  const save = (from?: number) => {
    const made = answerFrom(form);
    if ('fault' in made) return setFault(made.fault);
    simulation.mock(withMock(mocks ?? [], { ...mock, answer: made.answer }), from);
    onDone();
  };
  const codes = [...new Set([form.code, ...failureCodes[mock.kind]])];
  return (
    <form
      className="sim-mock-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(replay);
      }}
    >
      <Choices
        label={t('sim.mock-how')}
        value={form.fails ? 'fails' : 'answers'}
        options={(['answers', 'fails'] as const).map((value) => ({ value, label: t(`sim.mock-${value}`) }))}
        onChoose={(how) => change({ fails: how === 'fails' })}
      />
      {form.fails ? (
        <Field label={t('sim.mock-why')}>
          <Select
            value={form.code}
            options={codes.map((value) => ({ value, label: failureReason(value, t) }))}
            onChoose={(code) => change({ code })}
          />
        </Field>
      ) : (
        <AnswerFields answer={form.answer} fault={fault} onChange={(answer) => change({ answer })} />
      )}
      <div className="sim-mock-actions">
        {replay !== undefined && (
          <Button small kind="primary" submit>
            {t('sim.mock-replay')}
          </Button>
        )}
        <Button small kind={replay === undefined ? 'primary' : 'outline'} onClick={() => save()}>
          {t('sim.mock-save')}
        </Button>
        <Button small kind="quiet" onClick={onDone}>
          {t('sim.mock-cancel')}
        </Button>
      </div>
    </form>
  );
}

function AnswerFields({
  answer,
  fault,
  onChange,
}: {
  answer: AnswerForm;
  fault: FormFault | undefined;
  onChange(answer: AnswerForm): void;
}) {
  const t = useWords(simulatorMessages);
  const { intents } = useNames();
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
          <Field label={t('sim.mock-body')} error={fault === 'json' ? t('sim.mock-json-bad') : undefined}>
            <TextArea
              mono
              rows={7}
              spellCheck={false}
              value={answer.body}
              onText={(body) => onChange({ ...answer, body })}
            />
          </Field>
        </>
      );
    case 'records':
      return (
        <Field label={t('sim.mock-body')} error={fault === 'json' ? t('sim.mock-json-bad') : undefined}>
          <TextArea
            mono
            rows={7}
            spellCheck={false}
            value={answer.body}
            onText={(body) => onChange({ ...answer, body })}
          />
        </Field>
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
        <Field label={t('sim.mock-found')} hint={t('sim.mock-found-hint')}>
          <TextArea rows={4} value={answer.text} onText={(text) => onChange({ ...answer, text })} />
        </Field>
      );
    default:
      return answer satisfies never;
  }
}
