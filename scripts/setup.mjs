// `npm run setup`: installs what is locked, unless it is there already. Plain JavaScript on purpose: the system's own Node runs it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);
// On Linux the lockfile brings Node 24 along; elsewhere the developer does.
const least = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch) ? 20 : 24;
if (Number.parseInt(process.versions.node, 10) < least) {
  console.error(`dialoom: needs Node ${least} or newer here, this is ${process.versions.node}`);
  process.exit(1);
}
const packages = ['shared', 'nodes', 'runtime', 'editor', 'widget', 'demo', 'bench'];
const read = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packages.map((p) => `${p}/package.json`)];
const digest = createHash('sha256');
for (const file of read) digest.update(`${file}\0`).update(readFileSync(file));
const want = digest.digest('hex');
const mark = 'node_modules/.dialoom-lock'; // written last: an install that broke off leaves none
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== want) {
  const args = ['-y', '--prefer-offline', 'pnpm@12.21.0', 'install', '--frozen-lockfile'];
  const { status } = spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(mark, want);
}
