// The baseline of the canvas bench: bare React Flow with plain boxes, the same nodes and edges in the same places, seen from the same place.
/// <reference lib="dom" />
import { createRoot } from 'react-dom/client';
import { ReactFlow, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { boxesOf, edgesOf } from './graph.ts';

const asked = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(asked.get(name) ?? otherwise);
const count = number('nodes', 200);
const nodes: Node[] = boxesOf(count).map(({ id, x, y }) => ({
  id,
  position: { x, y },
  data: { label: id },
  width: 200,
  height: 100,
}));
const edges: Edge[] = edgesOf(count);
const viewport = { x: number('x', 0), y: number('y', 0), zoom: number('zoom', 1) };

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <ReactFlow defaultNodes={nodes} defaultEdges={edges} defaultViewport={viewport} panOnScroll minZoom={0.05} />,
  );
