// The simulator beside the canvas: it opens at once and starts by itself. The conversation above, how it came about below.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { languageFor } from '@dialoom/shared/text/language-for';
import { FlaskConical, RotateCcw, StepBack, X } from 'lucide-react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Failure } from '../kit/Failure.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Bone, Loading } from '../kit/Skeleton.tsx';
import { caseMessages } from '../text/cases.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ChatBox } from './ChatBox.tsx';
import { ChatLog } from './ChatLog.tsx';
import { SaveCaseDialog } from './SaveCaseDialog.tsx';
import { Notices } from './Notices.tsx';
import { simulationOf } from './simulations.ts';
import { SimulationContext, useSimulated, useSimulation } from './simulation-context.ts';
import { PausedBar } from './PausedBar.tsx';
import { Trace, type Tab } from './Trace.tsx';
import { usePath } from './use-path.ts';
import { useSpoken } from './use-spoken.ts';
import { Who } from './Who.tsx';
import './simulator.css';

export function Simulator({ onClose }: { onClose(): void }) {
  const simulation = simulationOf(useStudio());
  usePath(simulation);
  return (
    <SimulationContext value={simulation}>
      <Panel onClose={onClose} />
    </SimulationContext>
  );
}

function Panel({ onClose }: { onClose(): void }) {
  const t = useWords(simulatorMessages);
  const locale = useLocale();
  const studio = useStudio();
  const simulation = useSimulation();
  useSpoken(simulation);
  const languages = useDraft(({ document }) => document.languages);
  const hasState = useSimulated(({ state }) => state !== undefined);
  const failure = useSimulated((now) => now.failure);
  const [step, setStep] = useState<number>();
  const [asked, setAsked] = useState<{ tab: Tab }>();
  const [draft, setDraft] = useState<{ text: string }>({ text: '' });
  const began = useRef(false);
  useEffect(() => {
    const { state, doing, failure } = simulation.store.getState();
    if (began.current || state || doing || failure) return;
    began.current = true;
    simulation.start({ locale: languageFor(languages, locale) });
  }, [simulation, languages, locale]);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // it is gone with the focus in it: back to where that was
      if (document.activeElement !== document.body) return;
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      if (isThere) before.focus({ preventScroll: true });
      else studio.focusCard?.(studio.selection[0]);
    };
  }, [studio]);
  const takeBack = useCallback(
    (inputs: number, text: string) => {
      setDraft({ text });
      simulation.rewind({ inputs });
    },
    [simulation],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return; // Esc there ends the composing
    const go = event.key === 'F8' ? 'on' : event.key === 'F10' ? 'step' : undefined;
    if (go) {
      event.preventDefault();
      return simulation.go(go);
    }
    const isToggle = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isToggle) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className="sim" aria-label={t('sim.title')} data-own-keys onKeyDown={onKeyDown}>
      <Head onClose={onClose} />
      <Who />
      {!hasState && failure ? (
        <div className="sim-face">
          <Failure error={failure.error} onRetry={() => simulation.retry()} />
        </div>
      ) : hasState ? (
        <>
          <Notices />
          <ChatLog onTakeBack={takeBack} onStep={setStep} />
          <PausedBar onVariables={() => setAsked({ tab: 'variables' })} />
          <ChatBox draft={draft} />
          <Trace step={step} onStep={setStep} asked={asked} />
        </>
      ) : (
        <div className="sim-face">
          <Loading what={t('sim.starting')}>
            <div className="sim-bones">
              <Bone width="78%" height={54} />
              <Bone width="52%" height={36} />
              <Bone width="64%" height={28} />
            </div>
          </Loading>
        </div>
      )}
    </section>
  );
}

function Head({ onClose }: { onClose(): void }) {
  const t = useWords(simulatorMessages);
  const words = useWords(caseMessages);
  const [saving, setSaving] = useState(false);
  const simulation = useSimulation();
  const isThere = useSimulated(({ state }) => state !== undefined);
  const canStepBack = useSimulated(({ state, doing }) => doing === undefined && (state?.inputs.length ?? 0) > 0);
  return (
    <header className="sim-head">
      <h2>{t('sim.title')}</h2>
      <IconButton
        label={t('sim.step-back')}
        icon={<StepBack size={16} aria-hidden="true" />}
        disabled={!canStepBack}
        onClick={() => simulation.stepBack()}
      />
      <IconButton
        label={t('sim.start-over')}
        icon={<RotateCcw size={16} aria-hidden="true" />}
        onClick={() => simulation.start()}
      />
      <IconButton
        label={words('save.button')}
        icon={<FlaskConical size={16} aria-hidden="true" />}
        disabled={!isThere}
        onClick={() => setSaving(true)}
      />
      {saving && <SaveCaseDialog onClose={() => setSaving(false)} />}
      <IconButton label={t('sim.close')} keys="Esc" icon={<X size={16} aria-hidden="true" />} onClick={onClose} />
    </header>
  );
}
