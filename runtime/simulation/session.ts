// One simulation: the server's own engine over a log of what the tester did. Rewind is a shorter log walked again (another talk);
// results of calls are kept, so going back repeats nothing that went out. What it is made of stands beside it, one idea a file.
import type { Mock, Network } from '@dialoom/shared/api/mocks';
import type { Breakpoint, People, SimulationState } from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { AnyNode, Connection } from '@dialoom/shared/node/define';
import type { Performers, Vars } from '@dialoom/shared/node/effects';
import { sortBreakpoints } from '@dialoom/shared/simulation/breakpoints';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { GuardOf } from '../conversation/guarding.ts';
import type { Understood } from '../conversation/parts.ts';
import { compile, type Bot } from '../engine/compile.ts';
import type { Need, Pending } from '../engine/types.ts';
import { Calls } from './calls.ts';
import { SimulationClock } from './clock.ts';
import { Explained, type FindEvidence } from './explained.ts';
import { isByHand, isSetting, stepIn, type Fact, type RealTalk, type Setting, type Told } from './facts.ts';
import { masked } from './masked.ts';
import { Pausing } from './pausing.ts';
import { Recordings } from './recordings.ts';
import { Talk } from './talk.ts';
import type { World } from './world.ts';

export type SessionParts = {
  nodes: readonly AnyNode[];
  performers: Performers;
  /** What is understood of a text before the walk: the same function that the drive loop calls. */
  understand(
    bot: Bot,
    pending: Pending | undefined,
    text: string,
    at: number,
    locale: string,
    whose: { workspace: string; bot: string },
  ): Understood | Promise<Understood>;
  evidence?: FindEvidence;
  /** Listed words, as live: nothing for a bot that has none. */
  guard?: Pick<GuardOf, 'of'>;
  /** Kinds and settings of connections, never their secrets. */
  connections?(workspace: string): Readonly<Record<string, Connection>>;
  /** Keeps what is compiled, for who runs one document many times; absent: compiled anew. */
  compile?(document: BotDocument): Bot;
  /** Says which document the session runs on now: performers that need it look it up by the session's id. */
  document?(id: string, document: BotDocument): void;
  clock(): number;
};
/** Who talks, in which language and channel, what the page tells, and when. */
export type Began = {
  locale?: string | undefined;
  channel?: string | undefined;
  contact?: Vars | undefined;
  context?: Vars | undefined;
  at?: number | undefined;
};
export type SessionStart = Began & {
  id: string;
  workspace: string;
  bot: string;
  document: BotDocument;
  mocks?: readonly Mock[] | undefined;
  network?: Network | undefined;
  people?: People | undefined;
  breakpoints?: readonly Breakpoint[] | undefined;
  /** `message`: what the customer has just said there. */
  from?: { flow: string; node: string; variables?: Vars | undefined; alone?: boolean | undefined; message?: string } | undefined; // prettier-ignore
  /** Stops before that node, once. */
  until?: { flow: string; node: string } | undefined;
  /** A real conversation: what was done in it, and what its calls were answered. */
  real?: RealTalk | undefined;
};

export class Session {
  readonly id: string;
  readonly #parts: SessionParts;
  readonly #world: World;
  readonly #explained: Explained;
  #bot: Bot;
  #talk: Talk;
  #people: People;
  #gone: readonly Breakpoint[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts, start: SessionStart) {
    this.id = start.id;
    this.#parts = parts;
    this.#people = start.people ?? 'ask';
    this.#explained = new Explained(parts.evidence);
    this.#bot = this.#compile(start.document);
    const { workspace, bot, real } = start;
    const calls = new Calls(parts.performers, { workspace, bot, past: () => this.#talk.transcript.past() });
    calls.mocks = start.mocks ?? [];
    calls.network = start.network ?? {};
    const startedAt = real?.began.at ?? start.at ?? parts.clock();
    const pausing = new Pausing();
    pausing.alone = start.from?.alone ?? false;
    pausing.here = start.until;
    this.#world = {
      parts,
      start,
      calls,
      pausing,
      recordings: new Recordings(real?.replies),
      people: () => this.#people,
      startedAt,
      seed: real?.began.seed ?? startedAt,
    };
    this.#setBreakpoints(start.breakpoints ?? []);
    this.#talk = this.#freshTalk();
  }

  #freshTalk(): Talk {
    const { start, startedAt } = this.#world;
    const clock = new SimulationClock(this.#parts.clock, start.at);
    clock.reach(startedAt);
    return new Talk(this.#world, this.#bot, clock);
  }
  #compile(document: BotDocument): Bot {
    this.#parts.document?.(this.id, document);
    return this.#parts.compile?.(document) ?? compile(document, this.#parts.nodes);
  }
  #setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    const { kept, gone } = sortBreakpoints(breakpoints, this.#bot.document);
    this.#world.pausing.breakpoints = kept;
    this.#gone = gone;
  }

  // ── what a tester does ────────────────────────────────────────────────────────────────────────────────────

  /** Says the greeting; of a real conversation, goes through all of it. */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      const { real } = this.#world.start;
      if (!real) return this.#talk.begin();
      const facts = real.facts.map((fact) => ({ ...fact, stepsBefore: 0 }));
      await this.#goThrough(facts, Infinity);
      this.#world.recordings.closeLog();
      this.#talk.overheard(real.after);
    });
  }
  /** The same inputs on the same document lead to the same place: a simulation that was lost begins again there. */
  bringBack(inputs: readonly Told[]): Promise<void> {
    return this.#inTurn(() => {
      const at = this.#talk.clock.now();
      return this.#goThrough(inputs.map((told) => ({ told, at, stepsBefore: 0 })), Infinity); // prettier-ignore
    });
  }
  /** One input of the tester; done when the turn rests. Inputs that arrive together wait for each other. */
  tell(told: Told): Promise<void> {
    return this.#inTurn(async () => {
      this.#world.pausing.from = 0;
      if (isSetting(told)) return this.#set(told);
      const { paused, clock, now } = this.#talk;
      const at = told.type === 'clock' && told.at === null ? this.#parts.clock() : clock.now();
      // what is made by hand while it stands before a step belongs there, also when it is gone through again
      const placed = paused && isByHand(told) ? { ...told, step: paused.step } : told;
      await this.#talk.take({ told: placed, at, stepsBefore: now.now.steps });
    });
  }
  /**
   * Back to the turn in which that step was entered, or to after so many inputs, and on from there with the newer document.
   * With `pause` it stops before the step; with `about` the same inputs are somebody else's, and nothing is called twice.
   */
  rewind(
    to: { step: number; pause?: boolean | undefined } | { inputs: number; about?: Began | undefined },
    document?: BotDocument,
  ): Promise<void> {
    return this.#inTurn(async () => {
      if (document) {
        this.#bot = this.#compile(document);
        this.#setBreakpoints(this.#world.pausing.breakpoints);
      }
      const { log } = this.#talk;
      if ('inputs' in to) {
        const later = to.about ? this.#beginAs(to.about) : 0;
        const facts = log.slice(0, to.inputs).map((fact) => ({ ...fact, at: fact.at + later }));
        return this.#goThrough(facts, Infinity);
      }
      this.#world.recordings.forgetFailures(to.step);
      const kept = log.filter(({ stepsBefore }) => stepsBefore < to.step);
      await this.#goThrough(kept, to.step, to.pause ? to.step : undefined);
    });
  }

  state(): SimulationState {
    const { now, paused, code, transcript, trace, clock, log, locale, held } = this.#talk;
    const { calls, pausing } = this.#world;
    const { vars } = now.now;
    const hide = masked(this.#bot.document, vars);
    const { real } = this.#world.start;
    const hideLines = real ? hide : <T>(lines: T) => lines; // a tester may see what they wrote themselves
    return {
      id: this.id,
      status:
        code !== undefined
          ? 'stopped'
          : paused
            ? 'paused'
            : held === 'person'
              ? 'handoff'
              : held === 'end'
                ? 'ended'
                : statusOf(now.need),
      ...(paused && { paused }),
      ...(code !== undefined && { code }),
      messages: hideLines(transcript.messages),
      steps: [...trace.steps].map((step) => hide({ ...step, ...this.#explained.of(step, this.#bot) })),
      variables: hide({ ...vars }),
      mocks: [...calls.mocks],
      network: calls.network,
      people: this.#people,
      breakpoints: [...pausing.breakpoints],
      gone: [...this.#gone],
      at: clock.now(),
      clockSet: clock.stands,
      ...(real && { real: { conversation: real.conversation, version: real.version } }),
      inputs: hideLines(log.map(({ told }) => told)),
      locale,
    };
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined); // the caller hears of it; the next input still gets its turn
    return done;
  }

  /** The conversation begins as somebody else's. @returns how much later it begins, in ms */
  #beginAs({ locale, channel, contact, context, at }: Began): number {
    const before = this.#world.startedAt;
    this.#world.start = { ...this.#world.start, locale, channel, contact, context, at };
    if (at !== undefined) this.#world.startedAt = at;
    return this.#world.startedAt - before;
  }
  /** No fact of the conversation: a rewind keeps what the tester has set. */
  async #set(told: Setting): Promise<void> {
    const { calls, pausing } = this.#world;
    switch (told.type) {
      case 'mocks':
        calls.mocks = told.mocks;
        return;
      case 'network':
        calls.network = told.network;
        return;
      case 'people':
        this.#people = told.people;
        return;
      case 'breakpoints':
        this.#setBreakpoints(told.breakpoints);
        pausing.every = told.every ?? false;
        return;
      case 'go':
        return this.#talk.goOn(told.how === 'step');
      case 'go-to':
        pausing.here = { flow: told.flow, node: told.node };
        return this.#talk.goOn(false);
      default:
        return told satisfies never;
    }
  }

  /** Everything from the beginning, up to the end of these facts. @param armed the step from which breakpoints count */
  async #goThrough(facts: readonly Fact[], armed: number, before?: number): Promise<void> {
    const { pausing } = this.#world;
    const talk = this.#freshTalk();
    this.#talk = talk;
    pausing.again(armed, before);
    for (const fact of facts) talk.expect(fact);
    talk.isAgain = true;
    try {
      await talk.begin();
      for (const fact of facts) {
        if (talk.paused) return;
        if (isSetting(fact.told)) await this.#set(fact.told);
        else if (stepIn(fact.told) === undefined) await talk.take({ ...fact, stepsBefore: talk.now.now.steps });
      }
    } catch (error) {
      // the form has changed: what was typed into the old one does not fit, nor what followed
      if (!(error instanceof DialoomError) || !error.code.startsWith('form.')) throw error;
    } finally {
      talk.isAgain = false;
      if (!talk.paused) pausing.again(0); // the step to stop before was never reached
    }
  }
}

const statusOf = (need: Need): SimulationState['status'] =>
  need.do === 'end'
    ? 'ended'
    : need.do === 'perform'
      ? 'working'
      : need.call.kind === 'handoff'
        ? 'handoff'
        : 'waiting';
