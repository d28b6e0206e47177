// Scripts in threads of their own: two at a time, the rest wait. A thread is made when the first script comes, thrown away when it does
// not answer or breaks, and given back when nothing was run for a while. Nothing runs, and nothing is loaded, before.
import { Worker } from 'node:worker_threads';
import { Failed } from '@dialoom/shared/node/effects';

/** All of it is copied into the thread. `input` is JSON; times in ms, `offset` in minutes. */
export type Job = { code: string; input: string; at: number; offset: number; seed: number; limit: number };

const MOST_THREADS = 2;
const MOST_WAITING = 200;
const IDLE_MS = 60_000;
/** A limit counts what a thread computes. One that has not answered after its limit and as much again, but this at least, is ended … */
const LEAST_GRACE_MS = 100;
/** … unless a busy machine has hardly let it run: then it has this long. */
const MOST_STARVED_MS = 1_500;
const CRASHED = JSON.stringify({ wrong: { what: 'crashed', text: 'the script broke off' } });
const LATE = JSON.stringify({ wrong: { what: 'time', text: 'it did not stop' } });

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './script-worker.js', import.meta.url);

type Waiting = { job: Job; done(answer: string): void; failed(reason: unknown): void };
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
    const { promise, resolve: done, reject: failed } = Promise.withResolvers<string>();
    const waiting: Waiting = { job, done, failed };
    const end = () => {
      const at = this.#waiting.indexOf(waiting);
      if (at >= 0) this.#waiting.splice(at, 1);
      failed(signal.reason); // a running one is ended by its own limit
    };
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    signal.addEventListener('abort', end, { once: true });
    this.#waiting.push(waiting);
    this.#serve();
    return promise.finally(() => signal.removeEventListener('abort', end));
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
    this.#watch(thread, next, limit + Math.max(limit, LEAST_GRACE_MS));
    thread.worker.ref();
    thread.worker.postMessage(next.job);
  }

  /** Ends a thread that runs away, native code included. */
  #watch(thread: Thread, job: Waiting, afterMs: number): void {
    const { limit } = job.job;
    const until = performance.now() + limit + MOST_STARVED_MS;
    const before = thread.worker.cpuUsage();
    const look = async () => {
      const [then, now] = await Promise.all([before, thread.worker.cpuUsage()]);
      if (thread.now !== job) return; // it has answered meanwhile
      const ranMs = (now.user + now.system - then.user - then.system) / 1_000;
      if (ranMs >= limit / 2 || performance.now() > until) this.#end(thread, LATE);
      else thread.kill = setTimeout(again, LEAST_GRACE_MS / 2);
    };
    const again = () => void look().catch(() => this.#end(thread, CRASHED)); // it is not running any more
    thread.kill = setTimeout(again, afterMs);
  }

  #open(): void {
    // neither our environment nor our arguments; what it may use beside the sandbox is little
    const worker = new Worker(FILE, {
      env: {}, argv: [], execArgv: [], name: 'script', resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4, stackSizeMb: 4 },
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
    if (ready) {
      this.#serve();
      while (this.#threads.size < MOST_THREADS) this.#open(); // where one runs away another will: one is kept ready
      return;
    }
    // it never came up: whoever waits must not wait for ever, nor may this go round for ever
    for (const waiting of this.#waiting.splice(0)) waiting.failed(new Failed('script-broken'));
  }
}
