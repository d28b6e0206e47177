// The tests of a bot: the list with its results, what is not covered, and one case to edit.
import { PageSkeleton } from '../app/Page.tsx';
import { useStudio } from '../canvas/studio-context.ts';
import { Failure } from '../kit/Failure.tsx';
import { useCases } from '../queries/cases.ts';
import { CasePage } from './CasePage.tsx';
import { TestsPage } from './TestsPage.tsx';
import './cases.css';

export default function TestsPages({ open }: { open: string | undefined }) {
  const { bot } = useStudio();
  const { data, error, refetch } = useCases(bot);
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
