import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateFault, templateVariables } from './template.ts';
import { templatePlaces } from './template-places.ts';

const marked = (source: string) => templatePlaces(source).faults.map(({ at, length }) => source.slice(at, at + length));
const read = (source: string) => templatePlaces(source).reads.map(({ path, at, length }) => `${at} ${path} ${source.slice(at, at + length)}`); // prettier-ignore

test('every mistake is marked where it stands, not only the first', () => {
  expect(marked('{{ fine }} {{ a | shout }}\n{{ b }} {{ c = 1 }} {{ }} {% foo %} {% endif %}')).toEqual([
    '{{ a | shout }}',
    '{{ c = 1 }}',
    '{{ }}',
    '{% foo %}',
    '{% endif %}',
  ]);
  expect(marked('Hi {{ name\nand {{ other }}')).toEqual(['{{ name']);
  expect(marked('{% if a %}{{ x | y }}')).toEqual(['{% if a %}', '{{ x | y }}']);
  expect(marked('{% raw %}{{ x | y }}{% endraw %}{{ "}}" }}{{ z | k }}')).toEqual(['{{ z | k }}']);
  expect(marked('{{ ok }} and plain { braces }')).toEqual([]);
});

test('variables are found at every place, behind mistakes and over lines too', () => {
  expect(read('{{ a | nope }}\n 您好 {{ b.c }}{% for i in list %}{{ i }}{{ b["c"] | default: d }}{% endfor %}')).toEqual([
    '22 b.c b',
    '40 list list',
    '57 b.c b',
    '75 d d',
  ]);
}); // prettier-ignore

const piece = fc.constantFrom('{{', '}}', '{%', '%}', ' ', '\n', 'a', 'b.c', '|', 'if', 'endif', 'for i in', 'endfor', 'raw', 'endraw', '"', '[', '=', '中', '{', 'upcase', ':', '-'); // prettier-ignore
test('whatever is written: told when Liquid refuses it, silent when not; every place lies in the text, none twice', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const source = parts.join(' ');
      const { faults, reads } = templatePlaces(source);
      expect(faults.length > 0).toBe(templateFault(source) !== undefined);
      if (faults.length === 0) expect(new Set(reads.map(({ path }) => path))).toEqual(new Set(templateVariables(source)));
      for (const { at, length } of [...faults, ...reads]) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at + length).toBeLessThanOrEqual(source.length);
      }
      for (const { at, length, path } of reads) expect(source.slice(at, at + length), path).toBe(path.split(/[.[]/)[0]);
      for (const [i, one] of faults.entries()) if (i > 0) expect(one.at).toBeGreaterThanOrEqual((faults[i - 1]?.at ?? 0) + 1);
    }),
  );
}); // prettier-ignore
