// A node in the outline: its title opens it, F2 renames it here, the dots hold every command; its exits stand below.
import { useState } from 'react';
import { Ellipsis } from 'lucide-react';
import type { Group } from '@dialoom/shared/document/document';
import { useBreakpoint } from '../canvas/breakpoints.ts';
import { plainLine } from '../canvas/card-line.ts';
import { NodeTile } from '../canvas/NodeTile.tsx';
import type { SceneNode } from '../canvas/scene.ts';
import { useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import { useWalk } from '../canvas/walk.ts';
import { NameInput } from '../kit/NameInput.tsx';
import { FindingBadge } from '../problems/FindingBadge.tsx';
import { useProblem } from '../problems/findings.ts';
import { useT } from '../text/use-studio.ts';
import { OutlineExit } from './OutlineExit.tsx';
import { select } from './select.ts';

type Props = { node: SceneNode; level: number; via: string | undefined; group: Group | undefined };

export function OutlineNode({ node: { id, card }, level, via, group }: Props) {
  const t = useT();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const [renaming, setRenaming] = useState(false);
  const selected = useView(({ selection }) => selection.includes(id));
  const hit = useView((view) => view.hits?.has(id) ?? false);
  const problem = useProblem(id);
  const step = useWalk((walk) => walk.visited.get(id));
  const happened = useWalk((walk) => (walk.failed.has(id) ? 'failed' : walk.mocked.has(id) ? 'mocked' : undefined));
  const stops = useBreakpoint(id);
  const tag = card.skipped ? 'skipped' : happened;
  const [first] = card.lines;
  const line = first ? plainLine(first) : card.type;
  const choose = (event: React.MouseEvent, exit: string) => {
    const at = event.currentTarget.getBoundingClientRect();
    studio.view.setState({ picker: { kind: 'targets', screen: { x: at.left, y: at.bottom }, node: id, exit } });
  };
  const menu = (event: React.MouseEvent) => {
    event.preventDefault();
    const at = event.currentTarget.getBoundingClientRect();
    studio.view.setState({ selection: [id], edge: undefined });
    studio.view.setState({ picker: { kind: 'menu', screen: { x: at.left, y: at.bottom }, node: id, edge: undefined } });
  };
  // heard after what is seen
  const more = [
    card.title === card.type || line === card.type ? '' : card.type,
    group ? t('groups.inside', { name: group.name }) : '',
    stops ? t('canvas.breakpoint') : '',
    t('canvas.exits-count', { n: card.exits.length }),
  ];
  return (
    <li
      className="outline-node"
      aria-level={level + 1}
      data-level={Math.min(level, 4)}
      data-selected={selected || undefined}
      data-hit={hit || undefined}
      data-visited={step !== undefined || undefined}
    >
      <div className="outline-row">
        {renaming ? (
          <NameInput
            className="input outline-rename"
            label={t('command.rename')}
            name={card.title}
            done={(name) => {
              setRenaming(false);
              if (name !== undefined) studio.rename(id, name === card.type ? '' : name);
              studio.focusRow?.(id);
            }}
          />
        ) : (
          <button
            type="button"
            className="outline-title"
            data-node={id}
            aria-current={selected || undefined}
            onFocus={() => selected || select(studio, id)}
            onClick={() => studio.openField(studio.flow, id)}
            onDoubleClick={() => !readOnly && setRenaming(true)}
            onContextMenu={menu}
            onKeyDown={(event) => {
              if (event.key !== 'F2' || readOnly) return;
              event.preventDefault();
              event.stopPropagation();
              setRenaming(true);
            }}
          >
            <NodeTile icon={card.icon} category={card.category} />
            <span className="outline-words">
              {via !== undefined && <span className="outline-via">{via}</span>}
              <span className="outline-name">{card.title}</span>
              <span className="outline-line">{line}</span>
            </span>
            {stops && <span className="outline-stop" aria-hidden="true" />}
            {group && (
              <span className="outline-group" data-group={group.colour} aria-hidden="true">
                {group.name}
              </span>
            )}
            {tag && (
              <span className="outline-tag" data-tag={tag}>
                {t(`canvas.tag.${tag}`)}
              </span>
            )}
            {problem && <FindingBadge level={problem.level} count={problem.count} />}
            {step !== undefined && <span className="card-step">{step}</span>}
            <span className="sr-only">{more.filter(Boolean).join(', ')}</span>
          </button>
        )}
        <button
          type="button"
          className="icon-button outline-menu"
          aria-label={t('outline.menu', { name: card.title })}
          title={t('picker.menu')}
          onClick={menu}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      </div>
      {card.exits.length > 0 && (
        <ul className="outline-exits">
          {card.exits.map((exit, i) => (
            <OutlineExit
              key={exit.id}
              node={id}
              exit={exit}
              first={i === 0}
              last={i === card.exits.length - 1}
              onChoose={(event) => choose(event, exit.id)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
