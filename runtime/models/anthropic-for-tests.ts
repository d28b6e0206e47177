// A stand-in for Anthropic's Messages API, after its documentation: what it refuses, how it streams, how it fails. Over real HTTP.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { servedHere } from '../served-for-tests.ts';
import { z } from 'zod';

const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().trim().min(1) }), // "text content blocks must be non-empty"
  z.strictObject({ type: z.literal('image'), source: z.strictObject({ type: z.literal('base64'), media_type: z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp']), data: z.string() }) }),
  z.strictObject({ type: z.literal('tool_use'), id: z.string().regex(/^[\w-]+$/), name: z.string(), input: z.looseObject({}) }),
  z.strictObject({ type: z.literal('tool_result'), tool_use_id: z.string(), content: z.string() }),
]); // prettier-ignore
const Body = z.strictObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  stream: z.literal(true),
  system: z.string().min(1).optional(),
  temperature: z.number().min(0).max(1).optional(),
  messages: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.array(Block).min(1) })).min(1),
  tools: z.array(z.strictObject({ name: z.string().regex(/^[a-zA-Z0-9_-]{1,128}$/), description: z.string(), input_schema: z.looseObject({ type: z.literal('object') }) })).min(1).optional(),
  tool_choice: z.strictObject({ type: z.literal('tool'), name: z.string() }).optional(),
}); // prettier-ignore
export type AnthropicBody = z.output<typeof Body>;

/** How it behaves the next times it is asked; the last stays. */
export type Behaviour = {
  status?: number;
  error?: { type: string; message: string };
  retryAfter?: string;
  text?: string[];
  calls?: { name: string; input: object }[];
  stop?: 'end_turn' | 'max_tokens' | 'tool_use' | 'refusal';
  /** An error event instead of the end, or nothing at all: the line is cut; or lines that are no events. */
  ends?: 'error' | 'cut' | 'garbage' | 'never';
};
export type AnthropicServer = Awaited<ReturnType<typeof startAnthropic>>;

export async function startAnthropic(key: string) {
  const asked: AnthropicBody[] = [];
  let behaviours: Behaviour[] = [{}];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error)))); // prettier-ignore
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const refuse = (status: number, type: string, message: string, headers: Record<string, string> = {}) =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ type: 'error', error: { type, message }, request_id: 'req_1' })); // prettier-ignore
    const { headers, url, method } = request;
    if (headers.authorization !== undefined || headers['x-api-key'] !== key)
      return refuse(401, 'authentication_error', 'invalid x-api-key');
    if (headers['anthropic-version'] !== '2023-06-01')
      return refuse(400, 'invalid_request_error', 'anthropic-version: header is required');
    if (url === '/v1/models' && method === 'GET')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: [{ type: 'model', id: 'claude-test', display_name: 'Test' }], has_more: false })); // prettier-ignore
    if (url !== '/v1/messages' || method !== 'POST') return refuse(404, 'not_found_error', 'Not found');
    const parsed = Body.safeParse(JSON.parse(Buffer.concat(pieces).toString()));
    if (!parsed.success) return refuse(400, 'invalid_request_error', z.prettifyError(parsed.error));
    const body = parsed.data;
    const wrong = wrongOrder(body);
    if (wrong !== undefined) return refuse(400, 'invalid_request_error', wrong);
    if (body.model !== 'claude-test') return refuse(404, 'not_found_error', `model: ${body.model}`);
    asked.push(body);
    const now = (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? {};
    if (now.status !== undefined) {
      const { type = 'api_error', message = 'Internal server error' } = now.error ?? {};
      return refuse(now.status, type, message, now.retryAfter === undefined ? {} : { 'retry-after': now.retryAfter });
    }
    await stream(response, body, now);
    return undefined;
  }
  return {
    ...(await servedHere(server)),
    asked,
    /** Forgets what was asked. */
    behaves(...all: Behaviour[]) {
      asked.length = 0;
      behaviours = all;
    },
  };
}

/** "messages: first message must use the user role", sides in turns, a result for each use right after it. */
function wrongOrder({ messages }: AnthropicBody): string | undefined {
  if (messages[0]?.role !== 'user') return 'messages: first message must use the "user" role';
  for (const [i, { role, content }] of messages.entries()) {
    if (i > 0 && messages[i - 1]?.role === role) return 'messages: roles must alternate between "user" and "assistant"';
    const uses = new Set((messages[i - 1]?.content ?? []).flatMap((block) => (block.type === 'tool_use' ? [block.id] : []))); // prettier-ignore
    const results = new Set(content.flatMap((block) => (block.type === 'tool_result' ? [block.tool_use_id] : [])));
    for (const id of uses) if (!results.has(id)) return `messages.${i}: tool_use ids were found without tool_result blocks immediately after: ${id}`; // prettier-ignore
    for (const id of results) if (!uses.has(id)) return `messages.${i}: unexpected tool_use_id found in tool_result blocks: ${id}`; // prettier-ignore
  }
  return undefined;
}

async function stream(response: ServerResponse, body: AnthropicBody, { text = ['It is ', 'on its way.'], calls = [], stop, ends }: Behaviour) {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const send = (type: string, more: object = {}) =>
    new Promise<void>((sent) => void response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`, () => sent()));
  await send('message_start', { message: { id: 'msg_1', type: 'message', role: 'assistant', model: body.model, content: [], stop_reason: null, stop_sequence: null, usage: { input_tokens: 25, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 1 } } });
  await send('content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
  await send('ping');
  if (ends === 'never') return;
  for (const piece of text) await send('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } });
  if (ends === 'error') {
    await send('error', { error: { type: 'overloaded_error', message: 'Overloaded' } });
    response.end();
    return;
  }
  if (ends === 'garbage') return void response.end('event: content_block_delta\ndata: {"type": "content_bl\n\n');
  if (ends === 'cut') return void response.destroy();
  await send('content_block_stop', { index: 0 });
  for (const [i, { name, input }] of calls.entries()) {
    const index = i + 1;
    const args = JSON.stringify(input);
    await send('content_block_start', { index, content_block: { type: 'tool_use', id: `toolu_${index}`, name, input: {} } });
    await send('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: '' } });
    for (const part of [args.slice(0, 4), args.slice(4)])
      await send('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: part } });
    await send('content_block_stop', { index });
  }
  await send('message_delta', { delta: { stop_reason: stop ?? (calls.length > 0 ? 'tool_use' : 'end_turn'), stop_sequence: null }, usage: { output_tokens: 15 } });
  await send('message_stop');
  response.end();
} // prettier-ignore
