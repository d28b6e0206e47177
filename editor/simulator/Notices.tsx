// What a tester should know before going on: the draft has changed since; how the talk differs now; that only one node runs; that it is
// a real conversation; that the server lost the test and it was brought back.
import { useState, type ReactNode } from 'react';
import { Info, X } from 'lucide-react';
import { compareTalks } from '@dialoom/shared/simulation/compare';
import { useDraft } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { CompareTalks } from './CompareTalks.tsx';
import { sameTalk } from './same-talk.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { useNames } from './use-names.ts';

export function Notices() {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const simulation = useSimulation();
  const tested = useSimulated(({ document }) => document);
  const revived = useSimulated((now) => now.revived);
  const real = useSimulated(({ state }) => state?.real);
  const stale = useDraft(({ document }) => tested !== undefined && !sameTalk(tested, document));
  return (
    <div className="sim-notices" role="status">
      {revived && <Notice onClose={() => simulation.dismissRevived()} words={t('sim.revived')} />}
      {real && tested === undefined && (
        <Notice words={d('bug.real', { version: real.version })}>
          <Button small onClick={() => simulation.takeNewest()}>
            {d('bug.real-draft')}
          </Button>
        </Notice>
      )}
      <AtNode />
      {stale ? (
        <Notice words={t('sim.stale')}>
          <Button small onClick={() => simulation.takeNewest()}>
            {t('sim.use-newer')}
          </Button>
        </Notice>
      ) : (
        <Compared />
      )}
    </div>
  );
}

function Notice({ words, children, onClose }: { words: string; children?: ReactNode; onClose?: () => void }) {
  const t = useWords(simulatorMessages);
  return (
    <div className="sim-notice">
      <Info size={14} aria-hidden="true" />
      <span>{words}</span>
      <span className="sim-notice-acts">
        {children}
        {onClose && (
          <IconButton label={t('sim.notice-close')} icon={<X size={14} aria-hidden="true" />} onClick={onClose} />
        )}
      </span>
    </div>
  );
}

/** What a run of one node was given is said, so that nobody wonders where its values come from. */
function AtNode() {
  const t = useWords(debuggerMessages);
  const simulation = useSimulation();
  const names = useNames();
  const from = useSimulated(({ setting }) => setting.from);
  const busy = useSimulated(({ doing }) => doing !== undefined);
  if (!from) return null;
  const { title: name } = names.node(from.flow, from.node);
  return (
    <Notice words={t(from.alone ? 'bug.alone' : 'bug.from', { name })}>
      <Button small disabled={busy} onClick={() => simulation.rewind({ step: 1, pause: true })}>
        {t('bug.alone-edit')}
      </Button>
      <Button small kind="quiet" onClick={() => simulation.leaveNode()}>
        {t('bug.alone-leave')}
      </Button>
    </Notice>
  );
}

/** After an edit the same was said again: whether the bot still answers as before. */
function Compared() {
  const t = useWords(debuggerMessages);
  const simulation = useSimulation();
  const before = useSimulated((now) => now.before);
  const state = useSimulated((now) => now.state);
  const [open, setOpen] = useState(false);
  if (!before || !state) return null;
  const count = compareTalks(before.state, state).turns.filter(({ differs }) => differs.said || differs.way).length;
  return (
    <>
      <Notice
        words={t(`bug.compare-${before.changed}-${count === 0 ? 'none' : 'some'}`, { count })}
        onClose={() => simulation.forgetBefore()}
      >
        {count > 0 && (
          <Button small onClick={() => setOpen(true)}>
            {t('bug.compare-open')}
          </Button>
        )}
      </Notice>
      {open && <CompareTalks before={before.state} after={state} onClose={() => setOpen(false)} />}
    </>
  );
}
