// How a call of a simulation gets its answer: from a mock, from an earlier run, or for real; and how it comes: late, or not at all.
import type { Mock, Network } from '@dialoom/shared/api/mocks';
import { effects, Failed, type By, type KindOf, type Performers } from '@dialoom/shared/node/effects';
import { mockFault, mockFor, type Asking } from '@dialoom/shared/simulation/answering';
import type { Pending } from '../engine/types.ts';
import { Gathered } from '../gathered.ts';
import type { Recorded, Recordings } from './recordings.ts';

export type Answered = {
  reply: Recorded;
  by: 'real' | 'mocked' | 'recorded';
  /** How much later it is then, in ms: the network was slow. */
  late: number;
  disturbed?: true;
  /** The field of a mock that could never be answered. */
  wrong?: string;
};
/** Where it is asked, and what the conversation asked before, oldest first. */
type Place = { flow: string; node: string; earlier: readonly Asking[] };
/** For whom it is, and what was said before. */
export type For = Pick<By, 'workspace' | 'bot'> & { past(): readonly { from: 'bot' | 'customer'; text: string }[] };

/** The mock that answers a request, and its answer; one that the effect could never give fails instead of reaching the node. */
export function mocked(
  mocks: readonly Mock[],
  call: Pick<Pending, 'kind' | 'request'>,
  { flow, node, earlier }: Place,
) {
  const mock = mockFor(mocks, { kind: call.kind, flow, node, request: call.request }, earlier);
  if (!mock) return undefined;
  const fault = mockFault(mock);
  if (fault) return { reply: { failed: 'bad-mock' }, wrong: fault.field };
  const { answer } = mock;
  return { reply: 'failed' in answer ? answer : ({ is: effects[mock.kind].result.parse(answer.is) } as Recorded) };
}

export class Calls {
  mocks: readonly Mock[] = [];
  network: Network = {};
  readonly #performers: Performers;
  readonly #for: For;
  constructor(performers: Performers, one: For) {
    this.#performers = performers;
    this.#for = one;
  }

  async answer(call: Pending, at: Place, recordings: Recordings, again: boolean): Promise<Answered> {
    const way = this.network[call.kind as keyof Network];
    if (way?.failed !== undefined)
      return { reply: { failed: way.failed }, by: 'mocked', late: way.delay ?? 0, disturbed: true };
    const within = Number(call.request['within']);
    if (way?.delay !== undefined && way.delay >= within)
      return { reply: { failed: 'timeout' }, by: 'mocked', late: within, disturbed: true };
    return {
      ...(await this.#undisturbed(call, at, recordings, again)),
      ...(way?.delay ? { late: way.delay, disturbed: true } : { late: 0 }),
    };
  }
  async #undisturbed(
    call: Pending,
    at: Place,
    recordings: Recordings,
    again: boolean,
  ): Promise<Omit<Answered, 'late'>> {
    const mock = mocked(this.mocks, call, at);
    if (mock) return { ...mock, by: 'mocked' };
    const known = recordings.find(call, at, again);
    const reply = known ?? (await this.#really(call, at));
    recordings.keep(call, at, reply);
    return { reply, by: known ? 'recorded' : 'real' };
  }
  async #really(call: Pending, { flow, node }: Place): Promise<Recorded> {
    const perform = this.#performers[call.kind as KindOf<'inside' | 'outside'>] as (request: unknown, by: By) => Promise<unknown>; // prettier-ignore
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), Number(call.request['within']));
    const shown = new Gathered();
    const broken = (failed: string): Recorded => ({ failed, ...(shown.length > 0 && { shown: shown.toString() }) });
    try {
      const past = this.#for.past();
      const by: By = {
        key: call.key,
        signal: end.signal,
        delta: (piece) => {
          if (call.request['speak'] === true) shown.add(piece);
        },
        workspace: this.#for.workspace,
        bot: this.#for.bot,
        version: 0,
        place: `${flow}/${node}`,
        history: async (count) => past.slice(-count || past.length),
      };
      return { is: await perform(call.request, by) };
    } catch (error) {
      if (error instanceof Failed) return broken(error.code);
      if (end.signal.aborted) return broken('timeout');
      throw error; // a bug of ours: the route says so
    } finally {
      clearTimeout(timer);
    }
  }
}
