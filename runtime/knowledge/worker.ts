// The thread in which a list is learnt. It comes for one list and goes.
import { parentPort, workerData } from 'node:worker_threads';
import type { Indexed } from './faq-index.ts';
import { learnList, type LearntList } from './learn-list.ts';

export type ListLesson = { entries: readonly Indexed[] };
export type ListLearnt = { learnt: LearntList | null };

const learnt = learnList((workerData as ListLesson).entries) ?? null;
const arrays = Object.values(learnt?.model.fitted ?? {}).filter((part) => ArrayBuffer.isView(part));
// moved, not copied
parentPort?.postMessage({ learnt } satisfies ListLearnt, arrays.map(({ buffer }) => buffer as ArrayBuffer)); // prettier-ignore
