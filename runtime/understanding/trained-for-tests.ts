// A model learnt in the thread that asks.
import { classifierOf, type Classifier } from './classifier.ts';
import { learn, type Example } from './learn.ts';

export const trained = (examples: readonly Example[], names?: ReadonlyMap<string, string>): Classifier =>
  classifierOf(learn(examples, names));
