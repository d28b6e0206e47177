// Rows that can be added, removed and moved: dragged by their handle, by buttons, or with Alt+↑ ↓. Rows keep their ids, so their exits keep their edges.
import { useRef } from 'react';
import { ArrowDown, ArrowUp, GripVertical, Plus, Trash2 } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import { newId } from '../document/edit.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { controlOf, emptyOf, type FormSchema } from '../document/form.ts';
import { useT } from '../text/use-studio.ts';
import { controls } from './controls.tsx';
import type { ControlProps } from './Field.tsx';
import { Fields } from './Fields.tsx';
import { focusField } from './focus-field.ts';
import { labelPath, useForm } from './inspector-context.ts';
import { useRowDrag } from './use-row-drag.ts';

const isRow = (schema: FormSchema) => controlOf(schema) === 'group';

/** A fresh row: defaults, and an id of its own where rows have one. */
export function freshRow(items: FormSchema): Json {
  const row = emptyOf(items);
  const withId = items.properties?.['id']?.type === 'string' && items.properties['id'].const === undefined;
  return withId && typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row, id: newId() } : row;
}

/** The list with one row moved to another place; the same list when there is no such place. */
export function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

export function ListControl({ id, schema, path, value, describedBy }: ControlProps) {
  const t = useT();
  const form = useForm();
  const studio = useStudio();
  const list = useRef<HTMLOListElement>(null);
  const rows: readonly Json[] = Array.isArray(value) ? value : Array.isArray(schema.default) ? schema.default : [];
  const items = schema.items ?? {};
  const Control = controls[controlOf(items)];
  const label = form.text.fields[labelPath(path)] ?? labelPath(path);
  const full = schema.maxItems !== undefined && rows.length >= schema.maxItems;
  const change = (next: readonly Json[]) => form.commit(path, [...next]);
  const move = (from: number, to: number) => {
    const next = moved(rows, from, to);
    if (next === rows) return;
    change(next);
    studio.say(t('inspector.row-moved', { n: to + 1, of: rows.length }));
    if (!hasId(rows[from])) follow(list.current, from, to); // such rows are known by their place
  };
  const drag = useRowDrag(list, move);
  const foot = useRef<HTMLButtonElement>(null);
  /** The focus goes to what was added, and where something was taken out to what stands there now. */
  const add = () => {
    change([...rows, freshRow(items)]);
    studio.say(t('inspector.row-added', { n: rows.length + 1, of: rows.length + 1 }));
    requestAnimationFrame(() => focusField(list.current?.children[rows.length]?.querySelector('.list-body'), 'all'));
  };
  const remove = (at: number) => {
    change(rows.toSpliced(at, 1));
    studio.say(t('inspector.row-removed', { n: at + 1, of: rows.length - 1 }));
    requestAnimationFrame(() => {
      const next = list.current?.children[Math.min(at, rows.length - 2)];
      (next?.querySelector<HTMLElement>('.list-tools button:last-child') ?? foot.current)?.focus();
    });
  };
  return (
    <div className="list" aria-describedby={describedBy}>
      <ol ref={list}>
        {rows.map((row, i) => (
          <li
            key={keyOf(row, i)}
            className="list-row"
            data-simple={!isRow(items) || undefined}
            data-dragged={drag.dragged?.from === i || undefined}
            data-drop={dropMark(drag.dragged, i)}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              event.stopPropagation();
              move(i, event.key === 'ArrowUp' ? i - 1 : i + 1);
            }}
          >
            {!form.readOnly && (
              <span
                className="list-grip"
                aria-hidden="true" // the buttons and the keys do the same
                title={t('inspector.row-drag')}
                onPointerDown={(event) => drag.start(event, i)}
              >
                <GripVertical size={14} />
              </span>
            )}
            <div className="list-body">
              {isRow(items) ? (
                <Fields schema={items} path={[...path, i]} value={row} />
              ) : (
                <Control
                  id={`${id}-${i}`}
                  schema={items}
                  path={[...path, i]}
                  value={row}
                  describedBy={undefined}
                  invalid={false}
                />
              )}
            </div>
            {!form.readOnly && (
              <div className="list-tools" role="group" aria-label={t('inspector.row', { label, n: i + 1 })}>
                <button
                  type="button"
                  disabled={i === 0}
                  aria-label={t('inspector.row-up')}
                  title={`${t('inspector.row-up')} (Alt+↑)`}
                  onClick={() => move(i, i - 1)}
                >
                  <ArrowUp size={14} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  disabled={i === rows.length - 1}
                  aria-label={t('inspector.row-down')}
                  title={`${t('inspector.row-down')} (Alt+↓)`}
                  onClick={() => move(i, i + 1)}
                >
                  <ArrowDown size={14} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={t('inspector.row-remove')}
                  title={t('inspector.row-remove')}
                  onClick={() => remove(i)}
                >
                  <Trash2 size={14} aria-hidden="true" />
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {!form.readOnly && (
        <button type="button" className="list-add" ref={foot} disabled={full} onClick={add}>
          <Plus size={14} aria-hidden="true" />
          {full ? t('inspector.list-full', { most: schema.maxItems ?? 0 }) : t('inspector.row-add')}
        </button>
      )}
    </div>
  );
}

const hasId = (row: Json | undefined): row is { id: string } =>
  typeof row === 'object' && row !== null && !Array.isArray(row) && typeof row['id'] === 'string';
const keyOf = (row: Json, i: number): string | number => (hasId(row) ? row.id : i);

/** The line where a dragged row would come to lie. */
const dropMark = (dragged: { from: number; to: number } | undefined, i: number): 'before' | 'after' | undefined =>
  dragged === undefined || dragged.to !== i || dragged.from === i
    ? undefined
    : dragged.to < dragged.from
      ? 'before'
      : 'after';

/** The focus goes along with a row that moved. */
function follow(list: HTMLElement | null, from: number, to: number): void {
  const [left, right] = [list?.children[from], list?.children[to]];
  const focused = globalThis.document.activeElement;
  const inside = (row: Element | undefined) => [
    ...(row?.querySelectorAll('input, select, textarea, button, [contenteditable]') ?? []),
  ];
  const at = focused ? inside(left).indexOf(focused) : -1;
  const next = inside(right)[at];
  if (next instanceof HTMLElement) next.focus();
}
