// A form as the customer sees it; the tester fills it in. What is not right is said by the server, field by field, as to a customer.
import { useState, type FormEvent } from 'react';
import type { SimulatedMessage } from '@dialoom/shared/api/simulations';
import type { z } from 'zod';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { useSimulation } from './simulation-context.ts';

type Form = NonNullable<z.output<typeof SimulatedMessage>['form']>;

type Props = { form: Form; lang: string | undefined; disabled: boolean };

/** Ours where it is one of ours, else what the server says to the customer. */
const faultWords = (fault: string, t: SimulatorTranslate): string =>
  Object.hasOwn(simulatorMessages, `sim.form-${fault}`) ? t(`sim.form-${fault}` as 'sim.form-missing') : fault;

/** @param lang of the conversation @param disabled something is on its way; what was typed stays */
export function SimulatedForm({ form, lang, disabled }: Props) {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (disabled) return;
    setFaults({});
    const lines = form.fields.flatMap(({ id, label }) => (values[id] ? [`${label}: ${values[id]}`] : []));
    simulation.fill(lines.join('\n') || '—', values, setFaults);
  };
  return (
    <form className="sim-card sim-form" lang={lang} onSubmit={send} noValidate>
      {form.fields.map(({ id, label, kind, required, help, choices }) => {
        const fault = faults[id];
        const set = (value: string) => setValues({ ...values, [id]: value });
        return (
          <Field
            key={id}
            label={required ? label : t('sim.form-optional', { label })}
            hint={help}
            error={fault === undefined ? undefined : faultWords(fault, t)}
          >
            {choices ? (
              <Select
                value={values[id] ?? ''}
                options={[
                  { value: '', label: t('sim.form-pick') },
                  ...choices.map((one) => ({ value: one.id, label: one.label })),
                ]}
                onChoose={set}
              />
            ) : (
              <TextInput
                value={values[id] ?? ''}
                maxLength={1_000}
                type={kind === 'date' ? 'date' : 'text'}
                onText={set}
              />
            )}
          </Field>
        );
      })}
      <div className="sim-form-foot">
        {form.cancel !== undefined && (
          <Button small disabled={disabled} onClick={() => simulation.say(form.cancel ?? '')}>
            {form.cancel}
          </Button>
        )}
        <Button small submit disabled={disabled}>
          {form.send ?? t('sim.form-send')}
        </Button>
      </div>
    </form>
  );
}
