// Sums of usage as a page shows them: by day, bot, node and model. Pure.
import type { UsageSum } from '@dialoom/shared/api/models';
import type { Use } from '../store/model-use.ts';

const DAY_MS = 86_400_000;
/** What bots and nodes are called: `bot` and `bot/flow/node`. */
export type Names = ReadonlyMap<string, string>;

export function summed(rows: readonly Use[]): UsageSum {
  const sum: UsageSum = { calls: 0, failed: 0, prompt: 0, completion: 0, cost: 0 };
  for (const row of rows) for (const part of ['calls', 'failed', 'prompt', 'completion', 'cost'] as const) sum[part] += row[part]; // prettier-ignore
  return sum;
}

export function usageOf(rows: readonly Use[], names: Names, priced: (model: string) => boolean) {
  const by = (key: (row: Use) => string) => [...Map.groupBy(rows, key).values()].flatMap((group) => (group[0] ? [{ first: group[0], sum: summed(group) }] : [])); // prettier-ignore
  const dearest = <T extends UsageSum>(all: T[]) => all.toSorted((a, b) => b.cost - a.cost || b.calls - a.calls);
  return {
    days: by(({ day }) => String(day)).map(({ first, sum }) => ({
      ...sum,
      day: new Date(first.day * DAY_MS).toISOString().slice(0, 10),
    })),
    bots: dearest(
      by(({ bot }) => bot).map(({ first: { bot }, sum }) => ({ ...sum, bot, name: names.get(bot) ?? bot })),
    ),
    nodes: dearest(
      by(({ bot, place }) => `${bot}/${place}`).map(({ first: { bot, place }, sum }) => {
        const [flow = '', node = ''] = place.split('/');
        return { ...sum, bot, flow, node, name: names.get(`${bot}/${place}`) ?? '' };
      }),
    ),
    models: dearest(
      by(({ connection, model }) => `${connection}\n${model}`).map(({ first: { connection, model }, sum }) => ({
        ...sum,
        connection,
        model,
        priced: priced(model),
      })),
    ),
  };
}
