// A card of the comparison: the same face as on the canvas, nothing to press but itself, and what happened to it in a word.
import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import { CardLines } from '../canvas/CardLines.tsx';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { textWidth } from '../canvas/geometry.ts';
import type { SceneNode } from '../canvas/scene.ts';
import type { DifferenceKind } from '../document/compare.ts';
import { versionMessages } from '../text/versions.ts';
import { useWords } from '../text/use-words.ts';
import type { CompareNode } from './CompareCanvas.tsx';
import { KindIcon } from './kind-icon.tsx';

export type CompareCardData = { scene: SceneNode; kind: DifferenceKind | undefined };

function CompareCardBody({ data: { scene, kind }, selected }: NodeProps<CompareNode>) {
  const t = useWords(versionMessages);
  const { card, listed, jumps } = scene;
  return (
    <div
      className="card compare-card"
      data-pill={card.pill || undefined}
      data-note={card.note || undefined}
      data-unknown={card.category === undefined || undefined}
      data-kind={kind ?? 'same'}
      data-chosen={selected || undefined}
    >
      {kind && (
        <span className="compare-tag" data-kind={kind}>
          <KindIcon kind={kind} />
          {t(`kind.${kind}`)}
        </span>
      )}
      <header className="card-header">
        <NodeTile icon={card.icon} category={card.category} />
        <h2 className="card-title" title={card.title} data-long={textWidth(card.title, 14) > 130 || undefined}>
          {card.title}
        </h2>
        {card.pill && card.lines[0] && <CardLines className="card-sub" lines={card.lines.slice(0, 1)} />}
      </header>
      {!card.pill && card.lines.length > 0 && <CardLines className="card-body" lines={card.lines} />}
      {listed && (
        <ul className="card-exits">
          {card.exits.map((exit) => (
            <li
              key={exit.id}
              className="card-exit"
              data-open={exit.to === undefined || undefined}
              data-fails={exit.fails || undefined}
              data-orphaned={exit.orphaned || undefined}
            >
              <span className="card-exit-label" data-long={textWidth(exit.label, 12) > (jumps[exit.id] ? 60 : 150) || undefined}>
                {exit.label}
              </span>
              {jumps[exit.id] !== undefined && (
                <span className="card-jump">
                  <span aria-hidden="true">↳</span>
                  <span className="card-jump-name" data-long>{jumps[exit.id]}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
} // prettier-ignore
export const CompareCard = memo(CompareCardBody);
