// Keeps what was just tried as a test case: the customer's steps, what came back from outside, and how strictly it is compared later.
import { useState } from 'react';
import { caseFrom, type Strictness } from '@dialoom/shared/cases/from-simulation';
import { answersForCase } from '@dialoom/shared/simulation/kept-answers';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useCases, useSaveCase } from '../queries/cases.ts';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';
import { useSimulated } from './simulation-context.ts';

const strictnesses = ['words', 'exact', 'path'] as const satisfies readonly Strictness[];

export function SaveCaseDialog({ onClose }: { onClose(): void }) {
  const t = useWords(caseMessages);
  const { bot } = useStudio();
  const state = useSimulated((now) => now.state);
  const setting = useSimulated((now) => now.setting);
  const save = useSaveCase(bot);
  const suites = [...new Set((useCases(bot).data?.cases ?? []).flatMap((row) => row.case?.suite ?? []))];
  const firstLine = state?.messages.find(({ from }) => from === 'customer')?.text ?? '';
  const [name, setName] = useState(Array.from(firstLine).slice(0, 60).join(''));
  const [suite, setSuite] = useState('');
  const [strictness, setStrictness] = useState<Strictness>('words');
  const [keeps, setKeeps] = useState(true);
  if (!state) return null;
  const steps = state.inputs.length;
  const done = ({ id, name: called }: { id: string; name: string }) => {
    onClose();
    toast(t('save.done', { name: called }), { label: t('save.open'), run: () => navigate(places.test(bot, id)) });
  };
  const keep = () => {
    const { channel, contact, context, at } = setting;
    const about = { id: newId(), name: name.trim() || t('case.new-name'), ...(suite.trim() !== '' && { suite: suite.trim() }), ...(channel !== undefined && { channel }), ...(contact && { contact }), ...(context && { context }), ...(at !== undefined && { at }) }; // prettier-ignore
    const mocks = keeps ? answersForCase(state.mocks, state.steps) : state.mocks;
    const outside = mocks.filter(({ kind }) => kind !== 'classify' && kind !== 'retrieve'); // these stay real: they are what is tested
    save.mutate({ one: caseFrom(state, about, strictness, keeps ? outside : mocks), rev: 0 }, { onSuccess: () => done(about) }); // prettier-ignore
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('save.title')}
      description={steps === 0 ? t('save.empty') : t('save.body', { n: steps })}
      hold={name !== ''}
      onSubmit={keep}
      footer={
        <Button kind="primary" submit busy={save.isPending && t('case.saving')}>
          {t('case.save')}
        </Button>
      }
    >
      <Field label={t('case.name')}>
        <TextInput value={name} maxLength={200} onText={setName} />
      </Field>
      <Field label={t('case.suite')}>
        <TextInput value={suite} maxLength={80} list="case-suites" onText={setSuite} />
      </Field>
      <datalist id="case-suites">
        {suites.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Field label={t('save.strict')}>
        <Select<Strictness>
          value={strictness}
          options={strictnesses.map((value) => ({
            value,
            label: t(`save.strict.${value}`),
          }))}
          onChoose={setStrictness}
        />
      </Field>
      <Switch checked={keeps} label={t('save.keep-answers')} onChange={setKeeps} />
      {save.error && <Fault>{save.error.message}</Fault>}
    </Dialog>
  );
}
