// The canvas of one bot, joined to the address, the connections and the versions.
import { useCallback, useEffect, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useMore } from '../app/Frame.tsx';
import { useTitle } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { useUiLocale } from '../app/preferences.ts';
import { navigate, useQueryParam } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { useConnections } from '../queries/connections.ts';
import { useVersions } from '../queries/bots.ts';
import { useMay } from '../queries/session.ts';
import { StudioPage } from '../studio/StudioPage.tsx';
import { BotMenu } from './BotMenu.tsx';

export default function FlowsPage({ bot, flow }: { bot: string; flow: string | undefined }) {
  const studio = useStudio();
  const client = useQueryClient();
  const locale = useUiLocale();
  const more = useMore();
  const name = useDraft(({ document }) => document.name);
  const mayPublish = useMay('bots.publish');
  const listed = useConnections().data?.connections;
  const version = useVersions(bot).data?.versions.find(({ live }) => live)?.version;
  const node = useQueryParam('node');
  const connections = useMemo(
    () => Object.fromEntries((listed ?? []).map(({ id, kind, name }) => [id, { kind, name }])),
    [listed],
  );
  useTitle(name);
  useEffect(() => {
    if (node !== undefined) studio.openFlow(flow ?? studio.flow, node); // a link to one node
  }, [studio, flow, node]);
  const onFlow = useCallback((next: string) => navigate(places.flow(bot, next), { replace: true }), [bot]);
  const onOpen = useCallback(
    (place: 'intents' | 'connections' | 'embed') => navigate(place === 'connections' ? places.connections : places[place](bot)),
    [bot],
  );
  const onPublished = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['bot', bot] });
    void client.invalidateQueries({ queryKey: ['bots'] });
  }, [client, bot]);
  return (
    <StudioPage
      bot={bot}
      flow={flow}
      locale={locale}
      connections={connections}
      mayPublish={mayPublish}
      version={version}
      onFlow={onFlow}
      onOpen={onOpen}
      onPublished={onPublished}
      menu={<BotMenu bot={bot} />}
      onMore={more}
    />
  );
}
