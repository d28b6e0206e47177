// The thread that reads a spreadsheet: a file from outside can take its memory and its time, not the server's. Asked for, it gives the
// columns first, then one batch of rows each time, then nothing.
import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv.ts';
import { readLines } from './lines.ts';
import { SheetFault, type Params, type SheetCode } from './fault.ts';
import { kindOf } from './kind.ts';
import { objectTable, type Objects } from './objects.ts';
import { table, type SheetRow } from './rows.ts';
import { readXlsx } from './xlsx.ts';

export type SheetInput = { bytes: Uint8Array; name: string; batch: number; lines?: boolean; objects?: Objects };
export type SheetAnswer =
  | { columns: string[]; whole?: boolean }
  | { rows: SheetRow[] }
  | { end: true }
  | { code: SheetCode; params: Params };

const { bytes, name, batch, lines = false, objects } = workerData as SheetInput;

async function* answers(): AsyncGenerator<SheetAnswer> {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (objects) yield* objectTable(file, objects, batch);
    else yield* table(lines ? readLines(file) : kindOf(file, name) === 'csv' ? readCsv(file) : readXlsx(file), batch); // prettier-ignore
    yield { end: true };
  } catch (error) {
    // anything else is a file that our reader trips over
    yield error instanceof SheetFault
      ? { code: error.code, params: error.params }
      : { code: 'sheet.broken', params: {} };
  }
}
const given = answers();
parentPort?.on('message', () => void given.next().then(({ value }) => parentPort?.postMessage(value)));
