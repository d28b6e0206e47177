// Drawing wires: by dragging from an exit, by dragging an end of one, and by two taps. What is under the pointer decides what happens.
import { useMemo, type RefObject } from 'react';
import {
  useReactFlow,
  type Connection,
  type FinalConnectionState,
  type HandleType,
  type IsValidConnection,
  type OnConnectStart,
} from '@xyflow/react';
import type { CardNode, WireEdge } from './flow-nodes.ts';
import { habits } from './habits.ts';
import { splitEdge } from './edge-id.ts';
import { reconnect } from './rewire.ts';
import type { Studio } from './studio.ts';
import type { Point } from './view.ts';

const NEAR_A_CLICK = 6;
type Press = MouseEvent | TouchEvent;

export function useWiring(studio: Studio, pane: RefObject<HTMLElement | null>) {
  const { screenToFlowPosition } = useReactFlow<CardNode, WireEdge>();
  return useMemo(() => {
    /** The wire that a used exit has stays to be seen, faint, while another is drawn from it. */
    const ghost = (edge: string | undefined) => {
      for (const old of pane.current?.querySelectorAll('.wire[data-ghost]') ?? []) old.removeAttribute('data-ghost');
      if (edge !== undefined)
        pane.current
          ?.querySelector(`.react-flow__edge[data-id="${CSS.escape(edge)}"] .wire`)
          ?.setAttribute('data-ghost', '');
    };
    const pickAt = (screen: Point, node: string, exit: string) => {
      const { x, y } = screenToFlowPosition(screen);
      studio.view.setState({
        picker: { kind: 'add', screen, at: { x, y: y - 20 }, into: { for: 'exit', node, exit } },
      });
    };
    const stop = () => {
      ghost(undefined);
      studio.view.setState({ connecting: false, wiring: undefined });
    };
    /** Far enough from where it began, and over nothing. */
    const onEmpty = (event: Press, { from }: FinalConnectionState) => {
      const screen = pointOf(event);
      const at = screenToFlowPosition(screen);
      return isOnPane(screen) && from !== null && Math.hypot(at.x - from.x, at.y - from.y) >= NEAR_A_CLICK
        ? screen
        : undefined;
    };
    const onConnectStart: OnConnectStart = (_, { nodeId, handleId, handleType }) => {
      studio.view.setState({ connecting: true, picker: undefined });
      ghost(handleType === 'source' ? `${nodeId}:${handleId}` : undefined);
    };
    const isValid: IsValidConnection<WireEdge> = ({ source, target }) => studio.mayConnect(source, target);
    return {
      isValid,
      onConnectStart,
      onConnect: ({ source, sourceHandle, target }: Connection) => studio.connect(source, sourceHandle ?? '', target),
      onConnectEnd: (event: Press, state: FinalConnectionState) => {
        stop();
        const { isValid, toNode, fromHandle } = state;
        const screen = onEmpty(event, state);
        if (isValid || toNode || fromHandle?.type !== 'source' || !screen) return;
        pickAt(screen, fromHandle.nodeId, fromHandle.id ?? '');
      },
      onReconnectStart: () => studio.view.setState({ connecting: true, picker: undefined }),
      onReconnect: (edge: WireEdge, { source, sourceHandle, target }: Connection) =>
        reconnect(studio, edge.id, source, sourceHandle ?? '', target),
      /** `fixed`: the end that was not dragged. The far end over nothing: the picker, for the same exit; or the edge goes, as one likes. */
      onReconnectEnd: (event: Press, edge: WireEdge, fixed: HandleType, state: FinalConnectionState) => {
        stop();
        const screen = onEmpty(event, state);
        if (state.isValid || state.toNode || !screen) return;
        if (habits.getState().looseEnd === 'remove') studio.cut(edge.id);
        else if (fixed === 'source') pickAt(screen, ...splitEdge(edge.id));
      },
      /** The second tap: a card takes the wire, empty canvas a new node. Says whether there was a first. */
      tapped: (screen: Point, card?: string): boolean => {
        const { wiring } = studio.view.getState();
        if (!wiring) return false;
        stop();
        studio.view.setState({ notice: undefined });
        if (card === undefined) pickAt(screen, wiring.node, wiring.exit);
        else if (studio.mayConnect(wiring.node, card)) studio.connect(wiring.node, wiring.exit, card);
        else studio.tell(studio.t('canvas.wiring.not-there'));
        return true;
      },
    };
  }, [studio, pane, screenToFlowPosition]);
}

export const pointOf = (event: Press): Point => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};
const isOnPane = ({ x, y }: Point) => document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') ?? false;
