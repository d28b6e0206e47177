// Two intents become one: which name stays, and what that does to the nodes. One step, and one undo.
import { useMemo, useRef, useState } from 'react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { NodeLinks } from '../bot/NodeLinks.tsx';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { intentMerge } from '../document/intent-merge.ts';
import { mergeIntents, overflowOf } from '../document/operations/merge-intents.ts';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { toast } from '../kit/toast.tsx';
import { useCases } from '../queries/cases.ts';
import { byName } from '../text/by-name.ts';
import { intentMessages } from '../text/intents.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { countOf } from './examples.ts';

type Props = {
  bot: string;
  /** The one it began with. */
  a: string;
  /** Chosen in the dialog where it is not known. */
  b?: string;
  /** Show the one that stays afterwards. */
  opens?: boolean;
  onClose(): void;
};

export function MergeIntents({ bot, a, b: known, opens = false, onClose }: Props) {
  const t = useWords(intentMessages);
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const verb = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState('');
  const [keptFirst, setKeptFirst] = useState<boolean>();
  const { intents } = document;
  const b = known ?? chosen;
  const [first, second] = [intents[a], intents[b]];
  // the one with more examples is likelier to have the better name
  const keepsFirst = keptFirst ?? (first !== undefined && (second === undefined || countOf(first) >= countOf(second)));
  const [into, from] = keepsFirst ? [a, b] : [b, a];
  const [kept, gone] = [intents[into], intents[from]];
  const plan = useMemo(() => (kept && gone ? intentMerge(document, studio.definitions, from, into) : undefined), [document, studio, from, into, kept, gone]);
  const cases = useCases(bot).data?.cases.filter((one) => JSON.stringify(one.case?.steps ?? []).includes(`"intent":${JSON.stringify(from)}`)).length ?? 0;
  const others = Object.entries(intents)
    .flatMap(([value, { name }]) => (value === a ? [] : [{ value, label: name, name }]))
    .toSorted(byName(locale));
  if (!first) return null;
  const lost = kept && gone ? overflowOf(kept, gone) : 0;
  const merge = () => {
    if (!kept || !gone || !plan || lost > 0) return;
    studio.commit(mergeIntents.of({ from, into, name: kept.name, changes: plan.changes }));
    toast(t('merge.done', { from: gone.name, into: kept.name }), { label: t('intents.undo'), run: () => studio.draft.undo() });
    onClose();
    if (opens) navigate(places.intent(bot, into), { replace: true });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={second ? t('merge.title', { a: first.name, b: second.name }) : t('merge.title-one', { name: first.name })}
      description={kept && gone ? t('merge.body', { n: countOf(gone), from: gone.name, into: kept.name }) : t('merge.choose')}
      onSubmit={merge}
      {...(known !== undefined && { focus: verb })}
      footer={<DialogFoot onCancel={onClose} verb={t('merge.verb')} verbRef={verb} disabled={!plan || lost > 0} />}
    >
      {known === undefined && (
        <Field label={t('merge.with')}>
          <Select value={chosen} options={[{ value: '', label: t('merge.with-none') }, ...others.map(({ value, label }) => ({ value, label }))]} onChoose={setChosen} />
        </Field>
      )}
      {second && (
        <div className="merge-name">
          <p className="choices-label">{t('merge.name')}</p>
          <Choices
            label={t('merge.name')}
            value={keepsFirst ? 'a' : 'b'}
            options={[{ value: 'a', label: first.name }, { value: 'b', label: second.name }]}
            onChoose={(value) => setKeptFirst(value === 'a')}
          />
        </div>
      )}
      {plan && gone && kept && (
        <div className="merge-plan">
          {plan.repointed.length > 0 && (
            <section>
              <p>{t('merge.repointed', { n: plan.repointed.length, into: kept.name })}</p>
              <NodeLinks bot={bot} uses={plan.repointed} />
            </section>
          )}
          {plan.doubled.length > 0 && (
            <section>
              <p>{t('merge.doubled', { n: plan.doubled.length, from: gone.name, into: kept.name })}</p>
              <NodeLinks bot={bot} uses={plan.doubled} />
            </section>
          )}
          {kept.global !== undefined && gone.global !== undefined && kept.global !== gone.global && (
            <p>{t('merge.global', { from: gone.name, flow: document.flows[kept.global]?.name ?? kept.global })}</p>
          )}
          {kept.global === undefined && gone.global !== undefined && <p>{t('merge.global-taken', { into: kept.name, flow: document.flows[gone.global]?.name ?? gone.global })}</p>}
          {cases > 0 && <p>{t('merge.cases', { n: cases, from: gone.name })}</p>}
          {lost > 0 && <Fault>{t('merge.full', { n: lost })}</Fault>}
        </div>
      )}
    </Dialog>
  );
} // prettier-ignore
