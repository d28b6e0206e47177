// Why a line was taken for an intent: the example that is nearest to it, and the pieces of the line without which it would be less sure.
// The model itself is asked again with a piece left out, so that what is told holds for any model.
import type { IntentEvidence } from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import { featuresOf, normal } from './features.ts';
import type { Models } from './models.ts';
import { nearestOf, spaceOf } from './vectors.ts';

/** A longer line is asked about in larger parts. */
const MOST_PARTS = 40;
/** A piece that did less is not worth a word. */
const LEAST_SHARE = 0.05;
const MOST_PIECES = 4;

type Near = (text: string, intent: string) => { text: string; near: number } | undefined;
const nearByIntents = new WeakMap<object, Near>();

/** The example of an intent that is nearest to a text. Made once for the same intents. */
function nearIn({ intents }: BotDocument): Near {
  const known = nearByIntents.get(intents);
  if (known) return known;
  const examples = Object.entries(intents).flatMap(([intent, { examples }]) =>
    Object.values(examples).flatMap((texts) => texts.filter((text) => text.trim()).map((text) => ({ text, intent }))),
  );
  const space = spaceOf(examples.map(({ text }) => featuresOf(text)));
  const nearest = nearestOf(examples.map(({ text }) => space.vectorOf(featuresOf(text))), space.size); // prettier-ignore
  const made: Near = (text, intent) => {
    const plain = normal(text);
    const near = nearest(space.vectorOf(featuresOf(text)));
    let best: { text: string; near: number } | undefined;
    for (const [i, one] of examples.entries()) {
      if (one.intent !== intent) continue;
      const how = normal(one.text) === plain ? 1 : Math.min(0.99, near[i] ?? 0);
      if (how > (best?.near ?? 0)) best = { text: one.text, near: Math.round(how * 100) / 100 };
    }
    return best;
  };
  nearByIntents.set(intents, made);
  return made;
}

/** A text in parts that can be left out: words, Chinese signs, and what stands between them. */
function partsOf(text: string): string[] {
  const parts = text.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
  const each = Math.ceil(parts.length / MOST_PARTS);
  return Array.from({ length: Math.ceil(parts.length / each) }, (_, i) =>
    parts.slice(i * each, (i + 1) * each).join(''),
  );
}

export const evidenceWith =
  (models: Models) =>
  (document: BotDocument, text: string, intents: readonly string[]): IntentEvidence[] => {
    const model = models.of(document);
    const only = new Set(intents);
    const sureOf = (line: string) =>
      new Map(model.classify(line, only).ranked.map(({ intent, confidence }) => [intent, confidence]));
    const whole = sureOf(text);
    const parts = partsOf(text.slice(0, 1_000));
    const without = parts.length < 2 ? [] : parts.map((_, i) => sureOf(parts.toSpliced(i, 1).join('')));
    const near = nearIn(document);
    return intents.map((intent) => {
      const example = near(text, intent);
      const lost = without.map((line) => Math.max(0, (whole.get(intent) ?? 0) - (line.get(intent) ?? 0)));
      return { intent, ...(example && { example }), pieces: example?.near === 1 ? [] : piecesOf(parts, lost) };
    });
  };

/** Parts side by side that all spoke for it are one piece. */
function piecesOf(parts: readonly string[], lost: readonly number[]): { text: string; share: number }[] {
  const all = lost.reduce((sum, one) => sum + one, 0);
  if (all <= 0) return [];
  const pieces: { text: string; share: number }[] = [];
  let open: { text: string; share: number } | undefined;
  for (const [i, part] of parts.entries()) {
    const share = (lost[i] ?? 0) / all;
    const isHan = /^\p{Script=Han}/u.test(part);
    if (share < LEAST_SHARE / 2 || !/[\p{L}\p{N}]/u.test(part)) open = undefined;
    else if (open && isHan) Object.assign(open, { text: open.text + part, share: open.share + share });
    else pieces.push((open = { text: part, share }));
    if (!isHan) open = undefined;
  }
  return pieces
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_PIECES)
    .map(({ text, share }) => ({ text, share: Math.round(share * 100) / 100 }));
}
