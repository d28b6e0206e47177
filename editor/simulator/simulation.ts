// One test of one bot: what is told goes out one after another, what comes back replaces what is shown. No React here.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Mock } from '@dialoom/shared/api/mocks';
import type { SimulationInput, SimulationState } from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { ApiFailure } from '../queries/failure.ts';
import { isGone, type SimulationTransport, type StartBody } from './transport.ts';

/** Who talks, in which language, and when. */
export type Setting = Pick<StartBody, 'locale' | 'contact' | 'at'>;
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
  setting: Setting;
};
type Refused = Readonly<Record<string, string>>;
type Job = {
  doing: Doing;
  /** The line, until the server has shown it. */
  told?: string | undefined;
  /** How many inputs there were when it was first tried. */
  after?: number;
  /** Hears of fields that are not right; without it that is a failure like any. */
  refused?(fields: Refused): void;
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

  /** @param draft the document as it is on the canvas now */
  constructor(transport: SimulationTransport, draft: () => BotDocument) {
    this.#transport = transport;
    this.#draft = draft;
    this.store = createStore<Simulated>(() => ({ ...nothing, setting: {} }));
  }

  get #now(): Simulated {
    return this.store.getState();
  }

  /** From the beginning, with the newest draft. Mocks stay. Does not wait for what is still on its way. */
  start(setting: Setting = this.#now.setting): void {
    this.#round++;
    this.#running = false;
    const mocks = this.#now.state?.mocks ?? [];
    const document = this.#draft();
    this.store.setState({ ...nothing, setting });
    this.#jobs = [
      {
        doing: 'starting',
        run: async () => {
          const state = await this.#transport.start({ document: asJson(document), ...setting, mocks });
          this.store.setState({ document });
          return state;
        },
      },
    ];
    void this.#pump();
  }

  say(text: string, value?: string): void {
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
  staySilent(): void {
    this.#tell({ type: 'silence' });
  }
  endHandoff(outcome: Extract<SimulationInput, { type: 'handoff-ends' }>['outcome'], note: string): void {
    this.#tell({ type: 'handoff-ends', outcome, ...(note !== '' && { note }) });
  }
  #tell(input: SimulationInput, told?: string): void {
    this.#add({ doing: 'sending', ...(told !== undefined && { told }), run: (id) => this.#transport.send(id, input) });
  }

  /** Back to a step, or to after so many inputs, and on from there with the newest draft. */
  rewind(to: { step: number } | { inputs: number }): void {
    this.#add({ doing: 'rewinding', run: (id) => this.#rewind(id, to) });
  }
  async #rewind(id: string, to: { step: number } | { inputs: number }): Promise<SimulationState> {
    const document = this.#draft();
    const newer = document !== this.#now.document;
    const state = await this.#transport.rewind(id, { ...to, ...(newer && { document: asJson(document) }) });
    this.store.setState({ document });
    return state;
  }
  stepBack(): void {
    const count = this.#now.state?.inputs.length ?? 0;
    if (count > 0) this.rewind({ inputs: count - 1 });
  }
  /** The same talk once more, on the newest draft. */
  takeNewest(): void {
    this.rewind({ inputs: this.#now.state?.inputs.length ?? 0 });
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
    this.#jobs = [];
    this.store.setState({ failure: undefined, told: [] });
  }
  dismissRevived(): void {
    this.store.setState({ revived: false });
  }

  #add(job: Job): void {
    this.#jobs.push(job);
    this.#showTold();
    void this.#pump();
  }
  #showTold(): void {
    this.store.setState({ told: this.#jobs.flatMap(({ told }) => (told === undefined ? [] : [told])) });
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
      const arrived = tried && job.doing === 'sending' ? await this.#transport.read(before.id) : undefined;
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
  #bringBack({ inputs, mocks }: SimulationState): Promise<SimulationState> {
    const { document, setting } = this.#now;
    return this.#transport.start({
      ...(document && { document: asJson(document) }),
      ...setting,
      mocks,
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

const nothing: Omit<Simulated, 'setting'> = {
  state: undefined,
  document: undefined,
  doing: undefined,
  told: [],
  failure: undefined,
  revived: false,
};
