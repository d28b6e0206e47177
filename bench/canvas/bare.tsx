// The baseline of the canvas bench: bare React Flow with plain boxes, the same nodes and edges in the same places, seen from the same place.
/// <reference lib="dom" />
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import type { Picture } from './pages.ts';

declare global {
  var picture: Picture | undefined; // put in before the page loads
}
const { boxes, edges, viewport, pane } = globalThis.picture ?? { boxes: [], edges: [], pane: {} };
const nodes: Node[] = boxes.map(({ id, x, y, width, height }) => ({
  id,
  position: { x, y },
  data: { label: id },
  width,
  height,
}));
const lines: Edge[] = [...edges];

/** The library has no key that selects all: what its users write. */
function SelectAll() {
  const { setNodes } = useReactFlow();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const all = event.key === 'a' && event.ctrlKey;
      if (!all && event.key !== 'Escape') return;
      event.preventDefault();
      setNodes((before) => before.map((node) => ({ ...node, selected: all })));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [setNodes]);
  return null;
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <div style={{ position: 'fixed', ...pane }}>
      <ReactFlowProvider>
        <ReactFlow
          defaultNodes={nodes}
          defaultEdges={lines}
          {...(viewport && { defaultViewport: viewport })}
          panOnScroll
          minZoom={0.1}
          selectionMode={SelectionMode.Partial}
        />
        <SelectAll />
      </ReactFlowProvider>
    </div>,
  );
