// One test of one bot: what is told goes out one after another, what comes back replaces what is shown. No React here.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Mock, Network } from '@dialoom/shared/api/mocks';
import type { Breakpoint, People, SimulationInput, SimulationState } from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import type { DebugOrder } from '../canvas/studio.ts';
import { ApiFailure } from '../queries/failure.ts';
import { Burst } from './burst.ts';
import { isGone, type SimulationTransport, type StartBody } from './transport.ts';

/** Who talks, where, in which language, what the page tells, and when. */
export type Setting = Pick<StartBody, 'locale' | 'channel' | 'contact' | 'context' | 'at' | 'from'>;
/** What a newer talk is compared with, and what was changed in between. */
export type Before = { state: SimulationState; changed: 'draft' | 'setting' };
export type Doing = 'starting' | 'sending' | 'rewinding' | 'mocking';
export type Simulated = {
  state: SimulationState | undefined;
  /** What it runs on: the draft as it was when it began, or at the last rewind. */
  document: BotDocument | undefined;
  doing: Doing | undefined;
  /** Lines of the customer that are on their way. */
  told: readonly string[];
  /** What did not work; everything behind it waits. */
  failure: { error: unknown; doing: Doing } | undefined;
  /** It was lost on the server and brought back. */
  revived: boolean;
  /** The same talk before the last change. */
  before: Before | undefined;
  /** Before each node. */
  every: boolean;
  setting: Setting;
};
type Refused = Readonly<Record<string, string>>;
type Job = {
  doing: Doing;
  /** The lines, until the server has shown them. */
  told?: readonly string[] | undefined;
  /** How many inputs there were when it was first tried. */
  after?: number;
  /** Hears of fields that are not right; without it that is a failure like any. */
  refused?(fields: Refused): void;
  /** It may leave no input behind: whether it arrived cannot be told by counting them, and it does no harm twice. */
  isSetting?: true;
  run(id: string): Promise<SimulationState>;
};

/** A turn that takes longer is looked at while it runs, so that its steps light up one by one. */
const WATCH_MS = 700;
const asJson = (document: BotDocument) => document as unknown as Json; // parsed: plain JSON

export class Simulation {
  readonly store: StoreApi<Simulated>;
  readonly #transport: SimulationTransport;
  readonly #draft: () => BotDocument;
  #jobs: Job[] = [];
  /** Counts the starts: what an earlier one still brings is dropped. */
  #round = 0;
  #running = false;
  readonly #breakpoints: () => readonly Breakpoint[];
  readonly #burst: Burst;

  /**
   * @param draft the document as it is on the canvas now
   * @param breakpoints where it shall stop
   */
  constructor(
    transport: SimulationTransport,
    draft: () => BotDocument,
    breakpoints: () => readonly Breakpoint[] = () => [],
  ) {
    this.#transport = transport;
    this.#draft = draft;
    this.#breakpoints = breakpoints;
    this.#burst = new Burst(
      () => this.#showTold(),
      (lines) => this.#sayAll(lines),
    );
    this.store = createStore<Simulated>(() => ({ ...nothing, every: false, setting: {} }));
  }

  get #now(): Simulated {
    return this.store.getState();
  }

  /** From the beginning, with the newest draft. Mocks stay, unless others come along. Does not wait for what is still on its way. */
  start(setting: Setting = this.#now.setting, brought: Pick<StartBody, 'inputs' | 'mocks' | 'until'> = {}): void {
    const round = ++this.#round;
    this.#running = false;
    this.#burst.forget();
    const { every } = this.#now;
    const { mocks = [], network = {}, people = 'ask' } = this.#now.state ?? {};
    const document = this.#draft();
    this.store.setState({ ...nothing, every, setting });
    this.#jobs = [
      {
        doing: 'starting',
        run: async () => {
          const breakpoints = [...this.#breakpoints()];
          const state = await this.#transport.start({
            document: asJson(document),
            ...setting,
            mocks: brought.mocks ?? mocks,
            ...(brought.inputs && { inputs: brought.inputs }),
            ...(brought.until && { until: brought.until }),
            network,
            people,
            breakpoints,
          });
          if (round === this.#round) this.store.setState({ document }); // something else may have begun since
          return state;
        },
      },
    ];
    void this.#pump();
  }

  say(text: string, value?: string): void {
    const { state, document } = this.#now;
    const seconds = document?.settings.gatherSeconds ?? 0;
    if (value === undefined && seconds > 0 && state?.status !== 'handoff') return this.#burst.hold(text, seconds);
    this.#tell({ type: 'message', text, ...(value !== undefined && { value }) }, text);
  }
  /** Fills in the open form. @param refused gets what is wrong by field; the conversation stays where it was */
  fill(text: string, values: Readonly<Record<string, string>>, refused: (fields: Refused) => void): void {
    const input: SimulationInput = { type: 'message', text, values: { ...values } };
    this.#add({ doing: 'sending', refused, run: (id) => this.#transport.send(id, input) });
  }
  /** A file in place of words: the bot hears what it is called, nothing is sent anywhere. */
  give({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): void {
    this.#tell({ type: 'message', text: name, file: { type: type || 'application/octet-stream', size } }, name);
  }
  #sayAll(lines: readonly string[]): void {
    const [only] = lines;
    if (lines.length === 1 && only !== undefined) return this.#tell({ type: 'message', text: only }, only);
    this.#tell({ type: 'burst', lines: [...lines] }, ...lines);
  }
  staySilent(): void {
    this.#tell({ type: 'silence' });
  }
  endHandoff(outcome: Extract<SimulationInput, { type: 'handoff-ends' }>['outcome'], note: string): void {
    this.#tell({ type: 'handoff-ends', outcome, ...(note !== '' && { note }) });
  }
  /** The customer chooses another language in the chat window. */
  speak(locale: string): void {
    this.#tell({ type: 'language', locale });
  }

  // ── the debugger ──────────────────────────────────────────────────────────────────────────────────────────

  /** On from where it stands; nothing happens while it does not. */
  go(how: 'on' | 'step'): void {
    if (this.#now.state?.status === 'paused') this.#set({ type: 'go', how });
  }
  stopAt(breakpoints: readonly Breakpoint[], every = this.#now.every): void {
    this.store.setState({ every });
    if (this.#now.state) this.#set({ type: 'breakpoints', breakpoints: [...breakpoints], every });
  }
  /** Before each node, or at breakpoints only. */
  stopEverywhere(every: boolean): void {
    this.stopAt(this.#breakpoints(), every);
  }
  put(variables: Readonly<Record<string, Json>>): void {
    this.#set({ type: 'set-variables', variables: { ...variables } });
  }
  /** Nothing: the real time again. */
  clock(at: number | null): void {
    this.#set({ type: 'clock', at });
  }
  network(network: Network): void {
    this.#show({ network });
    this.#set({ type: 'network', network });
  }
  people(people: People): void {
    this.#show({ people });
    this.#set({ type: 'people', people });
  }
  /** From now on the page tells something else of the customer, or of what they look at. */
  tellAbout(about: Pick<Setting, 'contact' | 'context'>): void {
    this.#set({ type: 'customer', ...about });
  }
  /** What a command of the canvas asks for. */
  obey(order: DebugOrder): void {
    switch (order.do) {
      case 'go-on':
        return this.go('on');
      case 'go-step':
        return this.go('step');
      case 'run-to':
        if (this.#now.state) return this.#set({ type: 'go-to', flow: order.flow, node: order.node });
        return this.start(this.#now.setting, { until: { flow: order.flow, node: order.node } });
      case 'run-node':
      case 'talk-from': {
        const { flow, node } = order;
        const variables = { ...this.#now.setting.from?.variables, ...ownVariables(this.#now.state) };
        return this.start({ ...this.#now.setting, from: { flow, node, variables, alone: order.do === 'run-node' } });
      }
      default:
        return order satisfies never;
    }
  }
  /** From the beginning of the bot again, after a node was run alone. */
  leaveNode(): void {
    const { from: _, ...setting } = this.#now.setting;
    this.start(setting);
  }
  /** A real conversation in the place of this one. */
  openReal(conversation: string): void {
    if (this.#now.state?.real?.conversation === conversation) return;
    this.#round++;
    this.#running = false;
    this.#burst.forget();
    this.store.setState({ ...nothing, every: this.#now.every, setting: {} });
    this.#jobs = [{ doing: 'starting', run: () => this.#transport.open(conversation) }];
    void this.#pump();
  }

  /** At once, until the server's answer takes its place: a switch that waits looks broken. */
  #show(part: Pick<SimulationState, 'network'> | Pick<SimulationState, 'people'>): void {
    const { state } = this.#now;
    if (state) this.store.setState({ state: { ...state, ...part } });
  }
  /** What is no line of the customer's. */
  #set(input: SimulationInput): void {
    this.#add({ doing: 'sending', isSetting: true, run: (id) => this.#transport.send(id, input) });
  }
  #tell(input: SimulationInput, ...told: string[]): void {
    this.#add({ doing: 'sending', told, run: (id) => this.#transport.send(id, input) });
  }

  /** Back to a step, or to after so many inputs, and on from there with the newest draft. */
  rewind(to: { step: number; pause?: boolean } | { inputs: number }): void {
    this.#add({ doing: 'rewinding', run: (id) => this.#rewind(id, to) });
  }
  async #rewind(
    id: string,
    to: { step: number; pause?: boolean } | { inputs: number },
    take = false,
    about?: Omit<Setting, 'from'>,
  ): Promise<SimulationState> {
    const document = this.#draft();
    const isReal = this.#now.state?.real !== undefined && this.#now.document === undefined;
    const newer = isReal ? take : document !== this.#now.document; // a real one stays on its version until the draft is asked for
    const state = await this.#transport.rewind(id, {
      ...to,
      ...(newer && { document: asJson(document) }),
      ...(about && { about }),
    });
    if (newer || !isReal) this.store.setState({ document });
    return state;
  }
  stepBack(): void {
    const count = this.#now.state?.inputs.length ?? 0;
    if (count > 0) this.rewind({ inputs: count - 1 });
  }
  /** The same talk once more, on the newest draft, beside what it was before. */
  takeNewest(): void {
    const inputs = this.#now.state?.inputs.length ?? 0;
    this.#add({
      doing: 'rewinding',
      run: async (id) => {
        const before = this.#now.state;
        const state = await this.#rewind(id, { inputs }, true);
        this.store.setState({ before: before && { state: before, changed: 'draft' } });
        return state;
      },
    });
  }
  /** The same lines once more, as somebody else or elsewhere, beside what it was before. */
  sayAgainAs(setting: Setting): void {
    const inputs = this.#now.state?.inputs.length ?? 0;
    const { from: _, ...about } = setting;
    this.#add({
      doing: 'rewinding',
      run: async (id) => {
        const before = this.#now.state;
        const state = await this.#rewind(id, { inputs }, false, about);
        this.store.setState({ setting, before: before && { state: before, changed: 'setting' } });
        return state;
      },
    });
  }
  forgetBefore(): void {
    this.store.setState({ before: undefined });
  }

  /** From now on; with `replay` the turn of that step is gone through again with them. */
  mock(mocks: readonly Mock[], replay?: number): void {
    this.#add({
      doing: 'mocking',
      run: async (id) => {
        const state = await this.#transport.send(id, { type: 'mocks', mocks: [...mocks] });
        return replay === undefined ? state : this.#rewind(id, { step: replay });
      },
    });
  }

  /** What failed, once more, and then what waited behind it. */
  retry(): void {
    this.store.setState({ failure: undefined });
    void this.#pump();
  }
  /** Gives up what failed and what waited behind it. */
  drop(): void {
    this.#burst.forget();
    this.#jobs = [];
    this.store.setState({ failure: undefined, told: [] });
  }
  dismissRevived(): void {
    this.store.setState({ revived: false });
  }

  #add(job: Job): void {
    this.#burst.let(); // what was written comes before what is done now
    this.#jobs.push(job);
    this.#showTold();
    void this.#pump();
  }
  #showTold(): void {
    const told = this.#jobs.flatMap(({ told }) => told ?? []);
    this.store.setState({ told: [...told, ...this.#burst.lines] });
  }

  async #pump(): Promise<void> {
    if (this.#running || this.#now.failure) return;
    this.#running = true;
    const round = this.#round;
    const isOld = () => round !== this.#round;
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      this.store.setState({ doing: job.doing });
      const unwatch = this.#watch(job);
      try {
        const state = await this.#attempt(job);
        if (isOld()) return;
        this.#jobs.shift();
        this.#showTold();
        this.store.setState({ state });
      } catch (error) {
        if (isOld()) return;
        if (job.refused && error instanceof ApiFailure && error.fields) {
          this.#jobs.shift();
          job.refused(error.fields);
          continue;
        }
        this.#running = false;
        this.store.setState({ failure: { error, doing: job.doing }, doing: undefined });
        return;
      } finally {
        unwatch();
      }
    }
    this.#running = false;
    this.store.setState({ doing: undefined });
  }

  async #attempt(job: Job): Promise<SimulationState> {
    const before = this.#now.state;
    if (!before || job.doing === 'starting') return job.run('');
    const tried = job.after !== undefined;
    const after = (job.after ??= before.inputs.length);
    try {
      // the answer may have been lost on its way back: then the server has the input already
      const arrived =
        tried && job.doing === 'sending' && !job.isSetting ? await this.#transport.read(before.id) : undefined;
      if (arrived && arrived.inputs.length > after) return arrived;
      return await job.run(before.id);
    } catch (error) {
      if (!isGone(error)) throw error;
      const back = await this.#bringBack({ ...before, inputs: before.inputs.slice(0, after) });
      this.store.setState({ state: back, revived: true });
      return job.run(back.id);
    }
  }
  /** The server forgot it: the same inputs on the same document lead to the same place. */
  #bringBack({ inputs, mocks, network, people, real }: SimulationState): Promise<SimulationState> {
    if (real) return this.#transport.open(real.conversation); // as it was live: only the server has all of it
    const { document, setting } = this.#now;
    return this.#transport.start({
      ...(document && { document: asJson(document) }),
      ...setting,
      mocks,
      network,
      people,
      breakpoints: [...this.#breakpoints()],
      inputs: [...inputs],
    });
  }

  #watch(job: Job): () => void {
    const id = this.#now.state?.id;
    if (id === undefined || job.doing !== 'sending') return () => {};
    const least = this.#now.state?.inputs.length ?? 0;
    let over = false;
    const look = async () => {
      try {
        const seen = await this.#transport.read(id);
        if (over || seen.inputs.length <= least) return;
        job.told = undefined;
        this.store.setState({ state: seen });
        this.#showTold();
      } catch {
        // the input itself will say what is wrong
      } finally {
        if (!over) timer = setTimeout(() => void look(), WATCH_MS);
      }
    };
    let timer = setTimeout(() => void look(), WATCH_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }
}

/** The bot's own variables as they are now: what one more run of a node begins with. Secrets are not known here. */
function ownVariables(state: SimulationState | undefined): Record<string, Json> {
  const { contact: _, context: __, conversation: ___, ...own } = state?.variables ?? {};
  return Object.fromEntries(Object.entries(own).filter(([, value]) => !JSON.stringify(value).includes(MASK)));
}
const MASK = '••••';

const nothing: Omit<Simulated, 'setting' | 'every'> = {
  state: undefined,
  document: undefined,
  doing: undefined,
  told: [],
  failure: undefined,
  revived: false,
  before: undefined,
};
