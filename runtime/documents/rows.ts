// Rows of a table as text that can be found and read by itself: each cell with the name of its column.
const most = 12; // cells of a row that are told

/** @param header the names of the columns; '' for one without */
export function rowText(header: readonly string[], cells: readonly string[]): string {
  const named = cells.flatMap((cell, i) => {
    const text = cell.replace(/\s+/g, ' ').trim();
    const name = (header[i] ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [name === '' || name === text ? text : `${name}${/\p{Script=Han}/u.test(name) ? '：' : ': '}${text}`];
  });
  return named.slice(0, most).join(named.some((one) => /\p{Script=Han}/u.test(one)) ? '；' : '; ');
} // prettier-ignore

/** A table as a document has it: the first row names the columns where there are more rows than one. */
export function tableTexts(rows: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = rows;
  if (rest.length === 0 || first.length < 2) return rows.map((row) => rowText([], row)).filter(Boolean);
  return rest.map((row) => rowText(row.length === first.length ? first : [], row)).filter(Boolean);
}
