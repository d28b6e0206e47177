// A table on the clipboard, as spreadsheets put it there: lines of cells with tabs between them, cells with a line break in quotes.

/** The rows, all as wide as the widest; nothing when the text is no table: one line, or lines of one cell. */
export function tableIn(text: string): string[][] | undefined {
  if (!text.includes('\t')) return undefined;
  const rows = rowsOf(text);
  const full = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const width = full.reduce((most, cells) => Math.max(most, cells.length), 0);
  const inTable = full.filter((cells) => cells.filter((cell) => cell !== '').length > 1).length;
  // words with a tab here and there are words
  if (full.length < 2 || width < 2 || inTable < full.length / 2) return undefined;
  return full.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
} // prettier-ignore

/** A cell in quotes may hold tabs, line breaks and doubled quotes; any other ends at the next tab or line break. */
function rowsOf(text: string): string[][] {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  const end = /[\t\r\n]|$/g;
  const rows: string[][] = [[]];
  let quotes = true;
  for (let at = 0; at <= text.length; at++) {
    quoted.lastIndex = at;
    const found = quotes && text[at] === '"' ? quoted.exec(text) : undefined;
    if (found === null) quotes = false; // one that never closes: from here on they are letters, or every cell would look to the end
    end.lastIndex = found ? quoted.lastIndex : at;
    const stop = end.exec(text)?.index ?? text.length;
    rows.at(-1)?.push((found?.[1]?.replaceAll('""', '"') ?? text.slice(at, stop)).trim());
    at = text.startsWith('\r\n', stop) ? stop + 1 : stop;
    if (text[stop] !== '\t' && stop < text.length) rows.push([]);
  }
  return rows;
}

/** Whether the first row names the columns: a short word about questions or answers. */
export const hasHeading = ([first = []]: readonly (readonly string[])[]): boolean =>
  first.some(
    (cell) => cell.length <= 16 && /问|答|question|answer|^q$|^a$|faq/i.test(cell) && !/[?？。！!]$/.test(cell),
  );

/** As a file of the kind that spreadsheets write. */
export const tableFile = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n'); // prettier-ignore
