// @vitest-environment happy-dom
// Where marks stand: a chip as a whole, text from sign to sign.
import { expect, test } from 'vitest';
import { templatePlaces } from '@dialoom/shared/template/template-places';
import { drawTemplate } from './template-dom.ts';
import { piecesAt } from './template-marks.ts';

const pieces = (source: string) => {
  const element = document.createElement('div');
  drawTemplate(element, source, () => true);
  const { chips, ranges } = piecesAt(element, templatePlaces(source).faults);
  return { chips: [...chips.keys()].map(({ dataset }) => dataset['source']), text: ranges.map(String) };
};

test('each mistake is marked where it stands', () => {
  expect(pieces('您好 {{ a }}，{{ b | shout }} {% foo %} 再见 {{ c = 1 }} {{ never closed')).toEqual({
    chips: ['{{ b | shout }}', '{{ c = 1 }}'],
    text: ['{% foo %}', '{{ never closed'],
  });
  expect(pieces('{{ first\nsecond {{ other }}')).toEqual({ chips: [], text: ['{{ first'] });
  expect(pieces('{{ a }} fine')).toEqual({ chips: [], text: [] });
});
