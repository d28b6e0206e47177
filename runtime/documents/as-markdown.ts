// A document as it is kept, with what people changed in it: Markdown, which comes in again as it went out.
import type { Piece } from '@dialoom/shared/api/documents';

/** What is switched off is left out. Headings are told where they change. */
export async function* asMarkdown(pages: AsyncIterable<readonly Pick<Piece, 'headings' | 'text' | 'enabled'>[]>): AsyncGenerator<string> {
  let before: readonly string[] = [];
  for await (const pieces of pages)
    for (const { headings, text, enabled } of pieces) {
      if (!enabled) continue;
      const same = headings.findIndex((heading, i) => heading !== before[i]);
      const fresh = same === -1 ? [] : headings.slice(same).map((heading, i) => `${'#'.repeat(same + i + 1)} ${heading}\n\n`);
      before = headings;
      yield `${fresh.join('')}${text}\n\n`;
    }
} // prettier-ignore
