// Templates: what there is to begin from, and a bot made from one.
import * as api from '@dialoom/shared/api/templates';
import type { KnowledgeFile } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { BotStore } from '../store/bots.ts';
import type { CaseStore } from '../store/cases.ts';
import type { Template } from '../templates/templates.ts';

export type TemplateParts = {
  templates: { all(): Promise<readonly Template[]> };
  bots: BotStore;
  cases: Pick<CaseStore, 'bring'>;
  /** @throws knowledge.exists; nothing is written then */
  makeList(workspace: string, file: KnowledgeFile, by: { name: string }): Promise<unknown>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountTemplates(door: Door, { templates, bots, cases, makeList, record }: TemplateParts): void {
  mount(door, api.listTemplates, async () => ({ templates: (await templates.all()).map(({ view }) => view) }));
  mount(door, api.makeFromTemplate, async ({ body: { template: wanted, name }, actor }) => {
    const template = (await templates.all()).find(({ view }) => view.id === wanted);
    if (!template) throw new DialoomError('not-found', 404);
    if (await isTaken(actor.workspace, name)) throw new DialoomError('template.name-taken', 409, { params: { name } });
    const by = { id: actor.id, name: actor.name };
    const knowledge = await listFor(actor.workspace, template.knowledge, by);
    const { id } = await bots.create(actor.workspace, { ...template.document, name }, by);
    await cases.bring(actor.workspace, id, { cases: template.cases }, by);
    await record(actor, 'bot.create', id, { name, template: template.view.id });
    return { id, knowledge };
  });

  /** Names need not be unique; made twice from one template by mistake, two bots could not be told apart. */
  async function isTaken(workspace: string, name: string): Promise<boolean> {
    let after: string | undefined;
    do {
      const { rows, next } = await bots.list(workspace, after);
      if (rows.some((row) => row.name === name)) return true;
      after = next;
    } while (after !== undefined);
    return false;
  }
  /** What is there may have been edited: it is never written over, nor doubled. */
  async function listFor(workspace: string, file: KnowledgeFile, by: { name: string }): Promise<'made' | 'kept'> {
    try {
      await makeList(workspace, file, by);
      return 'made';
    } catch (error) {
      if (error instanceof DialoomError && error.code === 'knowledge.exists') return 'kept';
      throw error;
    }
  }
}
