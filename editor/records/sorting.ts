// How a list of records is sorted, and what a press on a column makes of it.
import type { SortColumn } from '@dialoom/shared/api/records';

export type Sorting<C extends SortColumn = SortColumn> = { sort: C; order: 'up' | 'down' };

/** Read from their other end first: the latest, the dearest, the most. */
const downFirst: ReadonlySet<SortColumn> = new Set(['updated', 'placed', 'amount', 'contacts']);

/** Another column begins at its usual end; the same one is turned round. */
export const turned = <C extends SortColumn>({ sort, order }: Sorting<C>, column: C): Sorting<C> =>
  sort === column
    ? { sort, order: order === 'up' ? 'down' : 'up' }
    : { sort: column, order: downFirst.has(column) ? 'down' : 'up' };
