// One of two or three, all in view: a row of buttons that are one radio group.
import { useId } from 'react';
import type { ReactNode } from 'react';

type Props<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string; icon?: ReactNode }[];
  onChoose(value: V): void;
  disabled?: boolean;
};

export function Choices<V extends string>({ label, value, options, onChoose, disabled }: Props<V>) {
  const name = useId();
  return (
    <div className="k-choices" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="k-choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChoose(option.value)}
          />
          {option.icon}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
