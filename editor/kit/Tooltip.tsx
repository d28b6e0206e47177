// The name of a lone icon after 400 ms, with its key. Never the only place where something is said.
import type { ReactElement } from 'react';
import { Tooltip as Base } from '@base-ui/react/tooltip';

type Props = {
  label: string;
  keys?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactElement<Record<string, unknown>>;
};

export function Tooltip({ label, keys, side = 'bottom', children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="k-layer">
          <Base.Popup className="k-tooltip">
            {label}
            {keys && <kbd className="k-kbd">{keys}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
