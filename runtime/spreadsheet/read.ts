// Reads a CSV or XLSX file in a thread of its own, batch by batch.
import { Worker } from 'node:worker_threads';
import { DialoomError } from '@dialoom/shared/text/errors';
import { MOST_FILE_BYTES, WORKER_MB, WORKER_MS } from './limits.ts';
import type { Objects } from './objects.ts';
import type { SheetRow } from './rows.ts';
import type { SheetAnswer, SheetInput } from './worker.ts';

export type Sheet = {
  /** As the first row has them; '' for a column without a name. Names are data: never keys of an object. */
  columns: readonly string[];
  /** Each row is one cell: an object of a JSON file as it is. */
  whole: boolean;
  /** Rows that hold something, each with as many cells as there are columns. To be read once. @throws DialoomError `sheet.*` */
  batches: AsyncIterable<readonly SheetRow[]>;
};
const BATCH = 1_000;
/** Each may take `WORKER_MB`. */
const MOST_AT_ONCE = 3;
let open = 0;

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './spreadsheet-worker.js', import.meta.url);

/**
 * Opens a file, gives it to `use` and closes it, whatever happens.
 * @param bytes the file; `name` its name: what it is must agree with it; `lines`: any text, each line of it a row of one column;
 *   `objects`: JSON, each object a row
 * @returns what `use` gives
 * @throws DialoomError `sheet.*` with the way out, `too-large`, `busy`
 */
export async function withSheet<T>(
  {
    bytes,
    name,
    batch = BATCH,
    lines = false,
    objects,
  }: { bytes: Uint8Array; name: string; batch?: number; lines?: boolean; objects?: Objects },
  use: (sheet: Sheet) => Promise<T>,
): Promise<T> {
  if (bytes.byteLength > MOST_FILE_BYTES)
    throw new DialoomError('too-large', 413, { params: { most: `${MOST_FILE_BYTES / 1_048_576} MB` } });
  if (open >= MOST_AT_ONCE) throw new DialoomError('busy', 503);
  open++;
  const input: SheetInput = { bytes, name, batch, lines, ...(objects && { objects }) };
  const worker = new Worker(FILE, {
    workerData: input, env: {}, argv: [], execArgv: [], name: 'spreadsheet', stdout: true, stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  }); // prettier-ignore
  try {
    const next = asker(worker);
    const first = await next();
    if (!('columns' in first)) throw new DialoomError('sheet.broken', 400);
    return await use({ columns: first.columns, whole: first.whole === true, batches: batchesOf(next) });
  } finally {
    open--;
    await worker.terminate();
  }
}

async function* batchesOf(next: () => Promise<Good>): AsyncGenerator<readonly SheetRow[]> {
  for (let answer = await next(); 'rows' in answer; answer = await next()) yield answer.rows;
}

type Good = Exclude<SheetAnswer, { code: unknown }>;
/** Asks for the next answer; the time that all of them may take together runs only while the thread works. */
function asker(worker: Worker): () => Promise<Good> {
  let left = WORKER_MS;
  let dead: Error | undefined;
  let settle: ((answer: SheetAnswer | Error) => void) | undefined;
  const die = (error: Error & { code?: string }) => {
    // what is wrong with a file the thread says itself; anything but too little memory is our own fault, and told as such
    dead ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DialoomError('sheet.bomb', 400) : error;
    settle?.(dead);
  };
  worker.on('message', (answer: SheetAnswer) => settle?.(answer));
  worker.on('error', die);
  worker.on('exit', () => die(new Error('the thread that reads spreadsheets ended')));
  return async () => {
    if (dead) throw dead;
    const from = performance.now();
    const answer = await new Promise<SheetAnswer | Error>((resolve) => {
      const late = setTimeout(() => resolve(new DialoomError('sheet.slow', 400)), left);
      settle = (given) => {
        clearTimeout(late);
        resolve(given);
      };
      worker.postMessage('next');
    });
    left -= performance.now() - from;
    if (answer instanceof Error) throw answer;
    if ('code' in answer) throw new DialoomError(answer.code, 400, { params: answer.params });
    return answer;
  };
}
