// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chipLabel, drawTemplate, readTemplate } from './template-dom.ts';

test('what is drawn reads back as it was, whatever it holds', () => {
  const piece = fc.oneof(
    fc.constantFrom('{{ a }}', "{{ order.no | default: '-' }}", '\n', ' ', '{', '}}', '{% if a %}', '文字'),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((parts) =>
        parts
          .join('')
          .replaceAll('\r', '')
          .replaceAll(/[\u00a0\u200b]/g, ''),
      ),
      (source) => {
        const element = document.createElement('div');
        drawTemplate(element, source, () => true);
        expect(readTemplate(element)).toBe(source);
      },
    ),
  );
});

test('a chip shows the path, marks filters, and says when the variable is not known', () => {
  const element = document.createElement('div');
  drawTemplate(element, 'Hi {{ who.name | upcase }}', (path) => path !== 'who.name');
  const chip = element.querySelector('[data-source]');
  expect(chip?.textContent).toBe('who.name ⋯');
  expect(chip?.hasAttribute('data-unknown')).toBe(true);
  expect(chipLabel('{{- a -}}')).toBe('a');
});

test('lines made by the browser read as lines', () => {
  const element = document.createElement('div');
  element.innerHTML = 'one<div>two</div><div>three</div>';
  expect(readTemplate(element)).toBe('one\ntwo\nthree');
});
