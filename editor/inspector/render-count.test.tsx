// @vitest-environment happy-dom
// Typing in the inspector draws one card anew: the one that is typed in. Counted by React itself.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ReactFlowProvider, type NodeProps } from '@xyflow/react';
import { memo, Profiler, useEffect, useMemo } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cardNodes, type CardNode } from '../canvas/flow-nodes.ts';
import { NodeCard } from '../canvas/NodeCard.tsx';
import { StudioContext, useDraft, useStudio } from '../canvas/studio-context.ts';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { Inspector } from './Inspector.tsx';

const many = Array.from({ length: 30 }, (_, i) => `n${i}`);
const bot = testDocument(
  Object.fromEntries(many.map((id, i) => [id, testNode('branch', [i * 264, 0], { text: 'Hi', save: `v${i}` })])),
);
const drawn = new Map<string, number>();

/** The cards as the canvas keeps them: an object that says the same is the same object. */
let kept: CardNode[] = [];
function Cards() {
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const cards = useMemo(
    () => document && cardNodes(studio.scene(), kept, new Set(['n3']), studio.t),
    [document, studio],
  );
  useEffect(() => void (kept = cards));
  return cards.map((node) => <Card key={node.id} node={node} />);
}
/** As the canvas library does: a node that is the same object is not looked at again. */
const Card = memo(({ node }: { node: CardNode }) => (
  <Profiler id={node.id} onRender={(id) => void drawn.set(id, (drawn.get(id) ?? 0) + 1)}>
    <NodeCard {...({ id: node.id, data: node.data } as NodeProps<CardNode>)} />
  </Profiler>
));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('each keystroke draws no card, and what is committed draws one', () => {
  const studio = testStudio(bot);
  studio.view.setState({ selection: ['n3'] });
  render(
    <ReactFlowProvider>
      <StudioContext value={studio}>
        <Cards />
        <Inspector />
      </StudioContext>
    </ReactFlowProvider>,
  );
  expect(drawn.size).toBe(many.length);
  drawn.clear();
  const box = screen.getByRole('textbox', { name: 'Text' });
  for (const text of ['Hi t', 'Hi th', 'Hi the', 'Hi ther', 'Hi there']) {
    box.textContent = text;
    fireEvent.input(box);
  }
  expect([...drawn.keys()]).toEqual([]);
  act(() => void vi.advanceTimersByTime(700)); // the rest after which it is committed
  expect(studio.document.flows['main']?.nodes['n3']?.config['text']).toEqual({ en: 'Hi there' });
  expect([...drawn.keys()]).toEqual(['n3']);
});
