// Lines that come in a burst: held in the log, heard as one turn when no more come. What belongs together is said in gather.ts.
import type { Drive } from '../drive.ts';
import type { DueTimer } from '../store/conversations.ts';
import { Draft } from './draft.ts';
import { GATHER_GRACE_MS, heardTogether, holding, isFull, type Held } from './gather.ts';
import type { Live } from './live.ts';
import type { Answer, Turn } from './turn.ts';

export class Bursts {
  readonly #drive: Drive;
  constructor(drive: Drive) {
    this.#drive = drive;
  }

  /** Commits a line and waits with the answer whether more come. `prepare` puts the line itself into the draft. */
  async hold(live: Live, turn: Turn, line: string, prepare: (draft: Draft) => void): Promise<Held> {
    if (live.state.held && isFull(live.state.held, line)) await this.hear(live);
    turn.epoch = live.row.epoch;
    const draft = new Draft(live.row, live.state, this.#drive.parts.clock());
    prepare(draft);
    const { held: before } = live.state;
    const { gatherSeconds } = live.bot.compiled.document.settings;
    const held = holding(before, line, draft.at, gatherSeconds, draft.row.rev + 1);
    draft.state.held = held;
    draft.timers = [{ kind: 'gather', due: held.due + GATHER_GRACE_MS, call: String(held.turn) }];
    if (before) turn.rev = before.turn;
    await this.#drive.commit(live, turn, draft);
    if (turn.hint) live.burst = { turn: held.turn, hint: turn.hint };
    turn.hint?.({ type: 'typing', from: 'bot' });
    return held;
  }
  /** Waits until no more lines come, then for the answer to all of them. */
  async gathered(live: Live, { turn }: Held): Promise<Answer> {
    for (let held = live.state.held; held?.turn === turn; held = live.state.held) {
      const { due } = held;
      await new Promise((done) => setTimeout(done, Math.max(0, due - this.#drive.parts.clock())));
      await live.inTurn(async () => {
        if (!this.#drive.parts.alone) await this.#drive.reload(live);
        const still = live.state.held;
        if (still?.turn === turn && still.due === due) await this.#drive.orAgain(live, () => this.hear(live));
      });
    }
    return live.inTurn(() => this.#drive.rested(live, turn));
  }
  /** The lines that are held are heard now: the turn they began goes on. @throws Conflict when another process was first */
  async hear(live: Live): Promise<void> {
    const { held } = live.state;
    if (!held || live.row.owner !== 'bot') return;
    const hint = live.burst?.turn === held.turn ? live.burst.hint : undefined;
    live.burst = undefined;
    const turn: Turn = {
      epoch: live.row.epoch,
      client: null,
      rev: held.turn,
      burst: true,
      made: [],
      outsideMs: 0,
      hint,
    };
    const at = this.#drive.parts.clock();
    const locale = this.#drive.localeOf(live);
    const pending = live.state.now.frames.at(-1)?.pending;
    const read = (line: string) => this.#drive.parts.understand(live.bot, pending, line, at, locale);
    const greetings = new Set<string>();
    if (held.lines.length > 1) for (const line of held.lines) if ((await read(line)).greeting) greetings.add(line);
    const text = heardTogether(held.lines, (line) => greetings.has(line));
    const understood = await read(text);
    await this.#drive.advance(live, turn, { type: 'message', text, understood }, (draft) => {
      delete draft.state.held;
      if (understood.intent !== undefined) draft.desk({ intent: understood.intent });
    });
  }

  /** The process that held the lines is gone, or late. */
  async ring(live: Live, timer: DueTimer): Promise<void> {
    const { held } = live.state;
    if (!held) return;
    const due = held.due + GATHER_GRACE_MS;
    if (due > this.#drive.parts.clock()) return this.#drive.parts.store.moveTimer(timer, { due, call: timer.call });
    await this.#drive.orAgain(live, () => this.hear(live));
  }
}
