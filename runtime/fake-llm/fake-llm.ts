// An OpenAI-compatible endpoint without a model behind it: streaming and scripted, for tests, the demo and load. It can be told to misbehave.
import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { manners, type Manner } from './manners.ts';
import { answerTo, callsFor, tokensOf, type FakeCall, type Script } from './script.ts';
import { vectorOf } from './vector-of.ts';

const Part = z.object({ type: z.string(), text: z.string().optional(), image_url: z.unknown().optional() });
const Ask = z.object({
  model: z.string().min(1),
  stream: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean().default(false) }).optional(),
  max_tokens: z.int().positive().nullish(),
  tools: z.array(z.object({ function: z.looseObject({ name: z.string() }) })).optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  temperature: z.number().optional(),
  messages: z
    .array(
      z.object({
        role: z.string(),
        content: z.union([z.string(), z.array(Part), z.null()]).optional(),
        tool_call_id: z.string().optional(),
        tool_calls: z.array(z.looseObject({ id: z.string() })).optional(),
      }),
    )
    .min(1),
});
type Ask = z.output<typeof Ask>;
const Embed = z.object({
  model: z.string().min(1),
  input: z.union([z.string(), z.array(z.string()).min(1).max(2_048)]),
});
export type FakeLlmSettings = {
  /** The bearer key that is asked for; without it any or none will do. */
  key?: string;
  script?: Script;
  /** For every model, on top of its own manner. */
  manner?: Manner;
};
type Bindings = { Bindings: { outgoing?: { destroy(): void } } };

/** `heard` is told each question in full, `embedded` each text that was made a vector of: for tests that look at what was sent. */
export function fakeLlm(
  { key, script = [], manner = {} }: FakeLlmSettings = {},
  heard: (ask: Ask) => void = () => undefined,
  embedded: (texts: readonly string[]) => void = () => undefined,
): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const refusals = new Map<string, number>();
  let made = 0;

  app.onError((_, c) => c.json(problem('server_error', 'The fake model met something it did not expect.'), 500));
  app.notFound((c) => c.json(problem('invalid_request_error', `Unknown address: ${c.req.path}`), 404));
  app.use('/v1/*', async (c, next) => {
    if (key !== undefined && !sameText(c.req.header('authorization') ?? '', `Bearer ${key}`))
      return c.json(problem('invalid_request_error', 'Incorrect API key provided.', 'invalid_api_key'), 401);
    await next();
    return undefined;
  });

  app.get('/v1/models', (c) =>
    c.json({
      object: 'list',
      data: Object.keys(manners).map((id) => ({ id, object: 'model', created: 0, owned_by: 'dialoom' })),
    }),
  );

  app.post('/v1/embeddings', bodyLimit({ maxSize: 4_194_304 }), async (c) => {
    const parsed = Embed.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.json(problem('invalid_request_error', z.prettifyError(parsed.error)), 400);
    const { model, input } = parsed.data;
    const own = manners[model];
    if (!own) return c.json(problem('invalid_request_error', `No such model: ${model}`, 'model_not_found'), 404);
    const { status, firstMs = 0, garbage }: Manner = { ...own, ...manner };
    if (status !== undefined) return c.json(problem('server_error', 'As it was told.'), status as ContentfulStatusCode);
    await sleep(firstMs, undefined, { signal: c.req.raw.signal }).catch(() => undefined); // the caller left
    if (garbage) return c.html('<!doctype html><title>Sign in</title>');
    const texts = typeof input === 'string' ? [input] : input;
    embedded(texts);
    const tokens = texts.reduce((sum, text) => sum + tokensOf(text).length, 0);
    return c.json({
      object: 'list',
      model,
      data: texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })),
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    });
  });

  app.post('/v1/chat/completions', bodyLimit({ maxSize: 4_194_304 }), async (c) => {
    const parsed = Ask.safeParse(await c.req.json().catch(() => undefined)); // a broken body is refused like a wrong one
    if (!parsed.success) return c.json(problem('invalid_request_error', z.prettifyError(parsed.error)), 400);
    const ask = parsed.data;
    heard(ask);
    const own = manners[ask.model];
    if (!own) return c.json(problem('invalid_request_error', `No such model: ${ask.model}`, 'model_not_found'), 404);
    const its: Manner = { ...own, ...manner };
    const { status, retryAfter, times = Infinity } = its;
    const refused = refusals.get(ask.model) ?? 0;
    if (status !== undefined && refused < times) {
      refusals.set(ask.model, refused + 1);
      return c.json(
        problem(status === 429 ? 'rate_limit_error' : 'server_error', 'As it was told.'),
        status as ContentfulStatusCode,
        retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
      );
    }
    if (its.garbage === 'page')
      return c.html('<!doctype html><title>Sign in</title><p>Please sign in to the Wi-Fi.</p>');
    if (its.endless) return endless(its.endless);
    const all = tokensOf(its.text ?? answerTo(lastWords(ask), script));
    const tokens = all.slice(0, ask.max_tokens ?? Infinity);
    const [tool] = ask.tools ?? [];
    const offered = new Set(ask.tools?.map((one) => one.function.name));
    const calls = its.calls !== undefined && tool ? [{ name: tool.function.name, args: its.calls }] : callsFor(lastWords(ask), script).filter(({ name }) => offered.has(name) || name.startsWith('!')); // prettier-ignore
    const answer: Answer = {
      head: { id: `chatcmpl-fake-${++made}`, created: Math.floor(Date.now() / 1_000), model: ask.model },
      tokens: calls.length > 0 && its.calls !== undefined ? [] : tokens,
      calls: calls.map(({ name, args }, i) => ({ id: `call_${made}_${i}`, name: name.replace(/^!/, ''), args })),
      finish: calls.length > 0 ? 'tool_calls' : tokens.length < all.length ? 'length' : 'stop',
      usage: usageOf(ask, tokens.length),
    };
    if (!ask.stream || its.whole) return wholeAnswer(c, answer, its);
    return streamed(c, answer, its, ask.stream_options?.include_usage === true);
  });
  return app;
}

type Answer = {
  head: { id: string; created: number; model: string };
  tokens: readonly string[];
  calls: readonly (FakeCall & { id: string })[];
  finish: 'stop' | 'length' | 'tool_calls';
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
};

async function wholeAnswer(
  c: Context,
  { head, tokens, calls, finish, usage }: Answer,
  { firstMs = 0, betweenMs = 0 }: Manner,
) {
  await sleep(firstMs + betweenMs * tokens.length, undefined, { signal: c.req.raw.signal }).catch(() => undefined); // the caller left: nobody reads what follows
  const message = {
    role: 'assistant',
    content: tokens.join(''),
    ...(calls.length > 0 && {
      tool_calls: calls.map(({ id, name, args }) => ({ id, type: 'function', function: { name, arguments: args } })),
    }),
  };
  return c.json({ ...head, object: 'chat.completion', choices: [{ index: 0, message, finish_reason: finish }], usage });
}

function streamed(
  c: Context<Bindings>,
  { head, tokens, calls, finish, usage }: Answer,
  { firstMs = 0, betweenMs = 0, breakAfter, garbage }: Manner,
  withUsage: boolean,
): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const choice = (delta: object, finish_reason: string | null) => ({
    ...head,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason }],
  });
  async function* lines(): AsyncGenerator<string> {
    await sleep(firstMs, undefined, { signal: gone.signal });
    if (garbage === 'lines') {
      yield 'data: {"choices": [{"delta": {"content": "Hal\n\ndata: lo, this is not JSON\n\n';
      return;
    }
    yield chunk(choice({ role: 'assistant', content: '' }, null));
    for (const [i, content] of tokens.entries()) {
      if (i === breakAfter) throw new BrokenOff();
      if (i > 0 && betweenMs > 0) await sleep(betweenMs, undefined, { signal: gone.signal });
      yield chunk(choice({ content }, null));
      if (garbage === 'error') {
        yield chunk(problem('server_error', 'The model is overloaded.'));
        return;
      }
    }
    if (breakAfter !== undefined) throw new BrokenOff();
    for (const [index, { id, name, args }] of calls.entries()) {
      const half = Math.ceil(args.length / 2); // as the real ones: the name first, the arguments in pieces
      yield chunk(choice({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }, null));
      for (const part of [args.slice(0, half), args.slice(half)])
        yield chunk(choice({ tool_calls: [{ index, function: { arguments: part } }] }, null));
    }
    yield chunk(choice({}, finish));
    if (withUsage) yield chunk({ ...head, object: 'chat.completion.chunk', choices: [], usage });
    yield 'data: [DONE]\n\n';
  }
  const source = lines();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (error) {
        if (error instanceof BrokenOff) await sleep(5); // what was written before reaches the other side
        // the socket itself is cut where there is one: an error of the stream would be logged, and this one is as ordered
        if (c.env?.outgoing) c.env.outgoing.destroy();
        else controller.error(error);
      }
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' } });
}
class BrokenOff extends Error {}

/** Goes on until nobody listens. */
function endless(how: 'words' | 'nothing'): Response {
  const encoder = new TextEncoder();
  const delta = how === 'words' ? { content: 'and on '.repeat(40) } : {};
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await sleep(how === 'words' ? 0 : 20);
      controller.enqueue(encoder.encode(chunk({ choices: [{ index: 0, delta, finish_reason: null }] })));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

const chunk = (value: object) => `data: ${JSON.stringify(value)}\n\n`;
const problem = (type: string, message: string, code: string | null = null) => ({
  error: { message, type, param: null, code },
});
/** Pictures and the like are not looked at. */
const textOf = (content: Ask['messages'][number]['content']): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text = '' }) => text).join(' ');
const lastWords = ({ messages }: Ask): string =>
  textOf(messages.findLast(({ role }) => role === 'user' || role === 'tool')?.content);
function usageOf({ messages }: Ask, completion: number): Answer['usage'] {
  const prompt = messages.reduce((sum, { content }) => sum + tokensOf(textOf(content)).length + 4, 0); // four for the frame of a message
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}
/** Compared as digests, so that the time tells nothing. */
const digest = (text: string) => createHash('sha256').update(text).digest();
const sameText = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
