// @vitest-environment happy-dom
// How many cards are drawn anew by what a person does.
import { Profiler } from 'react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ReactFlow, ReactFlowProvider, type NodeProps } from '@xyflow/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Inspector } from '../inspector/Inspector.tsx';
import type { CardNode } from './flow-nodes.ts';
import { NodeCard } from './NodeCard.tsx';
import { StudioContext } from './studio-context.ts';
import type { Studio } from './studio.ts';
import { testDocument, testNode, testStudio } from './test-flow.ts';
import { useScene } from './use-scene.ts';

let drawn: string[] = [];
/** A card that is counted whenever anything in it is drawn. */
const Counted = (props: NodeProps<CardNode>) => (
  <Profiler id={props.id} onRender={(id) => void drawn.push(id)}>
    <NodeCard {...props} />
  </Profiler>
);
const nodeTypes = { card: Counted };
const size = { width: 1_000, height: 800 };

function Scene({ studio }: { studio: Studio }) {
  useScene(studio);
  return (
    <div style={size}>
      <ReactFlow defaultNodes={[]} defaultEdges={[]} nodeTypes={nodeTypes} {...size} />
    </div>
  );
}
const ids = Array.from({ length: 20 }, (_, i) => `n${i}`);
function open(): Studio {
  const nodes = ids.map((id, i) => [id, testNode('branch', [264 * i, 0], { text: `Node ${i}` }, i < 19 ? { else: `n${i + 1}` } : {})] as const); // prettier-ignore
  const studio = testStudio(testDocument(Object.fromEntries(nodes)));
  studio.isDrawn = true;
  studio.view.setState({ selection: ['n3'] });
  render(
    <StudioContext value={studio}>
      <ReactFlowProvider>
        <Scene studio={studio} />
      </ReactFlowProvider>
      <Inspector />
    </StudioContext>,
  );
  act(() => void vi.advanceTimersByTime(1_000));
  return studio;
}

beforeEach(() => {
  vi.useFakeTimers();
  drawn = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a keystroke in the inspector draws one card anew', () => {
  const studio = open();
  expect(new Set(drawn)).toEqual(new Set(ids));
  drawn = [];
  fireEvent.change(screen.getByLabelText('Save in'), { target: { value: 'reply' } });
  act(() => void vi.advanceTimersByTime(1_000));
  expect(studio.node('n3')?.config['save']).toBe('reply');
  expect(drawn).toEqual(['n3']);
});
