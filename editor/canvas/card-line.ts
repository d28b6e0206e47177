// A line of a card: text with its variables as chips. A line that begins with `"` is what the customer reads.
export type LinePart = { text: string } | { variable: string };
export type CardLine = { quote: boolean; parts: LinePart[]; rows: number };

const output = /\{\{-?\s*([\s\S]*?)-?\}\}/g;

/** Cuts a text at its `{{ variables }}`; filters are left out, `{% tags %}` are shown as they are. */
export function partsOf(text: string): LinePart[] {
  const parts: LinePart[] = [];
  let from = 0;
  for (const found of text.matchAll(output)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index) });
    parts.push({ variable: (found[1] ?? '').split('|')[0]?.trim() ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** What a line says, without chips: for labels, search and the outline. */
export const plainLine = ({ parts }: Pick<CardLine, 'parts'>): string =>
  parts.map((part) => ('text' in part ? part.text : part.variable)).join('');
