// A click on one of several selected cards, let go where it began, selects that one alone; a drag moves them all.
import { useEffect, type RefObject } from 'react';
import { useStoreApi } from '@xyflow/react';
import type { Studio } from './studio.ts';

export function useClickOne(studio: Studio, pane: RefObject<HTMLElement | null>): void {
  const api = useStoreApi();
  useEffect(() => {
    const element = pane.current;
    // no click comes after a drag: the library swallows it
    const onClick = (event: MouseEvent) => {
      if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const { selection, wiring } = studio.view.getState();
      if (selection.length < 2 || wiring) return;
      // a box that was drawn leaves a frame over what it selected
      const card = document
        .elementsFromPoint(event.clientX, event.clientY)
        .map((one) => one.closest('.react-flow__node'))
        .find((one) => one !== null);
      const id = card?.getAttribute('data-id') ?? undefined;
      if (id === undefined || !selection.includes(id)) return;
      api.setState({ nodesSelectionActive: false });
      studio.select([id], true);
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [studio, pane, api]);
}
