// A variable by name or path: choose from the known ones, or write one.
import { useId, useRef } from 'react';
import { isVariablePath, labelOf, PATH_KIND, useFieldTarget } from './field-target.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { useT } from '../text/use-studio.ts';
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
  const t = useT();
  const studio = useStudio();
  const input = useRef<HTMLInputElement>(null);
  const take = (path: string) => {
    typed.change(path);
    input.current?.focus();
  };
  const takes = (path: string) => !readOnly && isVariablePath(path) && wrong?.(path) === undefined;
  const target = useFieldTarget(() => labelOf(input.current), take, takes);
  const fault = invalid ? undefined : wrong?.(typed.value.trim()); // said by the field already
  return (
    <>
      <input
        id={id}
        ref={input}
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
        onFocus={() => {
          typed.focus();
          target();
        }}
        onDragOver={(event) => event.dataTransfer.types.includes(PATH_KIND) && event.preventDefault()}
        onDrop={(event) => {
          const path = event.dataTransfer.getData(PATH_KIND);
          if (path === '') return;
          event.preventDefault(); // it is the path alone, and the whole of it
          if (takes(path)) take(path);
          else if (!readOnly) studio.tell(t('reference.not-here', { path }));
        }}
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
