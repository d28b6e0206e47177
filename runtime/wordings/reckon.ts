// Which conversations come to a node, and what its model would be sent in them: bounded token by token, and answered by nobody.
import { setImmediate as pause } from 'node:timers/promises';
import type { Reckoned } from '@dialoom/shared/api/wordings';
import type { ModelHouse } from '@dialoom/shared/api/models';
import { mocksOf } from '@dialoom/shared/cases/mocks';
import type { Json, Result } from '@dialoom/shared/node/effects';
import { compile } from '../engine/compile.ts';
import { costOf } from '../models/prices.ts';
import { fitted, type Model } from '../models/models.ts';
import { limitsOf } from '../models/model-limits.ts';
import { roomFor } from '../models/within-budget.ts';
import { performLlm } from '../perform/llm.ts';
import { Asked } from '../simulation/asked.ts';
import { mocked } from '../simulation/calls.ts';
import type { TalkToTry } from './talks.ts';
import { tryTalk, type AskModel, type Trying } from './try-talk.ts';
import type { Place } from './two-documents.ts';

/** A usual answer, where nobody says how long one may be. */
const ANSWER_TOKENS = 300;
/** Cases that are looked at: each takes some milliseconds. */
export const MOST_LOOKED = 300;
const SLICE_MS = 4;
const nothing = (): Reckoned => ({ calls: 0, prompt: 0, completion: 0, cost: 0 });

/** Gone through once: whoever comes to the node is told with the weight of what would be asked there. */
export async function reckonTalks(
  trying: Omit<Trying, 'compiled'>,
  talks: readonly TalkToTry[],
  model: Model | undefined,
  prices: ModelHouse,
  signal: AbortSignal,
): Promise<{ talk: TalkToTry; reckoned: Reckoned }[]> {
  const compiled = compile(trying.document, trying.house.nodes);
  const found: { talk: TalkToTry; reckoned: Reckoned }[] = [];
  let since = performance.now();
  for (const talk of talks) {
    if (signal.aborted) break;
    const reckoned = nothing();
    await tryTalk({ ...trying, compiled }, talk, weighing(talk, trying.place, model, prices, reckoned), signal);
    if (reckoned.calls > 0) found.push({ talk, reckoned });
    if (performance.now() - since > SLICE_MS) {
      await pause();
      since = performance.now();
    }
  }
  return found;
}

/** Adds what is asked to `sum`, and answers what the case says the model would, else a few words. */
function weighing({ case: one }: TalkToTry, place: Place, model: Model | undefined, prices: ModelHouse, sum: Reckoned): AskModel {
  const mocks = mocksOf(one);
  const asked = new Asked();
  return async (request, by) => {
    const weigh = performLlm({
      ask: async (_, wanted) => {
        const asked = fitted(wanted, limitsOf(model?.settings ?? { address: '', model: '' }).context);
        const tokens = { prompt: roomFor(asked, 0).sure, completion: Math.min(asked.maxTokens ?? ANSWER_TOKENS, ANSWER_TOKENS) };
        sum.calls++;
        sum.prompt += tokens.prompt;
        sum.completion += tokens.completion;
        sum.cost += model ? costOf(tokens, model.settings.model, prices) : 0;
        return { text: request.schema === undefined ? '…' : JSON.stringify(sampleOf(request.schema)), calls: [], finished: true, blocked: false, connection: '', model: '', tokens, cost: 0, before: [] };
      },
    });
    const answered = await weigh(request, by);
    const call = { key: by.key, kind: 'llm' as const, request };
    const mock = mocked(mocks, call, { ...place, earlier: asked.before(call, place) });
    return mock && 'is' in mock.reply ? (mock.reply.is as Result<'llm'>) : answered;
  };
} // prettier-ignore

type Schema = { type?: string; enum?: Json[]; properties?: Record<string, Schema>; description?: string };
/** Some value that fits, so that nothing is asked again for its shape. */
function sampleOf(schema: unknown): Json {
  const { type, enum: choices, properties = {}, description = '' } = (schema ?? {}) as Schema;
  if (choices?.[0] !== undefined) return choices[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, sampleOf(one)]));
    case 'array':
      return [];
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    default:
      return description.startsWith('YYYY-MM-DD') ? '2026-01-01' : '…';
  }
}
