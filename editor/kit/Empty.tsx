// The empty face: one line of what this is for, one button.
import type { ReactNode } from 'react';

type Props = {
  icon: ReactNode;
  title?: string;
  children: ReactNode;
  action?: ReactNode;
  /** It stands for the whole page: its title is the page's. */
  whole?: boolean;
};

export const Empty = ({ icon, title, children, action, whole }: Props) => (
  <div className="k-empty">
    <span className="k-empty-icon">{icon}</span>
    {title !== undefined && (whole ? <h1>{title}</h1> : <h2>{title}</h2>)}
    <p>{children}</p>
    {action}
  </div>
);
