// A small state: a word, mostly with an icon, so that the colour is never alone.
import type { ReactNode } from 'react';

export type ChipKind = 'plain' | 'accent' | 'ok' | 'warn' | 'danger';

export const Chip = ({
  kind = 'plain',
  icon,
  children,
}: {
  kind?: ChipKind;
  icon?: ReactNode;
  children: ReactNode;
}) => (
  <span className="k-chip" data-kind={kind}>
    {icon}
    {children}
  </span>
);
