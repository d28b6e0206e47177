// A variable by name or path: written, or chosen from a list with type, last value and who sets it (a press into the empty field, ↓, the button).
import { use, useRef, useState } from 'react';
import { Braces } from 'lucide-react';
import { isVariablePath, labelOf, PATH_KIND, useFieldTarget } from './field-target.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { useT } from '../text/use-studio.ts';
import { FormContext } from './inspector-context.ts';
import type { KnownVariable } from './known-variables.ts';
import { useTyped } from './use-typed.ts';
import { VariablePicker } from './VariablePicker.tsx';

type Props = {
  id?: string;
  label: string | undefined;
  value: string;
  known: readonly KnownVariable[];
  readOnly: boolean;
  describedBy?: string | undefined;
  invalid?: boolean;
  placeholder?: string;
  /** A result goes in: a name that is not there yet is as good. */
  writes?: boolean;
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
  writes = false,
  wrong,
  onCommit,
}: Props) {
  const typed = useTyped(value, (next: string, focus) => onCommit(next.trim(), focus));
  const t = useT();
  const studio = useStudio();
  const form = use(FormContext);
  const [open, setOpen] = useState<{ x: number; y: number }>();
  const input = useRef<HTMLInputElement>(null);
  const take = (path: string) => {
    typed.change(path);
    input.current?.focus();
  };
  const takes = (path: string) => !readOnly && isVariablePath(path) && wrong?.(path) === undefined;
  const target = useFieldTarget(() => labelOf(input.current), take, takes);
  const fault = invalid ? undefined : wrong?.(typed.value.trim()); // said by the field already
  const list = () => {
    const box = input.current?.getBoundingClientRect();
    setOpen({ x: box?.left ?? 0, y: (box?.bottom ?? 0) + 4 });
  };
  /** What was typed in the list is a name too. */
  const close = (rest: string) => {
    setOpen(undefined);
    if (rest.trim() !== '') take(rest.trim());
    else input.current?.focus();
  };
  return (
    <>
      <span className="variable-box">
        <input
          id={id}
          ref={input}
          className="input variable-input"
          type="text"
          value={typed.value}
          readOnly={readOnly}
          placeholder={placeholder}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={invalid || fault !== undefined || undefined}
          aria-haspopup={readOnly ? undefined : 'listbox'}
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
          onClick={() => !readOnly && !writes && typed.value === '' && list()}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') typed.flush();
            if (event.key !== 'ArrowDown' || readOnly || event.altKey) return;
            event.preventDefault();
            list();
          }}
        />
        {!readOnly && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('inspector.choose-variable')}
            title={`${t('inspector.choose-variable')} (↓)`}
            onClick={list}
          >
            <Braces size={14} aria-hidden="true" />
          </button>
        )}
      </span>
      {open && (
        <VariablePicker
          place={form}
          at={open}
          among={known}
          writes={writes}
          onPick={(path) => {
            setOpen(undefined);
            take(path);
          }}
          onClose={close}
        />
      )}
      {fault !== undefined && (
        <p className="field-error" data-level="error" role="status">
          {fault}
        </p>
      )}
    </>
  );
}
