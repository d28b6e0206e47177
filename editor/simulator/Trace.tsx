// How the conversation came about: its steps, the variables as they are now, what is mocked. Folds away for more room to talk.
import { useEffect, useRef, useState } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { MocksTab } from './MocksTab.tsx';
import { DebugTab } from './DebugTab.tsx';
import { restingStep } from './resting.ts';
import { showWithin } from './show-within.ts';
import { useSimulated } from './simulation-context.ts';
import { StepRow } from './StepRow.tsx';
import { VariablesTab } from './VariablesTab.tsx';

export type Tab = 'steps' | 'variables' | 'mocks' | 'debug';
/** Rows drawn at once: a long test would slow every answer down. */
const MOST_SHOWN = 200;
const isNarrow = () => globalThis.matchMedia?.('(max-width: 720px)').matches ?? false;

type Props = {
  /** The step that is open. */
  step: number | undefined;
  onStep(step: number | undefined): void;
};

/** @param asked the tab that something else leads to; each new object counts once */
export function Trace({ step, onStep, asked }: Props & { asked: { tab: Tab } | undefined }) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const [tab, setTab] = useState<Tab>('steps');
  const [folded, setFolded] = useState(isNarrow);
  const steps = useSimulated(({ state }) => state?.steps.length ?? 0);
  const variables = useSimulated(({ state }) => Object.keys(state?.variables ?? {}).length);
  const mocks = useSimulated(({ state }) => state?.mocks.length ?? 0);
  useEffect(() => {
    if (step === undefined) return;
    setTab('steps');
    setFolded(false);
  }, [step]);
  useEffect(() => {
    if (!asked) return;
    setTab(asked.tab);
    setFolded(false);
  }, [asked]);
  const choose = (next: Tab) => {
    setTab(next);
    setFolded(false);
  };
  const tabs = [
    { value: 'steps', label: t('sim.tab.steps'), count: steps },
    { value: 'variables', label: t('sim.tab.variables'), count: variables },
    { value: 'mocks', label: t('sim.tab.mocks'), count: mocks },
    { value: 'debug', label: d('bug.tab') },
  ] as const;
  return (
    // a click on the tab that is chosen already opens what was folded
    <div
      className="sim-trace"
      role="group"
      aria-label={t('sim.trace')}
      data-folded={folded || undefined}
      onClick={(event) =>
        folded && event.target instanceof Element && event.target.closest('[role="tab"]') && setFolded(false)
      }
    >
      <Tabs label={t('sim.trace')} value={tab} tabs={tabs} onChoose={choose}>
        {!folded && (
          <div className="sim-trace-body">
            {tab === 'steps' && <Steps step={step} onStep={onStep} />}
            {tab === 'variables' && <VariablesTab onStep={onStep} />}
            {tab === 'mocks' && <MocksTab />}
            {tab === 'debug' && <DebugTab />}
          </div>
        )}
      </Tabs>
      <span className="sim-fold">
        <IconButton
          label={t(folded ? 'sim.unfold' : 'sim.fold')}
          icon={folded ? <ChevronUp size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        />
      </span>
    </div>
  );
}

function Steps({ step: chosen, onStep }: Props) {
  const t = useWords(simulatorMessages);
  const state = useSimulated((now) => now.state);
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(MOST_SHOWN);
  const count = state?.steps.length ?? 0;
  useEffect(() => {
    if (chosen === undefined) showWithin(list.current?.lastElementChild);
  }, [count, chosen]);
  useEffect(() => {
    if (chosen !== undefined) showWithin(list.current?.querySelector(`[data-step="${chosen}"]`));
  }, [chosen]);
  if (!state || count === 0) return <p className="sim-empty">{t('sim.no-steps')}</p>;
  const resting = restingStep(state)?.step;
  const asked = chosen === undefined ? count : state.steps.findIndex((step) => step.step === chosen);
  const earlier = Math.max(0, Math.min(count - shown, asked < 0 ? count : asked));
  return (
    <ol className="sim-steps" ref={list}>
      {earlier > 0 && (
        <li>
          <Button small kind="quiet" onClick={() => setShown(shown + MOST_SHOWN)}>
            {t('sim.earlier', { n: earlier })}
          </Button>
        </li>
      )}
      {state.steps.slice(earlier).map((step) => (
        <StepRow
          key={step.step}
          step={step}
          resting={step.step === resting}
          open={step.step === chosen}
          onToggle={() => onStep(step.step === chosen ? undefined : step.step)}
        />
      ))}
    </ol>
  );
}
