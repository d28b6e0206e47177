// One call of one model: out through the egress guard, its time-outs, its stream read as it comes. No second try here.
import { createParser } from 'eventsource-parser';
import { Failed } from '@dialoom/shared/node/effects';
import type { ModelSettings } from '@dialoom/shared/api/connections';
import { EgressFailure, type Egress, type EgressAnswer } from '../egress/egress.ts';
import { anthropicWire } from './anthropic-wire.ts';
import { json, type Asked, type Heard, type Reader, type Wire } from './asked.ts';
import { Gathered } from '../gathered.ts';
import { inTurn } from '../in-turn.ts';
import { limitsOf } from './model-limits.ts';
import { openaiWire } from './openai-wire.ts';
import { Thoughts } from './thoughts.ts';

/** Characters of an answer that are kept; what comes after is not waited for. */
export const MOST_TEXT = 8_000;
/** Of the arguments of its tools, all together. */
const MOST_ARGUMENTS = 20_000;
/** A token is some 200 bytes of stream. */
const MOST_BYTES = 4_194_304;
const MOST_PROBLEM = 4_000;

/** Of all answers that stream: each piece is little work, and two hundred that come in one moment are not. */
const pieces = inTurn({ share: 1, patience: 10 });

/** It failed; `again` tells whether asking again may help, `after` what the endpoint said about when. */
export class ModelFailed extends Failed {
  readonly again: boolean;
  readonly after: string | null;
  constructor(code: string, again = false, after: string | null = null) {
    super(code);
    this.again = again;
    this.after = after;
  }
}
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
    if (answer.status >= 300) throw refusalOf(answer.status, await problemIn(answer), answer.headers.get('retry-after'));
    const heard = (answer.headers.get('content-type') ?? '').includes('text/event-stream')
      ? await readStream(answer, wire.reader(), began, call.onText)
      : readWhole(wire, await answer.text(), call.onText);
    if (heard.blocked && heard.text.trim() === '') throw new ModelFailed('llm-blocked');
    if (heard.text.trim() === '' && heard.calls.length === 0) throw new ModelFailed('llm-empty');
    return heard;
  } catch (error) {
    throw wrong(error);
  } finally {
    began();
    call.signal.removeEventListener('abort', stop);
    end.abort(); // what is still open is closed
  }
} // prettier-ignore

async function readStream(
  answer: EgressAnswer,
  reader: Reader,
  began: () => void,
  onText: Call['onText'],
): Promise<Heard> {
  const { heard } = reader;
  const thoughts = new Thoughts();
  const text = new Gathered();
  const show = (piece: string) => {
    const clean = piece.replaceAll('\0', '').slice(0, MOST_TEXT - text.length);
    if (clean === '') return;
    text.add(clean);
    onText?.(clean);
  };
  const parser = createParser({
    onEvent({ data }) {
      const piece = reader.take(data);
      began(); // also a model that still thinks has begun
      if (piece !== '') show(thoughts.push(piece));
    },
  });
  const decoder = new TextDecoder();
  let isEnough = false;
  try {
    const hear = (bytes: Uint8Array) => {
      parser.feed(decoder.decode(bytes, { stream: true }));
      isEnough = text.length >= MOST_TEXT;
      if (heard.wrong !== undefined || isEnough) return 'enough';
      return checkArguments(heard);
    };
    await answer.read((bytes) => {
      const wait = pieces();
      return wait ? wait.then(() => hear(bytes)) : hear(bytes);
    });
  } catch (error) {
    // it had said all before the line broke
    if (error instanceof EgressFailure && error.code === 'egress.connect' && !heard.finished)
      throw new ModelFailed('llm-broken-off', text.length === 0);
    if (!(error instanceof EgressFailure && heard.finished)) throw error;
  }
  if (heard.wrong !== undefined) throw wrongIn(heard.wrong, text.length === 0);
  if (!heard.finished && !isEnough)
    throw new ModelFailed(
      text.length === 0 && heard.calls.length === 0 ? 'llm-garbage' : 'llm-broken-off',
      text.length === 0,
    );
  show(thoughts.end());
  return { ...heard, text: text.toString().toWellFormed(), calls: namedCalls(heard.calls) };
}
/** What the endpoint says in the middle of its own stream. */
const wrongIn = (words: string, again: boolean): ModelFailed => {
  if (words === 'no JSON') return new ModelFailed('llm-garbage');
  return new ModelFailed(/rate_limit/.test(words) ? 'llm-limit' : 'llm-down', again);
};
function readWhole(wire: Wire, body: string, onText: Call['onText']): Heard {
  const heard = wire.whole(body);
  if (!heard) throw new ModelFailed('llm-garbage');
  const thoughts = new Thoughts();
  const text = (thoughts.push(heard.text) + thoughts.end()).replaceAll('\0', '').toWellFormed().slice(0, MOST_TEXT);
  checkArguments(heard);
  if (text !== '') onText?.(text);
  return { ...heard, text, calls: namedCalls(heard.calls) };
}
function checkArguments({ calls }: Pick<Heard, 'calls'>): void {
  if (calls.reduce((sum, { args }) => sum + args.length, 0) > MOST_ARGUMENTS) throw new ModelFailed('llm-too-large');
}
/** Some endpoints give their calls no id: an answer must name one. */
const namedCalls = (calls: Heard['calls']): Heard['calls'] =>
  calls.map((call, i) => ({ ...call, id: call.id.slice(0, 100) || `call-${i + 1}`, name: call.name.slice(0, 100) }));

export const problemIn = async (answer: EgressAnswer): Promise<string> =>
  (await answer.text().catch(() => '')).slice(0, MOST_PROBLEM);

/** What a refusal means, by its status and by the words that the endpoints use for it. */
export function refusalOf(status: number, body: string, after: string | null): ModelFailed {
  const { error } = (json(body) ?? {}) as { error?: { code?: unknown; type?: unknown; message?: unknown } | string };
  const words = (typeof error === 'string' ? error : [error?.code, error?.type, error?.message].join(' ')).toLowerCase();
  if (status === 402 || /insufficient_quota|arrearage|credit balance|insufficient balance|exceeded_current_quota/.test(words))
    return new ModelFailed('llm-quota');
  if (status === 401 || status === 403) return new ModelFailed('llm-key');
  if (status === 404 || /model_not_found|no such model|model.{0,40}not (exist|found)|invalid model/.test(words))
    return new ModelFailed('llm-model');
  if (status === 413 || /context_length|maximum context|prompt is too long|too many tokens|range of input length/.test(words))
    return new ModelFailed('llm-too-long');
  if (/content_filter|data_inspection|sensitive|content_policy/.test(words)) return new ModelFailed('llm-blocked');
  if (status === 429) return new ModelFailed('llm-limit', true, after);
  if (status >= 500 || status === 408) return new ModelFailed('llm-down', true, after);
  return new ModelFailed('llm-refused');
} // prettier-ignore

export function ofEgress({ code }: EgressFailure, isSlow: boolean, isOver: boolean): ModelFailed {
  if (code === 'egress.timeout') return isSlow && !isOver ? new ModelFailed('llm-slow', true) : new ModelFailed('timeout');
  if (code === 'egress.too-large') return new ModelFailed('llm-too-large');
  return new ModelFailed(code, code === 'egress.connect');
} // prettier-ignore
