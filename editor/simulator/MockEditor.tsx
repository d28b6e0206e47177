// A mock: which requests it answers, and what. It counts from now on, or its step is gone through again.
import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import type { Mock, MockRule } from '@dialoom/shared/api/mocks';
import { withMock } from '@dialoom/shared/simulation/kept-answers';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { answerFrom, formOf, nthOf, rulePlaces, timeTyped, type FormFault, type MockForm } from './mock-form.ts';
import { failureCodes } from './mocks.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
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
    const { when: _, nth: __, ...rest } = mock;
    const rules = form.rules.filter(({ value }) => value !== '');
    const saved: Mock = { ...rest, ...(rules.length > 0 && { when: rules }), ...nthOf(form.nth), answer: made.answer };
    simulation.mock(withMock(mocks ?? [], saved, mock), from);
    onDone();
  };
  const codes = [...new Set([...(form.fails ? [form.code] : []), ...failureCodes[mock.kind]])];
  return (
    <form
      className="sim-mock-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(replay);
      }}
    >
      {codes.length > 0 && (
        <Choices
          label={t('sim.mock-how')}
          value={form.fails ? 'fails' : 'answers'}
          options={(['answers', 'fails'] as const).map((value) => ({ value, label: t(`sim.mock-${value}`) }))}
          onChoose={(how) => change({ fails: how === 'fails', code: form.fails ? form.code : (codes[0] ?? form.code) })}
        />
      )}
      {form.fails ? (
        <Field label={t('sim.mock-why')}>
          <Select
            value={form.code}
            options={codes.map((value) => ({ value, label: failureReason(value, t) }))}
            onChoose={(code) => change({ code })}
          />
        </Field>
      ) : (
        <AnswerFields answer={form.answer} node={mock.node} fault={fault} onChange={(answer) => change({ answer })} />
      )}
      {rulePlaces[mock.kind].length > 0 && (
        <Rules places={rulePlaces[mock.kind]} rules={form.rules} onChange={(rules) => change({ rules })} />
      )}
      <Field label={t('sim.mock-nth')} hint={t('sim.mock-nth-hint')}>
        <TextInput inputMode="numeric" value={form.nth} onText={(nth) => change({ nth: timeTyped(nth) })} />
      </Field>
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

const MOST_RULES = 10;
type RulesProps = { places: readonly string[]; rules: readonly MockRule[]; onChange(rules: readonly MockRule[]): void };
/** Which requests it answers: all of them, or those that are like this. */
function Rules({ places, rules, onChange }: RulesProps) {
  const t = useWords(simulatorMessages);
  const change = (i: number, to: Partial<MockRule>) =>
    onChange(rules.map((rule, at) => (at === i ? { ...rule, ...to } : rule)));
  return (
    <fieldset className="sim-rules">
      <legend>{t(rules.length === 0 ? 'sim.rules-none' : 'sim.rules')}</legend>
      {rules.map((rule, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- rules have no names of their own and keep their places
        <div key={i} className="sim-rule">
          <Select
            aria-label={t('sim.rule-at')}
            value={rule.at}
            options={[...new Set([rule.at, ...places])].map((value) => ({ value, label: placeWords(value, t) }))}
            onChoose={(at) => change(i, { at })}
          />
          <Select
            aria-label={t('sim.rule-is')}
            value={rule.is}
            options={(['contains', 'equals', 'matches'] as const).map((value) => ({
              value,
              label: t(`sim.rule-is.${value}`),
            }))}
            onChoose={(is) => change(i, { is })}
          />
          <TextInput
            aria-label={t('sim.rule-value')}
            value={rule.value}
            maxLength={2_000}
            onText={(value) => change(i, { value })}
          />
          <IconButton
            label={t('sim.rule-remove')}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => onChange(rules.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      {rules.length < MOST_RULES && (
        <Button
          small
          kind="quiet"
          icon={<Plus size={13} aria-hidden="true" />}
          onClick={() => onChange([...rules, { at: places[0] ?? '', is: 'contains', value: '' }])}
        >
          {t('sim.rule-add')}
        </Button>
      )}
    </fieldset>
  );
}
/** A part of a request is called by its own name, unless it has a better one. */
function placeWords(at: string, t: SimulatorTranslate): string {
  const key = `sim.rule-at.${at === '' ? 'all' : at}`;
  return Object.hasOwn(simulatorMessages, key) ? t(key as keyof typeof simulatorMessages) : at;
}
