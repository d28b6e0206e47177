// Two prompts of a node side by side: chosen, reckoned, tried, and what came of it.
import { useEffect, useRef, useState } from 'react';
import type { AnyNode } from '@dialoom/shared/node/define';
import { nodes } from '@dialoom/nodes';
import { nodeTitle } from '@dialoom/shared/text/cases';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useVersion, useVersions } from '../queries/versions.ts';
import { useTrials } from '../queries/wordings.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';
import { CompareSetup } from './CompareSetup.tsx';
import { sidesOf } from './side-of.ts';
import { TrialView } from './TrialView.tsx';

type Props = { definition: AnyNode; flow: string; id: string; readOnly: boolean; onKeep(): void; onClose(): void };
export function CompareDialog({ definition, flow, id, readOnly, onKeep, onClose }: Props) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const studio = useStudio();
  const node = useDraft(({ document }) => document.flows[flow]?.nodes[id]);
  const live = useVersion(studio.bot, useVersions(studio.bot).data?.live).data?.document.flows[flow]?.nodes[id];
  const trials = useTrials(studio.bot, flow, id);
  const [chosen, setChosen] = useState<string>(); // empty: none, something is chosen to be compared
  const running = trials.data?.trials.find(({ state }) => state === 'running')?.id;
  useEffect(() => {
    if (running !== undefined) setChosen((now) => now ?? running); // it stays in view when it ends
  }, [running]);
  const shown = chosen ?? running;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) body.current?.focus(); // the button that led here is gone
  }, [shown]);
  if (!node) return null;
  const sides = sidesOf(definition, node, live, {
    draft: (kept) => (kept === undefined ? t('compare.draft') : t('compare.draft-is', { name: kept })),
    live: t('compare.live'),
  });
  const place = { definition, flow, node: id };
  return (
    <Dialog open hold shape="broad" onClose={onClose} title={t('compare.title', { name: nodeTitle(studio.document, nodes, flow, id, locale) })}>
      <div ref={body} tabIndex={-1} className="beside-body">
      {shown !== undefined && shown !== '' ? (
        <TrialView trial={shown} place={place} draft={sides[0]?.values ?? {}} readOnly={readOnly} onAgain={() => setChosen('')} />
      ) : (
        <CompareSetup place={place} node={node} sides={sides} trials={trials.data?.trials ?? []} readOnly={readOnly} onKeep={onKeep} onTrial={setChosen} onLeave={onClose} />
      )}
      </div>
    </Dialog>
  );
} // prettier-ignore
