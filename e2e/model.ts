// The scripted model of the command line, as a process of its own.
import { spawn } from 'node:child_process';

/** @param flags as they are typed behind `fake-llm --port 0` */
export async function openModel(...flags: string[]): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['runtime/cli/main.ts', 'fake-llm', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((ready, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString());
      if (found) ready(found[0]);
    });
    child.once('exit', (code) => failed(new Error(`the model stopped with ${code}`)));
  });
  return {
    url,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill();
      await gone;
    },
  };
}
