// One of a few. The platform's own list: it works with every keyboard, screen reader and phone.
import type { SelectHTMLAttributes } from 'react';
import { ChevronDown } from 'lucide-react';
import { useField } from './Field.tsx';

export type Option<V extends string> = { value: V; label: string };
type Props<V extends string> = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'onChange' | 'value'> & {
  value: V;
  options: readonly Option<V>[];
  onChoose(value: V): void;
};

export function Select<V extends string>({ value, options, onChoose, ...rest }: Props<V>) {
  const { id, describedBy, invalid } = useField();
  return (
    <span className="k-select">
      <select
        id={id}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        {...rest}
        className="k-input"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden="true" />
    </span>
  );
}
