// Where the databases of a test run live: in memory where the machine has plenty of it. On a disk each commit waits for it, some milliseconds
// a thousand times over, and a run throws all of them away.
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm'; // of Linux; a container may have given it next to nothing
const GB = 2 ** 30;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function inMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > 2 * GB && freemem() > 4 * GB;
  } catch {
    return false;
  }
}

/** A folder of its own for one step of a test run, gone with it. Postgres and servers without rights run as somebody else and may enter. */
export function fastFolder(): { path: string; drop(): void } {
  const path = mkdtempSync(join(inMemory() ? MEMORY : tmpdir(), 'dialoom-test-'));
  chmodSync(path, 0o755);
  const drop = () => rmSync(path, { recursive: true, force: true });
  const interrupted = () => process.exit(130); // a signal alone would skip the `exit` handler, and memory would stay taken
  process.once('exit', drop);
  for (const s of SIGNALS) process.once(s, interrupted);
  return {
    path,
    drop() {
      process.off('exit', drop);
      for (const s of SIGNALS) process.off(s, interrupted);
      drop();
    },
  };
}
