// One knowledge list that lies in a file, searched as the stored ones are.
import type { KnowledgeFile } from '@dialoom/shared/api/faq';
import { factAnswerer } from '../facts/answerer.ts';
import { compile } from '../facts/compile.ts';
import { knowledgeShelf, type Shelf } from '../knowledge/shelf.ts';
import { performRetrieve } from '../perform/retrieve.ts';

/** The entries are called `faq-0`, `faq-1`, … in the order of the file. */
function knowledgeInMemory(file: KnowledgeFile): Shelf {
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

/** All that such a list holds, asked as the stored ones are. */
export function retrieveFromFile(file: KnowledgeFile): ReturnType<typeof performRetrieve> {
  const tables = (file.tables ?? []).map((table, i) =>
    compile({ ...table, id: `table-${i}`, rows: table.rows.map((cells, row) => ({ id: `row-${row}`, cells })) }),
  );
  const facts = factAnswerer({ tables: async (_, list) => (list === file.id ? tables : []) });
  return performRetrieve(knowledgeInMemory(file), { facts });
}
