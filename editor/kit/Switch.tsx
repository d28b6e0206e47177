// On or off, with its words beside it.
import type { ReactNode } from 'react';
import { Switch as Base } from '@base-ui/react/switch';

type Props = {
  checked: boolean;
  onChange(checked: boolean): void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

export const Switch = ({ checked, onChange, label, hint, disabled }: Props) => (
  <label className="k-switch-row">
    <span className="grow">
      <span className="k-switch-label">{label}</span>
      {hint !== undefined && <span className="k-hint">{hint}</span>}
    </span>
    <Base.Root
      className="k-switch"
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
      disabled={disabled ?? false}
    >
      <Base.Thumb className="k-switch-thumb" />
    </Base.Root>
  </label>
);
