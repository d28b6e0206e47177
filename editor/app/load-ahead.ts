// What an address needs is loaded while the server is still asked who is there: otherwise each part waits for the one before it.
import { matchPath } from './router.ts';

/** A part that cannot be loaded is told by the page that wants it. */
const ahead = (part: Promise<unknown>): void => void part.catch(() => undefined);

export function loadAhead(path: string): void {
  if (!path.startsWith('/bots/')) return;
  ahead(import('../bot/BotPages.tsx'));
  if (matchPath('/bots/:bot', path) || /^\/bots\/[^/]+\/flows(?:\/|$)/.test(path))
    ahead(import('../bot/FlowsPage.tsx'));
}
