// Who owns a conversation, and how it changes hands: the commands of agents and of the waiting customer. Each carries the epoch it was
// made for; a stale one changes nothing. Owner, events and timers are one commit.
import { DialoomError } from '@dialoom/shared/text/errors';
import { asksCustomer, effects, Failed, type HandoffOutcome } from '@dialoom/shared/node/effects';
import { guardAgent } from '../conversation/guarding.ts';
import { Draft } from '../conversation/draft.ts';
import type { Live } from '../conversation/live.ts';
import { promptOf } from '../engine/prompt.ts';
import { untilSilence } from '../conversation/reminders.ts';
import { isOutdated } from '../engine/walk.ts';
import type { DueTimer } from '../store/conversations.ts';
import { Conflict, type Answer, type Turn } from '../conversation/turn.ts';
import type { Drive } from '../drive.ts';

export type Agent = { id: string; name: string };
/** A turn that runs may still come to its end before a pressed button counts; one that waits for a backend need not. */
const BUTTON_MS = 300;
const turnOf = (live: Live): Turn => ({ epoch: live.row.epoch, client: null, made: [], outsideMs: 0 });

export class Desk {
  readonly #drive: Drive;
  constructor(drive: Drive) {
    this.#drive = drive;
  }

  /** A person takes a waiting conversation, one where a message was left, or takes over from the bot. */
  accept(live: Live, agent: Agent, expectedEpoch: number): Promise<void> {
    return this.#command(live, expectedEpoch, (draft) => {
      const { owner, queued_at } = live.row;
      if (owner === 'agent' && live.row.agent === agent.id) return false; // pressed twice
      // a message that was left outlives its conversation: silence may have closed it before anybody came
      if (owner === 'agent' || (owner === 'closed' && live.row.left_at === null))
        throw new DialoomError('owner.changed', 409);
      live.speaking?.abort(new Failed('taken-over')); // a call to a backend goes on: what it did is done, and its answer is kept
      if (queued_at !== null) draft.desk({ waitedMs: draft.at - queued_at });
      draft.row.left_at = null;
      draft.owner('agent', { agent });
      draft.system('agent.joined', agent.name);
      draft.timers = [];
      return true;
    });
  }

  /** The agent writes to the customer. */
  reply(live: Live, agent: Agent, expectedEpoch: number, message: { id: string; text: string }): Promise<Answer> {
    return this.#drive.once(live, `a-${message.id}`, undefined, async (turn) => {
      this.#mustOwn(live, agent, expectedEpoch);
      guardAgent(this.#drive.parts.guard, live, message.text);
      const draft = this.#draft(live);
      draft.add({ type: 'message', at: draft.at, id: message.id, from: 'agent', name: agent.name, text: message.text });
      await this.#drive.commit(live, turn, draft);
    });
  }

  /** For colleagues only; the customer never sees it. */
  note(live: Live, agent: Agent, text: string): Promise<void> {
    return this.#command(live, live.row.epoch, (draft) => {
      draft.notes.push({ at: draft.at, by: agent.name, text });
      return true;
    });
  }

  /** Back to the bot: the waiting hand-off leaves by `returned`, or the open question comes again. */
  returnToBot(live: Live, agent: Agent, expectedEpoch: number, note?: string): Promise<void> {
    const change = (draft: Draft) => {
      draft.owner('bot');
      draft.system('agent.left', agent.name);
      if (note) draft.notes.push({ at: draft.at, by: agent.name, text: note });
    };
    return this.#handBack(live, agent, expectedEpoch, 'returned', { ...(note && { note }), agent: agent.name }, change);
  }

  /** The agent is done: the hand-off's `resolved` exit speaks first, then the conversation is closed. */
  async close(live: Live, agent: Agent, expectedEpoch: number): Promise<void> {
    if (this.#handoff(live))
      return this.#handBack(live, agent, expectedEpoch, 'resolved', { agent: agent.name }, (draft) => {
        draft.owner('bot');
        draft.state.closing = true;
        // a hand-off that interrupted a question ends with it: nobody is asked it again after a goodbye
        const { now } = draft.state;
        const from = now.frames.findLastIndex((frame) => frame.detour);
        if (from > 0) draft.state = { ...draft.state, now: { ...now, frames: now.frames.slice(from) } };
      });
    await this.#command(live, expectedEpoch, (draft) => {
      this.#mustOwn(live, agent, expectedEpoch);
      draft.close('agent');
      draft.state = { ...draft.state, now: { ...draft.state.now, frames: [] } };
      draft.add({ type: 'feedback-request', at: draft.at });
      return true;
    });
  }

  /** An agent gives the conversation to the bot, and the bot goes on: one commit, so that no crash leaves it with nobody. */
  async #handBack(
    live: Live,
    agent: Agent,
    expectedEpoch: number,
    outcome: HandoffOutcome,
    more: { note?: string; agent: string },
    change: (draft: Draft) => void,
  ): Promise<void> {
    const { parts } = this.#drive;
    const pending = live.state.now.frames.at(-1)?.pending;
    if (pending && effects[pending.kind].how !== 'wait') {
      // a call is still out: the agent does not wait for it, the bot does
      await this.#command(live, expectedEpoch, (draft) => {
        this.#mustOwn(live, agent, expectedEpoch);
        change(draft);
        return true;
      });
      return live.inTurn(() => this.#goOn(live, turnOf(live), outcome, 'ended', more));
    }
    return live.inTurn(async () => {
      if (!parts.alone) await this.#drive.reload(live);
      for (let tries = 0; ; tries++) {
        this.#mustOwn(live, agent, expectedEpoch);
        try {
          return await this.#goOn(live, turnOf(live), outcome, 'ended', more, change);
        } catch (error) {
          if (!(error instanceof Conflict) || tries > 4) throw error;
          await this.#drive.reload(live);
        }
      }
    });
  }

  /** The customer would rather not wait. */
  async cancelWait(live: Live, client: string): Promise<Answer> {
    return this.#drive.once(live, client, undefined, async (turn) => {
      if (live.row.owner !== 'queue') return this.#drive.commit(live, turn, this.#draft(live));
      await this.#leaveQueue(live, turn, 'cancelled', 'cancelled');
    });
  }
  /** Nobody came in time. A late timer finds somebody else and does nothing. */
  async timeout(live: Live, timer: DueTimer): Promise<void> {
    const pending = live.state.now.frames.at(-1)?.pending;
    if (live.row.owner !== 'queue' || (timer.call !== '' && pending?.key !== timer.call)) return;
    await this.#leaveQueue(live, turnOf(live), 'timeout', 'timeout');
  }
  /** What the customer leaves when nobody is there; the inbox lists it until somebody takes it up. */
  async leaveMessage(live: Live, client: string, text: string, contact?: string): Promise<Answer> {
    return this.#drive.once(live, client, undefined, async (turn) => {
      const queued = live.row.owner === 'queue';
      const change = (draft: Draft) => {
        draft.add({ type: 'message', at: draft.at, id: client, from: 'customer', text });
        draft.row.left_at = draft.at;
        draft.desk({ left: { text, ...(contact && { contact }) } });
        if (queued) {
          draft.owner('bot');
          draft.timers = [];
        } else if (live.row.owner === 'bot') {
          draft.add({ type: 'owner', at: draft.at, owner: 'bot' }); // left: no longer offered, after a reload neither
        }
        draft.system('message.left');
      };
      const handoff = this.#handoff(live);
      if (queued && handoff) {
        const result = { outcome: 'message-left' };
        return this.#drive.advance(live, turn, { type: 'performed', key: handoff.key, result }, change);
      }
      const draft = this.#draft(live);
      change(draft);
      return this.#drive.commit(live, turn, draft);
    });
  }
  /** 转人工: the button, at any moment. In the queue already: same place. */
  async askForPerson(live: Live, client: string): Promise<Answer> {
    if (live.row.owner === 'bot') live.speaking?.abort(new Failed('stopped')); // before its turn comes: a stream may be long
    return this.#drive.beside(live, client, BUTTON_MS, async (turn) => {
      const draft = this.#draft(live);
      if (live.row.owner === 'bot' || live.row.owner === 'closed') {
        draft.desk({ reason: 'asked' });
        await this.#drive.queueOrOffline(live, draft, 'button');
      }
      await this.#drive.commit(live, turn, draft);
    });
  }

  #leaveQueue(live: Live, turn: Turn, outcome: HandoffOutcome, words: 'cancelled' | 'timeout'): Promise<void> {
    return this.#goOn(live, turn, outcome, words, {}, (draft) => {
      draft.owner('bot', outcome === 'timeout' ? { leaveMessage: true } : {});
      draft.timers = [];
    });
  }

  /** The bot's turn again: the hand-off's outcome, a reply that came late, or the open question once more. In one commit with `change`. */
  async #goOn(
    live: Live,
    turn: Turn,
    outcome: HandoffOutcome,
    words: 'ended' | 'cancelled' | 'timeout',
    more: { note?: string; agent?: string },
    change: (draft: Draft) => void = () => undefined,
  ): Promise<void> {
    const handoff = this.#handoff(live);
    const { late } = live.state;
    if (handoff) {
      const result = { outcome, ...more };
      return this.#drive.advance(live, turn, { type: 'performed', key: handoff.key, result }, change);
    }
    const say = (draft: Draft) => {
      change(draft);
      delete draft.state.late;
      draft.bot({
        id: `back-${draft.row.rev + 1}`,
        text: this.#drive.words(live, words, live.bot.compiled.document.settings.handoff[words as 'ended']),
      });
    };
    if (late && (late.type === 'performed' || late.type === 'failed'))
      return this.#drive.advance(live, turn, late, say);
    // the language has changed meanwhile: the open question is worded anew
    if (isOutdated(live.state.now.frames.at(-1)?.pending))
      return this.#drive.advance(live, turn, { type: 'context' }, say);
    const draft = this.#draft(live);
    say(draft);
    const open = live.state.now.frames.at(-1)?.pending;
    const again = open && asksCustomer(open.kind) && promptOf(open);
    if (again) draft.bot({ id: `again-${draft.row.rev + 1}`, ...again });
    if (open && effects[open.kind].how === 'wait')
      draft.timers = untilSilence(draft.state, open, draft.at, live.bot.compiled.document.settings.reminders);
    await this.#drive.commit(live, turn, draft);
  }

  #handoff(live: Live) {
    const pending = live.state.now.frames.at(-1)?.pending;
    return pending?.kind === 'handoff' ? pending : undefined;
  }
  #mustOwn(live: Live, agent: Agent, expectedEpoch: number): void {
    if (live.row.owner !== 'agent' || live.row.agent !== agent.id || live.row.epoch !== expectedEpoch)
      throw new DialoomError('owner.changed', 409);
  }
  #draft(live: Live): Draft {
    return new Draft(live.row, live.state, this.#drive.parts.clock());
  }

  /** One command as one commit, beside a turn that may be waiting for a call: first commit wins, the other looks again. */
  async #command(live: Live, expectedEpoch: number, change: (draft: Draft) => boolean): Promise<void> {
    if (!this.#drive.parts.alone) await this.#drive.reload(live);
    for (let tries = 0; ; tries++) {
      if (live.row.epoch !== expectedEpoch) {
        const again = this.#draft(live);
        if (!change(again)) return; // done already, by the same person
        throw new DialoomError('owner.changed', 409);
      }
      const draft = this.#draft(live);
      if (!change(draft)) return;
      try {
        return await this.#drive.commit(live, turnOf(live), draft);
      } catch (error) {
        if (!(error instanceof Conflict) || tries > 4) throw error;
        await this.#drive.reload(live);
      }
    }
  }
}
