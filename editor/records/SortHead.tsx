// The head of a column that a list can be sorted by: a press sorts by it, another one turns it round.
import type { ReactNode } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { SortColumn } from '@dialoom/shared/api/records';
import { turned, type Sorting } from './sorting.ts';

type Props<C extends SortColumn> = {
  column: C;
  sorting: Sorting<C>;
  onSort(sorting: Sorting<C>): void;
  children: ReactNode;
  /** Not on a phone. */
  wide?: boolean;
  right?: boolean;
};

export function SortHead<C extends SortColumn>({ column, sorting, onSort, children, wide, right }: Props<C>) {
  const mine = sorting.sort === column;
  const Arrow = sorting.order === 'up' ? ArrowUp : ArrowDown;
  return (
    <th
      aria-sort={mine ? (sorting.order === 'up' ? 'ascending' : 'descending') : undefined}
      data-wide={wide || undefined}
      data-right={right || undefined}
    >
      <button type="button" className="sort-head" onClick={() => onSort(turned(sorting, column))}>
        {children}
        {mine && <Arrow size={12} aria-hidden="true" />}
      </button>
    </th>
  );
}
