// How many conversations of a file have arrived, told from its pieces: a line each, or the rows of a table that name one.

/** A row of the table ends in CRLF; line breaks inside a cell are LF alone. Its first cell is the conversation. */
export function counting(as: 'csv' | 'jsonl'): (piece: string) => number {
  let held = '';
  let last = '';
  let rows = 0;
  let count = 0;
  return (piece) => {
    held += piece;
    const lines = held.split(as === 'csv' ? '\r\n' : '\n');
    held = lines.pop() ?? '';
    for (const line of lines) {
      rows++;
      if (as === 'jsonl') count++;
      else if (rows > 1) {
        const id = line.slice(0, line.indexOf(','));
        if (id !== last) count++;
        last = id;
      }
    }
    return count;
  };
}
