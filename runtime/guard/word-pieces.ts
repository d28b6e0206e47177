// The words of a file on their way out of the thread that read it: texts of a thousand words each, since copying two hundred thousand objects
// would hold up everybody for a good part of a second. They are read again piece by piece, as they are written down.
import type { FileWord } from './lines.ts';

const PIECE = 1_000;
type Cells = Pick<FileWord, 'kind' | 'word' | 'category' | 'note' | 'level'>;
/** What `addAll` of the word store needs of a list. */
export type Words = { length: number; slice(from: number, to: number): readonly FileWord[] };
export type Packed = { length: number; pieces: readonly string[] };

export const packWords = (words: readonly FileWord[]): Packed => ({
  length: words.length,
  pieces: Array.from(
    { length: Math.ceil(words.length / PIECE) },
    (_, i) =>
    JSON.stringify(words.slice(i * PIECE, (i + 1) * PIECE).map(({ kind, word, category, note, level }): Cells => ({ kind, word, category, note, level }))), // prettier-ignore
  ),
});

export function unpackWords({ length, pieces }: Packed): Words {
  let open = -1;
  let words: readonly FileWord[] = [];
  const pieceAt = (i: number): readonly FileWord[] => {
    if (i !== open) {
      words = (JSON.parse(pieces[i] ?? '[]') as Cells[]).map((cells) => ({ ...cells, near: '', within: 20 }));
      open = i;
    }
    return words;
  };
  return {
    length,
    slice(from, to) {
      const out: FileWord[] = [];
      for (let i = from; i < Math.min(to, length);) {
        const piece = Math.floor(i / PIECE);
        const end = Math.min(to, length, (piece + 1) * PIECE);
        out.push(...pieceAt(piece).slice(i - piece * PIECE, end - piece * PIECE));
        i = end;
      }
      return out;
    },
  };
}
