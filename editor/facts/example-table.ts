// A small table to begin from: what a shop owner sees how it is meant by.
import type { Locale } from '@dialoom/shared/node/define';
import type { createFactTable } from '@dialoom/shared/api/facts';
import type { Sent } from '@dialoom/shared/api/route';

type Table = Sent<typeof createFactTable>['body'];
const types = ['text', 'number', 'list', 'list', 'yesno'] as const;
const tables: Readonly<Record<Locale, { names: string[]; rows: string[][] }>> = {
  'zh-CN': {
    names: ['名称', '价格', '颜色', '尺码', '有现货'],
    rows: [
      ['轻薄风衣', '299元', '红色、黑色', 'S、M、L', '是'],
      ['连帽卫衣', '159元', '灰色、红色', 'M、L、XL', '是'],
      ['羽绒外套', '699元', '黑色', 'M、L', '否'],
    ],
  },
  en: {
    names: ['Name', 'Price', 'Colours', 'Sizes', 'In stock'],
    rows: [
      ['Light parka', '$49', 'red, black', 'S, M, L', 'yes'],
      ['Hoodie', '$29', 'grey, red', 'M, L, XL', 'yes'],
      ['Down jacket', '$119', 'black', 'M, L', 'no'],
    ],
  },
};

export function exampleTable(locale: Locale, name: string): Table {
  const { names, rows } = tables[locale];
  return {
    name,
    columns: names.map((column, i) => ({ id: `c${i + 1}`, name: column, part: i === 0 ? 'thing' : 'fact', type: types[i] ?? 'text' })), // prettier-ignore
    rows: rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [`c${i + 1}`, cell]))),
  };
}
