// Knowledge lists: their entries, who approves them, and what a question would find.
import * as api from '@dialoom/shared/api/faq';
import type { FaqHit, FaqTexts } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { bandOf, MAYBE, SURE } from '../knowledge/confidence.ts';
import { inLanguage } from '../knowledge/in-language.ts';
import { bareOf } from '../knowledge/near.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { failure } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import { can, type Actor } from '../people/actor.ts';
import type { By } from '../store/faq-rows.ts';
import { StaleFaq, type KnowledgeStore } from '../store/knowledge.ts';
import type { FaqMedia } from '../store/faq-media.ts';
import { mountFaqFiles } from './faq-files.ts';
import { mountFaqMedia } from './faq-media.ts';
import { mountUnanswered } from './faq-unanswered.ts';

/** A list with all its entries, as a template brings it. */
const LIST_BYTES = 12 * 1_048_576;
const MOST_HITS = 10;

export type FaqParts = {
  knowledge: KnowledgeStore;
  media: FaqMedia;
  /** This server, as customers reach it. */
  address: string;
  shelf: Shelf;
  /** How many nodes of drafts name the list. */
  usesOf(workspace: string, list: string): Promise<number>;
  /** Flows of the bots that use it. */
  flowsBeside(workspace: string, list: string): Promise<{ id: string; name: string; bots: string[] }[]>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
  /** Writes what was counted and not written yet. */
  flush(): Promise<void>;
};
/** What every route of a list does. */
export type FaqDoing = {
  /** @throws not-found */
  find(actor: Actor, list: string): Promise<{ name: string; entries: number }>;
  by(actor: Actor): By;
  /** It was done: the search sees it, and it stands in the log. `unread`: nothing changed that a search reads. */
  done(actor: Actor, list: string, action: string, detail?: Detail): Promise<void>;
  record: FaqParts['record'];
};
type Detail = { entry?: string; unread?: boolean; [key: string]: unknown };

export function mountFaq(
  door: Door,
  { knowledge, media, address, shelf, usesOf, flowsBeside, record, flush }: FaqParts,
): void {
  const find = async ({ workspace }: Actor, list: string) => {
    const found = await knowledge.find(workspace, list);
    if (!found) throw new DialoomError('not-found', 404);
    return found;
  };
  const done: FaqDoing['done'] = async (actor, list, action, { unread, ...detail } = {}) => {
    if (!unread) shelf.changed(actor.workspace, list, detail.entry);
    const { [list]: name } = await knowledge.named(actor.workspace);
    await record(actor, `knowledge.${action}`, list, { ...(name !== undefined && { name }), ...detail });
  };
  const by = (actor: Actor): By => ({ name: actor.name, mayApprove: can(actor, 'knowledge.approve') });
  const doing: FaqDoing = { find, by, done, record };

  mount(door, api.listKnowledge, async ({ actor: { workspace } }) => {
    const lists = await knowledge.lists(workspace);
    return {
      lists: await Promise.all(lists.map(async (one) => ({ ...one, usedBy: await usesOf(workspace, one.id) }))),
    };
  });
  mount(
    door,
    api.createKnowledge,
    async ({ body, actor }) => {
      const made = await knowledge.create(actor.workspace, body, by(actor));
      await done(actor, made.id, 'create', { name: body.name, entries: body.entries.length });
      return { ...made, usedBy: await usesOf(actor.workspace, made.id) };
    },
    LIST_BYTES,
  );
  mount(door, api.renameKnowledge, async ({ params, body, actor }) => {
    const review = await knowledge.change(actor.workspace, params.list, body, by(actor));
    await done(actor, params.list, 'rename', { name: body.name, review });
    return { name: body.name, review };
  });
  mount(door, api.deleteKnowledge, async ({ params, actor }) => {
    const { name, entries } = await find(actor, params.list);
    const count = await usesOf(actor.workspace, params.list);
    if (count > 0) throw new DialoomError('knowledge.in-use', 409, { params: { count } });
    await knowledge.remove(actor.workspace, params.list);
    await done(actor, params.list, 'delete', { name, entries });
  });

  mount(door, api.listFaq, async ({ params, query, actor }) => {
    await find(actor, params.list);
    return knowledge.entries(actor.workspace, params.list, query);
  });
  mount(door, api.readFaq, async ({ params, actor }) => {
    const entry = await knowledge.entry(actor.workspace, params.list, params.entry);
    if (!entry) throw new DialoomError('not-found', 404);
    return entry;
  });
  mount(door, api.createFaq, async ({ params, body, actor }) => {
    const entry = await knowledge.add(actor.workspace, params.list, body.entry, by(actor));
    await done(actor, params.list, 'add', { entry: entry.id });
    return entry;
  });
  mount(door, api.saveFaq, async ({ params, body, actor }, c) => {
    try {
      const entry = await knowledge.save(actor.workspace, params.list, params.entry, body.rev, body.entry, by(actor));
      await done(actor, params.list, 'change', { entry: entry.id });
      return entry;
    } catch (error) {
      if (error instanceof StaleFaq) return failure(c, 'knowledge.changed', 409, { beside: { entry: error.entry } });
      throw error;
    }
  });
  mount(door, api.deleteFaq, async ({ params, actor }) => {
    await knowledge.drop(actor.workspace, params.list, params.entry, by(actor));
    await done(actor, params.list, 'drop', { entry: params.entry });
  });

  mount(door, api.stageFaq, async ({ params, body, actor }) => {
    const { entries, stage, note } = body;
    const told = await knowledge.stage(actor.workspace, params.list, entries, stage, note, by(actor));
    const [only, ...more] = told.done;
    await done(actor, params.list, 'stage', { stage, entries: told.done.length, ...(only !== undefined && more.length === 0 && { entry: only }) }); // prettier-ignore
    return told;
  });
  mount(door, api.readFaqHistory, async ({ params, actor }) => {
    const entry = await knowledge.entry(actor.workspace, params.list, params.entry);
    if (!entry) throw new DialoomError('not-found', 404);
    return { versions: await knowledge.history(actor.workspace, params.list, params.entry) };
  });
  mount(door, api.listFaqFlows, async ({ params, actor }) => {
    await find(actor, params.list);
    return { flows: await flowsBeside(actor.workspace, params.list) };
  });
  mount(door, api.moveFaqCategory, async ({ params, body, actor }) => {
    await find(actor, params.list);
    const moved = await knowledge.move(actor.workspace, params.list, body.from, body.to, actor);
    await done(actor, params.list, 'move', { from: body.from, to: body.to, moved });
    return { moved };
  });

  mount(door, api.tryFaq, async ({ params, body, actor }) => {
    await find(actor, params.list);
    const entries = await shelf.size(actor.workspace, params.list); // what the look itself takes is told, not the building
    const from = performance.now();
    const found = (await shelf.search(actor.workspace, params.list, body.text, MOST_HITS)) ?? [];
    const ms = Math.round((performance.now() - from) * 1_000) / 1_000;
    type Told = Pick<FaqHit, 'id' | 'category' | 'confidence' | 'how' | 'shared' | 'score' | 'state'>;
    const hit = (one: Told, by: string, texts: Readonly<Record<string, FaqTexts>>): FaqHit => ({
      id: one.id, category: one.category, confidence: one.confidence, how: one.how, shared: one.shared, score: one.score, state: one.state,
      by,
      question: inLanguage(texts, body.locale, 'question'),
      answer: inLanguage(texts, body.locale, 'answer'),
      band: bandOf(one.confidence),
    }); // prettier-ignore
    const unheard = (await knowledge.unheard(actor.workspace, params.list, body.text)).map((entry) => {
      const wordings = Object.values(entry.texts).flatMap(({ question, similar }) => [question, ...similar]);
      const wording = wordings.find((one) => bareOf(one) === bareOf(body.text)) ?? '';
      return hit({ ...entry, confidence: 1, how: 'same', shared: [], score: 0 }, wording, entry.texts);
    });
    const silent = await shelf.silent(actor.workspace, params.list, body.text);
    return {
      hits: found.map((one) => hit({ ...one, state: 'live' }, one.question, one.texts)),
      silent: [...unheard, ...silent.map((one) => hit(one, one.question, one.texts))],
      sure: SURE,
      maybe: MAYBE,
      entries,
      ms,
    };
  });

  mountFaqFiles(door, knowledge, doing);
  mountUnanswered(door, { knowledge, shelf, flush }, doing);
  mountFaqMedia(door, media, address, doing);
}
