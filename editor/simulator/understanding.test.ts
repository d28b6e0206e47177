import { expect, test } from 'vitest';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { emptyStep } from './state-for-tests.ts';
import { choiceLabel, understandingOf } from './understanding.ts';

const classified = (step: number, text: string, is: object): TracedStep => ({
  ...emptyStep,
  step,
  exit: 'x',
  effects: [{ kind: 'classify', request: { text }, reply: { is: is as never }, by: 'real', ms: 0 }],
}); // prettier-ignore
const line = (text: string, step: number, understood = {}) => ({
  id: 'in-1',
  from: 'customer' as const,
  step,
  turn: 1,
  text,
  understood,
});
const ranked = [
  { intent: 'track', confidence: 0.9 },
  { intent: 'return', confidence: 0.1 },
];

test('the intent comes with its own confidence', () => {
  const steps = [classified(2, 'where', { intent: 'track', ranked, threshold: 0.5 })];
  expect(understandingOf(line('where', 1), { steps })).toEqual({ kind: 'sure', intent: 'track', confidence: 0.9 });
});
test('what came nearest but not near enough is not called understood', () => {
  const steps = [classified(2, 'hm', { ranked: [{ intent: 'track', confidence: 0.2 }], threshold: 0.5 })];
  // the line itself says only what ranked first
  const said = line('hm', 1, { intent: 'track', confidence: 0.2 });
  expect(understandingOf(said, { steps })).toEqual({ kind: 'none', closest: { intent: 'track', confidence: 0.2 } });
});
test('the doubtful band names those in doubt', () => {
  const steps = [classified(2, 'hm', { doubtful: ['track', 'return'], ranked, threshold: 0.95 })];
  expect(understandingOf(line('hm', 1), { steps })).toEqual({ kind: 'doubtful', intents: ['track', 'return'] });
});
test('each line has its own, also when the same words were said before', () => {
  const steps = [
    classified(2, 'hm', { ranked: [], threshold: 0.5 }),
    classified(5, 'hm', { intent: 'track', ranked, threshold: 0.5 }),
  ];
  expect(understandingOf(line('hm', 1), { steps })?.kind).toBe('none');
  expect(understandingOf(line('hm', 4), { steps })?.kind).toBe('sure');
});
test('an aside is known by its intent alone; a pressed button by nothing', () => {
  expect(understandingOf(line('open?', 1, { intent: 'hours' }), { steps: [] })).toEqual({ kind: 'sure', intent: 'hours', confidence: undefined }); // prettier-ignore
  expect(understandingOf(line('Yes', 1), { steps: [] })).toBeUndefined();
});
test('a choice is called by what stood on its button then; one that was never offered by its id', () => {
  const asked = (id: string, label: string) => ({ id, from: 'bot' as const, step: 1, turn: 1, choices: [{ id: 'yes', label }] });
  const messages = [asked('m1', 'Go on'), asked('m2', 'Cancel it'), line('yes do', 1), asked('m3', 'Later')];
  expect(choiceLabel('yes', { id: 'in-1' }, { messages } as never)).toBe('Cancel it');
  expect(choiceLabel('no', { id: 'in-1' }, { messages } as never)).toBe('no');
}); // prettier-ignore
