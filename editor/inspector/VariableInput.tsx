// A variable by name or path: choose from the known ones, or write one.
import { useId } from 'react';
import type { KnownVariable } from './known-variables.ts';
import { useTyped } from './use-typed.ts';

type Props = {
  id?: string;
  label: string | undefined;
  value: string;
  known: readonly KnownVariable[];
  readOnly: boolean;
  describedBy?: string | undefined;
  invalid?: boolean;
  placeholder?: string;
  onCommit(value: string, focus: string): void;
};

export function VariableInput({
  id,
  label,
  value,
  known,
  readOnly,
  describedBy,
  invalid = false,
  placeholder,
  onCommit,
}: Props) {
  const list = useId();
  const typed = useTyped(value, (next: string, focus) => onCommit(next.trim(), focus));
  return (
    <>
      <input
        id={id}
        className="input variable-input"
        type="text"
        list={list}
        value={typed.value}
        readOnly={readOnly}
        placeholder={placeholder}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        spellCheck={false}
        autoComplete="off"
        onFocus={typed.focus}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.flush}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && typed.flush()}
      />
      <datalist id={list}>
        {known.map(({ path }) => (
          <option key={path} value={path} />
        ))}
      </datalist>
    </>
  );
}
