// What one document understands otherwise than another: each message put to both, as their bands have it.
import type { ChangedMessage, Understanding } from '@dialoom/shared/api/quality';
import type { BotDocument } from '@dialoom/shared/document/document';
import { isSame } from '@dialoom/shared/understanding/changes';
import { classifyIn } from './classify.ts';
import type { Models } from './models.ts';

export type Message = Pick<ChangedMessage, 'text' | 'from' | 'times' | 'wanted'>;
/** How long messages are looked at before the rest of the process gets a turn, in ms. */
const SLICE_MS = 4;

/** Both models are there before the first message is looked at. @throws the signal's reason */
export async function changesBetween(
  models: Models,
  [before, after]: readonly [BotDocument, BotDocument],
  messages: readonly Message[],
  { signal, progress }: { signal: AbortSignal; progress(share: number): Promise<void> },
): Promise<ChangedMessage[]> {
  const [old, fresh] = [await understands(models, before), await understands(models, after)];
  const changed: ChangedMessage[] = [];
  let began = performance.now();
  for (const [i, message] of messages.entries()) {
    const [was, is] = [old(message.text), fresh(message.text)];
    if (!isSame(was, is)) changed.push({ ...message, before: was, after: is });
    if (performance.now() - began < SLICE_MS) continue;
    await progress((i + 1) / messages.length);
    await new Promise((resume) => setImmediate(resume));
    signal.throwIfAborted();
    began = performance.now();
  }
  return changed;
}

async function understands(models: Models, document: BotDocument): Promise<(text: string) => Understanding> {
  const model = await models.ready(document);
  const intents = Object.keys(document.intents);
  const { threshold: sure, doubtful } = document.settings;
  return (text) => {
    const told = classifyIn(model, text, intents, { sure, doubtful });
    return {
      ...(told.intent !== undefined && { intent: told.intent }),
      ...(told.doubtful && { doubtful: told.doubtful }),
    };
  };
}
