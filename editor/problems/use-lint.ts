import { useEffect } from 'react';
import type { Studio } from '../canvas/studio.ts';
import type { Surroundings } from '../inspector/surroundings.ts';
import { showProblems } from './findings.ts';
export function useLint(_: Studio, __: Surroundings['connections']): void {
  useEffect(() => showProblems([]), []);
}
