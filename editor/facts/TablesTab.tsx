// The tab of fact tables: one after another, its rows to be changed in place, its columns to be set, a question to be tried.
import { useState } from 'react';
import { Download, FlaskConical, Pencil, RefreshCw, Table2, Trash2, Upload } from 'lucide-react';
import type { FactColumn, FactTableView } from '@dialoom/shared/api/facts';
import { download } from '../app/download.ts';
import type { TabProps } from '../faq/tabs.ts';
import { Button } from '../kit/Button.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { MenuItem, MenuLine, MoreMenu } from '../kit/Menu.tsx';
import { NameInput } from '../kit/NameInput.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import {
  factsAddress,
  useCreateFactTable,
  useDeleteFactTable,
  useFactTables,
  useSaveFactTable,
} from '../queries/facts.ts';
import { factsMessages } from '../text/facts.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ColumnDrawer } from './ColumnDrawer.tsx';
import { exampleTable } from './example-table.ts';
import { FactGrid } from './FactGrid.tsx';
import { FactImport } from './FactImport.tsx';
import { TryFacts } from './TryFacts.tsx';
import './facts.css';

type Open =
  | { what: 'import'; into?: FactTableView }
  | { what: 'try' | 'delete' | 'rename' }
  | { what: 'column'; column: FactColumn };

export default function TablesTab({ list, mayEdit }: TabProps) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const tables = useFactTables(list.id);
  const create = useCreateFactTable(list.id);
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  if (tables.isPending) return <Loading what={t('facts.loading')}><BoneRows rows={8} height={44} /></Loading>;
  if (!tables.data) return <Failure error={tables.error} onRetry={() => void tables.refetch()} busy={tables.isFetching} />;
  const all = tables.data.tables;
  const table = all.find(({ id }) => id === chosen) ?? all[0];
  const start = () => create.mutate(exampleTable(locale, t('facts.example-name')), { onSuccess: ({ id }) => setChosen(id), onError: (error) => toast(failureWords(error, locale)) });
  return (
    <div className="facts">
      {table ? (
        <>
          <div className="facts-bar">
            <div className="facts-tables" role="group" aria-label={t('facts.table')}>
              {all.map(({ id, name }) => (
                <button key={id} type="button" className="facts-pick" aria-pressed={id === table.id} onClick={() => setChosen(id)}>
                  {name}
                </button>
              ))}
            </div>
            <div className="facts-actions">
              <Button icon={<FlaskConical size={14} aria-hidden="true" />} onClick={() => setOpen({ what: 'try' })}>
                {t('facts.try')}
              </Button>
              {mayEdit && (
                <Button icon={<Upload size={14} aria-hidden="true" />} onClick={() => setOpen({ what: 'import' })}>
                  {t('facts.import')}
                </Button>
              )}
              <TableMenu table={table} list={list.id} mayEdit={mayEdit} onOpen={setOpen} />
            </div>
          </div>
          {open?.what === 'rename' && <Rename key={table.id} list={list.id} table={table} onClose={close} />}
          <FactGrid key={table.id} list={list.id} table={table} mayEdit={mayEdit} onColumn={(column) => setOpen({ what: 'column', column })} />
        </>
      ) : (
        <Empty
          icon={<Table2 size={20} aria-hidden="true" />}
          title={t('facts.empty-title')}
          action={
            mayEdit && (
              <div className="facts-actions">
                <Button kind="primary" icon={<Upload size={14} aria-hidden="true" />} onClick={() => setOpen({ what: 'import' })}>
                  {t('facts.import')}
                </Button>
                <Button busy={create.isPending && t('facts.adding')} onClick={start}>{t('facts.start')}</Button>
              </div>
            )
          }
        >
          {t('facts.empty')}
        </Empty>
      )}
      {open?.what === 'import' && <FactImport list={list.id} into={open.into} onClose={close} onDone={setChosen} />}
      {open?.what === 'try' && <TryFacts list={list.id} onClose={close} />}
      {open?.what === 'column' && table && <ColumnDrawer key={open.column.id} list={list.id} table={table} column={open.column} mayEdit={mayEdit} onClose={close} />}
      {open?.what === 'delete' && table && <DeleteTable list={list.id} table={table} onClose={close} />}
    </div>
  );
} // prettier-ignore

type MenuProps = { table: FactTableView; list: string; mayEdit: boolean; onOpen(open: Open): void };
function TableMenu({ table, list, mayEdit, onOpen }: MenuProps) {
  const t = useWords(factsMessages);
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <MoreMenu label={t('facts.more')}>
      <MenuItem icon={<Download {...icon} />} onSelect={() => download(factsAddress(list, table.id, 'csv'))}>
        {t('facts.export-csv')}
      </MenuItem>
      <MenuItem icon={<Download {...icon} />} onSelect={() => download(factsAddress(list, table.id, 'xlsx'))}>
        {t('facts.export-xlsx')}
      </MenuItem>
      {mayEdit && (
        <>
          <MenuLine />
          <MenuItem icon={<RefreshCw {...icon} />} onSelect={() => onOpen({ what: 'import', into: table })}>
            {t('facts.again')}
          </MenuItem>
          <MenuItem icon={<Pencil {...icon} />} onSelect={() => onOpen({ what: 'rename' })}>
            {t('facts.rename')}
          </MenuItem>
          <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => onOpen({ what: 'delete' })}>
            {t('facts.delete')}
          </MenuItem>
        </>
      )}
    </MoreMenu>
  );
}

type OfTable = { list: string; table: FactTableView; onClose(): void };
function Rename({ list, table, onClose }: OfTable) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const save = useSaveFactTable(list, table.id);
  const done = (name: string | undefined) => {
    if (name !== undefined && name.trim() !== '' && name !== table.name)
      save.mutate({ rev: table.rev, name, columns: table.columns }, { onError: (error) => toast(failureWords(error, locale)) });
    onClose();
  };
  return <div className="facts-rename"><NameInput name={table.name} label={t('facts.title')} className="k-input" done={done} /></div>;
} // prettier-ignore

function DeleteTable({ list, table, onClose }: OfTable) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const drop = useDeleteFactTable(list);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('facts.delete-title', { name: table.name })}
      consequences={t('facts.delete-says', { n: table.rows })}
      verb={t('facts.delete')}
      busy={drop.isPending && t('facts.deleting')}
      error={drop.error ? failureWords(drop.error, locale) : undefined}
      onConfirm={() => drop.mutate(table.id, { onSuccess: onClose })}
    />
  );
}
