// `npm test`: every check in one go, cheapest first, each timed. `npm test -- --only unit,e2e` picks; all run even when one fails.
import { spawn, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { buildAll } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { fastFolder } from './fast-folder.ts';
import { generate } from './gen.ts';
import { nodeNamesInTree } from './node-names.ts';
import { startPostgres } from './postgres.ts';
import { checkSizes } from './sizes.ts';

process.chdir(join(import.meta.dirname, '..'));
// This very Node first on PATH: the tools' shebangs say `node`, and the system's may be too old.
process.env['PATH'] = [dirname(process.execPath), join(process.cwd(), 'node_modules/.bin'), process.env['PATH']].join(
  delimiter,
);
/** Not spawnSync: this process must stay awake to read what Postgres writes, or its full pipe stops the server. */
const run = (cmd: string, args: string[], env: Record<string, string> = {}) =>
  new Promise<boolean>((done) => {
    const child = spawn(cmd, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });

/** Beside other checks: what it prints comes in one piece, at the end. */
const runBeside = (cmd: string, args: string[]) =>
  new Promise<boolean>((done) => {
    const child = spawn(cmd, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    child.once('error', () => done(false));
    child.once('close', (code) => {
      process.stdout.write(said);
      done(code === 0);
    });
  });

const packages = ['shared', 'nodes', 'runtime', 'editor', 'widget', 'demo', 'bench'];
const steps: Record<string, () => boolean | Promise<boolean>> = {
  types: () => runBeside('tsc', ['-b']),
  lint: async () => (await run('oxlint', ['--quiet', '--type-aware'])) && run('oxfmt', ['--check']),
  arrows() {
    const r = spawnSync(
      'depcruise',
      ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...packages],
      { encoding: 'utf8' },
    );
    console.log(`${r.stdout}${r.stderr}`.trim());
    // When it cannot read TypeScript it sees no module and is content: so the count must cover our files.
    const seen = Number(/(\d+) modules/.exec(r.stdout)?.[1] ?? 0);
    const ours = globSync(`{${packages.join(',')}}/**/*.{ts,tsx}`, {
      exclude: (f) => f.includes('node_modules') || f.endsWith('.d.ts'),
    }).length;
    if (seen < ours)
      console.error(`dependency-cruiser saw ${seen} modules of at least ${ours}: it is not reading our TypeScript`);
    return r.status === 0 && seen >= ours;
  },
  names() {
    const found = nodeNamesInTree();
    for (const sentence of found) console.error(sentence);
    return found.length === 0;
  },
  generated: () => generate({ check: true }),
  unused: () => run('knip', []),
  unit: async () => {
    const folder = fastFolder();
    const pg = await startPostgres({ folder: folder.path });
    try {
      return await run('vitest', ['run'], { TEST_POSTGRES_URL: pg.url, TMPDIR: folder.path });
    } finally {
      await pg.stop();
      folder.drop();
    }
  },
  sizes: async () => {
    await buildAll();
    return checkSizes();
  },
  e2e: async () => {
    const folder = fastFolder();
    try {
      return await run('playwright', ['test'], { CHROMIUM_PATH: ensureChromium(), TMPDIR: folder.path });
    } finally {
      folder.drop();
    }
  },
};
const at = process.argv.indexOf('--only');
const wanted = at > 0 ? (process.argv[at + 1] ?? '').split(',') : Object.keys(steps);
const failed: string[] = [];
async function check(name: string): Promise<void> {
  const step = steps[name];
  if (!step) {
    console.error(`no such check: ${name} (have ${Object.keys(steps).join(', ')})`);
    process.exit(2);
  }
  const t = performance.now();
  const ok = await Promise.resolve()
    .then(step)
    .catch((e: unknown) => {
      console.error(e instanceof Error ? e.message : e);
      return false;
    });
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${((performance.now() - t) / 1000).toFixed(1)} s`);
  if (!ok) failed.push(name);
}
/** Mostly one core each, and nothing they share: the longest stands beside the others. The rest take the machine for themselves. */
const ALONE = ['unit', 'sizes', 'e2e'];
const inTurn = async (names: readonly string[]) => {
  for (const name of names) await check(name);
};
const [types, others] = [wanted.filter((name) => name === 'types'), wanted.filter((name) => name !== 'types')];
await Promise.all([inTurn(types), inTurn(others.filter((name) => !ALONE.includes(name)))]);
await inTurn(others.filter((name) => ALONE.includes(name)));
console.log(`${wanted.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
