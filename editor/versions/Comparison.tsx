// Two states of a bot: the differences in words beside the flow they are in. What is chosen, and how it is shown, stands in the address.
import { useCallback, useMemo, type ReactNode } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { BotDocument } from '@dialoom/shared/document/document';
import { navigate, useQueryParam } from '../app/router.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { compare, countKinds, type Difference } from '../document/compare.ts';
import { Choices } from '../kit/Choices.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { useShownConnections } from '../studio/use-connection-names.ts';
import { useKnowledgeNames } from '../studio/use-knowledge-names.ts';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { CompareCanvas } from './CompareCanvas.tsx';
import { DifferenceList, type Restore } from './DifferenceList.tsx';
import { flowName, type Telling } from './difference-words.ts';
import { KindIcon, kinds } from './kind-icon.tsx';
import './versions.css';

type Props = {
  before: BotDocument;
  after: BotDocument;
  restore?: Restore | undefined;
  /** What stands there when nothing differs. */
  same: ReactNode;
};
const none = {};

export function Comparison({ before, after, restore, same }: Props) {
  const t = useWords(versionMessages);
  const studio = useStudio();
  const locale = useLocale();
  const knowledge = useKnowledgeNames() ?? none;
  const { definitions } = studio;
  const known = useShownConnections(before, definitions, after);
  const connections = useMemo(
    () => Object.fromEntries(Object.entries(known).map(([id, { name }]) => [id, name])),
    [known],
  );
  const telling = useMemo(
    (): Telling => ({ before, after, definitions, locale, t, connections, knowledge }),
    [before, after, definitions, locale, t, connections, knowledge],
  );
  const differences = useMemo(() => compare(before, after, definitions), [before, after, definitions]);
  const chosen = useQueryParam('at');
  const view = useQueryParam('view') === 'canvas' ? 'canvas' : 'list';
  const flows = useMemo(() => flowsOf(differences), [differences]);
  const at = differences.find(({ key }) => key === chosen);
  const named = useQueryParam('flow');
  const shown = (at && 'flow' in at.place ? at.place.flow : undefined) ?? (named !== undefined && flows.includes(named) ? named : flows[0]) ?? after.main; // prettier-ignore
  const choose = useCallback((key: string) => show({ at: key, flow: undefined }), []);
  if (differences.length === 0) return same;
  return (
    <div className="compare" data-view={view}>
      <div className="compare-bar">
        <Legend differences={differences} />
        <Steps differences={differences} chosen={chosen} onChoose={choose} />
        {flows.length > 1 && (
          <Select
            aria-label={t('compare.canvas')}
            value={shown}
            options={flows.map((flow) => ({ value: flow, label: flowName(flow, before, after) }))}
            onChoose={(flow) => show({ flow, at: undefined })}
          />
        )}
        <div className="compare-views">
          <Choices
            label={t('compare.view')}
            value={view}
            options={[
              { value: 'list', label: t('compare.list') },
              { value: 'canvas', label: t('compare.canvas') },
            ]}
            onChoose={(next) => show({ view: next })}
          />
        </div>
      </div>
      <div className="compare-body">
        <DifferenceList
          telling={telling}
          differences={differences}
          chosen={chosen}
          onChoose={choose}
          restore={restore}
        />
        <CompareCanvas telling={telling} flow={shown} differences={differences} chosen={chosen} onChoose={choose} />
      </div>
    </div>
  );
}

/** Puts what is looked at into the address, so that a link shows the same. */
function show(parts: Readonly<Record<string, string | undefined>>): void {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(parts)) {
    if (value === undefined) query.delete(key);
    else query.set(key, value);
  }
  navigate(`${location.pathname}?${query.toString()}`, { replace: true });
}

const flowsOf = (differences: readonly Difference[]): string[] => [
  ...new Set(differences.flatMap(({ place }) => ('flow' in place ? [place.flow] : []))),
];

function Legend({ differences }: { differences: readonly Difference[] }) {
  const t = useWords(versionMessages);
  const counts = countKinds(differences);
  return (
    <ul className="compare-legend" aria-label={t('compare.legend')}>
      {kinds.map((kind) => (
        <li key={kind} data-none={counts[kind] === 0 || undefined}>
          <KindIcon kind={kind} />
          {t(`count.${kind}`, { n: counts[kind] })}
        </li>
      ))}
    </ul>
  );
}

type StepsProps = { differences: readonly Difference[]; chosen: string | undefined; onChoose(key: string): void };
function Steps({ differences, chosen, onChoose }: StepsProps) {
  const t = useWords(versionMessages);
  const at = differences.findIndex(({ key }) => key === chosen);
  const go = (by: 1 | -1) => {
    const next = at < 0 ? (by > 0 ? 0 : differences.length - 1) : (at + by + differences.length) % differences.length;
    const one = differences[next];
    if (one) onChoose(one.key);
  };
  return (
    <span className="compare-steps">
      <IconButton
        label={t('compare.previous')}
        icon={<ChevronUp size={16} aria-hidden="true" />}
        onClick={() => go(-1)}
      />
      <span className="num muted" role="status">
        {t('compare.at', { n: at + 1, all: differences.length })}
      </span>
      <IconButton label={t('compare.next')} icon={<ChevronDown size={16} aria-hidden="true" />} onClick={() => go(1)} />
    </span>
  );
}
