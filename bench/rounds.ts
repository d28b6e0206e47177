// Several sides measured in turns (A B C A B C …), so that a noisy neighbour meets them alike; medians of the rounds.
import { closedLoop, median, openLoop, type Script } from './load.ts';

export const CONNECTIONS = 64;
export type Side = { name: string; port: number; script: Script; cpuMicros?: () => number };
export type Rates = { perSecond: Record<string, number>; micros: Record<string, number>; errors: number };

/** Peak rates in a closed loop; `micros`: the least CPU a request of a side that tells its own. */
export async function peakRates(sides: readonly Side[], seconds: number, rounds: number): Promise<Rates> {
  for (const { port, script } of sides) await closedLoop(port, CONNECTIONS, 1.5, script); // warm
  const seen = new Map(sides.map(({ name }) => [name, [] as number[]]));
  const micros: Record<string, number> = {};
  let errors = 0;
  for (let round = 0; round < rounds; round++)
    for (const { name, port, script, cpuMicros } of sides) {
      const before = cpuMicros?.() ?? 0;
      const result = await closedLoop(port, CONNECTIONS, seconds, script);
      if (cpuMicros) micros[name] = Math.min(micros[name] ?? Infinity, (cpuMicros() - before) / result.answers);
      seen.get(name)?.push(result.perSecond);
      errors += result.errors;
    }
  return { perSecond: Object.fromEntries([...seen].map(([name, values]) => [name, median(values)])), micros, errors };
}

/** p99 in ms of each side at half of its own peak, in an open loop; the peak is taken a moment before, on the machine as it is then. */
export async function tails(sides: readonly Side[], seconds: number, rounds: number): Promise<Record<string, number>> {
  const seen = new Map(sides.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const { name, port, script } of sides) {
      const { perSecond } = await closedLoop(port, CONNECTIONS, 1, script);
      seen.get(name)?.push((await openLoop(port, CONNECTIONS, seconds, perSecond / 2, script)).p99);
    }
  return Object.fromEntries([...seen].map(([name, values]) => [name, median(values)]));
}
