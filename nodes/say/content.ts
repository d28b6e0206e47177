// The picture and the card of a message: their fields, and what becomes of them when they are sent.
import { z } from 'zod';
import { LinkAddress, MOST_CARDS, WebAddress, type Card, type Image } from '@dialoom/shared/node/content';
import type { Scope } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { field, type Template } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';

const address = () => field.template(2_000, 'url').prefault('');
export const messageImage = z.strictObject({ url: address(), alt: field.words(300).prefault('') });
export const messageCard = z.strictObject({
  title: field.words(200).prefault(''),
  subtitle: field.words(500).prefault(''),
  image: address(),
  rows: z
    .array(
      z.strictObject({ id: field.rowId(), label: field.words(80).prefault(''), value: field.words(300).prefault('') }),
    )
    .max(12)
    .default([]),
  links: z
    .array(z.strictObject({ id: field.rowId(), label: field.words(80).prefault(''), url: address() }))
    .max(4)
    .default([]),
});
/** One of several cards side by side: a picture, two lines, one link. */
export const messageSlide = z.strictObject({
  id: field.rowId(),
  title: field.words(200).prefault(''),
  subtitle: field.words(500).prefault(''),
  image: address(),
  label: field.words(80).prefault(''),
  url: address(),
});

/** What of a scope a card needs. */
type Put = Pick<Scope, 'url' | 'prompt'>;

/**
 * An address from a template. Variables are escaped as parts of it; one that *is* the whole address is taken as it stands.
 * Nothing when it is none that a browser may open: a missing picture must not cost the customer the message.
 */
function addressOf(template: Template, { url, prompt }: Put, kind: typeof WebAddress): string | undefined {
  return [url, prompt].map((put) => put(template).trim()).find((one) => kind.safeParse(one).success);
}

/** Buttons and card lines are no markup: values go in as they are, cut to what the message may hold. */
const line = (template: Template, { prompt }: Put, most: number) =>
  prompt(template)
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '');

export function imageOf({ url, alt }: z.output<typeof messageImage>, scope: Put): Image | undefined {
  const found = addressOf(url, scope, WebAddress);
  return found === undefined ? undefined : { url: found, alt: line(alt, scope, 300) };
}

/** Rows without a value and links without an address are left out. */
export function cardOf(card: z.output<typeof messageCard>, scope: Put): Card | undefined {
  const title = line(card.title, scope, 200);
  const subtitle = line(card.subtitle, scope, 500);
  const image = addressOf(card.image, scope, WebAddress);
  const rows = card.rows
    .map(({ label, value }) => ({ label: line(label, scope, 80), value: line(value, scope, 300) }))
    .filter(({ value }) => value !== '');
  const links = card.links.flatMap(({ label, url }) => {
    const to = addressOf(url, scope, LinkAddress);
    return to === undefined ? [] : [{ label: line(label, scope, 80) || to.slice(0, 80), url: to }];
  });
  if (title === '' && subtitle === '' && image === undefined && rows.length + links.length === 0) return undefined;
  return { title, subtitle, ...(image !== undefined && { image }), rows, links };
}

/**
 * The cards as they are filled in, or, with a list, each of them once for every entry of it, which the templates call `item`.
 * Those without words and picture are left out; a list that is none gives none.
 */
export function cardsOf(slides: readonly z.output<typeof messageSlide>[], from: string, scope: Scope): Card[] {
  const list = from === '' ? undefined : atPath(scope.vars, from);
  const items: readonly (Json | undefined)[] = from === '' ? [undefined] : Array.isArray(list) ? list : [];
  const cards = items.slice(0, MOST_CARDS).flatMap((item) => {
    const more = item === undefined ? {} : { item };
    const put: Put = {
      url: (template) => scope.url(template, more),
      prompt: (template) => scope.prompt(template, more),
    };
    return slides.flatMap(
      ({ id, label, url, ...card }) => cardOf({ ...card, rows: [], links: [{ id, label, url }] }, put) ?? [],
    );
  });
  return cards.slice(0, MOST_CARDS);
}
