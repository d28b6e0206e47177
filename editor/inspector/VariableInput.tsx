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
  /** Why what is typed will not do; asked while it is typed. */
  wrong?: ((typed: string) => string | undefined) | undefined;
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
  wrong,
  onCommit,
}: Props) {
  const list = useId();
  const typed = useTyped(value, (next: string, focus) => onCommit(next.trim(), focus));
  const fault = invalid ? undefined : wrong?.(typed.value.trim()); // said by the field already
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
        aria-invalid={invalid || fault !== undefined || undefined}
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
      {fault !== undefined && (
        <p className="field-error" data-level="error" role="status">
          {fault}
        </p>
      )}
    </>
  );
}
