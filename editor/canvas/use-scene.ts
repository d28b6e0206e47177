// The document on React Flow: its nodes and edges follow the document, the flow that is open and the selection.
import { useCallback, useEffect } from 'react';
import { useReactFlow } from '@xyflow/react';
import { cardNodes, wireEdges, type CardNode, type WireEdge } from './flow-nodes.ts';
import type { Studio } from './studio.ts';

/** Keeps React Flow's nodes and edges up with the document, the flow and the selection. Gives what draws them anew. */
export function useScene(studio: Studio): () => void {
  const { setNodes, setEdges } = useReactFlow<CardNode, WireEdge>();
  const sync = useCallback(() => {
    if (!studio.isDrawn) return;
    // read when React Flow gets to it: what was selected when this was asked for may be undone by then, and the two would go on for ever
    setNodes((before) => cardNodes(studio.scene(), before, new Set(studio.view.getState().selection), studio.t));
    setEdges((before) => wireEdges(studio.scene(), before, studio.view.getState().edge, studio.t));
  }, [studio, setNodes, setEdges]);
  useEffect(() => {
    sync();
    const stops = [
      studio.draft.subscribe((now, before) => now.document !== before.document && sync()),
      studio.view.subscribe(
        (now, before) =>
          (now.flow !== before.flow ||
            now.selection !== before.selection ||
            now.edge !== before.edge ||
            now.collapsed !== before.collapsed) &&
          sync(),
      ),
      studio.onCards(sync),
    ];
    return () => stops.forEach((stop) => stop());
  }, [studio, sync]);
  return sync;
}
