// The list of orders, the latest first.
import { useState } from 'react';
import { PackageCheck } from 'lucide-react';
import type { Order, SortColumn } from '@dialoom/shared/api/records';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useOrders } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { moneyWords } from './money.ts';
import { OpenRow } from './OpenRow.tsx';
import { OrderDialog } from './OrderDialog.tsx';
import { RecordsList } from './RecordsList.tsx';
import { SortHead } from './SortHead.tsx';
import type { Sorting } from './sorting.ts';
import { useSearch } from './use-search.ts';

export function OrdersPage() {
  const t = useWords(recordsMessages);
  const [typed, q, search] = useSearch();
  const [sorting, sort] = useState<Sorting<SortColumn<'order'>>>({ sort: 'placed', order: 'down' });
  const head = { sorting, onSort: sort };
  const query = useOrders(q, '', sorting);
  const [open, setOpen] = useState<Order | 'new'>();
  const rows = query.data?.pages.flatMap(({ orders }) => orders) ?? [];
  return (
    <>
      <RecordsList
        record="order"
        query={query}
        total={query.data?.pages[0]?.total}
        count={rows.length}
        q={typed}
        onSearch={search}
        icon={<PackageCheck size={20} aria-hidden="true" />}
        onAdd={() => setOpen('new')}
      >
        <table className="k-table records-table orders-table">
          <thead>
            <tr>
              <SortHead column="number" {...head}>
                {t('order.number')}
              </SortHead>
              <th data-wide>{t('order.title')}</th>
              <SortHead column="contact" wide {...head}>
                {t('order.contact')}
              </SortHead>
              <SortHead column="status" wide {...head}>
                {t('order.status')}
              </SortHead>
              <SortHead column="placed" wide {...head}>
                {t('order.placed')}
              </SortHead>
              <SortHead column="amount" right {...head}>
                {t('order.amount')}
              </SortHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} onOpen={() => setOpen(row)} />
            ))}
          </tbody>
        </table>
      </RecordsList>
      {open && <OrderDialog order={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Row({ row, onOpen }: { row: Order; onOpen(): void }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <OpenRow onOpen={onOpen}>
      <td>
        <button type="button" className="records-name" onClick={onOpen}>
          {row.number}
        </button>
        <span className="records-sub">{[row.title, row.status].filter(Boolean).join(' · ')}</span>
      </td>
      <td data-wide>{row.title}</td>
      <td data-wide>
        {row.contact && (
          <Link to={places.contact(row.contact.id)}>{row.contact.name || t('contact.nameless')}</Link>
        )}
      </td>
      <td data-wide className="records-status">{row.status}</td>
      <td data-wide className="muted records-ago">
        {row.placedAt === null ? '' : day.format(row.placedAt)}
      </td>
      <td data-right className="num">
        {moneyWords(row, locale)}
      </td>
    </OpenRow>
  );
} // prettier-ignore
