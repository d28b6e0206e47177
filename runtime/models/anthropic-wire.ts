// Anthropic's Messages protocol: system apart, sides in turns, tools as blocks of content, usage in two places.
import { z } from 'zod';
import { json, NO_JSON, nothingHeard, type Heard, type ModelTurn, type Wire } from './asked.ts';
import { problemOf } from './refusal.ts';

/** Must be said; a model that is told nothing gets this much. */
const USUAL_TOKENS = 4_096;
const VERSION = '2023-06-01';
/** The tool that stands for "answer in this shape". */
const ANSWER = 'answer';

const count = z.int().catch(0).default(0);
const Usage = z.object({
  input_tokens: count,
  output_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
});
const Block = z.object({
  type: z.string(),
  text: z.string().nullish(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  input: z.looseObject({}).nullish(),
});
const Event = z.object({
  type: z.string().default(''),
  index: z.int().nullish(),
  message: z.object({ model: z.string().nullish(), usage: Usage.nullish() }).nullish(),
  content_block: Block.nullish(),
  delta: z
    .object({ text: z.string().nullish(), partial_json: z.string().nullish(), stop_reason: z.string().nullish() })
    .nullish(),
  usage: Usage.nullish(),
});
const Whole = z.object({
  model: z.string().nullish(),
  content: z.array(Block),
  stop_reason: z.string().nullish(),
  usage: Usage.nullish(),
});

export const anthropicWire: Wire = {
  path: '/messages',
  headers: (secret) => ({ 'anthropic-version': VERSION, ...(secret !== '' && { 'x-api-key': secret }) }),
  body: ({ system, turns, tools, schema, temperature, maxTokens }, { model }) => ({
    model,
    stream: true,
    max_tokens: maxTokens ?? USUAL_TOKENS,
    ...(system !== '' && { system }),
    ...(temperature !== undefined && { temperature: Math.min(1, temperature) }),
    messages: messagesOf(turns),
    ...((tools.length > 0 || schema) && {
      tools: [
        ...tools.map(({ name, about, schema: input }) => ({ name, description: about, input_schema: input })),
        ...(schema ? [{ name: ANSWER, description: 'Your whole answer.', input_schema: schema }] : []),
      ],
    }),
    ...(schema && { tool_choice: { type: 'tool', name: ANSWER } }),
  }),
  reader() {
    const heard = nothingHeard();
    const byBlock = new Map<number, Heard['calls'][number]>();
    let shaped: number | undefined;
    let isOver = false;
    const used = { prompt: 0, completion: 0 };
    return {
      heard,
      take(data) {
        if (isOver || data.trim() === '') return ''; // gateways add OpenAI's [DONE]
        const said = json(data);
        const parsed = Event.safeParse(said);
        const problem = problemOf(said);
        if (problem || !parsed.success) {
          heard.wrong = problem ?? NO_JSON;
          return '';
        }
        const { type, index, message, content_block: block, delta, usage } = parsed.data;
        const at = index ?? 0;
        if (message?.model) heard.model = message.model;
        for (const one of [message?.usage, usage]) {
          if (!one) continue;
          used.prompt = Math.max(used.prompt, promptOf(one));
          used.completion = Math.max(used.completion, one.output_tokens);
          if (used.prompt > 0) heard.tokens = { ...used }; // an answer to nothing: it does not tell
        }
        if (type === 'content_block_start' && block?.type === 'tool_use') {
          if (block.name === ANSWER) shaped = at;
          else {
            const call = { id: block.id ?? '', name: block.name ?? '', args: '' };
            byBlock.set(at, call);
            heard.calls.push(call);
          }
        }
        let shape = '';
        if (delta?.partial_json) {
          const call = byBlock.get(at);
          if (call) call.args += delta.partial_json;
          else if (at === shaped) shape = delta.partial_json; // the arguments are the answer
        }
        isOver = type === 'message_stop';
        if (delta?.stop_reason) ended(heard, delta.stop_reason);
        heard.finished ||= isOver;
        return shape || (delta?.text ?? (type === 'content_block_start' ? (block?.text ?? '') : ''));
      },
    };
  },
  whole(text) {
    const parsed = Whole.safeParse(json(text));
    if (!parsed.success) return undefined;
    const { model, content, usage, stop_reason } = parsed.data;
    const tools = content.filter(({ type }) => type === 'tool_use');
    const shaped = tools.find(({ name }) => name === ANSWER);
    const heard: Heard = {
      ...nothingHeard(),
      text: shaped ? JSON.stringify(shaped.input ?? {}) : content.map((block) => block.text ?? '').join(''),
      calls: tools
        .filter((block) => block !== shaped)
        .map(({ id, name, input }) => ({ id: id ?? '', name: name ?? '', args: JSON.stringify(input ?? {}) })),
      ...(model && { model }),
      ...(usage && promptOf(usage) > 0 && { tokens: { prompt: promptOf(usage), completion: usage.output_tokens } }),
    };
    ended(heard, stop_reason ?? 'end_turn');
    return heard;
  },
};

const CUT: ReadonlySet<string> = new Set(['max_tokens', 'model_context_window_exceeded']);
/** Why it stopped; reasons that are not known, such as `pause_turn`, are an end like any other. */
function ended(heard: Omit<Heard, 'text'>, reason: string): void {
  heard.finished = true;
  heard.blocked ||= reason === 'refusal';
  heard.cut = CUT.has(reason);
}
const promptOf = (usage: z.output<typeof Usage>): number =>
  usage.input_tokens + usage.cache_read_input_tokens + usage.cache_creation_input_tokens;

type Block = Record<string, unknown>;
/** Sides take turns, the customer's first; results of tools are the customer's side, all of one round in one message. */
function messagesOf(turns: readonly ModelTurn[]): { role: string; content: Block[] }[] {
  const messages: { role: string; content: Block[] }[] = [];
  for (const turn of turns) {
    const role = turn.role === 'model' ? 'assistant' : 'user';
    const last = messages.at(-1);
    if (last?.role === role) last.content.push(...blocksOf(turn));
    else {
      if (!last && role === 'assistant') messages.push({ role: 'user', content: [{ type: 'text', text: '…' }] });
      messages.push({ role, content: blocksOf(turn) });
    }
  }
  return messages;
}
/** Kimi's are `functions.find:0`, which Anthropic refuses (vscode#327597): they meet where one stands in for the other between two rounds. */
const idOf = (id: string): string => id.replace(/[^\w-]/g, '_');
function blocksOf(turn: ModelTurn): Block[] {
  if (turn.role === 'tool') return [{ type: 'tool_result', tool_use_id: idOf(turn.call), content: turn.text }];
  const text = turn.text.trim() === '' ? [] : [{ type: 'text', text: turn.text }];
  if (turn.role === 'model')
    return [...text, ...turn.calls.map(({ id, name, args }) => ({ type: 'tool_use', id: idOf(id), name, input: json(args) ?? {} }))]; // prettier-ignore
  const pictures = (turn.pictures ?? []).map(({ type, base64 }) => ({ type: 'image', source: { type: 'base64', media_type: type, data: base64 } })); // prettier-ignore
  return [...pictures, ...text];
}
