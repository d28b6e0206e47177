// An exit in the outline: pressed, it asks where to lead; Alt and an arrow move where it leads to the exit above or below.
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { useBreakpoint } from '../canvas/breakpoints.ts';
import type { SceneNode } from '../canvas/scene.ts';
import { useReadOnly, useStudio } from '../canvas/studio-context.ts';
import { edgeKey, useWalk } from '../canvas/walk.ts';
import { useT } from '../text/use-studio.ts';
import { select } from './select.ts';
import { swapExits } from './swap-exits.ts';

type Props = {
  node: string;
  exit: SceneNode['card']['exits'][number];
  first: boolean;
  last: boolean;
  onChoose(event: React.MouseEvent): void;
};

export function OutlineExit({ node, exit, first, last, onChoose }: Props) {
  const t = useT();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const walked = useWalk((walk) => walk.walkedEdges.has(edgeKey(node, exit.id)));
  const stops = useBreakpoint(node, exit.id);
  const target =
    exit.to === undefined ? t('canvas.exit-open') : (studio.openScene().nodes.get(exit.to)?.card.title ?? exit.to);
  const move = (by: -1 | 1) => swapExits(studio, node, exit.id, by);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0 || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    move(by);
  };
  return (
    <li>
      <button
        type="button"
        className="outline-exit"
        data-open={exit.to === undefined || undefined}
        data-fails={exit.fails || undefined}
        data-walked={walked || undefined}
        disabled={readOnly}
        onFocus={() => select(studio, node)}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <span className="outline-dot" aria-hidden="true" />
        <span className="sr-only">{t('outline.exit')}</span>
        <span className="outline-exit-name">{exit.label}</span>
        {stops && <span className="outline-stop" aria-hidden="true" />}
        <ArrowRight size={13} aria-hidden="true" />
        <span className="outline-target">{target}</span>
        {stops && <span className="sr-only">{t('canvas.breakpoint')}</span>}
      </button>
      {!readOnly && !(first && last) && (
        <span className="outline-moves">
          <button
            type="button"
            className="icon-button"
            disabled={first}
            aria-label={t('outline.move-up', { exit: exit.label })}
            title={t('outline.move-up', { exit: exit.label })}
            onClick={() => move(-1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            disabled={last}
            aria-label={t('outline.move-down', { exit: exit.label })}
            title={t('outline.move-down', { exit: exit.label })}
            onClick={() => move(1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </button>
        </span>
      )}
    </li>
  );
}
