// One call of one model: out through the egress guard, its time-outs, its stream read as it comes. No second try here.
import type { ModelSettings } from '@dialoom/shared/api/connections';
import { EgressFailure, type Egress, type EgressAnswer } from '../egress/egress.ts';
import { anthropicWire } from './anthropic-wire.ts';
import type { Asked, Heard, Wire } from './asked.ts';
import { limitsOf } from './model-limits.ts';
import { openaiWire } from './openai-wire.ts';
import { readAnswer } from './read-answer.ts';
import { ModelFailed, refusalOf } from './refusal.ts';
import { afterIn } from './retry-after.ts';

/** A token is some 200 bytes of stream. */
const MOST_BYTES = 4_194_304;
const MOST_PROBLEM = 4_000;

export type ModelAccount = { settings: ModelSettings; secret: string };
export type Call = {
  signal: AbortSignal;
  /** In ms since 1970: whatever happens, it is over then. */
  until: number;
  /** Called at once with every piece of text. */
  onText?: ((piece: string) => void) | undefined;
};
export const wireOf = ({ api = 'openai' }: ModelSettings): Wire => (api === 'anthropic' ? anthropicWire : openaiWire);
export const addressOf = ({ address }: ModelSettings, path: string): string => address.replace(/\/+$/, '') + path;

/** @throws ModelFailed, with one of the codes of shared/text/model-faults */
export async function callModel(egress: Egress, { settings, secret }: ModelAccount, asked: Asked, call: Call): Promise<Heard> {
  const wire = wireOf(settings);
  const { connectMs, firstMs, wholeMs } = limitsOf(settings);
  const end = new AbortController();
  const stop = () => end.abort();
  call.signal.addEventListener('abort', stop, { once: true });
  if (call.signal.aborted) stop();
  let isSlow = false;
  const first = setTimeout(() => {
    isSlow = true;
    end.abort();
  }, firstMs);
  const began = () => clearTimeout(first);
  const wrong = (error: unknown): unknown =>
    error instanceof EgressFailure ? ofEgress(error, isSlow, call.signal.aborted) : error;
  try {
    const answer = await egress.call(addressOf(settings, wire.path), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...wire.headers(secret) },
      secretHeaders: ['authorization', 'x-api-key'],
      body: JSON.stringify(wire.body(asked, settings)),
      signal: end.signal,
      connectMs,
      timeoutMs: Math.max(1, Math.min(wholeMs, call.until - Date.now())),
      maxBytes: MOST_BYTES,
      redirects: 0,
      reuse: true, // a handshake less before the first word
    });
    if (answer.status >= 300) throw refusalOf(answer.status, await problemIn(answer), afterIn(answer.headers));
    const heard = await readAnswer(answer, wire, { began, hangUp: stop, onText: call.onText });
    const { blocked, cut, text, calls, tokens } = heard;
    // half an answer that a check cut off is none, as one that breaks off
    if (blocked) throw new ModelFailed('llm-blocked', false, null, tokens);
    if (text.trim() === '' && calls.length === 0) throw new ModelFailed(cut ? 'llm-length' : 'llm-empty', false, null, tokens);
    return heard;
  } catch (error) {
    throw wrong(error);
  } finally {
    began();
    call.signal.removeEventListener('abort', stop);
    end.abort(); // what is still open is closed
  }
} // prettier-ignore

export const problemIn = async (answer: EgressAnswer): Promise<string> =>
  (await answer.text().catch(() => '')).slice(0, MOST_PROBLEM);

export function ofEgress({ code }: EgressFailure, isSlow: boolean, isOver: boolean): ModelFailed {
  if (code === 'egress.timeout') return isSlow && !isOver ? new ModelFailed('llm-slow', true) : new ModelFailed('timeout');
  if (code === 'egress.too-large') return new ModelFailed('llm-too-large');
  return new ModelFailed(code, code === 'egress.connect');
} // prettier-ignore
