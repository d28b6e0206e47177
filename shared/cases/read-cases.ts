// Cases out of a file: the `cases` of an exported bot, or a file of their own. What cannot be read is named and kept.
import type { BotDocument } from '../document/document.ts';
import { configIssue } from '../text/config-reasons.ts';
import { Case, CaseId, MOST_CASES } from './case.ts';

/** A case that is no case here (any more, or yet): from a newer program, or written by hand with a slip. */
export type UnreadCase = { id: string; name: string; raw: unknown } & Fault;
/** Where it is wrong, and why: a key of shared/text/config-reasons, with what is allowed. */
type Fault = { path: string; reason: string; limit?: string };
export type ReadCases = { cases: Case[]; unread: UnreadCase[] };

/** @returns nothing when there is no list of cases at all */
export function readCases(value: unknown): ReadCases | undefined {
  const list: unknown = Array.isArray(value) ? value : isRecord(value) ? value['cases'] : undefined;
  if (!Array.isArray(list)) return undefined;
  const read: ReadCases = { cases: [], unread: [] };
  const ids = new Set<string>();
  for (const [i, raw] of list.slice(0, MOST_CASES).entries()) {
    const one = readCase(raw, `case-${i + 1}`);
    const id = freeId('id' in one ? one.id : one.case.id, ids);
    ids.add(id);
    if ('case' in one) read.cases.push({ ...one.case, id });
    else read.unread.push({ ...one, id });
  }
  return read;
}

/** One case, or why it is none. `id`: what it is called when it does not say. */
export function readCase(raw: unknown, id: string): { case: Case } | UnreadCase {
  const given = isRecord(raw) && !Object.hasOwn(raw, 'id') ? { id, ...raw } : raw;
  const parsed = Case.safeParse(given);
  if (parsed.success) return { case: parsed.data };
  const [issue] = parsed.error.issues;
  const own = isRecord(given) ? given : {};
  const named = typeof own['name'] === 'string' && own['name'].trim() !== '' ? own['name'] : id;
  return {
    id: CaseId.safeParse(own['id']).success ? String(own['id']) : id,
    name: named.slice(0, 200),
    path: issue?.path.join('.') ?? '',
    ...reasonOf(issue),
    raw,
  };
}

function reasonOf(issue: Parameters<typeof configIssue>[0]): Omit<Fault, 'path'> {
  const { reason, limit, name } = configIssue(issue, false);
  return { reason, ...(limit !== undefined && { limit }), ...(name !== undefined && { limit: name }) };
}

/** Cases from elsewhere call nobody until somebody here allows it. */
export const unboundCases = ({ cases, unread }: ReadCases): ReadCases => ({
  cases: cases.map((one) => {
    const { real, ...rest } = one;
    return real ? rest : one;
  }),
  unread,
});
/** A file that an export wrote: the document, and its cases beside it. */
export function splitCases(document: BotDocument): { document: BotDocument; cases: ReadCases | undefined } {
  const { cases, ...bare } = document;
  if (!Array.isArray(cases)) return { document, cases: undefined };
  return { document: bare, cases: readCases(cases) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) {
    const next = `${wanted.slice(0, 34)}-${n}`;
    if (!taken.has(next)) return next;
  }
}
