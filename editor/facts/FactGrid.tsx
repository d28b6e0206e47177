// The rows of a table: every cell is changed where it stands, and what was there is compared, so that nobody writes over another.
import { useDeferredValue, useRef, useState } from 'react';
import { Plus, Search, Trash2 } from 'lucide-react';
import type { FactColumn, FactRow, FactTableView } from '@dialoom/shared/api/facts';
import { Button } from '../kit/Button.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useAddFactRow, useDeleteFactRow, useFactRows, useSetFactCell } from '../queries/facts.ts';
import { factsMessages } from '../text/facts.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const MOST_CELL = 500;
type Props = { list: string; table: FactTableView; mayEdit: boolean; onColumn(column: FactColumn): void };

export function FactGrid({ list, table, mayEdit, onColumn }: Props) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const [q, setQ] = useState('');
  const rows = useFactRows(list, table.id, useDeferredValue(q.trim()));
  const drop = useDeleteFactRow(list, table.id);
  const add = useAddFactRow(list, table.id);
  const thing = table.columns.find(({ part }) => part === 'thing');
  const nameOf = (row: FactRow) => row.cells[thing?.id ?? ''] ?? '';
  const all = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  const found = rows.data?.pages[0]?.found ?? 0;
  const remove = (row: FactRow) =>
    drop.mutate(row.id, {
      onSuccess: () => toast(t('facts.row-gone', { name: nameOf(row) }), { label: t('facts.undo'), run: () => add.mutate(row.cells) }),
      onError: (error) => toast(failureWords(error, locale)),
    });
  return (
    <>
      <div className="facts-find">
        <TextInput type="search" icon={<Search size={14} aria-hidden="true" />} aria-label={t('facts.search')} placeholder={t('facts.search')} value={q} maxLength={200} onText={setQ} />
        <span className="faint num">{t('facts.rows', { n: table.rows, columns: table.columns.length })}</span>
      </div>
      {mayEdit && <p className="k-hint facts-hint">{t('facts.cell-hint')}</p>}
      {rows.isPending ? (
        <Loading what={t('facts.loading')}><BoneRows rows={6} height={40} /></Loading>
      ) : rows.isError ? (
        <Failure error={rows.error} onRetry={() => void rows.refetch()} busy={rows.isFetching} />
      ) : (
        <div className="facts-scroll" tabIndex={0} role="region" aria-label={table.name}>
          <table className="k-table facts-table">
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column.id} scope="col">
                    <button type="button" className="facts-head" onClick={() => onColumn(column)}>
                      {column.name}
                      <span className="faint">{column.part === 'fact' ? t(`facts.type.${column.type}`).replace(/[（(].*$/, '') : t(`facts.part.${column.part}`).replace(/[：:].*$/, '')}</span>
                    </button>
                  </th>
                ))}
                {mayEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {all.map((row) => (
                <tr key={row.id}>
                  {table.columns.map((column) => (
                    <td key={column.id}>
                      <Cell list={list} table={table.id} row={row} column={column} thing={nameOf(row)} mayEdit={mayEdit} />
                    </td>
                  ))}
                  {mayEdit && (
                    <td className="facts-drop">
                      <IconButton label={t('facts.drop-row', { name: nameOf(row) })} icon={<Trash2 size={14} />} onClick={() => remove(row)} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.data && found === 0 && q !== '' && <p role="status" className="faint">{t('facts.none-found')}</p>}
      {rows.hasNextPage && (
        <Button busy={rows.isFetchingNextPage && t('facts.loading')} onClick={() => void rows.fetchNextPage()}>
          {t('facts.show-more')}
        </Button>
      )}
      {mayEdit && thing && <AddRow list={list} table={table.id} thing={thing} />}
    </>
  );
} // prettier-ignore

type CellProps = { list: string; table: string; row: FactRow; column: FactColumn; thing: string; mayEdit: boolean };
function Cell({ list, table, row, column, thing, mayEdit }: CellProps) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const save = useSetFactCell(list, table);
  const [typed, setTyped] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  const was = row.cells[column.id] ?? '';
  const shown = save.isPending ? save.variables.value : was;
  if (!mayEdit) return <span className="facts-read">{was}</span>;
  if (typed === undefined)
    return (
      <button
        ref={button}
        type="button"
        className="facts-cell"
        aria-label={t('facts.cell', { thing, column: column.name, value: shown === '' ? t('facts.cell-empty') : shown })}
        onClick={() => {
          left.current = false;
          setTyped(was);
        }}
      >
        {shown === '' ? <span className="faint">—</span> : shown}
      </button>
    );
  const done = (keep: boolean, back: boolean) => {
    if (left.current) return; // the blur that follows Enter and Escape
    left.current = true;
    setTyped(undefined);
    if (back) requestAnimationFrame(() => button.current?.focus());
    const value = typed.trim();
    if (keep && value !== was) save.mutate({ row: row.id, column: column.id, value, was }, { onError: (error) => toast(failureWords(error, locale)) });
  };
  return (
    <input
      className="k-input facts-input"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody pressed this very cell
      autoFocus
      aria-label={t('facts.cell-input', { thing, column: column.name })}
      value={typed}
      maxLength={MOST_CELL}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => done(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          done(event.key === 'Enter', true);
        }
      }}
    />
  );
} // prettier-ignore

function AddRow({ list, table, thing }: { list: string; table: string; thing: FactColumn }) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const add = useAddFactRow(list, table);
  const [name, setName] = useState<string>();
  if (name === undefined)
    return (
      <div>
        <Button icon={<Plus size={14} aria-hidden="true" />} onClick={() => setName('')}>{t('facts.add-row')}</Button>
      </div>
    );
  const send = () => {
    if (name.trim() !== '') add.mutate({ [thing.id]: name.trim() }, { onSuccess: () => setName(undefined) });
  };
  return (
    <form
      className="facts-new"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed became this field */}
      <TextInput autoFocus aria-label={t('facts.row-name', { column: thing.name })} placeholder={thing.name} value={name} maxLength={MOST_CELL} onText={setName} />
      <Button kind="primary" submit busy={add.isPending && t('facts.adding')}>{t('facts.add')}</Button>
      {add.error && <Fault>{failureWords(add.error, locale)}</Fault>}
    </form>
  );
} // prettier-ignore
