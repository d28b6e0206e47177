// The list of companies, by name.
import { useState } from 'react';
import { Building2 } from 'lucide-react';
import type { Company, SortColumn } from '@dialoom/shared/api/records';
import { useCompanies } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';
import { CompanyDialog } from './CompanyDialog.tsx';
import { OpenRow } from './OpenRow.tsx';
import { RecordsList } from './RecordsList.tsx';
import { SortHead } from './SortHead.tsx';
import type { Sorting } from './sorting.ts';
import { useSearch } from './use-search.ts';

export function CompaniesPage() {
  const t = useWords(recordsMessages);
  const [typed, q, search] = useSearch();
  const [sorting, sort] = useState<Sorting<SortColumn<'company'>>>({ sort: 'name', order: 'up' });
  const head = { sorting, onSort: sort };
  const query = useCompanies(q, sorting);
  const [open, setOpen] = useState<Company | 'new'>();
  const rows = query.data?.pages.flatMap(({ companies }) => companies) ?? [];
  return (
    <>
      <RecordsList
        record="company"
        query={query}
        total={query.data?.pages[0]?.total}
        count={rows.length}
        q={typed}
        onSearch={search}
        icon={<Building2 size={20} aria-hidden="true" />}
        onAdd={() => setOpen('new')}
      >
        <table className="k-table records-table">
          <thead>
            <tr>
              <SortHead column="name" {...head}>
                {t('company.name')}
              </SortHead>
              <th data-wide>{t('company.website')}</th>
              <th data-wide>{t('company.phone')}</th>
              <SortHead column="contacts" right {...head}>
                {t('company.contacts')}
              </SortHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OpenRow key={row.id} onOpen={() => setOpen(row)}>
                <td>
                  <button type="button" className="records-name" onClick={() => setOpen(row)}>
                    {row.name}
                  </button>
                  <span className="records-sub">{row.website || row.phone}</span>
                </td>
                <td data-wide>{row.website}</td>
                <td data-wide className="num">
                  {row.phone}
                </td>
                <td data-right className="num">
                  {row.contacts}
                </td>
              </OpenRow>
            ))}
          </tbody>
        </table>
      </RecordsList>
      {open && <CompanyDialog company={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
