// The demo, wired: the shop on a loopback port of its own, the connection that leads to it, and the bot published from the first start.
import { demoBot } from '@dialoom/demo/bot';
import { demoFaq } from '@dialoom/demo/faq';
import { demoPages } from '@dialoom/demo/page';
import { startShop } from '@dialoom/demo/shop';
import type { BuiltIn } from './connections/connections.ts';
import { WORKSPACE } from './people/actor.ts';
import type { BotStore } from './store/bots.ts';
import type { KnowledgeStore } from './store/knowledge.ts';

export const DEMO_BOT = 'demo-shop';

export type Demo = {
  shop: string;
  connection: BuiltIn;
  target: { target: string; why: string };
  pages: ReturnType<typeof demoPages>;
  close(): Promise<void>;
};

/** Starts the shop. @throws when DIALOOM_DEMO_PORT is taken */
export async function startDemo(port: number | undefined): Promise<Demo> {
  const { url, close } = await startShop(port === undefined ? {} : { port });
  return {
    shop: url,
    connection: {
      id: 'shop',
      kind: 'api',
      name: '演示网店 Demo shop',
      settings: { address: url, auth: 'none', headers: [] },
      secret: '',
    },
    target: { target: new URL(url).host, why: '' }, // the studio has words for it
    pages: demoPages(DEMO_BOT),
    close,
  };
}
/** The demo bot and its FAQ are there and live from the first start; one that was edited or deleted on purpose is left alone. */
export async function ensureDemoBot(
  bots: BotStore,
  knowledge: KnowledgeStore,
  made: { read(): Promise<boolean>; write(): Promise<void> },
): Promise<void> {
  if (await made.read()) return;
  if (demoFaq.id && !(await knowledge.find(WORKSPACE, demoFaq.id)))
    await knowledge.create(WORKSPACE, demoFaq, { name: '' });
  if (!(await bots.find(WORKSPACE, DEMO_BOT))) {
    const { etag } = await bots.create(WORKSPACE, demoBot, undefined, DEMO_BOT);
    await bots.publish(WORKSPACE, DEMO_BOT, etag, '', undefined);
  }
  await made.write();
}
