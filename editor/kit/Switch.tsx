// On or off, with its words beside it, or in a table whose row and column say what it is.
import type { ReactNode } from 'react';
import { Switch as Base } from '@base-ui/react/switch';

type Props = {
  checked: boolean;
  onChange(checked: boolean): void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

export const Toggle = ({ checked, onChange, label, disabled }: Omit<Props, 'label' | 'hint'> & { label?: string }) => (
  <Base.Root
    className="k-switch"
    checked={checked}
    aria-label={label}
    onCheckedChange={(next) => onChange(next)}
    disabled={disabled ?? false}
  >
    <Base.Thumb className="k-switch-thumb" />
  </Base.Root>
);

export const Switch = ({ checked, onChange, label, hint, disabled }: Props) => (
  <label className="k-switch-row">
    <span className="grow">
      <span className="k-switch-label">{label}</span>
      {hint !== undefined && <span className="k-hint">{hint}</span>}
    </span>
    <Toggle checked={checked} onChange={onChange} disabled={disabled ?? false} />
  </label>
);
