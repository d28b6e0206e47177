// The list of contacts, the last changed first until somebody sorts it.
import { useState } from 'react';
import { BadgeCheck, ContactRound } from 'lucide-react';
import type { ContactRow, SortColumn } from '@dialoom/shared/api/records';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Chip } from '../kit/Chip.tsx';
import { useContacts } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { OpenRow } from './OpenRow.tsx';
import { RecordsList } from './RecordsList.tsx';
import { SortHead } from './SortHead.tsx';
import type { Sorting } from './sorting.ts';
import { useSearch } from './use-search.ts';

export function ContactsPage() {
  const t = useWords(recordsMessages);
  const [typed, q, search] = useSearch();
  const [sorting, sort] = useState<Sorting<SortColumn<'contact'>>>({ sort: 'updated', order: 'down' });
  const head = { sorting, onSort: sort };
  const query = useContacts(q, '', sorting);
  const [adding, setAdding] = useState(false);
  const rows = query.data?.pages.flatMap(({ contacts }) => contacts) ?? [];
  return (
    <>
      <RecordsList
        record="contact"
        query={query}
        total={query.data?.pages[0]?.total}
        count={rows.length}
        q={typed}
        onSearch={search}
        icon={<ContactRound size={20} aria-hidden="true" />}
        onAdd={() => setAdding(true)}
      >
        <table className="k-table records-table">
          <thead>
            <tr>
              <SortHead column="name" {...head}>
                {t('contact.name')}
              </SortHead>
              <th data-wide>{t('contact.phones')}</th>
              <SortHead column="company" wide {...head}>
                {t('contact.company')}
              </SortHead>
              <SortHead column="level" wide {...head}>
                {t('contact.level')}
              </SortHead>
              <SortHead column="updated" right {...head}>
                {t('records.updated')}
              </SortHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </RecordsList>
      {adding && <ContactDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Row({ row }: { row: ContactRow }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const to = places.contact(row.id);
  const name = row.name || t('contact.nameless');
  const sub = [row.phones[0] ?? row.emails[0], row.company?.name].filter(Boolean).join(' · ');
  return (
    <OpenRow onOpen={() => navigate(to)}>
      <td>
        <span className="records-who">
          <Avatar name={row.name} small />
          <span className="grow">
            <Link to={to} className="records-name">
              {name}
            </Link>
            {row.verified && (
              <BadgeCheck size={14} className="records-verified" role="img" aria-label={t('contact.verified')} />
            )}
            {row.tags.slice(0, 3).map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
            <span className="records-sub">{sub}</span>
          </span>
        </span>
      </td>
      <td data-wide className="num">
        {row.phones[0] ?? row.emails[0] ?? ''}
      </td>
      <td data-wide>{row.company?.name ?? ''}</td>
      <td data-wide>{row.level}</td>
      <td data-right className="muted records-ago">
        {agoWords(row.updatedAt, Date.now(), locale)}
      </td>
    </OpenRow>
  );
}
