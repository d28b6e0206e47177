// One step: node, exit, time, and why. Hovering lights its node; a click opens it and selects the node on the canvas.
import { ArrowRight } from 'lucide-react';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { useStudio } from '../canvas/studio-context.ts';
import { walk } from '../canvas/walk.ts';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { selectQuietly } from './select-quietly.ts';
import { StepDetail } from './StepDetail.tsx';
import { useSimulated } from './simulation-context.ts';
import { useNames } from './use-names.ts';
import { whyOf } from './why.ts';
import { msWords } from './words.ts';

type Props = { step: TracedStep; resting: boolean; open: boolean; onToggle(): void };

export function StepRow({ step, resting, open, onToggle }: Props) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const isPaused = useSimulated(({ state }) => state?.status === 'paused');
  const locale = useLocale();
  const studio = useStudio();
  const names = useNames();
  const { flow, node, exit, end, to, failed } = step;
  const { title, icon, category } = names.node(flow, node);
  const out =
    exit !== undefined
      ? names.exit(flow, node, exit)
      : to !== undefined
        ? t('sim.goes-to', { name: names.flow(to) })
        : end !== undefined
          ? t('sim.ends')
          : undefined;
  const why = whyOf(step, { t, locale, intentName: names.intent, silentExit: names.silentExit(flow, node) });
  const isAside = flow !== studio.document.main;
  const place = names.flow(flow);
  const second = !isAside
    ? why
    : why === undefined
      ? t('sim.in-flow', { flow: place })
      : t('sim.why-in-flow', { flow: place, why });
  const light = (on: boolean) => walk.setState({ lit: on ? node : undefined });
  const toggle = () => {
    onToggle();
    if (open || !studio.node(node, flow)) return;
    studio.openFlow(flow);
    selectQuietly(studio, node);
    requestAnimationFrame(() => studio.camera?.follow(node));
  };
  return (
    <li
      className="sim-step"
      data-step={step.step}
      data-resting={resting || undefined}
      data-failed={(failed !== undefined && failed !== 'silence') || undefined}
      onMouseEnter={() => light(true)}
      onMouseLeave={() => light(false)}
    >
      <button
        type="button"
        className="sim-step-row"
        aria-expanded={open}
        onClick={toggle}
        onFocus={() => light(true)}
        onBlur={() => light(false)}
      >
        <NodeTile icon={icon} category={category} />
        <span className="sim-step-words">
          <span className="sim-step-line">
            <span className="sr">{t('sim.step-label', { step: step.step, node: title })}</span>
            <b className="cut" aria-hidden="true">
              {title}
            </b>
            {out !== undefined && (
              <span className="sim-step-out cut">
                <ArrowRight size={12} aria-hidden="true" />
                {out}
              </span>
            )}
            <span className="sim-step-ms num">
              {resting ? (isPaused ? d('bug.paused-here') : t('sim.waiting')) : msWords(step.ms, t)}
            </span>
          </span>
          {second !== undefined && <span className="sim-step-why">{second}</span>}
        </span>
      </button>
      {open && <StepDetail step={step} />}
    </li>
  );
}
