// The thread in which scripts run: QuickJS as WASM, a runtime and a context of its own for each script. Texts in, text out; whatever goes
// wrong on our side of the wall is said as `crashed`, and this thread is thrown away.
import { parentPort } from 'node:worker_threads';
import variant from '@jitl/quickjs-singlefile-mjs-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext, type QuickJSRuntime } from 'quickjs-emscripten-core';
import { PRELUDE } from './prelude.ts';
import type { Job } from './scripts.ts';

const MEMORY_BYTES = 32 * 1024 * 1024;
const STACK_BYTES = 512 * 1024;

/** Milliseconds this thread has computed: what a busy machine does beside it is not the script's fault. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

const quickjs = await newQuickJSWASMModuleFromVariant(variant);

/** The answer as JSON. @throws whatever the wall itself breaks with: this thread is of no use then */
function run({ code, input, at, offset, seed, limit }: Job): string {
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(MEMORY_BYTES);
  runtime.setMaxStackSize(STACK_BYTES);
  const until = spent() + limit;
  let late = false;
  runtime.setInterruptHandler(() => (late ||= spent() > until));
  const context = runtime.newContext();
  const answer = answerOf(context, runtime, { code, input, at, offset, seed });
  context.dispose();
  runtime.dispose();
  return late ? wrong('time', `longer than ${limit} ms`) : answer;
}

function answerOf(context: QuickJSContext, runtime: QuickJSRuntime, job: Omit<Job, 'limit'>): string {
  const prelude = context.unwrapResult(context.evalCode(PRELUDE, 'prelude'));
  const given = [context.newString(job.input), ...[job.at, job.offset, job.seed].map((one) => context.newNumber(one))];
  const around = context.callFunction(prelude, context.undefined, ...given);
  for (const handle of [prelude, ...given]) handle.dispose();
  if (around.error) {
    around.error.dispose();
    return wrong('memory', 'the variables are too large');
  }
  // a line break at the end: the last line may be a comment
  const script = context.evalCode(`(function (vars) {${job.code}\n})`, 'script');
  if (script.error) {
    around.value.dispose();
    const told = context.getProp(script.error, 'message').consume((handle) => context.getString(handle));
    const line = context.getProp(script.error, 'stack').consume((handle) => /script:(\d+)/.exec(context.getString(handle))?.[1]); // prettier-ignore
    script.error.dispose();
    return wrong('syntax', told, line === undefined ? undefined : Number(line));
  }
  const answer = context.callFunction(around.value, context.undefined, script.value);
  script.value.dispose();
  around.value.dispose();
  // no job is ever run: what a promise would do later does not happen
  runtime.removeInterruptHandler();
  if (answer.error) {
    answer.error.dispose(); // nothing but the interrupt, or no memory left to say so
    return wrong('memory', 'no memory left');
  }
  return answer.value.consume((handle) => context.getString(handle));
}

const wrong = (what: string, text: string, line?: number) => JSON.stringify({ wrong: { what, text: text.slice(0, 500), line } }); // prettier-ignore

parentPort?.on('message', (job: Job) => {
  let answer: string | undefined;
  try {
    answer = run(job);
  } catch {
    answer = undefined; // host errors stay here: they would name our files
  }
  parentPort?.postMessage(answer);
});
parentPort?.postMessage('ready');
