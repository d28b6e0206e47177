// The two calls of a second opinion, to any OpenAI-compatible endpoint, through the egress guard.
import { z } from 'zod';
import { Failed } from '@dialoom/shared/node/effects';
import type { Resolved } from '../connections/connections.ts';
import { EgressFailure, type Egress } from '../egress/egress.ts';
import type { Line } from './asking.ts';

export type Model = Extract<Resolved, { kind: 'model' }>;
const Usage = z.object({ total_tokens: z.int().min(0).catch(0) }).nullish();
const Vectors = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(8_192) })).max(2_048),
  usage: Usage,
});
const Chat = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
  usage: Usage,
});
const MOST_BYTES = 32 * 1024 * 1024;
/** {"intent":"…"} and some room for a model that cannot help explaining. */
const ANSWER_TOKENS = 60;

type Call = { signal: AbortSignal; timeoutMs: number };
async function post<T>(egress: Egress, model: Model, path: string, body: object, shape: z.ZodType<T>, { signal, timeoutMs }: Call): Promise<T> {
  try {
    const answer = await egress.call(`${model.settings.address.replace(/\/+$/, '')}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(model.secret && { authorization: `Bearer ${model.secret}` }) },
      body: JSON.stringify(body),
      signal,
      timeoutMs,
      maxBytes: MOST_BYTES,
      redirects: 0,
    });
    const text = await answer.text();
    if (answer.status >= 400) throw new Failed(answer.status === 401 || answer.status === 403 ? 'llm-key' : answer.status === 429 ? 'llm-limit' : 'llm-refused');
    const parsed = shape.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Failed('llm-garbage');
    return parsed.data;
  } catch (error) {
    if (error instanceof EgressFailure) throw new Failed(error.code === 'egress.timeout' ? 'timeout' : error.code);
    if (error instanceof SyntaxError) throw new Failed('llm-garbage');
    throw error;
  }
} // prettier-ignore

/** One vector a text, in their order. @throws Failed */
export async function embed(egress: Egress, model: Model, texts: readonly string[], call: Call) {
  const { data, usage } = await post(egress, model, 'embeddings', { model: model.settings.model, input: texts }, Vectors, call); // prettier-ignore
  const vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => Float32Array.from(embedding));
  const [size] = vectors.map(({ length }) => length);
  if (vectors.length !== texts.length || vectors.some(({ length }) => length !== size)) throw new Failed('llm-garbage');
  return { vectors, tokens: usage?.total_tokens ?? 0 };
}
/** @throws Failed */
export async function answerOf(egress: Egress, model: Model, messages: readonly Line[], call: Call) {
  const body = { model: model.settings.model, messages, temperature: 0, max_tokens: ANSWER_TOKENS };
  const { choices, usage } = await post(egress, model, 'chat/completions', body, Chat, call);
  return { text: choices[0]?.message.content ?? '', tokens: usage?.total_tokens ?? 0 };
}
