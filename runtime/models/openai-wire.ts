// The chat protocol of OpenAI, as the many endpoints that call themselves compatible really speak it.
import { z } from 'zod';
import type { ModelSettings } from '@dialoom/shared/api/connections';
import { json, nothingHeard, type Asked, type Heard, type ModelTurn, type Tokens, type Wire } from './asked.ts';
import { structuredBy } from './model-limits.ts';

const Usage = z.object({ prompt_tokens: z.int().catch(0), completion_tokens: z.int().catch(0) });
const Call = z.object({
  index: z.int().nullish(),
  id: z.string().nullish(),
  function: z.object({ name: z.string().nullish(), arguments: z.union([z.string(), z.looseObject({})]).nullish() }).nullish(),
}); // prettier-ignore
const Said = z.object({ content: z.string().nullish(), tool_calls: z.array(Call).nullish() });
const Problem = z.union([z.string(), z.object({ message: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish(), type: z.string().nullish() })]); // prettier-ignore
const Chunk = z.object({
  model: z.string().nullish(),
  choices: z
    .array(z.object({ delta: Said.nullish(), finish_reason: z.string().nullish(), usage: Usage.nullish() })) // Kimi puts the usage here
    .nullish(),
  usage: Usage.nullish(),
  error: Problem.nullish(),
});
const Whole = z.object({
  model: z.string().nullish(),
  choices: z.array(z.object({ message: Said, finish_reason: z.string().nullish() })).min(1),
  usage: Usage.nullish(),
});
/** `sensitive` is GLM's word. */
const BLOCKED: ReadonlySet<string> = new Set(['content_filter', 'sensitive']);

export const openaiWire: Wire = {
  path: '/chat/completions',
  headers: (secret) => (secret === '' ? {} : { authorization: `Bearer ${secret}` }),
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
    return {
      heard,
      take(data) {
        if (data.trim() === '[DONE]') {
          heard.finished = true;
          return '';
        }
        const said = json(data);
        const plain = plainPiece(said);
        if (plain) {
          if (plain.model) heard.model = plain.model;
          return plain.content;
        }
        const chunk = Chunk.safeParse(said);
        if (!chunk.success || chunk.data.error) {
          heard.wrong = chunk.data?.error ? wordsOf(chunk.data.error) : 'no JSON';
          return '';
        }
        const { model, usage, choices } = chunk.data;
        const [choice] = choices ?? [];
        if (model) heard.model = model;
        const used = usage ?? choice?.usage;
        if (used) heard.tokens = tokensOf(used);
        if (!choice) return '';
        if (choice.finish_reason) {
          heard.finished = true;
          heard.blocked ||= BLOCKED.has(choice.finish_reason);
        }
        addCalls(heard, choice.delta?.tool_calls);
        return choice.delta?.content ?? '';
      },
    };
  },
  whole(text) {
    const parsed = Whole.safeParse(json(text));
    const [choice] = parsed.data?.choices ?? [];
    if (!parsed.success || !choice) return undefined;
    const { model, usage } = parsed.data;
    const heard: Heard = {
      ...nothingHeard(),
      text: choice.message.content ?? '',
      finished: true,
      blocked: BLOCKED.has(choice.finish_reason ?? ''),
      ...(model && { model }),
      ...(usage && { tokens: tokensOf(usage) }),
    };
    addCalls(heard, choice.message.tool_calls);
    return heard;
  },
};

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
const wordsOf = (problem: z.output<typeof Problem>): string =>
  typeof problem === 'string' ? problem : [problem.type, problem.code, problem.message].filter(Boolean).join(' ');

/** Arguments come in pieces, by index; some endpoints leave the index out, repeat the name, or send the arguments as an object. */
function addCalls({ calls }: Pick<Heard, 'calls'>, more: z.output<typeof Said>['tool_calls']): void {
  for (const { index, id, function: fn } of more ?? []) {
    const at = index ?? (id ? calls.length : calls.length - 1);
    const known = calls[at];
    const isNew = !known || (id && known.id !== '' && id !== known.id && fn?.name);
    const call = isNew ? { id: '', name: '', args: '' } : known;
    if (isNew) calls.push(call);
    if (id) call.id = id;
    if (fn?.name && call.name === '') call.name = fn.name;
    if (fn?.arguments) call.args += typeof fn.arguments === 'string' ? fn.arguments : JSON.stringify(fn.arguments);
  }
}

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
