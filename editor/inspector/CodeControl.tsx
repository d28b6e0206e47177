// A script: a wide text in even letters, and a window with more room for it. Tab leaves the field, as everywhere; lines are indented by the
// line before.
import { useRef, type KeyboardEvent } from 'react';
import { CodeButton } from './CodeButton.tsx';
import type { ControlProps } from './Field.tsx';
import { labelOf, PATH_KIND, putText, useFieldTarget } from './field-target.ts';
import { labelPath, useForm } from './inspector-context.ts';
import { codeOf } from './reference.ts';
import { useTyped } from './use-typed.ts';

export function CodeControl({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const form = useForm();
  const stored = typeof value === 'string' ? value : '';
  const typed = useTyped(stored, (next: string, focus) => form.commit(path, next, focus));
  const area = useRef<HTMLTextAreaElement>(null);
  const target = useFieldTarget(
    () => labelOf(area.current),
    (path) => area.current && putText(area.current, codeOf(path)),
    () => !form.readOnly,
  );
  return (
    <span className="template">
      <textarea
        id={id}
        ref={area}
        className="input mono code-input"
        rows={Math.min(24, Math.max(8, typed.value.split('\n').length + 1))}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={typed.value}
        maxLength={schema.maxLength}
        readOnly={form.readOnly}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onFocus={() => {
          typed.focus();
          target();
        }}
        onDrop={(event) => {
          const path = event.dataTransfer.getData(PATH_KIND);
          if (path === '' || form.readOnly) return;
          event.preventDefault(); // as a script writes it
          putText(event.currentTarget, codeOf(path));
        }}
        onChange={(event) => typed.change(event.target.value)}
        onKeyDown={(event) => indent(event, typed.change)}
        onBlur={typed.flush}
      />
      <CodeButton
        title={form.text.fields[labelPath(path)] ?? labelPath(path)}
        language="script"
        value={typed.value}
        readOnly={form.readOnly}
        maxLength={schema.maxLength}
        onChange={typed.change}
        onClose={typed.flush}
      />
    </span>
  );
}

/** Enter begins the next line below the beginning of this one. */
function indent(event: KeyboardEvent<HTMLTextAreaElement>, change: (text: string) => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  const area = event.currentTarget;
  const line = area.value.slice(0, area.selectionStart).split('\n').at(-1) ?? '';
  const space = /^\s*/.exec(line)?.[0] ?? '';
  if (space === '' || area.readOnly) return;
  event.preventDefault();
  area.setRangeText(`\n${space}`, area.selectionStart, area.selectionEnd, 'end');
  change(area.value);
}
