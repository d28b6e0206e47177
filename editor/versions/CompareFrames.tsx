// The groups of a comparison: a tinted frame behind their cards, and what happened to the group in a word.
import type { Flow } from '@dialoom/shared/document/document';
import { membersOf } from '../canvas/fold.ts';
import { useT } from '../text/use-studio.ts';
import { versionMessages } from '../text/versions.ts';
import { useWords } from '../text/use-words.ts';
import type { CompareNode } from './CompareCanvas.tsx';
import { KindIcon } from './kind-icon.tsx';
import type { EdgeMark } from './union.ts';

const PADDING = 16;
const TITLE = 30;

type Props = { flow: Flow; nodes: readonly CompareNode[]; marks: ReadonlyMap<string, EdgeMark> };

export function CompareFrames({ flow, nodes, marks }: Props) {
  const t = useT();
  const words = useWords(versionMessages);
  return [...membersOf(flow)].map(([id, members]) => {
    const group = flow.groups?.[id];
    const inside = nodes.filter((node) => members.includes(node.id));
    if (!group || inside.length === 0) return null;
    const left = Math.min(...inside.map(({ position }) => position.x));
    const top = Math.min(...inside.map(({ position }) => position.y));
    const right = Math.max(...inside.map(({ position, width = 0 }) => position.x + width));
    const bottom = Math.max(...inside.map(({ position, height = 0 }) => position.y + height));
    const mark = marks.get(id);
    return (
      <div
        key={id}
        className="group-frame compare-frame"
        data-group={group.colour}
        data-mark={mark}
        role="group"
        aria-label={t('groups.label', { name: group.name, n: inside.length })}
        style={{
          transform: `translate(${left - PADDING}px, ${top - PADDING - TITLE}px)`,
          width: right - left + 2 * PADDING,
          height: bottom - top + 2 * PADDING + TITLE,
        }}
      >
        <p className="group-title">
          <span className="group-name" title={group.name}>
            {group.name}
          </span>
          {mark && (
            <span className="compare-tag" data-kind={mark}>
              <KindIcon kind={mark} />
              {words(`kind.${mark}`)}
            </span>
          )}
        </p>
      </div>
    );
  });
}
