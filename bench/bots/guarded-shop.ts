// The shop-like bot with a guard behind every answer of the customer: three categories, nine hundred words, none of them said.
import { shopBot } from './shop.ts';

const words = (stem: string) => Array.from({ length: 300 }, (_, n) => `${stem}${n.toString(36)}word`);
const rows = [
  { id: 'abuse', category: 'abuse', words: words('vile') },
  { id: 'fraud', category: 'fraud', words: words('scam') },
  { id: 'contact', category: 'contact', words: words('call') },
];
const guardNode = (y: number, next: string) => ({
  type: 'guard',
  version: 1,
  at: [440, y],
  config: { rows },
  next: { clean: next, 'hit:abuse': 'person', 'hit:fraud': 'person', 'hit:contact': 'person', error: 'person' },
});
const { nodes } = shopBot.flows.main;

export const guardedShopBot = {
  ...shopBot,
  name: 'Guarded shop',
  flows: {
    main: {
      ...shopBot.flows.main,
      nodes: {
        ...nodes,
        understand: {
          ...nodes.understand,
          next: { ...nodes.understand.next, 'intent:track': 'look-at-wish', 'intent:return': 'look-at-wish' },
        },
        order: { ...nodes.order, next: { ...nodes.order.next, answered: 'look-at-number' } },
        'look-at-wish': guardNode(112, 'order'),
        'look-at-number': guardNode(240, 'route'),
      },
    },
  },
};
