// What lies on the plane beside cards and wires. React Flow's own portal looks for its place again at every step of every gesture.
import { useMemo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useStore, type ReactFlowState } from '@xyflow/react';

const domNode = (state: ReactFlowState) => state.domNode;

export function Plane({ children }: { children: ReactNode }) {
  const flow = useStore(domNode);
  const place = useMemo(() => flow?.querySelector('.react-flow__viewport-portal'), [flow]);
  return place ? createPortal(children, place) : null;
}
