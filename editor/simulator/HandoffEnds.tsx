// A hand-off has nobody behind it here: the tester says how it ends.
import { useId, useState } from 'react';
import { Headset } from 'lucide-react';
import { HandoffOutcome } from '@dialoom/shared/node/effects';
import { Button } from '../kit/Button.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { restingStep, waitedFor } from './resting.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';

const MOST_NOTE = 1_000;

export function HandoffEnds() {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const title = useId();
  const [note, setNote] = useState('');
  // without the message form nobody can leave a message
  const takesMessage = useSimulated(
    ({ state }) =>
      state &&
      (waitedFor(restingStep(state))?.request as { leaveMessage?: unknown } | undefined)?.leaveMessage !== false,
  );
  const outcomes = HandoffOutcome.options.filter((outcome) => outcome !== 'message-left' || takesMessage);
  return (
    <div className="sim-handoff" role="group" aria-labelledby={title}>
      <p id={title} className="sim-handoff-title">
        <Headset size={15} aria-hidden="true" />
        {t('sim.handoff-title')}
      </p>
      <div className="sim-handoff-ends">
        {outcomes.map((outcome) => (
          <Button key={outcome} small onClick={() => simulation.endHandoff(outcome, note.trim())}>
            {t(`sim.outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      <TextInput
        value={note}
        aria-label={t('sim.handoff-note')}
        placeholder={t('sim.handoff-note')}
        onText={setNote}
        maxLength={MOST_NOTE}
      />
    </div>
  );
}
