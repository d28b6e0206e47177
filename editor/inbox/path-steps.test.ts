import { expect, test } from 'vitest';
import { translator } from '@dialoom/shared/text/messages';
import { inboxMessages } from '../text/inbox.ts';
import { failureText } from './failure-text.ts';
import { failuresOf, pathSteps } from './path-steps.ts';

const place = (node: string, name = node) => ({ flow: 'main', node, name });

test('a failure names the node it happened in; a stop that repeats it is the same one', () => {
  const path = [place('a', 'Ask'), place('b', 'Look up')];
  expect(failuresOf(['failed:timeout:main/b', 'stopped:timeout', 'stopped:loop:main/x', 'rated:5'], path)).toEqual([
    { code: 'timeout', flow: 'main', node: 'b', name: 'Look up' },
    { code: 'loop', flow: 'main', node: 'x', name: 'x' },
  ]);
});
test('a node passed again at once is one step, later it is another; failed ones are marked', () => {
  const path = [place('a'), place('a'), place('b'), place('a')];
  const steps = pathSteps(path, failuresOf(['failed:timeout:main/b'], path));
  expect(steps.map(({ node, times, failed }) => [node, times, failed])).toEqual([
    ['a', 2, false],
    ['b', 1, true],
    ['a', 1, false],
  ]);
});
test('codes become words, the unknown ones too', () => {
  const t = translator(inboxMessages, 'en');
  expect(
    ['timeout', 'egress.connect', 'egress.refused', 'llm-empty', 'what-is-this'].map((code) => failureText(code, t)),
  ).toEqual([
    'no answer in time',
    'the other server could not be reached',
    'the address is not allowed',
    'the model gave no usable answer',
    'did not succeed',
  ]);
});
