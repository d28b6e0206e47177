// Vectors of texts from an OpenAI-compatible endpoint: one call, refused in the same words as any other of its model's.
import { z } from 'zod';
import { EgressFailure, type Egress } from '../egress/egress.ts';
import { addressOf } from './address-of.ts';
import { ofEgress, problemIn, SECRET_HEADERS, wireOf, type Call, type ModelAccount } from './call-model.ts';
import { json } from './asked.ts';
import { limitsOf } from './model-limits.ts';
import { ModelFailed, refusalOf } from './refusal.ts';
import { afterIn } from './retry-after.ts';

const Vectors = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(8_192) })).max(2_048),
  usage: z.object({ total_tokens: z.int().min(0).catch(0) }).nullish(),
});
const MOST_BYTES = 32 * 1024 * 1024;

/** One vector a text, in their order. @throws ModelFailed */
export async function embedTexts(egress: Egress, { settings, secret }: ModelAccount, texts: readonly string[], { signal, until }: Omit<Call, 'onText'>) {
  const { connectMs, wholeMs } = limitsOf(settings);
  try {
    const answer = await egress.call(addressOf(settings, '/embeddings'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...wireOf(settings).headers(secret, settings) },
      secretHeaders: SECRET_HEADERS,
      body: JSON.stringify({ model: settings.model, input: texts }),
      signal,
      connectMs,
      timeoutMs: Math.max(1, Math.min(wholeMs, until - Date.now())),
      maxBytes: MOST_BYTES,
      redirects: 0,
    });
    if (answer.status >= 300) throw refusalOf(answer.status, await problemIn(answer), afterIn(answer.headers));
    const parsed = Vectors.safeParse(json(await answer.text()));
    if (!parsed.success) throw new ModelFailed('llm-garbage');
    const { data, usage } = parsed.data;
    const vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => Float32Array.from(embedding));
    const [size] = vectors.map(({ length }) => length);
    if (vectors.length !== texts.length || vectors.some(({ length }) => length !== size)) throw new ModelFailed('llm-garbage');
    return { vectors, tokens: usage?.total_tokens ?? 0 };
  } catch (error) {
    throw error instanceof EgressFailure ? ofEgress(error, false, signal.aborted) : error;
  }
} // prettier-ignore
