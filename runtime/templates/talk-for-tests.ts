// Talks to a document through the real engine, nodes and classifier, with the world outside played by functions.
import { nodes } from '@dialoom/nodes';
import type { KnowledgeFile } from '@dialoom/shared/api/faq';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Request } from '@dialoom/shared/node/effects';
import { compile } from '../engine/compile.ts';
import type { Input, Pending, Step } from '../engine/types.ts';
import { retrieveFromFile } from '../cases/knowledge-in-memory.ts';
import type { performRetrieve } from '../perform/retrieve.ts';
import { begin, walk } from '../engine/walk.ts';
import { classifyIn } from '../understanding/classify.ts';
import { createModels } from '../understanding/models.ts';
import { understandWith } from '../understanding/understand.ts';

export type Outside = {
  /** The one knowledge list there is. */
  knowledge?: KnowledgeFile;
  /** How a hand-off ends; without it the customer waits. */
  handoff?: string;
};
export type Talk = {
  /** Places in the order they were entered: `main/menu`. */
  path: readonly string[];
  said: readonly string[];
  /** What the conversation waits for; nothing when it rests. */
  waits: string | undefined;
  /** Intents taken, also in passing. */
  intents: readonly string[];
  vars: Readonly<Record<string, unknown>>;
};

const clock = { at: 1_795_000_000_000, seed: 1 };
const models = createModels();
const understand = understandWith(models);
const bots = new WeakMap<BotDocument, ReturnType<typeof compile>>();

const shelves = new WeakMap<KnowledgeFile, ReturnType<typeof performRetrieve>>();
/** The real search, over a list that lies in memory. */
function lookIn(file: KnowledgeFile, request: Request<'retrieve'>): unknown {
  let perform = shelves.get(file);
  if (!perform) shelves.set(file, (perform = retrieveFromFile(file)));
  if (request.list !== file.id) return 'no-list';
  const by = { key: '', signal: AbortSignal.abort(), delta: () => undefined, workspace: '', bot: '', version: 0, history: async () => [] }; // prettier-ignore
  return perform(request, by);
}

/** Says one line after the other, from the start of a conversation. */
export async function talk(
  document: BotDocument,
  locale: string,
  lines: readonly string[],
  outside: Outside = {},
): Promise<Talk> {
  let bot = bots.get(document);
  if (!bot) bots.set(document, (bot = compile(document, nodes)));
  const compiled = bot;
  const path: string[] = [];
  const said: string[] = [];
  const intents: string[] = [];
  const connections = { shop: { kind: 'api', settings: {} } };
  const take = async (from: Step['now'], input: Input): Promise<Step> => {
    let step = walk(compiled, from, input, { connections });
    for (;;) {
      for (const event of step.events) {
        if (event.type === 'entered') path.push(`${event.flow}/${event.node}`);
        if (event.type === 'said') said.push(event.said.text);
        if (event.type === 'detour') intents.push(event.intent);
        if (event.type === 'stopped') path.push(`stopped:${event.code}`);
      }
      if (step.need.do === 'end') return step;
      const { call } = step.need;
      const result = await reply(call);
      if (result === undefined) return step;
      const answer: Input =
        typeof result === 'string'
          ? { ...clock, type: 'failed', key: call.key, code: result }
          : { ...clock, type: 'performed', key: call.key, result };
      step = walk(compiled, step.now, answer, { connections });
    }
  };
  const reply = async ({ kind, request }: Pending): Promise<unknown> => {
    switch (kind as string) {
      case 'http':
        return 'timeout';
      case 'retrieve':
        return outside.knowledge ? lookIn(outside.knowledge, request as Request<'retrieve'>) : 'no-list';
      case 'handoff':
        return outside.handoff === undefined ? undefined : { outcome: outside.handoff };
      case 'classify': {
        const { text, intents: among, threshold } = request as { text: string; intents: string[]; threshold?: number };
        const found = classifyIn(models.of(document), text, among, { sure: threshold ?? document.settings.threshold });
        if (found.intent !== undefined) intents.push(found.intent);
        return found;
      }
      default:
        return undefined;
    }
  };
  let step = await take(begin('c'), { ...clock, type: 'started', locale, channel: 'web' });
  for (const text of lines) {
    const pending = step.need.do === 'wait' ? step.need.call : undefined;
    const understood = understand(document, compiled.globals, pending, text, clock.at, locale);
    step = await take(step.now, { ...clock, type: 'message', text, understood });
  }
  const waits = step.need.do === 'wait' ? step.need.call.kind : undefined;
  return { path, said, waits, intents, vars: step.now.vars };
}
