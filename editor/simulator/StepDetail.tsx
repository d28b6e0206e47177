// An opened step: what came in, what it asked for and got, what it set; and the way back to it.
import { ArrowRight, OctagonPause, Rewind, SquareArrowOutUpRight } from 'lucide-react';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { changesOf } from './changes.ts';
import { EffectView } from './EffectView.tsx';
import { PathChip } from './PathChip.tsx';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { ValueTree } from './ValueTree.tsx';
import { Conditions, Evidence, Exits } from './Why.tsx';
import { short } from './words.ts';

export function StepDetail({ step }: { step: TracedStep }) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const studio = useStudio();
  const simulation = useSimulation();
  const busy = useSimulated(({ doing }) => doing !== undefined);
  const exists = studio.node(step.node, step.flow) !== undefined;
  const changes = changesOf(step);
  return (
    <div className="sim-detail">
      <div className="sim-detail-actions">
        <Button
          small
          icon={<Rewind size={13} aria-hidden="true" />}
          title={t('sim.rewind-hint')}
          disabled={busy}
          onClick={() => simulation.rewind({ step: step.step })}
        >
          {t('sim.rewind-here')}
        </Button>
        <Button
          small
          icon={<OctagonPause size={13} aria-hidden="true" />}
          disabled={busy}
          onClick={() => simulation.rewind({ step: step.step, pause: true })}
        >
          {d('bug.stop-before')}
        </Button>
        {exists ? (
          <Button
            small
            kind="quiet"
            icon={<SquareArrowOutUpRight size={13} aria-hidden="true" />}
            onClick={() => studio.openField(step.flow, step.node)}
          >
            {t('sim.open-node')}
          </Button>
        ) : (
          <span className="tiny faint">{t('sim.node-gone')}</span>
        )}
      </div>
      <details className="sim-part">
        <summary>
          {t('sim.input-part')} <span className="faint num">{Object.keys(step.before).length}</span>
        </summary>
        {Object.keys(step.before).length === 0 ? (
          <p className="tiny faint">{t('sim.no-input')}</p>
        ) : (
          <ValueTree label={t('sim.input-part')} value={step.before} />
        )}
      </details>
      {step.tested && <Conditions tested={step.tested} />}
      {step.evidence && <Evidence step={step} evidence={step.evidence} />}
      <Exits step={step} />
      <h3>{t('sim.effects-part')}</h3>
      {step.effects.length === 0 ? (
        <p className="tiny faint">{t('sim.no-effects')}</p>
      ) : (
        <ul className="sim-effects">
          {step.effects.map((effect, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- the place in the journal is what an effect is known by
            <EffectView key={i} effect={effect} step={step} />
          ))}
        </ul>
      )}
      <h3>{t('sim.output-part')}</h3>
      {changes.length === 0 ? (
        <p className="tiny faint">{t('sim.nothing-set')}</p>
      ) : (
        <dl className="sim-changes">
          {changes.map(({ name, before, after }) => (
            <div key={name}>
              <dt>
                <PathChip keys={[name]} />
              </dt>
              <dd>
                <span className="faint">{before === undefined ? t('sim.before') : short(before, 32)}</span>
                <ArrowRight size={12} aria-hidden="true" />
                {after !== null && typeof after === 'object' ? (
                  <details className="sim-part sim-after">
                    <summary>{short(after, 80)}</summary>
                    <ValueTree label={name} value={after} keys={[name]} />
                  </details>
                ) : (
                  <span>{short(after, 80)}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
