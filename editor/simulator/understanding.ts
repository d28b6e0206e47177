// What the bot made of a customer's line: the intent with its confidence, or that none came near enough; what else was found in it.
import type { SimulatedMessage, SimulationState, TracedStep } from '@dialoom/shared/api/simulations';
import { effects, type Json } from '@dialoom/shared/node/effects';
import type { z } from 'zod';

type Message = z.output<typeof SimulatedMessage>;
export type Ranked = { intent: string; confidence: number };
export type Understanding =
  | { kind: 'sure'; intent: string; confidence: number | undefined }
  | { kind: 'doubtful'; intents: string[] }
  | { kind: 'none'; closest: Ranked | undefined };

/** The result of recognising an intent, read from a traced effect. */
export function recognised({ kind, reply }: TracedStep['effects'][number]) {
  if (kind !== 'classify' || !reply || !('is' in reply)) return undefined;
  const parsed = effects.classify.result.safeParse(reply.is);
  return parsed.success ? parsed.data : undefined;
}

/** Nothing for a line in which no intent was looked for, such as a pressed button. */
export function understandingOf(line: Message, { steps }: Pick<SimulationState, 'steps'>): Understanding | undefined {
  const found = steps
    .filter(({ step }) => step >= line.step)
    .flatMap((step) => step.effects)
    .find(({ kind, request }) => kind === 'classify' && (request as { text?: unknown }).text === line.text);
  const result = found && recognised(found);
  if (result) {
    const confidence = result.ranked.find(({ intent }) => intent === result.intent)?.confidence;
    if (result.intent !== undefined) return { kind: 'sure', intent: result.intent, confidence };
    if (result.doubtful && result.doubtful.length > 0) return { kind: 'doubtful', intents: result.doubtful };
    return { kind: 'none', closest: result.ranked[0] };
  }
  const { intent, confidence } = line.understood ?? {};
  return intent === undefined ? undefined : { kind: 'sure', intent, confidence };
}

/** What stands on the button whose id was read from a line: of the question before it. */
export function choiceLabel(id: Json | undefined, line: Pick<Message, 'id'>, { messages }: Pick<SimulationState, 'messages'>): Json | undefined {
  const at = messages.findIndex((one) => one.id === line.id);
  const offered = messages.slice(0, Math.max(0, at)).flatMap(({ choices = [] }) => choices);
  return offered.findLast((choice) => choice.id === id)?.label ?? id;
} // prettier-ignore
