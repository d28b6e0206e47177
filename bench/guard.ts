// The word filter at size: how long 100,000 words take to be made ready, and how much text a second is read with them.
import { Scanner } from '../runtime/guard/scan.ts';
import { compileLists, type Listed } from '../runtime/guard/words.ts';
import { die } from './die.ts';

export type GuardResult = Readonly<
  Record<'10000' | '100000', { buildMs: number; mbPerSecond: number; mb: number; hits: number }>
>;

/** Chinese words of two to five of the 3,000 first ideographs, and one in four an English-looking one. */
export function wordsOf(count: number): Listed[] {
  const roll = die(7);
  const han = (): string => String.fromCharCode(0x4e00 + roll(3_000));
  const latin = (): string => 'abcdefghijklmnoprstuvwyz'.charAt(roll(24));
  return Array.from({ length: count }, (_, i) => ({
    word: Array.from({ length: i % 4 === 0 ? 5 + roll(6) : 2 + roll(4) }, i % 4 === 0 ? latin : han).join(''),
    category: `c${i % 13}`,
  }));
}
/** Customers' lines, half Chinese and half English by characters, with now and then a listed word or a sign in it. */
export function linesOf(words: readonly Listed[], megabytes: number): string[] {
  const roll = die(11);
  const zh = '你好我想查一下订单什么时候到账请问这个商品可以退货吗谢谢你的帮助物流信息一直没有更新地址填错了怎么办';
  const en =
    'please track my parcel the order has not arrived yet and i would like to know when it will be here thanks '.split(
      ' ',
    );
  const lines: string[] = [];
  for (let bytes = 0; bytes < megabytes * 1_000_000;) {
    const parts = Array.from({ length: 12 }, (_, i) =>
      i % 2 === 0 ? zh.slice(roll(20), 20 + roll(30)) : Array.from({ length: 5 }, () => en[roll(en.length)]).join(' '),
    );
    if (roll(5) === 0) parts.push(words[roll(words.length)]?.word ?? '');
    const line = `${parts.join(roll(3) === 0 ? '，' : ' ')}！`;
    lines.push(line);
    bytes += Buffer.byteLength(line);
  }
  return lines;
}

/** One core, best of the rounds: what the machine does beside it only takes away. */
export function measureGuard(rounds: number): GuardResult {
  const measure = (count: number) => {
    const words = wordsOf(count);
    const lines = linesOf(words, 8);
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
    const before = process.memoryUsage();
    const began = performance.now();
    const lists = compileLists(words);
    const buildMs = performance.now() - began;
    const after = process.memoryUsage();
    const scanner = new Scanner(lists);
    let best = Infinity;
    let hits = 0;
    for (let round = 0; round < Math.max(2, rounds); round++) {
      const from = performance.now();
      hits = 0;
      for (const line of lines) hits += scanner.scan(line).length;
      best = Math.min(best, performance.now() - from);
    }
    const mb = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
    return { buildMs, mbPerSecond: bytes / 1e3 / best, mb, hits };
  };
  return { '10000': measure(10_000), '100000': measure(100_000) };
}
