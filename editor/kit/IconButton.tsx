// A lone icon always has a name, and shows it (with its key) after a moment.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Tooltip } from './Tooltip.tsx';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className' | 'aria-label' | 'children'> & {
  label: string;
  keys?: string | undefined;
  icon: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ label, keys, icon, ...rest }: Props) {
  return (
    <Tooltip label={label} keys={keys}>
      <button {...rest} type="button" className="k-icon-button" aria-label={label}>
        {icon}
      </button>
    </Tooltip>
  );
}
