// A file of past chats from its bytes to proposals. Everything that is kept of it goes through the mask first.
import type { HistoryFault, HistoryMap, HistoryPreview } from '@dialoom/shared/api/learning';
import type { Progress } from './cluster.ts';
import { SheetFault } from '../spreadsheet/fault.ts';
import { guessHistory, missingIn, whoIs } from './history-columns.ts';
import { cellsOf, historyFile, type HistoryRow } from './history-rows.ts';
import { maskPersonal } from './mask.ts';
import { pairsOf, tellingWith, type Line } from './pairs.ts';
import { propose, type Found, type Message } from './propose.ts';
import { remembered } from './remembered.ts';

export type HistoryPlan = { name: string; map?: HistoryMap | undefined; customers?: readonly string[] | undefined };
export type BadRow = { row: number; fault: HistoryFault; text: string };
export type HistoryFound = { messages: number; questions: number; refused: number; bad: BadRow[]; proposals: Found[] };

const PREVIEWED = 2_000;
const SAMPLE = 8;
const MOST_ROLES = 20;
const MOST_BAD_ROWS = 1_000;
const MOST_SHOWN = 200;
const LONGEST_MESSAGE = 8_000;
/** Rows between two words about how far it is. */
const TOLD = 2_000;
/** Messages that one group of the history must have. */
const LEAST = 3;

/** @throws SheetFault sheet.*, learning.columns */
export async function previewHistory(bytes: Buffer, plan: HistoryPlan): Promise<HistoryPreview> {
  const { columns, rows } = await historyFile(bytes, plan.name);
  const map = mapOf(plan, columns);
  const cells = cellsOf(map);
  const roles = new Map<string, number>();
  const sample: HistoryPreview['sample'] = [];
  let seen = 0;
  for await (const row of rows) {
    if (++seen > PREVIEWED) break;
    const role = cells.role(row);
    roles.set(role, (roles.get(role) ?? 0) + 1);
    const text = cells.text(row);
    if (sample.length < SAMPLE && text !== '' && !row.fault)
      sample.push({ row: row.at, who: role.slice(0, 40), text: maskPersonal(text.slice(0, MOST_SHOWN)) });
  }
  const told = map.includes('role') ? [...roles].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_ROLES) : [];
  const guess = told.map(([value]) => whoIs(value, plan.customers));
  // 2 roles, one of them known: the other is the other
  const known = guess.filter((who) => who === 'customer' || who === 'agent');
  const open = guess.filter((who) => who === 'unknown');
  const other = known.length === 1 && open.length === 1 ? (known[0] === 'agent' ? 'customer' : 'agent') : 'unknown';
  return {
    columns: columns.map((name, i) => ({ name, part: map[i] ?? null })),
    missing: missingIn(map),
    roles: told.map(([value, count], i) => ({ value: value.slice(0, 80), rows: count, who: guess[i] === 'unknown' && value !== '' ? other : (guess[i] ?? 'unknown') })),
    sample,
  };
} // prettier-ignore

/** @throws SheetFault sheet.*, learning.columns, learning.roles, learning.nothing */
export async function learnHistory(bytes: Buffer, plan: HistoryPlan, progress: Progress): Promise<HistoryFound> {
  const { columns, rows } = await historyFile(bytes, plan.name);
  const map = mapOf(plan, columns);
  if (missingIn(map).length > 0) throw new SheetFault('learning.columns');
  const cells = cellsOf(map);
  const masked = remembered(maskPersonal);
  const telling = tellingWith(remembered);
  const found: HistoryFound = { messages: 0, questions: 0, refused: 0, bad: [], proposals: [] };
  const refuse = ({ at }: HistoryRow, fault: HistoryFault, text = '') => {
    found.refused++;
    if (found.bad.length < MOST_BAD_ROWS) found.bad.push({ row: at, fault, text: maskPersonal(text.slice(0, MOST_SHOWN)) }); // prettier-ignore
  };
  const talks = new Map<string, (Line & { role: string })[]>();
  const roles = new Set<string>();
  let read = 0;
  for await (const row of rows) {
    if (++read % TOLD === 0) progress('read', read, 0);
    const text = cells.text(row);
    const role = cells.role(row);
    if (row.fault) refuse(row, row.fault, text);
    else if (text === '') refuse(row, 'no-text');
    else if (role === '') refuse(row, 'no-role', text);
    else if (text.length > LONGEST_MESSAGE) refuse(row, 'long', text);
    else {
      found.messages++;
      roles.add(role);
      const conversation = cells.conversation(row);
      const line = { at: row.at, who: 'customer' as const, role, text: masked(text), time: timeOf(cells.time(row)) };
      const talk = talks.get(conversation);
      if (talk) talk.push(line);
      else talks.set(conversation, [line]);
    }
  }
  if (found.messages === 0) throw new SheetFault('learning.nothing');
  const whoOf = peopleIn(roles, plan.customers);
  const messages: Message[] = [];
  for (const talk of talks.values()) {
    const lines = talk.flatMap(({ role, ...line }): Line[] => {
      const who = whoOf.get(role);
      return who === 'customer' || who === 'agent' ? [{ ...line, who }] : [];
    });
    for (const { question, answer, row, time } of pairsOf(lines, telling)) {
      if (answer !== '') found.questions++;
      messages.push({ text: question, row, ...(answer !== '' && { answer }), ...(time !== undefined && { at: time }) });
    }
  }
  talks.clear();
  if (messages.length === 0) throw new SheetFault('learning.nothing');
  found.proposals = propose(messages, { least: LEAST, progress });
  return found;
} // prettier-ignore

/** @throws learning.roles when nobody is the customer */
function peopleIn(roles: ReadonlySet<string>, customers: readonly string[] | undefined) {
  const who = new Map([...roles].map((role) => [role, whoIs(role, customers)]));
  const unknown = [...who].filter(([, one]) => one === 'unknown');
  const has = (wanted: string) => [...who.values()].some((one) => one === wanted);
  const [only] = unknown;
  if (unknown.length === 1 && only && has('agent') !== has('customer')) who.set(only[0], has('agent') ? 'customer' : 'agent'); // prettier-ignore
  if (![...who.values()].includes('customer')) throw new SheetFault('learning.roles');
  return who;
}
/** @throws learning.columns when the map is of another file */
function mapOf({ map }: HistoryPlan, columns: readonly string[]): HistoryMap {
  if (!map) return guessHistory(columns);
  const named = map.filter((part) => part !== null);
  if (map.length !== columns.length || new Set(named).size !== named.length) throw new SheetFault('learning.columns');
  return map;
}
/** ms; seconds and milliseconds since 1970, and what a spreadsheet writes. */
function timeOf(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^\d{10}(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  if (/^\d{13}$/.test(text)) return Number(text);
  const plain = /[年月日/]/.test(text) ? text.replace(/[年月/]/g, '-').replace(/日/g, ' ') : text;
  const at = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(plain) ? plain : `${plain.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(at) ? (Number.isNaN(Date.parse(text)) ? undefined : Date.parse(text)) : at;
}
