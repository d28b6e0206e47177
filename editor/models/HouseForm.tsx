// What may be spent in a day and what happens then, and the prices: one form, saved together.
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { readModelHouse } from '@dialoom/shared/api/models';
import type { Answer } from '@dialoom/shared/api/route';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useConnections } from '../queries/connections.ts';
import { failureWords } from '../queries/failure.ts';
import { useSaveModelHouse } from '../queries/models.ts';
import { useMay } from '../queries/session.ts';
import { modelsMessages } from '../text/models.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { draftOf, houseOf, isAmount, isRate, isWhole, type HouseDraft } from './house-draft.ts';
import { Prices } from './Prices.tsx';
import type { Usage } from './Today.tsx';
import { useBotNames } from '../queries/use-bot-names.ts';

type Props = { house: Answer<typeof readModelHouse>; usage: Usage };

export function HouseForm({ house: { settings, presets }, usage }: Props) {
  const t = useWords(modelsMessages);
  const locale = useLocale();
  const mayEdit = useMay('models.edit');
  const save = useSaveModelHouse();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [tried, setTried] = useState(false);
  const set = (part: Partial<HouseDraft>) => setDraft({ ...draft, ...part });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!isWhole(draft)) {
      flushSync(() => setTried(true)); // the field that is wrong is marked before it is looked for
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    save.mutate(houseOf(draft), {
      onSuccess: (kept) => {
        setDraft(draftOf(kept));
        setTried(false);
        toast(t('models.saved'));
      },
    });
  };
  return (
    <form className="models-form" onSubmit={send}>
      {!mayEdit && <p className="section-lead">{t('models.read-only')}</p>}
      <fieldset disabled={!mayEdit}>
        <BudgetFields draft={draft} set={set} tried={tried} usage={usage} />
        <section className="section">
          <h2>{t('models.prices')}</h2>
          <p className="section-lead">{t('models.prices-lead')}</p>
          <div className="models-pair">
            <Field label={t('models.currency')}>
              <Select
                value={draft.currency}
                options={(['CNY', 'USD'] as const).map((value) => ({ value, label: t(`models.currency.${value}`) }))}
                onChoose={(currency) => set({ currency })}
              />
            </Field>
            <Field label={t('models.rate')} error={tried && !isRate(draft.rate) ? t('models.need-amount') : undefined}>
              <TextInput value={draft.rate} inputMode="decimal" maxLength={8} onText={(rate) => set({ rate })} />
            </Field>
          </div>
          <Prices prices={draft.prices} presets={presets} tried={tried} onChange={(prices) => set({ prices })} />
        </section>
        {save.error && <Fault>{failureWords(save.error, locale)}</Fault>}
        {mayEdit && (
          <Button kind="primary" submit busy={save.isPending && t('models.saving')}>
            {t('models.save')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

type BudgetProps = { draft: HouseDraft; set(part: Partial<HouseDraft>): void; tried: boolean; usage: Usage };
function BudgetFields({ draft, set, tried, usage }: BudgetProps) {
  const t = useWords(modelsMessages);
  const names = useBotNames();
  const models = (useConnections().data?.connections ?? []).filter(({ kind }) => kind === 'model');
  const wrong = (amount: string) => (tried && amount.trim() !== '' && !isAmount(amount) ? t('models.need-amount') : undefined); // prettier-ignore
  const bots = [...new Set([...Object.keys(draft.bots), ...names.keys()])];
  return (
    <section className="section">
      <h2>{t('models.budget')}</h2>
      <p className="section-lead">{t('models.budget-lead')}</p>
      <div className="models-pair">
        <Field
          label={t('models.budget-all', { currency: draft.currency })}
          hint={t('models.budget-hint')}
          error={wrong(draft.all)}
        >
          <TextInput value={draft.all} inputMode="decimal" maxLength={12} onText={(all) => set({ all })} />
        </Field>
        {bots.map((bot) => (
          <Field
            key={bot}
            label={t('models.budget-bot', { bot: names.get(bot) ?? usage.bots.find((one) => one.bot === bot)?.name ?? bot, currency: draft.currency })}
            hint={t('models.budget-hint')}
            error={wrong(draft.bots[bot] ?? '')}
          >
            <TextInput
              value={draft.bots[bot] ?? ''}
              inputMode="decimal"
              maxLength={12}
              onText={(amount) => set({ bots: { ...draft.bots, [bot]: amount } })}
            />
          </Field>
        ))}
        <Field label={t('models.then')}>
          <Select
            value={draft.over}
            options={(['error', 'fallback', 'handoff'] as const).map((value) => ({ value, label: t(`models.then.${value}`) }))}
            onChoose={(over) => set({ over })}
          />
        </Field>
        {draft.over === 'fallback' && (
          <Field
            label={t('models.then-model')}
            error={tried && draft.fallback === '' ? t('models.need-model') : undefined}
          >
            <Select
              value={draft.fallback}
              options={[{ value: '', label: '—' }, ...models.map(({ id, name }) => ({ value: id, label: name }))]}
              onChoose={(fallback) => set({ fallback })}
            />
          </Field>
        )}
      </div>
    </section>
  );
} // prettier-ignore
