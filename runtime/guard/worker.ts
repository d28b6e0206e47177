// The thread that makes a long list ready, or reads a word file: both would hold up those who are talked to.
import { parentPort, workerData } from 'node:worker_threads';
import { readWordFile, type FileRead } from './lines.ts';
import { packWords, type Packed } from './word-pieces.ts';
import { buffersOf, compilePacked } from './packed.ts';
import type { Reads } from './words.ts';

export type Task =
  | { do: 'compile'; packed: string; reads: Reads }
  | {
      do: 'read';
      bytes: Uint8Array;
      category: string;
      level: number;
      own: Readonly<Record<string, string>>;
      most: number;
    };

export type PackedRead = Omit<FileRead, 'words'> & { words: Packed };

const task = workerData as Task;
if (task.do === 'compile') {
  const lists = compilePacked(task.packed, task.reads);
  parentPort?.postMessage(lists, buffersOf(lists));
} else {
  const { words, ...told } = readWordFile(task.bytes, task);
  parentPort?.postMessage({ ...told, words: packWords(words) } satisfies PackedRead);
}
