// Runs many cases over one document, one after the other, letting the rest of the process have its turn in between.
import type { Case } from '@dialoom/shared/cases/case';
import { faultsOf, knownIn } from '@dialoom/shared/cases/check';
import { noHits } from '@dialoom/shared/cases/coverage';
import type { UnreadCase } from '@dialoom/shared/cases/read-cases';
import type { CaseResult, Hits } from '@dialoom/shared/cases/result';
import { countRuns, runsOf } from '@dialoom/shared/cases/rows';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { GuardOf } from '../conversation/guarding.ts';
import { compile } from '../engine/compile.ts';
import { Session } from '../simulation/session.ts';
import type { Models } from '../understanding/models.ts';
import { allLearnt } from '../understanding/small-talk/small-talk.ts';
import type { understandWith } from '../understanding/understand.ts';
import { runCase, startOf, type Been } from './run-case.ts';
import { strictPerformers, type NotDone, type RealPerformers } from './strict-performers.ts';

export type CaseHouse = {
  nodes: readonly AnyNode[];
  models: Models;
  understand: ReturnType<typeof understandWith>;
  real: RealPerformers;
  /** Listed words, as live. */
  guard?: Pick<GuardOf, 'of'>;
};
export type CasesToRun = {
  document: BotDocument;
  cases: readonly Case[];
  /** Those that cannot be read count as failed. */
  unread?: readonly UnreadCase[];
  workspace?: string;
  bot?: string;
  signal?: AbortSignal;
  /** After every run. */
  progress?(result: CaseResult, done: number, of: number): void | Promise<void>;
};
export type Ran = { results: CaseResult[]; hits: Hits; passed: number; failed: number; cancelled: boolean };

/** How long cases may run before the rest of the process gets a turn, in ms. */
const SLICE_MS = 4;

export async function runCases(house: CaseHouse, wanted: CasesToRun): Promise<Ran> {
  const { document, cases, unread = [], signal = new AbortController().signal, progress } = wanted;
  const compiled = compile(document, house.nodes);
  const known = knownIn(document, house.nodes);
  await allLearnt(house.models, document); // once, before the first case is timed
  const hits = noHits();
  const results: CaseResult[] = [];
  const of = countRuns(cases) + unread.length;
  let now: { case: Case; tell(what: NotDone): void } | undefined;
  const performers = strictPerformers(
    document,
    house.models,
    house.real,
    () => {
      if (!now) throw new Error('no case runs');
      return now;
    },
    house.nodes,
  );
  const parts = {
    nodes: house.nodes,
    performers,
    compile: () => compiled,
    understand: (...[bot, pending, text, at, locale]: Parameters<ConstructorParameters<typeof Session>[0]['understand']>) =>
      house.understand(bot.document, bot.globals, pending, text, at, locale),
    ...(house.guard && { guard: house.guard }),
    clock: Date.now,
  }; // prettier-ignore
  const open = (one: Case) => {
    const notDone: NotDone[] = [];
    now = { case: one, tell: (what) => void notDone.push(what) };
    const { workspace = 'local', bot = 'local' } = wanted;
    return { session: new Session(parts, { id: 'case', workspace, bot, document, ...startOf(one) }), notDone };
  };
  const take = async (result: CaseResult, been?: Been) => {
    results.push(result);
    if (been) count(hits, been);
    await progress?.(result, results.length, of);
  };

  let since = performance.now();
  for (const { id, path, reason, limit } of unread)
    await take({ id, status: 'failed', ms: 0, failures: [{ code: 'bad-case', params: { path, reason, ...(limit !== undefined && { limit }) } }], turns: [] }); // prettier-ignore
  for (const one of cases) {
    if (one.off) continue;
    const faults = faultsOf(one, known);
    if (one.table?.rows.length === 0 && !signal.aborted)
      await take({ id: one.id, status: 'failed', ms: 0, failures: [...faults, { code: 'no-rows', params: {} }], turns: [] }); // prettier-ignore
    for (const { case: filled, row } of runsOf(one)) {
      if (signal.aborted) break;
      const name = { id: one.id, ...(row !== undefined && { row }) };
      if (faults.length > 0) {
        await take({ ...name, status: 'failed', ms: 0, failures: faults, turns: [] });
        continue;
      }
      const { result, been } = await runCase(filled, open, signal);
      if (signal.aborted) break; // half a case is no result
      await take({ ...name, ...result }, been);
      if (performance.now() - since > SLICE_MS) {
        await new Promise(setImmediate);
        since = performance.now();
      }
    }
  }
  const passed = results.reduce((sum, { status }) => sum + (status === 'passed' ? 1 : 0), 0);
  return { results, hits, passed, failed: results.length - passed, cancelled: signal.aborted };
}

function count(hits: Hits, been: Been): void {
  for (const part of ['nodes', 'exits', 'intents', 'faq'] as const)
    for (const key of been[part]) hits[part][key] = (hits[part][key] ?? 0) + 1;
}
