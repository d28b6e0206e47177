// The orders of a contact, opened where they stand.
import { useState } from 'react';
import type { Order } from '@dialoom/shared/api/records';
import { Button } from '../kit/Button.tsx';
import { useOrders } from '../queries/records.ts';
import { useMay } from '../queries/session.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { moneyWords } from './money.ts';
import { OrderDialog } from './OrderDialog.tsx';

export function ContactOrders({ contact }: { contact: string }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const orders = useOrders('', contact).data?.pages.flatMap((page) => page.orders) ?? [];
  const mayEdit = useMay('records.edit');
  const [open, setOpen] = useState<Order | 'new'>();
  return (
    <section className="contact-card">
      <h2>{t('records.order')}</h2>
      {orders.length === 0 && <p className="muted">{t('order.none')}</p>}
      <ul className="contact-kept" hidden={orders.length === 0}>
        {orders.map((order) => (
          <li key={order.id}>
            <span className="grow">
              <button type="button" className="records-name" onClick={() => setOpen(order)}>
                {order.number}
              </button>
              <span className="records-sub" data-always>
                {[order.title, order.status].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="num">{moneyWords(order, locale)}</span>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Button small onClick={() => setOpen('new')}>
          {t('order.add')}
        </Button>
      )}
      {open && (
        <OrderDialog order={open === 'new' ? undefined : open} contact={contact} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
