// Before the first journey: what is served is built from the sources as they are. Once, not by each house.
import { spawnSync } from 'node:child_process';

export default function built(): void {
  // a process of its own: a build sets NODE_ENV, and takes a lot of memory
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}
