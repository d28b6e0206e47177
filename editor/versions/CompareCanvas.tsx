// Two states of a flow drawn as one: new, changed and moved cards are marked, those that were taken out are ghosts. Only to look at.
import { useEffect, useMemo } from 'react';
import { ReactFlow, ReactFlowProvider, useReactFlow, ViewportPortal, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import type { BotDocument, Flow } from '@dialoom/shared/document/document';
import { nearestLanguage } from '@dialoom/shared/text/language-for';
import { useStudio } from '../canvas/studio-context.ts';
import '../canvas/canvas.css';
import { cardNodes, wireEdges, type WireEdge } from '../canvas/flow-nodes.ts';
import { sceneOf } from '../canvas/scene.ts';
import type { Difference, DifferenceKind } from '../document/compare.ts';
import { cardContexts } from '../studio/card-context.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { CompareCard, type CompareCardData } from './CompareCard.tsx';
import { CompareFrames } from './CompareFrames.tsx';
import { CompareWire, type CompareWireData } from './CompareWire.tsx';
import type { Telling } from './difference-words.ts';
import { unionOf } from './union.ts';

export type CompareNode = Node<CompareCardData, 'card'>;
export type CompareEdge = Edge<CompareWireData, 'wire'>;
const nodeTypes = { card: CompareCard };
const edgeTypes = { wire: CompareWire };
const fitOptions = { padding: 0.12, maxZoom: 1 };
const nothing = new Set<string>();

type Props = {
  telling: Telling;
  flow: string;
  differences: readonly Difference[];
  chosen: string | undefined;
  onChoose(key: string): void;
};

export const CompareCanvas = (props: Props) => (
  <ReactFlowProvider>
    <Drawing {...props} />
  </ReactFlowProvider>
);

function Drawing({ telling, flow, differences, chosen, onChoose }: Props) {
  const { before, after } = telling;
  const { setCenter, getZoom, fitView } = useReactFlow();
  const scene = useScene(telling, before.flows[flow], after.flows[flow], after);
  const marks = useMemo(() => marksOf(differences, flow), [differences, flow]);
  const nodes = useMemo(
    () =>
      scene.nodes.map((node): CompareNode => ({
        ...node,
        draggable: false,
        selected: chosen === `node/${flow}/${node.id}`,
        zIndex: scene.ghosts.has(node.id) ? 0 : 1,
        data: {
          scene: node.data,
          kind: scene.ghosts.has(node.id) ? 'removed' : before.flows[flow] ? marks.get(node.id) : 'added',
        },
      })),
    [scene, marks, chosen, flow, before],
  );
  useEffect(() => {
    const one = nodes.find(({ selected }) => selected);
    if (!one) return;
    const [x, y] = [one.position.x + (one.width ?? 0) / 2, one.position.y + (one.height ?? 0) / 2];
    void setCenter(x, y, { zoom: Math.max(getZoom(), 0.7), duration: 250 });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another choice moves the picture
  }, [chosen, setCenter, getZoom]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => void fitView(fitOptions));
    return () => cancelAnimationFrame(frame);
  }, [flow, fitView]);
  return (
    <div className="canvas compare-canvas" data-zoom="full">
      <ReactFlow<CompareNode, CompareEdge>
        nodes={nodes}
        edges={scene.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodeClick={(_, node) => node.data.kind && onChoose(`node/${flow}/${node.id}`)}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        minZoom={0.1}
        maxZoom={2}
        fitView
        fitViewOptions={fitOptions}
      >
        <ViewportPortal>
          <CompareFrames flow={scene.flow} nodes={nodes} marks={scene.groups} />
        </ViewportPortal>
      </ReactFlow>
    </div>
  );
}

function marksOf(differences: readonly Difference[], flow: string): ReadonlyMap<string, DifferenceKind> {
  return new Map(
    differences.flatMap(({ place, kind }) =>
      place.in === 'node' && place.flow === flow ? [[place.node, kind] as const] : [],
    ),
  );
}

function useScene(telling: Telling, before: Flow | undefined, after: Flow | undefined, document: BotDocument) {
  const studio = useStudio();
  const t = useT();
  const locale = useLocale();
  const { connections, knowledge } = telling;
  return useMemo(() => {
    const { flow, ghosts, groups, edges: marks } = unionOf(before, after);
    const context = cardContexts({
      document,
      definitions: studio.definitions,
      locale,
      language: nearestLanguage(document.languages, locale),
      connections,
      knowledge,
      t,
    });
    const scene = sceneOf(flow, { context, cards: new WeakMap() });
    const edges = wireEdges(scene, [], undefined, t).map((edge: WireEdge): CompareEdge => {
      const { data, ...rest } = edge;
      const mark = marks.get(edge.id);
      return { ...rest, data: { route: data?.route ?? { kind: 'forward', lane: 12 }, ...(mark && { mark }) } };
    });
    return { flow, nodes: cardNodes(scene, [], nothing, t), edges, ghosts, groups };
  }, [before, after, document, studio, locale, connections, knowledge, t]);
}
