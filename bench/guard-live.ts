// The word filter at work: a list of 100,000 words changed while messages are looked at, and a stream that is held back as little as may be.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { guardCategories } from '../shared/guard/policy.ts';
import { evaluateGuard, type Case } from '../runtime/guard/evaluate.ts';
import { Guard } from '../runtime/guard/guard.ts';
import { guardHouse } from '../runtime/guard/house.ts';
import { Scanner } from '../runtime/guard/scan.ts';
import { StreamGuard } from '../runtime/guard/stream.ts';
import { parseWordList } from '../runtime/guard/word-list.ts';
import { compileLists, type Listed } from '../runtime/guard/words.ts';
import { guardWordStore } from '../runtime/store/guard-words.ts';
import { openStore } from '../runtime/store/open.ts';
import { die } from './die.ts';

const WORKSPACE = 'bench';

/** A word is added to a list of so many, from the write until it counts. Messages are looked at every 2 ms meanwhile. */
export async function measureReload(words: readonly Listed[], lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'dialoom-guard-'));
  const store = await openStore(`file:${join(folder, 'guard.db')}`);
  try {
    const kept = guardWordStore(store, Date.now);
    const fields = { kind: 'word' as const, level: 2, note: '', near: '', within: 20 };
    const listed = words.map(({ word }, i) => ({ ...fields, word, category: guardCategories[i % 13] ?? 'ads' }));
    const from = performance.now();
    await kept.addAll(WORKSPACE, '', listed, 'bench');
    const importMs = performance.now() - from;
    const house = guardHouse(kept, WORKSPACE, async () => undefined, () => undefined); // prettier-ignore
    await house.refresh();
    const looks: number[] = [];
    const look = (i: number): void => {
      const began = performance.now();
      house.of('shop')?.guard.scan(lines[i % lines.length] ?? '');
      looks.push(performance.now() - began);
    };
    const stall = async (work: Promise<unknown> | undefined, ms: number) => {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      let over = false;
      void work?.then(() => (over = true));
      const until = performance.now() + ms;
      for (let i = 0; work ? !over : performance.now() < until; i++) {
        look(i);
        await sleep(2);
      }
      delay.disable();
      return Math.max(0, delay.max / 1e6 - 1);
    };
    const idleMs = await stall(undefined, 500);
    looks.length = 0;
    await kept.add(WORKSPACE, { ...fields, list: '', word: 'rambutan', category: 'ads' }, 'bench');
    const began = performance.now();
    const stallMs = await stall(house.refresh(), 0);
    const reloadMs = performance.now() - began;
    const counts = house.of('shop')?.guard.scan('a rambutan').length === 1;
    await house.stop();
    return { importMs, reloadMs, idleMs, stallMs, slowestMs: Math.max(...looks), counts };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines as a model sends them, one to six characters a piece. `held`: characters that wait after a piece, in the mean and at most. */
export function measureStream(words: readonly Listed[], lines: readonly string[]) {
  const guard = new Guard([new Scanner(compileLists(words))]);
  const roll = die(5);
  let pieces = 0;
  let held = 0;
  let most = 0;
  let left = 0;
  const began = performance.now();
  for (const line of lines) {
    const stream = new StreamGuard(guard, () => 'stars');
    let out = '';
    for (let at = 0; at < line.length;) {
      const to = at + 1 + roll(6);
      out += stream.push(line.slice(at, to));
      at = to;
      pieces++;
      held += stream.held;
      most = Math.max(most, stream.held);
    }
    out += stream.end();
    left += guard.scan(out).length;
  }
  return { microsecondsAPiece: ((performance.now() - began) * 1e3) / pieces, held: held / pieces, most, left };
}

/** The cases in runtime/guard/sample: shares that are wholly right, of what must be found, of pinyin, and of what must not. */
export function measureEvasions(which: '' | '-2' = '') {
  const read = (name: string) => readFileSync(new URL(`../runtime/guard/sample/${name}`, import.meta.url), 'utf8');
  const list = parseWordList(read(`words${which}.txt`));
  if ('badLine' in list) throw new Error('the sample is no list');
  const cases = read(`cases${which}.jsonl`).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Case); // prettier-ignore
  const scanner = new Scanner(compileLists(list.listed, list.allowed));
  const { byKind } = evaluateGuard(scanner, cases, () => 0);
  const share = (kind: (name: string) => boolean) =>
    Math.min(...Object.entries(byKind).flatMap(([name, value]) => (kind(name) ? [value] : [])));
  const isPinyin = (kind: string) => kind.startsWith('pinyin');
  const isNegative = (kind: string) => kind.startsWith('neg-');
  return {
    byKind,
    found: share((kind) => !isPinyin(kind) && !isNegative(kind)),
    pinyin: share(isPinyin),
    innocent: share(isNegative),
  };
}
