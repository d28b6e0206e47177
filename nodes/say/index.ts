// say: a message to the customer, with a picture or a card; several wordings, one of them picked each time.
import { z } from 'zod';
import { defineNode, type Scope } from '@dialoom/shared/node/define';
import { random, say as tell, type Effect } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, when, type Template } from '@dialoom/shared/node/fields';
import { cardOf, imageOf, messageCard, messageImage } from './content.ts';
import { text } from './text.ts';

const variant = z.strictObject({ id: field.rowId(), text: field.words().prefault('') });

export const say = defineNode({
  type: 'say',
  version: 1,
  icon: 'message-square-text',
  category: 'talk',
  waits: false,
  config: z.strictObject({
    text: field.words().prefault(''),
    attach: z.enum(['nothing', 'image', 'card']).default('nothing'),
    image: when('attach', ['image'], messageImage.prefault({})),
    card: when('attach', ['card'], messageCard.prefault({})),
    variants: advanced(z.array(variant).max(10).default([])),
  }),
  exits: ['next'],
  card: ({ text, attach, card }, { source, label }) => {
    const title = source(card.title).trim();
    const extra = { nothing: '', image: label('attach=image'), card: title === '' ? label('attach=card') : title }[attach];
    return [...(isBlank(text) ? [] : [`"${source(text)}`]), ...(extra === '' ? [] : [extra])];
  },
  *lint({ text, attach, image, card }) {
    if (attach === 'nothing' && isBlank(text)) yield { code: 'nothing-said', at: 'text' };
    if (attach === 'image' && isBlank(image.url)) yield { code: 'no-image', at: 'image.url' };
    if (attach === 'card' && isBlank(card.title)) yield { code: 'no-title', at: 'card.title' };
  },
  *run({ text, attach, image, card, variants }, scope) {
    const chosen = yield* picked([text, ...variants.map((one) => one.text)], scope);
    const shownImage = attach === 'image' ? imageOf(image, scope) : undefined;
    const shownCard = attach === 'card' ? cardOf(card, scope) : undefined;
    yield* tell({ text: chosen, ...(shownImage && { image: shownImage }), ...(shownCard && { card: shownCard }) });
    return { exit: 'next' };
  },
  text,
  fresh: { text: { 'zh-CN': '您好，有什么可以帮您？', en: 'Hello, what can I do for you?' } },
  examples: [
    { name: 'by name', config: { text: 'Hi {{ contact.name }}!' }, vars: { contact: { name: 'Li' } }, script: [], ends: { exit: 'next', said: ['Hi Li!'] } },
    { name: 'one of three wordings', config: { text: 'Hello', variants: [{ id: 'aaaa', text: 'Hi there' }, { id: 'bbbb', text: 'Good day' }] }, script: [], ends: { exit: 'next', said: ['Hi there'] } },
    { name: 'a picture', config: { text: 'This is the one', attach: 'image', image: { url: 'https://shop.example/{{ sku }}.png', alt: 'The {{ name }}' } }, vars: { sku: 'x-1', name: 'lamp' }, script: [], ends: { exit: 'next', said: ['This is the one'] } },
    {
      name: 'an order as a card',
      config: {
        attach: 'card',
        card: { title: 'Order {{ order.no }}', subtitle: 'On its way', image: 'https://shop.example/parcel.png', rows: [{ id: 'aaaa', label: 'Arrives', value: '{{ order.eta }}' }], links: [{ id: 'bbbb', label: 'Track it', url: 'https://shop.example/track/{{ order.no }}' }] },
      },
      vars: { order: { no: 'A 1', eta: 'Friday' } },
      script: [],
      ends: { exit: 'next' },
    },
  ],
}); // prettier-ignore

/** One of the wordings that have words; they weigh the same. With a single one the die stays in its cup. */
function* picked(wordings: readonly Template[], { render }: Scope): Generator<Effect<'random'>, string, unknown> {
  const filled = wordings.map((one) => render(one)).filter((one) => one.trim() !== '');
  if (filled.length < 2) return filled[0] ?? '';
  return filled[Math.floor((yield* random()) * filled.length)] ?? '';
}
