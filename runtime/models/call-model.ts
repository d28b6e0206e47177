// One call of one model: out through the egress guard, its time-outs, its stream read as it comes. No second try here but for what an endpoint will
// not take (concessions.ts, address-of.ts).
import type { ModelSettings } from '@dialoom/shared/api/connections';
import { EgressFailure, type Egress, type EgressAnswer } from '../egress/egress.ts';
import { addressOf, tryVersion } from './address-of.ts';
import { anthropicWire } from './anthropic-wire.ts';
import type { Asked, Heard, Wire } from './asked.ts';
import { concede, conceded } from './concessions.ts';
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
/** Headers that hold a key, whichever an endpoint has it in. */
export const SECRET_HEADERS: readonly string[] = ['authorization', 'x-api-key', 'api-key'];
export const wireOf = ({ api = 'openai' }: ModelSettings): Wire => (api === 'anthropic' ? anthropicWire : openaiWire);

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
  let address = '';
  /** As the endpoint takes it: each round leaves out something more. */
  const answered = async (body = conceded(settings, wire.body(asked, settings))): Promise<Heard> => {
    address = addressOf(settings, wire.path);
    const answer = await egress.call(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...wire.headers(secret, settings) },
      secretHeaders: SECRET_HEADERS,
      body: JSON.stringify(body),
      signal: end.signal,
      connectMs,
      timeoutMs: Math.max(1, Math.min(wholeMs, call.until - Date.now())),
      maxBytes: MOST_BYTES,
      redirects: 0,
      reuse: true, // a handshake less before the first word
    });
    if (answer.status < 300) return readAnswer(answer, wire, { began, hangUp: stop, onText: call.onText });
    const problem = await problemIn(answer);
    const less = concede(settings, body, answer.status, problem);
    if (less) return answered(less);
    throw refusalOf(answer.status, problem, afterIn(answer.headers));
  };
  const elsewhere = (error: unknown): Promise<Heard> => {
    if (!(error instanceof ModelFailed && error.code === 'llm-address' && tryVersion(settings, address))) throw error;
    return answered().catch(elsewhere);
  };
  try {
    const heard = await answered().catch(elsewhere);
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
