// The real model of a node, with a look at the clock and the bill: what it gave, how soon, for how much.
import { Failed, type Performers } from '@dialoom/shared/node/effects';
import { ANSWER_CHARACTERS, TRIAL_PLACE, type Tried } from '@dialoom/shared/wordings/trial';
import type { RanCase } from '../cases/run-case.ts';
import { expectationsOf, type TalkToTry } from './talks.ts';
import type { AskModel } from './try-talk.ts';

export type Measured = Omit<Tried, 'outcome' | 'failures'>;
export const unmeasured = (): Measured => ({ answers: [], calls: 0, prompt: 0, completion: 0, cost: 0, ms: 0 });

/** Asks for real and adds up in `sum`. What it costs is counted as the house's own work, not the node's. */
export const measuring =
  (llm: Performers['llm'], sum: Measured, signal: AbortSignal): AskModel =>
  async (request, by) => {
    const began = performance.now();
    let first: number | undefined;
    try {
      const answered = await llm(request, {
        ...by,
        place: TRIAL_PLACE,
        signal: AbortSignal.any([by.signal, signal]),
        delta: () => void (first ??= performance.now() - began),
      });
      const { text, calls = [], tokens, cost = 0, model } = answered;
      const tools = calls.map(({ name, args }) => `→ ${name}(${args})`);
      const left = ANSWER_CHARACTERS - sum.answers.reduce((length, one) => length + one.length, 0);
      sum.answers.push(...[text, ...tools].filter((one) => one.trim() !== '').map((one) => one.slice(0, Math.max(0, left))));
      sum.prompt += tokens?.prompt ?? 0;
      sum.completion += tokens?.completion ?? 0;
      sum.cost += cost;
      if (model !== undefined) sum.model = model;
      if (first !== undefined && sum.firstMs === undefined) sum.firstMs = Math.round(first);
      return answered;
    } catch (error) {
      if (error instanceof Failed) sum.failed = signal.aborted ? 'stopped' : error.code;
      throw error;
    } finally {
      sum.calls++;
      sum.ms += Math.round(performance.now() - began);
    }
  }; // prettier-ignore

/** These say that the conversation itself could not be gone through. */
const BREAKS: ReadonlySet<string> = new Set(['crashed', 'unmocked', 'mocked-otherwise', 'no-list', 'too-slow', 'over']);
/** A model that fails where the case expects just that has held; one that nothing was expected of has not. */
export function triedOf({ result }: RanCase, measured: Measured, { case: one }: TalkToTry): Tried {
  const { failures } = result;
  const broke = failures.some(({ code }) => BREAKS.has(code)) || measured.calls === 0;
  const outcome =
    broke || (measured.failed !== undefined && (expectationsOf(one) === 0 || failures.length > 0))
      ? 'broken'
      : expectationsOf(one) === 0
        ? 'open'
        : failures.length === 0
          ? 'held'
          : 'missed';
  return { ...measured, outcome, failures: failures.slice(0, 20) };
}
