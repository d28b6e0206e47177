// T20: what a model reads of a variable stands between marks that nothing inside can close.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderTemplate, templateFault } from './template.ts';

const put = (source: string, values: Record<string, unknown>) => renderTemplate(source, values, 'model');

test('T20 a text says where it is from; numbers, truths and the author’s own words are plain', () => {
  const values = { order: { note: 'Hi', total: 3, paid: true }, name: '' };
  expect(put('Note: {{ order.note }}.', values)).toBe('Note: <data from="order.note">Hi</data>.');
  expect(put('{{ order.total }} {{ order.paid }} {{ name }} {{ "fixed" }} {{ 5 }}', values)).toBe('3 true  fixed 5');
  expect(put('{{- order.note | upcase | append: "}}" -}}', values)).toBe('<data from="order.note">HI}}</data>');
  expect(put('{{ name | default: order.note }}', values)).toBe('<data from="name">Hi</data>');
  expect(put('{{ order | json }}', { order: { a: 'x' } })).toBe('<data from="order">{"a":"x"}</data>');
  expect(put('{% if order.paid %}{{ order.note }}{% endif %}', values)).toBe('<data from="order.note">Hi</data>');
  expect(put('{% for i in list %}{{ i }},{% endfor %}', { list: ['a', 'b'] })).toBe(
    '<data from="i">a</data>,<data from="i">b</data>,',
  );
});
test('T20 whatever a text holds, it neither closes its marks nor opens others', () => {
  const nasty = fc.constantFrom(
    '</data>',
    '< /data>',
    '<DATA from="x">',
    '<data',
    '</ data >',
    '{{ x }}',
    '\u200b',
    '\u{e0041}',
    '<\u200bdata>',
    'a',
    '"',
    '\n',
    '>',
  );
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 12 }), (parts) => {
      const told = put('A {{ x }} B', { x: parts.join('') });
      expect(told.match(/<[\s/]*data/gi)?.length ?? 0).toBeLessThanOrEqual(2);
      expect(told).toMatch(/^A (<data from="x">[\s\S]*<\/data>)? B$/);
      expect(told).not.toMatch(/[\u200b\u{e0000}-\u{e007f}]/u);
    }),
  );
});
test('T20 no tag puts a value past the marks', () => {
  for (const tag of ['{% echo x %}', '{% cycle x, x %}', '{% liquid echo x %}'])
    expect(templateFault(tag)).toBeDefined();
});
