import { renderTemplate } from '@dialoom/shared/template/template';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chipParts, chipSource, offeredFilters, quoted, withFilter, withoutFilter } from './filters.ts';
import { nodesBefore } from './nodes-before.ts';

test('a chip is taken apart at its bars, not at those within quotes', () => {
  expect(chipParts('{{ order.no }}')).toEqual({ path: 'order.no', filters: [] });
  expect(chipParts('{{- a | default: "x|y" | upcase -}}')).toEqual({
    path: 'a',
    filters: ['default: "x|y"', 'upcase'],
  });
});

test('what is put together is taken apart again, and Liquid reads it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', "'", '|', '价', ' ', ':') });
  fc.assert(
    fc.property(text, fc.subarray([...offeredFilters]), (value, chosen) => {
      const filters = [`default: ${quoted(value)}`, ...chosen.map(({ filter }) => filter)];
      expect(chipParts(chipSource('order.no', filters))).toEqual({ path: 'order.no', filters });
      expect(() => renderTemplate(chipSource('order.no', filters), { order: { no: '3' } })).not.toThrow();
    }),
  );
});

test('each filter on offer is one that templates know', () => {
  const values = ['2026-11-21', 3.456, ['a', 'b']];
  for (const { filter } of offeredFilters) {
    const made = values.map((value) => renderTemplate(withFilter('{{ x }}', filter), { x: value }));
    expect(made.join(''), filter).not.toBe('');
  }
});

test('a filter takes the place of one of its name; default comes before the others; taking it out leaves the rest', () => {
  const dated = withFilter(withFilter('{{ at }}', 'date: "%H:%M"'), 'date: "%Y"');
  expect(dated).toBe('{{ at | date: "%Y" }}');
  expect(withFilter(dated, 'default: "-"')).toBe('{{ at | default: "-" | date: "%Y" }}');
  expect(withoutFilter('{{ at | default: "-" | upcase }}', 0)).toBe('{{ at | upcase }}');
});

test('the nodes before one are those from which a way leads to it, circles included', () => {
  const nodes = {
    a: { next: { x: 'b' } },
    b: { next: { x: 'c', y: 'a' } },
    c: { next: {} },
    d: { next: { x: 'gone' } },
  };
  expect([...nodesBefore(nodes, 'c')].toSorted()).toEqual(['a', 'b']);
  expect([...nodesBefore(nodes, 'a')].toSorted()).toEqual(['a', 'b']);
  expect([...nodesBefore(nodes, 'd')]).toEqual([]);
});
