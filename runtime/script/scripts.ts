// Scripts in threads of their own: two at a time, the rest wait. A thread is made when the first script comes, thrown away when it does
// not answer or breaks, and given back when nothing was run for a while. Nothing runs, and nothing is loaded, before.
import { Worker } from 'node:worker_threads';
import { Failed } from '@dialoom/shared/node/effects';

/** All of it is copied into the thread. `input` is JSON; times in ms, `offset` in minutes. */
export type Job = { code: string; input: string; at: number; offset: number; seed: number; limit: number };

const MOST_THREADS = 2;
const MOST_WAITING = 200;
const IDLE_MS = 60_000;
/** A thread on a busy machine may wake late: a short limit has this much on top, a long one itself. */
const LEAST_GRACE_MS = 100;
const CRASHED = JSON.stringify({ wrong: { what: 'crashed', text: 'the script broke off' } });
const LATE = JSON.stringify({ wrong: { what: 'time', text: 'it did not stop' } });

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './script-worker.js', import.meta.url);

type Waiting = { job: Job; signal: AbortSignal; done(answer: string): void; failed(reason: unknown): void };
type Thread = { worker: Worker; ready: boolean; now?: Waiting | undefined; kill?: NodeJS.Timeout };

export class Scripts {
  readonly #threads = new Set<Thread>();
  readonly #waiting: Waiting[] = [];
  #idle: NodeJS.Timeout | undefined;

  /**
   * Runs one script.
   * @returns JSON in the shape of the effect's result
   * @throws Failed `script-busy` when too many wait, or the reason of the signal when it ends while waiting
   */
  run(job: Job, signal: AbortSignal): Promise<string> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(new Failed('script-busy'));
    return new Promise((done, failed) => {
      const waiting: Waiting = { job, signal, done, failed };
      const end = () => {
        const at = this.#waiting.indexOf(waiting);
        if (at >= 0) this.#waiting.splice(at, 1);
        failed(signal.reason); // a running one is ended by its own limit
      };
      if (signal.aborted) return end();
      signal.addEventListener('abort', end, { once: true });
      this.#waiting.push(waiting);
      this.#serve();
    });
  }

  /** Threads alive: for tests and measurements. */
  get threads(): number {
    return this.#threads.size;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    for (const waiting of this.#waiting.splice(0)) waiting.failed(new Failed('script-broken'));
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #serve(): void {
    clearTimeout(this.#idle);
    for (const thread of this.#threads) if (thread.ready && !thread.now) this.#give(thread);
    const coming = [...this.#threads].filter(({ ready }) => !ready).length;
    if (this.#waiting.length > coming && this.#threads.size < MOST_THREADS) this.#open();
    if (this.#waiting.length > 0 || [...this.#threads].some(({ now }) => now)) return;
    this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
  }

  #give(thread: Thread): void {
    const next = this.#waiting.shift();
    if (!next) return;
    thread.now = next;
    const { limit } = next.job;
    thread.kill = setTimeout(() => this.#end(thread, LATE), limit + Math.max(limit, LEAST_GRACE_MS));
    thread.worker.ref();
    thread.worker.postMessage(next.job);
  }

  #open(): void {
    // neither our environment nor our arguments; what it may use beside the sandbox is little
    const worker = new Worker(FILE, {
      env: {}, argv: [], execArgv: [], name: 'script', resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    }); // prettier-ignore
    const thread: Thread = { worker, ready: false };
    this.#threads.add(thread);
    worker.on('message', (answer: unknown) => {
      if (answer === 'ready') {
        thread.ready = true;
        worker.unref();
      } else if (typeof answer === 'string') this.#free(thread)?.done(answer);
      else return this.#end(thread, CRASHED);
      this.#serve();
    });
    worker.on('error', () => this.#end(thread, CRASHED));
    worker.on('exit', () => this.#end(thread, CRASHED));
  }

  #free(thread: Thread): Waiting | undefined {
    clearTimeout(thread.kill);
    const { now } = thread;
    thread.now = undefined;
    thread.worker.unref();
    return now;
  }

  /** The thread is of no use any more; another one comes in its place if there is work. */
  #end(thread: Thread, answer: string): void {
    if (!this.#threads.delete(thread)) return;
    void thread.worker.terminate();
    const { ready } = thread;
    this.#free(thread)?.done(answer);
    if (ready) return this.#serve();
    // it never came up: whoever waits must not wait for ever, nor may this go round for ever
    for (const waiting of this.#waiting.splice(0)) waiting.failed(new Failed('script-broken'));
  }
}
