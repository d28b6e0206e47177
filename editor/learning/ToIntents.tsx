// Proposals become examples of intents: where each goes is proposed, and can be changed. One step, and one undo.
import { useState } from 'react';
import type { Proposal } from '@dialoom/shared/api/learning';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { bringExamples } from '../document/operations/bring-examples.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useDecide } from '../queries/learning.ts';
import { byName } from '../text/by-name.ts';
import { learningMessages } from '../text/learning.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { broughtFrom, countOf, targetOf, type Target } from './take-over.ts';

const NEW = '-new'; // no id of an intent

export function ToIntents({ bot, proposals, onClose }: { bot: string; proposals: readonly Proposal[]; onClose(done: boolean): void }) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const decide = useDecide(bot);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { intents } = document;
  const targets = proposals.map((one): Target => {
    const own = chosen[one.id];
    if (own === undefined) return targetOf(one, intents);
    return own === NEW ? { name: one.name } : { intent: own };
  });
  const brought = broughtFrom(proposals.map((one, i) => ({ ...one, to: targets[i] ?? { name: one.name } })), document, newId);
  const n = countOf(brought);
  const known = Object.entries(intents)
    .map(([value, { name }]) => ({ value, label: name, name }))
    .toSorted(byName(locale));
  const optionsOf = (name: string) => [{ value: NEW, label: t('learning.intent-new', { name }) }, ...known.map(({ value, label }) => ({ value, label }))];
  const valueOf = (target: Target | undefined) => (target && 'intent' in target ? target.intent : NEW);
  const values = new Set(targets.map(valueOf));
  const [shared] = values;
  const submit = () => {
    const ids = proposals.map(({ id }) => id);
    decide.mutate(
      { ids, state: 'intent' },
      {
        onSuccess: () => {
          if (brought.length > 0) studio.commit(bringExamples.of({ brought }));
          toast(t('learning.intent-done', { n }), {
            label: t('learning.undo'),
            run: () => {
              if (brought.length > 0) studio.draft.undo();
              decide.mutate({ ids, state: 'open' });
            },
          });
          onClose(true);
        },
      },
    );
  };
  return (
    <Dialog
      open
      shape="wide"
      title={t('learning.intent-title', { n: proposals.length })}
      description={t('learning.intent-lead')}
      onClose={() => onClose(false)}
      onSubmit={submit}
      footer={<DialogFoot onCancel={() => onClose(false)} verb={t('learning.intent-do', { n })} busy={decide.isPending && t('learning.saving')} />}
    >
      {proposals.length > 1 && (
        <Field label={t('learning.one-for-all')}>
          <Select
            value={values.size === 1 && shared !== NEW && shared !== undefined ? shared : ''}
            options={[{ value: '', label: t('learning.each-own') }, ...known.map(({ value, label }) => ({ value, label }))]}
            onChoose={(value) => setChosen(value === '' ? {} : Object.fromEntries(proposals.map(({ id }) => [id, value])))}
          />
        </Field>
      )}
      <ul className="learning-targets">
        {proposals.map((one, i) => (
          <li key={one.id}>
            <Field label={t('learning.intent-of', { name: one.name })} hint={t('learning.wordings-n', { n: one.wordings.length })}>
              <Select value={valueOf(targets[i])} options={optionsOf(one.name)} onChoose={(value) => setChosen({ ...chosen, [one.id]: value })} />
            </Field>
          </li>
        ))}
      </ul>
      {decide.error && <Fault>{failureWords(decide.error, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore
