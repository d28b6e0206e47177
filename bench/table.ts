// A table for the terminal that is Markdown at the same time, so that it can be kept as it is printed.
export type Row = { what: string; value: string; bar?: string; holds?: boolean };

const columns = (text: string, width: number) => text.padEnd(width);

export function table(rows: readonly Row[]): string {
  const cells = [
    ['what', 'measured', 'bar', ''],
    ...rows.map(({ what, value, bar = '', holds }) => [what, value, bar, holds === undefined ? '' : holds ? '✓' : '✗']),
  ];
  const widths = [0, 1, 2, 3].map((i) => Math.max(1, ...cells.map((row) => row[i]?.length ?? 0)));
  const lines = cells.map((row) => `| ${row.map((cell, i) => columns(cell, widths[i] ?? 0)).join(' | ')} |`);
  return [lines[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)].join('\n');
}
