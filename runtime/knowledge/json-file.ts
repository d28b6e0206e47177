// FAQ entries of a JSON file as an export writes them: each is checked, and the same question a second time is a fault.
import { FaqDraft } from '@dialoom/shared/api/faq';
import type { SheetRow } from '../spreadsheet/rows.ts';
import { onlyOnce, type Fault } from './sheet.ts';

export type Read = { draft: FaqDraft } | Fault;

/** @returns reads rows of one cell, the JSON of an entry */
export function wholeReader(): (row: SheetRow) => Read {
  const isTwice = onlyOnce();
  return ({ at: row, cells: [text = ''] }) => {
    const one: unknown = JSON.parse(String(text));
    const { data: draft, error } = FaqDraft.safeParse(one);
    if (draft) return isTwice(draft) ? { row, fault: 'twice', text: titleOf(one) } : { draft };
    const [issue] = error.issues;
    const own = (issue as { params?: { faq?: Fault['fault'] } } | undefined)?.params?.faq;
    return { row, fault: own ?? 'shape', text: own ? titleOf(one) : (issue?.path.join('.') ?? '').slice(0, 80) };
  };
}
function titleOf(one: unknown): string {
  const { texts } = one as { texts?: Record<string, { question?: unknown }> };
  const found = Object.values(texts ?? {}).find((said) => typeof said?.question === 'string');
  return String(found?.question ?? '').slice(0, 80);
}
