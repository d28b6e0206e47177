// The canvas of one flow: React Flow, uncontrolled. It holds places while something is dragged; the document gets one operation when the
// gesture is over, and whatever the document says comes back as nodes.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { ConnectionLineType, ReactFlow, SelectionMode, useReactFlow, useStoreApi } from '@xyflow/react';
import { useT } from '../text/use-studio.ts';
import { useCamera } from './camera.ts';
import { START, useFollowZoom } from './follow-zoom.ts';
import { GroupFrames } from './GroupFrames.tsx';
import { Minimap } from './Minimap.tsx';
import { NodeCard } from './NodeCard.tsx';
import { useFar } from './far.ts';
import type { CardNode, WireEdge } from './flow-nodes.ts';
import { GRID } from './geometry.ts';
import { useCanvasEvents } from './canvas-events.ts';
import { useHabit } from './habits.ts';
import { openMenu } from './open-menu.ts';
import { readingOrder } from './neighbours.ts';
import { Plane } from './Plane.tsx';
import { insertIntoEdge } from './rewire.ts';
import type { Studio } from './studio.ts';
import { useReadOnly, useStudio, useView } from './studio-context.ts';
import { isTouch } from './touch.ts';
import { useClickOne } from './use-click-one.ts';
import { useCutStroke } from './use-cut-stroke.ts';
import { useDrag } from './use-drag.ts';
import { useLongPress } from './use-long-press.ts';
import { useScene } from './use-scene.ts';
import { pointOf, useWiring } from './use-wiring.ts';
import { Wire } from './Wire.tsx';

// Module constants: a new object here would redraw every node
const nodeTypes = { card: NodeCard };
const edgeTypes = { wire: Wire };
const snapGrid: [number, number] = [GRID, GRID];
const multiSelect = ['Meta', 'Control', 'Shift'];
const touchPan = true;
// not the right button: it opens the menu
const mousePan = [0, 1];
const middlePan = [1];
const noNodes: CardNode[] = [];
const noEdges: WireEdge[] = [];

export function Canvas() {
  const studio = useStudio();
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const { screenToFlowPosition } = useReactFlow<CardNode, WireEdge>();
  const api = useStoreApi<CardNode, WireEdge>();
  const minimap = useHabit('minimap');
  const pointer = useHabit('pointer');
  const readOnly = useReadOnly();
  const connecting = useView((view) => view.connecting);
  const flow = useView((view) => view.flow);
  const stroke = useRef<SVGPolylineElement>(null);
  const guideX = useRef<HTMLDivElement>(null);
  const guideY = useRef<HTMLDivElement>(null);
  const redraw = useScene(studio);
  const { onMove, onMoveEnd, onPointerMove } = useCamera(studio, box, flow);
  const { onViewportChange, tellZoom } = useFollowZoom(box);
  useFar(box);
  useCanvasEvents(studio, box);
  // the canvas is one stop of the Tab key; the library's own link would be a second
  useEffect(() => box.current?.querySelector('.react-flow__attribution a')?.setAttribute('tabindex', '-1'), []);

  const wiring = useWiring(studio, box);
  const { onStart, onDrag, onStop } = useDrag(studio, box, guideX, guideY, redraw);
  useCutStroke(studio, box, stroke);
  useLongPress(studio, box);
  useClickOne(studio, box);

  const onDragStop = useCallback(
    (event: MouseEvent | TouchEvent | React.MouseEvent, _: unknown, moved: CardNode[]) => {
      const to = onStop(moved);
      const [only] = Object.entries(to ?? {});
      if (!to || !only || (moved.length === 1 && dropOnEdge(studio, only[0], only[1], event))) return;
      studio.move(to);
      redraw(); // where a guide took it to may be where the document has it
    },
    [studio, onStop, redraw],
  );
  const several = useMemo(
    () => ({
      onStart: dragOfSeveral(onStart),
      onDrag: dragOfSeveral(onDrag),
      onStop: dragOfSeveral(onDragStop),
    }),
    [onStart, onDrag, onDragStop],
  );
  const onSelection = useCallback(
    ({ nodes, edges }: { nodes: { id: string }[]; edges: { id: string }[] }) => {
      const selection = nodes.map(({ id }) => id);
      // told late, of a selection that is another by now: to follow it would start a quarrel that never ends
      const now = api.getState().nodes.flatMap((node) => (node.selected ? [node.id] : []));
      if (now.length !== selection.length || now.some((id) => !selection.includes(id))) return;
      const before = studio.view.getState();
      const edge = selection.length === 0 ? edges[0]?.id : undefined;
      if (
        edge !== before.edge ||
        selection.length !== before.selection.length ||
        selection.some((id) => !before.selection.includes(id))
      )
        studio.view.setState({ selection, edge });
    },
    [studio, api],
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
      const screen = { x: event.clientX, y: event.clientY };
      openMenu(studio, screen, over ? ('position' in over ? { node: over.id } : { edge: over.id }) : {});
    },
    [studio],
  );
  const onTapCard = useCallback(
    (event: React.MouseEvent, node: CardNode) => void wiring.tapped({ x: event.clientX, y: event.clientY }, node.id),
    [wiring],
  );
  const onTapPane = useCallback(
    (event: React.MouseEvent) => void wiring.tapped({ x: event.clientX, y: event.clientY }),
    [wiring],
  );
  const onFocus = useCallback(
    (event: React.FocusEvent<HTMLDivElement>) => {
      const { currentTarget, target } = event;
      studio.focusRow = undefined;
      currentTarget.tabIndex = -1; // leaving backwards must not land here again
      if (target !== currentTarget || !currentTarget.matches(':focus-visible:not([data-quiet])')) return;
      const first = studio.selection[0] ?? readingOrder(studio.scene())[0];
      if (first !== undefined) studio.select([first], true);
    },
    [studio],
  );
  const onBlur = useCallback((event: React.FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.tabIndex = 0;
  }, []);

  const reasons = useMemo(
    () =>
      ({
        '--why-entry': JSON.stringify(t('canvas.wiring.entry')),
        '--why-note': JSON.stringify(t('canvas.wiring.note')),
        '--why-self': JSON.stringify(t('canvas.wiring.self')),
      }) as React.CSSProperties,
    [t],
  );

  return (
    <div
      className="canvas"
      data-canvas
      data-zoom="full"
      data-connecting={connecting || undefined}
      style={reasons}
      ref={box}
      role="application"
      aria-label={t('canvas.label')}
      aria-describedby="canvas-help"
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- the one tab stop of the canvas; arrows walk inside
      onFocus={onFocus}
      onBlur={onBlur}
      onDoubleClick={onPaneDouble}
      onPointerMove={onPointerMove}
      onPointerMoveCapture={tellZoom}
      onPointerDownCapture={tellZoom}
    >
      <p id="canvas-help" className="sr-only">
        {t('canvas.help')}
      </p>
      <ReactFlow<CardNode, WireEdge>
        defaultNodes={noNodes}
        defaultEdges={noEdges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        viewport={START}
        onViewportChange={onViewportChange}
        onMove={onMove}
        onMoveEnd={onMoveEnd}
        isValidConnection={wiring.isValid}
        onConnect={wiring.onConnect}
        onConnectStart={wiring.onConnectStart}
        onConnectEnd={wiring.onConnectEnd}
        onReconnectStart={wiring.onReconnectStart}
        onReconnectEnd={wiring.onReconnectEnd}
        onReconnect={wiring.onReconnect}
        onNodeDragStart={onStart}
        onNodeDrag={onDrag}
        onSelectionDragStart={several.onStart}
        onSelectionDrag={several.onDrag}
        onNodeDragStop={onDragStop}
        onSelectionDragStop={several.onStop}
        onSelectionChange={onSelection}
        onNodeClick={onTapCard}
        onPaneClick={onTapPane}
        onNodeDoubleClick={onDoubleClick}
        onNodeContextMenu={onMenu}
        onEdgeContextMenu={onMenu}
        onPaneContextMenu={onMenu}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        connectionRadius={60}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectOnClick={false}
        selectionOnDrag={!isTouch && pointer === 'trackpad'}
        selectionKeyCode={pointer === 'mouse' ? 'Shift' : null}
        selectionMode={SelectionMode.Partial}
        panOnDrag={isTouch ? touchPan : pointer === 'mouse' ? mousePan : middlePan}
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
        <Plane>
          <div className="canvas-dots" />
          <GroupFrames />
          <div className="guide-line" data-axis="x" ref={guideX} hidden />
          <div className="guide-line" data-axis="y" ref={guideY} hidden />
        </Plane>
      </ReactFlow>
      <svg className="canvas-stroke" aria-hidden="true">
        <polyline ref={stroke} />
      </svg>
      {minimap && !isTouch && <Minimap />}
    </div>
  );
}

const dragOfSeveral =
  <E, R>(handle: (event: E, node: unknown, nodes: CardNode[]) => R) =>
  (event: E, nodes: CardNode[]): R =>
    handle(event, undefined, nodes);

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
  return typeof edge === 'string' && insertIntoEdge(studio, edge, node, at);
}
