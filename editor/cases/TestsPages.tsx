// The tests of a bot: the list with its results, what is not covered, and one case to edit.
import { useEffect } from 'react';
import { PageSkeleton } from '../app/Page.tsx';
import { useStudio } from '../canvas/studio-context.ts';
import { Failure } from '../kit/Failure.tsx';
import { useCases, useKeptRun } from '../queries/cases.ts';
import { CasePage } from './CasePage.tsx';
import { runOf } from './run.ts';
import { TestsPage } from './TestsPage.tsx';
import './cases.css';

export default function TestsPages({ open }: { open: string | undefined }) {
  const studio = useStudio();
  const { bot } = studio;
  const { data, error, refetch } = useCases(bot);
  const kept = useKeptRun(bot).data?.run;
  useEffect(() => {
    if (!kept || !data) return;
    const written = data.cases.map(({ case: one, unread, updatedAt }) => [(one ?? unread)?.id ?? '', updatedAt] as const);
    runOf(studio).remember(kept, new Map(written));
  }, [studio, kept, data]);
  if (error && !data)
    return (
      <main className="page" id="content">
        <Failure error={error} onRetry={() => void refetch()} />
      </main>
    );
  if (!data) return <PageSkeleton />;
  if (open === undefined || open === 'coverage') return <TestsPage rows={data.cases} coverage={open !== undefined} />;
  return <CasePage key={open} id={open} rows={data.cases} />;
} // prettier-ignore
