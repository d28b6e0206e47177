// The examples of the faq node: found, asked back, asked again, doubtful without asking, not found, silent, and no such list.
import type { Example } from '@dialoom/shared/node/define';
import type { Result } from '@dialoom/shared/node/effects';
import type { faqConfig } from './index.ts';

type FaqExample = Example<typeof faqConfig, 'found' | 'doubtful' | 'not-found' | 'silent' | 'error'>;
const says = (message: string) => ({ conversation: { message } });
type Found = Result<'retrieve'>['entries'][number];
const entry = (id: string, question: string, answer: string, confidence: number): Found => ({
  id,
  question,
  answer,
  confidence,
  band: confidence >= 0.5 ? ('found' as const) : confidence >= 0.2 ? ('doubtful' as const) : ('none' as const),
  how: 'words' as const,
  by: question,
});
const ship = (confidence: number) => entry('ship', 'When do you ship?', 'Within **two** days.', confidence);
const fee = (confidence: number) => entry('fee', 'What does delivery cost?', 'Nothing from 20 up.', confidence);
const found = (...entries: Found[]) => ({
  retrieve: { band: entries[0]?.band ?? 'none', entries, sure: 0.5 },
});

export const examples: readonly FaqExample[] = [
  {
    name: 'found and said',
    config: { knowledge: 'shop-faq', variable: 'answer', question: 'topic', most: 2, sure: 50 },
    vars: says('how soon do you ship'),
    script: [found(ship(0.8), fee(0.1))],
    ends: {
      exit: 'found',
      set: { answer: 'Within **two** days.', topic: 'When do you ship?' },
      said: ['Within **two** days.'],
    },
  },
  {
    name: 'with a picture, buttons under the answer, and a flow that follows',
    config: { knowledge: 'shop-faq' },
    vars: says('how do I send it back'),
    script: [
      found({
        ...entry('return', 'How do I return it?', 'Like this:', 0.9),
        images: [
          { url: 'https://shop.example/label.png', alt: 'The label' },
          { url: 'https://shop.example/box.png', alt: 'The box' },
        ],
        offers: ['Where is my money?'],
        flow: 'returns',
      }),
      { call: { outcome: 'done', values: {} } },
    ],
    ends: { exit: 'found', said: ['Like this:', ''] },
  },
  {
    name: 'the flow that follows goes wrong',
    config: { knowledge: 'shop-faq', related: false },
    vars: says('how do I send it back'),
    script: [
      found({
        ...entry('return', 'How do I return it?', 'Like this:', 0.9),
        offers: ['Where is my money?'],
        flow: 'returns',
      }),
      { call: { failed: 'recursion' } },
    ],
    ends: { exit: 'error', said: ['Like this:'], set: { error: 'recursion' } },
  },
  {
    name: 'found, for a model to put into words',
    config: { knowledge: 'shop-faq', about: 'text', text: '{{ wish }}', answer: 'save', variable: 'answer' },
    vars: { wish: 'shipping' },
    script: [found(ship(0.8))],
    ends: { exit: 'found', set: { answer: 'Within **two** days.' }, said: [] },
  },
  {
    name: 'a passage of a document, in a model’s words',
    config: { knowledge: 'shop-faq', byModel: true, connection: 'deepseek', variable: 'answer' },
    vars: says('how long does a refund take'),
    script: [
      found({ ...entry('refunds', 'Refunds', 'Refunds take **ten days**.', 0.7), kind: 'passage' as const, citation: { title: 'Terms', place: 'Refunds' } }),
      { llm: { text: 'It takes ten days [1].' } },
    ],
    ends: { exit: 'found', set: { answer: 'It takes ten days [1].' }, said: ['It takes ten days [1].'] },
  }, // prettier-ignore
  {
    name: 'in doubt, so the customer chooses',
    config: { knowledge: 'shop-faq', askBackText: 'Which one?', waitMinutes: 10, variable: 'answer' },
    vars: says('delivery'),
    script: [found(ship(0.4), fee(0.35)), { choose: { id: 'fee', text: 'What does delivery cost?' } }],
    ends: { exit: 'found', set: { answer: 'Nothing from 20 up.' }, said: ['Which one?', 'Nothing from 20 up.'] },
  },
  {
    name: 'none of these',
    config: { knowledge: 'shop-faq' },
    vars: says('delivery'),
    script: [found(ship(0.4)), { choose: { id: 'none-of-these', text: 'None of these' } }],
    ends: { exit: 'not-found', said: ['Did you mean:'] },
  },
  {
    name: 'asked again in other words',
    config: { knowledge: 'shop-faq' },
    vars: says('delivery'),
    script: [found(ship(0.4)), { choose: { text: 'what does it cost' } }, found(fee(0.7))],
    ends: { exit: 'found', said: ['Did you mean:', 'Nothing from 20 up.'] },
  },
  {
    name: 'in doubt, without asking back',
    config: { knowledge: 'shop-faq', askBack: false, variable: 'answer', question: 'topic' },
    vars: says('delivery'),
    script: [found(ship(0.4))],
    ends: { exit: 'doubtful', set: { answer: '', topic: 'When do you ship?' }, said: [] },
  },
  {
    name: 'not in the list',
    config: { knowledge: 'shop-faq', variable: 'answer' },
    vars: says('sing me a song'),
    script: [found(ship(0.05))],
    ends: { exit: 'not-found', set: { answer: '' }, said: [] },
  },
  {
    name: 'no answer to “did you mean”',
    config: { knowledge: 'shop-faq', waitMinutes: 1 },
    vars: says('delivery'),
    script: [found(ship(0.4)), { choose: { failed: 'silence' } }],
    ends: { exit: 'silent', said: ['Did you mean:'] },
  },
  {
    name: 'there is no such list',
    config: { knowledge: 'gone' },
    vars: says('delivery'),
    script: [{ retrieve: { failed: 'no-list' } }],
    ends: { exit: 'error', set: { error: 'no-list' } },
  },
];
