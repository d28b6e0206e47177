// Learns in a thread of its own: the process goes on meanwhile. One at a time; the others wait, so that learning never takes more than one
// core from those who are talked to.
import { Worker } from 'node:worker_threads';
import type { Lesson, Task } from './worker.ts';
import type { Model } from '../understanding/learn.ts';
import type { LearnApart } from '../understanding/models.ts';

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
export const LEARNING_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './learning-worker.js',
  import.meta.url,
);

let before: Promise<unknown> = Promise.resolve();

/** @throws what the thread ended with: too large for its memory, or broken */
export const learnApart: LearnApart = (examples, names) => {
  const learning = before.then(() => inThread({ examples, names }));
  before = learning.catch(() => undefined); // told to whom it concerns
  return learning;
};

function inThread(lesson: Lesson): Promise<Model> {
  const { promise, resolve, reject } = Promise.withResolvers<Model>();
  // neither our environment nor our arguments
  const worker = new Worker(LEARNING_FILE, {
    workerData: { do: 'learn', ...lesson } satisfies Task,
    env: {},
    argv: [],
    execArgv: [],
    name: 'learning',
  });
  worker.once('message', (model: Model) => resolve(model));
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the learning thread ended without a model'))); // after an answer it says nothing
  return promise;
}
