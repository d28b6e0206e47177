// One job in a thread of its own: the thread comes for it, tells how far it is, and goes. The process goes on meanwhile, and a file from
// outside can take the thread's memory and time, not the server's.
import { Worker } from 'node:worker_threads';
import { orStopped } from './or-stopped.ts';

export type Job<Answer, Result> = {
  /** See `workerFile`. */
  file: URL;
  /** As a profiler shows it. */
  name: string;
  /** What it works on; copied. */
  input: unknown;
  /** Of its heap; without it as much as the process. */
  memoryMb?: number;
  withinMs: number;
  /** How long its end is waited for: in the middle of native code it ends when that is over. */
  endsMs?: number;
  signal?: AbortSignal;
  /** Gets what the thread says. What it returns ends the job, nothing goes on with it, a throw is the job's failure. */
  hear(answer: Answer): Result | undefined;
  /** What is thrown in place of an `Error` that names the thread. */
  faults?: { slow?: Error; memory?: Error };
};

const ENDS_MS = 5_000;
async function within(ending: Promise<unknown>, most: number): Promise<void> {
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const late = setTimeout(resolve, most);
  try {
    await Promise.race([ending, enough]);
  } finally {
    clearTimeout(late);
  }
}

/** @throws what `hear` throws, the signal's reason, `faults`, and what the thread itself died of */
export async function runInThread<Answer, Result>({
  file,
  name,
  input,
  memoryMb,
  withinMs,
  endsMs = ENDS_MS,
  signal,
  hear,
  faults = {},
}: Job<Answer, Result>): Promise<Result> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  // neither our environment nor our arguments; what it writes goes nowhere
  const worker = new Worker(file, {
    workerData: input, env: {}, argv: [], execArgv: [], name, stdout: true, stderr: true,
    ...(memoryMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 } }),
  }); // prettier-ignore
  const late = setTimeout(() => reject(faults.slow ?? new Error(`the thread "${name}" took too long`)), withinMs);
  worker.on('message', (answer: Answer) => {
    try {
      const result = hear(answer);
      if (result !== undefined) resolve(result);
    } catch (error) {
      reject(error);
    }
  });
  worker.on('error', (error: Error & { code?: string }) =>
    reject((error.code === 'ERR_WORKER_OUT_OF_MEMORY' && faults.memory) || error),
  );
  worker.on('exit', () => reject(new Error(`the thread "${name}" ended without an answer`))); // after an answer it says nothing
  try {
    return await orStopped(promise, signal);
  } finally {
    clearTimeout(late);
    promise.catch(() => undefined); // who was stopped has been told
    await within(worker.terminate(), endsMs);
  }
}
