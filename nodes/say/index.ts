// say: a message to the customer, with a picture, a card or several side by side; several wordings, one of them picked each time; and what
// the customer may say next with one press.
import { z } from 'zod';
import { defineNode, type Scope } from '@dialoom/shared/node/define';
import { random, say as tell, type Effect } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, when, type Template } from '@dialoom/shared/node/fields';
import { MOST_CARDS } from '@dialoom/shared/node/content';
import { cardOf, cardsOf, imageOf, messageCard, messageImage, messageSlide } from './content.ts';
import { text } from './text.ts';

const suggestion = z.strictObject({ id: field.rowId(), text: field.words(80).prefault('') });
const variant = z.strictObject({ id: field.rowId(), text: field.words().prefault('') });

export const say = defineNode({
  type: 'say',
  version: 1,
  icon: 'message-square-text',
  category: 'talk',
  waits: false,
  config: z.strictObject({
    text: field.words().prefault(''),
    attach: z.enum(['nothing', 'image', 'card', 'cards']).default('nothing'),
    image: when('attach', ['image'], messageImage.prefault({})),
    card: when('attach', ['card'], messageCard.prefault({})),
    cards: when('attach', ['cards'], z.array(messageSlide).max(MOST_CARDS).default([])),
    from: when('attach', ['cards'], field.reads().default('')),
    suggest: z.array(suggestion).max(20).default([]),
    variants: advanced(z.array(variant).max(10).default([])),
  }),
  exits: ['next'],
  card: ({ text, attach, card, cards, suggest }, { source, label }) => {
    const titles = (templates: readonly Template[]) => templates.map((one) => source(one).trim()).filter(Boolean).join(' · ');
    const extra = { nothing: '', image: label('attach=image'), card: titles([card.title]) || label('attach=card'), cards: titles(cards.map((one) => one.title)) || label('attach=cards') }[attach];
    return [isBlank(text) ? '' : `"${source(text)}`, extra, titles(suggest.map((one) => one.text))].filter(Boolean);
  },
  *lint({ text, attach, image, card, cards }) {
    if (attach === 'nothing' && isBlank(text)) yield { code: 'nothing-said', at: 'text' };
    if (attach === 'image' && isBlank(image.url)) yield { code: 'no-image', at: 'image.url' };
    if (attach === 'card' && isBlank(card.title)) yield { code: 'no-title', at: 'card.title' };
    if (attach === 'cards' && cards.every((one) => isBlank(one.title))) yield { code: 'no-cards', at: 'cards' };
  },
  *run({ text, attach, image, card, cards, from, suggest, variants }, scope) {
    const chosen = yield* picked([text, ...variants.map((one) => one.text)], scope);
    const shownImage = attach === 'image' ? imageOf(image, scope) : undefined;
    const shownCard = attach === 'card' ? cardOf(card, scope) : undefined;
    const shownCards = attach === 'cards' ? cardsOf(cards, from, scope) : [];
    const offered = suggest.map((one) => scope.prompt(one.text).trim().slice(0, 80)).filter(Boolean);
    yield* tell({
      text: chosen,
      ...(shownImage && { image: shownImage }),
      ...(shownCard && { card: shownCard }),
      ...(shownCards.length > 0 && { cards: shownCards }),
      ...(offered.length > 0 && { suggest: offered }),
    });
    return { exit: 'next' };
  },
  text,
  fromText: 'text',
  fromPicture: (url) => ({ attach: 'image' as const, image: { url } }),
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
    {
      name: 'two offers side by side',
      config: {
        text: 'These two fit:',
        attach: 'cards',
        cards: [{ id: 'aaaa', title: 'Desk lamp', subtitle: '€ 39', image: 'https://shop.example/lamp.png', label: 'See it', url: 'https://shop.example/lamp' }, { id: 'bbbb', title: 'Floor lamp', subtitle: '€ 89', url: 'https://shop.example/floor' }],
      },
      script: [],
      ends: { exit: 'next', said: ['These two fit:'] },
    },
    {
      name: 'a card for each order that was found',
      config: { text: 'Your orders', attach: 'cards', from: 'orders', cards: [{ id: 'aaaa', title: 'Order {{ item.no }}', subtitle: '{{ item.status }}', url: 'https://shop.example/o/{{ item.no }}' }] },
      vars: { orders: [{ no: 'A1', status: 'sent' }, { no: 'B2', status: 'packed' }], other: 1 },
      script: [],
      ends: { exit: 'next', said: ['Your orders'] },
    },
    { name: 'what to say next', config: { text: 'Anything else?', suggest: [{ id: 'aaaa', text: 'Where is my order?' }, { id: 'bbbb', text: 'No, thanks' }] }, script: [], ends: { exit: 'next', said: ['Anything else?'] } },
  ],
}); // prettier-ignore

/** One of the wordings that have words; they weigh the same. With a single one the die stays in its cup. */
function* picked(wordings: readonly Template[], { render }: Scope): Generator<Effect<'random'>, string, unknown> {
  const filled = wordings.map((one) => render(one)).filter((one) => one.trim() !== '');
  if (filled.length < 2) return filled[0] ?? '';
  return filled[Math.floor((yield* random()) * filled.length)] ?? '';
}
