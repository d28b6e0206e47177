// The empty face: one line of what this is for, one button.
import type { ReactNode } from 'react';

type Props = { icon: ReactNode; title?: string; children: ReactNode; action?: ReactNode };

export const Empty = ({ icon, title, children, action }: Props) => (
  <div className="k-empty">
    <span className="k-empty-icon">{icon}</span>
    {title !== undefined && <h2>{title}</h2>}
    <p>{children}</p>
    {action}
  </div>
);
