// The thread in which models are learnt and examples checked. It comes for one task and goes.
import { parentPort, workerData } from 'node:worker_threads';
import { checkExamples, type CheckLesson } from '../understanding/check.ts';
import { learn, type Example } from '../understanding/learn.ts';

export type Lesson = { examples: readonly Example[]; names: ReadonlyMap<string, string> };
export type Task = ({ do: 'learn' } & Lesson) | ({ do: 'check' } & CheckLesson);

const task = workerData as Task;
if (task.do === 'check') {
  let told = 0;
  const report = checkExamples(task, (share) => {
    if (share - told < 0.01) return;
    told = share;
    parentPort?.postMessage({ share });
  });
  parentPort?.postMessage({ report });
} else {
  const model = learn(task.examples, task.names);
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
}
