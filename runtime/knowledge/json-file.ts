// FAQ entries from a JSON file: the entries of a list as an export writes them, or plain objects whose names say what they hold.
import { FaqDraft, type FaqColumn } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Cell } from '../spreadsheet/rows.ts';
import { columnOf } from './columns.ts';
import { onlyOnce, rowReader, type Fault } from './sheet.ts';

export type Read = { draft: FaqDraft } | Fault;
type Named = FaqColumn & { name: string };
const MOST_COLUMNS = 200;
/** Entries checked before others get a turn. */
const AT_ONCE = 200;

/**
 * @returns the columns of plain objects (none when the entries are whole), and the entries one by one
 * @throws knowledge.json when it is no JSON or holds no entries
 */
export function jsonEntries(bytes: Buffer, chosen: readonly FaqColumn[] | undefined, offset: number): { columns: Named[]; entries: AsyncGenerator<Read> } {
  const wrong = () => new DialoomError('knowledge.json', 400);
  let file: unknown;
  try {
    file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw wrong();
  }
  const all: unknown = Array.isArray(file) ? file : (file as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(all) || !all.every((one): one is object => typeof one === 'object' && one !== null && !Array.isArray(one))) throw wrong();
  const plain = all.length > 0 && all.every((one) => !('texts' in one));
  if (!plain) return { columns: [], entries: paused(all, wholeReader()) };
  const names = [...new Set(all.flatMap((one) => Object.keys(one)))].slice(0, MOST_COLUMNS);
  const columns = names.map((name, i) => ({ name, ...(chosen?.[i] ?? columnOf(name)) }));
  const read = rowReader(columns, offset);
  const cells = (one: object) => names.map((name) => cellOf((one as Record<string, unknown>)[name]));
  return { columns, entries: paused(all, (one, at) => read({ at, cells: cells(one) })) };
} // prettier-ignore

const cellOf = (value: unknown): Cell =>
  Array.isArray(value) ? value.map(String).join('\n') : typeof value === 'string' || typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : ''; // prettier-ignore

async function* paused(all: readonly object[], read: (one: object, at: number) => Read): AsyncGenerator<Read> {
  for (const [i, one] of all.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate);
    yield read(one, i + 1);
  }
}

function wholeReader(): (one: object, at: number) => Read {
  const isTwice = onlyOnce();
  return (one, row) => {
    const { data: draft, error } = FaqDraft.safeParse(one);
    if (draft) return isTwice(draft) ? { row, fault: 'twice', text: titleOf(one) } : { draft };
    const [issue] = error.issues;
    const own = (issue as { params?: { faq?: Fault['fault'] } } | undefined)?.params?.faq;
    return { row, fault: own ?? 'shape', text: own ? titleOf(one) : (issue?.path.join('.') ?? '').slice(0, 80) };
  };
}
function titleOf(one: object): string {
  const { texts } = one as { texts?: Record<string, { question?: unknown }> };
  const found = Object.values(texts ?? {}).find((said) => typeof said?.question === 'string');
  return String(found?.question ?? '').slice(0, 80);
}
