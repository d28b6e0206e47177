// The flows of one bot, joined to the address: which flow, which node, the title of the window.
import { useCallback, useEffect } from 'react';
import { useMore } from '../app/Frame.tsx';
import { useTitle } from '../app/Page.tsx';
import { useQueryParam } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { watchBreakpoints } from '../canvas/breakpoints.ts';
import type { DebugOrder } from '../canvas/studio.ts';
import { Simulator } from '../simulator/Simulator.tsx';
import { simulationOf } from '../simulator/simulations.ts';
import { StudioPage } from '../studio/StudioPage.tsx';
import { BotMenu } from './BotMenu.tsx';

const simulator = (close: () => void) => <Simulator onClose={close} />;

export default function FlowsPage({ bot, flow }: { bot: string; flow: string | undefined }) {
  const studio = useStudio();
  const more = useMore();
  const name = useDraft(({ document }) => document.name);
  const node = useQueryParam('node');
  const real = useQueryParam('conversation');
  const tests = useQueryParam('test') !== undefined; // a test case was opened in the simulator
  useTitle(name);
  useEffect(() => {
    if (node !== undefined) studio.openFlow(flow ?? studio.flow, node); // a link to one node
  }, [studio, flow, node]);
  useEffect(
    () => watchBreakpoints(studio, (count) => studio.tell(studio.t('canvas.breakpoints-gone', { count }))),
    [studio],
  );
  const debug = useCallback((what: DebugOrder) => simulationOf(studio).obey(what), [studio]);
  useEffect(() => {
    if (real !== undefined) simulationOf(studio).openReal(real);
  }, [studio, real]);
  return (
    <StudioPage
      bot={bot}
      flow={flow}
      menu={<BotMenu bot={bot} />}
      onMore={more}
      simulator={simulator}
      onDebug={debug}
      testing={real !== undefined || tests}
    />
  );
}
