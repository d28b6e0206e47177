// A path is right when what it leads to is the value: in a text, in a condition, in a script. Every one is evaluated.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VariableName, VariablePath } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { readScript } from '@dialoom/shared/script/read-script';
import { renderTemplate } from '@dialoom/shared/template/template';
import { codeOf, outputOf, pathTo } from './reference.ts';

test.each([
  [['order', 'lines', 0, 'sku'], '{{ order.lines.0.sku }}', 'vars.order.lines[0].sku'],
  [['订单', '商品', 1], '{{ 订单.商品.1 }}', 'vars.订单.商品[1]'],
  [['order', 'first name'], '{{ order["first name"] }}', 'vars.order["first name"]'],
  [['order', 'x-id'], '{{ order.x-id }}', 'vars.order["x-id"]'],
])('%j', (keys, output, code) => {
  const path = pathTo(keys) ?? '';
  expect([outputOf(path), codeOf(path)]).toEqual([output, code]);
});
test('what no path leads to', () => {
  expect(pathTo(['2nd'])).toBeUndefined();
  expect(pathTo(['a', `"'`])).toBeUndefined();
  expect(pathTo(['a', 'constructor'])).toBeUndefined();
  expect(pathTo([])).toBeUndefined();
});

const head = fc.oneof(fc.constantFrom('order', 'total', '城市', 'x_1'), fc.string({ unit: fc.constantFrom('a', 'é', '_', '1', '中'), minLength: 1, maxLength: 4 })).filter((name) => VariableName.safeParse(name).success && !['true', 'false', 'nil', 'null', 'empty', 'blank'].includes(name)); // prettier-ignore
const key = fc.oneof(
  fc.nat(3),
  fc.constantFrom('size', 'first', 'last', 'true', 'nil', 'contains', 'x-id', 'a b', 'a.b', '0', '-', '1a', "it's", 'say "hi"', 'or', '', '[0]', '}}', '{{', '|', '%}'),
  fc.string({ maxLength: 4 }),
); // prettier-ignore
test('evaluated: the value itself, wherever it is put', () => {
  fc.assert(
    fc.property(head, fc.array(key, { maxLength: 4 }), (name, inner) => {
      const keys = [name, ...inner];
      const path = pathTo(keys);
      if (path === undefined) return;
      const value = inner.toReversed().reduce<unknown>((held, one) => {
        if (typeof one !== 'number') return { [one]: held };
        return Array.from({ length: one + 1 }, (_, i) => (i === one ? held : 'not me'));
      }, 'found');
      const values = { [name]: value };
      expect(renderTemplate(outputOf(path), values, 'prompt'), path).toBe('found');
      if (VariablePath.safeParse(path).success) expect(atPath(values, path), path).toBe('found');
      expect(path.includes('[')).toBe(!VariablePath.safeParse(path).success);
      const read = readScript(`return ${codeOf(path)}`);
      expect(read.ok && read.reads.map((one) => one.name)).toEqual([name]);
    }),
  );
}); // prettier-ignore
