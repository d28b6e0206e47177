// The second `npm start` as a person types it: how long until it is ready, and what the server takes when nothing happens.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './load.ts';

const IDLE_MS = 5_000;
export type StartResult = { readyMs: number; rssMb: number; lines: number };

/** The first start makes the database and is not counted; medians of `rounds` more. */
export async function measureStart(rounds: number): Promise<StartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'dialoom-start-'));
  try {
    await once(folder, 0);
    const seen: StartResult[] = [];
    for (let round = 0; round < rounds; round++) seen.push(await once(folder, IDLE_MS));
    return {
      readyMs: median(seen.map((one) => one.readyMs)),
      rssMb: median(seen.map((one) => one.rssMb)),
      lines: Math.max(...seen.map((one) => one.lines)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function once(folder: string, idleMs: number): Promise<StartResult> {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), DATABASE_URL: `file:${join(folder, 'start.db')}` },
    detached: true, // a group of its own, so that npm and the server are stopped together
  });
  let printed = '';
  npm.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const gone = new Promise((done) => npm.once('exit', done));
  try {
    while (!(await answers(port))) {
      if (npm.exitCode !== null || performance.now() - began > 120_000)
        throw new Error(`npm start did not get ready: ${printed}`);
      await sleep(10);
    }
    const readyMs = performance.now() - began;
    await sleep(idleMs);
    const pid = listenerOn(port);
    const rssMb = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
    return { readyMs, rssMb, lines: printed.split('\n').filter((line) => line.trim() !== '').length };
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGTERM');
    await gone;
  }
}
const answers = (port: number) => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.ok, () => false); // prettier-ignore

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
/** The process behind a port: npm is its parent, and not what is measured. From /proc/net/tcp by inode. */
function listenerOn(port: number): string {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const row = readFileSync('/proc/net/tcp', 'utf8').split('\n').find((line) => line.includes(`0100007F:${hex} 00000000:0000 0A`)); // prettier-ignore
  const inode = row?.trim().split(/\s+/)[9];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    if (openFiles(pid).includes(`socket:[${inode}]`)) return pid;
  throw new Error(`nobody listens on ${port}`);
}
function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    return []; // it has just ended, or is somebody else's
  }
}
