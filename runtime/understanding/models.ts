// The models of documents: made once for the same intents, in a thread of their own where the server runs, so that no turn waits for the
// learning of another bot.
import type { BotDocument } from '@dialoom/shared/document/document';
import { classifierOf, type Classifier } from './classifier.ts';
import { learn, type Example, type Model } from './learn.ts';
import { examplesOf, lessonKey, namesOf } from './lesson.ts';

export type Models = {
  /** The model of a document; learnt here and now when it is not known. */
  of(document: BotDocument): Classifier;
  /** The same without stopping the process: nothing is waited for once it is known. */
  ready(document: BotDocument): Classifier | Promise<Classifier>;
};
/** Learns elsewhere than in this thread. */
export type LearnApart = (examples: readonly Example[], names: ReadonlyMap<string, string>) => Promise<Model>;
const MOST = 100;

/** Finds what was learnt before and kept. */
export type FindKept = (document: BotDocument) => Promise<Model | undefined>;

/**
 * Models by their examples: a draft saved without touching an intent needs no training.
 * @param apart how `ready` learns; in this thread without
 * @param kept  looked at before learning; that it fails is no reason not to learn
 */
export function createModels(apart?: LearnApart, kept?: FindKept): Models {
  const byDocument = new WeakMap<BotDocument, Classifier>();
  const byIntents = new Map<string, Classifier>();
  const coming = new Map<string, Promise<Classifier>>();
  const keep = (document: BotDocument, key: string, model: Classifier): Classifier => {
    byIntents.delete(key); // the map keeps the order of use
    byIntents.set(key, model);
    if (byIntents.size > MOST) byIntents.delete(byIntents.keys().next().value ?? '');
    byDocument.set(document, model);
    return model;
  };
  const models: Models = {
    of(document) {
      const known = byDocument.get(document);
      if (known) return known;
      const key = lessonKey(document);
      return keep(document, key, byIntents.get(key) ?? classifierOf(learn(examplesOf(document), namesOf(document))));
    },
    ready(document) {
      const known = byDocument.get(document);
      if (known) return known;
      if (!apart || Object.keys(document.intents).length === 0) return models.of(document);
      const key = lessonKey(document);
      const made = byIntents.get(key);
      if (made) return keep(document, key, made);
      let learning = coming.get(key);
      if (!learning) {
        const anew = () => apart(examplesOf(document), namesOf(document));
        const model = kept
          ? kept(document)
              .catch(() => undefined)
              .then((known) => known ?? anew())
          : anew();
        learning = model.then(classifierOf).finally(() => coming.delete(key));
        coming.set(key, learning);
      }
      return learning.then((model) => keep(document, key, model));
    },
  };
  return models;
}
