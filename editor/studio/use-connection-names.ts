// Names and kinds of the connections; the same object while they are.
import { useMemo } from 'react';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Definitions } from '../document/variable-uses.ts';
import type { Surroundings } from '../inspector/surroundings.ts';
import { useConnections } from '../queries/connections.ts';
import { useMay, useMe } from '../queries/session.ts';
import { useLocale } from '../text/use-studio.ts';
import { hiddenConnections } from './hidden-connections.ts';

const none: Surroundings['connections'] = {};

/** Nothing while they are read, and for those who may not see them. */
export function useConnectionNames(): Surroundings['connections'] | undefined {
  const { data } = useConnections();
  return useMemo(
    () => (data ? Object.fromEntries(data.connections.map(({ id, kind, name }) => [id, { kind, name }])) : undefined),
    [data],
  );
}

/** As they are shown: who may not see them reads a plain word where one is chosen. @param also a second document that is shown beside the first */
export function useShownConnections(
  document: BotDocument,
  definitions: Definitions,
  also?: BotDocument,
): Surroundings['connections'] {
  const known = useConnectionNames();
  const locale = useLocale();
  const isSignedIn = useMe().data?.person !== undefined;
  const isHidden = !useMay('connections.use') && isSignedIn;
  return useMemo(
    () => known ?? (isHidden ? hiddenConnections(also ? [document, also] : [document], definitions, locale) : none),
    [known, isHidden, document, also, definitions, locale],
  );
}
