// Asks a model with all that keeps it in bounds: budget, breaker, places, retries, the next model of the chain; and counts what it cost.
import { setTimeout as sleep } from 'node:timers/promises';
import { Failed } from '@dialoom/shared/node/effects';
import type { Connections, Resolved } from '../connections/connections.ts';
import type { Egress } from '../egress/egress.ts';
import type { Asked, Heard, ModelTurn, Tokens } from './asked.ts';
import type { Breaker } from './breaker.ts';
import { callModel, type Call } from './call-model.ts';
import { embedTexts } from './embed-texts.ts';
import type { Meter, Whose } from './meter.ts';
import { limitsOf } from './model-limits.ts';
import type { Places } from './places.ts';
import { ModelFailed } from './refusal.ts';
import { waitBefore } from './retry-after.ts';
import { tokensAtMost } from './tokens-at-most.ts';
import { newestWithin, roomFor } from './within-budget.ts';

export type Model = Extract<Resolved, { kind: 'model' }>;
/** Models that stand in for one another, at most. */
const MOST_CHAIN = 4;
/** Whom another model would not help: the customer has gone, or what was asked is refused by any. */
const FINAL: ReadonlySet<string> = new Set(['stopped', 'taken-over', 'timeout', 'llm-blocked', 'budget', 'budget-person']); // prettier-ignore
/** These say that the endpoint itself is not well. */
const UNWELL: ReadonlySet<string> = new Set(['llm-down', 'llm-slow', 'egress.connect', 'llm-garbage']);

export type Past = { role: 'user' | 'model'; text: string };
export type Wanted = Omit<Asked, 'turns'> & {
  connection: string | undefined;
  /** The conversation so far: as much of it goes along as there is room for. */
  past: readonly Past[];
  turns: readonly ModelTurn[];
};
/** What was answered, by whom, for how much, and who failed before. */
export type Answered = Heard & {
  connection: string;
  model: string;
  tokens: Tokens;
  cost: number;
  before: readonly { connection: string; failed: string }[];
};
export type Models = ReturnType<typeof models>;

export function models(parts: {
  egress: Egress;
  connections: Pick<Connections, 'resolve' | 'firstModel'>;
  breaker: Breaker;
  places: Places;
  meter: Pick<Meter, 'allows' | 'count'>;
}) {
  const { egress, connections, breaker, places, meter } = parts;
  const find = async (workspace: string, id: string | undefined): Promise<Model | undefined> => {
    const found = await (id ? connections.resolve(workspace, id) : connections.firstModel(workspace));
    return found?.kind === 'model' ? found : undefined;
  };

  /** One model, with second tries. @param shown tells whether the customer has read any of it */
  async function persist<T>(model: Model, key: string, work: () => Promise<T>, call: Call, shown: () => boolean): Promise<T> {
    const limits = limitsOf(model.settings);
    for (let tries = 0; ; tries++) {
      if (!breaker.lets(key)) throw new ModelFailed('llm-rests');
      let done: (() => void) | undefined;
      try {
        done = await places.take(key, limits, call.signal);
        const heard = await work();
        breaker.worked(key);
        return heard;
      } catch (error) {
        if (error instanceof Failed && UNWELL.has(error.code)) breaker.failed(key);
        else breaker.undecided(key);
        if (!(error instanceof ModelFailed) || !error.again || shown() || tries >= limits.retries) throw error;
        const wait = waitBefore(tries, error.after, Date.now(), Math.random());
        if (Date.now() + wait >= call.until) throw error;
        done?.(); // others need not wait for one that waits
        await sleep(wait, undefined, { signal: call.signal }).catch(() => {
          throw call.signal.reason instanceof Failed ? call.signal.reason : new ModelFailed('timeout');
        });
      } finally {
        done?.();
      }
    }
  }

  return {
    /**
     * The model of a connection, else the house's first. Once a piece has been shown nobody else takes over.
     * @throws Failed: the codes of shared/text/model-faults
     */
    async ask(whose: Whose, wanted: Wanted, call: Call): Promise<Answered> {
      const { workspace, bot } = whose;
      const { state, budget } = await meter.allows(workspace, bot);
      const isOver = state === 'over';
      if (isOver && budget.over !== 'fallback') throw new Failed(budget.over === 'handoff' ? 'budget-person' : 'budget');
      let model = await find(workspace, isOver ? budget.fallback || '-' : wanted.connection);
      if (!model) throw new Failed(isOver ? 'budget' : 'no-model');
      const before: { connection: string; failed: string }[] = [];
      const met = new Set<string>();
      let shown = '';
      const onText = call.onText && ((piece: string) => {
        shown += piece;
        call.onText?.(piece);
      });
      for (;;) {
        const current = model;
        const { settings, id } = current;
        met.add(id);
        const asked = fitted(wanted, limitsOf(settings).context);
        const began = performance.now();
        const kept = (heard?: Heard) => ({ system: asked.system, messages: asked.turns.map(plainTurn), answer: heard?.text ?? '', calls: (heard?.calls ?? []).map(({ name, args }) => ({ name, args })), ...(heard?.cut && { cut: true as const }), ms: Math.round(performance.now() - began) });
        try {
          const work = () => callModel(egress, current, asked, { ...call, onText });
          const heard = await persist(current, `${workspace}:${id}`, work, call, () => shown !== '');
          const tokens = heard.tokens ?? estimate(asked, heard);
          const used = heard.model ?? settings.model;
          const cost = await meter.count(whose, { connection: id, model: settings.model, tokens }, kept(heard));
          return { ...heard, connection: id, model: used, tokens, cost, before };
        } catch (error) {
          if (!(error instanceof Failed)) throw error;
          const told = error instanceof ModelFailed ? error.tokens : undefined;
          const tokens = told ?? (shown === '' ? { prompt: 0, completion: 0 } : estimate(asked, { text: shown, calls: [] })); // what was made is charged
          await meter.count(whose, { connection: id, model: settings.model, tokens, failed: error.code }, kept());
          before.push({ connection: id, failed: error.code });
          const next = settings.fallback;
          if (shown !== '' || FINAL.has(error.code) || !next || met.has(next) || met.size >= MOST_CHAIN || Date.now() >= call.until) throw error;
          const other = await find(workspace, next);
          if (!other) throw error;
          model = other;
        }
      }
    },
    /**
     * Vectors of texts, in bounds as an answer is. No other model stands in: its vectors would mean something else.
     * @throws Failed: the codes of shared/text/model-faults
     */
    async embed(whose: Whose, connection: string, texts: readonly string[], call: Omit<Call, 'onText'>): Promise<{ vectors: Float32Array[]; tokens: number }> {
      const { workspace, bot } = whose;
      if ((await meter.allows(workspace, bot)).state === 'over') throw new Failed('budget');
      const model = await find(workspace, connection);
      if (!model) throw new Failed('no-model');
      const counted = (tokens: number, failed?: string) =>
        meter.count(whose, { connection, model: model.settings.model, tokens: { prompt: tokens, completion: 0 }, ...(failed !== undefined && { failed }) });
      try {
        const { vectors, tokens } = await persist(model, `${workspace}:${model.id}`, () => embedTexts(egress, model, texts, call), call, () => false);
        const used = tokens || texts.reduce((sum, text) => sum + tokensAtMost(text), 0); // who does not say is charged the bound
        await counted(used);
        return { vectors, tokens: used };
      } catch (error) {
        if (error instanceof Failed) await counted(0, error.code);
        throw error;
      }
    },
  };
} // prettier-ignore

/** With as much of the past as fits; sides take turns, as many models insist on. */
export function fitted(wanted: Wanted, context: number): Asked {
  const { past, turns, connection: _, ...asked } = wanted;
  const { room } = roomFor({ ...asked, turns }, context);
  return { ...asked, turns: joined([...newestWithin(past, room).map(({ role, text }): ModelTurn => (role === 'user' ? { role, text } : { role, text, calls: [] })), ...turns]) };
} // prettier-ignore
function joined(turns: readonly ModelTurn[]): ModelTurn[] {
  const all: ModelTurn[] = [];
  for (const turn of turns) {
    const last = all.at(-1);
    if (last?.role === 'user' && turn.role === 'user')
      all[all.length - 1] = { ...last, text: `${last.text}\n\n${turn.text}`, pictures: [...(last.pictures ?? []), ...(turn.pictures ?? [])] }; // prettier-ignore
    else if (last?.role === 'model' && turn.role === 'model' && last.calls.length === 0)
      all[all.length - 1] = { ...turn, text: [last.text, turn.text].filter(Boolean).join('\n\n') };
    else all.push(turn);
  }
  return all;
}
/** An endpoint that does not say what it used: counted by the bound, never as nothing. */
const estimate = (asked: Asked, { text, calls }: Pick<Heard, 'text' | 'calls'>): Tokens => ({
  prompt: roomFor(asked, 0).sure,
  completion: tokensAtMost(text) + calls.reduce((sum, { args }) => sum + tokensAtMost(args), 0),
});
const plainTurn = (turn: ModelTurn) => ({
  role: turn.role,
  text: turn.role === 'model' ? [turn.text, ...turn.calls.map(({ name, args }) => `${name}(${args})`)].filter(Boolean).join('\n') : turn.text,
}); // prettier-ignore
