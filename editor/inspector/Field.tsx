// One field: label, control, then what is wrong with it or the help. Which control is decided by the schema, never by the node.
import { useEffect, useId, useRef } from 'react';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import { FieldCompany } from '../company/FieldCompany.tsx';
import { useView } from '../canvas/studio-context.ts';
import { controlOf, type FormSchema } from '../document/form.ts';
import type { Path } from '../document/path.ts';
import { controls } from './controls.tsx';
import { labelPath, pathKey, useForm } from './inspector-context.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export type FieldProps = { schema: FormSchema; path: Path; value: Json | undefined };
export type ControlProps = FieldProps & { id: string; describedBy: string | undefined; invalid: boolean };

const MOST_PROBLEMS = 3;
/** Controls that are a group of fields carry their own labels. */
const grouped = new Set(['group', 'list', 'union', 'conditions', 'picks', 'map']);

/** @param note said beside the label: that several nodes differ here */
export function Field({ schema, path, value, note }: FieldProps & { note?: string | undefined }) {
  const form = useForm();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const kind = controlOf(schema);
  const key = labelPath(path);
  const label = form.text.fields[key] ?? key;
  const help = form.text.help?.[key];
  const here = form.problems
    .filter((problem) => pathKey(problem.path) === pathKey(path))
    .toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
  const [worst] = here;
  const Control = controls[kind];
  useRequestedFocus(box, form.node, path);
  const describedBy = worst || help !== undefined ? `${id}-help` : undefined;
  const control = (
    <Control
      id={id}
      schema={schema}
      path={path}
      value={value}
      describedBy={describedBy}
      invalid={worst?.level === 'error'}
    />
  );
  const isGroup = grouped.has(kind);
  return (
    <div
      className="field"
      data-field={pathKey(path)}
      data-kind={kind}
      ref={box}
      role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? `${id}-label` : undefined}
    >
      <div className="field-head">
        {isGroup || kind === 'words' || kind === 'template' ? (
          <span className="field-label" id={`${id}-label`}>
            {label}
          </span>
        ) : (
          <label className="field-label" id={`${id}-label`} htmlFor={id}>
            {label}
          </label>
        )}
        <FieldCompany node={form.node} field={pathKey(path)} />
        {note !== undefined && <span className="field-note">{note}</span>}
        {kind === 'words' && <LanguageSwitch value={value} />}
      </div>
      {control}
      {worst ? (
        <div className="field-errors" id={`${id}-help`}>
          {here.slice(0, MOST_PROBLEMS).map(({ code, level, message }) => (
            <p key={code + message} className="field-error" data-level={level}>
              {level === 'error' ? (
                <CircleAlert size={13} aria-hidden="true" />
              ) : (
                <TriangleAlert size={13} aria-hidden="true" />
              )}
              <span>{message}</span>
            </p>
          ))}
        </div>
      ) : (
        help !== undefined && (
          <p className="field-help" id={`${id}-help`}>
            {help}
          </p>
        )
      )}
    </div>
  );
}

/** The problems panel asks for a field: bring it into view and give it the focus, opening the folds it lies in. */
function useRequestedFocus(box: React.RefObject<HTMLDivElement | null>, node: string, path: Path): void {
  const wanted = useView(({ field }) =>
    field?.node === node && pathKey(field.path) === pathKey(path) ? field.focus : undefined,
  );
  useEffect(() => {
    if (wanted === undefined || !box.current) return;
    for (let fold = box.current.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    box.current.scrollIntoView({ block: 'center' });
    box.current.querySelector<HTMLElement>('input, select, textarea, [contenteditable="true"], button')?.focus();
  }, [wanted, box]);
}
