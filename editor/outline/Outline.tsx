// The same flow as a list: nodes as they follow each other, their exits and where these lead. The path for screen readers and phones;
// everything can be done here too, with the keys of the canvas.
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Plus } from 'lucide-react';
import { commands, mayRun, type CommandName } from '../canvas/commands.ts';
import { matches, parseKeys } from '../canvas/keys.ts';
import type { Studio } from '../canvas/studio.ts';
import { useDraft, useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import { useT } from '../text/use-studio.ts';
import { OutlineNode } from './OutlineNode.tsx';
import { outlineRows } from './outline-rows.ts';

/** Commands whose keys act here as they do on the canvas: on the node that has the focus. */
const here: readonly CommandName[] = [
  'add',
  'note',
  'exits',
  'duplicate',
  'delete',
  'delete-heal',
  'skip',
  'group',
  'ungroup',
  'subflow',
  'references',
  'breakpoint',
  'run-to',
  'select-all',
];
const keysHere = commands
  .filter(({ name }) => here.includes(name))
  .map((command) => ({ command, keys: command.keys.map(parseKeys) }));

export function Outline() {
  const t = useT();
  const studio = useStudio();
  const flow = useView((view) => view.flow);
  const readOnly = useReadOnly();
  useDraft(({ document }) => document.flows[flow]);
  // drawn anew with the nodes, and with the names and languages that cards show
  const subscribe = useCallback((tell: () => void) => studio.onCards(tell), [studio]);
  const scene = useSyncExternalStore(subscribe, () => studio.openScene());
  const rows = useMemo(() => outlineRows(scene), [scene]);
  const groups = useDraft(({ document }) => document.flows[flow]?.groups);
  const list = useRef<HTMLElement>(null);
  useFocusHere(studio, list);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (!target || target.matches('input')) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !event.altKey && !event.shiftKey && !event.metaKey && !event.ctrlKey) {
      const all = [...(list.current?.querySelectorAll<HTMLElement>('.outline-title, .outline-exit') ?? [])];
      all[all.indexOf(target) + step]?.focus();
    } else {
      const found = keysHere.find(({ keys }) => keys.some((one) => matches(one, event.nativeEvent)));
      if (!found || !mayRun(found.command, studio)) return;
      found.command.run(studio);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <nav className="outline" aria-label={t('outline.label')} ref={list} onKeyDown={onKeyDown}>
      <p className="sr-only" id="outline-help">
        {t('outline.help')}
      </p>
      <ol aria-describedby="outline-help">
        {rows.map(({ id, level, via }) => {
          const node = scene.nodes.get(id);
          const group = node?.node.group === undefined ? undefined : groups?.[node.node.group];
          return node && <OutlineNode key={id} node={node} level={level} via={via} group={group} />;
        })}
      </ol>
      {!readOnly && (
        <button type="button" className="list-add" onClick={(event) => openAdd(event, studio)}>
          <Plus size={14} aria-hidden="true" />
          {t('command.add')}
        </button>
      )}
    </nav>
  );
}

/** While the outline has the focus, what would give it to a card gives it to that card's row. */
function useFocusHere(studio: Studio, list: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    const row = (id: string | undefined) =>
      requestAnimationFrame(() => {
        const titles = [...(element?.querySelectorAll<HTMLElement>('.outline-title') ?? [])];
        (titles.find((title) => title.dataset['node'] === id) ?? titles[0])?.focus();
      });
    const enter = () => (studio.focusRow = row);
    const leave = ({ relatedTarget }: FocusEvent) => {
      // a picker or the inspector comes back here; the canvas does not
      if (relatedTarget instanceof Element && relatedTarget.closest('[data-canvas]')) studio.focusRow = undefined;
    };
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
      studio.focusRow = undefined;
    };
  }, [studio, list]);
}

function openAdd(event: React.MouseEvent, studio: Studio): void {
  const at = event.currentTarget.getBoundingClientRect();
  studio.view.setState({
    picker: { kind: 'add', screen: { x: at.left, y: at.top - 40 }, at: undefined, into: { for: 'free' } },
  });
}
