// What customers asked and a list could not answer, grouped; and what becomes of it.
import * as api from '@dialoom/shared/api/faq';
import { bandOf } from '../knowledge/confidence.ts';
import { grouped } from '../knowledge/groups.ts';
import { inLanguage } from '../knowledge/in-language.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { KnowledgeStore } from '../store/knowledge.ts';
import type { FaqDoing } from './faq.ts';

/** Ways that are looked at, the most asked first; groups and ways that are told. */
const MOST_WAYS = 2_000;
const MOST_GROUPS = 50;
const MOST_TOLD = 20;

export function mountUnanswered(
  door: Door,
  { knowledge, shelf, flush }: { knowledge: KnowledgeStore; shelf: Shelf; flush(): Promise<void> },
  { find, done }: FaqDoing,
): void {
  mount(door, api.listUnanswered, async ({ params, actor: { workspace, ...actor } }, c) => {
    await find({ workspace, ...actor }, params.list);
    await flush();
    const ways = await knowledge.missed.ways(workspace, params.list, MOST_WAYS);
    const groups = (await grouped(ways.map(({ said }) => said))).map((places) => {
      const own = places.flatMap((place) => ways[place] ?? []);
      return {
        own,
        asked: own.reduce((sum, { asked }) => sum + asked, 0),
        lastAt: Math.max(...own.map(({ lastAt }) => lastAt)),
      };
    });
    const told = groups.toSorted((a, b) => b.asked - a.asked || b.lastAt - a.lastAt).slice(0, MOST_GROUPS);
    const locale = localeOf(c);
    return {
      groups: await Promise.all(
        told.map(async ({ own, asked, lastAt }) => {
          const question = own[0]?.said ?? '';
          const [best] = (await shelf.search(workspace, params.list, question, 1)) ?? [];
          const near = best && bandOf(best.confidence) !== 'none' ? best : undefined;
          return {
            question,
            ways: own.slice(0, MOST_TOLD).map(({ question: key, said: text, asked: times }) => ({ key, text, asked: times })), // prettier-ignore
            keys: own.slice(0, 1_000).map(({ question: key }) => key),
            asked,
            lastAt,
            ...(near && { nearest: { id: near.id, question: inLanguage(near.texts, locale, 'question') } }),
          };
        }),
      ),
      ...(await knowledge.missed.total(workspace, params.list)),
    };
  });
  mount(door, api.settleUnanswered, async ({ params, body, actor }) => {
    await find(actor, params.list);
    const settled = await knowledge.missed.settle(actor.workspace, params.list, body.keys, body.as);
    await done(actor, params.list, 'settle', { as: body.as, questions: settled, unread: true });
    return { settled };
  });
}
