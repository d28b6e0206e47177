// The thread in which messages are read and sorted: a file from outside can take its memory and its time, not the server's. It comes for
// one job, tells how far it is, and goes.
import { parentPort, workerData } from 'node:worker_threads';
import type { HistoryPreview } from '@dialoom/shared/api/learning';
import { SheetFault, type Params, type SheetCode } from '../spreadsheet/fault.ts';
import type { Stage } from './cluster.ts';
import { learnHistory, previewHistory, type HistoryFound, type HistoryPlan } from './history.ts';
import { propose, type Found, type Message } from './propose.ts';

export type ClusterJob =
  | { do: 'preview' | 'history'; bytes: Uint8Array; plan: HistoryPlan }
  | { do: 'live'; messages: readonly Message[]; aside: readonly string[] };
export type ClusterAnswer =
  | { stage: Stage; done: number; of: number }
  | { preview: HistoryPreview }
  | { history: HistoryFound }
  | { live: Found[] }
  | { code: SheetCode; params: Params };
/** What a thousand words about how far it is would say no better. */
const TOLD_MS = 150;

const job = workerData as ClusterJob;
const tell = (answer: ClusterAnswer) => parentPort?.postMessage(answer);
let [toldAt, toldOf] = [0, ''];
const progress = (stage: Stage, done: number, of: number) => {
  const now = performance.now();
  if (stage === toldOf && now - toldAt < TOLD_MS) return;
  [toldAt, toldOf] = [now, stage];
  tell({ stage, done, of });
};

try {
  if (job.do === 'live') tell({ live: propose(job.messages, { aside: job.aside, least: 1, progress }) });
  else {
    const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength);
    if (job.do === 'preview') tell({ preview: await previewHistory(bytes, job.plan) });
    else tell({ history: await learnHistory(bytes, job.plan, progress) });
  }
} catch (error) {
  // anything else is a file that our reader trips over
  tell(error instanceof SheetFault ? { code: error.code, params: error.params } : { code: 'sheet.broken', params: {} });
}
