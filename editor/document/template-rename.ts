// Renames a variable inside Liquid text. Only the text between the braces is looked at, and there only the head of a path:
// not strings, not filters, not what stands behind a dot.
const tags = /(\{\{-?|\{%-?)([\s\S]*?)(-?\}\}|-?%\})/g;
const pieces = /"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{M}\p{N}_-]*|\S/gu;

/** The text with the variable `from` called `to`; the same text when it is not used. */
export function renameInTemplate(source: string, from: string, to: string): string {
  if (!source.includes(from)) return source;
  return source.replace(tags, (_, open: string, inside: string, close: string) => {
    let before = '';
    let first = open.startsWith('{%'); // the word after {% is the tag's own name
    const renamed = inside.replace(pieces, (piece, at: number) => {
      const isName =
        piece === from && !first && before !== '.' && before !== '|' && !isArgument(inside, at + piece.length);
      first = false;
      before = piece;
      return isName ? to : piece;
    });
    return `${open}${renamed}${close}`;
  });
}

/** `allow: x` names an argument of a filter; a variable is never followed by a colon. */
const isArgument = (inside: string, end: number) => /^\s*:/.test(inside.slice(end));
