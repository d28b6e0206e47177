// One call on its way: its deadline, the text that streams out meanwhile, and the word that it takes long.
import { effects, Failed, type By, type KindOf } from '@dialoom/shared/node/effects';
import type { Drive } from '../drive.ts';
import type { Pending } from '../engine/types.ts';
import { Draft } from './draft.ts';
import { Gathered } from '../gathered.ts';
import { inTurn } from '../in-turn.ts';
import { guardStream } from './guarding.ts';
import type { Live } from './live.ts';
import { Conflict, type Fact, type Turn } from './turn.ts';

/** Calls that begin, and answers that come back, in one moment. */
const begins = inTurn();
const returns = inTurn();
/** Outside calls of one turn, together. */
const OUTSIDE_MS = 180_000;
const DELTA_MS = 25;
const STILL_MS = 8_000;

export class Performing {
  readonly #drive: Drive;
  constructor(drive: Drive) {
    this.#drive = drive;
  }

  /** Performs one call within its deadline. Never throws: a failure is a fact like a result. */
  async perform(live: Live, turn: Turn, call: Pending): Promise<Extract<Fact, { type: 'performed' | 'failed' }>> {
    const outside = effects[call.kind].how === 'outside';
    const allowed = outside
      ? Math.min(Number(call.request['within']), OUTSIDE_MS - turn.outsideMs)
      : Number(call.request['within']);
    if (allowed <= 0) return { type: 'failed', key: call.key, code: 'timeout' };
    const abort = new AbortController();
    if (outside) live.abort = abort;
    if (call.request['speak'] === true) live.speaking = abort;
    const timer = setTimeout(() => abort.abort(new Failed('timeout')), allowed);
    const began = performance.now();
    const deltas = this.#deltas(live, turn, call);
    let told: Promise<void> | undefined;
    const failed = (code: string): Extract<Fact, { type: 'failed' }> => {
      deltas.end();
      const shown = live.row.epoch === turn.epoch ? deltas.shown() : ''; // somebody else's by now: nothing more is said
      return { type: 'failed', key: call.key, code, ...(shown && { shown }) };
    };
    const patience = outside
      ? setTimeout(
          () => void (told = deltas.shown() ? undefined : this.#stillLooking(live, turn)),
          this.#drive.parts.stillMs ?? STILL_MS,
        )
      : undefined;
    try {
      const perform = this.#drive.parts.performers[call.kind as KindOf<'inside' | 'outside'>] as (
        request: unknown,
        by: By,
      ) => Promise<unknown>;
      const wait = outside ? begins() : undefined;
      if (wait) await wait;
      const result = await Promise.race([
        perform(call.request, {
          key: call.key,
          signal: abort.signal,
          delta: deltas.take,
          workspace: live.bot.workspace,
          bot: live.bot.id,
          version: live.bot.version,
          channel: live.row.channel,
          ...placeOf(live),
          history: (count) => this.#drive.history(live, count),
        }),
        new Promise<never>((_, reject) =>
          abort.signal.addEventListener('abort', () => reject(abort.signal.reason), { once: true }),
        ),
      ]);
      const rest = outside ? returns() : undefined;
      if (rest) await rest;
      const parsed = effects[call.kind].result.safeParse(result);
      if (!parsed.success) return failed('bad-result');
      return { type: 'performed', key: call.key, result: parsed.data };
    } catch (error) {
      deltas.end();
      // what the customer has read before saying stop stays said
      if (error instanceof Failed && error.code === 'stopped' && deltas.shown().trim() !== '')
        return { type: 'performed', key: call.key, result: { text: deltas.shown() } };
      if (error instanceof Failed) return failed(error.code);
      this.#drive.parts.log.error(error, `perform ${call.kind}`);
      return failed('bug');
    } finally {
      clearTimeout(timer);
      clearTimeout(patience);
      await told; // it is said before what was looked for
      deltas.end();
      if (live.abort === abort) live.abort = undefined;
      if (live.speaking === abort) live.speaking = undefined;
      if (outside) turn.outsideMs += performance.now() - began;
    }
  }

  /** It takes long: said once a turn, beside the call. Never throws: the turn goes on without it. */
  async #stillLooking(live: Live, turn: Turn): Promise<void> {
    if (turn.still || live.row.epoch !== turn.epoch || live.row.owner !== 'bot') return;
    turn.still = true;
    const draft = new Draft(live.row, live.state, this.#drive.parts.clock());
    const { says } = live.bot.compiled.document.settings;
    draft.bot({ id: `still-${draft.row.rev + 1}`, text: this.#drive.words(live, 'stillLooking', says?.stillLooking) });
    try {
      await this.#drive.commit(live, turn, draft);
      turn.hint?.({ type: 'typing', from: 'bot' });
    } catch (error) {
      if (!(error instanceof Conflict)) this.#drive.parts.log.error(error, 'still looking'); // else somebody has just done something else
    }
  }

  /**
   * Streamed text on its way to the one who sent this turn: at once, then what comes within 25 ms together; held once somebody else owns the
   * conversation.
   */
  #deltas(live: Live, turn: Turn, call: Pending) {
    let text = '';
    const shown = new Gathered();
    let timer: NodeJS.Timeout | undefined;
    let told = -DELTA_MS;
    let isOver = false;
    const { hint } = turn;
    const speaks = hint !== undefined && call.request['speak'] === true;
    const guard = speaks ? guardStream(this.#drive.parts.guard, live) : undefined;
    const flush = () => {
      timer = undefined;
      told = performance.now();
      if (text && live.row.epoch === turn.epoch) hint?.({ type: 'delta', messageId: call.key, attempt: 0, text });
      text = '';
    };
    return {
      take: (made: string) => {
        if (!speaks || isOver) return;
        const piece = guard ? guard.push(made) : made;
        if (piece === '') return;
        text += piece;
        shown.add(piece);
        if (timer) return;
        const soon = told + DELTA_MS - performance.now();
        if (soon <= 0) flush();
        else timer = setTimeout(flush, soon);
      },
      end: () => {
        clearTimeout(timer);
        const rest = isOver || !guard ? '' : guard.end();
        isOver = true;
        text += rest;
        shown.add(rest);
        flush();
      },
      shown: () => shown.toString(),
    };
  }
}

/** Who asks: the node on top. */
function placeOf({ state }: Live): { place?: string } {
  const top = state.now.frames.at(-1);
  return top ? { place: `${top.flow}/${top.node}` } : {};
}
