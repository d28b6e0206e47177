// The chat protocol of OpenAI, as the many endpoints that call themselves compatible really speak it.
import { z } from 'zod';
import type { ModelSettings } from '@dialoom/shared/api/connections';
import { isAzure } from './address-of.ts';
import {
  json,
  NO_JSON,
  nothingHeard,
  type Asked,
  type Heard,
  type ModelTurn,
  type Tokens,
  type Wire,
} from './asked.ts';
import { structuredBy } from './model-limits.ts';
import { problemOf } from './refusal.ts';
import { ToolCalls } from './tool-calls.ts';

const Usage = z.object({ prompt_tokens: z.int().catch(0), completion_tokens: z.int().catch(0) });
const Call = z.object({
  index: z.int().nullish(),
  id: z.string().nullish(),
  function: z.object({ name: z.string().nullish(), arguments: z.union([z.string(), z.looseObject({})]).nullish() }).nullish(),
}); // prettier-ignore
/** In parts at Mistral, whose thoughts and references are parts too (laravel/ai#866, litellm#16434). */
const Content = z.union([
  z.string(),
  z.array(z.looseObject({ type: z.string().nullish(), text: z.string().nullish() })),
]);
const Said = z.object({
  content: Content.nullish(),
  refusal: z.string().nullish(),
  tool_calls: z.array(Call).nullish(),
});
const Chunk = z.object({
  model: z.string().nullish(),
  choices: z
    .array(z.object({ delta: Said.nullish(), finish_reason: z.string().nullish(), usage: Usage.nullish() })) // Kimi puts the usage here
    .nullish(),
  usage: Usage.nullish(),
});
const Whole = z.object({
  model: z.string().nullish(),
  choices: z.array(z.object({ message: Said, finish_reason: z.string().nullish() })).min(1),
  usage: Usage.nullish(),
});
/** `sensitive` is GLM's word. */
const BLOCKED: ReadonlySet<string> = new Set(['content_filter', 'sensitive']);
const CUT: ReadonlySet<string> = new Set(['length', 'model_context_window_exceeded']);
/** Ends that are none: of OpenRouter, GLM, DeepSeek, and vLLM. */
const BROKEN: ReadonlySet<string> = new Set(['error', 'network_error', 'insufficient_system_resource', 'abort']);

export const openaiWire: Wire = {
  path: '/chat/completions',
  headers: (secret, settings) =>
    secret === '' ? {} : isAzure(settings) ? { 'api-key': secret } : { authorization: `Bearer ${secret}` },
  body: (asked, settings) => ({
    model: settings.model,
    stream: true,
    stream_options: { include_usage: true },
    ...limitsFor(asked, settings),
    messages: [
      ...(asked.system === '' ? [] : [{ role: 'system', content: asked.system }]),
      ...asked.turns.map(messageOf),
    ],
    ...(asked.tools.length > 0 && {
      tools: asked.tools.map(({ name, about, schema }) => ({
        type: 'function',
        function: { name, description: about, parameters: schema },
      })),
    }),
    ...formatFor(asked, settings),
  }),
  reader() {
    const heard = nothingHeard();
    const calls = new ToolCalls(heard.calls);
    let isOver = false;
    return {
      heard,
      take(data) {
        if (isOver) return '';
        const said = json(data);
        const plain = plainPiece(said);
        if (plain) {
          if (plain.model) heard.model = plain.model;
          return plain.content;
        }
        if (said === undefined && data.trim() === '[DONE]') {
          isOver = heard.finished = true;
          return '';
        }
        const chunk = Chunk.safeParse(said);
        const problem = problemOf(said);
        if (problem || !chunk.success) {
          // llama.cpp keeps the line open with events of nothing (coddy-agent#106)
          if (problem) heard.wrong = problem;
          else if (data.trim() !== '' && !heard.finished) heard.wrong = NO_JSON;
          return '';
        }
        const { model, usage, choices } = chunk.data;
        const [choice] = choices ?? [];
        if (model) heard.model = model;
        told(heard, usage ?? choice?.usage);
        if (!choice) return '';
        if (choice.finish_reason) ended(heard, choice.finish_reason);
        calls.add(choice.delta?.tool_calls);
        if (choice.delta?.refusal) heard.blocked = true;
        return textOf(choice.delta?.content);
      },
    };
  },
  whole(text) {
    const parsed = Whole.safeParse(json(text));
    const [choice] = parsed.data?.choices ?? [];
    if (!parsed.success || !choice) return undefined;
    const { model, usage } = parsed.data;
    const { content, refusal, tool_calls } = choice.message;
    const heard: Heard = { ...nothingHeard(), text: textOf(content), ...(model && { model }) };
    told(heard, usage);
    ended(heard, choice.finish_reason ?? 'stop');
    heard.blocked ||= Boolean(refusal);
    new ToolCalls(heard.calls).add(tool_calls);
    return heard;
  },
};

const textOf = (content: z.output<typeof Content> | null | undefined): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ type, text }) => (type === 'text' && text) || '').join(''); // prettier-ignore
/** Of many usages in one stream the last counts; one of nothing asked tells nothing, as gateways fill it in (auto_ai_router#142). */
function told(heard: Omit<Heard, 'text'>, usage: z.output<typeof Usage> | null | undefined): void {
  if (usage && usage.prompt_tokens > 0) heard.tokens = tokensOf(usage);
}
function ended(heard: Omit<Heard, 'text'>, reason: string): void {
  if (BROKEN.has(reason)) heard.wrong = { words: reason, status: 0 };
  heard.finished = true;
  heard.blocked ||= BLOCKED.has(reason);
  heard.cut = CUT.has(reason);
}

type Loose<Keys extends string> = Partial<Record<Keys, unknown>>;
/** A piece of text and nothing else, as most of a stream is: a schema for each of them costs more than all the rest of reading it. */
function plainPiece(chunk: unknown): { content: string; model: string | undefined } | undefined {
  if (!isObject<'model' | 'choices' | 'usage' | 'error'>(chunk) || !isNone(chunk.usage) || !isNone(chunk.error)) return undefined;
  const { model, choices } = chunk;
  const choice: unknown = Array.isArray(choices) && choices.length === 1 ? choices[0] : undefined;
  if (!isObject<'delta' | 'finish_reason' | 'usage'>(choice) || !isNone(choice.finish_reason) || !isNone(choice.usage)) return undefined;
  const { delta } = choice;
  if (!isObject<'content' | 'tool_calls'>(delta) || typeof delta.content !== 'string' || !isNone(delta.tool_calls)) return undefined;
  return model === undefined || typeof model === 'string' ? { content: delta.content, model } : undefined;
} // prettier-ignore
const isObject = <Keys extends string>(value: unknown): value is Loose<Keys> =>
  typeof value === 'object' && value !== null;
const isNone = (value: unknown): boolean => value === undefined || value === null;

const tokensOf = (usage: z.output<typeof Usage>): Tokens => ({
  prompt: usage.prompt_tokens,
  completion: usage.completion_tokens,
});

function messageOf(turn: ModelTurn): object {
  switch (turn.role) {
    case 'user':
      return {
        role: 'user',
        content: turn.pictures?.length
          ? [
              { type: 'text', text: turn.text },
              ...turn.pictures.map(({ type, base64 }) => ({
                type: 'image_url',
                image_url: { url: `data:${type};base64,${base64}` },
              })),
            ]
          : turn.text,
      };
    case 'model':
      return {
        role: 'assistant',
        content: turn.text === '' && turn.calls.length > 0 ? null : turn.text,
        ...(turn.calls.length > 0 && {
          tool_calls: turn.calls.map(({ id, name, args }) => ({
            id,
            type: 'function',
            function: { name, arguments: args },
          })),
        }),
      };
    case 'tool':
      return { role: 'tool', tool_call_id: turn.call, content: turn.text };
    default:
      return turn satisfies never;
  }
}

/** Models of OpenAI that think first take no temperature and another name for the longest answer. */
const THINKS = /^(o\d|gpt-5)/;
const limitsFor = ({ temperature, maxTokens }: Asked, { model, address }: ModelSettings) => {
  const thinks = THINKS.test(model) && URL.parse(address)?.hostname === 'api.openai.com';
  return {
    ...(temperature !== undefined && !thinks && { temperature }),
    ...(maxTokens !== undefined && { [thinks ? 'max_completion_tokens' : 'max_tokens']: maxTokens }),
  };
};
function formatFor({ schema }: Asked, settings: ModelSettings): object {
  if (!schema) return {};
  const by = structuredBy(settings);
  if (by === 'schema')
    return { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } } };
  return by === 'object' ? { response_format: { type: 'json_object' } } : {};
}
