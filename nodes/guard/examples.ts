// The examples of the guard node: a hit, two at once, nothing found, a variable, and the check itself failing.
import type { Example } from '@dialoom/shared/node/define';
import type { guardConfig } from './index.ts';

const rows = [
  { id: 'risk', category: 'self-harm' as const, words: ['end my life'], mask: false },
  { id: 'rude', category: 'abuse' as const, words: ['idiot', 'moron'] },
];
export const examples: readonly Example<typeof guardConfig, `hit:${string}` | 'clean' | 'error'>[] = [
  {
    name: 'a rude word, masked and tagged',
    config: { rows, masked: 'safe', tags: 'tags', found: 'words' },
    vars: { conversation: { message: 'You 1d-iot!' } },
    script: [
      { guard: { lists: ['rude'], hits: [{ list: 'rude', word: 'idiot', start: 4, end: 10 }], masked: 'You ******!' } },
    ],
    ends: { exit: 'hit:rude', set: { safe: 'You ******!', tags: ['abuse'], words: ['idiot'] } },
  },
  {
    name: 'two categories: the upper one leads the way',
    config: { rows, tags: 'tags' },
    vars: { conversation: { message: 'idiot, I will end my life' } },
    script: [
      {
        guard: {
          lists: ['risk', 'rude'],
          hits: [
            { list: 'rude', word: 'idiot', start: 0, end: 5 },
            { list: 'risk', word: 'end my life', start: 14, end: 25 },
          ],
          masked: '*****, I will end my life',
        },
      },
    ],
    ends: { exit: 'hit:risk', set: { tags: ['self-harm', 'abuse'] } },
  },
  {
    name: 'a list of one’s own, over a variable, with a phrase that is allowed',
    config: {
      check: 'variable',
      variable: 'review.text',
      rows: [{ id: 'rival', category: 'own', name: 'Rivals', words: ['Acme'] }],
      allow: ['Acme Street'],
      masked: 'safe',
    },
    vars: { review: { text: 'The shop in Acme Street is fine' } },
    script: [{ guard: { lists: [], hits: [], masked: 'The shop in Acme Street is fine' } }],
    ends: { exit: 'clean', set: { safe: 'The shop in Acme Street is fine' } },
  },
  {
    name: 'the check is out of order',
    config: { rows },
    vars: { conversation: { message: 'hello' } },
    script: [{ guard: { failed: 'timeout' } }],
    ends: { exit: 'error', set: { error: 'timeout' } },
  },
];
