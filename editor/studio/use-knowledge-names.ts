// Names of the knowledge lists; the same object while they are. Nothing while they are read.
import { useMemo } from 'react';
import type { Names } from '@dialoom/shared/node/define';
import { useKnowledgeLists } from '../queries/knowledge.ts';

export function useKnowledgeNames(): Names | undefined {
  const { data } = useKnowledgeLists();
  return useMemo(() => data && Object.fromEntries(data.lists.map(({ id, name }) => [id, name])), [data]);
}
