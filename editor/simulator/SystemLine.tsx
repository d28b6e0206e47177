// A line between the bubbles: an aside, a stop, the end.
import { useDraft } from '../canvas/studio-context.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { useNames } from './use-names.ts';
import { failureReason } from './words.ts';

/** What the house has set for a spent budget, whatever the bot does when it stops. */
const TO_PERSON = 'budget-person';
const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/, '');

/** @param of what happened, as `kind` or `kind:about` */
export function SystemLine({ of }: { of: string }) {
  const t = useWords(simulatorMessages);
  const names = useNames();
  const onStop = useDraft(({ document }) => document.settings.onStop);
  const colon = of.indexOf(':');
  const [kind, about] = colon < 0 ? [of, ''] : [of.slice(0, colon), of.slice(colon + 1)];
  const flows = useDraft(({ document }) => document.flows);
  const gaveUp = (about: string) => {
    const [count = '', flow = ''] = about.split(':');
    return flow === ''
      ? t('sim.line.gave-up', { count })
      : t('sim.line.gave-up-to', { count, flow: flows[flow]?.name ?? flow });
  };
  const words =
    kind === 'detour'
      ? t('sim.line.detour', { name: names.intent(about) })
      : kind === 'returned'
        ? t('sim.line.returned')
        : kind === 'stopped'
          ? t(`sim.line.stopped-${about === TO_PERSON ? 'handoff' : onStop}`, {
              why: withoutStop(failureReason(about, t)),
            })
          : kind === 'closed'
            ? t(about === 'timed-out' ? 'sim.line.closed-timed-out' : 'sim.line.closed-end')
            : kind === 'started-over'
              ? t('sim.line.started-over', { name: names.intent(about) })
              : kind === 'gave-up'
                ? gaveUp(about)
                : t('sim.line.other', { key: of });
  return (
    <p className="sim-system" data-kind={kind}>
      {words}
    </p>
  );
}
