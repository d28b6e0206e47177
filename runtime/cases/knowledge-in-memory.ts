// One knowledge list that lies in a file, searched as the stored ones are.
import type { KnowledgeFile } from '@dialoom/shared/api/faq';
import { knowledgeShelf, type Shelf } from '../knowledge/shelf.ts';

/** The entries are called `faq-0`, `faq-1`, … in the order of the file. */
export function knowledgeInMemory(file: KnowledgeFile): Shelf {
  const entries = file.entries.map((entry, i) => ({ ...entry, id: `faq-${i}`, rev: 1, live: null }));
  return knowledgeShelf(
    {
      shared: false,
      rev: async (_, list) => (list === file.id ? 1 : undefined),
      async *all() {
        yield entries;
      },
    },
    Date.now,
  );
}
