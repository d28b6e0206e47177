// What finding asks of the open bot, beside its document: names, problems, what is live, what the test cases came to.
import type { Locale } from '@dialoom/shared/node/define';
import { visitsOf } from '../cases/run.ts';
import { surroundings } from '../inspector/surroundings.ts';
import { problems } from '../problems/findings.ts';
import type { SearchSurroundings } from './search.ts';
import type { Studio } from './studio.ts';

export const findAround = (
  studio: Studio,
  locale: Locale,
  changed?: SearchSurroundings['changed'],
): SearchSurroundings => {
  const { connections, knowledge } = surroundings.getState();
  const hasRun = visitsOf(studio, '', '') !== undefined;
  return {
    definitions: studio.definitions,
    titleOf: (type, name) => name ?? studio.definitions[type]?.text[locale].title ?? type,
    hasProblem: (_, node) => problems.getState().byNode.has(node),
    nameOf: (from, id) => (from === 'connections' ? connections[id]?.name : knowledge[id]),
    changed,
    wasVisited: hasRun ? (flow, node) => (visitsOf(studio, flow, node) ?? 0) > 0 : undefined,
  };
};
