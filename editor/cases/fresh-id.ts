// A name for a new case that no other has: short, and stable from then on.
import type { CaseRow } from '@dialoom/shared/api/cases';
import { newId } from '../document/edit.ts';

export function freshId(rows: readonly CaseRow[]): string {
  const taken = new Set(rows.map((row) => row.case?.id ?? row.unread?.id));
  for (;;) {
    const id = newId();
    if (!taken.has(id)) return id;
  }
}
