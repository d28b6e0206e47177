// `npm run bench`: a table and one JSON line. `-- --only turns,postgres,start,sizes,guard,pii,script,import,cases,canvas,llm,streams`, `-- understanding` or `-- safety` picks, `--seconds` and `--rounds` set the effort.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startPostgres } from '../scripts/postgres.ts';
import { measureCanvas, type CanvasFigures } from './canvas/canvas.ts';
import { measureCases } from './cases.ts';
import { linesOf, measureGuard, wordsOf } from './guard.ts';
import { measureEvasions, measureReload, measureStream } from './guard-live.ts';
import { measureImport } from './import.ts';
import { measureLlm } from './llm.ts';
import { measurePersonal, personalRows } from './personal.ts';
import { measureScripts } from './script.ts';
import { measureStart } from './start.ts';
import { measureStreams } from './streams.ts';
import { table, type Row } from './table.ts';
import { measureUnderstanding } from './understanding/main.ts';
import { turnsOnLibsql, turnsOnPostgres, type Effort, type TurnsResult } from './turns.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, seconds: { type: 'string' }, rounds: { type: 'string' } } }); // prettier-ignore
const effort: Effort = { seconds: Number(values.seconds ?? 3), rounds: Number(values.rounds ?? 5) };
const per = (value: number) => `${Math.round(value).toLocaleString('en')}/s`;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const times = (value: number) => `${value.toFixed(2)} ×`;
const atLeast = (what: string, value: number, bar: number): Row => ({ what, value: times(value), bar: `≥ ${bar} ×`, holds: value >= bar }); // prettier-ignore
const atMost = (what: string, value: number, bar: number, unit: (value: number) => string): Row => ({ what, value: unit(value), bar: `≤ ${unit(bar)}`, holds: value <= bar }); // prettier-ignore

type Part = { result: unknown; rows: Row[] };
const rateRows = ({ perSecond, micros }: TurnsResult, database: string): Row[] =>
  Object.entries(perSecond).map(([name, rate]) => ({
    what: `${database}: ${name}`,
    value: per(rate) + (micros[name] === undefined ? '' : ` (${Math.round(micros[name])} µs CPU)`),
  }));
const errorsRow = ({ errors }: TurnsResult, database: string): Row => ({ what: `${database}: wrong or failed answers`, value: String(errors), bar: '0', holds: errors === 0 }); // prettier-ignore

/** @param bar how often bare React Flow's work a gesture may cost; none: figures to look at */
function canvasRows(figures: CanvasFigures | undefined, bar?: number): Row[] {
  if (!figures) return [];
  const { nodes, edges, wires, opening, work, alone, frames, heap } = figures;
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const seconds = (value: number) => `${(value / 1_000).toFixed(2)} s`;
  const about = (what: string) => `${nodes} nodes, ${what}`;
  const row = (what: string, value: number, bar: number | undefined, unit: (value: number) => string): Row => bar !== undefined ? atMost(what, value, bar, unit) : { what, value: unit(value) }; // prettier-ignore
  return [
    { what: about('edges (of them drawn as wires)'), value: `${whole(edges)} (${whole(wires)})` },
    ...Object.entries(work).map(([name, { studio, bare }]) => {
      const what = about(`${name}: ${whole(studio)} against ${whole(bare)} ms`);
      // what is pressed once is no gesture of panning, zooming or dragging
      return name === 'select all' ? { what, value: times(studio / bare) } : row(what, studio / bare, bar, times);
    }),
    ...Object.entries(alone).map(([name, value]) => ({ what: about(name), value: `${whole(value)} ms` })),
    row(about(`opening (bare: ${seconds(opening.bare)})`), opening.studio, bar && 1_500, seconds),
    ...Object.entries(frames).map(([name, { studio, bare }]) => ({
      what: about(`${name}: 95 % of frames within`),
      value: `${whole(studio)} ms (bare: ${whole(bare)})`,
    })),
    ...(heap
      ? [
          row(
            about(`heap after ten minutes of panning (${heap.before.toFixed(1)} MB before)`),
            heap.after / heap.before,
            1.1,
            times,
          ),
        ]
      : []),
  ];
}

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  async turns() {
    const result = await turnsOnLibsql(effort);
    const rate = (name: string) => result.perSecond[name] ?? Number.NaN;
    const p99 = (name: string) => result.p99[name] ?? Number.NaN;
    const grouped = rate('the same, grouped');
    return {
      result,
      rows: [
        ...rateRows(result, 'libSQL'),
        atLeast('echo turn ÷ a row per request', rate('echo turn') / rate('a row per request'), 1),
        atLeast('echo turn ÷ the same, grouped', rate('echo turn') / grouped, 0.2),
        { what: 'shop turn ÷ the same, grouped', value: times(rate('shop turn') / grouped) },
        atLeast('guarded shop turn ÷ the same, grouped', rate('guarded shop turn') / grouped, 0.1),
        { what: 'p99 at half of its peak: the same, grouped', value: ms(p99('the same, grouped')) },
        atMost('p99 at half of its peak: echo turn', p99('echo turn'), p99('the same, grouped') + 15, ms),
        { what: 'p99 at half of its peak: shop turn', value: ms(p99('shop turn')) },
        { what: 'p99 at half of its peak: guarded shop turn', value: ms(p99('guarded shop turn')) },
        errorsRow(result, 'libSQL'),
      ],
    };
  },
  async postgres() {
    const postgres = await startPostgres({ durable: true });
    try {
      const result = await turnsOnPostgres(effort, postgres.url);
      const rate = (name: string) => result.perSecond[name] ?? Number.NaN;
      return {
        result,
        rows: [
          ...rateRows(result, 'Postgres'),
          {
            what: 'Postgres: echo turn ÷ a turn in six trips',
            value: times(rate('echo turn') / rate('a turn in six trips')),
          },
          {
            what: 'Postgres: echo turn ÷ the same, batched',
            value: times(rate('echo turn') / rate('the same, batched')),
          },
          ...Object.entries(result.p99).map(([name, value]) => ({ what: `Postgres: p99 at half of its peak: ${name}`, value: ms(value) })), // prettier-ignore
          errorsRow(result, 'Postgres'),
        ],
      };
    } finally {
      await postgres.stop();
    }
  },
  async start() {
    const result = await measureStart(effort.rounds);
    return {
      result,
      rows: [
        atMost('second start → ready', result.readyMs / 1_000, 3, (value) => `${value.toFixed(2)} s`),
        atMost('idle memory (RSS)', result.rssMb, 150, (value) => `${Math.round(value)} MB`),
        atMost('lines a start prints', result.lines, 10, String),
      ],
    };
  },
  async sizes() {
    const gzip = (pattern: string) => globSync(pattern, { cwd: join(root, 'dist/widget') }).reduce((sum, file) => sum + gzipSync(readFileSync(join(root, 'dist/widget', file))).length, 0) / 1_024; // prettier-ignore
    const result = { loaderKb: gzip('embed.js'), panelKb: gzip('panel-*.js') };
    const kb = (value: number) => `${value.toFixed(2)} KB`;
    return {
      result,
      rows: [atMost('loader, gzip', result.loaderKb, 3, kb), atMost('panel, gzip', result.panelKb, 40, kb)],
    };
  },
  async guard() {
    const sizes = measureGuard(effort.rounds);
    const words = wordsOf(100_000);
    const lines = linesOf(words, 0.05);
    const result = { sizes, cases: measureEvasions(), others: measureEvasions('-2'), stream: measureStream(wordsOf(10_000), lines), reload: await measureReload(words, lines) }; // prettier-ignore
    const { cases, others, stream, reload } = result;
    const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
    const share = (what: string, value: number, least: number) => ({ what, value: percent(value), bar: `≥ ${percent(least)}`, holds: value >= least }); // prettier-ignore
    const mb = (value: number) => `${Math.round(value)} MB`;
    const speed = ({ mbPerSecond }: { mbPerSecond: number }) => `${Math.round(mbPerSecond)} MB/s`;
    return {
      result,
      rows: [
        ...Object.entries(sizes).flatMap(([count, one]) => [
          atMost(`guard: ${count} words made ready`, one.buildMs, 2_000, ms),
          {
            what: `guard: text read with ${count} words`,
            value: speed(one),
            bar: '≥ 20 MB/s',
            holds: one.mbPerSecond >= 20,
          },
          atMost(`guard: memory of ${count} words`, one.mb, 200, mb),
        ]),
        ...Object.entries(cases.byKind).map(([kind, value]) => ({ what: `guard eval: ${kind}`, value: percent(value) })), // prettier-ignore
        share('guard: evasions found, the worst kind', cases.found, 1),
        share('guard: pinyin found, the worst kind', cases.pinyin, 0.95),
        share('guard: innocent lines left alone, the worst kind', cases.innocent, 1),
        share(
          'guard: another author’s lines, the worst kind of 71',
          Math.min(others.found, others.pinyin, others.innocent),
          1,
        ),
        atMost('guard: listed words that left a stream', stream.left, 0, String),
        { what: 'guard: characters a stream holds, mean', value: stream.held.toFixed(1) },
        { what: 'guard: the same, most', value: String(stream.most) },
        { what: 'guard: a piece of a stream', value: `${stream.microsecondsAPiece.toFixed(0)} µs` },
        { what: 'guard: 100000 words written', value: ms(reload.importMs) },
        { what: 'guard: 100000 words, until a new one counts', value: ms(reload.reloadMs) },
        { what: 'guard: longest stall, nothing changes', value: ms(reload.idleMs) },
        atMost('guard: longest stall while they are reloaded', reload.stallMs, 20, ms),
        atMost('guard: slowest look at a message meanwhile', reload.slowestMs, 50, ms),
        atMost('guard: the new word is missed', reload.counts ? 0 : 1, 0, String),
      ],
    };
  },
  async script() {
    const result = await measureScripts(effort);
    const mb = (value: number) => `${value.toFixed(1)} MB`;
    return {
      result,
      rows: [
        { what: 'script: one run', value: ms(result.runMs) },
        atMost('script: a limit of 50 ms stops within', result.stopMs, 250, ms),
        { what: 'p99 of echo turns, 100/s: nobody else', value: ms(result.quiet.p99) },
        atMost('p99 of echo turns, 100/s: a script running away', result.beside.p99, result.quiet.p99 + 15, ms),
        { what: 'script: turns a second', value: per(result.sumsPerSecond) },
        atMost('script: left behind by 1,000 runs', result.leakMb, 5, mb),
        { what: 'script: wrong or failed answers', value: String(result.errors), bar: '0', holds: result.errors === 0 },
      ],
    };
  },
  async cases() {
    const { seconds: took, cpuSeconds, trainSeconds, ran } = await measureCases();
    const seconds = (value: number) => `${value.toFixed(2)} s`;
    return {
      result: { seconds: took, cpuSeconds, trainSeconds, ran },
      rows: [
        atMost('1,000 test cases of six turns', took, 5, seconds),
        { what: 'their CPU', value: seconds(cpuSeconds) },
        { what: 'their training, once', value: seconds(trainSeconds) },
        { what: 'test cases that did not run to the end', value: String(1_000 - ran), bar: '0', holds: ran === 1_000 },
      ],
    };
  },
  async import() {
    const result = await measureImport();
    const seconds = (value: number) => `${value.toFixed(2)} s`;
    return {
      result,
      rows: [
        ...Object.entries(result.seconds).map(([kind, took]) =>
          atMost(`10,000 contacts into ${kind}`, took, 5, seconds),
        ),
        { what: 'CPU of the server for 10,000 contacts, at most', value: seconds(result.cpuSeconds) },
        { what: 'the slowest undo of them', value: seconds(result.undoSeconds) },
        { what: 'import: rows astray', value: String(result.wrong), bar: '0', holds: result.wrong === 0 },
      ],
    };
  },
  understanding: measureUnderstanding,
  async llm() {
    const result = await measureLlm();
    const { first, streams, loop } = result;
    const fine = (value: number) => `${value.toFixed(2)} ms`;
    return {
      result,
      rows: [
        atMost(`model: first token later than by the bare client (${fine(first.bare)})`, first.overhead, 1, fine),
        atMost('200 streams: the longest a token lay there', streams.most, 100, ms),
        { what: '200 streams: p50 and p99 of that', value: `${ms(streams.p50)}, ${ms(streams.p99)}` },
        { what: '200 streams: tokens lost', value: String(streams.lost), bar: '0', holds: streams.lost === 0 },
        { what: 'event loop, p99: idle, while they stream', value: `${ms(loop.idle)}, ${ms(loop.streaming)}` },
      ],
    };
  },
  async streams() {
    const result = await measureStreams(effort);
    const { quiet, beside, waits, lost, errors } = result;
    return {
      result,
      rows: [
        { what: 'p99 of echo turns, 100/s: nobody else', value: ms(quiet.p99) },
        atMost(`the same beside 200 streams: ${ms(beside.p99)}`, beside.p99 / quiet.p99, 1.5, times),
        { what: 'p50 of them: nobody else, beside 200 streams', value: `${ms(quiet.p50)}, ${ms(beside.p50)}` },
        atMost('200 listeners: the longest wait for a token that was there', waits.most, 100, ms),
        { what: '200 listeners: p50 and p99 of that', value: `${ms(waits.p50)}, ${ms(waits.p99)}` },
        { what: '200 listeners: tokens lost', value: String(lost), bar: '0', holds: lost === 0 },
        { what: 'streams: wrong or failed answers', value: String(errors), bar: '0', holds: errors === 0 },
      ],
    };
  },
  async pii() {
    const result = measurePersonal();
    return { result, rows: personalRows(result) };
  },
  async canvas() {
    const rounds = effort.rounds;
    const [small, result, large] = await measureCanvas([{ nodes: 200, rounds, heap: false }, { nodes: 500, rounds, heap: true }, { nodes: 2_000, rounds: 1, heap: false }]); // prettier-ignore
    return {
      result: { small, result, large },
      rows: [...canvasRows(small, 1.5), ...canvasRows(result, 1.3), ...canvasRows(large)],
    };
  },
};

/** Parts that answer one question together. */
const sets: Readonly<Record<string, readonly string[]>> = { safety: ['guard', 'pii', 'llm', 'streams'] };
const named = positionals.length > 0 ? positionals : (values.only?.split(',') ?? Object.keys(parts));
const picked = named.flatMap((name) => sets[name] ?? [name]);
if (picked.some((name) => name !== 'understanding')) {
  // in a process of its own, as npm start does it
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const rows: Row[] = [];
const results: Record<string, unknown> = {};
for (const name of picked) {
  const part = parts[name];
  if (!part) throw new Error(`--only knows ${[...Object.keys(parts), ...Object.keys(sets)].join(', ')}`);
  process.stderr.write(`bench: ${name} …\n`);
  const measured = await part();
  rows.push(...measured.rows);
  results[name] = measured.result;
}
const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; medians of ${effort.rounds} rounds of ${effort.seconds} s, 64 conversations\n`); // prettier-ignore
console.log(table(rows));
console.log(JSON.stringify({ at: new Date().toISOString(), machine, effort, ...results }));
process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;
