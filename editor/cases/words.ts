// A case, its results and its failures in words, with the names of the open bot.
import { useCallback } from 'react';
import { nodes } from '@dialoom/nodes';
import type { Case } from '@dialoom/shared/cases/case';
import type { CaseResult, Failure } from '@dialoom/shared/cases/result';
import { failureText, nodeTitle } from '@dialoom/shared/text/cases';
import { exitWords } from '@dialoom/shared/text/findings';
import { useStudio } from '../canvas/studio-context.ts';
import { caseMessages } from '../text/cases.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export type CaseNames = {
  node(flow: string, node: string): string;
  exit(flow: string, node: string, exit: string): string;
};
/** Names of the document as it is when it is asked. */
export function useCaseNames(): CaseNames {
  const studio = useStudio();
  const locale = useLocale();
  const node = useCallback((flow: string, id: string) => nodeTitle(studio.document, nodes, flow, id, locale), [studio, locale]);
  const exit = useCallback(
    (flow: string, id: string, exit: string) => {
      const there = studio.document.flows[flow]?.nodes[id];
      return exitWords(exit, nodes.find(({ type }) => type === there?.type), there?.config, locale, studio.document);
    },
    [studio, locale],
  );
  return { node, exit };
} // prettier-ignore

export function useFailureWords(): (failure: Failure) => string {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const locale = useLocale();
  return useCallback(
    ({ turn, ...failure }: Failure) => {
      const where = turn === undefined ? '' : turn === 0 ? t('cases.greeting') : t('cases.turn', { n: turn });
      const words = failureText(failure, studio.document, nodes, locale);
      return where === '' ? words : `${where}${locale === 'zh-CN' ? '：' : ': '}${words}`;
    },
    [t, studio, locale],
  );
}

/** Of several rows the case has failed when one has. */
export const statusOf = (results: readonly CaseResult[] | undefined): 'passed' | 'failed' | 'none' =>
  !results || results.length === 0 ? 'none' : results.some(({ status }) => status === 'failed') ? 'failed' : 'passed';

/** What the search of the page looks through. */
export const fits = ({ name, suite = '', tags = [] }: Pick<Case, 'name' | 'suite' | 'tags'>, wanted: string): boolean =>
  [name, suite, ...tags].join('\n').toLowerCase().includes(wanted.trim().toLowerCase());
