// The thread in which models are learnt. It comes for one lesson and goes.
import { parentPort, workerData } from 'node:worker_threads';
import { learn, type Example } from '../understanding/learn.ts';

export type Lesson = { examples: readonly Example[]; names: ReadonlyMap<string, string> };

const { examples, names } = workerData as Lesson;
const model = learn(examples, names);
const { fitted } = model;
const parts = [
  fitted.idf,
  fitted.weights,
  fitted.scales,
  fitted.labels,
  fitted.starts,
  fitted.ids,
  fitted.values,
  fitted.meaningCounts,
];
parentPort?.postMessage(
  model,
  parts.map(({ buffer }) => buffer as ArrayBuffer),
); // moved, not copied
