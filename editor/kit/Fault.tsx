// What went wrong, where it happened, in words and with an icon. Spoken at once.
import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';

export const Fault = ({ children, id }: { children: ReactNode; id?: string | undefined }) => (
  <p className="k-fault" role="alert" id={id}>
    <CircleAlert size={14} aria-hidden="true" />
    <span>{children}</span>
  </p>
);
