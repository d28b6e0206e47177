// What an address needs is loaded while the server is still asked who is there: otherwise each part waits for the one before it.
import { flowsPage } from '../bot/flows-page.ts';
import { botPages } from './bot-pages.ts';

export function loadAhead(path: string): void {
  if (!path.startsWith('/bots/')) return;
  botPages.ahead();
  if (/^\/bots\/[^/]+(?:\/flows(?:\/.*)?)?\/?$/.test(path)) flowsPage.ahead();
}
