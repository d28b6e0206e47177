// The pages of the records: three lists, one contact, and the import.
import type { RecordKind } from '@dialoom/shared/api/records';
import { MissingPage } from '../app/MissingPage.tsx';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { matchPath, useQueryParam } from '../app/router.ts';
import { useMay, useMe } from '../queries/session.ts';
import { recordsMessages } from '../text/records.ts';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import { CompaniesPage } from './CompaniesPage.tsx';
import { ContactPage } from './ContactPage.tsx';
import { ContactsPage } from './ContactsPage.tsx';
import { ImportPage } from './ImportPage.tsx';
import { OrdersPage } from './OrdersPage.tsx';
import './records.css';

export default function RecordsPages({ path }: { path: string }) {
  const t = useWords(recordsMessages);
  const shell = useWords(shellMessages);
  const known = useMe().data !== undefined;
  const mayRead = useMay('records.read');
  const mayImport = useMay('records.import');
  const asked = useQueryParam('record');
  const record: RecordKind = asked === 'company' || asked === 'order' ? asked : 'contact';
  if (known && !(mayRead && (mayImport || path !== '/contacts/import')))
    return <Page title={t('records.title')}>{shell('shell.forbidden')}</Page>;
  if (path === places.contacts) return <ContactsPage />;
  if (path === places.companies) return <CompaniesPage />;
  if (path === places.orders) return <OrdersPage />;
  if (path === '/contacts/import') return <ImportPage record={record} />;
  const contact = matchPath('/contacts/:contact', path)?.contact;
  return contact === undefined ? <MissingPage /> : <ContactPage key={contact} id={contact} />;
}
