// How a kind of difference looks: an icon beside the colour, so that the colour is never alone.
import { ArrowRightLeft, Minus, Move, Plus, type LucideIcon } from 'lucide-react';
import type { DifferenceKind } from '../document/compare.ts';

export const kinds = ['added', 'removed', 'changed', 'moved'] as const satisfies readonly DifferenceKind[];
const icons: Readonly<Record<DifferenceKind, LucideIcon>> = {
  added: Plus,
  removed: Minus,
  changed: ArrowRightLeft,
  moved: Move,
};

export function KindIcon({ kind }: { kind: DifferenceKind }) {
  const Icon = icons[kind];
  return (
    <span className="kind-icon" data-kind={kind} aria-hidden="true">
      <Icon size={12} />
    </span>
  );
}
