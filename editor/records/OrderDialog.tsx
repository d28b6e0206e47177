// One order: added, edited, deleted.
import { useState } from 'react';
import type { Order } from '@dialoom/shared/api/records';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useDeleteOrder, useRecordFields, useSaveOrder } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';
import { draftFields, typedFields } from './contact-draft.ts';
import { typedCents } from './money.ts';
import { OwnInputs } from './OwnInputs.tsx';
import { RecordDialog } from './RecordDialog.tsx';

/** A moment as a `datetime-local` input has it: the clock of whoever sits there. */
function localTime(at: number | null | undefined): string {
  if (at === null || at === undefined) return '';
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

type Props = {
  order: Order | undefined;
  /** Whose a new one is. */
  contact?: string;
  onClose(): void;
};

export function OrderDialog({ order, contact, onClose }: Props) {
  const t = useWords(recordsMessages);
  const own = useRecordFields().data?.order ?? [];
  const [typed, setTyped] = useState({
    number: order?.number ?? '',
    title: order?.title ?? '',
    status: order?.status ?? '',
    amount: typeof order?.amountCents === 'number' ? String(order.amountCents / 100) : '',
    currency: order?.currency ?? '',
    placed: localTime(order?.placedAt),
    url: order?.url ?? '',
  });
  const [fields, setFields] = useState(() => typedFields(order?.fields ?? {}));
  const [tried, setTried] = useState(false);
  const save = useSaveOrder();
  const remove = useDeleteOrder();
  const set = (key: keyof typeof typed) => (text: string) => setTyped({ ...typed, [key]: text });
  const amountCents = typedCents(typed.amount);
  const submit = () => {
    setTried(true);
    if (typed.number.trim() === '' || amountCents === undefined) return;
    const draft = {
      number: typed.number.trim(), title: typed.title.trim(), status: typed.status.trim(), currency: typed.currency.trim().toUpperCase(), url: typed.url.trim(),
      contact: order?.contact?.id ?? contact ?? null, amountCents, placedAt: typed.placed === '' ? null : new Date(typed.placed).getTime(), fields: draftFields(fields, own),
    }; // prettier-ignore
    save.mutate({ ...(order && { id: order.id }), rev: order?.rev ?? 1, order: draft }, { onSuccess: onClose });
  };
  return (
    <RecordDialog
      title={order ? t('order.edit') : t('order.add')}
      isNew={!order}
      save={save}
      remove={order && { ...remove, title: t('order.delete-title', { name: order.number }), body: t('order.delete-body'), run: () => remove.mutate(order.id, { onSuccess: onClose }) }}
      onSubmit={submit}
      onClose={onClose}
    >
      {order?.contact && (
        <p className="order-contact">
          <span className="muted">{t('order.contact')}</span>
          <Link to={places.contact(order.contact.id)}>{order.contact.name || t('contact.nameless')}</Link>
        </p>
      )}
      <Field label={t('order.number')} error={tried && typed.number.trim() === '' ? t('order.need-number') : undefined}>
        <TextInput value={typed.number} onText={set('number')} maxLength={60} />
      </Field>
      <Field label={t('order.title')}>
        <TextInput value={typed.title} onText={set('title')} maxLength={200} />
      </Field>
      <Field label={t('order.status')}>
        <TextInput value={typed.status} onText={set('status')} maxLength={60} />
      </Field>
      <Field label={t('order.amount')} error={amountCents === undefined ? t('records.need-number') : undefined}>
        <TextInput value={typed.amount} onText={set('amount')} inputMode="decimal" maxLength={20} />
      </Field>
      <Field label={t('order.currency')} hint={t('order.currency-hint')}>
        <TextInput value={typed.currency} onText={set('currency')} maxLength={3} />
      </Field>
      <Field label={t('order.placed')}>
        <TextInput type="datetime-local" value={typed.placed} onText={set('placed')} />
      </Field>
      <Field label={t('order.url')}>
        <TextInput value={typed.url} onText={set('url')} maxLength={1_000} inputMode="url" />
      </Field>
      <OwnInputs own={own} values={fields} onChange={setFields} />
    </RecordDialog>
  );
} // prettier-ignore
