// `npm run setup`: installs what is locked, unless it is there already. Plain JavaScript on purpose: the system's own Node runs it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
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
  const status = await install();
  if (status !== 0) process.exit(status);
  writeFileSync(mark, want);
}

/** One calm line while it works; everything that was said only when it fails. */
function install() {
  const args = ['-y', '--prefer-offline', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--reporter=append-only'];
  const child = spawn('npx', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const { stdout } = process;
  const line = 'installing what is locked (once)';
  let said = '';
  let count = '';
  const hear = (chunk) => {
    said += chunk;
    count = /.*added (\d+)/s.exec(said)?.[1] ?? count;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const draw = () => stdout.write(`\r${line} … ${seconds()} s${count && `, ${count} packages`} `);
  if (!stdout.isTTY) stdout.write(`${line} …`);
  const clock = stdout.isTTY ? setInterval(draw, 500) : undefined;
  return new Promise((done) => {
    const end = (status, reason = '') => {
      clearInterval(clock);
      stdout.write(stdout.isTTY ? '\n' : ` ${seconds()} s\n`);
      if (status !== 0)
        console.error(`${said}${reason}\ndialoom: installing failed. Is there a network? Then: npm start`);
      done(status);
    };
    child.once('error', (error) => end(1, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}
