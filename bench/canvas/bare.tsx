// The baseline of the canvas bench: bare React Flow with plain boxes, the same number of nodes and edges in the same places.
import { createRoot } from 'react-dom/client';
import { ReactFlow, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';

const count = Number(new URLSearchParams(location.search).get('nodes') ?? 200);
const columns = 20;
const nodes: Node[] = Array.from({ length: count }, (_, i) => ({
  id: `n${i}`,
  position: { x: (i % columns) * 240, y: Math.floor(i / columns) * 180 },
  data: { label: `Node ${i}` },
  width: 200,
  height: 100,
}));
const edges: Edge[] = Array.from({ length: count - 1 }, (_, i) => ({
  id: `e${i}`,
  source: `n${i}`,
  target: `n${i + 1}`,
}));

const root = document.getElementById('root');
if (root) createRoot(root).render(<ReactFlow defaultNodes={nodes} defaultEdges={edges} fitView minZoom={0.05} />);
