// Why a step went its way: its conditions with their values put in, and what made an intent win. Looked into when somebody asks.
import type { IntentEvidence, TracedStep } from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Bot } from '../engine/compile.ts';
import { testedConditions } from './tested.ts';
import type { OpenStep } from './traced.ts';

/** Why a text was taken for these intents, the best first. */
export type FindEvidence = (document: BotDocument, text: string, intents: readonly string[]) => IntentEvidence[];
type Why = Pick<TracedStep, 'tested' | 'evidence'>;
/** Reasons are told of so many intents. */
const MOST_INTENTS = 3;

export class Explained {
  readonly #known = new WeakMap<OpenStep, Why>();
  readonly #evidence: FindEvidence | undefined;
  constructor(evidence: FindEvidence | undefined) {
    this.#evidence = evidence;
  }

  /** Once a step is over, its reasons are looked into no more. */
  of(step: OpenStep, bot: Bot): Why {
    const known = this.#known.get(step);
    if (known) return known;
    const tested = testedIn(step, bot);
    const evidence = this.#evidenceOf(step, bot.document);
    const why = { ...(tested.length > 0 && { tested }), ...(evidence && { evidence }) };
    const { exit, end, to, failed } = step;
    if ([exit, end, to, failed].some((one) => one !== undefined)) this.#known.set(step, why);
    return why;
  }
  #evidenceOf({ effects }: OpenStep, document: BotDocument): IntentEvidence[] | undefined {
    for (const { kind, request, reply, by } of effects) {
      if (kind !== 'classify' || by === 'mocked' || !reply || !('is' in reply)) continue;
      const { text } = request as { text: string };
      const { ranked } = reply.is as { ranked: { intent: string }[] };
      if (ranked.length > 0) return this.#evidence?.(document, text, ranked.slice(0, MOST_INTENTS).map(({ intent }) => intent)); // prettier-ignore
    }
    return undefined;
  }
}

function testedIn({ flow, node, before }: OpenStep, { document, node: find }: Bot): NonNullable<Why['tested']> {
  const instance = find(flow, node);
  if (!instance || 'fault' in instance) return [];
  return testedConditions(instance.def, instance.config, before, (name) => document.variables[name]?.secret === true);
}
