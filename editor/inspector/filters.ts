// The filters of a variable's chip: what stands between the braces, taken apart and put together again. Nothing here knows the page.

/** `{{ order.no | default: "-" }}` in its parts; a bar within quotes is no bar. */
export function chipParts(source: string): { path: string; filters: string[] } {
  const inside = source.replace(/^\{\{-?|-?\}\}$/g, '');
  const parts = (inside.match(/(?:"[^"]*"|'[^']*'|[^|"']|["'])+/g) ?? []).map((part) => part.trim());
  const [path = '', ...filters] = parts;
  return { path, filters: filters.filter(Boolean) };
}
export const chipSource = (path: string, filters: readonly string[]): string =>
  `{{ ${[path, ...filters].join(' | ')} }}`;

const nameOf = (filter: string) => filter.split(':')[0]?.trim() ?? filter;
/** With the filter last; one of the same name is replaced where it stands. `default` comes first: it fills in what the others work on. */
export function withFilter(source: string, filter: string): string {
  const { path, filters } = chipParts(source);
  const at = filters.findIndex((one) => nameOf(one) === nameOf(filter));
  if (at >= 0) return chipSource(path, filters.with(at, filter));
  return chipSource(path, nameOf(filter) === 'default' ? [filter, ...filters] : [...filters, filter]);
}
export function withoutFilter(source: string, index: number): string {
  const { path, filters } = chipParts(source);
  return chipSource(path, filters.toSpliced(index, 1));
}

/** Liquid has no escape for a quote: a text with both kinds loses its double ones. */
export const quoted = (text: string): string =>
  text.includes('"') ? (text.includes("'") ? `"${text.replaceAll('"', '')}"` : `'${text}'`) : `"${text}"`;

/** On offer, in this order. `default` asks for its text first. */
export const offeredFilters = [
  { id: 'date-line', filter: 'date: "%Y-%m-%d"' },
  { id: 'date-zh', filter: 'date: "%Y年%-m月%-d日"' },
  { id: 'date-en', filter: 'date: "%-d %b %Y"' },
  { id: 'time', filter: 'date: "%H:%M"' },
  { id: 'upper', filter: 'upcase' },
  { id: 'lower', filter: 'downcase' },
  { id: 'capital', filter: 'capitalize' },
  { id: 'strip', filter: 'strip' },
  { id: 'short', filter: 'truncate: 40' },
  { id: 'round', filter: 'round' },
  { id: 'money', filter: 'round: 2' },
  { id: 'count', filter: 'size' },
  { id: 'first', filter: 'first' },
  { id: 'last', filter: 'last' },
  { id: 'join', filter: 'join: ", "' },
  { id: 'json', filter: 'json' },
] as const;
