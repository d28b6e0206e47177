// Whether any node of a bot reads how the customer feels: only then is it looked at. Found once per document.
import type { BotDocument } from '@dialoom/shared/document/document';

const known = new WeakMap<BotDocument, boolean>();
/** As conditions, templates and scripts write it. */
const NAMED = /conversation(?:\?)?(?:\.|\[\\?["'])(?:negative|urgent)/;

export function readsFeelings(document: BotDocument): boolean {
  const told = known.get(document);
  if (told !== undefined) return told;
  const reads = NAMED.test(JSON.stringify(document.flows));
  known.set(document, reads);
  return reads;
}
