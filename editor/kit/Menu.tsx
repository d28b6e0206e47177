// A menu under a button: rows of icon, label, key; danger last after a hairline.
import type { ReactElement, ReactNode } from 'react';
import { Menu as Base } from '@base-ui/react/menu';
import { Check, Ellipsis } from 'lucide-react';

type Props = {
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  side?: 'bottom' | 'right' | 'top';
  align?: 'start' | 'end';
};

export const Menu = ({ trigger, children, side = 'bottom', align = 'start' }: Props) => (
  <Base.Root modal={false}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner side={side} align={align} sideOffset={6} className="k-layer">
        <Base.Popup className="k-menu">{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

/** What else can be done with a thing: three dots at its end. */
export const MoreMenu = ({ label, children }: { label: string; children: ReactNode }) => (
  <Menu
    align="end"
    trigger={
      <button type="button" className="k-icon-button" aria-label={label} title={label}>
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    }
  >
    {children}
  </Menu>
);

type ItemProps = {
  icon?: ReactNode;
  children: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect(): void;
};

export const MenuItem = ({ icon, children, keys, danger, disabled, onSelect }: ItemProps) => (
  <Base.Item className="k-menu-item" data-danger={danger || undefined} disabled={disabled ?? false} onClick={onSelect}>
    {icon}
    <span className="grow cut">{children}</span>
    {keys && <kbd className="k-kbd">{keys}</kbd>}
  </Base.Item>
);

type RadioProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string; icon?: ReactNode }[];
  onChoose(value: V): void;
};

/** One of a few inside a menu; the chosen one has a tick. */
export const MenuChoices = <V extends string>({ label, value, options, onChoose }: RadioProps<V>) => (
  <Base.RadioGroup
    className="k-menu-group"
    value={value}
    onValueChange={(next: V) => onChoose(next)}
    aria-label={label}
  >
    <div className="k-menu-label">{label}</div>
    {options.map((option) => (
      <Base.RadioItem key={option.value} className="k-menu-item" value={option.value} closeOnClick={false}>
        {option.icon}
        <span className="grow">{option.label}</span>
        <Base.RadioItemIndicator>
          <Check size={14} aria-hidden="true" />
        </Base.RadioItemIndicator>
      </Base.RadioItem>
    ))}
  </Base.RadioGroup>
);

export const MenuLine = () => <Base.Separator className="k-menu-line" />;
