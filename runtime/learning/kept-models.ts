// The models of published versions, kept with them: a start reads them and learns nothing, and every process answers alike.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { LearntStore } from '../store/learnt.ts';
import { CORE, type Model } from '../understanding/learn.ts';
import { lessonKey } from '../understanding/lesson.ts';
import { packed, unpacked } from './pack.ts';

export type KeptModels = ReturnType<typeof keptModels>;
export const keptModels = (store: LearntStore) => ({
  /** What was learnt from the same examples by the same core. */
  async find(document: BotDocument): Promise<Model | undefined> {
    const body = await store.find(lessonKey(document));
    return body && unpacked(body);
  },
  /** Puts the model beside the version, unless it is there. */
  async keep(bot: string, version: number, document: BotDocument, model: Model): Promise<void> {
    if (model.intents.length === 0) return;
    const key = lessonKey(document);
    if ((await store.of(bot, version))?.key === key) return;
    await store.keep(bot, version, { key, core: CORE, body: await packed(model) });
  },
  /** How large the one of a version is; nothing while there is none, or it is of an older core. */
  async about(bot: string, version: number): Promise<{ bytes: number; at: number } | undefined> {
    const found = await store.of(bot, version);
    return found && found.core === CORE ? { bytes: found.bytes, at: found.at } : undefined;
  },
});
