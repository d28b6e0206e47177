// What the three lists have in common: tabs, search, actions, and the four faces.
import { useState, type ReactNode } from 'react';
import { Download, FileUp, ListPlus, Plus, Search } from 'lucide-react';
import type { RecordKind } from '@dialoom/shared/api/records';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { MenuItem, MenuLine, MoreMenu } from '../kit/Menu.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useMay } from '../queries/session.ts';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { FieldsDialog } from './FieldsDialog.tsx';

const lists: Readonly<Record<RecordKind, string>> = { contact: places.contacts, company: places.companies, order: places.orders }; // prettier-ignore

/** As much as a list needs of its query. */
type Listed = {
  isPending: boolean;
  isFetching: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
  refetch(): unknown;
};
type Props = {
  record: RecordKind;
  query: Listed;
  /** Nothing until the first page came. */
  total: number | undefined;
  count: number;
  q: string;
  onSearch(text: string): void;
  icon: ReactNode;
  onAdd(): void;
  children: ReactNode;
};

export function RecordsList({ record, query, total, count, q, onSearch, icon, onAdd, children }: Props) {
  const t = useWords(recordsMessages);
  const mayEdit = useMay('records.edit');
  const mayImport = useMay('records.import');
  const isEmpty = total !== undefined && count === 0;
  const add = (primary: boolean) =>
    mayEdit && (
      <Button kind={primary ? 'primary' : 'outline'} icon={<Plus size={14} aria-hidden="true" />} onClick={onAdd}>
        {t(`${record}.add`)}
      </Button>
    );
  const bring = mayImport && (
    <Button icon={<FileUp size={14} aria-hidden="true" />} onClick={() => navigate(places.importRecords(record))}>
      {t('records.import')}
    </Button>
  );
  const isBlank = isEmpty && q === '';
  const actions = (
    <>
      {!isBlank && bring}
      {!isBlank && add(true)}
      <OtherMenu record={record} />
    </>
  );
  return (
    <Page title={t('records.title')} actions={actions}>
      <nav className="records-tabs" aria-label={t('records.tabs')}>
        {(['contact', 'company', 'order'] as const).map((one) => (
          <Link key={one} to={lists[one]} aria-current={one === record ? 'page' : undefined}>
            {t(`records.${one}`)}
          </Link>
        ))}
      </nav>
      {!isBlank && (
        <div className="records-bar">
          <TextInput
            type="search"
            aria-label={t(`${record}.search`)}
            placeholder={t(`${record}.search`)}
            icon={<Search size={14} aria-hidden="true" />}
            value={q}
            onText={onSearch}
            maxLength={120}
          />
          <span className="muted num" role="status">
            {total !== undefined && t(q === '' ? 'records.total' : 'records.found', { n: q === '' ? total : Math.max(count, query.hasNextPage ? total : count) })}
          </span>
        </div>
      )}
      {query.isPending ? (
        <Loading what={t('records.loading')}>
          <BoneRows rows={8} height={44} />
        </Loading>
      ) : total === undefined ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : isBlank ? (
        <Empty
          icon={icon}
          title={t(`${record}.empty-title`)}
          action={<span className="records-empty">{bring}{add(true)}</span>}
        >
          {t(`${record}.empty`)}
        </Empty>
      ) : isEmpty ? (
        <Empty icon={icon} action={<Button onClick={() => onSearch('')}>{t('records.clear')}</Button>}>
          {t('records.none-found', { q })}
        </Empty>
      ) : (
        <>
          {children}
          {query.hasNextPage && (
            <div className="records-more">
              <Button busy={query.isFetchingNextPage && t('records.more-busy')} onClick={() => void query.fetchNextPage()}>
                {t('records.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
} // prettier-ignore

function OtherMenu({ record }: { record: RecordKind }) {
  const t = useWords(recordsMessages);
  const mayExport = useMay('records.import');
  const mayFields = useMay('records.fields');
  const [fields, setFields] = useState(false);
  const [saves, setSaves] = useState(false);
  if (!mayExport && !mayFields) return null;
  const icon = <Download size={14} aria-hidden="true" />;
  return (
    <>
      <MoreMenu label={t('records.other')}>
        {mayExport && <MenuItem icon={icon} onSelect={() => setSaves(true)}>{t('records.export')}</MenuItem>}
        {mayExport && mayFields && <MenuLine />}
        {mayFields && <MenuItem icon={<ListPlus size={14} aria-hidden="true" />} onSelect={() => setFields(true)}>{t('records.fields')}</MenuItem>}
      </MoreMenu>
      {fields && <FieldsDialog record={record} onClose={() => setFields(false)} />}
      {saves && <ExportDialog record={record} onClose={() => setSaves(false)} />}
    </>
  );
} // prettier-ignore
