// What bots are called, by id: of those that have been listed.
import { useBots } from './bots.ts';

export function useBotNames(): ReadonlyMap<string, string> {
  const bots = useBots();
  return new Map((bots.data?.pages ?? []).flatMap((page) => page.bots.map(({ id, name }) => [id, name] as const)));
}
