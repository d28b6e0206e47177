// Tabs over one place. The panel is whatever stands below; it is drawn by the caller.
import type { ReactNode } from 'react';
import { Tabs as Base } from '@base-ui/react/tabs';

type Props<V extends string> = {
  label: string;
  value: V;
  tabs: readonly { value: V; label: ReactNode; count?: number }[];
  onChoose(value: V): void;
  children: ReactNode;
};

export const Tabs = <V extends string>({ label, value, tabs, onChoose, children }: Props<V>) => (
  <Base.Root value={value} onValueChange={(next: V) => onChoose(next)}>
    <Base.List className="k-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className="k-tab">
          {tab.label}
          {tab.count !== undefined && <span className="k-tab-count num">{tab.count}</span>}
        </Base.Tab>
      ))}
    </Base.List>
    <Base.Panel value={value} className="k-tab-panel" tabIndex={-1}>
      {children}
    </Base.Panel>
  </Base.Root>
);
