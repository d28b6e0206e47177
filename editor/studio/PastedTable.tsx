// The question about a pasted table, fetched when there is one.
import { lazy, Suspense } from 'react';
import { pasteWords } from '../canvas/paste.ts';
import { useStudio, useView } from '../canvas/studio-context.ts';

const Asked = lazy(() => import('../faq/PastedTable.tsx'));

export function PastedTable() {
  const studio = useStudio();
  const table = useView((view) => view.table);
  if (!table) return null;
  return (
    <Suspense>
      <Asked
        rows={table.rows}
        words={table.words}
        onMessage={(words) => pasteWords(studio, words, table.at)}
        onClose={() => studio.view.setState({ table: undefined })}
      />
    </Suspense>
  );
}
