// Another's opinion on a message that stays in doubt: vectors of the examples, or a language model. Asked for nothing else, waited for a
// moment, and counted. That it fails is no failure of the conversation.
import { createHash } from 'node:crypto';
import type { BotDocument } from '@dialoom/shared/document/document';
import { Failed, type Second } from '@dialoom/shared/node/effects';
import { blankPersonal } from '../personal/blank-personal.ts';
import type { Connections } from '../connections/connections.ts';
import type { Model, Models } from '../models/models.ts';
import type { OpinionStore, Used } from '../store/opinions.ts';
import { asking, chosenIn } from './asking.ts';
import { floorOf, nearestIntent, type Placed } from './nearest.ts';

/** `place`: the node that is in doubt, where it is one. */
type Whose = { workspace: string; bot: string; place?: string; conversation?: string; signal: AbortSignal };
type Vectors = { examples: readonly Placed[]; floor: number };
export type SecondOpinions = ReturnType<typeof secondOpinions>;

/** Texts made vectors of at once, and how long that may take. */
const BATCH = 64;
const BATCH_MS = 30_000;
/** More examples than these make nothing clearer. */
const MOST_EXAMPLES = 5_000;
/** After a failure the background rests for so long. */
const REST_MS = 60_000;
const LONGEST = 500;
/** {"intent":"…"} and some room for a model that cannot help explaining. */
const ANSWER_TOKENS = 60;
/** Where it is counted when no node asks. */
const PLACE = 'second-opinion';

export function secondOpinions(parts: {
  /** With budget, breaker, places, placeholders and meter. */
  models: Pick<Models, 'ask' | 'embed'>;
  connections: Pick<Connections, 'resolve'>;
  store: OpinionStore;
  clock(): number;
  log(error: unknown, about: string): void;
}) {
  const { models, connections, store, clock, log } = parts;
  const ready = new WeakMap<BotDocument['intents'], Map<string, Vectors>>();
  const coming = new Map<string, Promise<void>>();
  const resting = new Map<string, number>();

  const modelOf = async (workspace: string, document: BotDocument): Promise<Model | undefined> => {
    const { connection = '' } = document.settings.secondOpinion ?? {};
    const found = connection === '' ? undefined : await connections.resolve(workspace, connection);
    return found?.kind === 'model' ? found : undefined;
  };
  const count = (workspace: string, bot: string, used: Partial<Used>) =>
    void store
      .count(workspace, bot, { asked: 0, helped: 0, failed: 0, tokens: 0, ...used })
      .catch((error: unknown) => log(error, 'second opinion'));

  /** Vectors of all examples: those that are kept, the others made and kept. */
  async function make(workspace: string, bot: string, document: BotDocument, model: Model): Promise<void> {
    const texts = textsOf(document);
    const name = nameOf(model);
    const known = await store.vectors(name, [...new Set(texts.map(({ hash }) => hash))]);
    const missing = [...new Map(texts.filter(({ hash }) => !known.has(hash)).map((one) => [one.hash, one.text]))];
    for (let at = 0; at < missing.length; at += BATCH) {
      const some = missing.slice(at, at + BATCH);
      const { vectors, tokens } = await models.embed({ workspace, bot, place: PLACE }, model.id, some.map(([, text]) => text), { signal: AbortSignal.timeout(BATCH_MS), until: Date.now() + BATCH_MS }); // prettier-ignore
      const made = new Map(some.flatMap(([hash], i) => (vectors[i] ? [[hash, vectors[i]] as const] : [])));
      await store.keep(name, made);
      for (const [hash, vector] of made) known.set(hash, vector);
      count(workspace, bot, { tokens });
    }
    const examples = texts.flatMap(({ intent, hash }) => {
      const vector = known.get(hash);
      return vector ? [{ intent, vector }] : [];
    });
    const byModel = ready.get(document.intents) ?? new Map<string, Vectors>();
    byModel.set(name, { examples, floor: floorOf(examples.slice(0, 600)) });
    ready.set(document.intents, byModel);
  }

  /** Begins in the background what a document's opinions stand on. Never throws. */
  async function prepare(workspace: string, bot: string, document: BotDocument): Promise<void> {
    if (document.settings.secondOpinion?.by !== 'embeddings') return;
    try {
      const model = await modelOf(workspace, document);
      if (!model || ready.get(document.intents)?.has(nameOf(model))) return;
      const key = `${bot}:${nameOf(model)}`;
      if ((resting.get(key) ?? 0) > clock()) return;
      let making = coming.get(key);
      if (!making) {
        making = make(workspace, bot, document, model).finally(() => coming.delete(key));
        coming.set(key, making);
        making.catch(() => resting.set(key, clock() + REST_MS));
      }
      await making;
    } catch (error) {
      if (!(error instanceof Failed)) log(error, 'second opinion');
    }
  }

  async function ask(document: BotDocument, text: string, ids: readonly string[], { signal, ...asker }: Whose) {
    const { workspace, bot } = asker;
    const whose = { ...asker, place: asker.place ?? PLACE };
    const { by = 'embeddings', withinMs = 800 } = document.settings.secondOpinion ?? {};
    const model = await modelOf(workspace, document);
    if (!model) throw new Failed('no-model');
    const call = { signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]), until: Date.now() + withinMs };
    const plain = blankPersonal(text.slice(0, LONGEST));
    if (by === 'llm') {
      const { system, question } = asking(document, ids, plain);
      const wanted = { connection: model.id, system, past: [], turns: [{ role: 'user', text: question }], tools: [], temperature: 0, maxTokens: ANSWER_TOKENS } as const; // prettier-ignore
      const { text: answer, tokens } = await models.ask(whose, wanted, call);
      return { intent: chosenIn(answer, ids), tokens: tokens.prompt + tokens.completion };
    }
    const vectors = ready.get(document.intents)?.get(nameOf(model));
    if (!vectors) {
      void prepare(workspace, bot, document);
      throw new Failed('not-ready');
    }
    const { vectors: [own], tokens } = await models.embed(whose, model.id, [plain], call); // prettier-ignore
    if (!own || own.length !== vectors.examples[0]?.vector.length) throw new Failed('llm-garbage');
    return { intent: nearestIntent(own, vectors.examples, new Set(ids), vectors.floor), tokens };
  }

  return {
    prepare,
    used: store.used,
    /** Of the intents in doubt, or nothing when the bot asks nobody. Never throws, never takes longer than the bot says. */
    async on(document: BotDocument, text: string, ids: readonly string[], whose: Whose): Promise<Second | undefined> {
      const { secondOpinion } = document.settings;
      if (!secondOpinion || secondOpinion.connection === '' || ids.length === 0) return undefined;
      const began = performance.now();
      const ms = () => Math.round(performance.now() - began);
      const { by } = secondOpinion;
      try {
        const { intent, tokens } = await inTime(ask(document, text, ids, whose), secondOpinion.withinMs);
        count(whose.workspace, whose.bot, { asked: 1, helped: intent === undefined ? 0 : 1, tokens });
        return { by, ms: ms(), tokens, ...(intent !== undefined && { intent }) };
      } catch (error) {
        count(whose.workspace, whose.bot, { asked: 1, failed: 1 });
        if (!(error instanceof Failed) && !isTimeout(error)) log(error, 'second opinion');
        return { by, ms: ms(), tokens: 0, failed: error instanceof Failed ? error.code : 'timeout' };
      }
    },
  };
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
/** Also when the endpoint does not notice that nobody waits any more. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failed('timeout')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // it was waited for long enough
  }
}
const nameOf = ({ settings }: Model): string => `${settings.address} ${settings.model}`;
const textsOf = ({ intents }: BotDocument) =>
  Object.entries(intents)
    .flatMap(([intent, { examples }]) =>
      Object.values(examples).flatMap((all) => all.map((text) => ({ intent, text }))),
    )
    .filter(({ text }) => text.trim() !== '')
    .slice(0, MOST_EXAMPLES)
    .map(({ intent, text }) => ({ intent, text, hash: createHash('sha256').update(text).digest('base64url') }));
