// A baseline as a process of its own: it prints its port, and is stopped by its handle.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Child = { port: number; stop(): Promise<void> };

export async function startBaseline(file: string, args: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'baseline', file), ...args], { stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
  const port = await new Promise<number>((found, failed) => {
    child.stdout.once('data', (chunk: Buffer) => found(Number(chunk)));
    child.once('exit', (code) => failed(new Error(`${file} ended (${code})`)));
  });
  return {
    port,
    async stop() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill();
      await gone;
    },
  };
}
