import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateVariables } from '@dialoom/shared/template/template';
import { renameInTemplate } from './template-rename.ts';

test.each([
  ['Hi {{ name }}', 'Hi {{ who }}'],
  ['{{name.first | default: "name" | append: name}}', '{{who.first | default: "name" | append: who}}'],
  ['name {{ order.name }} {{ names }}', 'name {{ order.name }} {{ names }}'],
  ['{% if name == "name" %}{{ name }}{% endif %}', '{% if who == "name" %}{{ who }}{% endif %}'],
  ['{{ list[name].x }}', '{{ list[who].x }}'],
  ["{{ x | default: 'a', allow_false: name }}", "{{ x | default: 'a', allow_false: who }}"],
])('%s', (source, renamed) => expect(renameInTemplate(source, 'name', 'who')).toBe(renamed));

test('the variables a text reads are the same with the new name, whatever its shape', () => {
  const path = fc.constantFrom('name', '名字', 'order', 'order.name', 'name.order', 'names');
  const piece = fc.oneof(
    fc.constantFrom('plain name ', '"name" ', '}} ', '名字 '),
    path.map((p) => `{{ ${p} }}`),
    fc.tuple(path, path).map(([a, b]) => `{{- ${a} | default: ${b} | upcase -}}`),
    fc.tuple(path, path).map(([a, b]) => `{% if ${a} == "name" and ${b} %}x{% endif %}`),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('name', '名字', 'order'), (pieces, from) => {
      const source = pieces.join('');
      const expected = templateVariables(source).map((p) =>
        p.split('.')[0] === from ? `new${p.slice(from.length)}` : p,
      );
      expect(templateVariables(renameInTemplate(source, from, 'new')).toSorted()).toEqual(expected.toSorted());
    }),
  );
});
