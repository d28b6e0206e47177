// What lint found, by flow, errors first. A click opens the node and puts the focus into the field.
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { PanelHead } from '../kit/PanelHead.tsx';
import { useT } from '../text/use-studio.ts';
import { useProblems, type Problem } from './findings.ts';
import { partPage } from './part-page.ts';
import './problems.css';

export function ProblemsPanel({ onClose }: { onClose(): void }) {
  const t = useT();
  const pending = useProblems((found) => found.pending);
  return (
    <section className="problems" aria-label={t('problems.label')}>
      <PanelHead title={t('problems.label')} onClose={onClose} />
      {pending ? <p className="problems-empty">{t('problems.checking')}</p> : <ProblemList />}
    </section>
  );
}

/** The list alone: the publish dialog shows the blocking ones in it. */
export function ProblemList({ only, onGo }: { only?: Problem['level']; onGo?: (problem: Problem) => void }) {
  const t = useT();
  const studio = useStudio();
  const all = useProblems((found) => found.all);
  const document = useDraft((draft) => draft.document);
  const shown = only === undefined ? all : all.filter((problem) => problem.level === only);
  if (shown.length === 0)
    return (
      <p className="problems-empty">
        <CircleCheck size={16} aria-hidden="true" />
        {t('problems.none')}
      </p>
    );
  const nameOf = (problem: Problem) => {
    const node =
      problem.flow !== undefined && problem.node !== undefined
        ? document.flows[problem.flow]?.nodes[problem.node]
        : undefined;
    return node && (node.name || (studio.definitions[node.type]?.text[studio.locale].title ?? node.type));
  };
  const go = (problem: Problem) => {
    const { flow, node, path } = problem;
    onGo?.(problem);
    if (flow !== undefined && node !== undefined) studio.openField(flow, node, path);
    else if (flow !== undefined) studio.openFlow(flow);
    else {
      const page = path === undefined ? undefined : partPage(studio.bot, path);
      if (page !== undefined) navigate(page);
    }
  };
  return (
    <div className="problem-groups">
      {[...Map.groupBy(shown, (problem) => problem.flow)].map(([flow, found]) => (
        <section key={flow ?? ''}>
          <h3>{flow === undefined ? t('problems.bot') : (document.flows[flow]?.name ?? flow)}</h3>
          <ul>
            {found.map((problem, i) => (
              <li key={i}>
                <button type="button" className="problem" data-level={problem.level} onClick={() => go(problem)}>
                  {problem.level === 'error' ? (
                    <CircleAlert size={15} aria-label={t('problems.error')} />
                  ) : (
                    <TriangleAlert size={15} aria-label={t('problems.warning')} />
                  )}
                  <span className="problem-message">{problem.message}</span>
                  <span className="problem-node">{nameOf(problem)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
