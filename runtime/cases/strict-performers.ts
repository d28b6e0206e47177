// The performers of a test case. What happens inside the process is real; what would go out is not done unless the case allows it:
// it is told, and the node meets a failure. So no test calls anybody by accident.
import type { Case } from '@dialoom/shared/cases/case';
import type { BotDocument } from '@dialoom/shared/document/document';
import { Failed, type By, type Performers } from '@dialoom/shared/node/effects';
import type { AnyNode } from '@dialoom/shared/node/define';
import { SURE } from '../knowledge/confidence.ts';
import { fallbackLists } from '../knowledge/fallback-lists.ts';
import { performClassify, type StandsInList } from '../perform/classify.ts';
import type { Models } from '../understanding/models.ts';

/** What answers when it may: the server's own performers, or fewer on the command line. */
export type RealPerformers = Pick<Performers, 'guard' | 'script'> & Partial<Pick<Performers, 'http' | 'llm' | 'records' | 'retrieve'>>; // prettier-ignore
/** Something that was asked for and not done. */
export type NotDone = { code: 'unmocked' | 'no-list'; kind: string; step: number; list?: string };

/** `of` says which case runs at the moment, and where to tell: one runs after the other. */
export function strictPerformers(
  document: BotDocument,
  models: Models,
  real: RealPerformers,
  of: () => { case: Case; tell(what: NotDone): void },
  nodes: readonly AnyNode[],
): Performers {
  const refuse = (what: Omit<NotDone, 'step'>, { key }: By): never => {
    of().tell({ ...what, step: Number(key.split(':').at(-3)) });
    throw new Failed(what.code);
  };
  const outside =
    <K extends 'http' | 'llm' | 'records'>(kind: K) =>
    (request: Parameters<Performers[K]>[0], by: By): ReturnType<Performers[K]> => {
      const perform = real[kind] as Performers[K] | undefined;
      if (perform && of().case.real?.includes(kind)) return perform(request as never, by) as ReturnType<Performers[K]>;
      return refuse({ code: 'unmocked', kind }, by);
    };
  const later =
    <A extends unknown[], R>(perform: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      perform(...args); // a refusal is a rejection, not a throw
  const lists = fallbackLists(document, nodes);
  const known = new Map<string, Promise<boolean>>(); // many cases say the same
  const locale = document.languages[0] ?? 'en';
  const look = async (text: string, by: By): Promise<boolean> => {
    for (const list of lists) {
      const found = await real
        .retrieve?.({ list, text, locale, most: 1, sure: SURE, within: WITHIN }, by)
        .catch(noList);
      const [best] = found?.entries ?? [];
      if (best && best.kind === undefined && best.how !== 'words') return true;
    }
    return false;
  };
  /** As on the server (server.ts); a list that is not there holds nothing. */
  const standsInList: StandsInList = (text, _, by) => {
    const told = known.get(text) ?? look(text.slice(0, LONGEST), by);
    known.set(text, told);
    return told;
  };
  return {
    guard: real.guard,
    script: real.script,
    classify: performClassify(models, async () => document, undefined, standsInList),
    http: later(outside('http')),
    llm: later(outside('llm')),
    records: later(outside('records')),
    /** Nobody is there to be remembered. */
    remember: async () => ({ kept: true, rehearsed: true }),
    retrieve: async (request, by) => {
      if (!real.retrieve) return refuse({ code: 'no-list', kind: 'retrieve', list: request.list }, by);
      try {
        return await real.retrieve(request, { ...by, flows: Object.keys(document.flows) });
      } catch (error) {
        if (error instanceof Failed && error.code === 'no-list') return refuse({ code: 'no-list', kind: 'retrieve', list: request.list }, by); // prettier-ignore
        throw error;
      }
    },
  };
}

const LONGEST = 2_000;
const WITHIN = 5_000;
/** @throws whatever is wrong, but that there is no such list */
function noList(error: unknown): undefined {
  if (!(error instanceof Failed)) throw error;
}
