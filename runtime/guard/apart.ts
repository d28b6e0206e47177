// Long lists and word files go to a thread of their own, one at a time.
import { DialoomError } from '@dialoom/shared/text/errors';
import { oneAtATime } from '../thread/one-at-a-time.ts';
import { runInThread } from '../thread/run-in-thread.ts';
import { compilePacked } from './packed.ts';
import { unpackWords, type Words } from './word-pieces.ts';
import type { PackedRead, Task } from './worker.ts';
import type { Lists, Reads } from './words.ts';

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const GUARD_FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './guard-worker.js', import.meta.url);
/** A list of so many characters is made ready here, in a few milliseconds. */
const SHORT = 20_000;
const MOST_MS = 60_000;
const MEMORY_MB = 768;
const inTurn = oneAtATime(20);

export const compileApart = async (packed: string, reads: Reads): Promise<Lists> =>
  packed.length <= SHORT
    ? compilePacked(packed, reads)
    : inTurn(() =>
        runInThread<Lists, Lists>({
          file: GUARD_FILE,
          name: 'word list',
          input: { do: 'compile', packed, reads } satisfies Task,
          memoryMb: MEMORY_MB,
          withinMs: MOST_MS,
          hear: (lists) => lists,
        }),
      );
type Read = Omit<PackedRead, 'words'> & { words: Words };
/** @throws guard.file for one that is too much for the thread */
export const readApart = (bytes: Uint8Array, about: { category: string; level: number; own: Readonly<Record<string, string>>; most: number }): Promise<Read> =>
  inTurn(() =>
    runInThread<PackedRead, Read>({
      file: GUARD_FILE,
      name: 'word file',
      input: { do: 'read', bytes, ...about } satisfies Task,
      memoryMb: MEMORY_MB,
      withinMs: MOST_MS,
      hear: (read) => ({ ...read, words: unpackWords(read.words) }),
      faults: { slow: new DialoomError('guard.file', 400), memory: new DialoomError('guard.file', 400) },
    }),
  ); // prettier-ignore
