// @vitest-environment happy-dom
// A mock of a wrong shape: which line, what is wrong, what should stand there; what was typed stays.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { translator } from '@dialoom/shared/text/messages';
import { StudioContext } from '../canvas/studio-context.ts';
import { testDocument, testStudio } from '../canvas/test-flow.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { answerShape } from './answer-shape.ts';
import { JsonField } from './JsonField.tsx';

afterEach(cleanup);
const told = (value: string) => {
  cleanup();
  const shape = answerShape('handoff', translator(simulatorMessages, 'en'));
  render(
    <StudioContext value={testStudio(testDocument({}))}>
      <JsonField label="Answer" value={value} error="wrong" shape={shape} onText={() => undefined} />
    </StudioContext>,
  );
  expect(screen.getByRole('textbox')).toHaveProperty('value', value);
  return screen.getByRole('alert').textContent;
};

test('the line, the field, and what should stand there', () => {
  expect(told('{\n  "outcome": "gone"\n}')).toMatch(/^Line 2: “outcome” should be one of resolved · /);
  expect(told('{\n  "note": "x"\n}')).toMatch(/^Line 1: “outcome” is missing: it should be one of resolved/);
  expect(told('{\n  "outcome": "resolved",\n  "note": 1\n}')).toBe('Line 3: “note” should be a text.');
  expect(told('{\n  "outcome": "resolved",\n  "weight": 1\n}')).toBe(
    'Line 3: No such call answers “weight”: take it out.',
  );
  expect(told('{\n  "outcome": "resolved",\n')).toMatch(/^Line 3: no JSON from here on/);
});
