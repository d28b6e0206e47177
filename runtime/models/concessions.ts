// What an endpoint will not take, and what it is asked instead. The many that speak OpenAI's protocol refuse different parts of it with a 400; what
// can be done without is left out and asked again at once, and remembered until the program ends, so that only the first question costs a second trip.
import type { ModelSettings } from '@dialoom/shared/api/connections';
import { wordsIn } from './refusal.ts';

export type Body = Readonly<Record<string, unknown>>;
type Message = { role: string; content: unknown; reasoning_content?: string };
type Concession = {
  /** What the refusal says. */
  when: RegExp;
  /** The body without it; nothing where that would change nothing. @param words of the refusal, later only their numbers */
  without(body: Body, words: string): Body | undefined;
};

const less = (body: Body, ...names: readonly string[]): Body | undefined =>
  names.some((name) => name in body)
    ? Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
    : undefined;
const messagesIn = (body: Body): readonly Message[] =>
  Array.isArray(body['messages']) ? (body['messages'] as Message[]) : [];

/** By name; in this order they are tried. */
const concessions: Readonly<Record<string, Concession>> = {
  // vLLM before 0.5, Azure, Databricks (modelscope/ms-agent#489, opencode#4698): usage is then counted by the bound
  usage: { when: /stream_options|include_usage/, without: (body) => less(body, 'stream_options') },
  // models of OpenAI that think, at any address (opencode#37964)
  'length-name': {
    when: /max_completion_tokens.{0,3} instead/,
    without: (body) => 'max_tokens' in body ? { ...less(body, 'max_tokens'), max_completion_tokens: body['max_tokens'] } : undefined,
  },
  // "the valid range of max_tokens is [1, 8192]" (DeepSeek, Qwen), "100000 > 64000, which is the maximum" (Anthropic)
  length: {
    when: /max_tokens.{0,120}(range|maximum|at most|too large)|range of max_tokens/,
    without(body, words) {
      if (words.includes('context length')) return undefined; // it is the question that is too long
      const now = Number(body['max_tokens']);
      const most = Math.max(0, ...(words.match(/\d+/g) ?? []).map(Number).filter((limit) => limit < now));
      return most >= 256 ? { ...body, max_tokens: most } : undefined;
    },
  },
  // OpenAI's models that think, Kimi K2.5, Claude Opus 4.7 (picoclaw#2939)
  temperature: { when: /temperature/, without: (body) => less(body, 'temperature') },
  // DeepSeek knows no schema, LM Studio nothing but a schema (llm-exe#662, lmstudio-bug-tracker#169): the shape stands in words in the instructions too
  schema: {
    when: /response_format|json_schema|json_object|structured output|invalid schema/,
    without: (body) => (body['response_format'] as { type?: unknown } | undefined)?.type === 'json_schema' ? { ...body, response_format: { type: 'json_object' } } : undefined,
  },
  shape: { when: /response_format|json_object|json mode/, without: (body) => less(body, 'response_format') },
  // models that think will not be told which tool to use (oh-my-pi#827, DeepSeek-V3#1376)
  'tool-choice': { when: /tool_choice/, without: (body) => less(body, 'tool_choice') },
  // OpenAI streams some models only to houses that showed a passport (crush#1216)
  stream: {
    when: /to stream this model|.stream. does not support|stream(ing)? is not supported/,
    without: (body) => body['stream'] === true ? { ...(less(body, 'stream_options') ?? body), stream: false } : undefined,
  },
  // Gemma's template knows no instructions (chat-ui#1386), nor did o1-mini: they go in front of the first question
  system: {
    when: /system role|.system. (role|with this model)|does not support .system./,
    without(body) {
      const [first, second, ...rest] = messagesIn(body);
      if (first?.role !== 'system' || second?.role !== 'user' || typeof second.content !== 'string') return undefined;
      return { ...body, messages: [{ ...second, content: `${String(first.content)}\n\n${second.content}` }, ...rest] };
    },
  },
  // DeepSeek V4 and Kimi want their thoughts back beside the tools they called; a space will do, nothing will not (crush#2696, hermes-agent#17341)
  thoughts: {
    when: /reasoning_content/,
    without(body) {
      const messages = messagesIn(body);
      const isMissing = messages.some((one) => one.role === 'assistant' && !one.reasoning_content);
      return isMissing ? { ...body, messages: messages.map((one) => (one.role === 'assistant' ? { reasoning_content: ' ', ...one } : one)) } : undefined;
    },
  },
}; // prettier-ignore

/** Endpoints and models with something to leave out, at most. */
const MOST_KNOWN = 500;
/** A refusal names what it minds at once; behind that some quote the question, which may hold the same words. */
const MOST_WORDS = 600;
/** What each refused, with the numbers it said and nothing else of it, the oldest first. */
const known = new Map<string, Map<string, string>>();
const keyOf = ({ address, model }: ModelSettings): string => `${address}\n${model}`;

/** A body as this endpoint takes it, as far as it has said so. */
export function conceded(settings: ModelSettings, body: Body): Body {
  const refused = known.get(keyOf(settings));
  if (!refused) return body;
  return Object.entries(concessions).reduce((now, [name, { without }]) => {
    const words = refused.get(name);
    return (words !== undefined && without(now, words)) || now;
  }, body);
}

/** After a refusal: the body to ask again with, remembered; nothing when there is nothing to leave out. */
export function concede(settings: ModelSettings, body: Body, status: number, problem: string): Body | undefined {
  if (status !== 400 && status !== 422) return undefined; // Mistral and FastAPI say 422
  const words = wordsIn(problem).slice(0, MOST_WORDS);
  for (const [name, { when, without }] of Object.entries(concessions)) {
    const changed = when.test(words) ? without(body, words) : undefined;
    if (!changed) continue;
    const key = keyOf(settings);
    const [oldest] = known.keys();
    if (known.size >= MOST_KNOWN && !known.has(key) && oldest !== undefined) known.delete(oldest);
    known.set(key, (known.get(key) ?? new Map<string, string>()).set(name, words.replace(/\D+/g, ' ')));
    return changed;
  }
  return undefined;
}
