// The canvas of one flow: React Flow, uncontrolled. It holds places while something is dragged; the document gets one operation when the
// gesture is over, and whatever the document says comes back as nodes.
import { useCallback, useEffect, useRef } from 'react';
import {
  ConnectionLineType,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
  type Connection,
  type FinalConnectionState,
  type IsValidConnection,
  type OnConnectEnd,
} from '@xyflow/react';
import { useT } from '../text/use-studio.ts';
import { useCamera } from './camera.ts';
import { GroupFrames } from './GroupFrames.tsx';
import { Minimap } from './Minimap.tsx';
import { NodeCard } from './NodeCard.tsx';
import { cardNodes, wireEdges, type CardNode, type WireEdge } from './flow-nodes.ts';
import { GRID } from './geometry.ts';
import { useCanvasEvents } from './canvas-events.ts';
import { useHabit } from './habits.ts';
import { readingOrder } from './neighbours.ts';
import type { Studio } from './studio.ts';
import { useReadOnly, useStudio, useView } from './studio-context.ts';
import { isTouch } from './touch.ts';
import { Wire } from './Wire.tsx';

// Module constants: a new object here would redraw every node
const nodeTypes = { card: NodeCard };
const edgeTypes = { wire: Wire };
const snapGrid: [number, number] = [GRID, GRID];
const multiSelect = ['Meta', 'Control', 'Shift'];
const touchPan = true;
const mousePan = [1, 2];
const noNodes: CardNode[] = [];
const noEdges: WireEdge[] = [];
const NEAR_A_CLICK = 6;

export function Canvas() {
  const studio = useStudio();
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const { screenToFlowPosition } = useReactFlow<CardNode, WireEdge>();
  const minimap = useHabit('minimap');
  const readOnly = useReadOnly();
  const connecting = useView((view) => view.connecting);
  const flow = useView((view) => view.flow);
  useScene(studio);
  const onMove = useCamera(studio, box, flow);
  useCanvasEvents(studio, box);

  const isValid: IsValidConnection<WireEdge> = useCallback(
    (made) => studio.mayConnect(made.source, made.target),
    [studio],
  );
  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => studio.connect(source, sourceHandle ?? '', target),
    [studio],
  );
  const onReconnect = useCallback(
    (edge: WireEdge, { source, sourceHandle, target }: Connection) =>
      studio.reconnect(edge.id, source, sourceHandle ?? '', target),
    [studio],
  );
  const onReconnectEnd = useCallback(() => studio.view.setState({ connecting: false }), [studio]);
  const pickAt = useCallback(
    (event: MouseEvent | TouchEvent, from: { nodeId: string; id?: string | null; x: number; y: number }) => {
      const screen = pointOf(event);
      const at = screenToFlowPosition(screen);
      if (Math.hypot(at.x - from.x, at.y - from.y) < NEAR_A_CLICK) return;
      studio.view.setState({
        picker: {
          kind: 'add',
          screen,
          at: { x: at.x, y: at.y - 20 },
          into: { for: 'exit', node: from.nodeId, exit: from.id ?? '' },
        },
      });
    },
    [studio, screenToFlowPosition],
  );
  const onConnectStart = useCallback(() => studio.view.setState({ connecting: true }), [studio]);
  const onConnectEnd: OnConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { isValid, fromHandle, from, toNode }: FinalConnectionState) => {
      studio.view.setState({ connecting: false });
      if (isValid || toNode || !fromHandle || !from || fromHandle.type !== 'source' || !isOnPane(event)) return;
      pickAt(event, { nodeId: fromHandle.nodeId, id: fromHandle.id ?? null, ...from });
    },
    [pickAt, studio],
  );
  const onDragStop = useCallback(
    (event: MouseEvent | TouchEvent | React.MouseEvent, _: unknown, moved: CardNode[]) => {
      const to = Object.fromEntries(
        moved.map(({ id, position }) => [id, [Math.round(position.x), Math.round(position.y)] as const]),
      );
      const [only] = Object.entries(to);
      if (only && moved.length === 1 && dropOnEdge(studio, only[0], only[1], event)) return;
      if (only) studio.move(to);
    },
    [studio],
  );
  const onSelection = useCallback(
    ({ nodes, edges }: { nodes: { id: string }[]; edges: { id: string }[] }) => {
      const selection = nodes.map(({ id }) => id);
      const before = studio.view.getState();
      const edge = selection.length === 0 ? edges[0]?.id : undefined;
      if (
        edge !== before.edge ||
        selection.length !== before.selection.length ||
        selection.some((id) => !before.selection.includes(id))
      )
        studio.view.setState({ selection, edge });
    },
    [studio],
  );
  const onDoubleClick = useCallback((_: unknown, node: CardNode) => studio.openField(studio.flow, node.id), [studio]);
  const onPaneDouble = useCallback(
    (event: React.MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
      const screen = { x: event.clientX, y: event.clientY };
      studio.view.setState({
        picker: { kind: 'add', screen, at: screenToFlowPosition(screen), into: { for: 'free' } },
      });
    },
    [studio, screenToFlowPosition],
  );
  const onMenu = useCallback(
    (event: MouseEvent | React.MouseEvent, over?: CardNode | WireEdge) => {
      event.preventDefault();
      const node = over && 'position' in over ? over.id : undefined;
      if (node !== undefined && !studio.selection.includes(node)) studio.select([node]);
      const edge = over && 'source' in over ? over.id : undefined;
      if (edge !== undefined) studio.selectEdge(edge);
      studio.view.setState({ picker: { kind: 'menu', screen: { x: event.clientX, y: event.clientY }, node, edge } });
    },
    [studio],
  );
  const onFocus = useCallback(
    (event: React.FocusEvent<HTMLDivElement>) => {
      const { currentTarget, target } = event;
      currentTarget.tabIndex = -1; // leaving backwards must not land here again
      if (target !== currentTarget || !currentTarget.matches(':focus-visible')) return;
      const first = studio.selection[0] ?? readingOrder(studio.scene())[0];
      if (first !== undefined) studio.select([first], true);
    },
    [studio],
  );
  const onBlur = useCallback((event: React.FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.tabIndex = 0;
  }, []);

  return (
    <div
      className="canvas"
      data-canvas
      data-zoom="full"
      data-connecting={connecting || undefined}
      ref={box}
      role="application"
      aria-label={t('canvas.label')}
      aria-describedby="canvas-help"
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- the one tab stop of the canvas; arrows walk inside
      onFocus={onFocus}
      onBlur={onBlur}
      onDoubleClick={onPaneDouble}
    >
      <p id="canvas-help" className="sr-only">
        {t('canvas.help')}
      </p>
      <ReactFlow<CardNode, WireEdge>
        defaultNodes={noNodes}
        defaultEdges={noEdges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onMove={onMove}
        isValidConnection={isValid}
        onConnect={onConnect}
        onConnectStart={onConnectStart}
        onConnectEnd={onConnectEnd}
        onReconnectStart={onConnectStart}
        onReconnectEnd={onReconnectEnd}
        onReconnect={onReconnect}
        onNodeDragStop={onDragStop}
        onSelectionDragStop={onSelectionDragStop(onDragStop)}
        onSelectionChange={onSelection}
        onNodeDoubleClick={onDoubleClick}
        onNodeContextMenu={onMenu}
        onEdgeContextMenu={onMenu}
        onPaneContextMenu={onMenu}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        connectionRadius={60}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectOnClick={isTouch}
        selectionOnDrag={!isTouch}
        selectionMode={SelectionMode.Partial}
        panOnDrag={isTouch ? touchPan : mousePan}
        panOnScroll
        zoomOnDoubleClick={false}
        multiSelectionKeyCode={multiSelect}
        deleteKeyCode={null}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        elevateEdgesOnSelect={false}
        elevateNodesOnSelect={false}
        snapToGrid
        snapGrid={snapGrid}
        nodeDragThreshold={3}
        minZoom={0.1}
        maxZoom={2}
      >
        {/* the dots lie in the plane and move with it; React Flow's own are drawn anew at every step */}
        <ViewportPortal>
          <div className="canvas-dots" />
          <GroupFrames />
        </ViewportPortal>
      </ReactFlow>
      {minimap && !isTouch && <Minimap />}
    </div>
  );
}

/** Keeps React Flow's nodes and edges up with the document, the flow and the selection. */
function useScene(studio: Studio): void {
  const { setNodes, setEdges } = useReactFlow<CardNode, WireEdge>();
  useEffect(() => {
    const sync = () => {
      if (!studio.isDrawn) return;
      const scene = studio.scene();
      const { selection, edge } = studio.view.getState();
      const selected = new Set(selection);
      setNodes((before) => cardNodes(scene, before, selected, studio.t));
      setEdges((before) => wireEdges(scene, before, edge, studio.t));
    };
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
  }, [studio, setNodes, setEdges]);
}

const onSelectionDragStop =
  (stop: (event: React.MouseEvent, node: unknown, nodes: CardNode[]) => void) =>
  (event: React.MouseEvent, nodes: CardNode[]) =>
    stop(event, undefined, nodes);

const pointOf = (event: MouseEvent | TouchEvent) => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};
const isOnPane = (event: MouseEvent | TouchEvent) => {
  const { x, y } = pointOf(event);
  return document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') ?? false;
};
/** A single node let go over a wire is put into it. */
function dropOnEdge(
  studio: Studio,
  node: string,
  at: readonly [number, number],
  event: MouseEvent | TouchEvent | React.MouseEvent,
): boolean {
  const { x, y } = pointOf('nativeEvent' in event ? event.nativeEvent : event);
  const edge = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('.react-flow__edge')?.getAttribute('data-id'))
    .find((id) => typeof id === 'string');
  return typeof edge === 'string' && studio.insertIntoEdge(edge, node, at);
}
