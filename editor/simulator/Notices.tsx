// What a tester should know before going on: the draft has changed since; the server lost the test and it was brought back.
import { Info, X } from 'lucide-react';
import { useDraft } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { sameTalk } from './same-talk.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';

export function Notices() {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const tested = useSimulated(({ document }) => document);
  const revived = useSimulated((now) => now.revived);
  const stale = useDraft(({ document }) => tested !== undefined && !sameTalk(tested, document));
  return (
    <div className="sim-notices" role="status">
      {revived && (
        <p className="sim-notice">
          <Info size={14} aria-hidden="true" />
          <span>{t('sim.revived')}</span>
          <IconButton
            label={t('sim.notice-close')}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => simulation.dismissRevived()}
          />
        </p>
      )}
      {stale && (
        <p className="sim-notice">
          <Info size={14} aria-hidden="true" />
          <span>{t('sim.stale')}</span>
          <Button small onClick={() => simulation.takeNewest()}>
            {t('sim.use-newer')}
          </Button>
        </p>
      )}
    </div>
  );
}
