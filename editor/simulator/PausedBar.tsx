// It stands before a node: on, one step, or first another value for a variable.
import { OctagonPause, Play, RedoDot, Variable } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { useWords } from '../text/use-words.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { useNames } from './use-names.ts';

export function PausedBar({ onVariables }: { onVariables(): void }) {
  const t = useWords(debuggerMessages);
  const simulation = useSimulation();
  const names = useNames();
  const paused = useSimulated(({ state }) => state?.paused);
  const steps = useSimulated(({ state }) => state?.steps);
  const busy = useSimulated(({ doing }) => doing !== undefined);
  if (!paused) return null;
  const name = names.node(paused.flow, paused.node).title;
  const from =
    paused.exit === undefined
      ? undefined
      : steps?.findLast(({ step, exit }) => step < paused.step && exit === paused.exit);
  const words =
    from && paused.exit !== undefined
      ? t('bug.why-exit', { exit: names.exit(from.flow, from.node, paused.exit), name })
      : t(`bug.why.${paused.why}`, { name });
  return (
    <div className="sim-paused" role="status">
      <p>
        <OctagonPause size={15} aria-hidden="true" />
        <span>{words}</span>
      </p>
      <div className="row">
        <Button
          small
          kind="primary"
          title="F8"
          disabled={busy}
          icon={<Play size={13} aria-hidden="true" />}
          onClick={() => simulation.go('on')}
        >
          {t('bug.go-on')}
        </Button>
        <Button
          small
          title="F10"
          disabled={busy}
          icon={<RedoDot size={13} aria-hidden="true" />}
          onClick={() => simulation.go('step')}
        >
          {t('bug.go-step')}
        </Button>
        <Button small kind="quiet" icon={<Variable size={13} aria-hidden="true" />} onClick={onVariables}>
          {t('bug.variables')}
        </Button>
      </div>
    </div>
  );
}
