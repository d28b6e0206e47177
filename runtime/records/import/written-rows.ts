// Records as the rows of a spreadsheet, in the columns that an import reads back.
import type { Company, Contact, FieldValue, Order, RecordField, RecordKind } from '@dialoom/shared/api/records';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { Stars } from '../../exports/written.ts';
import type { RecordColumn } from '@dialoom/shared/records/columns';
import type { Cell } from '../../spreadsheet/rows.ts';
import type { Records } from '../records.ts';

type One = { record: 'contact'; one: Contact } | { record: 'company'; one: Company } | { record: 'order'; one: Order };

/** All of a kind, page by page. */
export async function* writtenRows(records: Records, workspace: string, record: RecordKind, columns: readonly RecordColumn[], own: readonly RecordField[], yes: string, no: string, stars: Stars): AsyncGenerator<Cell[]> {
  for await (const page of pages(records, workspace, record))
    for (const one of page)
      yield columns.map(({ key }) => starredCell(key.startsWith('own:') ? ownCell(one.one.fields, key.slice(4), own, yes, no) : usualCell(one, key), record, key, stars));
} // prettier-ignore

/** The pages are handed over by a call-back that waits: one of them at a time is in memory. */
async function* pages(records: Records, workspace: string, record: RecordKind): AsyncGenerator<One[]> {
  const { readable, writable } = new TransformStream<One[], One[]>();
  const writer = writable.getWriter();
  const take = <R extends RecordKind>(kind: R) => async (page: readonly unknown[]) => await writer.write(page.map((one) => ({ record: kind, one }) as One)); // prettier-ignore
  const all =
    record === 'contact' ? records.contacts.each(workspace, take('contact'))
    : record === 'company' ? records.companies.each(workspace, take('company'))
    : records.orders.each(workspace, take('order')); // prettier-ignore
  // a reader that goes away rejects the write, and ends it
  all.then(() => writer.close()).catch((error: unknown) => writer.abort(error).catch(() => undefined));
  yield* readable as unknown as AsyncIterable<One[]>;
}

/** Columns that hold a kind of personal data by what they are; any other text is searched. */
const KINDS: Readonly<Record<RecordKind, Readonly<Record<string, PersonalKind>>>> = {
  contact: { name: 'name', phones: 'phone', emails: 'email' },
  company: { phone: 'phone', address: 'address' },
  order: { contactName: 'name', contactPhone: 'phone', contactEmail: 'email' },
};
function starredCell(cell: Cell, record: RecordKind, key: string, stars: Stars): Cell {
  if (typeof cell !== 'string' || cell === '') return cell;
  const kind = KINDS[record][key];
  return kind === undefined ? stars.text(cell) : cell.split('; ').map((one) => stars.as(kind, one)).join('; '); // prettier-ignore
}

function usualCell({ record, one }: One, key: string): Cell {
  switch (record) {
    case 'contact':
      if (key === 'company') return one.company?.name ?? '';
      if (key === 'phones' || key === 'emails' || key === 'tags') return one[key].join('; ');
      return key === 'name' || key === 'level' || key === 'owner' || key === 'language' ? one[key] : '';
    case 'company':
      return key === 'name' || key === 'website' || key === 'phone' || key === 'address' ? one[key] : '';
    case 'order':
      if (key === 'amount') return one.amountCents === null ? '' : one.amountCents / 100;
      if (key === 'placedAt') return one.placedAt === null ? '' : new Date(one.placedAt).toISOString().replace(/\.\d+/, ''); // prettier-ignore
      if (key === 'contactName') return one.contact?.name ?? '';
      return key === 'number' || key === 'title' || key === 'status' || key === 'currency' || key === 'url' ? one[key] : ''; // prettier-ignore
    default:
      return record satisfies never;
  }
}
function ownCell(fields: Readonly<Record<string, FieldValue>>, slug: string, own: readonly RecordField[], yes: string, no: string): Cell {
  const value = Object.hasOwn(fields, slug) ? fields[slug] : null;
  if (value === null || value === undefined) return '';
  return own.find((field) => field.slug === slug)?.type === 'boolean' ? (value === true ? yes : no) : value;
} // prettier-ignore
